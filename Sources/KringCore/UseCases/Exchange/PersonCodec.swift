extension Practice: RecordCodable {
    public static let recordKeys = RecordKeys("id", "name", "municipality?")

    public static func read(from reader: inout RecordReader) throws -> Practice? {
        var id: ID?
        var name: String?
        var municipality: Municipality.ID?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            default: municipality = try reader.id()
            }
        }
        guard isSound, let id, let name else { return nil }
        return Practice(id: id, name: name, municipality: municipality)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("municipality", municipality)
        }
    }
}

extension Person: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "givenName", "familyName", "email?", "phone?", "professions?", "municipality?", "nihdi?", "conventioned?")

    public static func read(from reader: inout RecordReader) throws -> Person? {
        var id: ID?
        var givenName: String?
        var familyName: String?
        var email: String?
        var phone: String?
        var professions: [Profession.ID]? = []
        var municipality: Municipality.ID?
        var nihdi: String?
        var conventioned: Bool?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: givenName = try reader.line()
            case 2: familyName = try reader.line()
            case 3: email = try reader.mailAddress()
            case 4: phone = try reader.line(Limit.address)
            case 5: professions = try reader.ids()
            case 6: municipality = try reader.id()
            case 7:
                nihdi = try reader.line(Limit.name, asked: "a number of eleven digits") { text in
                    text.utf8.count == 11 && text.utf8.allSatisfy { (48...57).contains($0) }
                }
            default: conventioned = try reader.flag()
            }
        }
        guard isSound, let id, let givenName, let familyName, let professions else { return nil }
        return Person(
            id: id, givenName: givenName, familyName: familyName, email: email, phone: phone, professions: professions,
            municipality: municipality, nihdi: nihdi, conventioned: conventioned)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("givenName", givenName)
            json.field("familyName", familyName)
            json.field("email", email)
            json.field("phone", phone)
            json.field("professions", professions.sorted())
            json.field("municipality", municipality)
            json.field("nihdi", nihdi)
            json.field("conventioned", conventioned)
        }
    }
}

extension Membership: RecordCodable {
    public static let recordKeys = RecordKeys("circle", "person", "practice?", "from", "to?", "starter?", "mentor?")

    public static func read(from reader: inout RecordReader) throws -> Membership? {
        var circle: Circle.ID?
        var person: Person.ID?
        var practice: Practice.ID?
        var from: CalendarDay?
        var to: CalendarDay?
        var starter: Bool?
        var mentor: Person.ID?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: circle = try reader.id()
            case 1: person = try reader.id()
            case 2: practice = try reader.id()
            case 3: from = try reader.day()
            case 4: to = try reader.day()
            case 5: starter = try reader.flag()
            default: mentor = try reader.id()
            }
        }
        try reader.checkPeriod(from: from, to: to)
        guard isSound, let circle, let person, let from else { return nil }
        return Membership(
            circle: circle, person: person, practice: practice, from: from, to: to, starter: starter ?? false, mentor: mentor)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("circle", circle)
            json.field("person", person)
            json.field("practice", practice)
            json.field("from", from)
            json.field("to", to)
            json.field("starter", starter ? true : nil)
            json.field("mentor", mentor)
        }
    }
}

extension Leave: RecordCodable {
    public static let recordKeys = RecordKeys("circle", "person", "from", "to?")

    public static func read(from reader: inout RecordReader) throws -> Leave? {
        var circle: Circle.ID?
        var person: Person.ID?
        var from: CalendarDay?
        var to: CalendarDay?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: circle = try reader.id()
            case 1: person = try reader.id()
            case 2: from = try reader.day()
            default: to = try reader.day()
            }
        }
        try reader.checkPeriod(from: from, to: to)
        guard isSound, let circle, let person, let from else { return nil }
        return Leave(circle: circle, person: person, from: from, to: to)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("circle", circle)
            json.field("person", person)
            json.field("from", from)
            json.field("to", to)
        }
    }
}

extension Office: RecordCodable {
    public static let recordKeys = RecordKeys("circle?", "umbrella?", "person", "office", "from", "to?")

    public static func read(from reader: inout RecordReader) throws -> Office? {
        var circle: Circle.ID?
        var umbrella: Umbrella.ID?
        var person: Person.ID?
        var kind: Kind?
        var from: CalendarDay?
        var to: CalendarDay?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: circle = try reader.id()
            case 1: umbrella = try reader.id()
            case 2: person = try reader.id()
            case 3: kind = try reader.word()
            case 4: from = try reader.day()
            default: to = try reader.day()
            }
        }
        // An end before the first day is no fault here: somebody appointed as from later may be replaced before she begins,
        // and then held the office on no day. Files of real networks have such rows.
        guard isSound else { return nil }
        guard let holder = try reader.host(circle.map(Holder.circle), umbrella.map(Holder.umbrella)) else { return nil }
        guard let person, let kind, let from else { return nil }
        return Office(holder: holder, person: person, kind: kind, from: from, to: to)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field(holder)
            json.field("person", person)
            json.field("office", kind)
            json.field("from", from)
            json.field("to", to)
        }
    }
}

extension RecordReader {
    /// The one of two that was given; neither or both is noted.
    mutating func host<Host>(_ circle: Host?, _ umbrella: Host?) throws -> Host? {
        switch (circle, umbrella) {
        case (let host?, nil), (nil, let host?): return host
        case (nil, nil): try note(.invalidHost, "either a circle or an umbrella is asked; neither is here")
        default: try note(.invalidHost, "either a circle or an umbrella is asked; both are here")
        }
        return nil
    }
}
