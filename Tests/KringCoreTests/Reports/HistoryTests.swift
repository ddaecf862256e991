import Foundation
import Testing

@testable import KringCore

@Suite struct `Reports of the past` {
    private let yesterday = ReportPeriod(asOf: day("2026-11-21"))

    @Test func `show Dijle-Nete in all of its five zones`() throws {
        let example = try ExampleKring()
        for zone in ExampleKring.fiveZones {
            for actor in [Actor.open, .region, .careCouncil([zone])] {
                let cell = try midwives(try example.zone(zone, by: actor))
                #expect(cell.circles.map(\.circle.id).contains("dijle-nete"), "\(zone)")
                #expect(cell.covered == cell.total && cell.total > 0, "\(zone)")
            }
        }
        let other = try midwives(try example.zone("dender"))
        #expect(!other.circles.map(\.circle.id).contains("dijle-nete"))
    }

    @Test func `stay as they were when a link to a zone ends the day after`() throws {
        let example = try ExampleKring()
        let before = try Everything(example.kring, yesterday)
        try example.change { scope in
            guard var circle = try scope.db.stored(ExampleKring.dijleNete)?.value else { throw KringError.notFound }
            guard let link = circle.zones.firstIndex(where: { $0.zone == "rupelaar" }) else { throw KringError.notFound }
            circle.zones[link].span.to = ExampleKring.today
            _ = try scope.changeCircle(circle, expectedVersion: nil)
        }
        let after = try Everything(example.kring, yesterday)
        #expect(after == before, "\(after.differences(from: before))")
        #expect(try Everything(example.reopened(), yesterday) == before)
        for zone in ExampleKring.fiveZones {
            let present = try midwives(try example.zone(zone)).circles.contains { $0.circle.id == "dijle-nete" }
            #expect(present == (zone != "rupelaar"))
            let past = try midwives(try example.zone(zone, yesterday)).circles.contains { $0.circle.id == "dijle-nete" }
            #expect(past)
        }
    }

    @Test func `keep last year's verdict when a rule changes from this year on`() throws {
        let playbook = try TestDirectory()
        let root = playbook.url.appendingPathComponent("playbook")
        try FileManager.default.copyItem(atPath: OwnPlaybook.location.root ?? "", toPath: root.path)
        let shelf = try PlaybookShelf(location: PlaybookLocation(root: root.path), interval: .seconds(3600)) { _ in }
        let example = try ExampleKring(playbook: shelf)
        let lastYear = ReportPeriod(asOf: ExampleKring.today, year: 2025)
        let yearPast = ReportPeriod(asOf: day("2025-11-22"))
        let before = (
            try Everything(example.kring, ExampleKring.now), try Everything(example.kring, lastYear),
            try Everything(example.kring, yearPast)
        )

        let rule = root.appendingPathComponent("rules/vbov-vroedvrouwenkring.yaml")
        try stricter(try String(contentsOf: rule, encoding: .utf8)).write(to: rule, atomically: true, encoding: .utf8)
        shelf.look()

        let after = try Everything(example.kring, ExampleKring.now)
        #expect(try Everything(example.kring, lastYear) == before.1)
        #expect(try Everything(example.kring, yearPast) == before.2)
        #expect(after != before.0)
        let (old, new) = (try meetings(before.0), try meetings(after))
        #expect(old.required == 4 && old.state == .met)
        #expect(new.required == 20 && new.state == .atRisk)
        guard case .own(let status) = try example.circle(by: .operator) else {
            Issue.record("the operator sees the whole circle")
            return
        }
        #expect(status.header.ruleVersion == day("2026-01-01") && status.state == .atRisk)
    }

    /// The rules of the midwives with a second version: twenty meetings a year from 2026 on.
    private func stricter(_ text: String) throws -> String {
        let first = try #require(text.range(of: "  - valid_from: 2015-01-01"))
        // How the meetings are usually planned is left out: twenty do not fit in a year that way.
        let end = text.range(of: "\n    planning:")?.lowerBound ?? text.endIndex
        let version = String(text[first.lowerBound..<end])
        let second =
            version.replacingOccurrences(of: "valid_from: 2015-01-01", with: "valid_from: 2026-01-01")
            .replacingOccurrences(
                of: "kinds: [regular, activity]\n        per_year: 4", with: "kinds: [regular, activity]\n        per_year: 20")
        try #require(second.contains("per_year: 20"))
        return text + (text.hasSuffix("\n") ? "" : "\n") + second
    }

    private func midwives(_ report: ZoneReport) throws -> CellReport {
        try #require(report.professions.first { $0.profession.id == "vroedvrouw" })
    }

    private func meetings(_ everything: Everything) throws -> RequirementVerdict {
        for case .own(let status) in everything.circles where status.circle.id == "dijle-nete" {
            return try #require(status.requirements.first { $0.requirement.id == "meetings" })
        }
        throw KringError.notFound
    }
}
