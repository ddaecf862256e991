/// A clock that only goes forward, whatever is done to the clock on the wall: what limits count with.
public struct MonotonicClock: Sendable {
    /// Milliseconds since some moment that is the same for the length of the process.
    public let milliseconds: @Sendable () -> Int

    /// A clock that asks this function.
    public init(milliseconds: @escaping @Sendable () -> Int) {
        self.milliseconds = milliseconds
    }

    /// The machine's clock; it goes on while the machine sleeps.
    public static let system: MonotonicClock = {
        let start = ContinuousClock.now
        return MonotonicClock {
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        }
    }()
}
