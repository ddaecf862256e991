import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import Logging

/// The edge of the service: every request gets a trace, every answer its fields, every failure its problem, and each a
/// line in the log.
struct EdgeMiddleware: RouterMiddleware {
    typealias Context = CallContext

    /// The routes, for saying what an address does take.
    let routes: RouteTable
    let log: RequestLog
    /// The edge of the pages, which say everything otherwise; nothing where there are no pages.
    let pages: PageEdge?
    let pace: RefusalPace

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        if let pages, !Composition.isAPI(request.uri.path) {
            return try await pages.handle(request, context: context, next: next)
        }
        let start = ContinuousClock.now
        let trace = context.trace
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = Problem(error, request, actor: context.caller.actor, routes: routes)
            if problem.type == .internalServerError { log.failure(error, trace: trace, route: context.endpointPath) }
            response = problem.response(trace: trace)
        }
        await pace.hold(response.status, since: start)
        response.headers.append(HTTPField(name: .traceID, value: trace.description))
        if let related = request.headers[.traceID].flatMap(Self.acceptable) {
            response.headers.append(HTTPField(name: .relatedTraceID, value: related))
        }
        log.request(
            trace: trace, method: request.method.rawValue, route: context.endpointPath, status: response.status.code,
            duration: ContinuousClock.now - start, actor: context.caller.name)
        guard request.method == .head, response.body.contentLength != 0 else { return response }
        return response.createHeadResponse()
    }

    /// The caller's own trace, when it has the form of one: at most 36 harmless characters.
    private static func acceptable(_ trace: String) -> String? {
        let isHarmless = trace.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
        }
        return (1...36).contains(trace.utf8.count) && isHarmless ? trace : nil
    }
}

extension Problem {
    /// What went wrong with a request, as its caller hears it. An address that exists with other methods is a 405 that names
    /// them.
    init(_ error: any Error, _ request: Request, actor: Actor, routes: RouteTable) {
        guard let missing = error as? HTTPError, missing.status == .notFound else {
            self.init(error, actor: actor)
            let isChange = request.method != .get && request.method != .head
            if type == .missingPermission, isChange, actor.limit?.scopes != nil { self = Problem(.missingScope) }
            return
        }
        // A route that was there, and found nothing at its address: a missing file, say.
        var allowed = routes.methods(at: request.uri.path)
        if allowed.contains(request.method == .head ? .get : request.method) { allowed = [] }
        self.init(allowed.isEmpty ? .resourceNotFound : .methodNotAllowed)
        if !allowed.isEmpty { headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
    }
}
