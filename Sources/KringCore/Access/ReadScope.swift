/// One snapshot of the database, seen by one actor. Not to be kept after the transaction.
///
/// Every way of looking is a method that asks the table of rights first, and answers with a type that has no room for what
/// the actor may not see.
public struct ReadScope {
    /// The connection of the transaction.
    let db: Connection
    /// The actor as it stands today.
    public let standing: Standing
    /// Today in Brussels.
    public let today: CalendarDay
    /// The rules in use.
    let playbook: Playbook
    /// What was computed before, as it stood before the transaction began; nothing while something is being changed.
    let computed: ComputedStatuses?

    init(
        _ db: Connection, actor: Actor, moment: Int, playbook: Playbook, rights: RightsTable,
        computed: ComputedStatuses? = nil
    ) throws {
        self.db = db
        self.playbook = playbook
        self.computed = computed
        today = WallClock.day(at: moment)
        var standing = try db.standing(of: actor, on: today, moment: moment)
        standing.rights = rights
        self.standing = standing
    }

    /// Who looks.
    public var actor: Actor { standing.actor }

    /// What the actor gets of an action on an object.
    ///
    /// - Throws: ``KringError/forbidden``, or ``KringError/notFound`` when the actor may not know of the object.
    @discardableResult
    public func require(_ action: Action, in object: Object) throws(KringError) -> Set<Grant> {
        try standing.require(action, in: object)
    }
}
