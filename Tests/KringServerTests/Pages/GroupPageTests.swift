import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import KringCore
@testable import kring_server

@Suite struct `Pages of intervision groups` {
    private static let circle: Circle.ID = TestServer.circle
    private static let path = "/kringen/\(circle)/intervisiegroepen"

    private static func kept(_ server: TestServer) throws -> [CircleGrouping] {
        try server.kring.read(by: .person(server.chair)) { scope in
            try Page.everything { try scope.groupings(of: circle, page: $0) }.map(\.value)
        }
    }

    /// What a form of the page sends with one of its buttons.
    private static func sent(_ html: String, _ work: String, _ more: [String: String] = [:]) -> [String: String] {
        FormFields.of(html).merging(more) { $1 }.merging(["doe": work]) { $1 }
    }

    @Test func `a chair has groups proposed, moves somebody, makes the rest anew, keeps them, and throws them away`() async throws
    {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let first = try await chair.get(Self.path)
            #expect(first.text.contains(GroupingText.none))
            let shown = try await chair.post(Self.path, Self.sent(first.text, "voorstel", ["rondes": "1", "grootte": "5"]))
            #expect(shown.status == 200 && shown.text.contains(GroupingText.notKept), "\(shown.text)")
            #expect(shown.text.contains("Groep 2") && shown.text.contains("Niemand zat al samen."))
            #expect(try Self.kept(server).isEmpty, "a proposal keeps nothing")

            let person = try #require(shown.text.firstMatch(of: /name="groepen" value="([^ ,"]+)/).map { String($0.1) })
            let moved = try await chair.post(Self.path, Self.sent(shown.text, "verplaats", ["lid": person, "naar": "2"]))
            #expect(moved.status == 200 && moved.text.contains(GroupingText.held) && moved.text.contains(GroupingText.rest))
            #expect(moved.text.contains("zit nu in een andere groep."))
            let nowhere = try await chair.post(Self.path, Self.sent(shown.text, "verplaats", ["lid": person, "naar": "99"]))
            #expect(nowhere.status == 400 && nowhere.text.contains(GroupingText.moveFault))
            let anew = try await chair.post(Self.path, Self.sent(moved.text, "rest"))
            #expect(anew.status == 200 && anew.text.contains(GroupingText.held))

            let saving = Self.sent(anew.text, "bewaar")
            let saved = try await chair.post(Self.path, saving)
            let address = try #require(saved.headers[.location])
            #expect(saved.status == 303 && address.hasSuffix("?gedaan=bewaard"), "\(saved.text)")
            #expect(try await chair.post(Self.path, saving).headers[.location] == address, "a second tap keeps nothing more")
            let kept = try #require(try Self.kept(server).first)
            #expect(try Self.kept(server).count == 1)
            let held = try #require(Person.ID(person))
            #expect(kept.rounds[0][1].contains(held))
            let page = try await chair.get(address)
            #expect(page.text.contains(GroupingText.kept) && page.text.contains(GroupingText.print))

            let member = try await server.browser(of: .member, client)
            let own = try await member.get(Self.path)
            #expect(own.text.contains("je zit samen met") || own.text.contains("Je zit samen met"))
            let hers = try await member.get("\(Self.path)/\(kept.id)")
            #expect(hers.status == 200 && !hers.text.contains("Groep 2") && !hers.text.contains(GroupingText.drop))
            #expect(try await member.get("/kringen/\(Self.circle)/vergaderingen").text.contains(GroupingText.mine))

            let drop = "\(Self.path)/\(kept.id)/weg"
            #expect(try await member.post(drop, [:]).status >= 400)
            #expect(try await chair.post(drop, FormFields.of(page.text)).headers[.location] == "\(Self.path)?gedaan=weg")
            #expect(try Self.kept(server).isEmpty)
        }
    }

    @Test func `what is typed wrong is told at its field, and a form that is none of ours does nothing`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let form = try await chair.get(Self.path)
            let wrong = try await chair.post(Self.path, Self.sent(form.text, "voorstel", ["rondes": "9", "grootte": "veel"]))
            #expect(wrong.status == 400 && wrong.text.contains("Vul een getal in van 1 tot 6."))
            #expect(wrong.text.contains("Vul een getal in van 2 tot 12.") && wrong.text.contains("value=\"veel\""))
            for strange in [
                ["doe": "niets"], ["doe": "bewaar"], ["doe": "bewaar", "groepen": "/"],
                ["doe": "rest", "groepen": "p-onbekend p-ook-niet"], ["doe": "bewaar", "groepen": "p-onbekend"],
            ] {
                #expect(try await chair.post(Self.path, strange).status >= 400, "\(strange)")
            }
            for role in [PageRole.member, .careCouncil, .administrator] {
                let other = try await server.browser(of: role, client)
                #expect(try await other.post(Self.path, Self.sent(form.text, "voorstel")).status >= 400, "\(role)")
            }
        }
        #expect(try Self.kept(server).isEmpty)
    }

    @Test func `the model says who sits where and why, from the figures of the groups`() throws {
        func name(_ number: Int) -> PersonName {
            PersonName(id: Person.ID(known: "p-\(number)"), givenName: "Voornaam\(number)", familyName: "Naam\(number)")
        }
        let seats = (1...3).map {
            GroupingSketch.Seat(name: name($0), practice: $0 == 1 ? "Praktijk De Linde" : nil, isHeld: $0 == 2)
        }
        let mixed = GroupingSketch.Group(
            seats: seats, practices: 3, samePractice: 0, pairs: 3, met: [], starters: 1, unguided: 0)
        let less = GroupingSketch.Group(
            seats: (4...6).map { .init(name: name($0), practice: nil, isHeld: false) }, practices: 2, samePractice: 1, pairs: 3,
            met: [[name(4), name(5)]], starters: 1, unguided: 1)
        let model = GroupsModel("Voorstel", GroupingSketch(rounds: [[mixed, less]]))
        #expect(
            model.summary == [
                "6 mensen in 2 groepen.", "1 keer zitten 2 mensen van dezelfde praktijk samen.",
                "Van de 6 ontmoetingen zijn er 5 nieuw.", "1 starter zit niet bij een meter of peter.",
            ])
        let groups = try #require(model.rounds.first).groups
        #expect(groups.map(\.heading) == ["Groep 1", "Groep 2"])
        #expect(groups[0].seats.map(\.note) == ["Praktijk De Linde", GroupingText.held, nil])
        #expect(
            groups[0].why == [
                "Allemaal van andere praktijken.", "Niemand zat al samen.", "Bij de starter zit een meter of peter.",
            ])
        #expect(
            groups[1].why == [
                "3 mensen van 2 praktijken.", "Voornaam4 en Voornaam5 zaten al samen.", "Bij de starter zit geen meter of peter.",
            ])
        #expect(GroupsModel("Leeg").rounds.isEmpty && GroupsModel("Leeg").summary.isEmpty)
    }
}
