/// A set of chains that only the distance between meetings of one circle ties together.
struct PlanBlock: Sendable {
    let chains: [Int]
    /// Least days between meetings of different chains; 0 when the block is a single chain.
    let gap: Int
}

/// The problem cut into chains and blocks, with what ties meetings of different blocks together.
///
/// Blocks share rooms (H5), required persons (H4) and clashing persons; nothing else. The sum of the optima of the
/// blocks, each solved as if alone, is therefore a lower bound of the year.
///
/// Only ``PlanSession`` changes one, before anybody else sees it.
final class PlanStructure: @unchecked Sendable {
    /// Another meeting, and what being near it means.
    struct Link: Sendable {
        let meeting: Int32
        /// Persons who clash in one slot.
        let clashing: Int32
        /// Least days between them (0: none).
        let distance: Int32
    }

    private(set) var context: PlanContext
    private(set) var chains: [Chain]
    let blocks: [PlanBlock]
    /// By meeting: its chain and its place there.
    let chainOfMeeting: [(chain: Int, index: Int)]
    let blockOfChain: [Int]
    /// By meeting: meetings of other blocks that touch it.
    let links: [[Link]]
    /// Cost that no placement changes: units of series without meetings.
    let constant: Int

    init(_ context: PlanContext) {
        self.context = context
        let problem = context.problem
        var builder = CandidateBuilder(context)
        var groups: [(series: Int?, meetings: [Int])] = []
        for (index, series) in problem.series.enumerated() where !series.meetings.isEmpty {
            groups.append((index, series.meetings))
        }
        for meeting in problem.meetings.indices where context.seriesOfMeeting[meeting] == nil {
            groups.append((nil, [meeting]))
        }
        groups.sort { ($0.meetings.min() ?? 0) < ($1.meetings.min() ?? 0) }
        var masks: [Int: [UInt64]] = [:]
        var chains: [Chain] = []
        let list = CandidateList()
        var places = [(chain: Int, index: Int)](repeating: (0, 0), count: problem.meetings.count)
        for (id, group) in groups.enumerated() {
            for (index, meeting) in group.meetings.enumerated() { places[meeting] = (id, index) }
            chains.append(Self.chain(id, group.meetings, group.series, context, &builder, &masks, list))
        }
        self.chains = chains
        chainOfMeeting = places
        blocks = Self.blocks(chains, problem)
        var blockOfChain = [Int](repeating: 0, count: chains.count)
        for (index, block) in blocks.enumerated() { for chain in block.chains { blockOfChain[chain] = index } }
        self.blockOfChain = blockOfChain
        constant = problem.series.reduce(0) { sum, series in
            guard series.meetings.isEmpty, series.target > 0, let circle = series.circle else { return sum }
            let rules = problem.circles[circle]
            let weight = rules.units.indices.reduce(0) { $0 + rules.weight(ofUnit: $1) }
            return sum + weight * problem.weights.coverage[series.target]
        }
        links = Self.links(context, blockOfMeeting: places.map { blockOfChain[$0.chain] })
    }

    private static func chain(
        _ id: Int, _ meetings: [Int], _ series: Int?, _ context: PlanContext, _ builder: inout CandidateBuilder,
        _ masks: inout [Int: [UInt64]], _ list: CandidateList
    ) -> Chain {
        let problem = context.problem
        let series = series.map { problem.series[$0] }
        var units: ChainUnits?
        if let series, series.target > 0, let circle = series.circle {
            let known =
                masks[circle]
                ?? builder.audience(ofCircle: circle).unitMasks(
                    context.availability, patterns: context.seriesPatterns[circle])
            masks[circle] = known
            let rules = problem.circles[circle]
            let present = rules.units.indices.filter { !rules.units[$0].isEmpty }
            let absent = rules.units.indices.filter { rules.units[$0].isEmpty }
            units = ChainUnits(
                weights: present.map(rules.weight(ofUnit:)), masks: known,
                nobody: absent.reduce(0) { $0 + rules.weight(ofUnit: $1) })
        }
        list.clear()
        for meeting in meetings { builder.append(meeting, to: list) }
        return Chain(id: id, meetings: meetings, series: series, context: context, units: units, candidates: list)
    }

