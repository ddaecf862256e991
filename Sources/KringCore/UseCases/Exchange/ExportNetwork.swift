extension WriteScope {
    /// Everything that is kept of a circle, as an interchange file of its own that can be read in elsewhere: for its chair and
    /// its secretary. When its members can come is not in it: that is theirs alone. That it was asked for is written in the log
    /// of changes.
    ///
    /// - Throws: ``KringError/signInAgain`` after a sign-in of more than fifteen minutes ago.
    public func exportCircle(_ id: Circle.ID) throws -> [UInt8] {
        let circle = try found(db.stored(id))
        try require(.exportCircle, in: .circle(id))
        try requireFreshSignIn()
        let network = try CircleNetwork(circle, db).network
        try note(
            Change("exportCircle", "circle", id.rawValue, circle: circle.row, after: ["persons": .int(network.persons.count)]))
        var writer = InterchangeWriter()
        try writer.take(network.sorted())
        return writer.finish()
    }

    /// Asks for everything: who may, and that it was asked for.
    fileprivate func openExport() throws {
        try require(.exportAll, in: .network)
        try requireFreshSignIn()
        try note(Change("exportAll", "network", "all"))
    }
}

extension Kring {
    /// Everything in the database as an interchange file, for an administrator who broke the glass of the whole network; without
    /// agendas and minutes, which leave a circle by its own chair only, and without when people can come, which is theirs alone.
    /// That it was asked for is written in the log of changes.
    ///
    /// - Throws: ``KringError/forbidden``, ``KringError/signInAgain``.
    public func exportAll(by actor: Actor, trace: String? = nil) throws -> [UInt8] {
        try write(by: actor, source: .web, trace: trace) { try $0.openExport() }
        var bytes: [UInt8] = []
        try database.exportNetwork(texts: false, availability: false) { bytes += $0 }
        return bytes
    }
}

/// What belongs to one circle, and what that refers to.
private struct CircleNetwork {
    private(set) var network = Network()
    private let db: Connection

    init(_ circle: Stored<Circle>, _ db: Connection) throws {
        self.db = db
        network.circles = [circle.value]
        func own<Value: Storable>(_: Value.Type, _ column: String) throws -> [Value] {
            try db.list(Value.self, where: Condition("\(column) = ?", circle.row)).map(\.value)
        }
        network.memberships = try own(Membership.self, "membership.circle")
        network.leaves = try own(Leave.self, "leave.circle")
        network.offices = try own(Office.self, "office.circle")
        network.agreements = try own(Agreement.self, "agreement.circle")
        network.goals = try own(Goal.self, "goal.circle")
        network.signals = try own(Signal.self, "signal.circle")
        network.waivers = try own(Waiver.self, "waiver.circle")
        let meetings = try db.list(Meeting.self, where: Condition("meeting.circle = ?", circle.row))
        network.meetings = meetings.map(\.value)
        for meeting in meetings {
            network.attendance += try db.attendance(ofMeeting: meeting.row)
            network.answers += try db.answers(toMeeting: meeting.row).values.map(\.value)
        }
        let polls = try db.list(DatePoll.self, where: Condition("date_poll.circle = ?", circle.row))
        network.datePolls = polls.map(\.value)
        for poll in polls {
            network.pollAnswers += try db.list(PollAnswer.self, where: Condition("poll_answer.poll = ?", poll.row)).map(\.value)
        }
        try addPeople()
        try addPlaces(circle.value)
    }

    /// Everybody that something of the circle names.
    private mutating func addPeople() throws {
        var persons = Set(network.memberships.flatMap { [$0.person, $0.mentor].compactMap(\.self) })
        persons.formUnion(network.leaves.map(\.person))
        persons.formUnion(network.offices.map(\.person))
        persons.formUnion(network.attendance.flatMap { [$0.person, $0.delegateForPerson].compactMap(\.self) })
        persons.formUnion(network.answers.flatMap { [$0.person, $0.colleague].compactMap(\.self) })
        persons.formUnion(network.pollAnswers.map(\.person))
        // Of guests the circle knows the name, and nothing more.
        let own = Set(network.memberships.map(\.person) + network.offices.map(\.person))
        network.persons = try persons.compactMap { try db.stored($0)?.value }.map { person in
            own.contains(person.id)
                ? person : Person(id: person.id, givenName: person.givenName, familyName: person.familyName)
        }
        var practices = Set(network.memberships.compactMap(\.practice))
        practices.formUnion(network.attendance.compactMap(\.delegateFor))
        network.practices = try practices.compactMap { try db.stored($0)?.value }
        var venues = Set(network.meetings.compactMap(\.venue))
        venues.formUnion(network.datePolls.flatMap { $0.options.compactMap(\.venue) })
        network.venues = try venues.compactMap { try db.stored($0)?.value }
    }

    /// The map and the professions that all of it refers to.
    private mutating func addPlaces(_ circle: Circle) throws {
        var municipalities = Set(circle.municipalities)
        municipalities.formUnion(network.persons.compactMap(\.municipality))
        municipalities.formUnion(network.practices.compactMap(\.municipality))
        municipalities.formUnion(network.venues.compactMap(\.municipality))
        network.municipalities = try municipalities.compactMap { try db.stored($0)?.value }
        var zones = Set(circle.zones.map(\.zone))
        zones.formUnion(network.municipalities.map(\.zone))
        zones.formUnion(network.signals.map(\.zone))
        network.zones = try zones.compactMap { try db.stored($0)?.value }
        network.regionalZones = try Set(network.zones.compactMap(\.regionalZone)).compactMap { try db.stored($0)?.value }
        network.umbrellas = try circle.umbrella.flatMap { try db.stored($0)?.value }.map { [$0] } ?? []
        var professions = Set(circle.professions)
        professions.formUnion(network.umbrellas.flatMap(\.professions))
        professions.formUnion(network.persons.flatMap(\.professions))
        network.professions = try professions.compactMap { try db.stored($0)?.value }
    }
}
