/// One transaction that changes something, on behalf of one actor. Not to be kept after it.
///
/// What a person can do is a method here, and each goes the same way: read, allowed?, decide, write, journal. A method that
/// throws has changed nothing that will be committed: the transaction is given up as a whole.
public final class WriteScope {
    /// The same transaction, to look at.
    public let reading: ReadScope
    /// What the transaction touched so far.
    var touched = Touched.nothing
    /// Who was erased in it: written beside the database before the transaction is committed.
    var erased: [Person.ID] = []
    /// The number of the change that this transaction makes: of the first entry it wrote in the log of changes. With it the
    /// whole of it is made undone; nothing while nothing was changed.
    public private(set) var lastChange: Int?
    private let origin: ChangeOrigin
    private let journal: Journal

    init(
        _ db: Connection, actor: Actor, source: ChangeSource, trace: String?, moment: Int, playbook: Playbook,
        rights: RightsTable, journal: Journal
    ) throws {
        self.journal = journal
        reading = try ReadScope(db, actor: actor, moment: moment, playbook: playbook, rights: rights)
        // What is saved together is known by its trace, and undone together.
        origin = ChangeOrigin(
            actor: actor.journalName, source: source, moment: moment, trace: trace ?? Slug<Meeting>.made(prefix: "t-").rawValue)
    }

    /// Who does it.
    public var actor: Actor { reading.actor }
    /// The actor as it stood when the transaction began.
    public var standing: Standing { reading.standing }
    /// Today in Brussels.
    public var today: CalendarDay { reading.today }
    /// The connection of the transaction.
    var db: Connection { reading.db }
    /// When it is done, in milliseconds since 1970 UTC.
    var moment: Int { origin.moment }
    /// The rules in use.
    var playbook: Playbook { reading.playbook }

    /// What the actor gets of an action on an object.
    ///
    /// - Throws: ``KringError/forbidden``, or ``KringError/notFound`` when the actor may not know of the object.
    @discardableResult
    public func require(_ action: Action, in object: Object) throws(KringError) -> Set<Grant> {
        try standing.require(action, in: object)
    }

    /// Refuses what asks for a sign-in of the last fifteen minutes, when the actor came with a session that is older: what
    /// gives rights away, or takes data out, is not for whoever finds a screen unlocked.
    func requireFreshSignIn() throws(KringError) {
        if let session = actor.session, moment >= session.freshUntil { throw .signInAgain }
    }

    /// Refuses a change of something that changed meanwhile.
    ///
    /// - Parameter expected: The version that the caller knew; nothing when it did not say.
    func expect(_ expected: Int?, present: Int) throws(KringError) {
        if let expected, expected != present { throw .conflict(.staleVersion(present: present)) }
    }

    /// Destroys the key of a person in the log of changes: what it says of her can no longer be read.
    func destroyKey(ofPerson row: Int) throws {
        try journal.keys.destroy(ofPerson: row, at: moment, in: db)
    }

    /// Writes down that somebody was erased, and by what kind of actor; not who.
    func noteErasure() throws {
        let by = actor.kind == .operator ? "operator" : "person"
        try journal.note(
            Change("erasePerson", "person", "erased"),
            by: ChangeOrigin(actor: by, source: origin.source, moment: moment, trace: nil), in: db)
    }

    /// Writes the change in the log of changes.
    func note(_ change: Change) throws {
        let number = try journal.note(change, by: origin, in: db)
        if lastChange == nil { lastChange = number }
    }
}
