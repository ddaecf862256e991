import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// What a page answers to each role, in the order of ``PageRole/allCases``: open, member, chair, half signed in, care council,
/// region, agency, administrator. `A`: it is shown. `I`: to the door. `T`: to the second step. `N`: there is no such page.
/// `F`: not hers, and perhaps not hers to know of. `-`: shown or led on, as her second factor stands.
private let table: [String: String] = [
    "home": "A-------", "flanders": "AAAAAAAA", "flandersTable": "AAAAAAAA", "regionTable": "AAAAAAAA", "circleTable": "AAAAAAAA",
    "region": "AAAAAAAA", "zones": "AAAAAAAA",
    "zone": "AAAAAAAA", "zoneTable": "AAAAAAAA", "professions": "AAAAAAAA", "profession": "AAAAAAAA", "circles": "AAAAAAAA",
    "circle": "AAAAAAAA", "states": "AAAAAAAA", "guidance": "AAAAAAAA", "guidancePage": "AAAAAAAA",
    "accessibility": "AAAAAAAA", "privacy": "AAAAAAAA", "start": "AAAAAAAA", "openStart": "NNNNNNNN", "startTasks": "NNNNNNNN",
    "startStep": "NNNNNNNN", "found": "IFFTFFFA",
    "signIn": "AAAAAAAA", "signInCode": "AAAAAAAA", "signOut": "AAAAAAAA",
    "secondStep": "I-------", "setUpSecondFactor": "I-------",
    // Without a link that works there is nothing, whoever asks.
    "openSheet": "NNNNNNNN", "sheet": "NNNNNNNN", "answer": "NNNNNNNN", "answerCalendar": "NNNNNNNN", "stopMails": "NNNNNNNN",
    "mine": "IAATAAAA", "mySessions": "IAATAAAA", "myData": "IAATAAAA", "breakGlass": "INNTNNNA",
    "attendance": "IFATFFFF", "sheetLinks": "IFATFFFF", "checkInCode": "IFATFFFF", "checkIn": "IAATFFFF",
    "meetings": "IAATFFFF", "planMeeting": "IFATFFFF", "meeting": "IAATFFFF", "changeMeeting": "IFATFFFF",
    "cancelMeeting": "IFATFFFF", "minutes": "IFATFFFF", "invitation": "IFATFFFF",
    "yearPlans": "IF-TFFFF", "yearPlan": "IFATFFFF", "planRow": "IFNTFFFF",
    "circleCalendar": "NAANNNNN", "zoneCalendar": "AAAAAAAA", "myCalendar": "IAATNNNN", "myCalendarFile": "IAATNNNN",
    "calendarFeed": "NNNNNNNN",
    "newDatePoll": "IFATFFFF", "datePoll": "INNTNNNN", "openDatePoll": "NNNNNNNN",
    "history": "IFATFFFF", "log": "IAATAFFA",
    "members": "IFATFFFF", "printMembers": "IFATFFFF", "newMember": "IFATFFFF", "importMembers": "IFATFFFF",
    "member": "IFATFFFF", "mailMembers": "IFATFFFF",
    "leaveMembers": "IFATFFFF", "practice": "IFATFFFF", "agreements": "IAATFFFF", "newAgreement": "IFATFFFF",
    "agreement": "IAATFFFF", "groups": "IAATFFFF", "keptGroups": "INNTFFFF", "settings": "IFATFFFF", "handover": "IFATFFFF",
    "openHandover": "NNNNNNNN", "standIns": "IAATNNNN", "openStandIn": "NNNNNNNN", "circleSignals": "IAATFFFF",
    // A certificate names its circle in the query.
    "myAttendance": "IAATNNNN", "certificate": "INNTNNNN",
    "zoneContacts": "IFFTAFFF", "newContact": "IFFTAFFF", "callingRound": "IFFTAFFF", "workforce": "IFFTAFFF",
    "zoneSignals": "IFFTAFFF", "zoneSignal": "IFFTAFFF", "multiYearPlan": "IFFTAFFF", "yearReport": "IFFTAFFF",
    "zoneFigures": "--------", "board": "AAAAAAAA", "newSeat": "IFFTAFFF", "seat": "IFFTAFFF",
    "myKeys": "IFFTAFFF", "umbrella": "IFFTFFFF", "planUmbrella": "IFFTFFFF", "waivers": "IFFTFFFF",
    "circleWaivers": "IFFTFFFF",
    // Of an umbrella's meetings its chairs see when and what about; the rest is the coordinator's.
    "meetingOfUmbrella": "IFATFFFF", "planMeetingOfUmbrella": "IFFTFFFF", "changeMeetingOfUmbrella": "IFFTFFFF",
    "cancelMeetingOfUmbrella": "IFFTFFFF", "minutesOfUmbrella": "IFFTFFFF", "invitationOfUmbrella": "IFFTFFFF",
    "attendanceOfUmbrella": "IFFTFFFF", "newDatePollOfUmbrella": "IFFTFFFF", "datePollOfUmbrella": "INNTNNNN",
    "yearPlansOfUmbrella": "IFFTFFFF", "yearPlanOfUmbrella": "IFFTFFFF", "planRowOfUmbrella": "IFFTFFFF",
    "yearRhythm": "IFATFFFF", "yearRhythmOfUmbrella": "IFFTFFFF", "myWeek": "IAATNNNN", "contact": "IFFTAFFF",
    "zoneSheet": "AAAAAAAA",
    // No provider of sign-ins is set here.
    "providerOutcome": "NNNNNNNN", "returnFromProvider": "NNNNNNNN",
]

