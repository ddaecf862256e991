extension Umbrella: RecordCodable {
    public static let recordKeys = RecordKeys("id", "name", "professions?", "ruleSet")

    public static func read(from reader: inout RecordReader) throws -> Umbrella? {
        var id: ID?
        var name: String?
        var professions: [Profession.ID]? = []
        var ruleSet: RuleSet.ID?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            case 2: professions = try reader.ids()
            default: ruleSet = try reader.id()
            }
        }
        guard isSound, let id, let name, let professions, let ruleSet else { return nil }
        return Umbrella(id: id, name: name, professions: professions, ruleSet: ruleSet)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("professions", professions.sorted())
            json.field("ruleSet", ruleSet)
        }
    }
}

extension Circle.ZoneLink: RecordCodable {
    public static let recordKeys = RecordKeys("zone", "from?", "to?")

    public static func read(from reader: inout RecordReader) throws -> Circle.ZoneLink? {
        var zone: Zone.ID?
        var span = DateSpan()
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: zone = try reader.id()
            case 1: span.from = try reader.day()
            default: span.to = try reader.day()
            }
        }
        try reader.checkPeriod(from: span.from, to: span.to)
        guard isSound, let zone else { return nil }
        return Circle.ZoneLink(zone: zone, span: span)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("zone", zone)
            json.field("from", span.from)
            json.field("to", span.to)
        }
    }
}

extension Circle.Contact: RecordCodable {
    public static let recordKeys = RecordKeys("email?", "phone?", "website?", "facebook?")

    public static func read(from reader: inout RecordReader) throws -> Circle.Contact? {
        var contact = Circle.Contact()
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: contact.email = try reader.mailAddress()
            case 1: contact.phone = try reader.line(Limit.address)
            case 2: contact.website = try reader.webAddress()
            default: contact.facebook = try reader.webAddress()
            }
        }
        return isSound ? contact : nil
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("email", email)
            json.field("phone", phone)
            json.field("website", website)
            json.field("facebook", facebook)
        }
    }
}

extension Circle: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "name", "professions?", "umbrella?", "ruleSet", "legalForm", "foundedOn?", "dissolvedOn?", "zones?",
        "municipalities?", "contact?", "description?", "publishesDates?")

    public static func read(from reader: inout RecordReader) throws -> Circle? {
        var id: ID?
        var name: String?
        var professions: [Profession.ID]? = []
        var umbrella: Umbrella.ID?
        var ruleSet: RuleSet.ID?
        var legalForm: LegalForm?
        var foundedOn: CalendarDay?
        var dissolvedOn: CalendarDay?
        var zones: [ZoneLink]? = []
        var municipalities: [Municipality.ID]? = []
        var contact: Contact?
        var description: String?
        var publishesDates: Bool?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: id = try reader.id()
            case 1: name = try reader.line()
            case 2: professions = try reader.ids()
            case 3: umbrella = try reader.id()
            case 4: ruleSet = try reader.id()
            case 5: legalForm = try reader.word()
            case 6: foundedOn = try reader.day()
            case 7: dissolvedOn = try reader.day()
            case 8: zones = try zoneLinks(&reader)
            case 9: municipalities = try reader.ids()
            case 10: contact = try Contact.read(from: &reader)
            case 11: description = try reader.paragraphs()
            default: publishesDates = try reader.flag()
            }
        }
        try reader.checkPeriod(from: foundedOn, to: dissolvedOn, endKey: "dissolvedOn")
        guard isSound, let id, let name, let professions, let ruleSet, let legalForm, let zones, let municipalities else {
            return nil
        }
        return Circle(
            id: id, name: name, professions: professions, umbrella: umbrella, ruleSet: ruleSet, legalForm: legalForm,
            foundedOn: foundedOn, dissolvedOn: dissolvedOn, zones: zones, municipalities: municipalities,
            contact: contact.flatMap { $0.isEmpty ? nil : $0 }, description: description,
            publishesDates: publishesDates ?? false)
    }

    /// One zone may be linked several times, each time from another day.
    private static func zoneLinks(_ reader: inout RecordReader) throws -> [ZoneLink]? {
        struct Start: Hashable {
            var zone: Zone.ID
            var from: CalendarDay?
        }
        var known: Set<Start> = []
        return try reader.list { reader in
            guard let link = try ZoneLink.read(from: &reader) else { return nil }
            if !known.insert(Start(zone: link.zone, from: link.span.from)).inserted {
                try reader.note(.duplicateItem, "the zone is linked from that day already")
            }
            return link
        }
    }

    public func write(to writer: inout JSONWriter) {
        let links = zones.sorted { ($0.zone, $0.span.from?.number ?? .min) < ($1.zone, $1.span.from?.number ?? .min) }
        writer.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("professions", professions.sorted())
            json.field("umbrella", umbrella)
            json.field("ruleSet", ruleSet)
            json.field("legalForm", legalForm)
            json.field("foundedOn", foundedOn)
            json.field("dissolvedOn", dissolvedOn)
            json.key("zones")
            json.array { list in for link in links { link.write(to: &list) } }
            json.field("municipalities", municipalities.sorted())
            if let contact, !contact.isEmpty {
                json.key("contact")
                contact.write(to: &json)
            }
            json.field("description", description)
            json.field("publishesDates", publishesDates ? true : nil)
        }
    }
}

extension RecordReader {
    /// Reads a mail address: something, `@`, something, without white space. Whether mail arrives there is not for a file to say.
    public mutating func mailAddress() throws -> String? {
        try line(Limit.address, asked: "a mail address") { text in
            let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.utf8.contains(UInt8(ascii: " "))
        }
    }

    /// Reads a web address or the name of a page: `https://`, `http://`, or without a scheme. Another scheme would do
    /// something else than open a page when somebody follows it.
    public mutating func webAddress() throws -> String? {
        try line(Limit.address, asked: "a web address that begins with https:// or without a scheme") { text in
            let lower = text.lowercased()
            if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return true }
            let host = lower.prefix { $0 != "/" }
            return !host.contains(":")
        }
    }
}
