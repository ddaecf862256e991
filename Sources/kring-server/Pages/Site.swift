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
    /// At which provider people sign in, when one is set.
    var openID: OpenIDProvider?

    /// The cookies, named as the public address allows.
    var cookies: Cookies { Cookies(publicAddress: publicAddress) }

    /// The pages that everybody can open, with what each shows by right.
    static let routes: [PageRoute] = [
        HomePages.routes,
        FlandersPages.routes,
        ZonePages.routes,
        ProfessionPages.routes,
        CirclePages.routes,
        ExplanationPages.routes,
        SignInPages.routes,
        OpenIDPages.routes,
        SessionPages.routes,
        LinkPages.routes,
        MyDataPages.routes,
        SheetPages.routes,
        MyPages.routes,
        BreakGlassPages.routes,
        ZoneContactPages.routes, ZoneSignalPages.routes, ZonePlanPages.routes, ZoneYearFiles.routes, YearReportPages.routes,
        BoardPages.routes, KeyPages.routes, UmbrellaPages.routes,
    ].flatMap(\.self)

    /// Adds all pages to a router.
    func add(to router: Router<CallContext>) {
        for route in Self.routes {
            router.on(RouterPath(route.path), method: route.method, responder: PageResponder(route: route, site: self))
        }
        router.on(RouterPath(AssetResponder.path), method: .get, responder: AssetResponder(assets: assets))
    }

    /// The page that a form at an address stands on: the nearest one above it without a part of its own to fill in.
    static func page(above path: String) -> String? {
        var parts = path.split(separator: "/")
        while !parts.isEmpty {
            let place = "/" + parts.joined(separator: "/")
            if routes.contains(where: { $0.method == .get && $0.path == place && $0.audience == .signedIn }) { return place }
            parts.removeLast()
        }
        return nil
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
    ///
    /// - Parameter path: Where the form went that was not taken: its page is the one to come back to.
    func page(about refusal: PageRefusal, at path: String) -> Response {
        let door = Self.page(above: path).map { "/aanmelden?naar=\(FormText.encoded($0))&opnieuw=ja" }
        let text = DoorText.refusal(refusal, door: door ?? "/aanmelden")
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
