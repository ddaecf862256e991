/// Ids that exist, and whether the file at hand names them.
struct IdLedger<Of>: Sendable {
    private struct Entry {
        var key: Int
        var isInFile: Bool
    }
    private var entries: [Slug<Of>: Entry] = [:]

    /// Notes one that is in the database.
    mutating func know(_ id: Slug<Of>) {
        entries[id] = Entry(key: entries.count, isInFile: false)
    }

    /// Notes one that the file names; false when it did so before.
    mutating func declare(_ id: Slug<Of>) -> Bool {
        if let entry = entries[id] {
            if entry.isInFile { return false }
            entries[id]!.isInFile = true
        } else {
            entries[id] = Entry(key: entries.count, isInFile: true)
        }
        return true
    }

    /// A number for an id that exists, the same each time; nothing when it does not.
    func key(_ id: Slug<Of>) -> Int? { entries[id]?.key }
}

/// What a database holds already, as far as a file may refer to it or clash with it.
struct KnownNetwork: Sendable {
    var regionalZones = IdLedger<RegionalZone>()
    var zones = IdLedger<Zone>()
    var municipalities = IdLedger<Municipality>()
    var professions = IdLedger<Profession>()
    var umbrellas = IdLedger<Umbrella>()
    var circles = IdLedger<Circle>()
    var practices = IdLedger<Practice>()
    var persons = IdLedger<Person>()
    var venues = IdLedger<Venue>()
    var meetings = IdLedger<Meeting>()
    var agreements = IdLedger<Agreement>()
    var goals = IdLedger<Goal>()
    var signals = IdLedger<Signal>()
    var datePolls = IdLedger<DatePoll>()
    /// The numbers of the dates of each poll.
    var pollOptions: [DatePoll.ID: Set<Int>] = [:]
    /// Memberships that exist, of one that is in the file again the file's own days count.
    var memberships: [Membership] = []

    init() {}
}

/// Looks at the values of a file one after another, every value after those it may refer to, and notes what does not hold
/// between them: ids that come twice, references to nothing, memberships that overlap, a person twice on a sheet.
///
/// A reference may be to something in the file or to something in the database: a file with circles alone goes into a
/// database that has the territory.
struct NetworkChecker {
    var known: KnownNetwork
    private var memberships: Set<[Int]> = []
    /// The memberships in the file of one person in one circle.
    private var spans: [Pair: [Stay]] = [:]
    /// Those in the database, for the pairs that have any.
    private var storedSpans: [Pair: [DateSpan]] = [:]
    private var leaves: Set<[Int]> = []
    private var offices: Set<[Int]> = []
    private var sheets: Set<Pair> = []
    private var findings: Set<[Int]> = []
    private var workforce: Set<[Int]> = []
    private var waivers: Set<Key> = []
    private var availability: Set<[Int]> = []
    private var answers: Set<Pair> = []
    private var pollAnswers: Set<Pair> = []
    private var lastMeeting: (id: Meeting.ID, key: Int)?

    /// Two numbers in the place of two ids.
    private struct Pair: Hashable {
        var bits: UInt64
        init(_ first: Int, _ second: Int) { bits = UInt64(first) << 32 | UInt64(second) }
    }

    /// A membership in the file, and where it stands.
    private struct Stay {
        var span: DateSpan
        var pointer: String
        var offset: Int
    }

    private struct Key: Hashable {
        var circle: Int
        var requirement: String
        var year: Int
    }

    init(_ known: KnownNetwork = KnownNetwork()) {
        self.known = known
        for membership in known.memberships {
            guard let circle = known.circles.key(membership.circle), let person = known.persons.key(membership.person) else {
                continue
            }
            storedSpans[Pair(circle, person), default: []].append(membership.span)
        }
    }

    // MARK: What is asked of a reference and of an id

    private func find<Of>(
        _ id: Slug<Of>, _ key: String, _ ledger: KeyPath<KnownNetwork, IdLedger<Of>>, _ reader: inout RecordReader
    ) throws -> Int? {
        if let found = known[keyPath: ledger].key(id) { return found }
        try reader.note(.referenceNotFound, Self.missing(id.rawValue), below: "/\(key)")
        return nil
    }

    private func find<Of>(
        _ id: Slug<Of>?, _ key: String, _ ledger: KeyPath<KnownNetwork, IdLedger<Of>>, _ reader: inout RecordReader
    ) throws {
        guard let id else { return }
        _ = try find(id, key, ledger, &reader) as Int?
    }

    private func find<Of>(
        _ ids: [Slug<Of>], _ key: String, _ ledger: KeyPath<KnownNetwork, IdLedger<Of>>, _ reader: inout RecordReader
    ) throws {
        for (index, id) in ids.enumerated() { try find(Optional(id), "\(key)/\(index)", ledger, &reader) }
    }

    private mutating func declare<Of>(
        _ id: Slug<Of>, _ ledger: WritableKeyPath<KnownNetwork, IdLedger<Of>>, _ reader: inout RecordReader
    ) throws {
        if known[keyPath: ledger].declare(id) { return }
        try noteDouble(id.rawValue, &reader)
    }

