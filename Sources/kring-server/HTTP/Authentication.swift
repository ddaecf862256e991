import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore

/// Finds out who asks, from `Authorization: Bearer` and from nothing else: no cookie, no parameter.
struct Authentication: RouterMiddleware {
    typealias Context = CallContext

    let kring: Kring
    /// The addresses of our proxies.
    let proxies: Set<String>
    /// How many calls one token may make; as many as it likes where there is nothing.
    let pace: RequestPace?

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        if Composition.isAPI(request.uri.path), let header = request.headers[.authorization] {
            guard let token = Self.bearerToken(in: header) else { throw Problem(.invalidAccessToken) }
            let source = SourceAddress.place(connection: context.connection, headers: request.headers, proxies: proxies)
            do {
                context.caller.actor = try kring.actor(forToken: token, from: source)
            } catch let refusal as TokenRefusal {
                throw Problem(refusal)
            } catch let refusal as TooManyTokens {
                throw Problem(refusal)
            }
            if let pace, let seconds = pace.wait(afterOneBy: context.caller.name) {
                throw Problem.tooMany(.tooManyRequests, limit: pace.most, retryAfterSeconds: seconds)
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
