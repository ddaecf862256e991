import Hummingbird
import KringCore

/// What travels with one request from the edge to the route: the trace, and who asks.
struct CallContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Made for this request.
    var trace = TraceID()
    /// Who asks; nobody in particular until the token has been read.
    var actor: Actor = .open

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