    /// Builds some chains anew after availability or earlier placements changed; who meets whom stays as it was.
    func rebuild(_ changed: [Int], in context: PlanContext, with builder: inout CandidateBuilder) {
        self.context = context
        var masks: [Int: [UInt64]] = [:]
        let list = CandidateList()
        for id in changed {
            let meetings = chains[id].meetings
            let series = context.seriesOfMeeting[meetings[0]]?.series
            chains[id] = Self.chain(id, meetings, series, context, &builder, &masks, list)
        }
    }

    /// Chains of one circle form a block; a chain that mixes circles stands alone, as does everything without a gap.
    private static func blocks(_ chains: [Chain], _ problem: PlanProblem) -> [PlanBlock] {
        var blocks: [(chains: [Int], gap: Int)] = []
        var blockOfCircle: [Int: Int] = [:]
        for chain in chains {
            let circles = Set(chain.meetings.map { problem.meetings[$0].circle })
            if circles.count == 1, let circle = circles.first ?? nil, problem.circleGap > 0 {
                if let block = blockOfCircle[circle] {
                    blocks[block].chains.append(chain.id)
                    continue
                }
                blockOfCircle[circle] = blocks.count
                blocks.append(([chain.id], problem.circleGap))
            } else {
                blocks.append(([chain.id], 0))
            }
        }
        return blocks.map { PlanBlock(chains: $0.chains, gap: $0.gap) }
    }

    private static func links(_ context: PlanContext, blockOfMeeting: [Int]) -> [[Link]] {
        let problem = context.problem
        var asked = [[Int32]](repeating: [], count: problem.persons.count)
        var isRequired = [[Bool]](repeating: [], count: problem.persons.count)
        for meeting in problem.meetings.indices {
            for person in context.attendees[meeting] {
                asked[person].append(Int32(meeting))
                isRequired[person].append(false)
            }
            for person in problem.meetings[meeting].required {
                if asked[person].last == Int32(meeting) {
                    isRequired[person][isRequired[person].count - 1] = true
                } else {
                    asked[person].append(Int32(meeting))
                    isRequired[person].append(true)
                }
            }
        }
        // Pairs, packed as first << 32 | second, each with how many clash and whether both require somebody.
        var pairs: [UInt64] = []
        var required: [UInt64] = []
        for person in asked.indices where asked[person].count > 1 {
            let meetings = asked[person]
            for i in meetings.indices {
                for j in 0..<i where blockOfMeeting[Int(meetings[i])] != blockOfMeeting[Int(meetings[j])] {
                    let pair = UInt64(meetings[j]) << 32 | UInt64(meetings[i])
                    if isRequired[person][i] && isRequired[person][j] { required.append(pair) } else { pairs.append(pair) }
                }
            }
        }
        pairs.sort()
        var links = [[Link]](repeating: [], count: problem.meetings.count)
        func add(_ pair: UInt64, clashing: Int, distance: Int) {
            let first = Int32(truncatingIfNeeded: pair >> 32)
            let second = Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF)
            links[Int(first)].append(Link(meeting: second, clashing: Int32(clashing), distance: Int32(distance)))
            links[Int(second)].append(Link(meeting: first, clashing: Int32(clashing), distance: Int32(distance)))
        }
        var index = 0
        while index < pairs.count {
            var end = index
            while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
            add(pairs[index], clashing: end - index, distance: 0)
            index = end
        }
        for pair in Set(required).sorted() { add(pair, clashing: 0, distance: 1) }
        for meetings in context.meetingsOfCircle where problem.circleGap > 0 {
            for (index, first) in meetings.enumerated() {
                for second in meetings.dropFirst(index + 1) where blockOfMeeting[first] != blockOfMeeting[second] {
                    add(UInt64(first) << 32 | UInt64(second), clashing: 0, distance: problem.circleGap)
                }
            }
        }
        return links
    }
}
