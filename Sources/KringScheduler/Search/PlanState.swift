/// A plan under construction: which block stands where, and what that leaves for the others.
final class PlanState {
    let structure: PlanStructure
    let parts: Int
    let slotCount: Int
    let rooms: [Int]
    let clash: Int
    /// By chain: candidate per meeting, -1 for none. Empty for a chain that is not in the plan.
    private(set) var picks: [[Int32]]
    /// By meeting, -1 when not placed.
    private(set) var slots: [Int32]
    private(set) var venues: [Int32]
    /// Meetings per `venue * slots + slot`.
    let usage: UnsafeMutablePointer<UInt16>
    /// First meeting in a room, and the next one in the same room and slot.
    private var roomHead: [Int32]
    private var roomNext: [Int32]
    /// By block: cost without clashes with other blocks; meaningless while the block is out of the plan.
    private(set) var ownCost: [Int]
    private(set) var isPlaced: [Bool]

    init(_ structure: PlanStructure) {
        self.structure = structure
        let problem = structure.context.problem
        parts = structure.context.parts
        slotCount = problem.slots
        rooms = problem.venues.map(\.rooms)
        clash = problem.weights.clash
        picks = Array(repeating: [], count: structure.chains.count)
        slots = Array(repeating: -1, count: problem.meetings.count)
        venues = slots
        roomNext = slots
        roomHead = Array(repeating: -1, count: problem.venues.count * problem.slots)
        usage = .allocate(capacity: max(1, roomHead.count))
        usage.initialize(repeating: 0, count: max(1, roomHead.count))
        ownCost = Array(repeating: 0, count: structure.blocks.count)
        isPlaced = Array(repeating: false, count: structure.blocks.count)
    }

    deinit { usage.deallocate() }

    /// The plan so far, by meeting.
    var placements: [Placement?] {
        slots.indices.map { slots[$0] < 0 ? nil : Placement(slot: Int(slots[$0]), venue: Int(venues[$0])) }
    }

    func placement(of meeting: Int) -> Placement? {
        slots[meeting] < 0 ? nil : Placement(slot: Int(slots[meeting]), venue: Int(venues[meeting]))
    }

    /// Whether a meeting of the block has no place.
    func misses(_ block: Int) -> Bool {
        structure.blocks[block].chains.contains { structure.chains[$0].meetings.contains { slots[$0] < 0 } }
    }

    /// Puts a block into the plan.
    func place(_ block: Int, _ chains: [[Int32]], ownCost cost: Int) {
        for (chain, chosen) in zip(structure.blocks[block].chains, chains) {
            picks[chain] = chosen
            let rules = structure.chains[chain]
            for (index, pick) in chosen.enumerated() where pick >= 0 {
                let meeting = rules.meetings[index]
                let slot = rules.slots[Int(pick)]
                let venue = rules.venues[Int(pick)]
                slots[meeting] = slot
                venues[meeting] = venue
                if venue >= 0 {
                    let room = Int(venue) * slotCount + Int(slot)
                    usage[room] += 1
                    roomNext[meeting] = roomHead[room]
                    roomHead[room] = Int32(meeting)
                }
            }
        }
        ownCost[block] = cost
        isPlaced[block] = true
    }

    /// Takes a block out of the plan.
    ///
    /// - Returns: Where it stood.
    @discardableResult
    func remove(_ block: Int) -> [[Int32]] {
        let old = structure.blocks[block].chains.map { picks[$0] }
        for chain in structure.blocks[block].chains {
            for meeting in structure.chains[chain].meetings where slots[meeting] >= 0 {
                if venues[meeting] >= 0 {
                    let room = Int(venues[meeting]) * slotCount + Int(slots[meeting])
                    usage[room] -= 1
                    unlink(Int32(meeting), room)
                }
                slots[meeting] = -1
                venues[meeting] = -1
            }
            picks[chain] = []
        }
        isPlaced[block] = false
        return old
    }

