extension DatePoll: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "circle?", "umbrella?", "kind", "title?", "options", "status", "chosen?", "meeting?")

    public static func read(from reader: inout RecordReader) throws -> DatePoll? {
        var id: ID?
        var circle: Circle.ID?
        var umbrella: Umbrella.ID?
        var kind: Meeting.Kind?
        var title: String?
        var options: [Option]?
        var status: Status?
        var chosen: Int?
        var meeting: Meeting.ID?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: circle = try reader.id()
            case 2: umbrella = try reader.id()
            case 3: kind = try reader.word()
            case 4: title = try reader.line()
            case 5: options = try Option.readAll(from: &reader)
            case 6: status = try reader.word()
            case 7: chosen = try reader.integer(1...Option.highestNumber)
            default: meeting = try reader.id()
            }
        }
        guard isSound else { return nil }
        guard let host = try reader.host(circle.map(Meeting.Host.circle), umbrella.map(Meeting.Host.umbrella)) else {
            return nil
        }
        guard let id, let kind, let options, let status else { return nil }
        let poll = DatePoll(
            id: id, host: host, kind: kind, title: title, options: options, status: status, chosen: chosen, meeting: meeting)
        return try poll.isSound(&reader) ? poll : nil
    }

    private func isSound(_ reader: inout RecordReader) throws -> Bool {
        if let chosen, !options.contains(where: { $0.number == chosen }) {
            try reader.note(.referenceNotFound, "the poll has no date \(chosen)", below: "/chosen")
        } else if (chosen != nil) != (status == .closed) {
            try reader.note(.valueNotAllowed, "a date is chosen where the poll is closed, and only there", below: "/chosen")
        } else if meeting != nil, status != .closed {
            try reader.note(.valueNotAllowed, "a meeting comes of a closed poll alone", below: "/meeting")
        } else {
            return true
        }
        return false
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field(host)
            json.field("kind", kind)
            json.field("title", title)
            json.key("options")
            json.array { list in
                for option in options {
                    list.object { json in
                        json.field("number", option.number)
                        json.field("start", option.start.localText)
                        json.field("end", option.end.localText)
                        json.field("venue", option.venue)
                        json.field("online", option.online ? true : nil)
                    }
                }
            }
            json.field("status", status)
            json.field("chosen", chosen)
            json.field("meeting", meeting)
        }
    }
}

extension DatePoll.Option {
    static let highestNumber = 1_000_000
    private static let keys = RecordKeys("number?", "start", "end", "venue?", "online?")

    /// Reads dates; one without a number gets the one after the highest.
    static func readAll(from reader: inout RecordReader) throws -> [DatePoll.Option]? {
        var seen: Set<Int> = []
        var count = 0
        let found: [(number: Int?, option: DatePoll.Option)]? = try reader.list { reader in
            count += 1
            guard let (number, option) = try read(from: &reader) else { return nil }
            if let number, !seen.insert(number).inserted {
                try reader.note(.duplicateItem, "number \(number) is in the list already", below: "/number")
            }
            return (number, option)
        }
        guard let found else { return nil }
        guard DatePoll.optionCounts.contains(count) else {
            let (least, most) = (DatePoll.optionCounts.lowerBound, DatePoll.optionCounts.upperBound)
            try reader.note(.outOfRange, "\(count) dates found; \(least) to \(most) are asked")
            return nil
        }
        var next = (seen.max() ?? 0) + 1
        return found.map { number, option in
            var option = option
            option.number = number ?? next
            if number == nil { next += 1 }
            return option
        }
    }

    private static func read(from reader: inout RecordReader) throws -> (number: Int?, option: DatePoll.Option)? {
        var number: Int?
        var start: LocalMoment?
        var end: LocalMoment?
        var venue: Venue.ID?
        var online: Bool?
        let isSound = try reader.record(keys) { reader, key in
            switch key {
            case 0: number = try reader.integer(1...highestNumber)
            case 1: start = try reader.moment()
            case 2: end = try reader.moment()
            case 3: venue = try reader.id()
            default: online = try reader.flag()
            }
        }
        guard isSound, let start, let end else { return nil }
        guard start <= end else {
            try reader.note(.invalidPeriod, "ends at \(end.localText), before it begins at \(start.localText)", below: "/end")
            return nil
        }
        return (number, DatePoll.Option(number: 0, start: start, end: end, venue: venue, online: online ?? false))
    }
}

extension PollAnswer: RecordCodable {
    public static let recordKeys = RecordKeys("poll", "person", "answers")

    public static func read(from reader: inout RecordReader) throws -> PollAnswer? {
        var poll: DatePoll.ID?
        var person: Person.ID?
        var choices: [Choice]?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: poll = try reader.id()
            case 1: person = try reader.id()
            default: choices = try readChoices(from: &reader)
            }
        }
        guard isSound, let poll, let person, let choices else { return nil }
        return PollAnswer(poll: poll, person: person, choices: choices)
    }

    private static let choiceKeys = RecordKeys("option", "answer")

    private static func readChoices(from reader: inout RecordReader) throws -> [Choice]? {
        var seen: Set<Int> = []
        return try reader.list { reader in
            var option: Int?
            var level: Availability.Level?
            let isSound = try reader.record(choiceKeys) { reader, key in
                if key == 0 {
                    option = try reader.integer(1...DatePoll.Option.highestNumber)
                } else {
                    level = try reader.word()
                }
            }
            guard isSound, let option, let level else { return nil }
            if !seen.insert(option).inserted {
                try reader.note(.duplicateItem, "date \(option) is answered already", below: "/option")
            }
            return Choice(option: option, level: level)
        }
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("poll", poll)
            json.field("person", person)
            json.key("answers")
            json.array { list in
                for choice in choices {
                    list.object { json in
                        json.field("option", choice.option)
                        json.field("answer", choice.level)
                    }
                }
            }
        }
    }
}
