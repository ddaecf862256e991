/// A goal's measure: the vocabulary of a rule file with JSON's spelling of keys. Keys copied out of a rule file, spelled as
/// they are there, are taken as well.
extension Requirement {
    /// Reads one, noting everything that is wrong; nothing when anything is.
    static func read(from reader: inout RecordReader) throws -> Requirement? {
        let pointer = reader.json.pointer
        let offset = reader.json.offset
        let (requirement, faults) = reading(
            InputNode(try reader.value()), at: pointer, spelling: .camelCase, isGoal: true)
        for fault in faults {
            let meant = fault.suggestion.map { "; is “\($0)” meant?" } ?? ""
            let issue = Issue(
                pointer: fault.pointer, code: FaultCode(fault.code).rawValue, message: fault.message + meant)
            try reader.note(issue, at: offset)
        }
        return requirement
    }

    /// Writes one, keys in the order of the rule files, those without a value left out.
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("id", id)
            json.field("type", kind.word)
            kind.writeFields(to: &json)
            json.field("mandatory", mandatory ? true : nil)
            json.field("source", source.isEmpty ? nil : source)
            json.field("quote", quote)
            json.field("openQuestion", openQuestion)
            json.field("checked", checked)
        }
    }
}

extension Requirement.Kind {
    /// The numbers and words that only this kind has, as fields of the object being written; kinds of meeting in one order, and
    /// no size of a practice where any size will do.
    public func writeFields(to json: inout JSONWriter) {
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
            json.array { list in for kind in Meeting.Kind.allCases where count.kinds.contains(kind) { list.string(kind.rawValue) }
            }
            json.field("perYear", count.perYear)
            json.field("minimumMinutes", count.minimumMinutes)
            json.field("minimumPresent", count.minimumPresent)
            json.field("atMostPerMonth", count.atMostPerMonth)
        case .memberAttendance(let norm):
            json.field("counts", norm.counts)
            json.field("perYear", norm.perYear)
            json.key("delegation")
            json.object { delegation in
                delegation.field("mode", norm.delegation.mode)
                let size = norm.delegation.minimumPracticeSize
                delegation.field("minimumPracticeSize", norm.delegation.mode == .practice && size > 1 ? size : nil)
                delegation.field("atMostPerYear", norm.delegation.atMostPerYear)
            }
        case .umbrellaCount(let count):
            json.field("perYear", count.perYear)
            json.field("minimumMinutes", count.minimumMinutes)
        case .recommendation(let text): json.field("text", text)
        }
    }
}

extension InputNode {
    /// The neutral tree of a JSON value; it keeps no lines.
    init(_ value: JSONValue) {
        switch value {
        case .null: self.init(Content.null)
        case .boolean(let boolean): self.init(Content.bool(boolean))
        case .integer(let integer): self.init(Content.integer(integer))
        case .decimal(let text): self.init(Content.number(text))
        case .string(let text): self.init(Content.text(text))
        case .array(let elements): self.init(Content.list(elements.map { InputNode($0) }))
        case .object(let object): self.init(Content.fields(object.map { Field(key: $0.key, value: InputNode($0.value)) }))
        }
    }
}

extension FaultCode {
    fileprivate init(_ code: InputFault.Code) {
        switch code {
        case .unknownKey: self = .unknownKey
        case .doubleKey: self = .duplicateKey
        case .missingKey: self = .requiredKey
        case .wrongType: self = .wrongType
        case .outOfRange: self = .outOfRange
        case .invalidDate: self = .invalidDate
        case .invalidId: self = .invalidSlug
        case .emptyText: self = .emptyText
        case .doubleValue: self = .duplicateItem
        case .unreadable, .unknownWord, .unknownSource, .unknownReference, .contradiction: self = .valueNotAllowed
        }
    }
}
