import CSQLite
import GRDB

/// What the disk or SQLite said, told apart as far as a caller can do something about it.
public enum StorageError: Error, Hashable, Sendable {
    /// There is no room for the change; nothing of it was stored, and reading goes on.
    case full
    /// Another process held the file for longer than five seconds.
    case busy
    /// The file, or this way of opening it, cannot be written.
    case readOnly
    /// The file is damaged, or no database at all.
    case damaged(String)
    /// A promise of the schema would be broken: a double id, a reference to nothing, a value outside its list.
    case constraint(extendedCode: Int, message: String)
    /// Anything else, with SQLite's extended result code.
    case failed(extendedCode: Int, message: String)

    /// Sorts one of SQLite's result codes.
    init(extendedCode: Int, message: String) {
        switch Int32(extendedCode & 0xFF) {
        case SQLITE_FULL: self = .full
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_READONLY, SQLITE_PERM: self = .readOnly
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(message)
        case SQLITE_CONSTRAINT: self = .constraint(extendedCode: extendedCode, message: message)
        default: self = .failed(extendedCode: extendedCode, message: message)
        }
    }

    init(_ error: DatabaseError) {
        self.init(
            extendedCode: Int(error.extendedResultCode.rawValue),
            message: error.message ?? error.resultCode.description)
    }

    /// Whether the trouble may pass by itself, so that a caller does well to try again: a full disk, a busy file.
    public var mayPass: Bool { self == .full || self == .busy }
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .full: "the disk is full: nothing was stored"
        case .busy: "another process keeps the database file busy"
        case .readOnly: "the database cannot be written"
        case .damaged(let message): "the database file is damaged: \(message)"
        case .constraint(let code, let message): "a promise of the schema would be broken (\(code)): \(message)"
        case .failed(let code, let message): "SQLite failed (\(code)): \(message)"
        }
    }
}

/// Why a database file is not opened.
public enum DatabaseRefusal: Error, Hashable, Sendable {
    /// There is no such file, and none was to be made.
    case missing(path: String)
    /// Another process has it open for writing.
    case inUse(path: String, process: Int?)
    /// It was made by a newer program.
    case newerSchema(found: Int, known: Int)
    /// It must first be upgraded by opening it for writing.
    case olderSchema(found: Int, known: Int)
    /// It is a database, but not one of this program.
    case foreign(path: String)
    /// A setting that the promise "what was acknowledged is stored" rests on did not hold.
    case weak(setting: String, found: String, asked: String)
    /// The file or its directory cannot be made or opened.
    case unreachable(path: String, reason: String)
}

extension DatabaseRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path): "there is no database at \(path)"
        case .inUse(let path, let process):
            "\(path) is in use by \(process.map { "process \($0)" } ?? "another process"): stop it first"
        case .newerSchema(let found, let known):
            "the database has schema \(found), this program knows up to \(known): use a newer program"
        case .olderSchema(let found, let known):
            "the database has schema \(found), this program needs \(known): start the server once to upgrade it"
        case .foreign(let path): "\(path) is not a database of this program"
        case .weak(let setting, let found, let asked):
            "SQLite runs with \(setting) = \(found) where \(asked) is asked: an acknowledged write might be lost"
        case .unreachable(let path, let reason): "\(path) cannot be opened: \(reason)"
        }
    }
}
