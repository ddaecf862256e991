import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import kring_server

/// A program at the other end of a real connection, which may send one byte at a time.
private struct SlowClient {
    let port: Int

    /// Sends the beginning at once and then a byte every 20 milliseconds, for at most ten seconds.
    ///
    /// - Returns: What was answered until the connection ended, or an answer came; and whether the sending was cut short.
    func drip(_ beginning: String, _ rest: String) async throws -> (answer: String, isCut: Bool) {
        let heard = Mutex<(String, Bool)>(("", true))
        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    }
                }
            try await channel.executeThenClose { inbound, outbound in
                let ended = try await Self.drip(beginning, rest, inbound, outbound)
                heard.withLock { $0 = ended }
            }
        } catch ChannelError.ioOnClosedChannel {
            // The other end was quicker in closing than this one, on a busy machine before a byte was sent.
        }
        return heard.withLock { $0 }
    }

    private static func drip(
        _ beginning: String, _ rest: String, _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> (String, Bool) {
        try await withThrowingTaskGroup(of: (String, Bool)?.self) { group in
            group.addTask {
                do {
                    try await outbound.write(ByteBuffer(string: beginning))
                    for byte in rest.utf8.prefix(500) {
                        try await Task.sleep(for: .milliseconds(20))
                        try await outbound.write(ByteBuffer(bytes: [byte]))
                    }
                } catch {
                    return nil
                }
                return nil
            }
            group.addTask {
                try await Task.sleep(for: .seconds(120))
                return ("", false)
            }
            group.addTask {
                var answer = ""
                do {
                    for try await part in inbound {
                        answer += String(buffer: part)
                        if answer.contains("\r\n\r\n") { break }
                    }
                } catch {}
                return (answer, true)
            }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let ended { return ended }
            }
            return ("", false)
        }
    }
}

@Suite struct `A slow client` {
    private static let short = ConnectionPatience(idle: .milliseconds(300), body: .milliseconds(300))
    /// A body is waited for less long than a connection, which outlives any wait for a thread on a busy machine.
    private static let shortForBodies = ConnectionPatience(idle: .seconds(300), body: .milliseconds(300))

    private func serve(
        _ patience: ConnectionPatience = short,
        _ test: @escaping @Sendable (TestServer, Int) async throws -> Void
    ) async throws {
        let server = try TestServer()
        let composition = Composition(
            kring: server.kring, publicAddress: TestServer.publicAddress, templates: try Templates.bundled(),
            patience: patience)
        try await composition.application().test(.live) { client in
            try await test(server, try #require(client.port))
        }
    }

    @Test func `of headers is cut, without an answer, and others are served meanwhile`() async throws {
        try await serve { _, port in
            async let slow = SlowClient(port: port).drip(
                "GET /zones HTTP/1.1\r\nHost: kring.example.org\r\n", String(repeating: "X-Traag: ja\r\n", count: 100))
            // On a busy machine an honest one may wait for a thread longer than this server has patience: it asks again.
            var honest = ""
            for _ in 0..<50 where honest.isEmpty {
                honest = try await SlowClient(port: port).drip("GET /zones HTTP/1.1\r\nHost: kring.example.org\r\n\r\n", "")
                    .answer
            }
            #expect(honest.hasPrefix("HTTP/1.1 200"))
            let (answer, isCut) = try await slow
            #expect(isCut && answer.isEmpty, "\(answer)")
        }
    }

    @Test func `of a body is told so and done with, on the API and on a page`() async throws {
        try await serve(Self.shortForBodies) { server, port in
            let token = try #require(server.tokens[.chair])
            let program = try await SlowClient(port: port).drip(
                """
                POST \(Composition.base)/persons HTTP/1.1\r\nHost: kring.example.org\r\nAuthorization: Bearer \(token)\r\n\
                Idempotency-Key: "0123456789abcdef"\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n
                """, "")
            #expect(program.isCut && program.answer.hasPrefix("HTTP/1.1 408"), "\(program.answer)")
            let browser = try await SlowClient(port: port).drip(
                """
                POST /aanmelden HTTP/1.1\r\nHost: kring.example.org\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nmail=
                """, "")
            #expect(browser.isCut && browser.answer.hasPrefix("HTTP/1.1 408"), "\(browser.answer)")
            // One that goes on sending is cut too; what it was told may be lost with what it sent.
            let drip = try await SlowClient(port: port).drip(
                """
                POST /aanmelden HTTP/1.1\r\nHost: kring.example.org\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nmail=
                """, String(repeating: "a", count: 5000))
            #expect(drip.isCut && (drip.answer.isEmpty || drip.answer.hasPrefix("HTTP/1.1 408")), "\(drip.answer)")
        }
    }

    @Test func `that asks nothing is let go`() async throws {
        try await serve { _, port in
            let (answer, isCut) = try await SlowClient(port: port).drip("", "")
            #expect(isCut && answer.isEmpty)
        }
    }
}

@Suite struct `An answer that something is not there` {
    @Test func `leaves at the next multiple of five milliseconds, whatever was found out before`() {
        let pace = RefusalPace.usual
        #expect(pace.rounded(.zero) == .milliseconds(5))
        #expect(pace.rounded(.microseconds(4999)) == .milliseconds(5))
        #expect(pace.rounded(.milliseconds(5)) == .milliseconds(10))
        #expect(pace.rounded(.microseconds(12_300)) == .milliseconds(15))
    }

    @Test func `is held back on the API and on pages`() async throws {
        let server = try TestServer()
        let composition = Composition(
            kring: server.kring, publicAddress: TestServer.publicAddress, templates: try Templates.bundled(),
            refusals: RefusalPace(step: .milliseconds(40)))
        try await composition.application().test(.router) { client in
            for path in ["\(Composition.base)/circles/nergens", "/kringen/nergens"] {
                let start = ContinuousClock.now
                let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
                #expect(answer.status == .notFound && ContinuousClock.now - start >= .milliseconds(40), "\(path)")
            }
        }
    }
}
