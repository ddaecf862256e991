import Testing

@testable import KringCore

@Suite struct `Numbers of people` {
    @Test(arguments: [
        (0, "0"), (1, "1–4"), (4, "1–4"), (5, "5–9"), (9, "5–9"), (10, "10–19"), (19, "10–19"), (20, "20–39"),
        (39, "20–39"), (40, "40–79"), (79, "40–79"), (80, "80+"), (4000, "80+"),
    ])
    func `are bands on the open web`(count: Int, text: String) {
        #expect(PersonCount.open(count).text == text)
    }

    @Test(arguments: [(0, "0"), (1, "< 5"), (4, "< 5"), (5, "5"), (41, "41")])
    func `are exact from five up for a care council`(count: Int, text: String) {
        #expect(PersonCount.upward(count).text == text)
    }

    @Test func `are exact in the own circle`() {
        #expect(Visibility.own.count(3) == .exactly(3))
    }

    @Test(arguments: [
        (0, 4, nil), (4, 4, nil), (0, 5, "0"), (1, 5, "< 5"), (4, 5, "< 5"), (5, 5, "5"), (0, 12, "0"), (1, 12, "< 5"),
        (4, 12, "< 5"), (5, 12, "5"), (7, 12, "7"), (8, 12, "8–11"), (11, 12, "8–11"), (12, 12, "12"),
    ])
    func `of a share are exact upward only where five or more met the norm, and five or more did not`(
        met: Int, evaluated: Int, text: String?
    ) {
        let share = OutwardAttendance(met: met, of: evaluated, to: .upward)
        #expect(share?.met.text == text)
        #expect(share?.of == (text == nil ? nil : .exactly(evaluated)))
    }

    @Test func `of a share are exact in the own circle and bands on the open web`() {
        let own = OutwardAttendance(met: 1, of: 2, to: .own)
        #expect(own?.met == .exactly(1) && own?.of == .exactly(2))
        let open = OutwardAttendance(met: 3, of: 9, to: .open)
        #expect(open?.met.text == "1–4" && open?.of.text == "5–9")
        #expect(OutwardAttendance(met: 3, of: 4, to: .open) == nil)
    }

    @Test func `are seen as closely as the one who looks may`() {
        let member = Standing(actor: .person("p-me"), memberOf: ["a"])
        #expect(member.visibility(of: .circle("a")) == .own)
        #expect(member.visibility(of: .circle("b")) == .open)
        #expect(Standing(actor: .open).visibility(of: .circle("a")) == .open)
        #expect(Standing(actor: .careCouncil(["z"])).visibility(of: .circle("a")) == .upward)
        #expect(Standing(actor: .region).visibility(of: .zone("z")) == .upward)
        #expect(Standing(actor: .operator).visibility(of: .circle("a")) == .own)
    }
}

@Suite struct `Parts beside their total` {
    @Test(
        arguments: [
            ([10, 20, 30], [false, false, false], false),
            ([3, 20, 30], [true, true, false], false),
            ([3, 30, 20], [true, false, true], false),
            ([3, 20, 20], [true, true, false], false),
            ([3, 4, 20], [true, true, false], false),
            ([1, 1, 20, 30], [true, true, true, false], false),
            ([0, 3, 20], [false, true, true], false),
            ([0, 3], [false, true], true),
            ([3], [true], true),
            ([1, 2], [true, true], true),
            ([], [], false),
            ([0, 0], [false, false], false),
        ] as [([Int], [Bool], Bool)])
    func `hold back a second when one alone would be betrayed`(counts: [Int], parts: [Bool], total: Bool) {
        let suppression = Suppression(of: counts)
        #expect(suppression.parts == parts)
        #expect(suppression.total == total)
    }

    @Test func `never let the total minus what is told come below five`() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &generator)
        var random = SplitMix(seed: seed)
        for _ in 0..<2000 {
            let counts = (0..<Int.random(in: 1...8, using: &random)).map { _ in Int.random(in: 0...12, using: &random) }
            let suppression = Suppression(of: counts)
            let hidden = counts.indices.filter { suppression.parts[$0] }
            for index in counts.indices where counts[index] > 0 && counts[index] < 5 {
                #expect(suppression.parts[index], "seed \(seed): \(counts)")
            }
            if !suppression.total && !hidden.isEmpty {
                #expect(hidden.count >= 2, "seed \(seed): \(counts)")
                #expect(hidden.reduce(0) { $0 + counts[$1] } >= 5, "seed \(seed): \(counts)")
            }
        }
    }
}
