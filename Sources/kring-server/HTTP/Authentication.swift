import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore

/// Finds out who asks, from `Authorization: Bearer` and from nothing else: no cookie, no parameter.
struct Authentication: RouterMiddleware {
    typealias Context = CallContext

    let kring: Kring

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        if Composition.isAPI(request.uri.path), let header = request.headers[.authorization] {
            guard let token = Self.bearerToken(in: header) else { throw Problem(.invalidAccessToken) }
            do {
                context.caller.actor = try kring.actor(forToken: token)
            } catch let refusal as TokenRefusal {
                throw Problem(refusal == .expired ? .expiredAccessToken : .invalidAccessToken)
            }
        }
        return try await next(request, context)
    }

    /// The token of a `Bearer` header; nothing for another scheme.
    static func bearerToken(in header: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let token = parts[1].trimming()
        return token.isEmpty || token.utf8.count > 200 ? nil : String(token)
    }
}
