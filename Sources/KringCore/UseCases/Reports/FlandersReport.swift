import Dispatch
import Synchronization

extension Kring {
    /// How all professions stand everywhere, in one look.
    ///
    /// From cold, the circles are judged by two readers at once, each half of them; what they find is kept under the revisions
    /// that held before they began. The look itself then judges again what has changed meanwhile, so that no answer is stale.
    ///
    /// - Throws: ``RuleSetMissing`` when a circle names a rule set that the playbook does not have.
    public func flandersStatus(by actor: Actor, _ period: ReportPeriod) throws -> TerritoryReport {
        try judgeEverything(period)
        return try read(by: actor) { try $0.flandersStatus(period) }
    }

    /// The same for one profession.
    public func professionStatus(_ id: Profession.ID, by actor: Actor, _ period: ReportPeriod) throws -> ProfessionReport {
        try judgeEverything(period)
        return try read(by: actor) { try $0.professionStatus(id, period) }
    }

    /// Fewer circles than this are judged by one reader.
    private static let worthTwoReaders = 200

    private func judgeEverything(_ period: ReportPeriod) throws {
        let computed = ComputedStatuses(cache: statuses, revisions: database.revisions)
        let playbook = playbook.current
        @Sendable func reader(_ db: Connection) -> StatusReader {
            StatusReader(db, playbook: playbook, period: period, computed: computed)
        }
        let missing = try database.read { db in
            let reader = reader(db)
            return reader.unknown(among: try reader.landscape().facts.circles.map(\.key).sorted())
        }
        guard missing.count >= Self.worthTwoReaders else { return }
        let middle = missing.count / 2
        let halves = [Array(missing[..<middle]), Array(missing[middle...])]
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: halves.count) { half in
            do {
                try database.read { db in try reader(db).judgeAndKeep(halves[half]) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
