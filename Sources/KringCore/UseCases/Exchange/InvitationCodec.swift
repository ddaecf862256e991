extension InvitationAnswer: RecordCodable {
    public static let recordKeys = RecordKeys("meeting", "person", "answer", "colleague?", "start")

    public static func read(from reader: inout RecordReader) throws -> InvitationAnswer? {
        var meeting: Meeting.ID?
        var person: Person.ID?
        var choice: Choice?
        var colleague: Person.ID?
        var start: LocalMoment?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: meeting = try reader.id()
            case 1: person = try reader.id()
            case 2: choice = try reader.word()
            case 3: colleague = try reader.id()
            default: start = try reader.moment()
            }
        }
        guard isSound, let meeting, let person, let choice, let start else { return nil }
        if colleague != nil, choice != .colleagueComes {
            try reader.note(
                .valueNotAllowed, "a colleague is named only where the answer is \(Choice.colleagueComes.rawValue)",
                below: "/colleague")
            return nil
        }
        if colleague == person {
            try reader.note(.valueNotAllowed, "nobody comes in her own place", below: "/colleague")
            return nil
        }
        return InvitationAnswer(meeting: meeting, person: person, choice: choice, colleague: colleague, start: start)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("meeting", meeting)
            json.field("person", person)
            json.field("answer", choice)
            json.field("colleague", colleague)
            json.field("start", start.localText)
        }
    }
}
