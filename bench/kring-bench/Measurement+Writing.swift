import Foundation
import KringCore

extension Measurement {
    // MARK: Sheets, one after another

    /// Sheets saved by the use case, beside the very same rows committed by plain SQLite at the same durability, each
    /// on its own copy of the same file; and beside the lines alone, without the log of changes and the keys it is sealed with.
    func measureSheets() throws {
        let sheets = try sheetsToSave()
        try emptySheets(sheets, in: database)
        // Once untimed: what the use case writes, for the others to write too, and a program that has run before.
        let rows = try onCopy("first") { copy in
            _ = try saveByUseCase(sheets, in: copy)
            return try rowsWritten(sheets, in: copy)
        }
        var taken: (used: [Double], plain: [Double], bare: [Double]) = ([], [], [])
        let runs: [() throws -> Void] = [
            { taken.used.append(try self.onCopy("used") { try self.saveByUseCase(sheets, in: $0) }) },
            {
                let seconds = try self.onCopy("plain") { copy in
                    let seconds = try self.commitPlainly(rows, in: copy)
                    try self.expectWritten(rows, in: copy)
                    return seconds
                }
                taken.plain.append(seconds)
            },
            {
                let lines = sheets.map { SheetRows(sheet: $0) }
                taken.bare.append(try self.onCopy("lines") { try self.commitPlainly(lines, in: $0) })
            },
        ]
        // Each comes first, second and third, so that none always follows the copying of files.
        for round in runs.indices {
            for turn in runs.indices { try runs[(round + turn) % runs.count]() }
        }
        let lines = sheets.reduce(0) { $0 + $1.lines.count } / sheets.count
        func rate(_ seconds: [Double]) -> Double { Double(sheets.count) / median(seconds) }
        add("sheets of \(lines) lines on average by plain SQLite, all their rows, a second", figure(rate(taken.plain), 0))
        add("the same sheets by the use case, a second", figure(rate(taken.used), 0))
        add("ratio", figure(rate(taken.used) / rate(taken.plain)), goal: "≥ 0.6")
        add("their lines alone by plain SQLite, a second", figure(rate(taken.bare), 0))
        add("the use case beside the lines alone", figure(rate(taken.used) / rate(taken.bare)))
    }

    /// A meeting whose sheet is to be written.
    struct Sheet {
        var meeting: String
        var row: Int64
        var chair: String
        var lines: [(person: String, row: Int64, status: Int64)]
    }

    /// What saving a sheet writes: its lines, and what the use case wrote beside them.
    private struct SheetRows {
        var sheet: Sheet
        /// Keys of persons of whom the log had not spoken yet: person, key, moment.
        var keys: [[RawValue]] = []
        /// Rows of the log, every column.
        var journal: [[RawValue]] = []
    }

    /// The rows that the use case wrote, sheet by sheet.
    private func rowsWritten(_ sheets: [Sheet], in path: String) throws -> [SheetRows] {
        let before = try RawSQLite(database, readOnly: true)
        let after = try RawSQLite(path, readOnly: true)
        let head = try before.integer("SELECT number FROM journal_head")
        let keys = try before.integer("SELECT ifnull(max(subject), 0) FROM person_key")
        var newKeys: [Int64: [RawValue]] = [:]
        for row in try after.rows("SELECT person, key, created_at FROM person_key WHERE subject > \(keys) ORDER BY subject") {
            if case .integer(let person) = row[0] { newKeys[person] = row }
        }
        var journal: [String: [[RawValue]]] = [:]
        for row in try after.rows("SELECT * FROM journal WHERE number > \(head) ORDER BY number") {
            if case .text(let meeting) = row[6] { journal[meeting, default: []].append(row) }
        }
        return sheets.map { sheet in
            SheetRows(
                sheet: sheet, keys: sheet.lines.compactMap { newKeys.removeValue(forKey: $0.row) },
                journal: journal[sheet.meeting] ?? [])
        }
    }

    /// Refuses to compare when plain SQLite did not write what the use case wrote.
    private func expectWritten(_ sheets: [SheetRows], in path: String) throws {
        let before = try RawSQLite(database, readOnly: true)
        let after = try RawSQLite(path, readOnly: true)
        func added(_ table: String) throws -> Int {
            Int(try after.integer("SELECT count(*) FROM \(table)") - before.integer("SELECT count(*) FROM \(table)"))
        }
        guard try added("attendance") == sheets.reduce(0, { $0 + $1.sheet.lines.count }),
            try added("person_key") == sheets.reduce(0, { $0 + $1.keys.count }),
            try added("journal") == sheets.reduce(0, { $0 + $1.journal.count }), try added("journal") >= sheets.count,
            try after.integer("SELECT number FROM journal_head") == after.integer("SELECT max(number) FROM journal")
        else { throw BenchFailure("the use case and the plain commits wrote different rows") }
    }

    /// Works on a copy of the network's file that nothing else touches, and throws it away.
    func onCopy<Result>(_ name: String, _ work: (String) throws -> Result) throws -> Result {
        let copy = "\(folder)/\(name).sqlite"
        try FileManager.default.copyItem(atPath: database, toPath: copy)
        sync()
        let result = try work(copy)
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
        return result
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
            AND meeting.day BETWEEN \(today.number - 200) AND \(today.number) GROUP BY meeting.id ORDER BY meeting.id LIMIT 1000
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

    private func saveByUseCase(_ sheets: [Sheet], in path: String) throws -> Double {
        let shelf = PlaybookShelf(
            try PlaybookReader.read(
                PlaybookFiles(
                    at: PlaybookLocation.find(
                        option: nil, environment: ProcessInfo.processInfo.environment,
                        workingDirectory: FileManager.default.currentDirectoryPath, executable: server))))
        let kring = Kring(database: try Database(path: path), playbook: shelf)
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

    private func commitPlainly(_ sheets: [SheetRows], in path: String) throws -> Double {
        let raw = try RawSQLite(path, readOnly: false)
        let line = try raw.statement("INSERT INTO attendance (meeting, person, status) VALUES (?, ?, ?)")
        let version = try raw.statement("UPDATE meeting SET sheet_version = sheet_version + 1 WHERE id = ?")
        let key = try raw.statement("INSERT INTO person_key (person, key, created_at) VALUES (?, ?, ?)")
        let entry = try raw.statement("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let head = try raw.statement("UPDATE journal_head SET number = ?, hash = ?")
        return try seconds {
            for sheet in sheets {
                try raw.run("BEGIN IMMEDIATE")
                for written in sheet.sheet.lines {
                    try line.run([.integer(sheet.sheet.row), .integer(written.row), .integer(written.status)])
                }
                try version.run([.integer(sheet.sheet.row)])
                for row in sheet.keys { try key.run(row) }
                for row in sheet.journal {
                    try entry.run(row)
                    try head.run([row[0], row[13]])
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
