import Dispatch
import HTTPTypes
import KringCore
import Synchronization

/// Imports that were asked for over HTTP.
///
/// One that was interrupted by the end of the program did nothing, and can be asked again: a second import of the same file
/// changes nothing.
typealias ImportDesk = TaskDesk<Never, ImportOutcome>

/// Plans of many circles together that were asked for over HTTP. The proposals they make are kept in the database.
typealias PlanDesk = TaskDesk<PlanRunProgress, PlanRunResult>

/// What came of an import.
enum ImportOutcome: Sendable {
    case taken(ImportSummary, isDryRun: Bool)
    /// The file was refused, with all its faults.
    case refused([Issue])
}

/// Long work that was asked for over HTTP: started at once, done one after another, remembered until the program ends.
final class TaskDesk<Progress: Sendable, Outcome: Sendable>: Sendable {
    /// How far a task is.
    enum State: Sendable {
        case running(Progress?)
        case done(Outcome)
        /// Something failed that who asked is not to blame for; the log says what under this trace.
        case failed(trace: String)

        /// Whether there is a result.
        var isOver: Bool {
            if case .running = self { false } else { true }
        }
    }

    /// One task.
    struct Job: Sendable {
        let id: String
        /// Who asked: nobody else hears of it.
        let owner: String
        let key: IdempotencyKey
        var state: State
    }

    /// At most so many are remembered; the oldest go first.
    private let remembered = 100

    private let jobs = Mutex<[Job]>([])
    private let queue: DispatchQueue
    private let log: RequestLog

    /// A desk that nothing was asked of yet.
    ///
    /// - Parameters:
    ///   - name: What its queue is called.
    ///   - log: Where failures are written.
    init(_ name: String, log: RequestLog) {
        queue = DispatchQueue(label: name)
        self.log = log
    }

    /// Starts a task, or finds the one that was started by the same request before.
    ///
    /// - Parameters:
    ///   - route: The template of the address at which it was asked, for the log.
    ///   - work: Does it, on a thread of its own, and may tell how far it is.
    /// - Throws: ``KringError/conflict(_:)`` when the key came with another request.
    func start(
        by actor: Actor, key: IdempotencyKey, trace: TraceID, route: String,
        _ work: @escaping @Sendable (_ report: @escaping @Sendable (Progress) -> Void) throws -> Outcome
    ) throws(KringError) -> Job {
        let job = Job(id: trace.description, owner: actor.journalName, key: key, state: .running(nil))
        let known: Job? = jobs.withLock { jobs in
            if let known = jobs.first(where: { $0.key.caller == key.caller && $0.key.key == key.key }) { return known }
            jobs.append(job)
            if jobs.count > remembered { jobs.removeFirst(jobs.count - remembered) }
            return nil
        }
        if let known {
            guard known.key.requestHash == key.requestHash else { throw .conflict(.idempotencyKeyReused) }
            return known
        }
        queue.async { [self] in
            do {
                let outcome = try work { [self] progress in set(.running(progress), of: job.id) }
                set(.done(outcome), of: job.id)
            } catch {
                log.failure(error, trace: trace, route: route)
                set(.failed(trace: trace.description), of: job.id)
            }
        }
        return job
    }

    /// A task by its id, for who asked for it.
    func job(_ id: String, of actor: Actor) -> Job? {
        jobs.withLock { jobs in jobs.first { $0.id == id && $0.owner == actor.journalName } }
    }

    private func set(_ state: State, of id: String) {
        jobs.withLock { jobs in
            if let index = jobs.firstIndex(where: { $0.id == id }) { jobs[index].state = state }
        }
    }
}

extension Call {
    /// Starts long work, once for each key: 202, and the task by which it is followed.
    ///
    /// - Parameter results: Where its result will stand: under `results`, by the id of the task.
    func start<Progress, Outcome>(
        at desk: TaskDesk<Progress, Outcome>, results: String,
        _ work: @escaping @Sendable (_ report: @escaping @Sendable (Progress) -> Void) throws -> Outcome
    ) throws -> Answer {
        let key = try IdempotencyHeader.key(
            of: headers, caller: actor, method: operation.method, address: address, body: body)
        let job = try desk.start(by: actor, key: key, trace: trace, route: operation.path, work)
        var answer = answer(task: job, results: results)
        answer.status = .accepted
        answer.headers[.location] = href("tasks", job.id)
        return answer
    }

    /// How far a task is; once it is over, 303 to its result.
    func answer<Progress, Outcome>(
        task job: TaskDesk<Progress, Outcome>.Job, results: String,
        progress: (Progress, inout JSONWriter) -> Void = { _, _ in }
    ) -> Answer {
        let isOver = job.state.isOver
        var answer = Answer.object(status: isOver ? .seeOther : .ok) { json in
            json.field("href", href("tasks", job.id))
            json.field("id", job.id)
            json.field("status", isOver ? "done" : "running")
            if isOver { json.field("result", href(results, job.id)) }
            if case .running(let known?) = job.state {
                json.key("progress")
                json.object { json in progress(known, &json) }
            }
        }
        if isOver { answer.headers[.location] = href(results, job.id) }
        return answer
    }
}
