/// A better bound where locks alone already rule out that every block gets what it had alone.
extension Coordinator {
    /// Locked meetings that want the same room, or the same required person on one day, cannot all be placed. The cheapest
    /// to leave out are certain to be paid for, on top of the sum of the blocks.
    ///
    /// Each block is used once, so that the sum stays a bound.
    func forcedLosses() -> [ForcedLoss] {
        var used: Set<Int> = []
        var forced: [ForcedLoss] = []
        for (group, most) in lockedRivals() {
            let fresh = group.filter { !used.contains(block(of: $0)) }
            let blocks = Set(fresh.map { block(of: $0) })
            // The others of the group count as placed: only what the fresh ones exceed is certain.
            guard blocks.count == fresh.count, fresh.count == group.count else { continue }
            let losses = fresh.map { loss(without: $0) }.sorted()
            let cost = losses.prefix(group.count - most).reduce(0, +)
            if cost > 0 { forced.append(ForcedLoss(meetings: group, most: most, cost: cost)) }
            used.formUnion(blocks)
        }
        return forced
    }

    private func block(of meeting: Int) -> Int { structure.blockOfChain[structure.chainOfMeeting[meeting].chain] }

    /// Groups of locked meetings, each with how many of them can be placed at most.
    private func lockedRivals() -> [(group: [Int], most: Int)] {
        let problem = structure.context.problem
        var rooms: [Placement: [Int]] = [:]
        var people: [Int: [Int]] = [:]
        for (meeting, rules) in problem.meetings.enumerated() {
            let place = structure.chainOfMeeting[meeting]
            let chain = structure.chains[place.chain]
            // A lock that breaks a rule of its own was already left out by the block.
            guard let locked = rules.locked, chain.starts[place.index] < chain.starts[place.index + 1] else { continue }
            if locked.venue >= 0 { rooms[locked, default: []].append(meeting) }
            for person in rules.required {
                people[person * problem.days + locked.slot / structure.context.parts, default: []].append(meeting)
            }
        }
        var groups: [(group: [Int], most: Int)] = []
        for (placement, group) in rooms where group.count > problem.venues[placement.venue].rooms {
            groups.append((group, problem.venues[placement.venue].rooms))
        }
        for group in people.values where group.count > 1 { groups.append((group, 1)) }
        return groups.sorted { $0.group.lexicographicallyPrecedes($1.group) || ($0.group == $1.group && $0.most < $1.most) }
    }

    /// How much more a block costs at least without one of its meetings.
    private func loss(without meeting: Int) -> Int {
        let index = block(of: meeting)
        let rules = structure.blocks[index]
        let place = structure.chainOfMeeting[meeting]
        let extras = rules.chains.map { chain -> [Int] in
            guard chain == place.chain else { return [] }
            let candidates = structure.chains[chain]
            var extra = [Int](repeating: 0, count: candidates.starts[candidates.count])
            for candidate in candidates.starts[place.index]..<candidates.starts[place.index + 1] { extra[candidate] = -1 }
            return extra
        }
        let solution = solver.solve(
            rules, extras: extras, usage: nil, below: .max / 4, bounds: rules.chains.map { chainBound[$0] }, effort: .thorough)
        return max(0, solution.bound - blockBound[index])
    }

    /// What is proved of each block, and with which prices.
    func certificates() -> [BlockCertificate] {
        structure.blocks.enumerated().map { index, block in
            let chains = block.chains.map { chain -> ChainCertificate in
                let rules = structure.chains[chain]
                let prices = apartPrices.indices.contains(chain) ? apartPrices[chain] : ChainPrices()
                return ChainCertificate(
                    meetings: rules.meetings, unitPrices: wholeCircle(prices.units, rules),
                    weekdayPrices: rules.sameWeekday > 0 ? prices.weekdays : [])
            }
            return BlockCertificate(
                meetings: block.chains.flatMap { structure.chains[$0].meetings }.sorted(), cost: state.cost(index),
                bound: blockBound[index], isExact: isExact[index], chains: chains)
        }
    }

    /// Prices of all units, also of those without anybody, which search leaves out.
    private func wholeCircle(_ prices: [Int], _ chain: Chain) -> [Int] {
        let problem = structure.context.problem
        guard !prices.isEmpty, let first = chain.meetings.first, let place = structure.context.seriesOfMeeting[first],
            let circle = problem.series[place.series].circle
        else { return [] }
        var next = 0
        return problem.circles[circle].units.map { unit in
            guard !unit.isEmpty else { return 0 }
            next += 1
            return prices[next - 1]
        }
    }
}
