import Foundation
import KringCore

/// All figures at one size of the network.
final class Measurement {
    static let base = "/api/kringwerking/v1"

    let server: String
    let folder: String
    let scale: Double
    let parts: [Bench.Part]
    private let port: UInt16 = 18_431
    let today = WallClock.system.today
    private var results: [Bench.Result] = []

    var database: String { "\(folder)/kring.sqlite" }

    init(server: String, folder: String, scale: Double, parts: [Bench.Part]) {
        self.server = server
        self.folder = folder
        self.scale = scale
        self.parts = parts
    }

    func run() throws -> [Bench.Result] {
        say("making the network, x \(scale)")
        _ = try runProgram(server, ["demo", "--size", "flanders", "--scale", "\(scale)", "--database", database])
        let counts = try RawSQLite(database, readOnly: true).rows(
            "SELECT (SELECT count(*) FROM circle), (SELECT count(*) FROM membership), (SELECT count(*) FROM attendance)")
        let words = counts[0].map { if case .integer(let number) = $0 { "\(number)" } else { "?" } }
        add("circles / memberships / lines on sheets", words.joined(separator: " / "))
        if parts.contains(.cold) { try measureColdStart() }
        if parts.contains(.serving) { try measureServing() }
        if parts.contains(.pages) { try measurePages() }
        if parts.contains(.refusals) { try measureRefusals() }
        if parts.contains(.plans) { try measurePlans() }
        if parts.contains(.sheets) { try measureSheets() }
        if parts.contains(.import) { try measureImport() }
        return results
    }

    func add(_ name: String, _ value: String, goal: String = "") {
        say("\(name): \(value)")
        results.append(Bench.Result(name: name, value: value, goal: goal))
    }

    private func say(_ text: String) {
        FileHandle.standardError.write(Data("[x \(scale)] \(text)\n".utf8))
    }

    // MARK: From a cold start

    /// All of Flanders, asked of a server that has answered nothing yet, beside the plain SQL that reads the same rows.
    private func measureColdStart() throws {
        var answers: [Double] = []
        var plain: [Double] = []
        for _ in 0..<5 {
            try serving { client, _ in
                let (answer, taken) = try seconds { try client.send("GET", "\(Self.base)/flanders/professions") }
                guard answer.status == 200 else { throw BenchFailure("flanders/professions answered \(answer.status)") }
                answers.append(taken)
            }
            let raw = try RawSQLite(database, readOnly: true)
            plain.append(try seconds { try readThePlainWay(raw) }.1)
        }
        add("all of Flanders from a cold start, ms", figure(median(answers) * 1000, 1))
        add("the plain SQL that reads its rows, ms", figure(median(plain) * 1000, 1))
        add("ratio", figure(median(answers) / median(plain)), goal: "≤ 2.5")
    }

    /// Every row that the answer rests on, by the simplest statements, each column read.
    private func readThePlainWay(_ raw: RawSQLite) throws {
        let first = CalendarDay(year: today.year, month: 1, day: 1)!
        let since = today.adding(months: -12)
        for sql in [
            "SELECT id, slug, rule_set, founded_on, dissolved_on FROM circle",
            "SELECT circle, profession FROM circle_profession",
            "SELECT circle, zone, from_day, to_day FROM circle_zone",
            "SELECT circle, municipality FROM circle_municipality",
            "SELECT id, zone, valid_from, valid_to FROM municipality",
            "SELECT zone, profession, on_day, finding FROM finding",
            "SELECT zone, profession, year, count FROM workforce",
            "SELECT id, municipality FROM person",
            "SELECT id, municipality FROM practice",
            "SELECT circle, person, practice, from_day, to_day FROM membership ORDER BY circle, person, from_day",
            "SELECT circle, person, from_day, to_day FROM leave",
            "SELECT circle, person, office, from_day, to_day FROM office WHERE circle IS NOT NULL",
            "SELECT circle, requirement, year FROM waiver",
            """
            SELECT circle, id, slug, kind, day, duration, status FROM meeting
            WHERE circle IS NOT NULL AND day >= \(min(first, since).number) ORDER BY circle, day, id
            """,
            """
            SELECT meeting, person, attendance.status, delegate_for_practice, delegate_for_person
            FROM meeting CROSS JOIN attendance ON attendance.meeting = meeting.id
            WHERE circle IS NOT NULL AND day >= \(first.number) AND day <= \(today.number) ORDER BY circle, day, meeting.id, person
            """,
        ] {
            _ = try raw.readAll(sql)
        }
    }

    // MARK: While serving

    /// The zone's answer: warm beside a constant of the same size, and after a sheet was saved beside warm.
    private func measureServing() throws {
        let sheet = try meetingToSave()
        let token = try runProgram(
            server,
            ["token", "create", "--role", "chair", "--person", sheet.chair, "--circle", sheet.circle, "--database", database]
        ).trimmingCharacters(in: .whitespacesAndNewlines)
        try serving { client, process in
            let zonePath = "\(Self.base)/zones/\(sheet.zone)/professions"
            let zone = try client.send("GET", zonePath)
            let constantPath = "\(Self.base)/measure/constant?bytes=\(zone.body.count)"
            guard try client.send("GET", constantPath).body.count == zone.body.count else {
                throw BenchFailure("the constant answer is not there: is the server started with --measure?")
            }
            let warm = try requestsPerSecond(zonePath)
            let constant = try requestsPerSecond(constantPath)
            add("a zone's answer, bytes", "\(zone.body.count)")
            add("constant of that size, requests/s", figure(constant, 0))
            add("the zone's answer, warm, requests/s", figure(warm, 0))
            add("ratio", figure(warm / constant), goal: "≥ 0.8")
            try measureAfterSaving(sheet, token: token, zonePath: zonePath, client: client)
            _ = try client.send("GET", "\(Self.base)/flanders/professions")
            let memory = residentMegabytes(of: process)
            add("resident after all that, MB (most ever)", "\(figure(memory.now, 0)) (\(figure(memory.peak, 0)))", goal: "< 250")
        }
    }

