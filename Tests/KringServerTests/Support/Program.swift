import Foundation
import KringCore
import KringTestSupport
import Testing

@testable import kring_server

/// The program that was built together with these tests, run as an operator runs it.
final class Program {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What a run said and how it ended.
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    private let child: ChildProgram
    private let errors: Channel
    /// Where it serves.
    private(set) var port: UInt16 = 0

    private static func path() throws -> URL {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let places = [link, CommandLine.arguments.first, Bundle.main.executablePath].compactMap(\.self)
        for place in places {
            var directory = URL(fileURLWithPath: place).deletingLastPathComponent()
            while directory.path != "/" {
                let program = directory.appendingPathComponent("kring-server")
                var isDirectory: ObjCBool = false
                if FileManager.default.fileExists(atPath: program.path, isDirectory: &isDirectory), !isDirectory.boolValue {
                    return program
                }
                directory.deleteLastPathComponent()
            }
        }
        throw Failure(description: "kring-server is not beside the tests: \(places)")
    }

    /// Runs a command to its end.
    static func run(_ arguments: String...) throws -> Run { try run(arguments: arguments) }

    /// Runs a command to its end.
    static func run(arguments: [String]) throws -> Run {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kring-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String) throws -> FileHandle {
            let path = folder.appendingPathComponent(name).path
            _ = FileManager.default.createFile(atPath: path, contents: nil)
            return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        }
        let (output, errors) = (try file("out"), try file("err"))
        let child = try ChildProgram(
            try path().path, arguments, environment: environment, output: output.fileDescriptor, errors: errors.fileDescriptor)
        let ending = child.wait()
        func said(_ name: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        guard case .exit(let status) = ending else {
            throw Failure(description: "\(arguments) ended with \(ending): \(try said("err"))")
        }
        return Run(status: status, output: try said("out"), errors: try said("err"))
    }

    /// A directory for one test, which takes it away.
    static func directory() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kring-binary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    private static var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging(["KRING_PLAYBOOK": TestServer.project + "/playbook"]) { $1 }
    }

    /// Serves a database, and waits until it says where.
    init(serving database: String, _ more: String...) throws {
        errors = try Channel()
        child = try ChildProgram(
            try Self.path().path, ["serve", "--database", database, "--port", "0"] + more, environment: Self.environment,
            errors: errors.writing)
        errors.closeWriting()
        // A program that never says it would hold up all the tests.
        let late = DispatchWorkItem { [child] in child.send(SIGTERM) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: late)
        defer { late.cancel() }
        var text = ""
        while case let piece = errors.next(), !piece.isEmpty {
            text += String(decoding: piece, as: UTF8.self)
            if let match = text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\s/), let port = UInt16(match.1) {
                self.port = port
                return
            }
        }
        throw Failure(description: "no port in: \(text)")
    }

    /// Sends a signal, and waits for the end.
    @discardableResult
    func end(_ signal: Int32) -> ChildProgram.Ending {
        child.send(signal)
        return child.wait()
    }

    /// An answer to one request on a connection of its own.
    struct Answer: Sendable {
        let status: Int
        /// The fields, names in lower case.
        let fields: [String: String]
        let body: [UInt8]
    }

    /// Asks something. Nothing when no whole answer came: the program is gone, or does not listen any more.
    static func ask(
        _ method: String = "GET", _ path: String, port: UInt16, fields: [String: String] = [:], body: String = ""
    ) -> Answer? {
        #if os(Linux)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let handle = socket(AF_INET, kind, 0)
        guard handle >= 0 else { return nil }
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return nil }
        let extra = fields.map { "\($0): \($1)\r\n" }.joined()
        let request = Array(
            """
            \(method) \(Composition.base)\(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
            Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\(extra)\r\n\(body)
            """.utf8)
        #if os(Linux)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        guard send(handle, request, request.count, flags) == request.count else { return nil }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(handle, &piece, piece.count, 0), count > 0 { bytes += piece[..<count] }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        var found: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            found[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].trimming()) : ""
        }
        let answer = Array(bytes[end.upperBound...])
        // Cut off before its end, it says nothing.
        guard answer.count == found["content-length"].flatMap({ Int($0) }) ?? answer.count else { return nil }
        return Answer(status: status, fields: found, body: answer)
    }

    func ask(_ path: String, fields: [String: String] = [:]) throws -> Answer {
        guard let answer = Self.ask("GET", path, port: port, fields: fields) else {
            throw Failure(description: "no answer to \(path)")
        }
        return answer
    }
}
