import Foundation
import KringCore

extension Measurement {
    // MARK: Sheets, one after another

    /// Sheets saved by the use case, beside the same rows committed by plain SQLite at the same durability.
    func measureSheets() throws {
        let copy = "\(folder)/plain.sqlite"
        let meetings = try sheetsToSave()
        try emptySheets(meetings, in: database)
        _ = try runProgram(server, ["backup", copy, "--database", database])
        let usecase = try saveByUseCase(meetings)
        let plain = try savePlainly(meetings, in: copy)
        try FileManager.default.removeItem(atPath: copy)
        let lines = meetings.reduce(0) { $0 + $1.lines.count } / meetings.count
        add("sheets of \(lines) lines by plain SQLite commits, a second", figure(Double(meetings.count) / plain, 0))
        add("the same sheets by the use case, a second", figure(Double(meetings.count) / usecase, 0))
        add("ratio", figure(plain / usecase), goal: "≥ 0.6")
    }

    /// A meeting whose sheet is to be written.
    struct Sheet {
        var meeting: String
        var row: Int64
        var chair: String
        var lines: [(person: String, row: Int64, status: Int64)]
    }

    private func sheetsToSave() throws -> [Sheet] {
        let raw = try RawSQLite(database, readOnly: true)
        let meetings = try raw.rows(
            """
            SELECT meeting.id, meeting.slug, min(person.slug) FROM meeting
            JOIN office ON office.circle = meeting.circle AND office.from_day <= \(today.number)
            AND ifnull(office.to_day, 1000000) > \(today.number)
            AND office.office = (SELECT office FROM office GROUP BY office ORDER BY count(*) DESC LIMIT 1)
            JOIN person ON person.id = office.person
            WHERE EXISTS (SELECT 1 FROM attendance WHERE attendance.meeting = meeting.id AND delegate_for_practice IS NULL)
            AND meeting.day BETWEEN \(today.number - 200) AND \(today.number) GROUP BY meeting.id ORDER BY meeting.id LIMIT 300
            """)
        return try meetings.map { meeting in
            guard case .integer(let row) = meeting[0], case .text(let slug) = meeting[1], case .text(let chair) = meeting[2]
            else {
                throw BenchFailure("a meeting without a chair")
            }
            let lines = try raw.rows(
                """
                SELECT person.slug, person.id, attendance.status FROM attendance JOIN person ON person.id = attendance.person
                WHERE meeting = \(row) ORDER BY person.id
                """)
            return Sheet(
                meeting: slug, row: row, chair: chair,
                lines: lines.compactMap { line in
                    guard case .text(let person) = line[0], case .integer(let id) = line[1], case .integer(let status) = line[2]
                    else { return nil }
                    return (person, id, status)
                })
        }
    }

    private func emptySheets(_ sheets: [Sheet], in path: String) throws {
        let raw = try RawSQLite(path, readOnly: false)
        for sheet in sheets { try raw.run("DELETE FROM attendance WHERE meeting = \(sheet.row)") }
        try raw.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func saveByUseCase(_ sheets: [Sheet]) throws -> Double {
        let shelf = PlaybookShelf(
            try PlaybookReader.read(
                PlaybookFiles(
                    at: PlaybookLocation.find(
                        option: nil, environment: ProcessInfo.processInfo.environment,
                        workingDirectory: FileManager.default.currentDirectoryPath, executable: server))))
        let kring = Kring(database: try Database(path: database), playbook: shelf)
        let words: [Attendance.Status] = [.present, .excused, .absent]
        let inputs = sheets.map { sheet in
            (
                sheet: sheet,
                lines: sheet.lines.map {
                    Attendance(
                        meeting: Meeting.ID(known: sheet.meeting), person: Person.ID(known: $0.person),
                        status: words[Int($0.status)])
                }
            )
        }
        let (_, taken) = try seconds {
            for input in inputs {
                _ = try kring.write(by: .person(Person.ID(known: input.sheet.chair)), source: .api) { scope in
                    try scope.recordAttendance(input.lines, of: Meeting.ID(known: input.sheet.meeting), expectedVersion: nil)
                }
            }
        }
        try kring.database.close()
        return taken
    }

    private func savePlainly(_ sheets: [Sheet], in path: String) throws -> Double {
        let raw = try RawSQLite(path, readOnly: false)
        let insert = try raw.statement("INSERT INTO attendance (meeting, person, status) VALUES (?, ?, ?)")
        return try seconds {
            for sheet in sheets {
                try raw.run("BEGIN IMMEDIATE")
                for line in sheet.lines {
                    try insert.run([.integer(sheet.row), .integer(line.row), .integer(line.status)])
                }
                try raw.run("COMMIT")
            }
        }.1
    }

    // MARK: A whole network

    /// The import of the whole network from its file, beside the bare insert of the same rows into the same tables.
    func measureImport() throws {
        let file = "\(folder)/network.json"
        _ = try runProgram(server, ["export", "--database", database, "--output", file])
        let imported = "\(folder)/imported.sqlite"
        let (_, importing) = try seconds { try runProgram(server, ["import", file, "--database", imported]) }
        try FileManager.default.removeItem(atPath: file)
        let (rows, inserting) = try insertPlainly(from: imported, into: "\(folder)/bare.sqlite")
        add("rows imported a second", figure(Double(rows) / importing, 0))
        add("rows a second by the bare insert", figure(Double(rows) / inserting, 0))
        add("ratio", figure(inserting / importing))
    }

    private func insertPlainly(from path: String, into target: String) throws -> (rows: Int, seconds: Double) {
        let source = try RawSQLite(path, readOnly: true)
        let schema = try source.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        ).compactMap { row -> (String, String)? in
            guard case .text(let name) = row[0], case .text(let sql) = row[1] else { return nil }
            return (name, sql)
        }
        let raw = try RawSQLite(target, readOnly: false)
        try raw.run("PRAGMA foreign_keys = OFF")
        for (_, sql) in schema { try raw.run(sql) }
        var rows = 0
        var taken = 0.0
        try raw.run("BEGIN")
        for (table, sql) in schema where sql.hasPrefix("CREATE TABLE") {
            var insert: RawStatement?
            let size = 50_000
            try source.inBatches("SELECT * FROM \(table)", size: size) { batch in
                if insert == nil {
                    let places = Array(repeating: "?", count: batch[0].count).joined(separator: ", ")
                    insert = try raw.statement("INSERT INTO \(table) VALUES (\(places))")
                }
                taken += try seconds { for row in batch { try insert?.run(row) } }.1
                rows += batch.count
            }
        }
        taken += try seconds { try raw.run("COMMIT") }.1
        return (rows, taken)
    }
}
