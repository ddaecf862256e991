import Crypto
import Foundation
import Testing

@testable import KringCore

@Suite struct `The log of changes` {
    let directory = try! TestDirectory()
    let origin = ChangeOrigin(actor: "person:p-chair", source: .api, moment: 1_790_000_000_000, trace: "t-1")

    /// A database with eight changes, some about persons.
    func database() throws -> Database {
        let database = try directory.filledDatabase()
        for number in 1...8 {
            try database.write(touching: .nothing) { db throws in
                let line = Change.Line(
                    person: number % 3 + 1, before: number > 3 ? ["status": "absent"] : nil,
                    after: ["status": "present", "note": .text("regel \(number) \"é\"\n")])
                try database.journal.note(
                    Change("recordAttendance", "meeting", "m-\(number)", circle: 1, after: ["changed": 1], lines: [line]),
                    by: origin, in: db)
            }
        }
        return database
    }

    /// Takes the guards away, as somebody would who wants to change the log unseen, runs SQL, and puts them back.
    func tamper(_ database: Database, _ sql: String) throws {
        let guards = try database.read { db throws in
            try db.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'journal%'") {
                (name: $0.text(0), sql: $0.text(1))
            }
        }
        #expect(guards.count == 5)
        try runRaw(
            database.path,
            guards.map { "DROP TRIGGER \($0.name);" }.joined() + sql + ";" + guards.map { $0.sql + ";" }.joined())
    }

    @Test func `a log that nobody touched is whole`() throws {
        let check = try database().check()
        #expect(check.isSound)
        #expect(check.journalRows == 8)
        #expect(check.journalHead.count == 64)
    }

    @Test(arguments: [
        ("UPDATE journal SET actor = 'x' WHERE number = 4", 4), ("UPDATE journal SET moment = moment + 1 WHERE number = 1", 1),
        ("UPDATE journal SET trace = NULL WHERE number = 5", 5), ("UPDATE journal SET new_values = '{}' WHERE number = 8", 8),
        ("UPDATE journal SET old_values = new_values, new_values = NULL WHERE number = 2", 2),
        ("UPDATE journal SET sealed = zeroblob(60) WHERE number = 6", 6),
        ("UPDATE journal SET hash = zeroblob(32) WHERE number = 3", 3), ("UPDATE journal SET circle = 2 WHERE number = 7", 7),
    ])
    func `an altered row is named`(sql: String, number: Int) throws {
        let database = try database()
        try tamper(database, sql)
        #expect(try database.check().journalBreak == JournalBreak(number: number, reason: .changed))
    }

    @Test(arguments: [1, 2, 5, 8])
    func `a removed row is named, the last one too`(number: Int) throws {
        let database = try database()
        try tamper(database, "DELETE FROM journal WHERE number = \(number)")
        #expect(try database.check().journalBreak == JournalBreak(number: number, reason: .missing))
    }

    @Test func `a removed row whose successors moved up is named`() throws {
        let database = try database()
        try tamper(database, "DELETE FROM journal WHERE number = 3; UPDATE journal SET number = number - 1 WHERE number > 3")
        #expect(try database.check().journalBreak == JournalBreak(number: 3, reason: .changed))
    }

    @Test(arguments: [(1, 2), (3, 6), (7, 8)])
    func `of two swapped rows the first is named`(one: Int, other: Int) throws {
        let database = try database()
        try tamper(
            database,
            """
            UPDATE journal SET number = -1 WHERE number = \(one); UPDATE journal SET number = \(one) WHERE number = \(other);
            UPDATE journal SET number = \(other) WHERE number = -1
            """)
        #expect(try database.check().journalBreak == JournalBreak(number: one, reason: .changed))
    }

    @Test func `a row added past the head is named`() throws {
        let database = try database()
        try tamper(
            database,
            """
            INSERT INTO journal SELECT 9, moment, actor, source, action, object_kind, object_id, circle, subject, trace,
            old_values, new_values, sealed, hash FROM journal WHERE number = 8
            """)
        let broken = try database.check().journalBreak
        #expect(broken?.number == 9)
    }

    @Test func `guards that were taken away are missed`() throws {
        let database = try database()
        try runRaw(database.path, "DROP TRIGGER journal_is_never_cut")
        let check = try database.check()
        #expect(check.missingGuards == ["journal_is_never_cut"])
        #expect(!check.isSound)
    }

    @Test(arguments: [
        "UPDATE journal SET actor = 'x' WHERE number = 2", "DELETE FROM journal WHERE number = 8", "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE number = 8",
        "INSERT INTO journal SELECT 12, moment, actor, source, action, object_kind, object_id, circle, subject, trace, "
            + "old_values, new_values, sealed, hash FROM journal WHERE number = 8",
        "UPDATE journal_head SET number = 3", "DELETE FROM journal_head",
    ])
    func `nothing in it is ever changed or taken away`(sql: String) throws {
        let database = try database()
        #expect(performing: { try database.write(touching: .nothing) { try $0.run(sql) } }, throws: isConstraint)
        #expect(try database.check().isSound)
    }

    @Test func `a change that did not happen leaves no trace, and no key`() throws {
        struct Stop: Error {}
        let database = try directory.filledDatabase()
        func change() -> Change { Change("admit", "membership", "m-1", lines: [Change.Line(person: 2, after: ["a": 1])]) }
        #expect(throws: Stop.self) {
            try database.write(touching: .nothing) { db throws in
                try database.journal.note(change(), by: origin, in: db)
                throw Stop()
            }
        }
        try database.write(touching: .nothing) { try database.journal.note(change(), by: origin, in: $0) }
        let texts = try texts(database)
        #expect(texts == ["{\"after\":{\"a\":1}}"])
    }

    /// What can be read in all sealed lines.
    func texts(_ database: Database) throws -> [String?] {
        try database.read { db throws in
            let rows = try db.all("SELECT \(JournalRow.columns) FROM journal ORDER BY number") { JournalRow($0) }
            return try rows.flatMap { row in
                try SealedLines.open(row.sealed ?? [], number: row.number) { try PersonKeys.key(ofSubject: $0, in: db) }
                    .map(\.text)
            }
        }
    }

    @Test func `what is said about a person is read with her key, and lost with it, while the chain holds`() throws {
        let database = try database()
        #expect(try texts(database).count { $0 != nil } == 8)
        #expect(
            try texts(database)[3] == #"{"after":{"note":"regel 4 \"é\"\n","status":"present"},"before":{"status":"absent"}}"#)
        try database.write(touching: .nothing) { db throws in
            try database.journal.keys.destroy(ofPerson: 2, at: origin.moment, in: db)
        }
        let left = try texts(database)
        #expect(left.enumerated().filter { $0.element == nil }.map { $0.offset + 1 } == [1, 4, 7])
        #expect(try database.check().isSound)
        let ties = try database.read { try $0.first("SELECT count(*) FROM person_key WHERE person = 2") { $0.int(0) } }
        #expect(ties == 0)
    }

    @Test func `a destroyed key is gone from the file`() throws {
        let database = try database()
        let key = try database.read { db throws in
            try db.first("SELECT key FROM person_key WHERE person = 2") { Data($0.bytes(0)) }
        }
        try database.checkpoint()
        #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)).range(of: key!) != nil)
        try database.write(touching: .nothing) { try database.journal.keys.destroy(ofPerson: 2, at: 1, in: $0) }
        try database.checkpoint()
        #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)).range(of: key!) == nil)
        #expect(Database.size(database.path + "-wal") == 0)
    }

    @Test func `a change that did not happen takes only its own keys with it`() throws {
        struct Stop: Error {}
        let database = try database()
        let keys = database.journal.keys
        let held = keys.countKnown
        #expect(held == 3)
        let newcomer = try database.write(touching: .nothing) { db throws in
            try db.run("INSERT INTO person (slug, given_name, family_name) VALUES ('p-nieuw', 'A', 'B')")
            return try #require(try db.row(ofPerson: "p-nieuw"))
        }
        let lines = [1, 2, newcomer].map { Change.Line(person: $0, after: ["a": 1]) }
        #expect(throws: Stop.self) {
            try database.write(touching: .nothing) { db throws in
                try database.journal.note(Change("admit", "membership", "m-1", lines: lines), by: origin, in: db)
                #expect(keys.countKnown == held + 1)
                throw Stop()
            }
        }
        #expect(keys.countKnown == held)
        try database.write(touching: .nothing) {
            try database.journal.note(Change("admit", "membership", "m-1", lines: lines), by: origin, in: $0)
        }
        #expect(keys.countKnown == held + 1)
        #expect(try texts(database).suffix(3).allSatisfy { $0 == #"{"after":{"a":1}}"# })
        try database.write(touching: .nothing) { try keys.destroy(ofPerson: newcomer, at: 1, in: $0) }
        #expect(keys.countKnown == held)
        #expect(try database.check().isSound)
    }

    @Test func `only so many keys are held in memory, and a key that is not held is read again`() throws {
        let database = try directory.filledDatabase()
        let keys = PersonKeys()
        let people = PersonKeys.mostKnown + 10
        try database.write(touching: .nothing) { db throws in
            for number in 1...people {
                try db.run(
                    "INSERT OR IGNORE INTO person (id, slug, given_name, family_name) VALUES (?, ?, 'A', 'B')", 100 + number,
                    "p-nummer-\(number)")
            }
            let made = try keys.keys(ofPersons: (1...people).map { 100 + $0 }, at: 1, in: db)
            #expect(made.count == people && Set(made.map(\.subject)).count == people)
            #expect(keys.countKnown <= PersonKeys.mostKnown)
            let again = try keys.keys(ofPersons: [101, 100 + people], at: 2, in: db)
            #expect(again.map(\.subject) == [made[0].subject, made[people - 1].subject])
            #expect(again[0].key == made[0].key)
        }
    }

    @Test func `a line moved to another row, or changed, is not read`() throws {
        let key = SymmetricKey(size: .bits256)
        let sealed = try SealedLines.seal(
            [Change.Line(person: 1, after: ["a": 1])], for: [PersonKeys.Subject(subject: 1, key: key)], number: 7)
        #expect(try SealedLines.open(sealed, number: 7) { _ in key }.first?.text == #"{"after":{"a":1}}"#)
        #expect(throws: (any Error).self) { try SealedLines.open(sealed, number: 8) { _ in key } }
        var changed = sealed
        changed[changed.count - 20] ^= 1
        #expect(throws: (any Error).self) { try SealedLines.open(changed, number: 7) { _ in key } }
        for count in 0..<sealed.count {
            #expect(throws: (any Error).self, "cut at \(count)") {
                let lines = try SealedLines.open(Array(sealed.prefix(count)), number: 7) { _ in key }
                if lines.isEmpty { throw StorageError.damaged("no line") }
            }
        }
    }
}

@Suite struct `The canonical form of a value` {
    @Test(arguments: [
        (["b": 1, "a": "x", "c": [true, false, .null]] as JournalValue, #"{"a":"x","b":1,"c":[true,false,null]}"#),
        (.int(Int.min), "-9223372036854775808"), (.int(0), "0"), (.list([]), "[]"), (.object([:]), "{}"),
        (.text("\"\\/\u{8}\t\n\u{c}\r\u{1}é€😀"), #""\"\\/\b\t\n\f\r\u0001é€😀""#),
    ])
    func `has one spelling`(value: JournalValue, text: String) {
        #expect(value.canonical == text)
    }

    @Test func `bytes are base64 as everybody writes it`() {
        for count in 0..<20 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 13) }
            var written: [UInt8] = []
            JournalValue.write(base64: bytes, to: &written)
            #expect(String(decoding: written, as: UTF8.self) == "\"\(Data(bytes).base64EncodedString())\"")
        }
    }
}
