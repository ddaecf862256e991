import Foundation
import KringCore
import Testing

@Suite struct `Reading the tables` {
    static let professions = #"""
        id,kind,name_nl,plural_nl,name_en,plural_en,cluster,association,association_full_name,in_decree,circles_known,circle_evidence,certainty,source
        vroedvrouw,profession,vroedvrouw,vroedvrouwen,midwife,midwives,gezondheidszorg,VBOV,,yes,yes,"21 kringen, of ""22""",confirmed,slides

        """#
    static let regional = "id,name,province,remarks,certainty,source\nmechelen,Mechelen,Antwerpen,,derived,site\n"
    static let zones = """
        id,name,official_name,aliases,former_names,province,regional_zone_id,regional_zone_certainty,reference_regions,website,statistics_code,certainty,source
        noord,Noord,ELZ Noord,N|De Noord,,Antwerpen,mechelen,derived,Rivierenland,,elz1,confirmed,site
        zuid,Zuid,ELZ Zuid,,,Antwerpen,,,,,elz2,source,site

        """
    static let municipalities = """
        id,name,nis,zone_id,coverage,province,valid_from,valid_to,successor_nis,certainty,source
        dorp,Dorp,10001,noord,full,Antwerpen,2019-01-01,2025-01-01,,source,site
        dorp-2025,Dorp,10001,zuid,full,Antwerpen,2025-01-01,,,source,site
        ,Stad,10002,noord,partial,Antwerpen,2019-01-01,,,source,site
        ,Stad,10002,zuid,partial,Antwerpen,2019-01-01,,,source,site

        """
    static let parts = """
        id,nis,part_name,postal_code,zone_id,valid_from,valid_to,certainty,source
        stad-kaai,10002,Kaai,2999,noord,2019-01-01,,source,site
        stad-markt,10002,Markt,,zuid,2019-01-01,,source,site

        """
    static let mergers = """
        date,old_nis,old_name,new_nis,new_name,old_zone_ids,new_zone_ids,certainty,source
        2025-01-01,10003,Gehucht,10001,Dorp,noord,noord|zuid,source,site

