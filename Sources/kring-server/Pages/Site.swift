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
    /// Pages as everybody sees them, kept for a minute while nothing changes.
    let kept = AnswerCache(capacity: 16 * 1024 * 1024)
    /// The mail address of whoever runs the service, for questions; nothing when none was set.
    var contact: String?
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
        GuidancePages.routes,
        StatementPages.routes,
        StartPages.routes,
        FoundingPages.routes,
        SignInPages.routes,
        OpenIDPages.routes,
        SessionPages.routes,
        LinkPages.routes, MailStopPages.routes,
        MyDataPages.routes,
        SheetPages.routes,
        MeetingPages.routes,
        InvitationPages.routes,
        CalendarPages.routes,
        DatePollPages.routes,
        YearPlanPages.routes,
        SheetLinkPages.routes, CheckInPages.routes,
        MyPages.routes,
        BreakGlassPages.routes,
        ZoneContactPages.routes, ZoneSignalPages.routes, ZonePlanPages.routes, ZoneYearFiles.routes, YearReportPages.routes,
        BoardPages.routes, KeyPages.routes, UmbrellaPages.routes,
        HistoryPages.routes,
        LogPages.routes,
        MemberPages.routes,
        AgreementPages.routes,
        GroupPages.routes,
        CircleSettingsPages.routes,
        MyAttendancePages.routes, MyWeekPages.routes,
        HandoverPages.routes, StandInPages.routes,
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

    /// What every page has around it, as it is for who is signed in and for who is not.
    func complete(_ frame: inout PageFrame, isSignedIn: Bool) {
        frame.account = DoorText.links(isSignedIn: isSignedIn)
        frame.stylesheet = assets.address(of: isSignedIn || frame.isInside ? "binnen.css" : "stijl.css")
        frame.icon = assets.address(of: "icoon.svg")
    }

    /// What went wrong, as a page.
    ///
    /// - Parameter path: Where it went wrong: what to try again, and whose page it was.
    func page(about problem: Problem, at path: String, isSignedIn: Bool) -> Response {
        let text = FailureText.failure(status: problem.type.status.code, at: path, isSignedIn: isSignedIn)
        let answer = page(title: text.title, "fout", text, status: problem.type.status, isSignedIn: isSignedIn)
        var response = PageResponder.response(answer)
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }

    /// Whether a form goes to an address where only somebody who is signed in has one.
    static func isFormOfSomebody(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return routes.contains { route in
            guard route.method == .post, route.audience == .signedIn else { return false }
            let wanted = route.path.split(separator: "/")
            return wanted.count == parts.count && zip(wanted, parts).allSatisfy { $0.first == "{" || $0 == $1 }
        }
    }

    /// What somebody typed in a form whose session ended meanwhile: nothing of it is lost, and nothing of it is stored before
    /// she sends it again.
    func page(
        keeping form: FormInput, of path: String, token: String, isSignedIn: Bool, status: HTTPResponse.Status
    ) -> Response {
        let model = KeptFormModel(form, of: path, token: token, isSignedIn: isSignedIn)
        return PageResponder.response(
            page(title: model.heading, "bewaard-formulier", model, status: status, isSignedIn: isSignedIn))
    }

    /// What the door says no to, as a page that says where to go from here.
    ///
    /// - Parameter path: Where the form went that was not taken: its page is the one to come back to.
    func page(about refusal: PageRefusal, at path: String, isSignedIn: Bool) -> Response {
        let door = Self.page(above: path).map { "/aanmelden?naar=\(FormText.encoded($0))&opnieuw=ja" }
        let text = DoorText.refusal(refusal, door: door ?? "/aanmelden")
        var response = PageResponder.response(page(of: text, status: refusal.status, isSignedIn: isSignedIn))
        if case .tooMany(let seconds) = refusal { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    /// A page of one sentence.
    func page(of text: DoorText.Notice, status: HTTPResponse.Status, isSignedIn: Bool) -> PageAnswer {
        page(title: text.title, "melding", text, status: status, isSignedIn: isSignedIn)
    }

    private func page(
        title: String, _ template: String, _ model: any Sendable, status: HTTPResponse.Status, isSignedIn: Bool
    ) -> PageAnswer {
        var frame = PageFrame(title: title)
        frame.content = templates.render(template, model)
        complete(&frame, isSignedIn: isSignedIn)
        return .page(templates.render("kader", frame), status: status, isPersonal: true)
    }
}
