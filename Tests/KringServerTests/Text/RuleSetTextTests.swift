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
        let snapshot = URL(fileURLWithPath: "\(Self.project)/Tests/Snapshots/playbook-explain-\(id).txt")
        if ProcessInfo.processInfo.environment["KRING_RECORD"] != nil {
            try text.write(to: snapshot, atomically: true, encoding: .utf8)
        }
        #expect(try text == String(contentsOf: snapshot, encoding: .utf8))
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
        (Kind.memberCount(Requirement.MemberCount(minimum: 6)), "De kring heeft minstens zes leden."),
        (Kind.memberCount(Requirement.MemberCount(minimum: 1)), "De kring heeft minstens één lid."),
        (Kind.memberCount(Requirement.MemberCount(minimum: 8, maximum: 25)), "De kring heeft 8 tot 25 leden."),
        (Kind.memberCount(Requirement.MemberCount(minimum: 0, maximum: 40)), "De kring heeft hoogstens 40 leden."),
        (chairs(1, 2), "De kring heeft één of twee voorzitters."),
        (chairs(1, 1), "De kring heeft precies één voorzitter."),
        (chairs(1, nil), "De kring heeft minstens één voorzitter."),
        (
            Kind.eventCount(Requirement.EventCount(kinds: [.activity, .regular], perYear: 4, minimumMinutes: 120)),
            """
            De kring houdt per werkjaar minstens vier gewone vergaderingen of activiteiten van minstens twee uur; wat korter \
            duurt, telt niet mee.
            """
        ),
        (
            Kind.eventCount(Requirement.EventCount(kinds: [.hospitalConsultation], perYear: 1)),
            "De kring houdt per werkjaar minstens één overleg met de ziekenhuizen."
        ),
        (
            Kind.eventCount(
                Requirement.EventCount(
                    kinds: [.regular], perYear: 4, minimumMinutes: 75, minimumPresent: 3, atMostPerMonth: 1)),
            """
            De kring houdt per werkjaar minstens vier gewone vergaderingen van minstens één uur en 15 minuten; wat korter duurt, \
            telt niet mee. Ze tellen alleen mee als er minstens drie personen aanwezig zijn. Per kalendermaand telt er \
            hoogstens één mee.
            """
        ),
        (
            attendance(2, Requirement.Delegation(mode: .none)),
            """
            Elk lid is per werkjaar minstens twee keer aanwezig op de gewone vergaderingen of intervisies die meetellen, ter \
            plaatse of online. Iemand anders kan niet in haar plaats tellen.
            """
        ),
        (
            attendance(3, Requirement.Delegation(mode: .named, atMostPerYear: 1)),
            """
            Elk lid is per werkjaar minstens drie keer aanwezig op de gewone vergaderingen of intervisies die meetellen, ter \
            plaatse of online. Een collega kan als haar afgevaardigde tellen, als dat zo genoteerd is, hoogstens één keer per \
            jaar en per lid.
            """
        ),
        (
            attendance(2, Requirement.Delegation(mode: .practice)),
            """
            Elk lid is per werkjaar minstens twee keer aanwezig op de gewone vergaderingen of intervisies die meetellen, ter \
            plaatse of online. Een afgevaardigde van een praktijk telt voor al haar collega's.
            """
        ),
        (Kind.umbrellaCount(Requirement.UmbrellaCount(perYear: 4)), "De koepelkring vergadert minstens vier keer per werkjaar."),
        (
            Kind.umbrellaCount(Requirement.UmbrellaCount(perYear: 1, minimumMinutes: 90)),
            "De koepelkring vergadert minstens één keer per werkjaar, telkens minstens anderhalf uur."
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
