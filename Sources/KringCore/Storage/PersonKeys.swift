import Crypto
import Foundation
import GRDB
import Synchronization

/// The keys under which the journal keeps values about persons: one each, made when first needed, destroyed on erasure.
///
/// In the journal a person is a subject, a number of its own. The table of keys alone ties it to her row; once that tie and
/// the key are gone, nobody can tell whom the number meant, nor read what it said.
final class PersonKeys: Sendable {
    /// A person as the journal knows her.
    struct Subject: Sendable {
        var subject: Int
        var key: SymmetricKey
    }

    /// What is held in memory: so many keys at most, and never one that was destroyed or was not committed.
    private struct Known {
        var keys: [Int: Subject] = [:]
        /// Persons whose keys were made in the transaction that is under way.
        var fresh: [Int] = []

        mutating func add(_ subject: Subject, ofPerson row: Int) {
            if keys.count >= PersonKeys.mostKnown { keys.removeAll(keepingCapacity: true) }
            keys[row] = subject
        }
    }

    /// How many keys are held at once: those of the circles that write, and not of everybody.
    static let mostKnown = 8192
    private let known = Mutex(Known())

    /// How many keys are held now.
    var countKnown: Int { known.withLock { $0.keys.count } }

    /// The keys of some persons, in their order, each made now when there is none.
    func keys(ofPersons rows: [Int], at moment: Int, in db: Connection) throws -> [Subject] {
        let held = known.withLock { known in rows.map { known.keys[$0] } }
        guard held.contains(where: { $0 == nil }) else { return held.compactMap(\.self) }
        let query = try db.query("SELECT subject, key FROM person_key WHERE person = ? AND key IS NOT NULL")
        return try zip(rows, held).map { row, subject in
            if let subject { return subject }
            query.bind(row)
            let stored = try query.step() ? Subject(subject: query.int(0), key: SymmetricKey(data: query.bytes(1))) : nil
            query.reset()
            let subject = try stored ?? make(forPerson: row, at: moment, in: db)
            known.withLock { known in
                known.add(subject, ofPerson: row)
                if stored == nil { known.fresh.append(row) }
            }
            return subject
        }
    }

    private func make(forPerson row: Int, at moment: Int, in db: Connection) throws -> Subject {
        let key = SymmetricKey(size: .bits256)
        try db.run(
            "INSERT INTO person_key (person, key, created_at) VALUES (?, ?, ?)", row, key.withUnsafeBytes { [UInt8]($0) },
            moment)
        return Subject(subject: Int(db.lastInsertedRowID), key: key)
    }

    /// Destroys the key of a person and the tie to her: what the journal says about her can no longer be read.
    ///
    /// What was deleted is overwritten in the file (`secure_delete`); the write-ahead log holds the old page until the next
    /// checkpoint, and a backup until it is thrown away.
    func destroy(ofPerson row: Int, at moment: Int, in db: Connection) throws {
        known.withLock { $0.keys[row] = nil }
        try db.run("UPDATE person_key SET key = NULL, person = NULL, destroyed_at = ? WHERE person = ?", moment, row)
    }

    /// The transaction is on disk: the keys it made exist.
    func settle() {
        known.withLock { $0.fresh.removeAll(keepingCapacity: true) }
    }

    /// The transaction did not happen: the keys it made do not exist.
    func undo() {
        known.withLock { known in
            for row in known.fresh { known.keys[row] = nil }
            known.fresh.removeAll(keepingCapacity: true)
        }
    }

    /// Forgets everything: nobody knows whether the last transaction happened.
    func forget() {
        known.withLock { $0 = Known() }
    }

    /// The key of a subject, when it was not destroyed; for reading the journal.
    static func key(ofSubject subject: Int, in db: Connection) throws -> SymmetricKey? {
        try db.first("SELECT key FROM person_key WHERE subject = ? AND key IS NOT NULL", subject) {
            SymmetricKey(data: $0.bytes(0))
        }
    }
}

