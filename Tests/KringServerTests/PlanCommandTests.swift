import Foundation
import KringCore
import Testing

@testable import kring_server

/// Planning and grouping from the command line, by the program itself.
@Suite struct `Planning from the command line` {
    private static let instances = TestServer.project + "/Tests/KringSchedulerTests/Instances"

    private static func inFolder(_ body: (String) throws -> Void) throws {
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory.path)
    }

    private static func json(_ path: String) throws -> JSONObject {
        try #require(try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path)))).object)
    }

    @Test func `a file gets a plan, its reasons and its proof, packed or not`() throws {
        try Self.inFolder { folder in
            let run = try Program.run(
                "plan", "\(Self.instances)/plan-c1-s1.json", "--output", "\(folder)/a.json", "--explain")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("kost 825, ondergrens 825, bewezen beste plan"))
            let plan = try Self.json("\(folder)/a.json")
            #expect(plan["format"]?.string == "kring-plan-solution/1")
            #expect(plan["lowerBound"]?.integer == 825)
            #expect(try Self.json("\(folder)/a.json.uitleg.json")["format"]?.string == "kring-plan-explanation/1")
            #expect(try Self.json("\(folder)/a.json.bewijs.json")["format"]?.string == "kring-plan-certificate/1")
            let packed = try Program.run("plan", "\(Self.instances)/plan-c1-s1.json.gz", "--output", "\(folder)/b.json")
            #expect(packed.status == 0, "\(packed.errors)")
            let files = try ["a", "b"].map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0).json")) }
            #expect(files[0] == files[1])
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/b.json.uitleg.json"))
            let hasty = try Program.run(
                "plan", "\(Self.instances)/plan-c10-s1.json", "--output", "\(folder)/c.json", "--budget", "0")
            #expect(hasty.status == 0, "\(hasty.errors)")
            #expect(hasty.output.contains("van 90 vergaderingen geplaatst"))
            // Above its bound by a number, and by a share of what it costs.
            #expect(hasty.output.contains(/verschil [0-9]+ \([0-9]+,[0-9]{2} %\)/), "\(hasty.output)")
        }
    }

    @Test func `what has no place is listed with the rules that exclude each other, and the plan is written`() throws {
        try Self.inFolder { folder in
            let run = try Program.run("plan", "\(Self.instances)/conflict-1.json", "--output", "\(folder)/a.json")
            #expect(run.status == 0, "\(run.errors)")
            let lines = run.output.split(separator: "\n")
            let place = try #require(lines.firstIndex { $0.contains("heeft geen plaats") })
            // A minimal set of two rules, in words and for programs.
            #expect(
                lines[place]
                    == "vergadering 4 (consult) heeft geen plaats: iemand van groep 0 kan komen naar vergadering 4; "
                    + "persoon 30 kan komen naar vergadering 4; dat gaat niet samen")
            try #require(place + 1 < lines.count)
            let conflict = try #require(try JSONValue(parsing: Array(lines[place + 1].utf8)).object)
            #expect(conflict["format"]?.string == "kring-conflict/1")
            #expect(conflict["meetings"]?.array?.map(\.integer) == [4])
            #expect(conflict["atoms"]?.array?.count == 2)
            // The gap is told of the comfort of what has a place: nothing better exists here.
            #expect(run.output.contains("6 van 7 vergaderingen geplaatst; kost 10819, ondergrens 10819, bewezen beste plan"))
            #expect(try Self.json("\(folder)/a.json")["format"]?.string == "kring-plan-solution/1")
        }
    }

    @Test func `a bad file is refused with 65 and every fault, and nothing is written`() throws {
        try Self.inFolder { folder in
            let file = "\(folder)/bad.json"
            for (command, text, pointers) in [
                ("plan", #"{"format":"kring-plan/1","days":"x","circleGap":"y"}"#, ["/days", "/circleGap"]),
                ("groups", #"{"format":"kring-groups/1","n":"x","rounds":"y"}"#, ["/n", "/rounds"]),
            ] {
                try Data(text.utf8).write(to: URL(fileURLWithPath: file))
                let run = try Program.run(command, file, "--output", "\(folder)/a.json")
                #expect(run.status == 65, "\(command)")
                for pointer in pointers { #expect(run.errors.contains(pointer), "\(run.errors)") }
                #expect(!FileManager.default.fileExists(atPath: "\(folder)/a.json"))
            }
            #expect(try Program.run("plan", "\(folder)/none.json", "--output", "\(folder)/a.json").status == 66)
        }
    }

    @Test func `members are split into groups, the same each time`() throws {
        try Self.inFolder { folder in
            for name in ["a", "b"] {
                let run = try Program.run(
                    "groups", "\(Self.instances)/golfer-7-5-7.json", "--output", "\(folder)/\(name).json", "--explain")
                #expect(run.status == 0, "\(run.errors)")
            }
            #expect(try Self.json("\(folder)/a.json")["format"]?.string == "kring-groups-solution/1")
            let files = try ["a", "b"].map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0).json")) }
            #expect(files[0] == files[1])
        }
    }

    @Test func `the example circle's 2027 is planned in Dutch, and again without one chair's evenings`() throws {
        try Self.inFolder { folder in
            let database = "\(folder)/demo.sqlite"
            let made = try Program.run("demo", "--database", database, "--as-of", "2026-11-22")
            try #require(made.status == 0, "\(made.errors)")
            func plan(_ more: String...) throws -> String {
                let run = try Program.run(
                    arguments: [
                        "plan", "--database", database, "--circle", "dijle-nete", "--year", "2027", "--as-of", "2026-11-22",
                    ] + more)
                #expect(run.status == 0, "\(run.errors)")
                return run.output
            }
            let before = try plan()
            func headings(_ text: String) -> [String] {
                text.split(separator: "\n").filter { $0.hasPrefix("•") }.map(String.init)
            }
            #expect(headings(before).count > 5)
            #expect(before.contains("kunnen"))
            let after = try plan("--without-evenings-of", "p-002")
            let moved = headings(after).filter { $0.contains(", verplaatst)") }
            let mondays = headings(before).filter { $0.hasPrefix("• ma ") && !$0.contains("13 uur") }
            #expect(!moved.isEmpty && moved.count == mondays.count, "\(after)")
            #expect(after.contains("\(moved.count) vergaderingen krijgen een andere datum of plaats."))
            #expect(after.contains("\(headings(after).count - moved.count) vergaderingen blijven waar ze stonden."))
            #expect(after.contains("Stond in het vorige voorstel op ma "))
            #expect(after.contains("Wie de vergadering leidt, moet kunnen komen."))
            // What did not have to move is told with the same date and place.
            for heading in headings(before) where !mondays.contains(heading) {
                let place = heading.split(separator: "(").first ?? ""
                #expect(headings(after).contains { $0.hasPrefix(place) }, "\(heading)")
            }
        }
    }
}
