/// A goal's measure, in the words of a rule file: the same keys as in `playbook/rules`.
extension Requirement: RecordCodable {
    public static let recordKeys = RecordKeys(
        "id", "type", "office?", "kinds?", "counts?", "minimum?", "maximum?", "per_year?", "minimum_minutes?",
        "minimum_present?", "at_most_per_month?", "delegation?", "text?", "mandatory?", "source?", "quote?", "open_question?",
        "checked?")

    public static func read(from reader: inout RecordReader) throws -> Requirement? {
        var fields = RequirementFields()
        let isSound = try reader.record(recordKeys) { reader, key in
            fields.given |= 1 << UInt64(key)
            switch key {
            case 0: fields.id = try reader.line()
            case 1: fields.type = try reader.word()
            case 2: fields.office = try reader.word()
            case 3: fields.kinds = try reader.list { try $0.word() }
            case 4: fields.counts = try reader.line()
            case 5: fields.minimum = try reader.integer(0...100_000)
            case 6: fields.maximum = try reader.integer(0...100_000)
            case 7: fields.perYear = try reader.integer(0...1000)
            case 8: fields.minimumMinutes = try reader.integer(0...10_000)
            case 9: fields.minimumPresent = try reader.integer(0...100_000)
            case 10: fields.atMostPerMonth = try reader.integer(1...1000)
            case 11: fields.delegation = try Delegation.read(from: &reader)
            case 12: fields.text = try reader.paragraphs()
            case 13: fields.mandatory = try reader.flag()
            case 14: fields.source = try reader.paragraphs(Limit.note)
            case 15: fields.quote = try reader.paragraphs()
            case 16: fields.openQuestion = try reader.paragraphs()
            default: fields.checked = try reader.day()
            }
        }
        guard isSound, let id = fields.id, let kind = try fields.kind(&reader) else { return nil }
        return Requirement(
            id: id, kind: kind, mandatory: fields.mandatory ?? false, source: fields.source ?? "", quote: fields.quote,
            openQuestion: fields.openQuestion, checked: fields.checked)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("type", kind.word)
            kind.writeFields(to: &json)
            json.field("mandatory", mandatory ? true : nil)
            json.field("source", source.isEmpty ? nil : source)
            json.field("quote", quote)
            json.field("open_question", openQuestion)
            json.field("checked", checked)
        }
    }
}

extension Requirement.Kind {
    /// The word for each kind of requirement.
    fileprivate enum Word: String, CaseIterable {
        case memberCount = "member_count"
        case officeCount = "office_count"
        case eventCount = "event_count"
        case memberAttendance = "member_attendance"
        case umbrellaCount = "umbrella_count"
        case recommendation

        /// Places in ``Requirement/recordKeys`` of what the kind needs, and of what it may have besides.
        var keys: (needed: [Int], allowed: [Int]) {
            switch self {
            case .memberCount: ([5], [6])
            case .officeCount: ([2, 5], [6])
            case .eventCount: ([3, 7], [8, 9, 10])
            case .memberAttendance: ([4, 7], [11])
            case .umbrellaCount: ([7], [8])
            case .recommendation: ([12], [])
            }
        }
    }

    fileprivate func writeFields(to json: inout JSONWriter) {
        switch self {
        case .memberCount(let count):
            json.field("minimum", count.minimum)
            json.field("maximum", count.maximum)
        case .officeCount(let count):
            json.field("office", count.office)
            json.field("minimum", count.minimum)
            json.field("maximum", count.maximum)
        case .eventCount(let count):
            json.key("kinds")
            json.array { list in for kind in count.kinds.map(\.rawValue).sorted() { list.string(kind) } }
            json.field("per_year", count.perYear)
            json.field("minimum_minutes", count.minimumMinutes)
            json.field("minimum_present", count.minimumPresent)
            json.field("at_most_per_month", count.atMostPerMonth)
        case .memberAttendance(let norm):
            json.field("counts", norm.counts)
            json.field("per_year", norm.perYear)
            json.key("delegation")
            norm.delegation.write(to: &json)
        case .umbrellaCount(let count):
            json.field("per_year", count.perYear)
            json.field("minimum_minutes", count.minimumMinutes)
        case .recommendation(let text): json.field("text", text)
        }
    }
}

