import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import Logging
import NIOCore

/// The edge of the pages: whose browser it is, whether a form comes from a page of ours, and a page for every failure.
struct PageEdge: Sendable {
    let site: Site
    /// The addresses of our proxies.
    let proxies: Set<String>
    let routes: RouteTable
    let log: RequestLog
    let pace: RequestPace?
    let refusals: RefusalPace
    /// How long a form may take to arrive.
    let patience: Duration

    private var cookies: Cookies { site.cookies }

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            try await recognise(request, context)
            let isForm = request.method != .get && request.method != .head
            if isForm, !MailStopPages.isOneClick(request.uri.path) { try await check(request, context) }
            response = try await next(request, context)
            try await noteLook(context)
        } catch {
            response = failure(error, request, context)
        }
        let isAsking = request.method == .post && request.uri.path == StartPages.door
        await refusals.hold(response.status, isAsking: isAsking, since: start)
        let visitor = context.visitor.now
        if visitor.isNewVisit, let visit = visitor.visit {
            response.headers.append(HTTPField(name: .setCookie, value: cookies.line(.visit, visit.text)))
        }
        for line in visitor.cookies { response.headers.append(HTTPField(name: .setCookie, value: line)) }
        // What gives one browser a cookie is for nobody else.
        if response.headers[.setCookie] != nil { response.headers[.cacheControl] = "private, no-store" }
        response.headers.append(HTTPField(name: .traceID, value: context.trace.description))
        log.request(
            trace: context.trace, method: request.method.rawValue, route: context.endpointPath, status: response.status.code,
            duration: ContinuousClock.now - start, actor: context.caller.name)
        guard request.method == .head, response.body.contentLength != 0 else { return response }
        return response.createHeadResponse()
    }

    /// Finds out whose browser it is.
    private func recognise(_ request: Request, _ context: CallContext) async throws {
        let source = SourceAddress.place(connection: context.connection, headers: request.headers, proxies: proxies)
        let visit = cookies.value(of: .visit, in: request.headers).flatMap { Secret($0) }
        let session = cookies.value(of: .session, in: request.headers).flatMap { Secret($0) }
        let device = Device.words(userAgent: request.headers[.userAgent])
        context.visitor.update { known in
            known.source = source
            known.visit = visit
            known.device = device
        }
        guard let session else { return try count(source) }
        guard let signedIn = try await site.workers.read({ [kring = site.kring] in try kring.signedIn(with: session) }) else {
            try count(source)
            // A cookie that opens nothing is taken away, so that the next page says that nobody is signed in.
            let removal = cookies.removal(.session)
            context.visitor.update { $0.cookies.append(removal) }
            return
        }
        context.visitor.update { known in
            known.session = session
            known.signedIn = signedIn
        }
        context.caller.actor = signedIn.actor
        try count(signedIn.session.id.rawValue)
    }

    private func count(_ visitor: String) throws(PageRefusal) {
        if let seconds = pace?.wait(afterOneBy: visitor) { throw .tooMany(seconds: seconds) }
    }

    /// Holds a form against where it came from: the browser says so, and the form carries what only a page of ours has.
    private func check(_ request: Request, _ context: CallContext) async throws {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw PageRefusal.foreignForm }
        } else {
            guard request.headers[.origin] == site.publicAddress else { throw PageRefusal.foreignForm }
        }
        let form = try await FormInput.read(request, within: patience)
        context.visitor.update { $0.sent = form }
        let visitor = context.visitor.now
        let secrets = [visitor.session, visitor.visit].compactMap(\.self)
        guard let token = form.one("formulier"), secrets.contains(where: { $0.matches(formToken: token) }) else {
            throw PageRefusal.oldForm
        }
        context.visitor.update { $0.form = form }
    }

    /// Writes down what somebody looked at through broken glass; what cannot be written down is not shown.
    private func noteLook(_ context: CallContext) async throws {
        let actor = context.caller.actor
        guard actor.breakGlass != nil, let place = context.endpointPath else { return }
        let trace = context.trace.description
        try await site.workers.write { [kring = site.kring] in try kring.noteLook(by: actor, at: place, trace: trace) }
    }

    // MARK: Failures

    private func failure(_ error: any Error, _ request: Request, _ context: CallContext) -> Response {
        let signedIn = context.visitor.now.signedIn
        if case KringError.forbidden = error, request.method == .get, let stage = signedIn?.stage, stage != .complete {
            // Her second factor may be all that is missing.
            let place = "\(PageResponder.step(of: stage))?naar=\(FormText.encoded(request.uri.path))"
            return PageResponder.response(.redirect(to: place))
        }
        if let refusal = Self.refusal(error, isSignedIn: signedIn != nil) {
            if case .signIn(let again) = refusal, request.method == .get || request.method == .head {
                let place = "/aanmelden?naar=\(FormText.encoded(request.uri.path))" + (again ? "&opnieuw=ja" : "")
                return PageResponder.response(.redirect(to: place))
            }
            if let page = keeping(refusal, request, context) { return page }
            return site.page(about: refusal, at: request.uri.path, isSignedIn: signedIn != nil)
        }
        let problem = Problem(error, request, actor: context.caller.actor, routes: routes)
        if problem.type == .internalServerError { log.failure(error, trace: context.trace, route: context.endpointPath) }
        return site.page(about: problem, at: request.uri.path, isSignedIn: signedIn != nil)
    }

    /// What was typed in a form whose session ended meanwhile, kept on a page from which it can be sent again.
    private func keeping(_ refusal: PageRefusal, _ request: Request, _ context: CallContext) -> Response? {
        let isOver =
            switch refusal {
            case .oldForm, .signIn: true
            case .foreignForm, .badInput, .changedMeanwhile, .tooMany: false
            }
        let visitor = context.visitor.now
        guard isOver, !visitor.sent.all.isEmpty, Site.isFormOfSomebody(request.uri.path) else { return nil }
        return site.page(
            keeping: visitor.sent, of: request.uri.path, token: context.visitor.formToken,
            isSignedIn: visitor.signedIn != nil && refusal == .oldForm, status: refusal.status)
    }

    /// What the door has its own words for.
    private static func refusal(_ error: any Error, isSignedIn: Bool) -> PageRefusal? {
        switch error {
        case let refusal as PageRefusal: refusal
        case KringError.signInAgain: .signIn(again: true)
        case KringError.forbidden where !isSignedIn: .signIn(again: false)
        case KringError.conflict(.staleVersion): .changedMeanwhile
        default: nil
        }
    }
}

/// The ways in which the door to the pages says no.
enum PageRefusal: Error, Hashable, Sendable {
    /// To be signed in, or signed in anew.
    case signIn(again: Bool)
    case foreignForm
    case oldForm
    case badInput
    case changedMeanwhile
    /// Too often: how many seconds to wait.
    case tooMany(seconds: Int)

    var status: HTTPResponse.Status {
        switch self {
        case .foreignForm, .signIn: .forbidden
        case .oldForm, .badInput: .badRequest
        case .changedMeanwhile: .conflict
        case .tooMany: .tooManyRequests
        }
    }
}
