import Foundation
import HTTPTypes
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `The pages of a circle's members` {
    private static let path = "/kringen/dijle-nete/leden"

    /// The address that a form leads to, after a save.
    private static func saved(_ answer: TestAnswer) throws -> String {
        try #require(answer.status == 303, "\(answer.text)")
        return try #require(answer.headers[.location])
    }

    private static func version(_ text: String, of action: String) -> String? {
        let form = text.split(separator: "action=\"\(action)\"").dropFirst().first ?? ""
        return form.firstMatch(of: /name="versie" value="([0-9]+)"/).map { String($0.1) }
    }

    private static func membership(_ server: TestServer, of person: Person.ID) throws -> Entry<Membership> {
        let cards = try server.kring.read(by: .operator) { try $0.memberCards(of: TestServer.circle) }
        return try #require(cards.first { $0.name.id == person }).membership
    }

    @Test func `everybody is listed with her strip, and a search finds one`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let page = try await browser.get(Self.path)
            let rows = page.text.matches(of: /href="\/kringen\/dijle-nete\/leden\/m-[0-9]+"/).count
            let today = try server.kring.read(by: .operator) { try $0.memberCards(of: TestServer.circle) }.filter {
                $0.membership.value.span.contains(TestServer.today)
            }
            #expect(rows == today.count && rows > 40)
            #expect(page.text.matches(of: /<svg class="sr" role="img" aria-label="[^"]+"/).count > 40)
            #expect(page.text.contains(MemberText.whoSees[0]))
            let name = try #require(today.last).name
            let found = try await browser.get("\(Self.path)?zoek=\(FormText.encoded(name.familyName.lowercased()))")
            #expect(found.text.contains(MemberText.name(name)))
            #expect(found.text.matches(of: /leden\/m-[0-9]+"/).count < rows)
            let nobody = try await browser.get("\(Self.path)?zoek=niemandheetzo")
            #expect(nobody.text.contains(MemberText.noneFound))
            let printed = try await browser.get("\(Self.path)/afdruk")
            #expect(printed.text.matches(of: /class="hok"/).count == rows)
        }
    }

    @Test func `somebody is admitted, and is not when the way back is taken`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get("\(Self.path)/nieuw")
            let fields = [
                "voornaam": "Nora", "naam": "Claes", "mail": "nora.claes@example.org", "vanaf": "22 nov",
                "anderepraktijk": "De Ooievaar", "eenmalig": "0123456789abcdef",
            ]
            let place = try Self.saved(try await browser.post("\(Self.path)/nieuw", fields))
            // The second of two taps.
            #expect(try Self.saved(try await browser.post("\(Self.path)/nieuw", fields)) == place)
            let page = try await browser.get(place)
            #expect(page.text.contains("1 lid toegevoegd.") && page.text.contains("<h1>Nora Claes</h1>"))
            let network = try server.kring.database.network()
            #expect(network.persons.count { $0.familyName == "Claes" && $0.givenName == "Nora" } == 1)
            #expect(network.practices.contains { $0.name == "De Ooievaar" })
            let undo = try #require(page.text.firstMatch(of: /action="([^"]+ongedaan[^"]*)"/))
            let undone = try await browser.post(String(undo.1).replacing("&amp;", with: "&"), [:])
            #expect(undone.status == 303)
            let list = try await browser.get("\(Self.path)?zoek=nora+claes")
            #expect(list.text.contains(MemberText.noneFound))
        }
    }

    @Test func `what cannot be is said at the field, with all that was typed`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get("\(Self.path)/nieuw")
            let before = try server.export()
            let answer = try await browser.post(
                "\(Self.path)/nieuw", ["voornaam": "Nora", "naam": "Claes", "mail": "geen adres", "vanaf": "22 nov"])
            #expect(answer.status == 400)
            #expect(answer.text.contains("<title>Fout: ") && answer.text.contains(MemberText.mailWrong))
            #expect(answer.text.contains("value=\"Nora\"") && answer.text.contains("value=\"geen adres\""))
            let empty = try await browser.post("\(Self.path)/nieuw", ["voornaam": "", "naam": "", "vanaf": "ooit"])
            #expect(empty.text.contains(MemberText.nameMissing) && empty.text.contains(FormWords.dayFault))
            #expect(try server.export() == before)
        }
    }

    @Test func `one member is changed, goes on leave, stops, and may stay after all`() async throws {
        let server = try TestServer()
        let entry = try Self.membership(server, of: server.member)
        let place = "\(Self.path)/\(entry.id)"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let page = try await browser.get(place)
            #expect(page.status == 200)
            let version = try #require(Self.version(page.text, of: place))
            _ = try Self.saved(
                try await browser.post(
                    place,
                    ["versie": version, "vanaf": FormText.day(entry.value.from), "praktijk": "praktijk-1", "starter": "ja"]))
            let changed = try Self.membership(server, of: server.member)
            #expect(changed.value.practice == "praktijk-1" && changed.value.starter)
            // Somebody else changed it meanwhile.
            let stale = try await browser.post(place, ["versie": version, "vanaf": "22 nov", "praktijk": ""])
            #expect(stale.status == 409)
            _ = try Self.saved(
                try await browser.post("\(place)/onderbreking", ["van": "1 dec", "totenmet": "31 dec"]))
            let leave = try #require(try server.kring.database.network().leaves.first { $0.person == server.member })
            #expect(leave.to == CalendarDay("2027-01-01"))
            let twice = try await browser.post("\(place)/onderbreking", ["van": "15 dec", "totenmet": "20 dec"])
            #expect(twice.status == 400 && twice.text.contains(MemberText.leaveWrong))
            let stopped = try Self.saved(
                try await browser.post(
                    "\(place)/stoppen", ["versie": "\(changed.version)", "laatste": "31/12/2026"]))
            let told = try await browser.get(stopped)
            #expect(told.text.contains("stopt als lid. De aanwezigheden van dit jaar blijven in de telling."))
            let undo = try #require(told.text.firstMatch(of: /action="([^"]+ongedaan[^"]*)"/))
            _ = try await browser.post(String(undo.1).replacing("&amp;", with: "&"), [:])
            #expect(try Self.membership(server, of: server.member).value.to == nil)
        }
    }

    @Test func `the only chair is not let go by accident`() async throws {
        let server = try TestServer()
        let offices = try server.kring.read(by: .operator) { scope in
            try Page.everything { try scope.offices(of: .circle(TestServer.circle), page: $0) }
        }
        let chairs = offices.filter { $0.office.value.kind == .chair && $0.office.value.to == nil }
        let entry = try Self.membership(server, of: server.chair)
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get("\(Self.path)/\(entry.id)")
            // All chairs but one may go.
            for chair in chairs where chair.name.id != server.chair {
                let other = try Self.membership(server, of: chair.name.id)
                _ = try Self.saved(
                    try await browser.post("\(Self.path)/\(other.id)/taak/\(chair.office.id)/einde", [:]))
            }
            let mine = try #require(chairs.first { $0.name.id == server.chair })
            let refused = try await browser.post("\(Self.path)/\(entry.id)/taak/\(mine.office.id)/einde", [:])
            #expect(refused.status == 409 && refused.text.contains(MemberText.lastChair))
        }
    }

    @Test func `a pasted list is looked at first, and its good rows are admitted`() async throws {
        let server = try TestServer()
        let list = """
            Voornaam;Naam;Mail;Praktijk
            Nora;Claes;nora.claes@example.org;De Ooievaar
            Émile;Baert;geen adres;
            Zoë;Daems;zoe.daems@example.org;De Ooievaar
            """
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get("\(Self.path)/importeren")
            let before = try server.export()
            let shown = try await browser.post("\(Self.path)/importeren", ["lijst": list])
            #expect(shown.status == 200 && shown.text.contains("Voeg 2 leden toe"))
            #expect(shown.text.contains("Het mailadres klopt niet."))
            #expect(try server.export() == before, "looking changes nothing")
            let done = try await browser.post(
                "\(Self.path)/importeren", ["lijst": list, "toevoegen": "ja", "eenmalig": "0123456789abcdef"])
            #expect(done.status == 200 && done.text.contains("2 leden toegevoegd."))
            #expect(done.text.contains("Émile;Baert;geen adres") && !done.text.contains("Nora;Claes"))
            let undo = try #require(done.text.firstMatch(of: /action="([^"]+ongedaan[^"]*)"/))
            _ = try await browser.post(String(undo.1).replacing("&amp;", with: "&"), [:])
            let left = try server.kring.read(by: .operator) { try $0.memberCards(of: TestServer.circle) }.filter {
                $0.name.familyName == "Claes" && !$0.membership.value.span.isEmpty
            }
            #expect(left.isEmpty, "the whole list is one save")
            let nothing = try await browser.post("\(Self.path)/importeren", ["lijst": "  \n "])
            #expect(nothing.status == 400 && nothing.text.contains(MemberText.importEmpty))
        }
    }

    @Test func `lists are read as spreadsheets, files and address books write them`() {
        let day = TestServer.today
        let rows = MemberRows.read(
            "naam\tvoornaam\tgsm\nVan den Berg\tAn\t0470 00 00 00\n", from: day)
        #expect(rows.map(\.newcomer.familyName) == ["Van den Berg"] && rows[0].newcomer.phone == "0470 00 00 00")
        let book = MemberRows.read("An Van den Berg <an@example.org>\nBo Maes bo@example.org\n\n\"Cé\",\"De, Wit\"", from: day)
        #expect(book.map(\.newcomer.givenName) == ["An", "Bo", "Cé"])
        #expect(book.map(\.newcomer.familyName) == ["Van den Berg", "Maes", "De, Wit"])
        #expect(book.map(\.newcomer.email) == ["an@example.org", "bo@example.org", nil])
        #expect(MemberRows.read("", from: day).isEmpty)
    }
}
