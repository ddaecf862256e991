import Crypto
import GRDB

extension Database {
    private static let pieceSize = 1 << 18
    private static let progressStep = 20_000

    private static let entitling = KringError.rejected([
        Issue(
            pointer: "", code: FaultCode.valueNotAllowed.rawValue,
            message: "this lets somebody into a circle or umbrella that is led, or gives a person another mail address; "
                + "only who runs the machine imports that, with kring-server import")
    ])

    /// Puts an interchange file into the database, whole or not at all.
    ///
    /// What the file holds and the database does not is added; what both hold is changed where the file says something else;
    /// what only the database holds stays. References may be to either. The import is one entry of the log of changes, and
    /// none when it changed nothing.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - actor: Who imports: the id of an account or the name of a command.
    ///   - moment: When, in milliseconds since 1970-01-01T00:00Z.
    ///   - day: For whom does not run the machine: the day on which a file is refused that lets anybody into a circle or
    ///     umbrella that somebody leads, or gives anybody another address to sign in with. Nobody gives a right that she does not
    ///     have.
    ///   - isDryRun: Only tells what would be done; a database opened for reading is enough.
    ///   - trace: The trace id of the request, if there is one.
    ///   - progress: Called now and then during a large import.
    /// - Returns: What was done, list by list.
    /// - Throws: ``KringError/rejected(_:)`` with every fault of the file, at most 100, and nothing written.
    public func importNetwork(
        _ source: JSONSource, by actor: String, at moment: Int, lookingOutOn day: CalendarDay? = nil, isDryRun: Bool = false,
        trace: String? = nil,
        progress: @escaping (ExchangeProgress) -> Void = { _ in }
    ) throws -> ImportSummary {
        if isDryRun {
            return try read { db in
                var sink = try DatabaseSink(db, isDryRun: true, lookingOutOn: day)
                try InterchangeReader.read(source, into: &sink, known: KnownNetwork(db), progress: progress)
                if sink.entitles { throw Self.entitling }
                return try sink.finish()
            }
        }
        return try write { db, touched in
            var sink = try DatabaseSink(db, isDryRun: false, lookingOutOn: day)
            try InterchangeReader.read(source, into: &sink, known: KnownNetwork(db), progress: progress)
            if sink.entitles { throw Self.entitling }
            let summary = try sink.finish()
            guard summary.changesAnything else { return summary }
            touched = .everything
            let origin = ChangeOrigin(actor: actor, source: .import, moment: moment, trace: trace)
            try journal.note(Self.change(summary, hash: source.sha256), by: origin, in: db)
            return summary
        }
    }

    private static func change(_ summary: ImportSummary, hash: String) -> Change {
        var counts: [String: JournalValue] = [:]
        for list in NetworkList.allCases where summary[list].new + summary[list].changed > 0 {
            counts[list.rawValue] = ["new": .int(summary[list].new), "changed": .int(summary[list].changed)]
        }
        return Change("importNetwork", "network", "kring-1", after: ["sha256": .text(hash), "lists": .object(counts)])
    }

    /// Writes the whole network as an interchange file, in pieces, from one snapshot.
    ///
    /// - Parameters:
    ///   - texts: Whether agendas and minutes are in it.
    ///   - availability: Whether it is in it when people can come, which nobody sees but they themselves.
    ///   - progress: Called now and then during a large export.
    ///   - write: Gets the bytes piece by piece.
    public func exportNetwork(
        texts: Bool = true, availability: Bool = true, progress: (ExchangeProgress) -> Void = { _ in },
        to write: ([UInt8]) throws -> Void
    ) throws {
        try read { db in
            var writer = InterchangeWriter()
            var done = 0
            let total = try db.first("SELECT (SELECT count(*) FROM attendance) + (SELECT count(*) FROM meeting)") { $0.int(0) }
            func handOn() throws {
                done += 1
                if writer.pendingCount >= Self.pieceSize { try write(writer.drain()) }
                if done.isMultiple(of: Self.progressStep) {
                    progress(ExchangeProgress(done: done, total: max(total ?? 0, done)))
                }
            }
            func list<Value: Storable & RecordCodable>(_: Value.Type, _ list: NetworkList) throws {
                try db.each(Value.self) { stored in
                    writer.write(stored.value, list)
                    try handOn()
                }
            }
            try list(RegionalZone.self, .regionalZones)
            try list(Zone.self, .zones)
            try list(Municipality.self, .municipalities)
            try list(Profession.self, .professions)
            try list(Umbrella.self, .umbrellas)
            try list(Circle.self, .circles)
            try list(Practice.self, .practices)
            try list(Person.self, .persons)
            try list(Membership.self, .memberships)
            try list(Leave.self, .leaves)
            try list(Office.self, .offices)
            try list(Venue.self, .venues)
            try db.each(Meeting.self) { stored in
                var meeting = stored.value
                if !texts { (meeting.agenda, meeting.minutes) = (nil, nil) }
                writer.write(meeting, .meetings)
                try handOn()
            }
            try db.eachAttendance { line in
                writer.take(line)
                try handOn()
            }
            try list(Agreement.self, .agreements)
            try list(Goal.self, .goals)
            try list(Signal.self, .signals)
            try list(Finding.self, .findings)
            try list(Workforce.self, .workforce)
            try list(Waiver.self, .waivers)
            if availability { try list(Availability.self, .availability) }
            try list(InvitationAnswer.self, .answers)
            try list(DatePoll.self, .datePolls)
            try list(PollAnswer.self, .pollAnswers)
            try write(writer.finish())
        }
    }

    /// The whole network in memory.
    public func network() throws -> Network {
        try read { db in try db.network() }
    }

    /// Whether there are circles already.
    public func hasCircles() throws -> Bool {
        try read { db in try db.first("SELECT 1 FROM circle") { _ in true } ?? false }
    }
}

extension JSONSource {
    /// The SHA-256 of the bytes, in hexadecimal digits.
    public var sha256: String {
        let digest = SHA256.hash(data: UnsafeRawBufferPointer(start: base, count: count))
        return digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
