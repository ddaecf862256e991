/// How far reading or writing a large file is.
public struct ExchangeProgress: Sendable {
    /// Values done so far.
    public var done: Int
    /// Values in all.
    public var total: Int
}

/// Reads an interchange file `kring/1`: whole or not at all.
///
/// A first pass walks over the text, so that what is no JSON is known before anything else and lists may stand in any order;
/// the second reads the lists in the page's order, so that every value comes after what it refers to.
struct InterchangeReader {
    private static let rootKeys: [String] = ["format"] + NetworkList.allCases.map(\.rawValue)
    private static let progressStep = 5000

    private var reader: RecordReader
    /// For each list in the file, a reader at its beginning.
    private var bookmarks: [NetworkList: JSONReader] = [:]
    /// Values in all lists.
    private(set) var total = 0
    private var done = 0
    private var checker: NetworkChecker
    private let progress: (ExchangeProgress) -> Void

    /// Reads a file, checks it against itself and against what is known already, and hands every value to the sink, as long
    /// as nothing is wrong.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - sink: Gets the values list by list. What it got is worth nothing when this throws.
    ///   - known: What the file may refer to besides itself.
    ///   - progress: Called now and then.
    /// - Throws: ``KringError/rejected(_:)`` with every fault, at most 100, in the order of the file. What the sink throws
    ///   passes through `sinkError`.
    static func read(
        _ source: JSONSource, into sink: inout some NetworkSink, known: KnownNetwork = KnownNetwork(),
        progress: @escaping (ExchangeProgress) -> Void = { _ in }
    ) throws {
        var file = InterchangeReader(source, known: known, progress: progress)
        do {
            try file.index()
            try file.readLists(into: &sink)
        } catch let fault as JSONFault {
            throw KringError.rejected(file.issues(adding: fault.issue))
        } catch is RecordReader.TooManyFaults {
            throw KringError.rejected(file.issues())
        }
        let issues = file.issues()
        guard issues.isEmpty else { throw KringError.rejected(issues) }
    }

    private init(_ source: JSONSource, known: KnownNetwork, progress: @escaping (ExchangeProgress) -> Void) {
        reader = RecordReader(JSONReader(source))
        checker = NetworkChecker(known)
        self.progress = progress
    }

    private func issues(adding last: Issue? = nil) -> [Issue] {
        Array((reader.issues + (last.map { [$0] } ?? [])).prefix(RecordReader.faultLimit))
    }

    // MARK: First pass

    private mutating func index() throws {
        guard try reader.expect(.object) else { return }
        var hasFormat = false
        try reader.json.beginObject()
        while let key = try reader.json.nextKey() {
            let name = try reader.json.text(of: key)
            if name == "format" {
                if hasFormat { try reader.note(.duplicateKey, "the key comes twice") }
                hasFormat = true
                try checkFormat()
            } else if let list = NetworkList(rawValue: name) {
                if bookmarks[list] != nil { try reader.note(.duplicateKey, "the key comes twice") }
                try count(list)
            } else {
                let known = Self.rootKeys.joined(separator: ", ")
                try reader.note(.unknownKey, "unknown key; known here: \(known)")
                try reader.json.skipValue()
            }
        }
        try reader.json.finish()
        if !hasFormat {
            try reader.note(.requiredKey, "the key is required: “format”: “\(InterchangeWriter.format)”", below: "/format")
        }
    }

    private mutating func checkFormat() throws {
        guard try reader.expect(.string) else { return }
        let found = try reader.json.readString()
        if found != InterchangeWriter.format {
            try reader.note(.unknownFormat, "“\(found.prefix(40))” found, this program reads “\(InterchangeWriter.format)”")
        }
    }

    private mutating func count(_ list: NetworkList) throws {
        if try reader.json.peek() == .null { return try reader.json.readNull() }
        bookmarks[list] = reader.json
        guard try reader.expect(.array) else {
            bookmarks[list] = nil
            return
        }
        try reader.json.beginArray()
        while try reader.json.nextElement() {
            total += 1
            try reader.json.skipValue()
        }
    }

    // MARK: Second pass

