import HTTPTypes
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `The sheet on a phone` {
    /// The last meeting that was held, at its own address.
    private static func held(_ server: TestServer) throws -> (meeting: Meeting, path: String) {
        let meeting = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .held && $0.kind == .regular && $0.start.day.year == 2026
            })
        return (meeting, "/kringen/\(TestServer.circle)/vergaderingen/\(meeting.start.day)/aanwezigheid")
    }

    private static func version(_ text: String) throws -> String {
        String(try #require(text.firstMatch(of: /name="versie" value="([0-9]+)"/)?.1))
    }

    private static func people(_ text: String) -> [String] {
        text.matches(of: /name="(wie-[a-z0-9-]+)"/).map { String($0.1) }
    }

    private static func ticked(_ text: String) -> Set<String> {
        Set(text.matches(of: /name="((?:wie|praktijk)-[a-z0-9-]+)" value="1" checked/).map { String($0.1) })
    }

    @Test func `a chair ticks who was there, saves, and reads it back`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let before = try server.export()
            let page = try await browser.get(path)
            #expect(page.status == 200, "\(page.text)")
            #expect(try server.export() == before, "looking changes nothing")
            let people = Self.people(page.text)
            #expect(people.count > 40 && Set(people).count == people.count)
            #expect(page.text.contains("name=\"praktijk-praktijk-1\""))
            var fields = ["versie": try Self.version(page.text), "einde": "22u30"]
            fields["wie-\(server.member)"] = "1"
            fields["praktijk-praktijk-1"] = "1"
            fields["kwam-praktijk-1"] = "p-004"
            let saved = try await browser.post(path, fields)
            #expect(saved.status == 303)
            let place = try #require(saved.headers[.location])
            #expect(place.hasPrefix("\(path)?gedaan="))
            // The second of two taps changes nothing and says the same.
            let again = try await browser.post(path, fields)
            #expect(again.status == 303)
            let same = try await browser.get(try #require(again.headers[.location]))
            #expect(same.text.contains("Bewaard om 12 uur. Er waren 2 aanwezigen."))
            let after = try await browser.get(place)
            #expect(after.text.contains("Bewaard om 12 uur. Er waren 2 aanwezigen."))
            #expect(after.text.contains("Ongedaan maken"))
            #expect(Self.ticked(after.text) == ["wie-\(server.member)", "praktijk-praktijk-1"])
        }
        let sheet = try server.kring.read(by: .person(server.chair)) { try $0.sheet(of: meeting.id) }
        let present = sheet.lines.map(\.attendance).filter { $0.status == .present }
        #expect(Set(present.map(\.person)) == [server.member, "p-004"])
        #expect(present.first { $0.person == "p-004" }?.delegateFor == "praktijk-1")
        guard case .full(let stored) = try server.kring.read(by: .person(server.chair), { try $0.meeting(meeting.id) }) else {
            Issue.record("the chair sees the whole meeting")
            return
        }
        #expect(stored.value.end.minute == 22 * 60 + 30)
    }

    @Test func `who is recorded as excused stands with those who cannot, and stays excused when saved again`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        @Sendable func excused() throws -> Set<Person.ID> {
            let sheet = try server.kring.read(by: .person(server.chair)) { try $0.sheet(of: meeting.id) }
            return Set(sheet.lines.map(\.attendance).filter { $0.status == .excused }.map(\.person))
        }
        let before = try excused()
        #expect(!before.isEmpty)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            let group = try #require(
                PageNode.reading(page.text).page.all("section").first { $0.has(style: SheetText.Group.cannot.style) })
            let shown = Set(group.all("input").compactMap { $0.attributes["name"] })
            let people = try server.kring.read(by: .person(server.chair)) { try SheetPeople(meeting.id, $0) }
            for person in before where people.single.contains(where: { $0.name.id == person }) {
                #expect(shown.contains("wie-\(person)"), "\(person)")
            }
            var fields = FormFields.of(page.text)
            fields["wie-\(server.member)"] = fields["wie-\(server.member)"] == nil ? "1" : nil
            #expect(try await browser.post(path, fields).status == 303)
            #expect(try excused().union([server.member]) == before.union([server.member]))
        }
    }

    @Test func `by name everybody stands in one list, and who cannot come is counted apart still`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let grouped = try await browser.get(path)
            #expect(grouped.text.contains("href=\"\(path)?volgorde=naam\""))
            let page = try await browser.get("\(path)?volgorde=naam")
            let (tree, faults) = PageNode.reading(page.text)
            #expect(faults.isEmpty && tree.all("section").count { !$0.has(style: SheetText.Group.guests.style) } == 1)
            #expect(Set(Self.people(page.text)) == Set(Self.people(grouped.text)))
            #expect(Self.ticked(page.text) == Self.ticked(grouped.text))
            let apart = tree.all.count { $0.has(style: "rij") && $0.has(style: SheetText.Group.cannot.style) }
            let cannot = try #require(
                PageNode.reading(grouped.text).page.all("section").first { $0.has(style: SheetText.Group.cannot.style) })
            let entries = try #require(cannot.all("small").compactMap { Int($0.text) }.first)
            #expect(apart == entries && apart > 0)
            // The button of the list ticks everybody, without scripts too, and the order stays.
            var fields = FormFields.of(page.text)
            fields["alle"] = SheetText.everybodyWord
            let ticked = try await browser.post(path, fields)
            #expect(Self.ticked(ticked.text).count > Self.ticked(page.text).count)
            #expect(ticked.text.contains("name=\"volgorde\" value=\"naam\""))
        }
    }

    @Test func `whom it is the last chance for, and of whom nothing is asked, is told beside her name`() throws {
        let server = try TestServer()
        let (meeting, _) = try Self.held(server)
        let model = try server.kring.read(by: .person(server.chair)) { scope in
            let people = try SheetPeople(meeting.id, scope)
            let standings = people.rows.enumerated().reduce(into: [Person.ID: SheetModel.Standing]()) { all, row in
                let state: RequirementState = [.atRisk, .notApplicable, .onTrack][row.offset % 3]
                all[row.element.name.id] = .init(credited: 0, required: state == .notApplicable ? 0 : 2, state: state)
            }
            return SheetModel(
                people, SheetForm(people), standings, SheetOthersModel(people, mayAdmit: true, token: "", after: nil),
                minimum: nil, place: MeetingPlace(meeting.host, meeting.id, named: "\(meeting.start.day)"), now: .max, mine: nil)
        }
        let rows = model.groups.flatMap { $0.rows + $0.teams.flatMap(\.others) }
        #expect(rows.contains { $0.risk == MemberText.lastChance } && rows.contains { $0.pause != nil })
        #expect(rows.allSatisfy { ($0.pause == nil) == ($0.standing != nil) && ($0.risk == nil || $0.pause == nil) })
        #expect(model.dotsHelp != nil)
    }

    @Test func `a whole group is ticked at once, and nothing is saved by that`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            let before = try server.export()
            let groups = page.text.matches(of: /name="alle" value="([a-z-]+)"/).map { String($0.1) }
            var fields = ["versie": try Self.version(page.text)]
            for group in groups {
                fields["alle"] = group
                let ticked = try await browser.post(path, fields)
                #expect(ticked.status == 200)
                for name in Self.ticked(ticked.text) { fields[name] = "1" }
            }
            #expect(try server.export() == before)
            fields["alle"] = nil
            let saved = try await browser.post(path, fields)
            #expect(saved.status == 303)
            let all = try await browser.get(path)
            let single = Self.people(all.text).count
            #expect(Self.ticked(all.text).count > single / 2)
        }
    }

    @Test func `one button ticks everybody, whatever they answered`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            let fields = ["versie": try Self.version(page.text), "alle": SheetText.everybodyWord]
            let ticked = try await browser.post(path, fields)
            #expect(ticked.status == 200 && ticked.text.contains(" data-los"))
            let counts = page.text.matches(of: /<h2 id="[a-z-]+">[^<]+<small>([0-9]+)</).compactMap { Int($0.1) }
            #expect(!counts.isEmpty && Self.ticked(ticked.text).count == counts.reduce(0, +))
            #expect(try await browser.post(path, ["versie": fields["versie"] ?? "", "alle": "niemand"]).status == 303)
        }
    }

    @Test func `two who keep a sheet at once both keep what they ticked`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            let base = try #require(page.text.firstMatch(of: /name="was" value="([^"]*)"/)?.1)
            var fields = ["versie": try Self.version(page.text), "was": String(base), "wie-\(server.member)": "1"]
            for name in Self.ticked(page.text) { fields[name] = "1" }
            let recorded = try server.kring.read(by: .person(server.chair)) { try $0.sheet(of: meeting.id) }
                .lines.map(\.attendance)
            let other = try #require(recorded.first { $0.status == .absent && $0.person != server.member }?.person)
            _ = try server.kring.write(by: .person(server.chair), source: .web) { scope in
                try scope.recordAttendance(
                    recorded.map { $0.person == other ? Attendance(meeting: meeting.id, person: other, status: .present) : $0 },
                    of: meeting.id, expectedVersion: nil)
            }
            let merged = try await browser.post(path, fields)
            #expect(merged.status == 409)
            let ticked = Self.ticked(merged.text)
            #expect(ticked.contains("wie-\(server.member)"), "what I ticked stays ticked")
            #expect(ticked.contains("wie-\(other)"), "what the other ticked stays ticked")
        }
    }

    @Test func `what a form began from is read back as it was written`() throws {
        for words in ["", "p-1", "p-1 p-7 praktijk-2:p-9"] {
            #expect(SheetForm(base: FormInput(["was": words]))?.words == words)
        }
        #expect(SheetForm(base: FormInput(["versie": "1"])) == nil)
    }

    @Test func `what another saved meanwhile is shown beside one's own, and nothing is lost`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            var fields = ["versie": try Self.version(page.text), "wie-\(server.member)": "1"]
            _ = try server.kring.write(by: .person(server.chair), source: .web) { scope in
                try scope.recordAttendance(
                    [Attendance(meeting: meeting.id, person: server.fellow, status: .present)], of: meeting.id,
                    expectedVersion: nil)
            }
            let refused = try await browser.post(path, fields)
            #expect(refused.status == 409)
            #expect(Self.ticked(refused.text).contains("wie-\(server.member)"))
            #expect(refused.text.contains(SheetText.differs(mine: true, theirs: false)))
            #expect(refused.text.contains(SheetText.differs(mine: false, theirs: true)))
            fields["versie"] = try Self.version(refused.text)
            #expect(try await browser.post(path, fields).status == 303)
        }
        let sheet = try server.kring.read(by: .person(server.chair)) { try $0.sheet(of: meeting.id) }
        #expect(sheet.lines.filter { $0.attendance.status == .present }.map(\.attendance.person) == [server.member])
    }

    @Test func `somebody else fills it in by a link that is shown once, listed, and taken back`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        try await server.browse { browser in
            let chair = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: chair)
            #expect(try await chair.get(path).text.contains("\(path)/link"))
            #expect(!(try await chair.get("\(path)/link").text.contains("/lijst/")))
            let made = try await chair.post("\(path)/link", [:])
            let secret = try #require(made.text.firstMatch(of: /\/lijst\/([A-Za-z0-9_-]{43})/).map { String($0.1) })
            #expect(!(try await chair.get("\(path)/link").text.contains(secret)), "once")
            let other = browser()
            #expect(try await other.get("/lijst/\(secret)").headers[.location] == "/lijst")
            #expect(try await other.get("/lijst").status == 200)
            let links = try server.kring.read(by: .person(server.chair)) { try $0.sheetLinks(of: meeting.id) }
            let link = try #require(links.first?.id)
            let gone = try await chair.post("\(path)/link/\(link)/intrekken", [:])
            #expect(gone.headers[.location] == "\(path)/link?ingetrokken=ja")
            #expect(try await chair.get("\(path)/link?ingetrokken=ja").text.contains("ingetrokken"))
            #expect(try await other.get("/lijst").status == 404)
        }
    }

    @Test func `an end that cannot be is asked again, with all ticks kept`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let before = try server.export()
            let version = try Self.version(try await browser.get(path).text)
            let answer = try await browser.post(path, ["versie": version, "wie-\(server.member)": "1", "einde": "laat"])
            #expect(answer.status == 400)
            #expect(answer.text.contains(SheetText.endFault) && answer.text.contains("value=\"laat\""))
            #expect(answer.text.contains("<title>Fout: "))
            #expect(Self.ticked(answer.text) == ["wie-\(server.member)"])
            #expect(try server.export() == before)
        }
    }

    /// The address of the button that undoes what a page tells of.
    private static func undoing(_ text: String) throws -> String {
        let button = try #require(text.firstMatch(of: /action="(\/kringen\/[a-z-]+\/geschiedenis\/[0-9]+\/ongedaan[^"]*)"/)?.1)
        return String(button).replacing("&amp;", with: "&")
    }

    private static func status(_ text: String) -> String {
        String(text.firstMatch(of: /role="status"><svg[^>]*><use[^>]*><\/svg><div><p><b>([^<]*)</)?.1 ?? "")
    }

    @Test func `guests and a new member stand on it in one step, and are told apart`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        let before = try server.export()
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            let fields = [
                "versie": try Self.version(page.text), "wie-\(server.member)": "1", "einde": "22.00", "gasten": "2",
                "gastnamen": "Dina Proef\n\nBo van den Berg, bo@example.org\n", "lid-voornaam": "Cis", "lid-naam": "Nieuw",
                "lid-mail": "cis@example.org", "eenmalig": String(repeating: "e", count: 43),
            ]
            let saved = try await browser.post(path, fields)
            let place = try #require(saved.headers[.location], "\(saved.text)")
            let shown = try await browser.get(place)
            #expect(Self.status(shown.text) == "Bewaard om 12 uur. Er waren 2 aanwezigen en 4 gasten. Cis Nieuw is nu lid.")
            #expect(shown.text.contains("<h2 id=\"gasten-lijst\">Gasten <small>2</small></h2>"))
            #expect(shown.text.contains("Dina Proef") && shown.text.contains("Bo van den Berg"))
            #expect(shown.text.contains("name=\"gasten\"") && shown.text.contains("value=\"2\""))
            // The same form again, from the same page, adds nobody twice.
            let after = try server.export()
            #expect(try await browser.post(path, fields).headers[.location] == place)
            #expect(try server.export() == after)
            // All of it goes back together: nobody was there, nobody is a member by it.
            let undone = try await browser.post(try Self.undoing(shown.text), [:])
            let gone = try await browser.get(try #require(undone.headers[.location]))
            #expect(Self.status(gone.text).hasPrefix("Ongedaan gemaakt."))
            #expect(!gone.text.contains("Dina Proef") && !gone.text.contains("Cis Nieuw"))
            // And once more the other way: what the page says is that it is saved.
            let redone = try await browser.post(try Self.undoing(gone.text), [:])
            let back = try await browser.get(try #require(redone.headers[.location]))
            #expect(Self.status(back.text) == "Bewaard om 12 uur. Er waren 2 aanwezigen en 4 gasten. Cis Nieuw is nu lid.")
            #expect(back.text.contains(">\(FormWords.undo)</button>") && !back.text.contains(">\(HistoryText.redo)</button>"))
        }
        #expect(try server.export() != before)
        let circle = try server.kring.database.network().memberships.filter { $0.from == meeting.start.day && !$0.span.isEmpty }
        #expect(circle.count == 1)
    }

    @Test func `a guest who is not ticked any more was not there, and gets no line`() async throws {
        let server = try TestServer()
        let (meeting, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            var fields = ["versie": try Self.version(try await browser.get(path).text), "gastnamen": "Dina Proef"]
            _ = try await browser.post(path, fields)
            fields = ["versie": try Self.version(try await browser.get(path).text), "wie-\(server.member)": "1"]
            #expect(try await browser.post(path, fields).status == 303)
            #expect(!(try await browser.get(path).text.contains("Dina Proef")))
        }
        let lines = try server.kring.read(by: .person(server.chair)) { try $0.sheet(of: meeting.id).lines }
        #expect(lines.filter { $0.attendance.status == .present }.map(\.attendance.person) == [server.member])
        #expect(!lines.contains { $0.name.familyName == "Peeters" })
    }

    @Test func `what is wrong with a guest or a new member is asked again, with all ticks kept and nothing saved`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        let member = try #require(server.network.persons.first { $0.id == server.member })
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let version = try Self.version(try await browser.get(path).text)
            let before = try server.export()
            let cases: [([String: String], String)] = [
                (["gastnamen": "Dina Proef\nBo"], SheetText.guestFault("Bo")),
                (["gasten": "veel"], FormWords.numberFault(0...Limit.guests)),
                (["lid-voornaam": "Cis"], MemberText.nameMissing), (["lid-mail": "cis@example.org"], MemberText.givenNameMissing),
                (["lid-voornaam": member.givenName, "lid-naam": member.familyName], SheetText.isMember),
                (["gastnamen": "Dina Proef an@"], SheetText.guestNamesFault),
            ]
            for (typed, words) in cases {
                let fields = ["versie": version, "wie-\(server.member)": "1"].merging(typed) { _, new in new }
                let answer = try await browser.post(path, fields)
                #expect(answer.status == 400 && answer.text.contains(words), "\(typed)")
                #expect(Self.ticked(answer.text) == ["wie-\(server.member)"])
                #expect(answer.text.contains("<title>Fout: "))
            }
            #expect(try server.export() == before)
        }
    }

    @Test func `on a phone its top holds the way back`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get(path)
            #expect(page.text.contains("<header class=\"kop taak\">"))
            #expect(
                page.text.contains("<a class=\"terug\" href=\"/kringen/\(TestServer.circle)\">‹ Vroedvrouwenkring Dijle-Nete</a>")
            )
            #expect(!(try await browser.get("/mijn").text.contains("class=\"kop taak\"")))
        }
        let templates = try Templates.bundled().names
        #expect(PageFrame.tasks.isSubset(of: templates))
    }

    @Test func `the sheet is for who keeps it, and of a meeting that is there and has come`() async throws {
        let server = try TestServer()
        let (_, path) = try Self.held(server)
        let later = try #require(
            server.network.meetings.first {
                $0.host == .circle(TestServer.circle) && $0.status == .planned && $0.start.day > TestServer.today
            })
        try await server.browse { browser in
            let (chair, member, nobody) = (browser(), browser(), browser())
            #expect(try await nobody.get(path).status == 303)
            _ = try await server.signIn(try server.address(of: server.chair), in: chair)
            _ = try await server.signIn(try server.address(of: server.member), in: member)
            #expect(try await member.get(path).status == 403)
            try await member.get("/afmelden")
            #expect(try await member.post(path, ["versie": "1"]).status == 403)
            for name in ["2026-01-02", "2026-11-17-2", "2026-11-17-0", "2026-11-17x", "gisteren"] {
                let missing = try await chair.get("/kringen/\(TestServer.circle)/vergaderingen/\(name)/aanwezigheid")
                #expect(missing.status == 404, "\(name)")
            }
            let early = try await chair.get("/kringen/\(TestServer.circle)/vergaderingen/\(later.start.day)/aanwezigheid")
            #expect(early.status == 200 && early.text.contains(SheetText.tooEarly(later.start)))
            #expect(!early.text.contains("<form class=\"blad\""))
        }
    }

    @Test(arguments: [
        ("22", 1320), ("22.10", 1330), ("22:10", 1330), ("22u10", 1330), ("22u", 1320), ("9.05", 545), ("24", nil),
        ("22.60", nil), ("22.1", nil), ("", nil), ("laat", nil), ("22.10.10", nil),
    ])
    func `an hour is read as people write it`(text: String, minute: Int?) {
        #expect(SheetText.minute(text) == minute)
    }
}

