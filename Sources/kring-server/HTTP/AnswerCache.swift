import HTTPTypes
import KringCore
import NIOCore
import Synchronization

/// Keeps answers that are asked for often, encoded, for as long as nothing changed.
///
/// An answer is given again only when address, view, day, playbook and the database's generation are all the same as when
/// it was made. The generation is read before the facts are, so an answer made while something was being stored is
/// never given after the storing was acknowledged.
final class AnswerCache: Sendable {
    /// What makes two answers the same, as long as the generation is.
    struct Key: Hashable, Sendable {
        /// Path and query as they came.
        var address: String
        /// Who asked: rights follow offices, which are facts too, so that the generation covers them.
        var actor: Actor
        /// The day of today: what an address without `asOf` means.
        var today: CalendarDay
    }

    /// An answer, ready for the wire.
    struct Entry: Sendable {
        var fields: HTTPFields
        var bytes: ByteBuffer
        var tag: EntityTag?
        var size: Int { bytes.readableBytes + 1024 }
    }

    private struct State {
        var generation = 0
        var playbook = ""
        var entries: [Key: Entry] = [:]
        var size = 0
    }

    /// Bytes kept at most.
    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int = 32 * 1024 * 1024) {
        self.capacity = capacity
    }

    /// The answer, when it was made of the present facts and rules.
    func entry(_ key: Key, generation: Int, playbook: String) -> Entry? {
        state.withLock { state in
            state.generation == generation && state.playbook == playbook ? state.entries[key] : nil
        }
    }

    /// Keeps an answer made of the facts of a generation and the rules of a playbook.
    func keep(_ entry: Entry, as key: Key, generation: Int, playbook: String) {
        state.withLock { state in
            if generation < state.generation { return }
            if state.generation != generation || state.playbook != playbook || state.size + entry.size > capacity {
                state = State(generation: generation, playbook: playbook)
            }
            guard entry.size <= capacity, state.entries.updateValue(entry, forKey: key) == nil else { return }
            state.size += entry.size
        }
    }
}
