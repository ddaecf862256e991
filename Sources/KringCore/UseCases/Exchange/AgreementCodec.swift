extension Agreement: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "circle", "title", "kind", "adoptedOn", "meeting?", "reviewOn?", "text?")

    public static func read(from reader: inout RecordReader) throws -> Agreement? {
        var id: ID?
        var circle: Circle.ID?
        var title: String?
        var kind: Kind?
        var adoptedOn: CalendarDay?
        var meeting: Meeting.ID?
        var reviewOn: CalendarDay?
        var text: String?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: circle = try reader.id()
            case 2: title = try reader.line()
            case 3: kind = try reader.word()
            case 4: adoptedOn = try reader.day()
            case 5: meeting = try reader.id()
            case 6: reviewOn = try reader.day()
            default: text = try reader.paragraphs()
            }
        }
        guard isSound, let id, let circle, let title, let kind, let adoptedOn else { return nil }
        return Agreement(
            id: id, circle: circle, title: title, kind: kind, adoptedOn: adoptedOn, meeting: meeting, reviewOn: reviewOn,
            text: text)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("circle", circle)
            json.field("title", title)
            json.field("kind", kind)
            json.field("adoptedOn", adoptedOn)
            json.field("meeting", meeting)
            json.field("reviewOn", reviewOn)
            json.field("text", text)
        }
    }
}

extension Goal: RecordCodable {
    public static let recordKeys = RecordKeys("id", "circle", "title", "requirement?")

    public static func read(from reader: inout RecordReader) throws -> Goal? {
        var id: ID?
        var circle: Circle.ID?
        var title: String?
        var requirement: Requirement?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: circle = try reader.id()
            case 2: title = try reader.line()
            default: requirement = try Requirement.read(from: &reader)
            }
        }
        guard isSound, let id, let circle, let title else { return nil }
        return Goal(id: id, circle: circle, title: title, requirement: requirement)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("circle", circle)
            json.field("title", title)
            if let requirement {
                json.key("requirement")
                requirement.write(to: &json)
            }
        }
    }
}

extension Signal: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "circle", "zone", "raisedOn", "subject", "text", "status", "answer?")

    public static func read(from reader: inout RecordReader) throws -> Signal? {
        var id: ID?
        var circle: Circle.ID?
        var zone: Zone.ID?
        var raisedOn: CalendarDay?
        var subject: String?
        var text: String?
        var status: Status?
        var answer: String?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: circle = try reader.id()
            case 2: zone = try reader.id()
            case 3: raisedOn = try reader.day()
            case 4: subject = try reader.line()
            case 5: text = try reader.paragraphs()
            case 6: status = try reader.word()
            default: answer = try reader.paragraphs()
            }
        }
        guard isSound, let id, let circle, let zone, let raisedOn, let subject, let text, let status else { return nil }
        return Signal(
            id: id, circle: circle, zone: zone, raisedOn: raisedOn, subject: subject, text: text, status: status, answer: answer)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("circle", circle)
            json.field("zone", zone)
            json.field("raisedOn", raisedOn)
            json.field("subject", subject)
            json.field("text", text)
            json.field("status", status)
            json.field("answer", answer)
        }
    }
}

extension Waiver: RecordCodable {
    public static let recordKeys = RecordKeys("circle", "requirement", "year", "reason", "grantedBy")

    public static func read(from reader: inout RecordReader) throws -> Waiver? {
        var circle: Circle.ID?
        var requirement: String?
        var year: Int?
        var reason: String?
        var grantedBy: String?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: circle = try reader.id()
            case 1: requirement = try reader.line()
            case 2: year = try reader.integer(1...9999)
            case 3: reason = try reader.paragraphs(Limit.note)
            default: grantedBy = try reader.line()
            }
        }
        guard isSound, let circle, let requirement, let year, let reason, let grantedBy else { return nil }
        return Waiver(circle: circle, requirement: requirement, year: year, reason: reason, grantedBy: grantedBy)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("circle", circle)
            json.field("requirement", requirement)
            json.field("year", year)
            json.field("reason", reason)
            json.field("grantedBy", grantedBy)
        }
    }
}
