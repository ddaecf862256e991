import HTTPTypes
import Hummingbird
import KringCore

/// All pages, with what they are made with.
struct Site: Sendable {
    let kring: Kring
    /// Absolute addresses begin with this.
    let publicAddress: String
    let templates: Templates
    let assets: Assets
    let workers: Workers
    let log: RequestLog

    /// The cookies, named as the public address allows.
    var cookies: Cookies { Cookies(publicAddress: publicAddress) }

    /// The pages that everybody can open, with what each shows by right.
    static let routes: [PageRoute] =
        HomePages.routes + FlandersPages.routes + ZonePages.routes + ProfessionPages.routes + CirclePages.routes
        + ExplanationPages.routes + SignInPages.routes + SessionPages.routes + LinkPages.routes + MyDataPages.routes

    /// Adds all pages to a router.
    func add(to router: Router<CallContext>) {
        for route in Self.routes {
            router.on(RouterPath(route.path), method: route.method, responder: PageResponder(route: route, site: self))
        }
        router.on(RouterPath(AssetResponder.path), method: .get, responder: AssetResponder(assets: assets))
    }

    /// What went wrong, as a page.
    func page(about problem: Problem) -> Response {
        let text = SiteText.failure(status: problem.type.status.code)
        var frame = PageFrame(title: text.title)
        frame.content = templates.render("fout", text)
        frame.stylesheet = assets.address(of: "stijl.css")
        frame.icon = assets.address(of: "icoon.svg")
        var response = PageResponder.response(
            .page(
                templates.render("kader", frame), status: problem.type.status, isPersonal: true))
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }

    /// What the door says no to, as a page that says where to go from here.
    func page(about refusal: PageRefusal, isSignedIn: Bool) -> Response {
        let text = DoorText.refusal(refusal)
        var response = PageResponder.response(page(of: text, status: refusal.status))
        if case .tooMany(let seconds) = refusal { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    /// A page of one sentence.
    func page(of text: DoorText.Notice, status: HTTPResponse.Status) -> PageAnswer {
        var frame = PageFrame(title: text.title)
        frame.content = templates.render("melding", text)
        frame.stylesheet = assets.address(of: "stijl.css")
        frame.icon = assets.address(of: "icoon.svg")
        return .page(templates.render("kader", frame), status: status, isPersonal: true)
    }
}
