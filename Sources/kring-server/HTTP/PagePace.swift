import KringCore
import Synchronization

/// How many pages one browser may ask for: 300 a minute, by a clock that only goes forward.
final class PagePace: Sendable {
    /// Pages in one minute.
    static let most = 300

    private struct Count {
        var minute: Int
        var pages: Int
    }

    private let clock: MonotonicClock
    private let counts = Mutex<[String: Count]>([:])

    init(clock: MonotonicClock = .system) {
        self.clock = clock
    }

    /// Counts a page.
    ///
    /// - Parameter visitor: Who asks: her session, or where she comes from.
    /// - Throws: ``PageRefusal/tooMany(seconds:)``.
    func expect(_ visitor: String) throws(PageRefusal) {
        let now = clock.milliseconds()
        let minute = now / 60_000
        let isTooMany = counts.withLock { counts in
            if counts.count > 20_000 { counts = counts.filter { $0.value.minute == minute } }
            var count = counts[visitor] ?? Count(minute: minute, pages: 0)
            if count.minute != minute { count = Count(minute: minute, pages: 0) }
            count.pages += 1
            counts[visitor] = count
            return count.pages > Self.most
        }
        if isTooMany { throw .tooMany(seconds: 60 - now / 1000 % 60) }
    }
}
