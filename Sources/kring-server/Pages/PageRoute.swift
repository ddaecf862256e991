import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore

/// One page, or one thing that a form does.
struct PageRoute: Sendable {
    /// Who may come here at all; what she may see there is the use case's to say.
    enum Audience: Sendable {
        case anybody
        /// Whoever signed in, be it without the second factor that her work asks for.
        case halfSignedIn
        case signedIn
    }

    let method: HTTPRequest.Method
    /// `/mijn/sessies/{sessionId}/einde`.
    let path: String
    let audience: Audience
    let answer: @Sendable (PageCall) throws -> PageAnswer

    /// A page to look at.
    static func get(
        _ path: String, _ audience: Audience, _ answer: @escaping @Sendable (PageCall) throws -> PageAnswer
    ) -> PageRoute {
        PageRoute(method: .get, path: path, audience: audience, answer: answer)
    }

    /// Something that a form does.
    static func post(
        _ path: String, _ audience: Audience, _ answer: @escaping @Sendable (PageCall) throws -> PageAnswer
    ) -> PageRoute {
        PageRoute(method: .post, path: path, audience: audience, answer: answer)
    }
}

/// One request for a page, with everything read that HTTP knows of it.
struct PageCall: Sendable {
    let kring: Kring
    let publicAddress: String
    let cookies: Cookies
    let trace: TraceID
    let visitor: Visitor
    let parameters: Parameters
    /// What the address says after the question mark; a name that comes twice is not there.
    let query: [String: String]
    let headers: HTTPFields

    /// Who asks.
    var actor: Actor { visitor.now.signedIn?.actor ?? .open }
    /// The form that was sent.
    var form: FormInput { visitor.now.form }

    /// An id in the address; what has not the form of one is not there.
    func id<Of>(_ name: String, of: Of.Type = Of.self) throws(KringError) -> Slug<Of> {
        guard let text = parameters[Substring(name)], let id = Slug<Of>(String(text)) else { throw .notFound }
        return id
    }

    /// Looks at the network.
    func read<T>(_ look: (ReadScope) throws -> T) throws -> T { try kring.read(by: actor, look) }

    /// Changes the network.
    func change<T>(source: ChangeSource = .web, _ act: (WriteScope) throws -> T) throws -> T {
        try kring.write(by: actor, source: source, trace: trace.description, act)
    }

    /// Sets a cookie.
    func set(_ purpose: Cookies.Purpose, _ value: String, seconds: Int? = nil) {
        let line = cookies.line(purpose, value, seconds: seconds)
        visitor.update { $0.cookies.append(line) }
    }

    /// Takes a cookie away.
    func remove(_ purpose: Cookies.Purpose) {
        let line = cookies.removal(purpose)
        visitor.update { $0.cookies.append(line) }
    }

    /// What the browser holds for a purpose.
    func secret(of purpose: Cookies.Purpose) -> Secret? {
        cookies.value(of: purpose, in: headers).flatMap { Secret($0) }
    }

    /// Gives the browser a session, in the place of the one it had.
    func begin(_ secret: Secret, lasting seconds: Int) {
        set(.session, secret.text, seconds: seconds)
    }
}

/// Answers a page on the thread that may wait for the disk.
struct PageResponder: HTTPResponder {
    typealias Context = CallContext

    let route: PageRoute
    let kring: Kring
    let publicAddress: String
    let cookies: Cookies
    let workers: Workers

    func respond(to request: Request, context: CallContext) async throws -> Response {
        let signedIn = context.visitor.now.signedIn
        if route.audience != .anybody, signedIn == nil { throw PageRefusal.signIn(again: false) }
        if route.audience == .signedIn, let signedIn, signedIn.actor.kind == .open {
            // An account without its second factor is nobody yet.
            let step = signedIn.stage == .enrolment ? "/aanmelden/tweede-stap/instellen" : "/aanmelden/tweede-stap"
            return PageAnswer.redirect(to: "\(step)?naar=\(FormText.encoded(request.uri.path))").response
        }
        let call = PageCall(
            kring: kring, publicAddress: publicAddress, cookies: cookies, trace: context.trace, visitor: context.visitor,
            parameters: context.parameters, query: Self.query(of: request.uri), headers: request.headers)
        let run: @Sendable () throws -> PageAnswer = { [route] in try route.answer(call) }
        let answer = try await route.method == .get ? workers.read(run) : workers.write(run)
        return answer.response
    }

    private static func query(of uri: URI) -> [String: String] {
        var values: [String: [String]] = [:]
        for part in (uri.query ?? "").split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormText.decoded(halves[0].utf8),
                let value = halves.count == 2 ? FormText.decoded(halves[1].utf8) : ""
            else { continue }
            values[name, default: []].append(value)
        }
        return values.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }
}
