extension Availability: RecordCodable {
    public static let recordKeys = RecordKeys("person", "givenOn", "weekly", "exceptions?")

    public static func read(from reader: inout RecordReader) throws -> Availability? {
        var person: Person.ID?
        var givenOn: CalendarDay?
        var week: Week?
        var exceptions: [Exception]?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: person = try reader.id()
            case 1: givenOn = try reader.day()
            case 2: week = try Week.read(from: &reader)
            default: exceptions = try Exception.readAll(from: &reader)
            }
        }
        guard isSound, let person, let givenOn, let week else { return nil }
        return Availability(person: person, givenOn: givenOn, week: week, exceptions: exceptions ?? [])
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("person", person)
            json.field("givenOn", givenOn)
            writeAnswer(to: &json)
        }
    }

    /// What was answered, without who and when.
    public func writeAnswer(to json: inout JSONWriter) {
        json.key("weekly")
        week.write(to: &json)
        guard !exceptions.isEmpty else { return }
        json.key("exceptions")
        json.array { list in for exception in exceptions { exception.write(to: &list) } }
    }
}

extension Availability.Week {
    private static let keys = RecordKeys("weekday", "morning?", "midday?", "afternoon?", "evening?")

    /// Reads a list of days, each with the parts of which something is said.
    static func read(from reader: inout RecordReader) throws -> Availability.Week? {
        var week = Availability.Week()
        var seen: Set<Weekday> = []
        let days: [Weekday]? = try reader.list { reader in
            var weekday: Weekday?
            var levels: [DayPart: Availability.Level] = [:]
            let isSound = try reader.record(keys) { reader, key in
                if key == 0 {
                    weekday = try reader.word()
                } else {
                    levels[DayPart.allCases[key - 1]] = try reader.word()
                }
            }
            guard isSound, let weekday else { return nil }
            if !seen.insert(weekday).inserted { try reader.note(.duplicateItem, "\(weekday.rawValue) is in the list already") }
            for (part, level) in levels { week[weekday, part] = level }
            return weekday
        }
        return days == nil ? nil : week
    }

    /// Days of which nothing is said are left out.
    func write(to writer: inout JSONWriter) {
        writer.array { list in
            for weekday in Weekday.allCases where DayPart.allCases.contains(where: { self[weekday, $0] != nil }) {
                list.object { json in
                    json.field("weekday", weekday)
                    json.field("morning", self[weekday, .morning])
                    json.field("midday", self[weekday, .midday])
                    json.field("afternoon", self[weekday, .afternoon])
                    json.field("evening", self[weekday, .evening])
                }
            }
        }
    }
}

extension Availability.Exception {
    private static let keys = RecordKeys("from", "to", "parts?")

    static func readAll(from reader: inout RecordReader) throws -> [Availability.Exception]? {
        var seen: Set<Availability.Exception> = []
        let exceptions: [Availability.Exception]? = try reader.list { reader in
            guard let exception = try read(from: &reader) else { return nil }
            if !seen.insert(exception).inserted { try reader.note(.duplicateItem, "the same is in the list already") }
            return exception
        }
        if let exceptions, exceptions.count > Availability.exceptionLimit {
            try reader.note(
                .outOfRange, "\(exceptions.count) exceptions found, at most \(Availability.exceptionLimit) are kept")
        }
        return exceptions
    }

    private static func read(from reader: inout RecordReader) throws -> Availability.Exception? {
        var from: CalendarDay?
        var to: CalendarDay?
        var parts: [DayPart]?
        let isSound = try reader.record(keys) { reader, key in
            switch key {
            case 0: from = try reader.day()
            case 1: to = try reader.day()
            default: parts = try readParts(from: &reader)
            }
        }
        guard isSound, let from, let to else { return nil }
        guard from < to else {
            try reader.note(.invalidPeriod, "ends on \(to), which is not after its first day \(from)", below: "/to")
            return nil
        }
        return Availability.Exception(from: from, to: to, parts: parts ?? [])
    }

    /// No list and an empty one mean all day long.
    private static func readParts(from reader: inout RecordReader) throws -> [DayPart]? {
        var seen: Set<DayPart> = []
        return try reader.list { reader in
            guard let part: DayPart = try reader.word() else { return nil }
            if !seen.insert(part).inserted { try reader.note(.duplicateItem, "\(part.rawValue) is in the list already") }
            return part
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("from", from)
            json.field("to", to)
            guard !parts.isEmpty else { return }
            json.key("parts")
            json.array { list in for part in parts { list.string(part.rawValue) } }
        }
    }
}
