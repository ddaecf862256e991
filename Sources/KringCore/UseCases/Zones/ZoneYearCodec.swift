extension ZoneYear: RecordCodable {
    public static let recordKeys = RecordKeys(
        "zone", "year", "day", "professions", "circles", "contacts", "signals", "answered")

    private static let most = 1_000_000

    public static func read(from reader: inout RecordReader) throws -> ZoneYear? {
        var zone: Zone.ID?
        var year: Int?
        var day: CalendarDay?
        var professions: [ProfessionLine]?
        var circles: [CircleLine]?
        var contacts: Int?
        var signals: [String]?
        var answered: Int?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: zone = try reader.id()
            case 1: year = try reader.integer(1...9999)
            case 2: day = try reader.day()
            case 3: professions = try reader.list { try ProfessionLine.read(from: &$0) }
            case 4: circles = try reader.list { try CircleLine.read(from: &$0) }
            case 5: contacts = try reader.integer(0...most)
            case 6: signals = try reader.list { try $0.line() }
            default: answered = try reader.integer(0...most)
            }
        }
        guard isSound, let zone, let year, let day, let professions, let circles, let contacts, let signals, let answered
        else { return nil }
        return ZoneYear(
            zone: zone, year: year, day: day, professions: professions, circles: circles, contacts: contacts,
            signals: signals, answered: answered)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("zone", zone)
            json.field("year", year)
            json.field("day", day)
            json.key("professions")
            json.array { json in for line in professions { line.write(to: &json) } }
            json.key("circles")
            json.array { json in for line in circles { line.write(to: &json) } }
            json.field("contacts", contacts)
            json.key("signals")
            json.array { json in for subject in signals { json.string(subject) } }
            json.field("answered", answered)
        }
    }
}

extension ZoneYear.ProfessionLine: RecordCodable {
    public static let recordKeys = RecordKeys(
        "profession", "state", "circles", "members?", "workforce?", "noneFoundOn?", "hasSeat")

    public static func read(from reader: inout RecordReader) throws -> Self? {
        var profession: Profession.ID?
        var state: CellState?
        var circles: [Circle.ID]?
        var members: String?
        var workforce: Int?
        var noneFoundOn: CalendarDay?
        var hasSeat: Bool?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: profession = try reader.id()
            case 1: state = try reader.word()
            case 2: circles = try reader.ids()
            case 3: members = try reader.line()
            case 4: workforce = try reader.integer(0...100_000_000)
            case 5: noneFoundOn = try reader.day()
            default: hasSeat = try reader.flag()
            }
        }
        guard isSound, let profession, let state, let circles, let hasSeat else { return nil }
        return Self(
            profession: profession, state: state, circles: circles, members: members, workforce: workforce,
            noneFoundOn: noneFoundOn, hasSeat: hasSeat)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("profession", profession)
            json.field("state", state)
            json.field("circles", circles)
            json.field("members", members)
            json.field("workforce", workforce)
            json.field("noneFoundOn", noneFoundOn)
            json.field("hasSeat", hasSeat)
        }
    }
}

extension ZoneYear.CircleLine: RecordCodable {
    public static let recordKeys = RecordKeys("circle", "name", "state", "held", "unrecorded", "kinds")

    public static func read(from reader: inout RecordReader) throws -> Self? {
        var circle: Circle.ID?
        var name: String?
        var state: CircleState?
        var held: Int?
        var unrecorded: Int?
        var kinds: [ZoneYear.KindCount]?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: circle = try reader.id()
            case 1: name = try reader.line()
            case 2: state = try reader.word()
            case 3: held = try reader.integer(0...100_000)
            case 4: unrecorded = try reader.integer(0...100_000)
            default: kinds = try reader.list { try ZoneYear.KindCount.read(from: &$0) }
            }
        }
        guard isSound, let circle, let name, let state, let held, let unrecorded, let kinds else { return nil }
        return Self(circle: circle, name: name, state: state, held: held, unrecorded: unrecorded, kinds: kinds)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("circle", circle)
            json.field("name", name)
            json.field("state", state)
            json.field("held", held)
            json.field("unrecorded", unrecorded)
            json.key("kinds")
            json.array { json in for kind in kinds { kind.write(to: &json) } }
        }
    }
}

extension ZoneYear.KindCount: RecordCodable {
    public static let recordKeys = RecordKeys("kind", "count")

    public static func read(from reader: inout RecordReader) throws -> Self? {
        var kind: Meeting.Kind?
        var count: Int?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: kind = try reader.word()
            default: count = try reader.integer(0...100_000)
            }
        }
        guard isSound, let kind, let count else { return nil }
        return Self(kind: kind, count: count)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("kind", kind)
            json.field("count", count)
        }
    }
}
