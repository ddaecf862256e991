import Foundation
import KringCore
import Testing

@Suite struct `The project's own playbook` {
    static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

    @Test func `holds the rule sets it promises, each with a source that exists and a day of checking`() throws {
        let playbook = try OwnPlaybook.read()
        #expect(
            playbook.ruleSetIDs.map(\.rawValue) == [
                "erkende-huisartsenkring", "generic", "lokk-kinesitherapeuten", "riziv-lok-artsen", "vbov-vroedvrouwenkring",
            ])
        for ruleSet in playbook.ruleSets.values {
            for requirement in ruleSet.versions.flatMap(\.requirements) {
                #expect(playbook.source(of: requirement) != nil, "\(ruleSet.id) \(requirement.id)")
                #expect(requirement.checked != nil, "\(ruleSet.id) \(requirement.id)")
                #expect(requirement.quote != nil || requirement.openQuestion != nil, "\(ruleSet.id) \(requirement.id)")
            }
        }
        let named = Set(playbook.ruleSets.values.flatMap(\.versions).flatMap(\.requirements).map(\.source))
        #expect(named == Set(playbook.sources.keys))
    }

    @Test func `generic asks for one chair and nothing else`() throws {
        let generic = try #require(try OwnPlaybook.read().ruleSet("generic"))
        let requirements = generic.versions.flatMap(\.requirements)
        #expect(requirements.map(\.kind) == [.officeCount(.init(office: .chair, minimum: 1))])
        #expect(generic.professions.isEmpty)
    }

    @Test func `midwives are asked what the slides say`() throws {
        let ruleSet = try #require(try OwnPlaybook.read().ruleSet("vbov-vroedvrouwenkring"))
        let asked = ruleSet.version(forYear: 2026).requirements.filter { $0.kind.word != "recommendation" }
        #expect(
            asked.map(\.kind) == [
                .memberCount(.init(minimum: 6)), .officeCount(.init(office: .chair, minimum: 1, maximum: 2)),
                .eventCount(.init(kinds: [.regular, .activity], perYear: 4, minimumMinutes: 120)),
                .eventCount(.init(kinds: [.hospitalConsultation], perYear: 1)),
                .eventCount(.init(kinds: [.intervision], perYear: 1)),
                .memberAttendance(
                    .init(counts: "meetings", perYear: 2, delegation: .init(mode: .practice, minimumPracticeSize: 2))),
                .umbrellaCount(.init(perYear: 4)),
            ])
        #expect(asked.map(\.mandatory) == [true, true, true, true, true, false, false])
    }

    @Test func `a requirement is due for a look when the last one is a year ago`() throws {
        let playbook = try OwnPlaybook.read()
        #expect(playbook.unchecked(asOf: Self.day("2027-11-21")).isEmpty)
        let due = playbook.unchecked(asOf: Self.day("2027-11-22"))
        #expect(due.count == playbook.ruleSets.values.flatMap(\.versions).flatMap(\.requirements).count)
        #expect(due.first?.checked == Self.day("2026-11-22"))
    }

    @Test func `the glossary has every type of the domain`() throws {
        let terms = Set(try OwnPlaybook.read().glossary.map(\.identifier))
        let directory = OwnPlaybook.project + "/Sources/KringCore/Domain"
        var types: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: directory) where file.hasSuffix(".swift") {
            var outer = ""
            for line in try String(contentsOfFile: "\(directory)/\(file)", encoding: .utf8).split(separator: "\n") {
                if let match = line.firstMatch(of: /^extension (\w+)/) { outer = String(match.1) }
                guard let match = line.firstMatch(of: /^(    )?public (?:indirect )?(?:struct|enum|final class) (\w+)/) else {
                    continue
                }
                if match.1 == nil { outer = String(match.2) }
                types.insert(match.1 == nil ? outer : "\(outer).\(match.2)")
            }
        }
        #expect(types.count > 30)
        #expect(types.subtracting(terms).isEmpty)
    }

    // MARK: Territory

    @Test func `the territory has its sixty zones, and every zone has municipalities today`() throws {
        let territory = try OwnPlaybook.read().territory
        #expect(territory.zones.count == 60)
        #expect(territory.regionalZones.map(\.regionalZone.id.rawValue) == ["brussel", "halle-vilvoorde", "kempen", "mechelen"])
        #expect(territory.zones.filter { $0.zone.regionalZone != nil }.count == 15)
        for zone in territory.zones {
            #expect(!territory.municipalities(of: zone.zone.id, on: Self.day("2026-11-22")).isEmpty, "\(zone.zone.id)")
        }
        #expect(territory.zones.first { $0.zone.id == "houtland-en-polder" }?.referenceRegions.count == 3)
    }

    @Test(arguments: [("2024-12-31", "pallieterland", "ranst"), ("2025-01-01", "voorkempen", "ranst-2025")])
    func `Ranst moved to Voorkempen on 1 January 2025`(day: String, zone: String, id: String) throws {
        let territory = try OwnPlaybook.read().territory
        let rows = territory.municipalities.filter {
            $0.municipality.nis == "11035" && $0.municipality.valid.contains(Self.day(day))
        }
        #expect(rows.map(\.municipality.zone.rawValue) == [zone])
        #expect(rows.map(\.municipality.id.rawValue) == [id])
    }

    @Test(arguments: [("2024-12-31", 19), ("2025-01-01", 18)])
    func `the five zones of Dijle-Nete count their municipalities`(day: String, count: Int) throws {
        let territory = try OwnPlaybook.read().territory
        let zones: [Zone.ID] = ["mechelen-katelijne", "bonstato", "pallieterland", "rupelaar", "klein-brabant-vaartland"]
        #expect(zones.flatMap { territory.municipalities(of: $0, on: Self.day(day)) }.count == count)
    }

    @Test(arguments: [
        ("2018-12-31", ["aalter", "knesselare"]), ("2019-01-01", ["aalter-2019"]),
    ])
    func `Aalter and Knesselare became one in 2019`(day: String, ids: [String]) throws {
        let rows = try OwnPlaybook.read().territory.municipalities(of: "west-meetjesland", on: Self.day(day))
        let asked = rows.map(\.municipality.id.rawValue).filter { $0.hasPrefix("aalter") || $0 == "knesselare" }
        #expect(asked == ids)
    }

    @Test(arguments: [
        ("2024-12-31", "haspengouw", ["borgloon", "kortessem"]), ("2025-01-01", "haspengouw", []),
        ("2025-01-01", "zolim", ["tongeren-borgloon"]), ("2024-12-31", "zolim", ["tongeren"]),
    ])
    func `the mergers of 2025 moved Borgloon and Kortessem to other zones`(day: String, zone: String, ids: [String]) throws {
        let rows = try OwnPlaybook.read().territory.municipalities(of: Zone.ID(zone)!, on: Self.day(day))
        let asked = rows.map(\.municipality.id.rawValue).filter {
            ["borgloon", "kortessem", "tongeren", "tongeren-borgloon"].contains($0)
        }
        #expect(asked == ids)
    }

    @Test func `the mergers of 2019 and of 2025 are both there`() throws {
        let mergers = try OwnPlaybook.read().territory.mergers
        #expect(mergers.filter { $0.on == Self.day("2019-01-01") }.count == 15)
        #expect(mergers.filter { $0.on == Self.day("2025-01-01") }.count == 28)
        #expect(mergers.first { $0.oldName == "Borsbeek" }?.newZones == ["antwerpen-oost"])
    }

    @Test func `Antwerpen counts by its parts, with postal codes where a source gives them`() throws {
        let territory = try OwnPlaybook.read().territory
        let parts = territory.municipalities.filter { $0.municipality.nis == "11002" }
        #expect(parts.count == 14)
        #expect(parts.allSatisfy { $0.part != nil })
        let centre = territory.municipalities(of: "antwerpen-centrum", on: Self.day("2026-01-01")).map(\.municipality.name)
        #expect(
            centre == [
                "Antwerpen district Antwerpen 2000", "Antwerpen district Antwerpen 2018", "Antwerpen district Antwerpen 2060",
                "Antwerpen Berchem (2600)", "Antwerpen Linkeroever (2050)",
            ])
        #expect(parts.first { $0.part == "Hoboken" }?.postalCode == nil)
        #expect(territory.municipalities(of: "antwerpen-oost", on: Self.day("2024-12-31")).count == 3)
        #expect(territory.municipalities(of: "antwerpen-oost", on: Self.day("2025-01-01")).count == 4)
    }

    @Test func `nothing remembered or unsure is loaded`() throws {
        let playbook = try OwnPlaybook.read()
        let territory = playbook.territory
        let all =
            territory.zones.map(\.provenance) + territory.municipalities.map(\.provenance)
            + territory.regionalZones.map(\.provenance) + territory.mergers.map(\.provenance)
            + playbook.professions.map(\.provenance)
        #expect(all.allSatisfy { $0.certainty.isLoadable && !$0.source.isEmpty })
        #expect(playbook.professions.count == 20)
        #expect(playbook.professions.filter { $0.profession.cluster == .healthCare }.count == 13)
        #expect(playbook.professions.first { $0.profession.id == "vroedvrouw" }?.association == "VBOV")
    }
}
