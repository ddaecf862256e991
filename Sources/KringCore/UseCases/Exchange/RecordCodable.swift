/// A value of the network that is written as one JSON object: in an interchange file, and in the bodies of the API.
public protocol RecordCodable: Hashable, Sendable {
    /// Its keys, in the order in which they are written.
    static var recordKeys: RecordKeys { get }
    /// Reads one, noting everything that is wrong; nothing when anything is.
    static func read(from reader: inout RecordReader) throws -> Self?
    /// Writes one, keys in their order, those without a value left out.
    func write(to writer: inout JSONWriter)
}

extension RecordCodable {
    /// Reads one value that is the whole text.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with every fault, pointers from the root of the text.
    public static func read(_ bytes: some Collection<UInt8>) throws(KringError) -> Self {
        try RecordReader.read(bytes) { reader in try read(from: &reader) }
    }

    /// Reads one value from a tree: a body to which something was added, or with which a patch was merged.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with every fault, pointers from the root of the tree.
    public static func read(_ value: JSONValue) throws(KringError) -> Self {
        try read(value.bytes())
    }

    /// The value as JSON.
    public func recordBytes(_ layout: JSONWriter.Layout = .compact) -> [UInt8] {
        var writer = JSONWriter(layout)
        write(to: &writer)
        return writer.bytes
    }

    /// The value as a tree, to merge a patch with.
    public var recordValue: JSONValue {
        do {
            return try JSONValue(parsing: recordBytes())
        } catch {
            preconditionFailure("what was just written is JSON: \(error)")
        }
    }
}

extension RecordReader {
    /// Notes an end that lies before its beginning. An end on the first day itself is an empty span, and allowed.
    mutating func checkPeriod(from: CalendarDay?, to: CalendarDay?, endKey: String = "to") throws {
        guard let from, let to, to < from else { return }
        try note(.invalidPeriod, "ends on \(to), before it begins on \(from)", below: "/\(endKey)")
    }
}