        """

    static func read(_ old: String = "", _ new: String = "") -> Result<Playbook, PlaybookRefused> {
        var texts = ["rules/proef.yaml": SmallPlaybook.rule]
        let tables = [
            "professions.csv": professions, "territory/regional_zones.csv": regional, "territory/zones.csv": zones,
            "territory/municipalities.csv": municipalities, "territory/municipality_parts.csv": parts,
            "territory/municipal_mergers.csv": mergers,
        ]
        for (name, text) in tables { texts[name] = old.isEmpty ? text : text.replacingOccurrences(of: old, with: new) }
        return Result { () throws(PlaybookRefused) in try PlaybookReader.read(PlaybookFiles(texts: texts)) }
    }

    @Test func `every column finds its place`() throws {
        let playbook = try Self.read().get()
        let territory = playbook.territory
        #expect(playbook.professions.first?.circleEvidence == "21 kringen, of \"22\"")
        #expect(territory.zones.first?.aliases == ["N", "De Noord"])
        #expect(territory.zones.map(\.zone.regionalZone?.rawValue) == ["mechelen", nil])
        #expect(
            territory.municipalities.map(\.municipality.name) == ["Dorp", "Dorp", "Stad Kaai (2999)", "Stad Markt"])
        #expect(territory.mergers.first?.newZones == ["noord", "zuid"])
    }

    @Test(arguments: [
        ("name_nl", "naam_nl", "professions.csv:1: naam_nl: the column naam_nl is not known here; did you mean name_nl?"),
        ("official_name,", "", "territory/zones.csv:1: official_name: the column official_name is missing"),
        (",aliases,", ",name,", "territory/zones.csv:1: name: the column name is there already"),
        ("21 kringen, of \"\"22\"\"", "21", ""),
        ("\"21 kringen", "21 kringen", "professions.csv:2: a quote stands in the middle of a field"),
        ("\"\"\"", "\"\"", "professions.csv:3: a quote is never closed"),
        (",Mechelen,", ",", "territory/regional_zones.csv:2: the row has 5 fields, the header 6"),
        (
            "derived,site\n", "memory,site\n",
            "territory/regional_zones.csv:2: certainty: a row that is only memory has no place here"
        ),
        (
            "derived,site\n", "zeker,site\n",
            "territory/regional_zones.csv:2: certainty: zeker is not one of confirmed, source, derived, memory, onzeker; did you mean onzeker?"
        ),
        ("derived,site\n", "derived,\n", "territory/regional_zones.csv:2: source: source is empty"),
        ("zuid,Zuid", "noord,Zuid", "territory/zones.csv:3: id: noord is there already"),
        (
            "mechelen,derived", "mechlen,derived",
            "territory/zones.csv:2: regional_zone_id: mechlen is not in regional_zones.csv; did you mean mechelen?"
        ),
        (
            "mechelen,derived", "mechelen,memory",
            "territory/zones.csv:2: regional_zone_certainty: a regional zone is given together with how sure it is, and only when it has a source"
        ),
        ("10001,noord", "10001,nord", "territory/municipalities.csv:2: zone_id: nord is not in zones.csv; did you mean noord?"),
        ("10001,noord", "1001,noord", "territory/municipalities.csv:2: nis: 1001 is not a code of five digits"),
        (
            "2019-01-01,2025-01-01", "2019-01-01,2025-01-02",
            "territory/municipalities.csv:3: valid_from: it lies in another zone on a day of this stay"
        ),
        ("2019-01-01,2025-01-01", "2025-01-01,2019-01-01", "territory/municipalities.csv:2: valid_to: it ends before it begins"),
        (
            "2019-01-01,2025-01-01", "2019-02-29,2025-01-01",
            "territory/municipalities.csv:2: valid_from: 2019-02-29 is not a day that exists, written as 2026-01-31"
        ),
        ("full", "whole", "territory/municipalities.csv:2: coverage: whole is not one of full, partial"),
        (
            "Markt,,zuid", "Markt,,noord",
            "territory/municipalities.csv:5: coverage: municipality_parts.csv names no part of it in zuid"
        ),
        (
            "stad-kaai,10002", "stad-kaai,10001",
            "territory/municipality_parts.csv:2: nis: 10001 does not lie in noord in part, says municipalities.csv"
        ),
        (
            "stad-markt", "Stad Markt",
            "territory/municipality_parts.csv:3: id: Stad Markt is not an id of a-z, 0-9 and -, at most 80 long"
        ),
        ("2025-01-01,10003", ",10003", "territory/municipal_mergers.csv:2: date: date is empty"),
        (
            "noord|zuid", "noord|zuit",
            "territory/municipal_mergers.csv:2: new_zone_ids: zuit is not in zones.csv; did you mean zuid?"
        ),
        (
            "gezondheidszorg", "gezondheid",
            "professions.csv:2: cluster: gezondheid is not one of gezondheidszorg, welzijn; did you mean gezondheidszorg?"
        ),
        (
            "vroedvrouw,profession", "vroedvrow,profession",
            "rules/proef.yaml:3: /professions/0: vroedvrouw is not a profession of professions.csv; did you mean vroedvrow?"
        ),
    ])
    func `a broken cell is named by file, line and column`(old: String, new: String, fault: String) {
        switch Self.read(old, new) {
        case .success: #expect(fault.isEmpty)
        case .failure(let refusal): #expect(refusal.faults.map(\.description).contains(fault), "\(refusal)")
        }
    }

    @Test func `line ends of Windows and a byte order mark are read past`() throws {
        let texts = [
            "rules/proef.yaml": SmallPlaybook.rule,
            "professions.csv": "\u{FEFF}" + Self.professions.replacingOccurrences(of: "\n", with: "\r\n"),
        ]
        let playbook = try PlaybookReader.read(PlaybookFiles(texts: texts))
        #expect(playbook.professions.map(\.profession.id) == ["vroedvrouw"])
        #expect(playbook.professions.first?.provenance.source == "slides")
    }
}

@Suite struct `A circle's own goal` {
    static func fields(_ pairs: [(String, InputNode.Content)]) -> InputNode {
        InputNode(.fields(pairs.map { InputNode.Field(key: $0.0, value: InputNode($0.1)) }))
    }

    @Test(arguments: ["per_year", "perYear"])
    func `speaks the words of a rule file, in either spelling`(key: String) throws {
        let node = Self.fields([
            ("type", .text("event_count")), ("kinds", .list([InputNode(.text("intervision"))])), (key, .integer(3)),
        ])
        let (requirement, faults) = Requirement.reading(node, at: "/goals/0/requirement", spelling: .camelCase, isGoal: true)
        #expect(faults.isEmpty)
        #expect(requirement?.kind == .eventCount(.init(kinds: [.intervision], perYear: 3)))
        #expect(requirement?.mandatory == false)
    }

    @Test func `is never mandatory, and its faults point into the file`() {
        let node = Self.fields([
            ("type", .text("member_count")), ("minimum", .integer(3)), ("mandatory", .bool(true)), ("perYear", .integer(1)),
            ("perYear", .integer(1)),
        ])
        let (requirement, faults) = Requirement.reading(node, at: "/goals/0/requirement", spelling: .camelCase, isGoal: true)
        #expect(requirement == nil)
        #expect(
            faults.map(\.pointer) == [
                "/goals/0/requirement/perYear", "/goals/0/requirement/perYear", "/goals/0/requirement/mandatory",
            ])
        #expect(faults.map(\.code) == [.unknownKey, .unknownKey, .contradiction])
    }
}