    func noteDouble(_ id: String, _ reader: inout RecordReader) throws {
        try reader.note(.duplicateId, "“\(id)” is in the list already", below: "/id")
    }

    static func missing(_ id: String) -> String { "“\(id)” is neither in the file nor in the database" }

    private func noteDouble(_ reader: inout RecordReader) throws {
        try reader.note(.duplicateId, "the same is in the list already")
    }
}

// MARK: List by list

extension NetworkChecker {
    mutating func check(_ value: RegionalZone, _ reader: inout RecordReader) throws {
        try declare(value.id, \.regionalZones, &reader)
    }

    mutating func check(_ value: Zone, _ reader: inout RecordReader) throws {
        try declare(value.id, \.zones, &reader)
        try find(value.regionalZone, "regionalZone", \.regionalZones, &reader)
    }

    mutating func check(_ value: Municipality, _ reader: inout RecordReader) throws {
        try declare(value.id, \.municipalities, &reader)
        try find(Optional(value.zone), "zone", \.zones, &reader)
    }

    mutating func check(_ value: Profession, _ reader: inout RecordReader) throws {
        try declare(value.id, \.professions, &reader)
    }

    mutating func check(_ value: Umbrella, _ reader: inout RecordReader) throws {
        try declare(value.id, \.umbrellas, &reader)
        try find(value.professions, "professions", \.professions, &reader)
    }

    mutating func check(_ value: Circle, _ reader: inout RecordReader) throws {
        try declare(value.id, \.circles, &reader)
        try find(value.professions, "professions", \.professions, &reader)
        try find(value.umbrella, "umbrella", \.umbrellas, &reader)
        for (index, link) in value.zones.enumerated() {
            try find(Optional(link.zone), "zones/\(index)/zone", \.zones, &reader)
        }
        try find(value.municipalities, "municipalities", \.municipalities, &reader)
    }

    mutating func check(_ value: Practice, _ reader: inout RecordReader) throws {
        try declare(value.id, \.practices, &reader)
        try find(value.municipality, "municipality", \.municipalities, &reader)
    }

    mutating func check(_ value: Person, _ reader: inout RecordReader) throws {
        try declare(value.id, \.persons, &reader)
        try find(value.professions, "professions", \.professions, &reader)
        try find(value.municipality, "municipality", \.municipalities, &reader)
    }

    mutating func check(_ value: Membership, _ reader: inout RecordReader) throws {
        let circle: Int? = try find(value.circle, "circle", \.circles, &reader)
        let person: Int? = try find(value.person, "person", \.persons, &reader)
        try find(value.practice, "practice", \.practices, &reader)
        try find(value.mentor, "mentor", \.persons, &reader)
        guard let circle, let person else { return }
        guard memberships.insert([circle, person, value.from.number]).inserted else { return try noteDouble(&reader) }
        let pair = Pair(circle, person)
        // Where the pointer is not needed any more after this row, it is not worked out.
        let pointer = storedSpans[pair] == nil ? "" : reader.json.pointer
        if let other = spans[pair]?.first(where: { $0.span.overlaps(value.span) }) {
            try reader.note(.membershipOverlap, Self.overlap(other.span))
        }
        spans[pair, default: []].append(Stay(span: value.span, pointer: pointer, offset: reader.json.offset))
    }

    /// Once every membership of the file is known: those of the database that the file does not change itself may not overlap
    /// with the file's either.
    mutating func checkStoredMemberships(_ reader: inout RecordReader) throws {
        for (pair, stored) in storedSpans {
            let stays = spans[pair] ?? []
            let changed = Set(stays.map(\.span.from))
            for span in stored where !changed.contains(span.from) {
                guard let stay = stays.first(where: { $0.span.overlaps(span) }) else { continue }
                let issue = Issue(
                    pointer: stay.pointer, code: FaultCode.membershipOverlap.rawValue, message: Self.overlap(span))
                try reader.note(issue, at: stay.offset)
            }
        }
    }

    private static func overlap(_ span: DateSpan) -> String {
        let until = span.to.map { "until \($0)" } ?? "without an end"
        return "the person is a member of this circle from \(span.from.map(\.description) ?? "ever") \(until) already"
    }

    mutating func check(_ value: Leave, _ reader: inout RecordReader) throws {
        let circle: Int? = try find(value.circle, "circle", \.circles, &reader)
        let person: Int? = try find(value.person, "person", \.persons, &reader)
        guard let circle, let person else { return }
        if !leaves.insert([circle, person, value.from.number]).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: Office, _ reader: inout RecordReader) throws {
        let holder: Int?
        let place: Int
        switch value.holder {
        case .circle(let id): (holder, place) = (try find(id, "circle", \.circles, &reader), 0)
        case .umbrella(let id): (holder, place) = (try find(id, "umbrella", \.umbrellas, &reader), 1)
        }
        let person: Int? = try find(value.person, "person", \.persons, &reader)
        guard let holder, let person, let kind = Office.Kind.allCases.firstIndex(of: value.kind) else { return }
        if !offices.insert([place, holder, person, kind, value.from.number]).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: Venue, _ reader: inout RecordReader) throws {
        try declare(value.id, \.venues, &reader)
        try find(value.municipality, "municipality", \.municipalities, &reader)
    }

