/// An actor as it stands on a day: which circles, umbrellas and zones are its own.
///
/// Looked up inside the transaction that it decides about, from dated memberships and offices, so that no right outlives the
/// office it came from. What it may do is then pure arithmetic over the permission table.
public struct Standing: Hashable, Sendable {
    /// Who asks.
    public var actor: Actor
    /// Milliseconds since 1970 UTC: when it asks.
    public var moment: Int
    /// Circles she is a member of.
    public var memberOf: Set<Circle.ID>
    /// The practice she belongs to, in circles where her membership names one.
    public var practices: [Circle.ID: Practice.ID]
    /// Circles of which she is chair or secretary.
    public var leads: Set<Circle.ID>
    /// Umbrellas of the circles she chairs: she is one of their members.
    public var umbrellas: Set<Umbrella.ID>
    /// Circles that she speaks for in the care council.
    public var speaksFor: Set<Circle.ID>
    /// Umbrellas she coordinates.
    public var coordinates: Set<Umbrella.ID>
    /// All circles of those umbrellas.
    public var coordinatedCircles: Set<Circle.ID>
    /// Those of them that opened their detail to her.
    public var openedCircles: Set<Circle.ID>
    /// The table that says what follows from all that.
    var rights = RightsTable.standard

    /// A standing from what was looked up.
    public init(
        actor: Actor, moment: Int = 0, memberOf: Set<Circle.ID> = [], practices: [Circle.ID: Practice.ID] = [:],
        leads: Set<Circle.ID> = [], umbrellas: Set<Umbrella.ID> = [], speaksFor: Set<Circle.ID> = [],
        coordinates: Set<Umbrella.ID> = [], coordinatedCircles: Set<Circle.ID> = [], openedCircles: Set<Circle.ID> = []
    ) {
        self.actor = actor
        self.moment = moment
        self.memberOf = memberOf
        self.practices = practices
        self.leads = leads
        self.umbrellas = umbrellas
        self.speaksFor = speaksFor
        self.coordinates = coordinates
        self.coordinatedCircles = coordinatedCircles
        self.openedCircles = openedCircles
        narrow()
    }

    /// Takes away what a token is not for.
    private mutating func narrow() {
        guard let limit = actor.limit else { return }
        if let circle = limit.circle {
            memberOf.formIntersection([circle])
            practices = practices.filter { $0.key == circle }
            leads.formIntersection([circle])
            speaksFor.formIntersection([circle])
            umbrellas = []
        }
        if let umbrella = limit.umbrella {
            coordinates.formIntersection([umbrella])
            umbrellas.formIntersection([umbrella])
        }
        // What is asked of a standing besides its table goes by these.
        if !limit.columns.contains(.chairSecretary) {
            leads = []
            speaksFor = []
        }
        if !limit.columns.contains(.coordinator) {
            coordinates = []
            coordinatedCircles = []
            openedCircles = []
        }
    }

    /// What the actor gets of an action on an object; nothing at all when it may not.
    public func grants(_ action: Action, in object: Object) -> Set<Grant> {
        if actor.kind == .operator { return [.all] }
        let row = rights.row(of: action)
        var grants: Set<Grant> = []
        let isInScope = actor.limit?.scopes?.contains { $0.covers(action) } ?? true
        // What is open to anybody stays so, whatever a key is for.
        for column in isInScope ? columns : columns.intersection([.open]) {
            if let grant = grant(row[column], of: column, in: object) { grants.insert(grant) }
        }
        if isInScope, isAboutHerself(object), Self.ownRights.contains(action), actor.limit?.columns.contains(.member) ?? true {
            grants.insert(.all)
        }
        return grants
    }

    /// Whether the actor gets anything of an action on an object.
    public func may(_ action: Action, in object: Object) -> Bool { !grants(action, in: object).isEmpty }