    private func unlink(_ meeting: Int32, _ room: Int) {
        if roomHead[room] == meeting {
            roomHead[room] = roomNext[Int(meeting)]
            return
        }
        var here = roomHead[room]
        while here >= 0 {
            if roomNext[Int(here)] == meeting {
                roomNext[Int(here)] = roomNext[Int(meeting)]
                return
            }
            here = roomNext[Int(here)]
        }
    }

    /// Meetings in a venue and slot.
    func occupants(_ venue: Int, _ slot: Int) -> [Int] {
        var result: [Int] = []
        var here = roomHead[venue * slotCount + slot]
        while here >= 0 {
            result.append(Int(here))
            here = roomNext[Int(here)]
        }
        return result.sorted()
    }

    /// What clashes of the block with the rest of the plan cost.
    func clashCost(_ block: Int) -> Int {
        var persons = 0
        for chain in structure.blocks[block].chains {
            for meeting in structure.chains[chain].meetings where slots[meeting] >= 0 {
                for link in structure.links[meeting] where link.clashing > 0 && slots[Int(link.meeting)] == slots[meeting] {
                    persons += Int(link.clashing)
                }
            }
        }
        return persons * clash
    }

    func cost(_ block: Int) -> Int { ownCost[block] + clashCost(block) }

    /// What the rest of the plan adds to each candidate of a chain: clashes, or -1 where a room is full or somebody
    /// required is elsewhere.
    ///
    /// - Parameter price: What it is thought to cost to push a meeting away; nil when it cannot be pushed. A room or day
    ///   that only needs pushing then costs that much instead of being forbidden.
    /// - Returns: Empty when nothing is added.
    func extras(_ chain: Int, price: ((Int) -> Int?)? = nil) -> [Int] {
        let rules = structure.chains[chain]
        var extra = [Int](repeating: 0, count: rules.starts[rules.count])
        var touched = false
        for index in 0..<rules.count {
            let range = rules.starts[index]..<rules.starts[index + 1]
            for candidate in range {
                let venue = Int(rules.venues[candidate])
                guard venue >= 0 else { continue }
                let slot = Int(rules.slots[candidate])
                guard Int(usage[venue * slotCount + slot]) >= rooms[venue] else { continue }
                touched = true
                extra[candidate] = price.flatMap { cheapestOccupant(venue, slot, $0)?.price } ?? -1
            }
            for link in structure.links[rules.meetings[index]] {
                let slot = slots[Int(link.meeting)]
                guard slot >= 0 else { continue }
                let distance = Int(link.distance)
                let first: Int
                let last: Int
                if distance > 0 {
                    let day = Int(slot) / parts
                    first = (day - distance + 1) * parts
                    last = (day + distance) * parts - 1
                } else {
                    first = Int(slot)
                    last = first
                }
                let added = distance > 0 ? price?(Int(link.meeting)) ?? -1 : Int(link.clashing) * clash
                if added == 0 { continue }
                var candidate = lowerBound(rules, range, slot: first / parts * parts)
                while candidate < range.upperBound, Int(rules.slots[candidate]) < (last / parts + 1) * parts {
                    let here = Int(rules.slots[candidate])
                    if here >= first, here <= last, extra[candidate] >= 0 {
                        extra[candidate] = added < 0 ? -1 : extra[candidate] + added
                        touched = true
                    }
                    candidate += 1
                }
            }
        }
        return touched ? extra : []
    }

    /// The occupant of a full room that is thought cheapest to push away.
    func cheapestOccupant(_ venue: Int, _ slot: Int, _ price: (Int) -> Int?) -> (meeting: Int, price: Int)? {
        guard Int(usage[venue * slotCount + slot]) <= rooms[venue] else { return nil }
        var best: (meeting: Int, price: Int)?
        for meeting in occupants(venue, slot) {
            guard let price = price(meeting) else { continue }
            if price < best?.price ?? .max { best = (meeting, price) }
        }
        return best
    }

    /// First candidate on or after the day of `slot`; candidates are in order of days.
    private func lowerBound(_ chain: Chain, _ range: Range<Int>, slot: Int) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(chain.slots[middle]) < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
