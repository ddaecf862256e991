extension ZoneContact: Numbered { public static var idLetter: String { "n" } }

extension WriteScope {
    /// Records that a care council was in touch with a circle, or with people of a profession.
    public func noteContact(_ contact: ZoneContact) throws -> Entry<ZoneContact> {
        try requireZone(contact.zone)
        try refuse(contact)
        let row = try db.insert(contact)
        let id = RowID<ZoneContact>(row)
        try note(Change("noteContact", "contact", "\(id)", after: contact.journalValue))
        return Entry(id, contact, version: 1)
    }

    /// Corrects a contact.
    public func changeContact(
        _ id: RowID<ZoneContact>, to contact: ZoneContact, expectedVersion version: Int?
    ) throws -> Entry<ZoneContact> {
        let stored = try requireContact(id)
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(stored.value.zone, contact.zone, "/zone", &faults)
        try faults.refuse()
        try refuse(contact)
        return try put(contact, over: stored, noting: "changeContact", "contact", \.journalValue)
    }

    /// Takes a contact back: it was noted by mistake. For a day it can be put back by undoing.
    public func withdrawContact(_ id: RowID<ZoneContact>, expectedVersion version: Int?) throws {
        let stored = try requireContact(id)
        try expect(version, present: stored.version)
        try db.cleanContacts(withdrawnBefore: moment - ReadScope.undoTerm)
        try db.withdraw(contact: stored.row, at: moment)
        try note(Change("withdrawContact", "contact", "\(id)", before: stored.value.journalValue))
    }

    /// Puts a contact back that was taken back, with its note.
    func restoreContact(_ id: RowID<ZoneContact>, of zone: Zone.ID) throws {
        try require(.noteFinding, in: .zone(zone))
        try db.withdraw(contact: id.number, at: nil)
        // Gone by now, or of another zone: nothing is put back.
        guard let stored = try db.stored(ZoneContact.self, row: id.number), stored.value.zone == zone else {
            throw KringError.notFound
        }
        try note(Change("restoreContact", "contact", "\(id)", after: stored.value.journalValue))
    }

    private func requireContact(_ id: RowID<ZoneContact>) throws -> Stored<ZoneContact> {
        let stored = try found(db.stored(ZoneContact.self, row: id.number))
        // Who may not see a contact may not know that there is one.
        guard standing.may(.noteFinding, in: .zone(stored.value.zone)) else { throw KringError.notFound }
        return stored
    }

    private func refuse(_ contact: ZoneContact) throws {
        var faults = Faults()
        switch contact.subject {
        case .circle(let id):
            try refer(to: id, "/circle", &faults)
            if let circle = try db.stored(id)?.value, !circle.zones.contains(where: { $0.zone == contact.zone }) {
                faults.note("/circle", .valueNotAllowed, "the circle was never linked to the zone “\(contact.zone)”")
            }
        case .profession(let id): try refer(to: id, "/profession", &faults)
        }
        if contact.on > today { faults.note("/on", .outOfRange, "a day to come; at most today is asked") }
        if let again = contact.askAgainOn, again <= contact.on {
            faults.note("/askAgainOn", .outOfRange, "a day after the contact is asked")
        }
        faults.checkText(contact.note, "/note", atMost: Limit.note)
        try faults.refuse()
    }
}

extension ReadScope {
    /// The contacts of a care council, by number: seen by that council only.
    public func contacts(about zone: Zone.ID, page: PageRequest = PageRequest()) throws -> Page<Entry<ZoneContact>> {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.noteFinding, in: .zone(zone))
        return try numbered(Condition("zone_contact.zone = ?", row), page)
    }

    /// A contact.
    public func contact(_ id: RowID<ZoneContact>) throws -> Entry<ZoneContact> {
        guard let stored = try db.stored(ZoneContact.self, row: id.number),
            standing.may(.noteFinding, in: .zone(stored.value.zone))
        else { throw KringError.notFound }
        return Entry(id, stored.value, version: stored.version)
    }
}

extension ZoneContact {
    /// A contact as the log of changes has it: without its note.
    init?(journal value: JSONValue) {
        guard let fields = value.object, let zone = fields["zone"]?.string.flatMap({ Zone.ID($0) }),
            let on = fields["on"]?.string.flatMap({ CalendarDay($0) }),
            let outcome = fields["outcome"]?.string.flatMap({ Outcome(rawValue: $0) })
        else { return nil }
        let circle = fields["circle"]?.string.flatMap { Circle.ID($0) }
        let profession = fields["profession"]?.string.flatMap { Profession.ID($0) }
        guard let subject = circle.map(Subject.circle) ?? profession.map(Subject.profession) else { return nil }
        self.init(
            zone: zone, subject: subject, on: on, outcome: outcome,
            askAgainOn: fields["askAgainOn"]?.string.flatMap { CalendarDay($0) })
    }

    /// The contact as the log has it.
    var withoutNote: ZoneContact {
        var contact = self
        contact.note = nil
        return contact
    }

    /// Without the note: what somebody typed may hold a name, and the log of changes is never cut.
    var journalValue: JournalValue {
        var values: [String: JournalValue] = [
            "zone": .id(zone), "on": .day(on), "outcome": .text(outcome.rawValue), "hasNote": .bool(note != nil),
        ]
        values["askAgainOn"] = .optional(askAgainOn)
        switch subject {
        case .circle(let id): values["circle"] = .id(id)
        case .profession(let id): values["profession"] = .id(id)
        }
        return .object(values)
    }
}

extension Faults {
    /// Notes a text that is empty where it is there at all, longer than is kept, or holds what no person types.
    mutating func checkText(_ text: String?, _ pointer: String, atMost limit: Int, isOneLine: Bool = false) {
        guard let text else { return }
        if !text.utf8.contains(where: { $0 > 0x20 }) { note(pointer, .emptyText, "an empty text where one is required") }
        if text.unicodeScalars.count > limit { note(pointer, .tooLong, "at most \(limit) characters are kept") }
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            (!isOneLine && (scalar == "\n" || scalar == "\r" || scalar == "\t"))
                || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        }
        if !isClean { note(pointer, .controlCharacter, "a control character in a text for people") }
    }
}
