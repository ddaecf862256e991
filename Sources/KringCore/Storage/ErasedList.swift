import Foundation

/// Who was erased, in a file beside the database: a copy of before still holds them, and after it was put back they are
/// erased again. It holds random ids and nothing else.
public enum ErasedList {
    /// Where it is for a database.
    public static func path(besides database: String) -> String { database + ".erased" }

    /// Adds ids, on disk before this returns.
    static func add(_ ids: [Person.ID], besides database: String) throws {
        let place = path(besides: database)
        if !FileManager.default.fileExists(atPath: place) {
            _ = FileManager.default.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: place))
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: Data(ids.map { "\($0)\n" }.joined().utf8))
        try file.synchronize()
    }

    /// The ids in such a file; none when there is no file. A line that is no id, such as one that was cut off, is passed over.
    static func ids(at path: String) throws -> [Person.ID] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").compactMap { Person.ID(String($0)) }
    }
}
