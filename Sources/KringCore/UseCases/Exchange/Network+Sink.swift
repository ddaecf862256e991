extension Network: NetworkSink {
    public mutating func take(_ regionalZone: RegionalZone) { regionalZones.append(regionalZone) }
    public mutating func take(_ zone: Zone) { zones.append(zone) }
    public mutating func take(_ municipality: Municipality) { municipalities.append(municipality) }
    public mutating func take(_ profession: Profession) { professions.append(profession) }
    public mutating func take(_ umbrella: Umbrella) { umbrellas.append(umbrella) }
    public mutating func take(_ circle: Circle) { circles.append(circle) }
    public mutating func take(_ practice: Practice) { practices.append(practice) }
    public mutating func take(_ person: Person) { persons.append(person) }
    public mutating func take(_ membership: Membership) { memberships.append(membership) }
    public mutating func take(_ leave: Leave) { leaves.append(leave) }
    public mutating func take(_ office: Office) { offices.append(office) }
    public mutating func take(_ venue: Venue) { venues.append(venue) }
    public mutating func take(_ meeting: Meeting) { meetings.append(meeting) }
    public mutating func take(_ attendance: Attendance) { self.attendance.append(attendance) }
    public mutating func take(_ agreement: Agreement) { agreements.append(agreement) }
    public mutating func take(_ goal: Goal) { goals.append(goal) }
    public mutating func take(_ signal: Signal) { signals.append(signal) }
    public mutating func take(_ finding: Finding) { findings.append(finding) }
    public mutating func take(_ workforce: Workforce) { self.workforce.append(workforce) }
    public mutating func take(_ waiver: Waiver) { waivers.append(waiver) }
    public mutating func take(_ availability: Availability) { self.availability.append(availability) }
    public mutating func take(_ answer: InvitationAnswer) { answers.append(answer) }
    public mutating func take(_ poll: DatePoll) { datePolls.append(poll) }
    public mutating func take(_ answer: PollAnswer) { pollAnswers.append(answer) }
}

extension Network {
    /// Reads a whole interchange file into memory.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with every fault, at most 100.
    public init(reading bytes: some Collection<UInt8>) throws {
        self.init()
        try InterchangeReader.read(JSONSource(bytes), into: &self)
    }

    /// The network as an interchange file, every list in its order: the same network always gives the same bytes.
    public func interchangeBytes() -> [UInt8] {
        var writer = InterchangeWriter()
        sorted().write(to: &writer)
        return writer.finish()
    }

    private func write(to writer: inout InterchangeWriter) {
        for value in regionalZones { writer.take(value) }
        for value in zones { writer.take(value) }
        for value in municipalities { writer.take(value) }
        for value in professions { writer.take(value) }
        for value in umbrellas { writer.take(value) }
        for value in circles { writer.take(value) }
        for value in practices { writer.take(value) }
        for value in persons { writer.take(value) }
        for value in memberships { writer.take(value) }
        for value in leaves { writer.take(value) }
        for value in offices { writer.take(value) }
        for value in venues { writer.take(value) }
        for value in meetings { writer.take(value) }
        for value in attendance { writer.take(value) }
        for value in agreements { writer.take(value) }
        for value in goals { writer.take(value) }
        for value in signals { writer.take(value) }
        for value in findings { writer.take(value) }
        for value in workforce { writer.take(value) }
        for value in waivers { writer.take(value) }
        for value in availability { writer.take(value) }
        for value in answers { writer.take(value) }
        for value in datePolls { writer.take(value) }
        for value in pollAnswers { writer.take(value) }
    }

    /// The same network in the order of the interchange file: by id, and where there is none by what stands for it.
    public func sorted() -> Network {
        var sorted = self
        sorted.regionalZones.sort { $0.id < $1.id }
        sorted.zones.sort { $0.id < $1.id }
        sorted.municipalities.sort { $0.id < $1.id }
        sorted.professions.sort { $0.id < $1.id }
        sorted.umbrellas.sort { $0.id < $1.id }
        sorted.circles.sort { $0.id < $1.id }
        sorted.practices.sort { $0.id < $1.id }
        sorted.persons.sort { $0.id < $1.id }
        sorted.memberships.sort { ($0.circle, $0.person, $0.from) < ($1.circle, $1.person, $1.from) }
        sorted.leaves.sort { ($0.circle, $0.person, $0.from) < ($1.circle, $1.person, $1.from) }
        sorted.offices.sort { $0.order < $1.order }
        sorted.venues.sort { $0.id < $1.id }
        sorted.meetings.sort { $0.id < $1.id }
        sorted.attendance.sort { ($0.meeting, $0.person) < ($1.meeting, $1.person) }
        sorted.agreements.sort { $0.id < $1.id }
        sorted.goals.sort { $0.id < $1.id }
        sorted.signals.sort { $0.id < $1.id }
        sorted.findings.sort { ($0.zone, $0.profession, $0.on) < ($1.zone, $1.profession, $1.on) }
        sorted.workforce.sort { ($0.zone, $0.profession, $0.year) < ($1.zone, $1.profession, $1.year) }
        sorted.waivers.sort { ($0.circle.rawValue, $0.requirement, $0.year) < ($1.circle.rawValue, $1.requirement, $1.year) }
        sorted.availability.sort { ($0.person, $0.givenOn) < ($1.person, $1.givenOn) }
        sorted.answers.sort { ($0.meeting, $0.person) < ($1.meeting, $1.person) }
        sorted.datePolls.sort { $0.id < $1.id }
        sorted.pollAnswers.sort { ($0.poll, $0.person) < ($1.poll, $1.person) }
        return sorted
    }
}

extension Office {
    /// Those of circles before those of umbrellas; then by whose, who, what and since when.
    fileprivate var order: (Int, String, String, Int, Int) {
        let kind = Kind.allCases.firstIndex(of: kind)!
        switch holder {
        case .circle(let id): return (0, id.rawValue, person.rawValue, kind, from.number)
        case .umbrella(let id): return (1, id.rawValue, person.rawValue, kind, from.number)
        }
    }
}
