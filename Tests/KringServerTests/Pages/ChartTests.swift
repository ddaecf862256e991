import KringCore
import Testing

@testable import kring_server

@Suite struct `Pictures of the pages` {
    @Test func `the stretches of a bar fill it, and narrow ones carry no number`() {
        let svg = Charts.bar(
            [
                .init(style: "gezond", count: 50), .init(style: "leeg", count: 0), .init(style: "geen", count: 9),
                .init(style: "x", count: 1),
            ],
            of: 60)
        let widths = svg.matches(of: /width="([0-9.]+)%"/).compactMap { Double($0.1) }
        #expect(widths.count == 3)
        #expect(abs(widths.reduce(0, +) - 100) < 0.05)
        #expect(svg.contains(">50</text>") && svg.contains(">9</text>") && !svg.contains(">1</text>"))
        #expect(Charts.bar([], of: 0).isEmpty)
    }

    @Test func `a ring has one arc for each requirement, clockwise from the top`() {
        let svg = Charts.ring(["ok", "lk", "pl", "op"], centre: ("2 van 4", "lopen goed"), label: "a & b")
        #expect(svg.matches(of: /<path\s/).count == 4)
        #expect(svg.contains("aria-label=\"a &amp; b\""))
        let starts = svg.matches(of: /d="M([0-9.]+) ([0-9.]+)A/).compactMap { Double($0.1) }
        #expect(starts.count == 4 && starts[0] > 70 && starts[2] < 70)
    }

    @Test func `a single requirement gives a whole ring that is still drawn`() {
        let svg = Charts.ring(["ok"], centre: ("1 van 1", "loopt goed"), label: "x")
        #expect(svg.contains(" 0 1 1 "))
    }

    @Test func `a year has a lane a kind, a disc a meeting within its month, and a dashed one for what has no day`() throws {
        func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
        let lanes = YearLanes(
            year: 2026,
            lanes: [
                .init(
                    name: "Vergadering",
                    events: [
                        .init(day: try day("2026-01-01"), mark: .held), .init(day: try day("2026-12-31"), mark: .planned),
                        .init(day: try day("2025-12-31"), mark: .held),
                    ]), .init(name: "Overleg & co", misses: true),
            ], today: try day("2026-11-22"))
        let svg = Charts.year(lanes, missing: "nog te plannen", todayWord: "vandaag")
        #expect(svg.matches(of: /class="jn"/).count == 2 && svg.contains("Overleg &amp; co"))
        let places = svg.matches(of: /<circle class="j-(?:was|komt)" cx="([0-9]+)"/).compactMap { Int($0.1) }
        #expect(places.count == 2, "another year is not on it")
        #expect(places[0] >= 110 && places[0] < 150 && places[1] > 550 && places[1] <= 590)
        #expect(svg.matches(of: /class="j-mist"/).count == 1 && svg.contains("nog te plannen") && svg.contains("vandaag"))
        #expect(svg.contains("aria-hidden=\"true\""), "the list beside it says the same")
        #expect(Charts.year(YearLanes(year: 2026, lanes: [], today: try day("2026-11-22")), missing: "", todayWord: "").isEmpty)
    }

    @Test func `a share never leaves its bar`() {
        #expect(Charts.share(7, of: 5).contains("width=\"100%\" height=\"100%\"/></svg>"))
        #expect(Charts.share(1, of: 0).isEmpty)
    }

    @Test func `what could be taken for markup is escaped`() {
        #expect(Charts.escaped("<a href='x'>\"&\"") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;")
        #expect(Sentence([.plain("<"), .strong("&")]).html == "&lt;<b>&amp;</b>")
    }
}