    private func measureAfterSaving(
        _ sheet: (meeting: String, circle: String, zone: String, chair: String), token: String, zonePath: String,
        client: LoopbackClient
    ) throws {
        let sheetPath = "\(Self.base)/meetings/\(sheet.meeting)/attendance"
        var warm: [Double] = []
        var after: [Double] = []
        var saving: [Double] = []
        for round in 0..<60 {
            saving.append(try save(sheetPath, round: round, token: token, client: client))
            after.append(try seconds { try client.send("GET", zonePath) }.1)
            for _ in 0..<20 { warm.append(try seconds { try client.send("GET", zonePath) }.1) }
        }
        add("the zone's answer, warm, µs over the wire", figure(median(warm) * 1e6, 0))
        add("the same, first after a sheet was saved, µs", figure(median(after) * 1e6, 0))
        add("ratio", figure(median(after) / median(warm)), goal: "≤ 5")
        add("saving that sheet, µs over the wire", figure(median(saving) * 1e6, 0))
    }

    /// Saves a sheet with one line otherwise: the seconds that the saving took.
    func save(_ sheetPath: String, round: Int, token: String, client: LoopbackClient) throws -> Double {
        let stored = try client.send("GET", sheetPath, token: token)
        guard stored.status == 200, let tag = stored.headers["etag"],
            var body = try JSONSerialization.jsonObject(with: Data(stored.body)) as? [String: Any],
            let lines = body["attendance"] as? [[String: Any]], !lines.isEmpty
        else { throw BenchFailure("the sheet answered \(stored.status): \(String(decoding: stored.body, as: UTF8.self))") }
        var kept = lines.map {
            $0.filter { ["person", "status", "delegateFor", "delegateForPerson", "online"].contains($0.key) }
        }
        let place = round % kept.count
        kept[place] = ["person": kept[place]["person"]!, "status": round % 2 == 0 ? "absent" : "excused"]
        body = ["attendance": kept]
        let bytes = Array(try JSONSerialization.data(withJSONObject: body))
        let (saved, took) = try seconds {
            try client.send("PUT", sheetPath, token: token, headers: ["If-Match": tag], body: bytes)
        }
        guard saved.status == 200 else {
            throw BenchFailure("saving answered \(saved.status): \(String(decoding: saved.body, as: UTF8.self))")
        }
        return took
    }

    /// A meeting of this year with a sheet, of a circle with a chair of today and a zone.
    func meetingToSave() throws -> (meeting: String, circle: String, zone: String, chair: String) {
        let rows = try RawSQLite(database, readOnly: true).rows(
            """
            SELECT meeting.slug, circle.slug, zone.slug, person.slug FROM meeting
            JOIN circle ON circle.id = meeting.circle JOIN circle_zone ON circle_zone.circle = circle.id
            JOIN zone ON zone.id = circle_zone.zone
            JOIN office ON office.circle = circle.id AND office.from_day <= \(today.number) AND ifnull(office.to_day, 1e9) > \(today.number)
            JOIN person ON person.id = office.person
            WHERE meeting.day BETWEEN \(CalendarDay(year: today.year, month: 1, day: 1)!.number) AND \(today.number)
            AND meeting.status = (SELECT meeting.status FROM meeting JOIN attendance ON attendance.meeting = meeting.id LIMIT 1)
            AND office.office = (SELECT office FROM office GROUP BY office ORDER BY count(*) DESC LIMIT 1)
            AND circle.dissolved_on IS NULL
            AND (SELECT count(*) FROM attendance WHERE attendance.meeting = meeting.id) >= 20
            ORDER BY meeting.id LIMIT 1
            """)
        let words = (rows.first ?? []).compactMap { value -> String? in
            guard case .text(let text) = value else { return nil }
            return text
        }
        guard words.count == 4 else { throw BenchFailure("no meeting of this year with a sheet and a chair") }
        return (words[0], words[1], words[2], words[3])
    }

    private func requestsPerSecond(_ path: String) throws -> Double {
        let address = "http://127.0.0.1:\(port)\(path)"
        _ = try runProgram("/usr/bin/env", ["wrk", "-t1", "-c32", "-d2s", address])
        let figures = try (0..<3).map { _ in
            let text = try runProgram("/usr/bin/env", ["wrk", "-t1", "-c32", "-d3s", address])
            let line = text.split(separator: "\n").first { $0.contains("Requests/sec") }
            guard let value = line.flatMap({ Double($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) }) else {
                throw BenchFailure("wrk gave no figure")
            }
            return value
        }
        return median(figures)
    }

    /// Runs the real server on the network for as long as the work takes.
    func serving(
        on database: String? = nil, _ work: (LoopbackClient, Int32) throws -> Void
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: server)
        process.arguments = [
            "serve", "--database", database ?? self.database, "--port", "\(port)", "--measure", "--calls-per-minute", "0",
            "--pages-per-minute", "0",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        for _ in 0..<400 {
            if let client = try? LoopbackClient(port: port) { return try work(client, process.processIdentifier) }
            usleep(25_000)
        }
        throw BenchFailure("the server did not start on port \(port)")
    }
}
