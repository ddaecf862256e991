extension RegionalZone: RecordCodable {
    public static let recordKeys = RecordKeys("id", "name")

    public static func read(from reader: inout RecordReader) throws -> RegionalZone? {
        var id: ID?
        var name: String?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            default: name = try reader.line()
            }
        }
        guard isSound, let id, let name else { return nil }
        return RegionalZone(id: id, name: name)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
        }
    }
}

extension Zone: RecordCodable {
    /// `regionalZone` may be absent: for many zones no source says which it is.
    public static let recordKeys = RecordKeys("id", "name", "regionalZone?", "population?")

    public static func read(from reader: inout RecordReader) throws -> Zone? {
        var id: ID?
        var name: String?
        var regionalZone: RegionalZone.ID?
        var population: Int?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            case 2: regionalZone = try reader.id()
            default: population = try reader.integer(0...100_000_000)
            }
        }
        guard isSound, let id, let name else { return nil }
        return Zone(id: id, name: name, regionalZone: regionalZone, population: population)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("regionalZone", regionalZone)
            json.field("population", population)
        }
    }
}

extension Municipality: RecordCodable {
    public static let recordKeys = RecordKeys("id", "name", "nis?", "zone", "validFrom?", "validTo?")

    public static func read(from reader: inout RecordReader) throws -> Municipality? {
        var id: ID?
        var name: String?
        var nis: String?
        var zone: Zone.ID?
        var valid = DateSpan()
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            case 2:
                nis = try reader.line(Limit.name, asked: "a code of five digits") { text in
                    text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
                }
            case 3: zone = try reader.id()
            case 4: valid.from = try reader.day()
            default: valid.to = try reader.day()
            }
        }
        try reader.checkPeriod(from: valid.from, to: valid.to, endKey: "validTo")
        guard isSound, let id, let name, let zone else { return nil }
        return Municipality(id: id, name: name, nis: nis, zone: zone, valid: valid)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("nis", nis)
            json.field("zone", zone)
            json.field("validFrom", valid.from)
            json.field("validTo", valid.to)
        }
    }
}

extension Profession: RecordCodable {
    public static let recordKeys = RecordKeys("id", "name", "namePlural", "cluster")

    public static func read(from reader: inout RecordReader) throws -> Profession? {
        var id: ID?
        var name: String?
        var namePlural: String?
        var cluster: Cluster?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            case 2: namePlural = try reader.line()
            default: cluster = try reader.word()
            }
        }
        guard isSound, let id, let name, let namePlural, let cluster else { return nil }
        return Profession(id: id, name: name, namePlural: namePlural, cluster: cluster)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("namePlural", namePlural)
            json.field("cluster", cluster)
        }
    }
}

extension Finding: RecordCodable {
    public static let recordKeys = RecordKeys("zone", "profession", "on", "finding", "note?")

    public static func read(from reader: inout RecordReader) throws -> Finding? {
        var zone: Zone.ID?
        var profession: Profession.ID?
        var on: CalendarDay?
        var outcome: Outcome?
        var note: String?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: zone = try reader.id()
            case 1: profession = try reader.id()
            case 2: on = try reader.day()
            case 3: outcome = try reader.word()
            default: note = try reader.paragraphs(Limit.note)
            }
        }
        guard isSound, let zone, let profession, let on, let outcome else { return nil }
        return Finding(zone: zone, profession: profession, on: on, outcome: outcome, note: note)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("zone", zone)
            json.field("profession", profession)
            json.field("on", on)
            json.field("finding", outcome)
            json.field("note", note)
        }
    }
}

extension Workforce: RecordCodable {
    public static let recordKeys = RecordKeys("zone", "profession", "year", "count", "source")

    public static func read(from reader: inout RecordReader) throws -> Workforce? {
        var zone: Zone.ID?
        var profession: Profession.ID?
        var year: Int?
        var count: Int?
        var source: String?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: zone = try reader.id()
            case 1: profession = try reader.id()
            case 2: year = try reader.integer(1...9999)
            case 3: count = try reader.integer(0...100_000_000)
            default: source = try reader.paragraphs(Limit.note)
            }
        }
        guard isSound, let zone, let profession, let year, let count, let source else { return nil }
        return Workforce(zone: zone, profession: profession, year: year, count: count, source: source)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("zone", zone)
            json.field("profession", profession)
            json.field("year", year)
            json.field("count", count)
            json.field("source", source)
        }
    }
}
