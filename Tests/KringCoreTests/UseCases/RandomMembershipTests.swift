import Testing

@testable import KringCore

@Suite struct `Memberships, however they are changed` {
    @Test func `never overlap, and every change is in the journal`() throws {
        var seeds = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &seeds)
        var random = SplitMix(seed: seed)
        let network = try SmallNetwork()
        defer { network.remove() }
        let people: [Person.ID] = ["p-member", "p-partner", "p-former", "p-nobody"]
        var applied = 0
        for step in 0..<300 {
            let person = people[Int.random(in: 0..<people.count, using: &random)]
            let from = day("2026-01-01").adding(days: Int.random(in: -200...200, using: &random))
            let to = Bool.random(using: &random) ? from.adding(days: Int.random(in: 0...100, using: &random)) : nil
            let mode = Int.random(in: 0..<3, using: &random)
            do {
                try network.kring.write(by: Who.chair, source: .web) { scope in
                    if mode == 0 {
                        _ = try scope.admitMember(Membership(circle: "a", person: person, from: from, to: to))
                        return
                    }
                    let mine = try scope.db.list(
                        Membership.self, where: Condition("circle.slug = 'a' AND person.slug = ?", person))
                    guard let stored = mine.randomElement(using: &random) else { return }
                    var membership = stored.value
                    if mode == 1 { membership.from = from }
                    membership.to = to
                    _ = try scope.changeMembership(
                        RowID(stored.row), to: membership, expectedVersion: stored.version)
                }
                applied += 1
            } catch KringError.conflict(.membershipOverlap) {
            } catch KringError.rejected(let issues) {
                #expect(issues.map(\.code) == ["invalidPeriod"], "seed \(seed), step \(step)")
            }
            try network.kring.database.read { db in
                for person in people {
                    let spans = try db.list(
                        Membership.self, where: Condition("circle.slug = 'a' AND person.slug = ?", person)
                    ).map(\.value.span)
                    for (index, span) in spans.enumerated() {
                        #expect(
                            !spans[(index + 1)...].contains { $0.overlaps(span) }, "seed \(seed), step \(step), \(person)")
                    }
                }
            }
        }
        #expect(applied > 20, "seed \(seed)")
        #expect(try network.kring.database.check().isSound)
        #expect(try network.journal().count <= applied)
    }
}
