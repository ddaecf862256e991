/// Everything the program can do, with database, playbook and clock in hand.
///
/// What a person can do is a method on ``WriteScope``, what somebody can see a method on ``ReadScope``; both are given for the
/// length of one transaction, with the actor's rights of that moment looked up in it.
public final class Kring: Sendable {
    /// The file that everything is in.
    public let database: Database
    /// The rules in use.
    public let playbook: PlaybookShelf
    /// Tells the time.
    public let clock: WallClock
    let tokenDesk = TokenDesk()
    let sessionDesk = SessionDesk()
    /// Who may do what.
    let rights: RightsTable
    /// What may be tried only so often.
    let limits: AttemptLimits
    /// What was computed of circles, for as long as nothing about them changes.
    let statuses = StatusCache()

    /// A program on a database, with rules and a clock.
    ///
    /// - Parameter monotonic: The clock that limits count with.
    public convenience init(
        database: Database, playbook: PlaybookShelf, clock: WallClock = .system, monotonic: MonotonicClock = .system
    ) {
        self.init(database: database, playbook: playbook, clock: clock, monotonic: monotonic, rights: .standard)
    }

    /// The same, under a table of rights of one's own: how tests see what a right that is widened would let out.
    init(
        database: Database, playbook: PlaybookShelf, clock: WallClock, monotonic: MonotonicClock = .system,
        rights: RightsTable
    ) {
        self.rights = rights
        self.database = database
        self.playbook = playbook
        self.clock = clock
        limits = AttemptLimits(clock: monotonic)
    }

    /// Today in Brussels.
    public var today: CalendarDay { clock.today }

    /// What a request was answered before, when the very same came with this key already.
    public func answer(given key: IdempotencyKey) throws -> StoredAnswer? {
        let moment = clock.milliseconds()
        return try database.read { db in
            if case .answered(let answer) = try db.answer(for: key, at: moment) { answer } else { nil }
        }
    }

    /// Throws away the stored answers of requests that can no longer be repeated: they are kept for seven days, and may hold
    /// names.
    ///
    /// - Returns: How many went.
    @discardableResult
    public func forgetOldAnswers() throws -> Int {
        let moment = clock.milliseconds()
        var gone = 0
        var last: Int
        repeat {
            last = try database.write(spendsReserve: true) { db, _ in try db.cleanAnswers(before: moment) }
            gone += last
        } while last > 0
        return gone
    }

    /// Reads from one snapshot of the database.
    ///
    /// - Parameters:
    ///   - actor: Who looks; her rights are those of today.
    ///   - body: What she looks at. The scope may not be kept.
    public func read<T>(by actor: Actor, _ body: (ReadScope) throws -> T) throws -> T {
        let moment = clock.milliseconds()
        let computed = ComputedStatuses(cache: statuses, revisions: database.revisions)
        return try database.read { db in
            try body(ReadScope(db, actor: actor, moment: moment, playbook: playbook.current, rights: rights, computed: computed))
        }
    }

    /// Writes in one transaction: all that the body does, or nothing.
    ///
    /// When this returns, the change is on disk.
    ///
    /// - Parameters:
    ///   - actor: Who does it; her rights are those of today, looked up in the transaction.
    ///   - source: From where.
    ///   - trace: The trace id of the request, for the log of changes.
    ///   - body: What she does. The scope may not be kept.
    public func write<T>(
        by actor: Actor, source: ChangeSource, trace: String? = nil, _ body: (WriteScope) throws -> T
    ) throws -> T {
        let moment = clock.milliseconds()
        let playbook = playbook.current
        return try database.write { db, touched in
            let scope = try WriteScope(
                db, actor: actor, source: source, trace: trace, moment: moment, playbook: playbook, rights: rights,
                journal: database.journal)
            let result = try body(scope)
            try remember(scope.erased)
            touched.formUnion(scope.touched)
            return result
        }
    }

    /// Writes once, however often it is asked: the answer is stored under its key in the transaction of the change.
    ///
    /// - Parameters:
    ///   - actor: Who does it.
    ///   - source: From where.
    ///   - trace: The trace id of the request, for the log of changes.
    ///   - key: What makes a repeat known again.
    ///   - body: What she does, and the answer to it. A refusal is thrown, and not stored.
    /// - Returns: The answer, of now or of the first time.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/idempotencyKeyReused`` when the key came with another
    ///   request before.
    public func write(
        by actor: Actor, source: ChangeSource, trace: String? = nil, once key: IdempotencyKey,
        _ body: (WriteScope) throws -> StoredAnswer
    ) throws -> StoredAnswer {
        let moment = clock.milliseconds()
        let playbook = playbook.current
        return try database.write { db, touched in
            switch try db.answer(for: key, at: moment) {
            case .answered(let answer): return answer
            case .reused: throw KringError.conflict(.idempotencyKeyReused)
            case .new: break
            }
            let scope = try WriteScope(
                db, actor: actor, source: source, trace: trace, moment: moment, playbook: playbook, rights: rights,
                journal: database.journal)
            let answer = try body(scope)
            try remember(scope.erased)
            try db.store(answer, for: key, at: moment)
            touched.formUnion(scope.touched)
            return answer
        }
    }

    /// Writes down outside of the database who is about to be erased, so that no copy brings her back. Before the commit:
    /// whoever is in the list and not erased has asked for it all the same.
    private func remember(_ erased: [Person.ID]) throws {
        if !erased.isEmpty { try ErasedList.add(erased, besides: database.path) }
    }
}
