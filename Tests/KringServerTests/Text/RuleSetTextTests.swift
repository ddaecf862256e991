import Foundation
import KringCore
import Testing

@testable import kring_server

@Suite struct `A rule set as text` {
    static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let project = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static func playbook() throws -> Playbook {
        try PlaybookReader.read(PlaybookFiles(at: PlaybookLocation(root: project + "/playbook")))
    }

    @Test(arguments: ["vbov-vroedvrouwenkring", "riziv-lok-artsen"])
    func `reads as written down, and changes only with the data`(id: String) throws {
        let playbook = try Self.playbook()
        let ruleSet = try #require(RuleSet.ID(id).flatMap(playbook.ruleSet))
        let text = RuleSetText(ruleSet: ruleSet, playbook: playbook).text + "\n"
        try Snapshot.compare(text, with: "playbook-explain-\(id).txt")
    }

    static func sentence(_ kind: Requirement.Kind) -> String {
        let meetings = Requirement(
            id: "meetings", kind: .eventCount(.init(kinds: [.regular, .intervision], perYear: 4)), source: "x")
        let requirement = Requirement(id: "x", kind: kind, source: "x")
        let version = RuleSet.Version(
            validFrom: CalendarDay("2020-01-01")!, startupMonths: 12, dormantAfterMonths: 12,
            requirements: [meetings, requirement])
        let ruleSet = RuleSet(id: "proef", name: "Proef", professions: [], versions: [version])
        let playbook = Playbook(identity: "", ruleSets: ["proef": ruleSet])
        return RuleSetText(ruleSet: ruleSet, playbook: playbook).sentence(requirement, in: version)
    }

    typealias Kind = Requirement.Kind

    static let sentences: [(kind: Kind, sentence: String)] = [
        (Kind.memberCount(Requirement.MemberCount(minimum: 6)), "De kring heeft minstens 6 leden."),
        (Kind.memberCount(Requirement.MemberCount(minimum: 1)), "De kring heeft minstens 1 lid."),
        (Kind.memberCount(Requirement.MemberCount(minimum: 8, maximum: 25)), "De kring heeft 8 tot 25 leden."),
        (Kind.memberCount(Requirement.MemberCount(minimum: 0, maximum: 40)), "De kring heeft hoogstens 40 leden."),
        (chairs(1, 2), "De kring heeft 1 of 2 voorzitters."),
        (chairs(1, 1), "De kring heeft precies 1 voorzitter."),
        (chairs(1, nil), "De kring heeft minstens 1 voorzitter."),
        (
            Kind.eventCount(Requirement.EventCount(kinds: [.activity, .regular], perYear: 4, minimumMinutes: 120)),
            """
            De kring houdt per werkjaar minstens 4 gewone vergaderingen of activiteiten van minstens 2 uur; wat korter \
            duurt, telt niet mee.
            """
        ),
        (
            Kind.eventCount(Requirement.EventCount(kinds: [.hospitalConsultation], perYear: 1)),
            "De kring houdt per werkjaar minstens 1 overleg met de ziekenhuizen."
        ),
        (
            Kind.eventCount(
                Requirement.EventCount(
                    kinds: [.regular], perYear: 4, minimumMinutes: 75, minimumPresent: 3, atMostPerMonth: 1)),
            """
            De kring houdt per werkjaar minstens 4 gewone vergaderingen van minstens 1 uur en 15 minuten; wat korter duurt, \
            telt niet mee. Ze tellen alleen mee als er minstens 3 personen aanwezig zijn. Per kalendermaand telt er \
            hoogstens 1 mee.
            """
        ),
        (
            attendance(2, Requirement.Delegation(mode: .none)),
            """
            Elk lid komt per werkjaar minstens 2 keer, ter plaatse of online. Het gaat om gewone vergaderingen of intervisies \
            die meetellen. Iemand anders kan niet in haar plaats tellen.
            """
        ),
        (
            attendance(3, Requirement.Delegation(mode: .named, atMostPerYear: 1)),
            """
            Elk lid komt per werkjaar minstens 3 keer, ter plaatse of online. Het gaat om gewone vergaderingen of intervisies \
            die meetellen. Een collega kan in haar plaats tellen, als dat zo genoteerd is. Dat mag hoogstens 1 keer \
            per jaar en per lid.
            """
        ),
        (
            attendance(2, Requirement.Delegation(mode: .practice)),
            """
            Elk lid komt per werkjaar minstens 2 keer, ter plaatse of online. Het gaat om gewone vergaderingen of intervisies \
            die meetellen. Wie van een praktijk komt, telt voor al haar collega's.
            """
        ),
        (Kind.umbrellaCount(Requirement.UmbrellaCount(perYear: 4)), "De koepelkring vergadert minstens 4 keer per werkjaar."),
        (
            Kind.umbrellaCount(Requirement.UmbrellaCount(perYear: 1, minimumMinutes: 90)),
            "De koepelkring vergadert minstens 1 keer per werkjaar, telkens minstens anderhalf uur."
        ),
        (attendance(0, .init(mode: .none)), "Van een lid wordt geen aanwezigheid gevraagd."),
        (
            Kind.umbrellaCount(Requirement.UmbrellaCount(perYear: 0)),
            "Van de koepelkring wordt geen vergadering gevraagd."
        ),
        (
            Kind.eventCount(Requirement.EventCount(kinds: [.regular, .activity], perYear: 0)),
            "Van de kring worden geen gewone vergaderingen of activiteiten gevraagd."
        ),
        (Kind.recommendation(text: "Praat met elkaar."), "Praat met elkaar."),
    ]

    static func chairs(_ minimum: Int, _ maximum: Int?) -> Kind {
        .officeCount(Requirement.OfficeCount(office: .chair, minimum: minimum, maximum: maximum))
    }

    static func attendance(_ perYear: Int, _ delegation: Requirement.Delegation) -> Kind {
        .memberAttendance(Requirement.MemberAttendance(counts: "meetings", perYear: perYear, delegation: delegation))
    }

    @Test(arguments: sentences)
    func `each kind of requirement is a sentence`(kind: Requirement.Kind, sentence: String) {
        #expect(Self.sentence(kind) == sentence)
    }

    @Test func `check tells what is there and what nobody looked at for a year`() throws {
        let playbook = try Self.playbook()
        let now = PlaybookCommand.Check.report(playbook, asOf: CalendarDay("2026-12-01")!)
        #expect(now == ["5 rule sets, 13 sources, 20 professions, 60 zones, 362 municipalities, 8 guidance pages: no faults."])
        let later = PlaybookCommand.Check.report(playbook, asOf: CalendarDay("2028-01-01")!)
        #expect(later.contains("  generic 2015-01-01 chairs: last on 2026-11-22"))
    }
}
