import HTTPTypes
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `What is done for several members at once` {
    private static let path = "/kringen/dijle-nete/leden"

    private static func memberships(_ server: TestServer, of people: [Person.ID]) throws -> [String] {
        let cards = try server.kring.read(by: .operator) { try $0.memberCards(of: TestServer.circle) }
        return cards.filter { people.contains($0.name.id) }.map { "\($0.membership.id)" }
    }

    @Test func `a mail is looked at first, leaves after ten minutes, and is held back until then`() async throws {
        let server = try TestServer()
        let chosen = try Self.memberships(server, of: [server.member, server.fellow])
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let list = try await browser.get("\(Self.path)?kies=alle")
            let all = list.text.matches(of: /type="checkbox" name="lid" value="m-[0-9]+" checked/).count
            #expect(all > 40 && all == list.text.matches(of: /type="checkbox" name="lid"/).count)
            let empty = try await browser.get("\(Self.path)/mail")
            #expect(empty.text.contains(MemberMailText.nobodyChosen))
            let page = try await browser.get("\(Self.path)/mail?" + chosen.map { "lid=\($0)" }.joined(separator: "&"))
            #expect(page.status == 200 && page.text.contains("2 leden krijgen de mail"))
            var fields = ["leden": chosen.joined(separator: " "), "onderwerp": "Andere zaal"]
            let wordless = try await browser.post("\(Self.path)/mail", fields)
            #expect(wordless.status == 400 && wordless.text.contains(MemberMailText.wordsMissing))
            #expect(wordless.text.contains("value=\"Andere zaal\""))
            fields["tekst"] = "We zitten in zaal 2.\nTot dan."
            let looked = try await browser.post("\(Self.path)/mail", fields)
            #expect(looked.status == 200 && looked.text.contains(MemberMailText.preview))
            #expect(try server.kring.waitingMails() == 0, "looking sends nothing")
            fields["verstuur"] = "ja"
            fields["eenmalig"] = "0123456789abcdef"
            #expect(try await browser.post("\(Self.path)/mail", fields).headers[.location] == "\(Self.path)/mail")
            _ = try await browser.post("\(Self.path)/mail", fields)
            #expect(try server.kring.waitingMails() == 2, "the second of two taps sends nothing more")
            #expect(try server.kring.dueMails().isEmpty)
            let held = try await browser.get("\(Self.path)/mail")
            #expect(held.text.contains("2 mails vertrekken om"))
            let button = try #require(held.text.firstMatch(of: /action="([^"]+tegenhouden)"/))
            let stopped = try await browser.post(String(button.1), [:])
            #expect(stopped.headers[.location] == "\(Self.path)/mail?gestopt=2")
            #expect(try await browser.get("\(Self.path)/mail?gestopt=2").text.contains(InvitationText.stopped(2)))
            #expect(try server.kring.waitingMails() == 0)
        }
    }

    @Test func `a mail says who it is from and where answers go`() {
        let mail = DueMail(
            number: 1, kind: "memberMail", messageID: "", address: "an@example.org", givenName: nil, name: nil, isKnown: true,
            content: [
                "circle": "Kring a", "subject": "Zaal", "words": "Eerst.\n\nDan <b>.", "replyTo": "kring-a@example.org",
            ], createdAt: 0, attempts: 0)
        let text = MailText(mail, publicAddress: TestServer.publicAddress)
        #expect(text?.subject == "Zaal")
        #expect(text?.text.contains("Eerst.\n\nDan <b>.") == true)
        #expect(text?.text.replacing("\n", with: " ").contains("van Kring a. Antwoorden kan op kring-a@example.org.") == true)
        #expect(text?.html.contains("&lt;b&gt;") == true)
    }

    @Test func `leave is noted for all of them or for nobody, and taken back in one go`() async throws {
        let server = try TestServer()
        let people = [server.member, server.fellow]
        let chosen = try Self.memberships(server, of: people)
        @Sendable func leaves() throws -> [Leave] {
            try server.kring.database.network().leaves.filter {
                $0.circle == TestServer.circle && people.contains($0.person) && $0.from != $0.to
            }
        }
        let before = try leaves().count
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let page = try await browser.get("\(Self.path)/onderbreking?" + chosen.map { "lid=\($0)" }.joined(separator: "&"))
            #expect(page.text.contains("Voeg 2 onderbrekingen toe"))
            let fields = ["leden": chosen.joined(separator: " "), "van": "1/3/2027", "totenmet": "31/3/2027"]
            let none = try await browser.post("\(Self.path)/onderbreking", ["leden": chosen[0], "van": "ooit"])
            #expect(none.status == 400 && none.text.contains(FormWords.dayFault))
            let saved = try await browser.post("\(Self.path)/onderbreking", fields)
            #expect(saved.status == 303)
            #expect(try leaves().count == before + 2)
            let twice = try await browser.post("\(Self.path)/onderbreking", fields)
            #expect(twice.status == 400 && twice.text.contains("Er is al een onderbreking in die periode"))
            #expect(try leaves().count == before + 2)
            let told = try await browser.get(try #require(saved.headers[.location]))
            #expect(told.text.contains("2 onderbrekingen toegevoegd."))
            let undo = try #require(told.text.firstMatch(of: /action="([^"]+ongedaan[^"]*)"/))
            #expect(try await browser.post(String(undo.1).replacing("&amp;", with: "&"), [:]).status == 303)
            #expect(try leaves().count == before)
        }
    }
}
