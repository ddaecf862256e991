import Crypto
import Foundation
import KringCore

/// Checksums of three reports made from a backup, kept beside it: whoever restores it can see that it still says the same.
struct BackupReports: Hashable, Sendable {
    /// The day the reports look from.
    var asOf: CalendarDay
    /// The identity of the rules that states were judged by; nothing when there were none.
    var playbook: String?
    /// SHA-256 in hexadecimal, by report: the interchange file, and the states of this year and the year before.
    var checksums: [String: String]

    /// Makes the reports from a database file.
    ///
    /// - Parameter playbook: The rules; without them, or when they lack a rule set that is asked for, only the interchange file.
    init(of database: String, asOf: CalendarDay, playbook: Playbook?) throws {
        let database = try Database(path: database, mode: .read)
        defer { try? database.close() }
        self.asOf = asOf
        var file = SHA256()
        try database.exportNetwork { file.update(data: $0) }
        checksums = ["export": Self.text(file.finalize())]
        guard let playbook, try database.ruleSetsInUse().allSatisfy({ playbook.ruleSet($0) != nil }) else { return }
        self.playbook = playbook.identity
        let kring = Kring(database: database, playbook: PlaybookShelf(playbook), clock: .fixed(asOf))
        let year = asOf.parts.year
        for year in [year, year - 1] {
            let report = try kring.read(by: .operator) { try $0.networkStatus(.everything, ReportPeriod(asOf: asOf, year: year)) }
            checksums["status \(year)"] = Self.text(SHA256.hash(data: Array(StatusJSON.text(of: report).utf8)))
        }
    }

    /// Reads what was kept beside a backup; nothing when nothing was.
    ///
    /// - Throws: ``CommandFailure`` of kind `data` when it cannot be read as such.
    init?(beside backup: String) throws {
        guard let data = FileManager.default.contents(atPath: Self.path(beside: backup)) else { return nil }
        let object = (try? JSONValue(parsing: Array(data)))?.object
        guard let day = object?["asOf"]?.string.flatMap({ CalendarDay($0) }), let kept = object?["reports"]?.object else {
            throw CommandFailure(.data, "\(Self.path(beside: backup)) is not a list of reports")
        }
        asOf = day
        playbook = object?["playbook"]?.string
        checksums = [:]
        for (report, sum) in kept { checksums[report] = sum.string }
    }

    /// Keeps them beside a backup.
    func write(beside backup: String) throws {
        var json = JSONWriter(.pretty)
        json.object { json in
            json.field("asOf", asOf)
            json.field("playbook", playbook)
            json.key("reports")
            var reports = JSONObject()
            for (report, sum) in checksums.sorted(by: { $0.key < $1.key }) { reports[report] = .string(sum) }
            json.value(.object(reports))
        }
        let path = Self.path(beside: backup)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: Data(json.bytes), attributes: attributes) else {
            throw CommandFailure(.cannotCreate, "\(path) cannot be made")
        }
    }

    /// The reports made here that are not what was kept.
    func differences(from kept: BackupReports) -> [String] {
        checksums.filter { report, sum in kept.checksums[report].map { $0 != sum } ?? false }.keys.sorted()
    }

    /// Where they are kept.
    static func path(beside backup: String) -> String { backup + ".reports" }

    private static func text(_ digest: SHA256.Digest) -> String {
        digest.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