@Suite struct `What is one's own` {
    @Test(arguments: PageRole.allCases)
    func `founding circles is found from the page of who may do it`(role: PageRole) async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: role, client)
            let page = try await browser.get("/mijn")
            guard page.status == 200 else { return }
            #expect(page.text.contains("href=\"\(FoundingPages.path)\"") == (role == .administrator), "\(role)")
            if role == .administrator { #expect(try await browser.get(FoundingPages.path).status == 200) }
        }
    }

    @Test func `a member reads in one sentence how she stands, and answers with one press`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            let signedIn = try await server.signIn(try server.address(of: server.fellow), in: browser)
            #expect(signedIn.headers[.location] == "/mijn")
            let page = try await browser.get("/mijn")
            #expect(page.status == 200)
            #expect(page.text.contains("keer") || page.text.contains(MyText.noNorm))
            #expect(!page.text.contains("/aanwezigheid"), "the sheet is the chair's")
            let before = try server.export()
            #expect(try server.export() == before)
            let place = String(try #require(page.text.firstMatch(of: /action="(\/mijn\/antwoord\/[a-z0-9-]+)"/)?.1))
            let answered = try await browser.post(place, ["antwoord": "cannot"])
            #expect(answered.headers[.location] == "/mijn?bewaard=cannot")
            let after = try await browser.get("/mijn?bewaard=cannot")
            #expect(after.text.contains(MyText.saved(.cannot)))
            #expect(after.text.contains("value=\"cannot\" aria-pressed=\"true\""))
            #expect(try await browser.post(place, ["antwoord": "misschien"]).status == 400)
            #expect(try await browser.post("/mijn/antwoord/m-9999", ["antwoord": "comes"]).status == 404)
        }
    }

    @Test func `a chair finds the meeting that nobody filled in`() async throws {
        let server = try TestServer()
        let meeting = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .held && $0.kind == .regular
            })
        _ = try server.kring.write(by: .person(server.chair), source: .web) { scope in
            guard case .full(var stored) = try scope.reading.meeting(meeting.id) else { throw KringError.notFound }
            stored.value.status = .planned
            return try scope.changeMeeting(stored.value, expectedVersion: nil)
        }
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let page = try await browser.get("/mijn")
            let path = "/kringen/\(TestServer.circle)/vergaderingen/\(meeting.start.day)/aanwezigheid"
            #expect(page.text.contains("href=\"\(path)\""))
            #expect(try await browser.get(path).status == 200)
            let circle = try await browser.get("/kringen/\(TestServer.circle)")
            #expect(circle.text.contains("href=\"\(path)\"") && circle.text.contains(CircleText.onlyChairs))
        }
        let open = try await server.run { try await $0.page("/kringen/\(TestServer.circle)") }
        #expect(!open.text.contains(CircleText.onlyChairs) && !open.text.contains("aanwezigheid\""))
    }

    @Test func `each state is told in one sentence that says what to do`() {
        func sentence(_ state: RequirementState, remaining: Int = 1, lastChance: CalendarDay? = nil) -> String {
            MyText.sentence(
                MemberVerdict(
                    person: 1, requirement: "attendance", state: state, required: 2, credited: 1, attended: 1, represented: 0,
                    unknown: 0, remaining: remaining, activeDays: 365, lastChance: lastChance), year: 2026)
        }
        #expect(sentence(.met) == "In orde: je was er 1 van de 2 keer. Bedankt.")
        #expect(sentence(.onTrack) == "Je was er 1 van de 2 keer. Je hebt nog 1 kans.")
        let chance = CalendarDay(year: 2026, month: 11, day: 17)
        #expect(sentence(.atRisk, lastChance: chance) == "Je was er 1 van de 2 keer. 17 november is je laatste kans in 2026.")
        #expect(sentence(.toPlan, remaining: 0).hasSuffix("Praat met je voorzitter."))
        for state in RequirementState.allCases {
            for part in sentence(state).split(separator: ".") { #expect(part.split(separator: " ").count <= 15, "\(part)") }
        }
    }
}
