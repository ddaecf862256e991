import NIOCore

/// What a mail server says: a number, and lines of words.
struct SMTPReply: Hashable, Sendable {
    var code: Int
    var lines: [String]

    /// Takes a whole reply from the front of what was received; nothing while it is not whole yet.
    ///
    /// - Throws: ``SMTPFailure/unreadable`` for what no mail server says, or says too much of.
    static func take(from buffer: inout ByteBuffer) throws(SMTPFailure) -> SMTPReply? {
        var lines: [String] = []
        var rest = buffer
        while let end = rest.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            let length = end - rest.readerIndex
            guard length < 2048, lines.count < 100, var bytes = rest.readBytes(length: length + 1) else {
                throw .unreadable
            }
            bytes.removeLast()
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            guard bytes.count >= 3, bytes[..<3].allSatisfy({ (48...57).contains($0) }) else { throw .unreadable }
            let code = bytes[..<3].reduce(0) { $0 * 10 + Int($1 - 48) }
            lines.append(String(decoding: bytes.dropFirst(4), as: UTF8.self))
            if bytes.count == 3 || bytes[3] == UInt8(ascii: " ") {
                buffer = rest
                return SMTPReply(code: code, lines: lines)
            }
            guard bytes[3] == UInt8(ascii: "-") else { throw .unreadable }
        }
        guard rest.readableBytes < 2048 else { throw .unreadable }
        return nil
    }

    /// Whether the server can do something, as it said in answer to EHLO.
    func offers(_ keyword: String) -> Bool {
        lines.dropFirst().contains { $0.split(separator: " ").first?.uppercased() == keyword }
    }

    /// The ways of signing in that it knows.
    var mechanisms: Set<String> {
        let line = lines.dropFirst().first { $0.split(separator: " ").first?.uppercased() == "AUTH" }
        return Set((line ?? "").split(separator: " ").dropFirst().map { $0.uppercased() })
    }
}

/// Why a mail could not be handed over.
enum SMTPFailure: Error, Hashable, Sendable {
    /// The server said no to the mail, with this code.
    case said(Int)
    /// The server said no to us, with this code, before it heard of a mail.
    case unwelcome(Int)
    /// The server said something that is no reply.
    case unreadable
    /// The connection ended in the middle.
    case cut
    /// It took too long.
    case timeout
    /// TLS was asked for, and is not to be had.
    case noTLS
    /// A user is set, and the server knows no way of signing in that we do.
    case noWayToSignIn

    /// The code that was said.
    var code: Int? {
        switch self {
        case .said(let code), .unwelcome(let code): code
        default: nil
        }
    }
}
