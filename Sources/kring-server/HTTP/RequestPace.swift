import KringCore
import Synchronization

/// How many requests one asker may make in a minute, by a clock that only goes forward.
final class RequestPace: Sendable {
    /// Pages in one minute, for one session or for one source without one.
    static let pages = 300
    /// Calls of the API in one minute, with one token.
    static let calls = 600

    private struct Count {
        var minute: Int
        var requests: Int
    }

    /// So many in one minute.
    let most: Int
    private let clock: MonotonicClock
    private let counts = Mutex<[String: Count]>([:])

    init(most: Int, clock: MonotonicClock = .system) {
        self.most = most
        self.clock = clock
    }

    /// Counts a request.
    ///
    /// - Parameter asker: Who asks: her session, her token, or where she comes from.
    /// - Returns: How many seconds to wait; nothing when it may be answered.
    func wait(afterOneBy asker: String) -> Int? {
        let now = clock.milliseconds()
        let minute = now / 60_000
        let isTooMany = counts.withLock { counts in
            if counts.count > 20_000 { counts = counts.filter { $0.value.minute == minute } }
            var count = counts[asker] ?? Count(minute: minute, requests: 0)
            if count.minute != minute { count = Count(minute: minute, requests: 0) }
            count.requests += 1
            counts[asker] = count
            return count.requests > most
        }
        return isTooMany ? 60 - now / 1000 % 60 : nil
    }
}