    private mutating func readLists(into sink: inout some NetworkSink) throws {
        if total >= Self.progressStep { progress(ExchangeProgress(done: 0, total: total)) }
        try each(.regionalZones, &sink, { try $0.check($1, &$2) }, { (sink, value: RegionalZone) in try sink.take(value) })
        try each(.zones, &sink, { try $0.check($1, &$2) }, { (sink, value: Zone) in try sink.take(value) })
        try each(.municipalities, &sink, { try $0.check($1, &$2) }, { (sink, value: Municipality) in try sink.take(value) })
        try each(.professions, &sink, { try $0.check($1, &$2) }, { (sink, value: Profession) in try sink.take(value) })
        try each(.umbrellas, &sink, { try $0.check($1, &$2) }, { (sink, value: Umbrella) in try sink.take(value) })
        try each(.circles, &sink, { try $0.check($1, &$2) }, { (sink, value: Circle) in try sink.take(value) })
        try each(.practices, &sink, { try $0.check($1, &$2) }, { (sink, value: Practice) in try sink.take(value) })
        try each(.persons, &sink, { try $0.check($1, &$2) }, { (sink, value: Person) in try sink.take(value) })
        try each(.memberships, &sink, { try $0.check($1, &$2) }, { (sink, value: Membership) in try sink.take(value) })
        try checker.checkStoredMemberships(&reader)
        try each(.leaves, &sink, { try $0.check($1, &$2) }, { (sink, value: Leave) in try sink.take(value) })
        try each(.offices, &sink, { try $0.check($1, &$2) }, { (sink, value: Office) in try sink.take(value) })
        try each(.venues, &sink, { try $0.check($1, &$2) }, { (sink, value: Venue) in try sink.take(value) })
        try each(.meetings, &sink, { try $0.check($1, &$2) }, { (sink, value: Meeting) in try sink.take(value) })
        try each(.attendance, &sink, { try $0.check($1, &$2) }, { (sink, value: Attendance) in try sink.take(value) })
        try each(.agreements, &sink, { try $0.check($1, &$2) }, { (sink, value: Agreement) in try sink.take(value) })
        try each(.goals, &sink, { try $0.check($1, &$2) }, { (sink, value: Goal) in try sink.take(value) })
        try each(.signals, &sink, { try $0.check($1, &$2) }, { (sink, value: Signal) in try sink.take(value) })
        try each(.findings, &sink, { try $0.check($1, &$2) }, { (sink, value: Finding) in try sink.take(value) })
        try each(.workforce, &sink, { try $0.check($1, &$2) }, { (sink, value: Workforce) in try sink.take(value) })
        try each(.waivers, &sink, { try $0.check($1, &$2) }, { (sink, value: Waiver) in try sink.take(value) })
        try each(.availability, &sink, { try $0.check($1, &$2) }, { (sink, value: Availability) in try sink.take(value) })
        try each(.answers, &sink, { try $0.check($1, &$2) }, { (sink, value: InvitationAnswer) in try sink.take(value) })
        try each(.datePolls, &sink, { try $0.check($1, &$2) }, { (sink, value: DatePoll) in try sink.take(value) })
        try each(.pollAnswers, &sink, { try $0.check($1, &$2) }, { (sink, value: PollAnswer) in try sink.take(value) })
        if total >= Self.progressStep { progress(ExchangeProgress(done: total, total: total)) }
    }

    private mutating func each<Value: RecordCodable, Sink: NetworkSink>(
        _ list: NetworkList, _ sink: inout Sink,
        _ check: (inout NetworkChecker, Value, inout RecordReader) throws -> Void,
        _ take: (inout Sink, Value) throws -> Void
    ) throws {
        guard let bookmark = bookmarks[list] else { return }
        reader.json = bookmark
        try reader.json.beginArray()
        while try reader.json.nextElement() {
            let before = reader.json
            if let value = try Value.read(from: &reader) {
                try check(&checker, value, &reader)
                if reader.faultCount == 0 { try take(&sink, value) }
            } else {
                try checker.checkUnread(before, Value.recordKeys, in: list, &reader)
            }
            done += 1
            if done.isMultiple(of: Self.progressStep) { progress(ExchangeProgress(done: done, total: total)) }
        }
    }
}