    mutating func check(_ value: Meeting, _ reader: inout RecordReader) throws {
        try declare(value.id, \.meetings, &reader)
        try find(value.host.circle, "circle", \.circles, &reader)
        try find(value.host.umbrella, "umbrella", \.umbrellas, &reader)
        try find(value.venue, "venue", \.venues, &reader)
    }

    mutating func check(_ value: Attendance, _ reader: inout RecordReader) throws {
        let meeting: Int?
        if let lastMeeting, lastMeeting.id == value.meeting {
            meeting = lastMeeting.key
        } else {
            meeting = try find(value.meeting, "meeting", \.meetings, &reader)
            lastMeeting = meeting.map { (value.meeting, $0) }
        }
        let person: Int? = try find(value.person, "person", \.persons, &reader)
        try find(value.delegateFor, "delegateFor", \.practices, &reader)
        try find(value.delegateForPerson, "delegateForPerson", \.persons, &reader)
        try find(value.representsCircle, "representsCircle", \.circles, &reader)
        guard let meeting, let person else { return }
        if !sheets.insert(Pair(meeting, person)).inserted {
            try reader.note(.duplicateAttendance, "the person is on this meeting's sheet already")
        }
    }

    mutating func check(_ value: Agreement, _ reader: inout RecordReader) throws {
        try declare(value.id, \.agreements, &reader)
        try find(Optional(value.circle), "circle", \.circles, &reader)
        try find(value.meeting, "meeting", \.meetings, &reader)
    }

    mutating func check(_ value: Goal, _ reader: inout RecordReader) throws {
        try declare(value.id, \.goals, &reader)
        try find(Optional(value.circle), "circle", \.circles, &reader)
    }

    mutating func check(_ value: Signal, _ reader: inout RecordReader) throws {
        try declare(value.id, \.signals, &reader)
        try find(Optional(value.circle), "circle", \.circles, &reader)
        try find(Optional(value.zone), "zone", \.zones, &reader)
    }

    mutating func check(_ value: Finding, _ reader: inout RecordReader) throws {
        let zone: Int? = try find(value.zone, "zone", \.zones, &reader)
        let profession: Int? = try find(value.profession, "profession", \.professions, &reader)
        guard let zone, let profession else { return }
        if !findings.insert([zone, profession, value.on.number]).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: Workforce, _ reader: inout RecordReader) throws {
        let zone: Int? = try find(value.zone, "zone", \.zones, &reader)
        let profession: Int? = try find(value.profession, "profession", \.professions, &reader)
        guard let zone, let profession else { return }
        if !workforce.insert([zone, profession, value.year]).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: Waiver, _ reader: inout RecordReader) throws {
        guard let circle: Int = try find(value.circle, "circle", \.circles, &reader) else { return }
        let key = Key(circle: circle, requirement: value.requirement, year: value.year)
        if !waivers.insert(key).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: Availability, _ reader: inout RecordReader) throws {
        guard let person: Int = try find(value.person, "person", \.persons, &reader) else { return }
        if !availability.insert([person, value.givenOn.number]).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: InvitationAnswer, _ reader: inout RecordReader) throws {
        let meeting: Int? = try find(value.meeting, "meeting", \.meetings, &reader)
        let person: Int? = try find(value.person, "person", \.persons, &reader)
        try find(value.colleague, "colleague", \.persons, &reader)
        guard let meeting, let person else { return }
        if !answers.insert(Pair(meeting, person)).inserted { try noteDouble(&reader) }
    }

    mutating func check(_ value: DatePoll, _ reader: inout RecordReader) throws {
        try declare(value.id, \.datePolls, &reader)
        known.pollOptions[value.id] = Set(value.options.map(\.number))
        try find(value.host.circle, "circle", \.circles, &reader)
        try find(value.host.umbrella, "umbrella", \.umbrellas, &reader)
        for (index, option) in value.options.enumerated() {
            try find(option.venue, "options/\(index)/venue", \.venues, &reader)
        }
        try find(value.meeting, "meeting", \.meetings, &reader)
    }

    mutating func check(_ value: PollAnswer, _ reader: inout RecordReader) throws {
        let poll: Int? = try find(value.poll, "poll", \.datePolls, &reader)
        let person: Int? = try find(value.person, "person", \.persons, &reader)
        if let options = known.pollOptions[value.poll] {
            for (index, choice) in value.choices.enumerated() where !options.contains(choice.option) {
                try reader.note(
                    .referenceNotFound, "the poll has no date \(choice.option)", below: "/answers/\(index)/option")
            }
        }
        guard let poll, let person else { return }
        if !pollAnswers.insert(Pair(poll, person)).inserted { try noteDouble(&reader) }
    }
}
