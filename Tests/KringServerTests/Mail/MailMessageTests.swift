import KringCore
import Testing

@testable import kring_server

@Suite struct `A mail as another program reads it` {
    private static func message(
        name: String? = "Annelies Példa", subject: String = "Je code om aan te melden", text: String = "Dag\n"
    ) -> MailMessage {
        MailMessage(
            from: .init(name: "Kring", address: "kring@example.org"), to: .init(name: name, address: "annelies@example.org"),
            subject: subject, messageID: "m-abc@example.org", moment: 1_795_374_000_000, text: text,
            html: "<p>\(HTML.escaped(text))</p>")
    }

    @Test func `names, subject and words come back as they went in`() throws {
        let text =
            "Zoë & Chloë vragen: kom je? \u{1F600}\n.\n..twee punten\nFrom daar\n=20 \t\n" + String(repeating: "lang ", count: 60)
            + "\n"
        let read = try ReadMail(
            Self.message(subject: "Zoë, kom je op 17 november? " + String(repeating: "ë", count: 80), text: text).bytes)
        #expect(read.defects.isEmpty)
        #expect(read.to == [["Annelies Példa", "annelies@example.org"]])
        #expect(read.from == [["Kring", "kring@example.org"]])
        #expect(read.subject == "Zoë, kom je op 17 november? " + String(repeating: "ë", count: 80))
        #expect(read.text == text + "\n" || read.text == text)
        #expect(read.html.contains("Zoë &amp; Chloë"))
        #expect(read.date == "2026-11-22T20:00:00+01:00")
        #expect(read.field("Auto-Submitted") == "auto-generated")
        #expect(read.field("Message-ID") == "<m-abc@example.org>")
    }

    @Test(arguments: [
        "Jan\r\nBcc: iemand@example.org", "Jan\nBcc: iemand@example.org", "Jan\r\n\r\n<script>", "Jan\u{0}\u{85}\u{2028}Bcc: x",
        "\"Jan\" <iemand@example.org>, ", "=?utf-8?Q?Jan=0D=0ABcc:_x?=", "",
    ])
    func `no name and no subject adds a field, a recipient or a line`(text: String) throws {
        let plain = try ReadMail(Self.message().bytes)
        for message in [Self.message(name: text), Self.message(subject: text)] {
            let read = try ReadMail(message.bytes)
            #expect(read.names == plain.names)
            #expect(read.to.count == 1)
            #expect(read.to[0][1] == "annelies@example.org")
            #expect(read.text.hasPrefix("Dag"))
            #expect(message.bytes.split(separator: 10).allSatisfy { $0.last == 13 && $0.count <= 998 })
        }
    }

    @Test func `no line is longer than 78 characters, and every byte is ASCII`() {
        let long = String(repeating: "Wolfeschlegelsteinhausenbergerdorff ", count: 8)
        let bytes = Self.message(name: long + "é", subject: long, text: long + long).bytes
        #expect(bytes.allSatisfy { $0 < 128 })
        for line in bytes.split(separator: 10) { #expect(line.count <= 79, "\(String(decoding: line, as: UTF8.self))") }
    }

    @Test(arguments: [
        ("an@example.org", true), ("an.van-dam+kring@mail.example.org", true), ("an", false), ("an@", false),
        ("@example.org", false), ("an@example", false), ("an@example.org\r\nRCPT TO:<x@example.org>", false),
        ("an b@example.org", false), ("an@exa mple.org", false), ("<an@example.org>", false), ("an@-example.org", false),
        ("a..n@example.org", false), ("än@example.org", false), ("an@example.org.", false),
        (String(repeating: "a", count: 65) + "@example.org", false),
    ])
    func `an address is taken or not`(address: String, isValid: Bool) {
        #expect(MailAddress.isValid(address) == isValid)
    }

    @Test func `a line that begins with a dot gets another, and the end is alone on its line`() {
        #expect(SMTPClient.stuffed(Array("a\r\n.b\r\n..\r\n".utf8)) == Array("a\r\n..b\r\n...\r\n.\r\n".utf8))
        #expect(SMTPClient.stuffed(Array("a".utf8)) == Array("a\r\n.\r\n".utf8))
    }

    @Test func `every kind of mail has words, in both forms, and no subject names anybody`() throws {
        for kind in [
            "signIn", "glassBroken", "secondFactorChanged", "addressChanged", "accountOpened", "answerLink", "logHead",
            "tokenEnds", "attendanceDisputed", "availabilityAsked",
        ] {
            for isKnown in [true, false] {
                let mail = DueMail(
                    number: 1, kind: kind, messageID: "m-a", address: "an@example.org", givenName: "Annelies",
                    name: "Annelies Példa", isKnown: isKnown, content: ["code": "123456", "link": "LINK"], createdAt: 0,
                    attempts: 0)
                let text = try #require(MailText(mail, publicAddress: "https://kring.example.org"))
                #expect(!text.subject.contains("Annelies") && !text.subject.contains("123456"))
                #expect(text.html.contains("<html lang=\"nl-BE\">") && !text.html.contains("style="))
                #expect(text.text.contains("123456") == (kind == "signIn" && isKnown))
                #expect(text.text.contains("LINK") == (kind == "signIn" && isKnown || kind == "answerLink"))
            }
        }
    }
}
