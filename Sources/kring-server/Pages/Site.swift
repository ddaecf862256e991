import HTTPTypes
import Hummingbird
import KringCore

/// All pages, with what they are made with.
struct Site: Sendable {
    let kring: Kring
    let templates: Templates
    let assets: Assets
    let workers: Workers

    /// The pages that everybody can open, with what each shows by right.
    static let routes: [PageRoute] =
        HomePages.routes + FlandersPages.routes + ZonePages.routes + ProfessionPages.routes + CirclePages.routes
        + ExplanationPages.routes

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
}
