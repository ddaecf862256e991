import Crypto
import KringCore
import Synchronization

/// Remembers whose token was whose, so that a caller who asks often is not looked up every time.
///
/// What is remembered holds as long as nothing was stored since: a token that is withdrawn is refused by the next request.
final class TokenBook: Sendable {
    private let kring: Kring
    private let workers: Workers

    init(kring: Kring, workers: Workers) {
        self.kring = kring
        self.workers = workers
    }

    /// Who a token belongs to.
    func actor(of token: String) async throws -> Actor {
        throw Problem(.invalidAccessToken)
    }
}
