import Hummingbird
import KringCore
import NIOCore
import Synchronization

/// What travels with one request from the edge to the route: the trace, and who asks.
struct CallContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Made for this request.
    let trace = TraceID()
    /// Who asks: nobody in particular until the token has been read. Shared with the edge, which logs it.
    let caller = Caller()
    /// The address at the other end of the connection.
    let connection: String?
    /// Whose browser it is, on a page.
    let visitor = Visitor()

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        connection = source.channel.remoteAddress?.ipAddress
    }

    /// Who asks, found out on the way in.
    final class Caller: Sendable {
        private let known = Mutex(Actor.open)

        /// Who it is.
        var actor: Actor {
            get { known.withLock { $0 } }
            set { known.withLock { $0 = newValue } }
        }

        /// How the log names it.
        var name: String { actor.journalName }
    }
}
