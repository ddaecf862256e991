import Foundation
import KringCore
import Testing

@testable import kring_server

/// The program itself, as an operator runs it: a file in, a service on a port, an answer over a socket, and a clean end.
@Suite struct `The program from import to answer` {
    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The program that was built together with these tests.
    private static func program() throws -> URL {
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

    private static func start(_ arguments: [String], errors: Pipe) throws -> Process {
        let process = Process()
        process.executableURL = try program()
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        return process
    }

    /// The port that the program says it serves on.
    private static func port(saidIn errors: Pipe) throws -> UInt16 {
        var text = ""
        while case let data = errors.fileHandleForReading.availableData, !data.isEmpty {
            text += String(decoding: data, as: UTF8.self)
            if let match = text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\//), let port = UInt16(match.1) { return port }
        }
        throw Failure(description: "no port in: \(text)")
    }

    /// What the service on a port answers: status line, fields and body.
    private static func ask(_ path: String, port: UInt16) throws -> (head: String, body: [UInt8]) {
        #if os(Linux)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let handle = socket(AF_INET, kind, 0)
        guard handle >= 0 else { throw Failure(description: "no socket") }
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
        guard isConnected else { throw Failure(description: "nobody answers on port \(port)") }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".utf8)
        guard send(handle, request, request.count, 0) == request.count else { throw Failure(description: "not sent") }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(handle, &piece, piece.count, 0), count > 0 { bytes += piece[..<count] }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Failure(description: "no head") }
        return (String(decoding: bytes[..<end.lowerBound], as: UTF8.self), Array(bytes[end.upperBound...]))
    }

    @Test func `a network that was imported is served, and a signal ends the service cleanly`() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("kring-binary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let database = directory.appendingPathComponent("kring.sqlite").path
        let files = TestServer.project + "/Tests/KringCoreTests/Scenarios/Files"

        let trouble = Pipe()
        let importing = try Self.start(["import", "\(files)/scenario-1.json", "--database", database], errors: trouble)
        let said = try trouble.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) }
        importing.waitUntilExit()
        try #require(importing.terminationStatus == 0, "\(said ?? "")")

        let errors = Pipe()
        let serving = try Self.start(
            ["serve", "--database", database, "--rules", "\(files)/rules", "--port", "0"], errors: errors)
        defer { if serving.isRunning { kill(serving.processIdentifier, SIGKILL) } }
        let port = try Self.port(saidIn: errors)

        let scenario = try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(files)/scenario-1.json"))))
        let circles = try #require(scenario.object?["circles"]?.array).compactMap { $0.object?["id"]?.string }
        let answer = try Self.ask("\(Composition.base)/circles?pageSize=200", port: port)
        #expect(answer.head.hasPrefix("HTTP/1.1 200 OK"))
        #expect(answer.head.lowercased().contains("belgov-trace-id: "))
        let served = try JSONValue(parsing: answer.body).object?["items"]?.array?.compactMap { $0.object?["id"]?.string }
        #expect(served == circles.sorted())
        let members = try Self.ask("\(Composition.base)/circles/\(circles[0])/memberships", port: port)
        #expect(members.head.hasPrefix("HTTP/1.1 401 "))

        kill(serving.processIdentifier, SIGTERM)
        serving.waitUntilExit()
        #expect(serving.terminationReason == .exit)
        #expect(serving.terminationStatus == 0)
    }
}
