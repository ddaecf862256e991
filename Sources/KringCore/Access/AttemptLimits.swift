import Crypto
import Synchronization

/// What may be tried only so often, and how often it was.
///
/// The counting is done with a clock that only goes forward. What was tried is also written down, so that a restart gives
/// nobody new chances: read back, an attempt is as old as the clock on the wall says, but never younger than now and never
/// older than its window, so that a wall clock that jumps shortens no wait and locks nobody out for longer than one window.
final class AttemptLimits: Sendable {
    /// What is counted.
    enum Kind: String, Sendable, CaseIterable {
        /// A sign-in mail, per address.
        case mailToAddress
        /// A sign-in mail, per source.
        case mailFromSource
        /// Something wrong shown at the door (a code, a link, a session), per source.
        case failure
        /// A wrong code of a second factor, per identity.
        case secondFactor
        /// A token that opens nothing, per source; not kept over a restart.
        case wrongToken

        /// How many in one window.
        var most: Int {
            switch self {
            case .mailToAddress: 5
            case .mailFromSource: 30
            case .failure, .wrongToken: 50
            case .secondFactor: 5
            }
        }

        /// The window in milliseconds.
        var window: Int {
            switch self {
            case .mailToAddress, .mailFromSource: 3_600_000
            case .failure, .wrongToken: 300_000
            case .secondFactor: 900_000
            }
        }
    }

    /// Who or what is counted: a hash, so that neither memory nor file holds the address.
    struct Key: Hashable, Sendable {
        let kind: Kind
        let hash: [UInt8]

        init(_ kind: Kind, _ word: String) {
            self.init(kind, hash: Array(SHA256.hash(data: Array("\(kind.rawValue) \(word)".utf8))))
        }

        init(_ kind: Kind, hash: [UInt8]) {
            self.kind = kind
            self.hash = hash
        }
    }

    private struct Counted {
        var isLoaded = false
        var moments: [Key: [Int]] = [:]
    }

    private let clock: MonotonicClock
    private let counted = Mutex(Counted())

    init(clock: MonotonicClock) {
        self.clock = clock
    }

    /// Whether the attempts written down were read back already.
    var isLoaded: Bool { counted.withLock { $0.isLoaded } }

    /// Takes in what was written down before this process began.
    ///
    /// - Parameters:
    ///   - attempts: What was tried, and when by the clock on the wall.
    ///   - wall: What that clock says now.
    func load(_ attempts: [(key: Key, moment: Int)], wall: Int) {
        let now = clock.milliseconds()
        counted.withLock { counted in
            guard !counted.isLoaded else { return }
            counted.isLoaded = true
            for (key, moment) in attempts {
                let age = min(max(wall - moment, 0), key.kind.window)
                counted.moments[key, default: []].append(now - age)
            }
            for key in counted.moments.keys { counted.moments[key]?.sort() }
        }
    }

    /// How long to wait before the next attempt may be made, in milliseconds; nothing when it may be made now.
    func wait(for key: Key) -> Int? {
        let now = clock.milliseconds()
        return counted.withLock { counted in
            let inWindow = (counted.moments[key] ?? []).filter { now - $0 < key.kind.window }
            guard inWindow.count >= key.kind.most else { return nil }
            return inWindow[inWindow.count - key.kind.most] + key.kind.window - now
        }
    }

    /// Counts an attempt.
    func note(_ key: Key) {
        let now = clock.milliseconds()
        counted.withLock { counted in
            if counted.moments.count > 50_000 {
                counted.moments = counted.moments.filter { entry in
                    entry.value.last.map { now - $0 < entry.key.kind.window } ?? false
                }
            }
            var moments = (counted.moments[key] ?? []).filter { now - $0 < key.kind.window }
            moments.append(now)
            counted.moments[key] = moments.suffix(key.kind.most)
        }
    }
}
