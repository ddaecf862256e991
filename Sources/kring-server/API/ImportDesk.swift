import Dispatch
import KringCore
import Synchronization

/// Imports that were asked for over HTTP: started at once, done one after another, remembered until the program ends.
///
/// An import that was interrupted by the end of the program did nothing, and can be asked again: a second import of the same
/// file changes nothing.
final class ImportDesk: Sendable {
    /// How far an import is.
    enum State: Sendable {
        case running
        case done(ImportSummary, isDryRun: Bool)
        /// The file was refused, with all its faults.
        case refused([Issue])
        /// Something failed that the file is not to blame for; the log says what under this trace.
        case failed(trace: String)
    }

    /// One import.
    struct Job: Sendable {
        let id: String
        /// Who asked: nobody else hears of it.
        let owner: String
        let key: IdempotencyKey
        var state: State
    }

    /// At most so many are remembered; the oldest go first.
    private static let remembered = 100

    private let jobs = Mutex<[Job]>([])
    private let queue = DispatchQueue(label: "kring.import")

    /// Starts an import, or finds the one that was started by the same request before.
    ///
    /// - Throws: ``KringError/conflict(_:)`` when the key came with another request.
    func start(_ bytes: [UInt8], isDryRun: Bool, by actor: Actor, key: IdempotencyKey, trace: TraceID, in kring: Kring) throws
        -> Job
    {
        let job = Job(id: trace.description, owner: actor.journalName, key: key, state: .running)
        let known: Job? = jobs.withLock { jobs in
            if let known = jobs.first(where: { $0.key.caller == key.caller && $0.key.key == key.key }) { return known }
            jobs.append(job)
            if jobs.count > Self.remembered { jobs.removeFirst(jobs.count - Self.remembered) }
            return nil
        }
        if let known {
            guard known.key.requestHash == key.requestHash else { throw KringError.conflict(.idempotencyKeyReused) }
            return known
        }
        queue.async { [self] in
            let state = Self.run(bytes, isDryRun: isDryRun, by: actor, trace: trace, in: kring)
            jobs.withLock { jobs in
                if let index = jobs.firstIndex(where: { $0.id == job.id }) { jobs[index].state = state }
            }
        }
        return job
    }

    /// An import by its id, for who asked for it.
    func job(_ id: String, of actor: Actor) -> Job? {
        jobs.withLock { jobs in jobs.first { $0.id == id && $0.owner == actor.journalName } }
    }

    private static func run(
        _ bytes: [UInt8], isDryRun: Bool, by actor: Actor, trace: TraceID, in kring: Kring
    ) -> State {
        do {
            let summary = try kring.database.importNetwork(
                JSONSource(bytes), by: actor.journalName, at: kring.clock.milliseconds(), isDryRun: isDryRun,
                trace: trace.description)
            return .done(summary, isDryRun: isDryRun)
        } catch KringError.rejected(let issues) {
            return .refused(issues)
        } catch {
            return .failed(trace: trace.description)
        }
    }
}
