/// All that is wrong with an input, gathered before anything is said: nobody corrects one fault at a time.
struct Faults {
    private(set) var issues: [Issue] = []

    /// Notes a fault.
    mutating func note(_ pointer: String, _ code: FaultCode, _ message: String) {
        issues.append(Issue(pointer: pointer, code: code.rawValue, message: message))
    }

    /// Notes every fault of a value's own shape: lengths, forms, periods. The shape is that of the interchange file,
    /// whichever way the value came.
    mutating func checkShape(of value: some RecordCodable) {
        do {
            _ = try type(of: value).read(value.recordBytes())
        } catch {
            if case .rejected(let found) = error { issues += found }
        }
    }

    /// Refuses the input when anything is wrong with it.
    func refuse() throws(KringError) {
        if !issues.isEmpty { throw .rejected(Array(issues.prefix(RecordReader.faultLimit))) }
    }
}

extension RecordCodable {
    /// The value as the journal keeps it.
    var journalValue: JournalValue { JournalValue(recordValue) }
}

extension JournalValue {
    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .boolean(let flag): self = .bool(flag)
        case .integer(let number): self = .int(number)
        case .string(let text): self = .text(text)
        case .array(let values): self = .list(values.map(JournalValue.init))
        case .object(let object):
            self = .object(Dictionary(object.map { ($0.key, JournalValue($0.value)) }) { first, _ in first })
        case .decimal(let digits): self = .text(digits)
        }
    }
}
