import Foundation
import KringCore

/// One mail as it goes over the wire (RFC 5322, MIME): text and simple HTML of the same words.
///
/// Nothing that comes from outside can add a field or a line: control characters become blanks, words outside ASCII are
/// encoded (RFC 2047), addresses are checked before they come here.
struct MailMessage: Sendable {
    /// Somebody's address, with what she is called.
    struct Mailbox: Hashable, Sendable {
        var name: String?
        /// A valid address: see ``KringCore/MailAddress/isValid(_:)``.
        var address: String
    }

    var from: Mailbox
    var to: Mailbox
    var subject: String
    /// Without its angle brackets: `m-3k2j…@kring.example.org`.
    var messageID: String
    /// When it was asked for, in milliseconds since 1970 UTC.
    var moment: Int
    /// Plain text, lines ended by `\n`.
    var text: String
    /// The same as HTML, a whole document.
    var html: String
    /// Where one press ends such mails (RFC 8058); nothing for a mail that she asked for.
    var unsubscribe: String?

    /// The bytes, lines ended by CRLF, none longer than 78 characters but for a word that cannot be cut.
    var bytes: [UInt8] {
        let boundary = "=_" + messageID.prefix { $0 != "@" }
        var lines: [String] = []
        lines.append("Date: " + Self.date(moment))
        lines.append(contentsOf: Self.field("From", mailbox: from))
        lines.append(contentsOf: Self.field("To", mailbox: to))
        lines.append(contentsOf: Self.field("Subject", words: subject))
        lines.append("Message-ID: <\(messageID)>")
        lines.append("Auto-Submitted: auto-generated")
        lines.append("X-Auto-Response-Suppress: All")
        if let unsubscribe {
            lines.append("List-Unsubscribe: <\(unsubscribe)>")
            lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        }
        lines.append("MIME-Version: 1.0")
        lines.append("Content-Language: nl-BE")
        lines.append("Content-Type: multipart/alternative;")
        lines.append(" boundary=\"\(boundary)\"")
        lines.append("")
        for (type, content) in [("plain", text), ("html", html)] {
            lines.append("--\(boundary)")
            lines.append("Content-Type: text/\(type); charset=utf-8")
            lines.append("Content-Transfer-Encoding: quoted-printable")
            lines.append("")
            lines.append(contentsOf: QuotedPrintable.lines(of: content))
            lines.append("")
        }
        lines.append("--\(boundary)--")
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    // MARK: Fields

    /// `Sun, 22 Nov 2026 20:00:00 +0100`, in Brussels.
    static func date(_ moment: Int) -> String {
        let local = LocalMoment(utcMinutes: Int((Double(moment) / 60_000).rounded(.down)))
        let parts = local.day.parts
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let second = ((moment / 1000) % 60 + 60) % 60
        let weekday = days[local.day.weekday]
        return "\(weekday), \(parts.day) \(months[parts.month - 1]) \(parts.year) "
            + "\(two(local.minute / 60)):\(two(local.minute % 60)):\(two(second)) +0\(local.offsetMinutes / 60)00"
    }

    private static func field(_ name: String, mailbox: Mailbox) -> [String] {
        guard let word = mailbox.name.map(clean), !word.isEmpty else { return ["\(name): \(mailbox.address)"] }
        var lines = words(word, isPhrase: true)
        // On a line of its own, so that no name makes it too long.
        lines.append("<\(mailbox.address)>")
        return fold(name, lines)
    }

    private static func field(_ name: String, words text: String) -> [String] {
        fold(name, words(clean(text), isPhrase: false))
    }

    private static func fold(_ name: String, _ parts: [String]) -> [String] {
        var lines = ["\(name):"]
        for part in parts {
            if lines[lines.count - 1].utf8.count + 1 + part.utf8.count <= 76 {
                lines[lines.count - 1] += " \(part)"
            } else {
                lines.append(" \(part)")
            }
        }
        return lines
    }

    /// A text without what could end a line or hide one: control characters and line separators become blanks.
    static func clean(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl =
                scalar.value < 32 || (127..<160).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
            cleaned.append(isControl ? " " : scalar)
        }
        return String(cleaned).split(separator: " ").joined(separator: " ")
    }

    /// The words of a field: as they are when they are plain ASCII, encoded otherwise.
    private static func words(_ text: String, isPhrase: Bool) -> [String] {
        let isPlain = text.utf8.allSatisfy { byte in
            guard isPhrase else { return (32..<127).contains(byte) }
            return (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 32 || byte == 45
        }
        if isPlain, !text.contains("=?") { return text.split(separator: " ").map(String.init) }
        return encodedWords(text)
    }

    /// A text as words of RFC 2047: UTF-8 in base64, cut between characters, none longer than
    /// 64: the first fits behind the name of its field, and no reader sees a blank before it.
    private static func encodedWords(_ text: String) -> [String] {
        var words: [String] = []
        var piece: [UInt8] = []
        func end() {
            if !piece.isEmpty { words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=") }
            piece = []
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if piece.count + bytes.count > 39 { end() }
            piece += bytes
        }
        end()
        return words
    }
}

/// Text in lines of at most 76 characters of ASCII (RFC 2045, section 6.7).
enum QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The lines, without their ends.
    static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            var lines: [String] = []
            var written: [UInt8] = []
            let bytes = Array(line.utf8.filter { $0 != 13 })
            for (index, byte) in bytes.enumerated() {
                let isBlankAtEnd = (byte == 32 || byte == 9) && index == bytes.count - 1
                let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=") || (byte == 32 || byte == 9) && !isBlankAtEnd
                let piece = isPlain ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                if written.count + piece.count > 75 {
                    lines.append(String(decoding: written, as: UTF8.self) + "=")
                    written = []
                }
                written += piece
            }
            lines.append(String(decoding: written, as: UTF8.self))
            return lines
        }
    }
}