@Suite struct `Who may see which page` {
    static let letters = table

    private static let parts = [
        "{circle}": TestServer.circle.rawValue, "{zone}": TestServer.zone.rawValue, "{profession}": "vroedvrouw",
        "{umbrella}": TestServer.umbrella.rawValue, "{waiver}": "v-1",
        "{secret}": String(repeating: "A", count: 43), "{sessionId}": "s-aaaaaaaaaaaaaaaa",
        "{year}": "2026", "{row}": "new-1", "{poll}": "d-onbekend", "{link}": "k-onbekend", "{key}": "geen-sleutel",
        "{change}": "1", "{number}": "1", "{mailing}": "1",
        "{topic}": "statuut",
        "{leave}": "l-1", "{office}": "o-1", "{practice}": "praktijk-1",
        "{goal}": "doel", "{grouping}": "groep-onbekend", "{agreement}": "afspraak",
        "{seat}": "b-1", "{signal}": "signaal-1",
        "{initiative}": "i-aaaaaaaaaaaaaaaa", "{step}": "doelen",
    ]

    static func address(of route: PageRoute, _ server: TestServer) -> String {
        let held = server.network.meetings.last {
            $0.host == .circle(TestServer.circle) && $0.status == .held && $0.start.day < TestServer.today
        }
        let ofUmbrella = server.network.meetings.last {
            $0.host == .umbrella(TestServer.umbrella) && $0.status == .held && $0.start.day < TestServer.today
        }
        var path = route.path.replacing("{region}", with: server.network.regionalZones[0].id.rawValue)
            .replacing("{umbrella}/{meeting}", with: "{umbrella}/\(ofUmbrella.map { "\($0.start.day)" } ?? "2026-01-01")")
            .replacing("{meeting}", with: held.map { "\($0.start.day)" } ?? "2026-01-01")
        path = path.replacing("{membership}", with: firstMembership(server))
        path = path.replacing("{contact}", with: firstContact(server))
        let agreement = server.network.agreements.first { $0.circle == TestServer.circle }
        path = path.replacing("{agreement}", with: agreement?.id.rawValue ?? "geen")
        for (part, value) in parts { path = path.replacing(part, with: value) }
        return path
    }

    /// The number of a contact of the zone.
    private static func firstContact(_ server: TestServer) -> String {
        let contacts = try? server.kring.read(by: .careCouncil([TestServer.zone])) { try $0.contacts(about: TestServer.zone) }
        return contacts?.items.first.map { "\($0.id)" } ?? "n-1"
    }

    /// The number of a membership in the circle.
    private static func firstMembership(_ server: TestServer) -> String {
        let cards = try? server.kring.read(by: .operator) { try $0.memberCards(of: TestServer.circle) }
        return cards?.first.map { "\($0.membership.id)" } ?? "m-1"
    }

