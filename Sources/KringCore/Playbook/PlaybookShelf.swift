import Synchronization

/// Holds the playbook in use, and takes a changed one from disk without a restart.
///
/// Safe for many readers at once. Looking whether files changed costs a `stat` a file and happens at most once in
/// ``interval``; a change that is wrong is reported once, with all its faults, and the playbook in use stays.
public final class PlaybookShelf: Sendable {
    /// What a look at the files found.
    public enum Event: Sendable {
        /// A changed playbook is in use from now on.
        case replaced(Playbook)
        /// The files changed and are wrong; the playbook in use stays.
        case refused(PlaybookRefused)
    }

    private struct State {
        var playbook: Playbook
        var stamp: [PlaybookLocation.FileStamp]
        var nextLook: ContinuousClock.Instant
    }

    /// Where the files are; nothing for a playbook that was handed in and never changes.
    public let location: PlaybookLocation?
    private let interval: Duration
    private let report: @Sendable (Event) -> Void
    private let state: Mutex<State>
    /// Held by whoever reads the files, so that nobody reads them twice and nobody waits for it.
    private let reading = Mutex(())

    /// Reads the playbook for the first time.
    ///
    /// - Parameters:
    ///   - location: Where the files are.
    ///   - interval: The least time between two looks at the files.
    ///   - report: Hears of every change, taken or refused; called on the thread that asked for the playbook.
    /// - Throws: ``PlaybookRefused`` when there is anything wrong with it: a program does not start on a faulty playbook.
    public init(
        location: PlaybookLocation, interval: Duration = .seconds(1), report: @escaping @Sendable (Event) -> Void
    ) throws(PlaybookRefused) {
        let stamp = location.stamp()
        let playbook = try PlaybookReader.read(PlaybookFiles(at: location))
        self.location = location
        self.interval = interval
        self.report = report
        state = Mutex(State(playbook: playbook, stamp: stamp, nextLook: .now + interval))
    }

    /// A playbook that never changes.
    public init(_ playbook: Playbook) {
        location = nil
        interval = .zero
        report = { _ in }
        state = Mutex(State(playbook: playbook, stamp: [], nextLook: .now))
    }

    /// The playbook in use. Looks at the files first when the last look is long enough ago.
    public var current: Playbook {
        let now = ContinuousClock.now
        let isTime = state.withLock { state in
            guard location != nil, now >= state.nextLook else { return false }
            state.nextLook = now + interval
            return true
        }
        if isTime { look() }
        return state.withLock { $0.playbook }
    }

    /// Looks at the files now, and takes them when they changed.
    public func look() {
        guard let location else { return }
        let event: Event? =
            reading.withLockIfAvailable { _ -> Event? in
                let stamp = location.stamp()
                guard stamp != state.withLock({ $0.stamp }) else { return nil }
                do throws(PlaybookRefused) {
                    let playbook = try PlaybookReader.read(PlaybookFiles(at: location))
                    return state.withLock { state in
                        state.stamp = stamp
                        guard state.playbook.identity != playbook.identity else { return nil }
                        state.playbook = playbook
                        return .replaced(playbook)
                    }
                } catch {
                    state.withLock { $0.stamp = stamp }
                    return .refused(error)
                }
            } ?? nil
        if let event { report(event) }
    }
}
