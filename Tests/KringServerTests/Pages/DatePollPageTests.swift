import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `Pages that choose a date together` {
    private static let base = "/kringen/\(TestServer.circle)/datumprikker"

    private static func poll(_ server: TestServer) throws -> DatePoll.ID {
        let poll = try DatePoll(
            id: "d-proef", host: .circle(TestServer.circle), kind: .regular, title: "Zomer",
            options: ["2027-02-02", "2027-02-04", "2027-02-09"].enumerated().map { index, day in
                DatePoll.Option(
                    number: index + 1, start: try LocalMoment(day: CalendarDay(day)!, minute: 1200),
                    end: try LocalMoment(day: CalendarDay(day)!, minute: 1320))
            })
        return try server.kring.write(by: .person(server.chair), source: .web) { try $0.openDatePoll(poll).value.id }
    }

    @Test func `a chair makes one of proposed dates and one of her own, and asks by mail`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let page = try await chair.get("\(Self.base)/nieuw")
            #expect(page.status == 200, "\(page.text)")
            let proposed = page.text.matches(of: /name="datum" value="([^"]+)" checked/).map { String($0.1) }
            #expect(proposed.count >= 2)
            var fields = FormFields.of(page.text)
            fields["datum"] = proposed[0].replacing("&amp;", with: "&")
            let few = try await chair.post("\(Self.base)/nieuw", fields)
            #expect(few.status == 400 && few.text.contains(DatePollPageText.tooFew))
            fields["eigen"] = "ergens in 2027"
            #expect(try await chair.post("\(Self.base)/nieuw", fields).text.contains("We lezen geen datum in “ergens in 2027”."))
            fields["eigen"] = "di 9 feb 2027\n11/2/2027 om 19u30\n"
            let made = try await chair.post("\(Self.base)/nieuw", fields)
            let place = try #require(made.headers[.location]?.split(separator: "?").first.map(String.init), "\(made.text)")
            let poll = try await chair.get(place)
            #expect(poll.text.contains("di 9 februari, 20 uur") && poll.text.contains("do 11 februari, 19.30 uur"))
            let before = try server.kring.waitingMails()
            let asked = try await chair.post("\(place)/vragen", [:])
            #expect(asked.headers[.location]?.hasPrefix("\(place)?gedaan=gevraagd&aantal=") == true)
            #expect(try server.kring.waitingMails() > before + 20)
            // The same people are not asked twice a day.
            #expect(try await chair.post("\(place)/vragen", [:]).headers[.location] == "\(place)?gedaan=gevraagd&aantal=0")
        }
    }

    @Test func `the link of the mail opens one answer, without signing in, and looking saves nothing`() async throws {
        let server = try TestServer()
        let poll = try Self.poll(server)
        _ = try server.kring.write(by: .person(server.chair), source: .web) { try $0.askByMail(poll) }
        let address = try server.address(of: server.member)
        let mail = try #require(try server.kring.dueMails(atMost: 500).first { $0.kind == "pollLink" && $0.address == address })
        let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress))
        let link = try #require(mail.content["link"])
        #expect(text.text.contains("\(TestServer.publicAddress)/datumprikker/\(link)") && text.text.contains("3 data"))
        try await server.browse { browser in
            let browser = browser()
            let before = try server.export()
            let page = try await browser.get("/datumprikker/\(link)")
            #expect(page.status == 200 && page.text.contains("di 2 februari, 20 uur"))
            #expect(try server.export() == before)
            #expect(!page.text.contains("Kies deze datum"))
            let saved = try await browser.post("/datumprikker/\(link)", ["datum-1": "can", "datum-2": "if_need_be"])
            #expect(saved.headers[.location] == "/datumprikker/\(link)?gedaan=bewaard")
            let shown = try await browser.get("/datumprikker/\(link)?gedaan=bewaard")
            #expect(shown.text.contains(DatePollPageText.saved) && shown.text.contains("value=\"can\" checked"))
            #expect(try await browser.get("/datumprikker/krw_poll_niets").status == 404)
            // The link opens nothing else.
            #expect(try await browser.get("\(Self.base)/\(poll)").headers[.location]?.hasPrefix("/aanmelden") == true)
        }
        let answer = try server.kring.read(by: .person(server.member)) { try $0.pollAnswer(of: server.member, to: poll) }
        #expect(answer.answer.choices == [.init(option: 1, level: .can), .init(option: 2, level: .ifNeedBe)])
    }

    @Test func `a chair chooses a date, the meeting is made, and nobody answers after that`() async throws {
        let server = try TestServer()
        let poll = try Self.poll(server)
        let path = "\(Self.base)/\(poll)"
        try await server.composition.application().test(.router) { client in
            let member = try await server.browser(of: .member, client)
            let own = try await member.get(path)
            #expect(own.text.contains("Als het moet") && !own.text.contains("Kies deze datum"))
            #expect(try await member.post(path, ["datum-2": "can"]).headers[.location] == "\(path)?gedaan=bewaard")
            #expect(try await member.post("\(path)/kiezen", ["datum": "2", "versie": "1"]).status == 403)
            #expect(try await member.post("\(path)/stoppen", ["versie": "1"]).status == 403)
            let chair = try await server.browser(of: .chair, client)
            let page = try await chair.get(path)
            #expect(page.text.contains("Kies deze datum") && page.text.contains("do 4 februari: kan"))
            #expect(try await chair.get("/kringen/\(TestServer.circle)/vergaderingen").text.contains(path))
            let version = try #require(page.text.firstMatch(of: /name="versie" value="([0-9]+)"/).map { String($0.1) })
            let chosen = try await chair.post("\(path)/kiezen", ["datum": "2", "versie": version])
            let place = "/kringen/\(TestServer.circle)/vergaderingen/2027-02-04?gedaan=ingepland&wijziging="
            #expect(chosen.headers[.location]?.hasPrefix(place) == true)
            #expect(try await chair.get(path).text.contains("Gekozen: do 4 februari, 20 uur."))
            #expect(try await member.post(path, ["datum-1": "can"]).status == 409)
        }
    }

    @Test func `only who plans the circle asks by mail, and only while it is open`() throws {
        let server = try TestServer()
        let poll = try Self.poll(server)
        for actor in [Actor.person(server.member), .administrator, .careCouncil([TestServer.zone]), .open] {
            #expect(throws: KringError.self) { try server.kring.write(by: actor, source: .web) { try $0.askByMail(poll) } }
        }
        #expect(throws: KringError.notFound) {
            try server.kring.write(by: .person(server.chair), source: .web) { try $0.askByMail("d-nergens") }
        }
        try server.kring.write(by: .person(server.chair), source: .web) { scope in
            var gone = try scope.reading.datePoll(poll).value
            gone.status = .withdrawn
            _ = try scope.changeDatePoll(gone, expectedVersion: nil)
        }
        #expect(throws: KringError.conflict(.pollClosed)) {
            try server.kring.write(by: .person(server.chair), source: .web) { try $0.askByMail(poll) }
        }
    }
}