    /// What the actor gets of an action on an object.
    ///
    /// - Throws: ``KringError/forbidden`` when it may know the object and not do this; ``KringError/notFound``, as for a thing
    ///   that is not there, when it may not know of it.
    @discardableResult
    public func require(_ action: Action, in object: Object) throws(KringError) -> Set<Grant> {
        let grants = grants(action, in: object)
        guard grants.isEmpty else { return grants }
        throw knows(object) ? .forbidden : .notFound
    }

    /// Whether the actor may know that an object is there.
    public func knows(_ object: Object) -> Bool {
        switch object {
        case .network, .common, .zone, .circle, .umbrella: true
        case .meeting: may(.seeMeetings, in: object)
        case .person, .member: may(.seeNames, in: object)
        case .signal: may(.seeSignals, in: object)
        }
    }

    /// What everybody may do about herself, whatever the table says of her column (section 10 of the conventions).
    static let ownRights: Set<Action> = [
        .seeNames, .seeContacts, .seeNumber, .seeAttendance, .exportOwnData, .changePerson, .readLog,
        .seeAvailability, .giveAvailability,
    ]

    /// The columns of the table that the actor stands in today.
    public var columns: Set<Permission.Column> {
        var columns: Set<Permission.Column> = [.open]
        switch actor.kind {
        case .open, .operator: break
        case .person:
            if !memberOf.isEmpty || !umbrellas.isEmpty { columns.insert(.member) }
            if !practices.isEmpty { columns.insert(.practiceDelegate) }
            if !leads.isEmpty || !speaksFor.isEmpty { columns.insert(.chairSecretary) }
            if !coordinates.isEmpty { columns.insert(.coordinator) }
        case .sheetLink: columns = [.sheetLink]
        // What it opens is asked by the poll itself: not even what is open to anybody.
        case .pollLink: columns = []
        case .careCouncil: columns.insert(.careCouncil)
        case .region, .agency: columns.insert(.regionAgency)
        case .administrator: columns.insert(.administrator)
        }
        guard let limit = actor.limit else { return columns }
        return columns.intersection(limit.columns.union([.open]))
    }

    private func isAboutHerself(_ object: Object) -> Bool {
        guard let me = actor.person else { return false }
        switch object {
        case .person(let person, _), .member(let person, of: _): return person == me
        default: return false
        }
    }

    private func grant(_ cell: Permission.Cell, of column: Permission.Column, in object: Object) -> Grant? {
        switch cell {
        case .no: nil
        case .numbers: .numbers
        case .own: isOwn(object, of: column) ? .all : nil
        case .ownAndDelegate: isOwn(object, of: column) || isSpokenFor(object) ? .all : nil
        case .numbersAndOwn: isOwn(object, of: column) && !isUmbrella(object) ? .all : .numbers
        case .itself: aboutHerself(object, of: column, else: .itself)
        case .itselfAndStoodFor: aboutHerself(object, of: column, else: .itselfAndStoodFor)
        case .practice: isColleague(object) ? .all : aboutHerself(object, of: column, else: .practice)
        case .shared: isOwn(object, of: column) ? .shared : nil
        case .sheet: isLinkedSheet(object) ? .all : nil
        case .chairsAndOpened: isOpened(object) || isOfUmbrella(object) || isChairOfUmbrella(object) ? .all : chairs(object)
        case .umbrellaAndOpened: isOpened(object) || isOfUmbrella(object) ? .all : nil
        case .umbrella: isOfUmbrella(object) ? .all : nil
        case .umbrellaCircles: isCoordinated(object) ? .all : nil
        case .opened: isOpened(object) ? .all : nil
        case .ownLine: isUmbrellaOfOwnCircle(object) ? .ownLine : nil
        case .firstChair: isCircle(object) || isUmbrella(object) ? .firstChair : nil
        case .breakGlass: isBroken(object) ? .breakGlass : nil
        case .ownActs: .ownActs
        case .withoutValues: .withoutValues
        }
    }
}