    @Test func `every page answers every role as the table says`() async throws {
        let server = try TestServer.marked()
        let pages = Site.routes.filter { $0.method == .get }
        #expect(Set(pages.map(\.id)) == Set(table.keys), "a page has no row, or a row no page")
        try await server.composition.application().test(.router) { client in
            for (place, role) in PageRole.allCases.enumerated() {
                let browser = try await server.browser(of: role, client)
                for page in pages {
                    let letter = Array(table[page.id] ?? "")[place]
                    let answer = try await browser.get(Self.address(of: page, server))
                    #expect(
                        Self.agrees(answer, with: letter),
                        "\(page.id) as \(role): \(answer.status) \(answer.headers[.location] ?? "") for \(letter)")
                }
            }
        }
    }

    static func agrees(_ answer: TestAnswer, with letter: Character) -> Bool {
        let place = answer.headers[.location] ?? ""
        return switch letter {
        case "A": answer.status == 200
        case "I": answer.status == 303 && place.hasPrefix("/aanmelden?naar=")
        case "T": answer.status == 303 && place.hasPrefix("/aanmelden/tweede-stap")
        case "N": answer.status == 404
        case "F": answer.status == 403 || answer.status == 404
        default: answer.status == 200 || answer.status == 303
        }
    }

    @Test func `a form of somebody signed in does nothing for who is not, and for who may not`() async throws {
        let server = try TestServer.marked()
        let before = try server.export()
        try await server.composition.application().test(.router) { client in
            for role in [PageRole.open, .half] {
                let browser = try await server.browser(of: role, client)
                try await browser.get(role == .open ? "/aanmelden" : "/afmelden")
                for route in Site.routes where route.method == .post && route.audience == .signedIn {
                    let answer = try await browser.post(Self.address(of: route, server), ["kring": TestServer.circle.rawValue])
                    let isLedOn = role == .half && answer.headers[.location]?.hasPrefix("/aanmelden/tweede-stap") == true
                    #expect(answer.status == 403 || isLedOn, "\(route.id) as \(role): \(answer.status)")
                }
            }
            let council = try await server.browser(of: .careCouncil, client)
            try await council.get("/afmelden")
            for path in ["/beheer/inzage", "/beheer/inzage/einde", "/mijn-gegevens/uitvoer", "/mijn-gegevens/verbeteren"] {
                let answer = try await council.post(path, ["kring": "alle", "reden": "Zomaar eens kijken", "versie": "1"])
                #expect(answer.status == 404, "\(path): \(answer.status)")
            }
        }
        #expect(try server.export() == before)
    }

    private static func header(of page: TestAnswer) -> String {
        let end = page.text.firstRange(of: "</header>")?.lowerBound ?? page.text.startIndex
        return String(page.text[..<end])
    }

    @Test func `whoever is signed in finds the way out on every page, and others the way in`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let open = try await server.browser(of: .open, client)
            let chair = try await server.browser(of: .chair, client)
            for path in ["/?zoek=lier", "/zones", "/kringen/dijle-nete", "/afmelden"] {
                let header = Self.header(of: try await open.get(path))
                let own = Self.header(of: try await chair.get(path))
                #expect(header.contains("href=\"/aanmelden\"") && !header.contains("href=\"/afmelden\""), "\(path)")
                #expect(own.contains("href=\"/afmelden\"") && own.contains("href=\"/mijn\""), "\(path)")
            }
            let circle = try await open.get("/kringen/dijle-nete").text
            #expect(circle.contains("<ol class=\"kr\"><li><a href=\"/kringen\">"), "where one is")
        }
    }

    @Test func `an administrator looks into a circle with a reason, and its chair hears the hour`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .administrator, client)
            let page = try await browser.get("/beheer/inzage")
            #expect(page.status == 200 && page.text.contains("Welke kring?"))
            let bare = try await browser.post("/beheer/inzage", ["kring": "dijle-nete", "reden": "kort"])
            #expect(bare.text.contains(DoorText.whyLook))
            let nothing = try await browser.post("/beheer/inzage", ["reden": "Een lid vraagt hulp."])
            #expect(nothing.text.contains(DoorText.whichCircle))
            let opened = try await browser.post("/beheer/inzage", ["kring": "dijle-nete", "reden": "Een lid vraagt hulp."])
            #expect(opened.headers[.location] == "/beheer/inzage")
            let open = try await browser.get("/beheer/inzage")
            #expect(open.text.contains("Je hebt inzage in Vroedvrouwenkring Dijle-Nete, tot 22 november 2026"))
            let mail = try #require(try server.kring.dueMails(atMost: 100).first { $0.kind == "glassBroken" })
            #expect(try mail.address == server.address(of: server.chair))
            let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress)).text
            #expect(text.contains("Een lid vraagt hulp.") && text.contains("22 november 2026") && text.contains("uur"))
            #expect(try await browser.post("/beheer/inzage/einde", [:]).headers[.location] == "/beheer/inzage")
        }
    }
}
