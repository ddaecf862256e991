import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Where mail is handed over, and how.
struct SMTPSettings: Hashable, Sendable {
    /// How the connection is protected.
    enum Protection: String, Hashable, Sendable, CaseIterable {
        /// TLS from the first byte (port 465).
        case tls
        /// TLS before anything is said that matters (port 587); without it nothing is sent.
        case starttls
        /// None: for a mail server on the same machine.
        case none
    }

    var host: String
    var port: Int
    var protection: Protection
    var user: String?
    var password: String?
    /// A file with certificates (PEM) to trust besides those of the system.
    var trust: String?
    /// How long one mail may take.
    var timeout: Duration = .seconds(60)
}

/// Hands a mail over to a server (RFC 5321), one mail a connection: mails are few, and a connection that is kept is one more
/// thing to go wrong.
struct SMTPClient: Sendable {
    let settings: SMTPSettings
    /// How we greet: the host of our own address.
    let name: String

    /// Hands over one mail.
    ///
    /// - Throws: ``SMTPFailure``, or what the network throws.
    func send(_ message: [UInt8], from sender: String, to recipient: String) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await talk(message, from: sender, to: recipient) }
            group.addTask { [timeout = settings.timeout] in
                try await Task.sleep(for: timeout)
                throw SMTPFailure.timeout
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func talk(_ message: [UInt8], from sender: String, to recipient: String) async throws {
        let tls = settings.protection == .none ? nil : try tlsContext()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(20))
            .connect(host: settings.host, port: settings.port) { [settings] channel in
                channel.eventLoop.makeCompletedFuture {
                    if settings.protection == .tls, let tls {
                        try channel.pipeline.syncOperations.addHandler(Self.handler(tls, host: settings.host))
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try await channel.executeThenClose { inbound, outbound in
            var dialogue = Dialogue(replies: inbound.makeAsyncIterator(), outbound: outbound)
            do {
                try await enter(&dialogue, channel.channel, tls)
                try await dialogue.say("MAIL FROM:<\(sender)>", expecting: 250)
            } catch SMTPFailure.said(let code) {
                throw SMTPFailure.unwelcome(code)
            }
            try await dialogue.say("RCPT TO:<\(recipient)>", expecting: 250, 251)
            try await dialogue.say("DATA", expecting: 354)
            try await dialogue.write(Self.stuffed(message))
            try await dialogue.expect(250)
            // It is theirs now, whatever becomes of the goodbye.
            _ = try? await dialogue.say("QUIT", expecting: 221)
        }
    }

    /// Goes as far as the mail itself: what is said until then is about us.
    private func enter(_ dialogue: inout Dialogue, _ channel: any Channel, _ tls: NIOSSLContext?) async throws {
        try await dialogue.expect(220)
        var greeting = try await dialogue.greet(as: name)
        if settings.protection == .starttls, let tls {
            guard greeting.offers("STARTTLS") else { throw SMTPFailure.noTLS }
            try await dialogue.say("STARTTLS", expecting: 220)
            // What was sent unprotected in the same breath would be taken for protected: RFC 3207, section 4.2.
            guard dialogue.isEmpty else { throw SMTPFailure.unreadable }
            try await channel.eventLoop.submit { [settings] in
                try channel.pipeline.syncOperations.addHandler(Self.handler(tls, host: settings.host), position: .first)
            }.get()
            greeting = try await dialogue.greet(as: name)
        }
        try await signIn(greeting, &dialogue)
    }

    private func signIn(_ greeting: SMTPReply, _ dialogue: inout Dialogue) async throws {
        guard let user = settings.user, let password = settings.password else { return }
        func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
        let mechanisms = greeting.mechanisms
        if mechanisms.contains("PLAIN") {
            try await dialogue.say("AUTH PLAIN \(base64("\0\(user)\0\(password)"))", expecting: 235)
        } else if mechanisms.contains("LOGIN") {
            try await dialogue.say("AUTH LOGIN", expecting: 334)
            try await dialogue.say(base64(user), expecting: 334)
            try await dialogue.say(base64(password), expecting: 235)
        } else {
            throw SMTPFailure.noWayToSignIn
        }
    }

    private func tlsContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let trust = settings.trust {
            configuration.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(trust))]
        }
        return try NIOSSLContext(configuration: configuration)
    }

    private static func handler(_ context: NIOSSLContext, host: String) throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
    }

    /// A message as DATA takes it: a line that begins with a dot gets another, and a lone dot ends it.
    static func stuffed(_ message: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count + 16)
        var isLineStart = true
        for byte in message {
            if isLineStart, byte == UInt8(ascii: ".") { bytes.append(byte) }
            bytes.append(byte)
            isLineStart = byte == UInt8(ascii: "\n")
        }
        if !isLineStart { bytes += [13, 10] }
        return bytes + [UInt8(ascii: "."), 13, 10]
    }
}

/// One conversation: a line, a reply, a line, a reply.
private struct Dialogue {
    private var replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var received = ByteBuffer()

    init(
        replies: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator, outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.replies = replies
        self.outbound = outbound
    }

    /// Whether nothing was received that was not read.
    var isEmpty: Bool { received.readableBytes == 0 }

    mutating func greet(as name: String) async throws -> SMTPReply {
        try await say("EHLO \(name)", expecting: 250)
    }

    @discardableResult
    mutating func say(_ line: String, expecting codes: Int...) async throws -> SMTPReply {
        try await write(Array("\(line)\r\n".utf8))
        return try await expect(codes)
    }

    func write(_ bytes: [UInt8]) async throws {
        try await outbound.write(ByteBuffer(bytes: bytes))
    }

    @discardableResult
    mutating func expect(_ codes: Int...) async throws -> SMTPReply { try await expect(codes) }

    private mutating func expect(_ codes: [Int]) async throws -> SMTPReply {
        while true {
            if let reply = try SMTPReply.take(from: &received) {
                guard codes.contains(reply.code) else { throw SMTPFailure.said(reply.code) }
                return reply
            }
            guard var more = try await replies.next() else { throw SMTPFailure.cut }
            received.writeBuffer(&more)
        }
    }
}
