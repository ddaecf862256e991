import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import NIOCore
import Testing

@testable import kring_server

@Suite struct `The way out of mails that nobody asked for` {
    /// The mail with which a member is asked when she can come.
    private static func mail(_ server: TestServer) throws -> DueMail {
        _ = try server.goOn()
        let address = try server.address(of: server.member)
        return try #require(try server.kring.dueMails(atMost: 1000).first { $0.kind == "pollLink" && $0.address == address })
    }

    @Test func `stands in the mail, for people and for their mail program`() throws {
        let server = try TestServer()
        let mail = try Self.mail(server)
        let link = try #require(mail.content["link"])
        let stop = "\(TestServer.publicAddress)/uitschrijven/\(link)"
        #expect(MailStopPages.address(for: mail, at: TestServer.publicAddress) == stop)
        let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress))
        #expect(text.text.contains(stop) && text.text.contains(MailStopText.inMail))
        let message = MailMessage(
            from: .init(name: "Kring", address: "kring@example.org"), to: .init(name: nil, address: "an@example.org"),
            subject: text.subject, messageID: "m-1@example.org", moment: 0, text: text.text, html: text.html, unsubscribe: stop)
        let lines = String(decoding: message.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.contains("List-Unsubscribe: <\(stop)>"))
        #expect(lines.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
        _ = try server.kring.askSignIn(address: try server.address(of: server.member), source: "192.0.2.1")
        #expect(MailStopPages.address(for: try server.lastSignInMail().mail, at: TestServer.publicAddress) == nil)
    }

    @Test func `stands in every mail that nobody asked for, and in no other`() throws {
        let unasked = ["answerLink", "pollLink", "availabilityAsked", "sheetToFill", "memberMail"]
        for kind in unasked + ["signIn", "secondFactorChanged", "chairOffered", "meetingCancelled"] {
            let isUnasked = unasked.contains(kind)
            let mail = DueMail(
                number: 1, kind: kind, messageID: "m-1", address: "an@example.org", givenName: nil, name: nil, isKnown: true,
                content: ["link": "abc", "start": "0", "circle": "Kring", "day": "2026-11-22", "words": "Dag", "subject": "Dag"],
                createdAt: 0, attempts: 0, stop: isUnasked ? "m-1.abc" : nil)
            let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress))
            #expect(text.text.contains("\(TestServer.publicAddress)/uitschrijven/") == isUnasked, "\(kind)")
            #expect((MailStopPages.address(for: mail, at: TestServer.publicAddress) != nil) == isUnasked, "\(kind)")
        }
    }

    @Test func `is one press, without a cookie, from wherever; looking stops nothing`() async throws {
        let server = try TestServer()
        let link = try #require(try Self.mail(server).content["link"])
        let stopped: @Sendable () throws -> Int? = {
            try server.kring.read(by: .person(server.member)) { try $0.mailsStoppedSince() }
        }
        try await server.composition.application().test(.router) { client in
            let page = try await Browser(client).get("/uitschrijven/\(link)")
            #expect(page.status == 200 && page.text.contains(MailStopText.stop))
            #expect(try stopped() == nil)
            for unknown in ["/uitschrijven/\(String(repeating: "A", count: 43))", "/uitschrijven/niets"] {
                #expect(try await Browser(client).get(unknown).status == 404)
                let refused = try await client.executeRequest(uri: unknown, method: .post, headers: [:], body: nil)
                #expect(refused.status == .notFound)
            }
            let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            for _ in 0..<2 {
                let answer = try await client.executeRequest(
                    uri: "/uitschrijven/\(link)", method: .post, headers: fields,
                    body: ByteBuffer(string: "List-Unsubscribe=One-Click"))
                #expect(answer.status == .ok)
            }
            #expect(try stopped() != nil)
            // Nothing else is taken without a form of ours.
            let other = try await client.executeRequest(uri: "/mijn-gegevens/mails", method: .post, headers: fields, body: nil)
            #expect(other.status == .forbidden)
            let member = try await server.browser(of: .member, client)
            #expect(try await member.get("/mijn-gegevens").text.contains(MailStopText.isOff))
            let on = try await member.post("/mijn-gegevens/mails", ["mails": "aan"])
            #expect(on.headers[.location] == "/mijn-gegevens?mails=aan")
            #expect(try stopped() == nil)
            #expect(try await member.get("/mijn-gegevens?mails=aan").text.contains(MailStopText.isOn))
        }
    }
}
