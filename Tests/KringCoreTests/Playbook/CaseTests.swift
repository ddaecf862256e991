import Foundation
import KringCore
import Testing

@Suite struct `The cases of the playbook` {
    static func cases() throws -> [PlaybookCase] {
        try OwnPlaybook.read().cases(PlaybookFiles.cases(at: OwnPlaybook.location))
    }

    @Test func `every case comes out as it tells`() throws {
        let cases = try Self.cases()
        #expect(cases.count >= 50)
        #expect(cases.flatMap { $0.failures() }.map(\.description) == [])
    }

    @Test func `every kind of requirement, and every state of a requirement and a circle, has its case`() throws {
        let cases = try Self.cases()
        let kinds = Set(cases.flatMap(\.ruleSet.versions).flatMap(\.requirements).map(\.kind.word))
        #expect(
            kinds == [
                "member_count", "office_count", "event_count", "member_attendance", "umbrella_count", "recommendation",
            ])
        let expected = cases.flatMap(\.expected)
        let circles = Set(expected.filter { $0.subject == .circle && $0.field == "state" }.map(\.value))
        #expect(circles == Set(CircleState.allCases.map(\.rawValue)))
        let states = Set(expected.filter { $0.field == "state" }.map(\.value))
        #expect(Set(RequirementState.allCases.map(\.rawValue)).subtracting(states).isEmpty)
        #expect(Set(MeetingReason.allCases.map(\.rawValue)).subtracting(states).isEmpty)
        let reasons = Set(expected.filter { $0.field == "reason" }.map(\.value))
        #expect(reasons == Set(ShortfallReason.allCases.map(\.rawValue)))
    }

    @Test func `every state of a profession in a zone has its case`() throws {
        let told = try Self.cases().flatMap(\.expected).filter { $0.subject == .zone && $0.field == "state" }
        #expect(Set(told.map(\.value)) == Set(CellState.allCases.map(\.rawValue)))
    }

    @Test func `the case that the README tells is true`() throws {
        let readme = try String(contentsOfFile: OwnPlaybook.project + "/playbook/README.md", encoding: .utf8)
        let block = try #require(readme.split(separator: "```yaml\n").first { $0.hasPrefix("about:") })
        let text = try #require(block.split(separator: "```").first)
        let cases = try OwnPlaybook.read().cases(["cases/readme.yaml": String(text)])
        #expect(cases.count == 1)
        #expect(cases.flatMap { $0.failures() }.map(\.description) == [])
    }

    @Test func `a case that comes out otherwise says what was expected, and what came`() throws {
        let text = """
            about: proef
            rule_set: generic
            cases:
              - case: Nobody is in the chair
                as_of: 2026-06-30
                founded: 2015-01-01
                expect:
                  circle: organised
                  requirements: {chairs: {state: met, dune: 1}, chair: met}

            """
        let failures = try OwnPlaybook.read().cases(["cases/proef.yaml": text]).flatMap { $0.failures() }
        #expect(
            failures.map(\.description) == [
                "cases/proef.yaml:8: Nobody is in the chair: circle: state is dormant, organised was expected",
                "cases/proef.yaml:9: Nobody is in the chair: requirement chairs: state is at_risk, met was expected",
                "cases/proef.yaml:9: Nobody is in the chair: requirement chairs has no dune, only done, due, evaluated, met, "
                    + "plan_by, planned, reason, required, state, to_plan, too_short, unrecorded, waived",
                "cases/proef.yaml:9: Nobody is in the chair: there is no requirement chair",
            ])
    }

    @Test(arguments: [
        ("rule_set: generiek", "/rule_set"), ("cases: {}", "/cases"), ("casus: []", "/casus"),
        ("cases: [{case: x, as_of: 2026-02-30, expect: {circle: organised}}]", "/cases/0/as_of"),
        ("cases: [{case: x, as_of: 2026-02-28, expect: {circle: healthy}}]", "/cases/0/expect/circle"),
        ("cases: [{case: x, as_of: 2026-02-28, expect: {}}]", "/cases/0/expect"),
        (
            "cases: [{case: x, as_of: 2026-02-28, members: [{from: 2026-01-01}], expect: {circle: organised}}]",
            "/cases/0/members/0/who"
        ),
        (
            "cases: [{case: x, as_of: 2026-02-28, meetings: [{on: 2026-01-01}], expect: {circle: organised}}]",
            "/cases/0/meetings/0/status"
        ),
    ])
    func `a faulty case is named by its place`(line: String, path: String) throws {
        let ruleSet = line.hasPrefix("rule_set") ? "" : "rule_set: generic\n"
        let cases = line.hasPrefix("cases") ? "" : "\ncases: []"
        let playbook = try OwnPlaybook.read()
        do {
            _ = try playbook.cases(["cases/proef.yaml": "about: proef\n\(ruleSet)\(line)\(cases)\n"])
            Testing.Issue.record("it was taken")
        } catch {
            #expect(error.faults.map(\.path).contains(path), "\(error)")
        }
    }
}
