import Dispatch
import KringCore
import Synchronization

/// Plans of many circles together that were asked for over HTTP: started at once, made one after another, remembered until
/// the program ends. The proposals they make are kept in the database.
final class PlanDesk: Sendable {
    /// How far a run is.
    enum State: Sendable {
        case running(PlanRunProgress?)
        case done(PlanRunResult)
        /// Something failed; the log says what under this trace.
        case failed(trace: String)

        /// Whether there is a result.
        var isOver: Bool {
            if case .running = self { false } else { true }
        }
    }

    /// One run.
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
    private let queue = DispatchQueue(label: "kring.plan")

    /// Starts a run, or finds the one that was started by the same request before.
    ///
    /// - Throws: ``KringError/conflict(_:)`` when the key came with another request.
    func start(
        _ extent: PlanExtent, year: Int, by actor: Actor, key: IdempotencyKey, trace: TraceID, in kring: Kring
    ) throws -> Job {
        let job = Job(id: trace.description, owner: actor.journalName, key: key, state: .running(nil))
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
            do {
                let result = try kring.planTogether(
                    extent, year: year, by: actor, source: .api, trace: trace.description
                ) { progress in self.set(.running(progress), of: job.id) }
                set(.done(result), of: job.id)
            } catch {
                set(.failed(trace: trace.description), of: job.id)
            }
        }
        return job
    }

    /// A run by its id, for who asked for it.
    func job(_ id: String, of actor: Actor) -> Job? {
        jobs.withLock { jobs in jobs.first { $0.id == id && $0.owner == actor.journalName } }
    }

    private func set(_ state: State, of id: String) {
        jobs.withLock { jobs in
            if let index = jobs.firstIndex(where: { $0.id == id }) { jobs[index].state = state }
        }
    }
}
