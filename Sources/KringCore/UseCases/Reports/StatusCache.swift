import Synchronization

/// Where circles work, and what everything is called: what many reports need, read once.
struct Landscape: Sendable {
    var facts: TerritoryFacts
    var zoneNames: [Int: String]
    var professionNames: [Int: String]
    var circleNames: [Int: String]
    /// Whose rules each circle is held to, by its row.
    var ruleSets: [Int: RuleSet.ID]

    init(_ db: Connection) throws {
        facts = try FactsLoader(db).territory()
        zoneNames = try db.zoneNames()
        professionNames = try db.professionNames()
        circleNames = try db.circleNames()
        ruleSets = try db.circleRuleSets()
    }
}

/// What was computed, in one look at the database: the cache, and the revisions as they stood before anything was read.
struct ComputedStatuses: Sendable {
    var cache: StatusCache
    var revisions: Revisions
}

/// Which statuses: of a day, a year, and the playbook they were judged by.
struct StatusKey: Hashable, Sendable {
    var asOf: CalendarDay
    var year: Int?
    /// ``Playbook/identity``.
    var playbook: String
}

/// Keeps what was computed of every circle, for as long as nothing about it changes.
///
/// Everything carries the revision of its circle as it stood before the facts were read: what is kept may be newer than its
/// label, and never older. A saved sheet moves one circle's revision on, and only that circle is computed again. Memory is
/// bounded: the questions asked longest ago are forgotten first.
final class StatusCache: Sendable {
    /// So many questions (a day, a year, a playbook) are kept.
    static let questionLimit = 12
    /// So many circles' whole evidence is kept, all questions together.
    static let evidenceLimit = 128

    private struct Kept<Value: Sendable>: Sendable {
        var revision: Int
        var value: Value
    }

    private struct Question: Sendable {
        var map: Kept<TerritoryMap>?
        var standings: [Int: Kept<CircleStanding>] = [:]
        var lastUse = 0
    }

    private struct EvidenceKey: Hashable {
        var question: StatusKey
        var circle: Int
    }

    private struct State: Sendable {
        var landscape: Kept<Landscape>?
        var questions: [StatusKey: Question] = [:]
        var evidence: [EvidenceKey: Kept<CircleStatus>] = [:]
        var uses = 0

        mutating func use(_ key: StatusKey) {
            uses += 1
            if questions[key] == nil, questions.count >= StatusCache.questionLimit,
                let oldest = questions.min(by: { $0.value.lastUse < $1.value.lastUse })?.key
            {
                questions[oldest] = nil
            }
            questions[key, default: Question()].lastUse = uses
        }
    }

    private let state = Mutex(State())

    /// The landscape, read when something changed that it depends on.
    func landscape(at revisions: Revisions, read: () throws -> Landscape) rethrows -> Landscape {
        let revision = revisions.zones
        if let kept = state.withLock({ $0.landscape }), kept.revision == revision { return kept.value }
        let value = try read()
        state.withLock { state in
            if state.landscape.map({ $0.revision <= revision }) ?? true {
                state.landscape = Kept(revision: revision, value: value)
            }
        }
        return value
    }

    /// The map of a day, drawn when something changed that it depends on.
    func map(_ key: StatusKey, at revisions: Revisions, draw: () throws -> TerritoryMap) rethrows -> TerritoryMap {
        let revision = revisions.zones
        let kept = state.withLock { state in
            state.use(key)
            return state.questions[key]?.map
        }
        if let kept, kept.revision == revision { return kept.value }
        let value = try draw()
        state.withLock { state in
            guard state.questions[key].map({ ($0.map?.revision ?? 0) <= revision }) ?? false else { return }
            state.questions[key]?.map = Kept(revision: revision, value: value)
        }
        return value
    }

    /// How circles stand, as far as it is known and still true; by row.
    func standings(of rows: [Int], _ key: StatusKey, at revisions: Revisions) -> [Int: CircleStanding] {
        state.withLock { state in
            state.use(key)
            var known: [Int: CircleStanding] = [:]
            guard let standings = state.questions[key]?.standings else { return known }
            known.reserveCapacity(rows.count)
            for row in rows {
                if let kept = standings[row], kept.revision == revisions.revision(ofCircle: row) { known[row] = kept.value }
            }
            return known
        }
    }

    /// Keeps how circles stand, under the revisions that held before their facts were read.
    func keep(_ standings: [Int: CircleStanding], _ key: StatusKey, at revisions: Revisions) {
        state.withLock { state in
            state.use(key)
            for (row, standing) in standings {
                let revision = revisions.revision(ofCircle: row)
                let present = state.questions[key]?.standings[row]?.revision ?? 0
                if present <= revision {
                    state.questions[key]?.standings[row] = Kept(revision: revision, value: standing)
                }
            }
        }
    }

    /// A circle's whole status with its evidence, judged when it is not known or no longer true.
    func status(
        ofCircle row: Int, _ key: StatusKey, at revisions: Revisions, judge: () throws -> CircleStatus
    ) rethrows -> CircleStatus {
        let revision = revisions.revision(ofCircle: row)
        let place = EvidenceKey(question: key, circle: row)
        if let kept = state.withLock({ $0.evidence[place] }), kept.revision == revision { return kept.value }
        let value = try judge()
        state.withLock { state in
            if state.evidence.count >= Self.evidenceLimit { state.evidence.removeAll() }
            if (state.evidence[place]?.revision ?? 0) <= revision {
                state.evidence[place] = Kept(revision: revision, value: value)
            }
        }
        return value
    }
}
