import KringCore
import Testing

@testable import kring_server

@Suite struct `QR codes as another decoder reads them` {
    @Test func `texts of every length come back`() throws {
        let lengths = [1, 5, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 700, 1200]
        var texts = lengths.map { length in
            let letters: [UInt8] = (0..<length).map { index in 97 + UInt8((index * 7 + length) % 26) }
            return String(decoding: letters, as: UTF8.self)
        }
        texts.append("otpauth://totp/Kring:kring.example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kring&period=30")
        let codes = try texts.map { try #require(QRCode($0)) }
        let rows = codes.map { code in
            (0..<code.size).map { y in (0..<code.size).map { code[$0, y] ? "1" : "0" }.joined() }.joined(separator: "/")
        }
        let said = String(
            decoding: try Peer.run("read_qr.py", input: Array((rows.joined(separator: "\n") + "\n").utf8)), as: UTF8.self)
        #expect(said.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) == texts)
    }

    @Test func `what does not fit is refused, and what just fits is not`() {
        #expect(QRCode(String(repeating: "a", count: 2331))?.size == 177)
        #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
        #expect(QRCode("")?.size == 21)
    }

    @Test func `the picture holds the modules and nothing that a page forbids`() throws {
        let code = try #require(QRCode("otpauth://totp/Kring"))
        #expect(!code.svg.contains("style") && !code.svg.contains("script") && code.svg.contains("role=\"img\""))
        #expect(code.svg.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    }
}
