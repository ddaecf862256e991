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
    /// Shows what went wrong as a page, outside the API; nothing where there are no pages.
    let site: Site?
    let log: RequestLog

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let trace = context.trace
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = self.problem(error, request, context)
            if problem.type == .internalServerError { log.failure(error, trace: trace, route: context.endpointPath) }
            let isPage = !request.uri.path.hasPrefix(Composition.base)
            response = (isPage ? site?.page(about: problem) : nil) ?? problem.response(trace: trace)
        }
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

    /// What went wrong, as the caller hears it. An address that exists with other methods is a 405 that names them.
    private func problem(_ error: any Error, _ request: Request, _ context: CallContext) -> Problem {
        guard let missing = error as? HTTPError, missing.status == .notFound else {
            return Problem(error, actor: context.caller.actor)
        }
        let allowed = routes.methods(at: request.uri.path)
        guard !allowed.isEmpty else { return Problem(.resourceNotFound) }
        var problem = Problem(.methodNotAllowed)
        problem.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        return problem
    }

    /// The caller's own trace, when it has the form of one: at most 36 harmless characters.
    private static func acceptable(_ trace: String) -> String? {
        let isHarmless = trace.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
        }
        return (1...36).contains(trace.utf8.count) && isHarmless ? trace : nil
    }
}
