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

    @Test func `a share never leaves its bar`() {
        #expect(Charts.share(7, of: 5).contains("width=\"100%\" height=\"100%\"/></svg>"))
        #expect(Charts.share(1, of: 0).isEmpty)
    }

    @Test func `what could be taken for markup is escaped`() {
        #expect(Charts.escaped("<a href='x'>\"&\"") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;")
        #expect(Sentence([.plain("<"), .strong("&")]).html == "&lt;<b>&amp;</b>")
    }
}
