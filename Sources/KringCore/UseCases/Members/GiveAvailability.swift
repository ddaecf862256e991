/// What a person answered about when she can come, as she herself sees it.
public struct AvailabilityView: Hashable, Sendable {
    /// Who.
    public var person: Person.ID
    /// Her latest answer; nothing when she never gave one.
    public var answer: Availability?
    /// 0 when she never answered; one more with each answer.
    public var version: Int
}

extension ReadScope {
    /// What a person answered last about when she can come: for herself alone.
    ///
    /// - Throws: ``KringError/forbidden`` for whoever knows her, ``KringError/notFound`` for anybody else.
    public func availability(of person: Person.ID) throws -> AvailabilityView {
        guard let row = try db.row(of: person) else { throw KringError.notFound }
        try require(.seeAvailability, in: .person(person, db.ties(ofPerson: row, on: today)))
        return AvailabilityView(
            person: person, answer: try db.availability(ofPerson: row).first { $0.value.givenOn <= today }?.value,
            version: try db.availabilityVersion(ofPerson: row))
    }

    /// When persons can come, as far as it is known: for planning, which tells others numbers and never a person's answer.
    ///
    /// Asks no right of its own: whoever plans must have asked for ``Action/manageMeetings``, and what leaves the use case
    /// must say nothing of one person that she did not say to everybody.
    ///
    /// - Parameters:
    ///   - rows: Persons by row.
    ///   - day: The day on which it is asked; today when left out. Answers given later are not known yet, and old ones count
    ///     for less: see ``KnownAvailability``.
    /// - Returns: Nothing for those of whom nothing is known.
    func availability(ofPersons rows: some Sequence<Int>, asOf day: CalendarDay? = nil) throws -> [Int: KnownAvailability] {
        var known: [Int: KnownAvailability] = [:]
        for (row, answers) in try db.availability(ofPersons: Set(rows)) {
            let availability = KnownAvailability(answers: answers, asOf: day ?? today)
            if !availability.isUnknown { known[row] = availability }
        }
        return known
    }
}

extension WriteScope {
    /// Says when one can come: a whole answer, in the place of the one before it.
    ///
    /// The answer is dated today, whatever it says. An earlier answer of today is replaced; one of another day is kept, and
    /// the same said again makes it fresh.
    ///
    /// - Parameters:
    ///   - availability: The answer.
    ///   - version: The version that the caller knew; 0 when there was no answer.
    public func giveAvailability(
        _ availability: Availability, expectedVersion version: Int?
    ) throws -> AvailabilityView {
        guard let person = try db.row(of: availability.person) else { throw KringError.notFound }
        try require(.giveAvailability, in: .person(availability.person, db.ties(ofPerson: person, on: today)))
        try expect(version, present: try db.availabilityVersion(ofPerson: person))
        var given = availability
        given.givenOn = today
        var faults = Faults()
        faults.checkShape(of: given)
        try faults.refuse()
        let before = try db.availability(ofPerson: person).first { $0.value.givenOn <= today }
        if before?.value == given { return try reading.availability(of: given.person) }
        if let before, before.value.givenOn == today {
            try db.update(given, row: before.row)
        } else {
            try db.insert(given)
        }
        let line = Change.Line(person: person, before: before?.value.journalValue, after: given.journalValue)
        try note(Change("giveAvailability", "availability", given.person.rawValue, lines: [line]))
        return try reading.availability(of: given.person)
    }
}
