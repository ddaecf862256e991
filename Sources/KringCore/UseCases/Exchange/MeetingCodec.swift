extension Venue: RecordCodable {
    public static let recordKeys = RecordKeys("id", "name", "address?", "municipality?", "capacity?")

    public static func read(from reader: inout RecordReader) throws -> Venue? {
        var id: ID?
        var name: String?
        var address: String?
        var municipality: Municipality.ID?
        var capacity: Int?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            case 2: address = try reader.paragraphs(Limit.note)
            case 3: municipality = try reader.id()
            default: capacity = try reader.integer(0...1_000_000)
            }
        }
        guard isSound, let id, let name else { return nil }
        return Venue(id: id, name: name, address: address, municipality: municipality, capacity: capacity)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("address", address)
            json.field("municipality", municipality)
            json.field("capacity", capacity)
        }
    }
}

extension Meeting: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "circle?", "umbrella?", "kind", "title?", "start", "end", "status", "reason?", "venue?", "online?", "agenda?",
        "minutes?", "guests?")

    public static func read(from reader: inout RecordReader) throws -> Meeting? {
        var id: ID?
        var circle: Circle.ID?
        var umbrella: Umbrella.ID?
        var kind: Kind?
        var title: String?
        var start: LocalMoment?
        var end: LocalMoment?
        var status: Status?
        var reason: String?
        var venue: Venue.ID?
        var online: Bool?
        var agenda: String?
        var minutes: String?
        var guests: Int?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: circle = try reader.id()
            case 2: umbrella = try reader.id()
            case 3: kind = try reader.word()
            case 4: title = try reader.line()
            case 5: start = try reader.moment()
            case 6: end = try reader.moment()
            case 7: status = try reader.word()
            case 8: reason = try reader.paragraphs(Limit.note)
            case 9: venue = try reader.id()
            case 10: online = try reader.flag()
            case 11: agenda = try reader.paragraphs()
            case 12: minutes = try reader.paragraphs()
            default: guests = try reader.integer(0...Limit.guests)
            }
        }
        if let start, let end, end < start {
            try reader.note(.invalidPeriod, "ends at \(end.localText), before it begins at \(start.localText)", below: "/end")
            return nil
        }
        guard isSound else { return nil }
        guard let host = try reader.host(circle.map(Host.circle), umbrella.map(Host.umbrella)) else { return nil }
        guard let id, let kind, let start, let end, let status else { return nil }
        return Meeting(
            id: id, host: host, kind: kind, title: title, start: start, end: end, status: status, reason: reason,
            venue: venue, online: online ?? false, agenda: agenda, minutes: minutes, guests: guests ?? 0)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field(host)
            json.field("kind", kind)
            json.field("title", title)
            json.field("start", start.localText)
            json.field("end", end.localText)
            json.field("status", status)
            json.field("reason", reason)
            json.field("venue", venue)
            json.field("online", online ? true : nil)
            json.field("agenda", agenda)
            json.field("minutes", minutes)
            json.field("guests", guests == 0 ? nil : guests)
        }
    }
}

extension Attendance: RecordCodable {
    public static let recordKeys = RecordKeys(
        "meeting", "person", "status", "delegateFor?", "delegateForPerson?", "representsCircle?", "online?")

    public static func read(from reader: inout RecordReader) throws -> Attendance? {
        var meeting: Meeting.ID?
        var person: Person.ID?
        var status: Status?
        var delegateFor: Practice.ID?
        var delegateForPerson: Person.ID?
        var representsCircle: Circle.ID?
        var online: Bool?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: meeting = try reader.id()
            case 1: person = try reader.id()
            case 2: status = try reader.word()
            case 3: delegateFor = try reader.id()
            case 4: delegateForPerson = try reader.id()
            case 5: representsCircle = try reader.id()
            default: online = try reader.flag()
            }
        }
        guard isSound, let meeting, let person, let status else { return nil }
        return Attendance(
            meeting: meeting, person: person, status: status, delegateFor: delegateFor, delegateForPerson: delegateForPerson,
            representsCircle: representsCircle, online: online ?? false)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("meeting", meeting)
            json.field("person", person)
            json.field("status", status)
            json.field("delegateFor", delegateFor)
            json.field("delegateForPerson", delegateForPerson)
            json.field("representsCircle", representsCircle)
            json.field("online", online ? true : nil)
        }
    }
}

extension JSONWriter {
    /// Whose something is, under `circle` or `umbrella`.
    public mutating func field(_ host: Meeting.Host) {
        switch host {
        case .circle(let id): field("circle", id)
        case .umbrella(let id): field("umbrella", id)
        }
    }
}