/// What a change says about persons, each under her own key, in one blob.
///
/// A byte for the form (1), eight random bytes, and for every line: the subject (8 bytes), the length (2) and the
/// AES-256-GCM ciphertext with its tag. The nonce is the random bytes and the line's index (4 bytes): two lines under one key
/// never share one. The number of the row is authenticated, so that a line cannot be moved to another row.
enum SealedLines {
    private static let form: UInt8 = 1

    static func seal(_ lines: [Change.Line], for subjects: [PersonKeys.Subject], number: Int) throws -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        var blob: [UInt8] = [form]
        blob.reserveCapacity(9 + lines.count * 160)
        append(random.next(), to: &blob)
        var nonce = [UInt8](blob[1..<9]) + [0, 0, 0, 0]
        let row = bigEndian(UInt64(number))
        var plain: [UInt8] = []
        for (index, line) in lines.enumerated() {
            plain.removeAll(keepingCapacity: true)
            write(line, to: &plain)
            for byte in 0..<4 { nonce[8 + byte] = UInt8(truncatingIfNeeded: index >> (24 - 8 * byte)) }
            let box = try AES.GCM.seal(
                plain, using: subjects[index].key, nonce: AES.GCM.Nonce(data: nonce), authenticating: row)
            append(UInt64(subjects[index].subject), to: &blob)
            // Nonce, ciphertext and tag lie side by side in the box; the nonce is known from the line's place.
            guard let combined = box.combined?.dropFirst(nonce.count) else {
                preconditionFailure("a nonce of twelve bytes is the usual one")
            }
            guard combined.count <= 0xFFFF else {
                throw StorageError.failed(extendedCode: 0, message: "a line of the journal is longer than 65,535 bytes")
            }
            blob.append(UInt8(combined.count >> 8))
            blob.append(UInt8(combined.count & 0xFF))
            combined.withUnsafeBytes { blob.append(contentsOf: $0) }
        }
        return blob
    }

    /// The lines that can still be read, as canonical JSON, by subject; nothing stands for a key that was destroyed.
    ///
    /// - Throws: When the blob has another form, or a line was changed.
    static func open(
        _ blob: [UInt8], number: Int, key: (Int) throws -> SymmetricKey?
    ) throws -> [(subject: Int, text: String?)] {
        guard blob.count >= 9, blob[0] == form else { throw StorageError.damaged("row \(number) of the journal is unreadable") }
        var lines: [(subject: Int, text: String?)] = []
        let row = bigEndian(UInt64(number))
        var at = 9
        while at < blob.count {
            guard at + 10 <= blob.count else { throw StorageError.damaged("row \(number) of the journal is cut short") }
            let subject = blob[at..<at + 8].reduce(0) { $0 << 8 | Int($1) }
            let length = Int(blob[at + 8]) << 8 | Int(blob[at + 9])
            at += 10
            guard length >= 16, at + length <= blob.count else {
                throw StorageError.damaged("row \(number) of the journal is cut short")
            }
            var text: String?
            if let key = try key(subject) {
                var nonce = [UInt8](blob[1..<9])
                for byte in 0..<4 { nonce.append(UInt8(truncatingIfNeeded: lines.count >> (24 - 8 * byte))) }
                let box = try AES.GCM.SealedBox(
                    nonce: AES.GCM.Nonce(data: nonce), ciphertext: blob[at..<at + length - 16],
                    tag: blob[(at + length - 16)..<at + length])
                text = String(decoding: try AES.GCM.open(box, using: key, authenticating: row), as: UTF8.self)
            }
            lines.append((subject, text))
            at += length
        }
        return lines
    }

    /// How many persons a blob says something about; their keys are not asked for.
    static func count(_ blob: [UInt8]) throws -> Int {
        var count = 0
        var at = 9
        while at < blob.count {
            guard at + 10 <= blob.count else { throw StorageError.damaged("a row of the journal is cut short") }
            at += 10 + (Int(blob[at + 8]) << 8 | Int(blob[at + 9]))
            count += 1
        }
        return count
    }

    private static func write(_ line: Change.Line, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        if let after = line.after {
            bytes.append(contentsOf: "\"after\":".utf8)
            after.write(to: &bytes)
        }
        if let before = line.before {
            if line.after != nil { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: "\"before\":".utf8)
            before.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }

    private static func bigEndian(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return bytes
    }
}