extension Requirement.Delegation: RecordCodable {
    public static let recordKeys = RecordKeys("mode", "minimum_practice_size?", "at_most_per_year?")

    public static func read(from reader: inout RecordReader) throws -> Requirement.Delegation? {
        var mode: Mode?
        var minimumPracticeSize: Int?
        var atMostPerYear: Int?
        let isSound = try reader.record(recordKeys) { reader, key in
            switch key {
            case 0: mode = try reader.word()
            case 1: minimumPracticeSize = try reader.integer(1...100_000)
            default: atMostPerYear = try reader.integer(0...1000)
            }
        }
        guard isSound, let mode else { return nil }
        return Requirement.Delegation(
            mode: mode, minimumPracticeSize: minimumPracticeSize ?? 1, atMostPerYear: atMostPerYear)
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("mode", mode)
            json.field("minimum_practice_size", minimumPracticeSize == 1 ? nil : minimumPracticeSize)
            json.field("at_most_per_year", atMostPerYear)
        }
    }
}

/// What was read of a requirement before it is known whether its kind asks for just that.
private struct RequirementFields {
    var given: UInt64 = 0
    var id: String?
    var type: Requirement.Kind.Word?
    var office: Office.Kind?
    var kinds: [Meeting.Kind]?
    var counts: String?
    var minimum: Int?
    var maximum: Int?
    var perYear: Int?
    var minimumMinutes: Int?
    var minimumPresent: Int?
    var atMostPerMonth: Int?
    var delegation: Requirement.Delegation?
    var text: String?
    var mandatory: Bool?
    var source: String?
    var quote: String?
    var openQuestion: String?
    var checked: CalendarDay?

    /// The kind, if everything it needs is there and nothing that it does not know.
    func kind(_ reader: inout RecordReader) throws -> Requirement.Kind? {
        guard let type else { return nil }
        let (needed, allowed) = type.keys
        for index in needed where given & (1 << UInt64(index)) == 0 {
            try reader.note(
                .requiredKey, "\(type.rawValue) asks for it", below: "/\(Requirement.recordKeys.name(index))")
        }
        for index in 2...12 where given & (1 << UInt64(index)) != 0 && !needed.contains(index) && !allowed.contains(index) {
            try reader.note(
                .unknownKey, "\(type.rawValue) does not know it", below: "/\(Requirement.recordKeys.name(index))")
        }
        if let minimum, let maximum, maximum < minimum {
            try reader.note(.outOfRange, "the maximum is below the minimum", below: "/maximum")
        }
        switch type {
        case .memberCount: return minimum.map { .memberCount(.init(minimum: $0, maximum: maximum)) }
        case .officeCount:
            guard let office, let minimum else { return nil }
            return .officeCount(.init(office: office, minimum: minimum, maximum: maximum))
        case .eventCount:
            guard let kinds, let perYear else { return nil }
            return .eventCount(
                .init(
                    kinds: Set(kinds), perYear: perYear, minimumMinutes: minimumMinutes, minimumPresent: minimumPresent,
                    atMostPerMonth: atMostPerMonth))
        case .memberAttendance:
            guard let counts, let perYear else { return nil }
            return .memberAttendance(
                .init(counts: counts, perYear: perYear, delegation: delegation ?? .init(mode: .none)))
        case .umbrellaCount: return perYear.map { .umbrellaCount(.init(perYear: $0, minimumMinutes: minimumMinutes)) }
        case .recommendation: return text.map { .recommendation(text: $0) }
        }
    }
}
