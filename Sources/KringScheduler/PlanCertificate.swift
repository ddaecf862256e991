/// What is proved about a part of a plan that could also be planned alone.
public struct BlockCertificate: Equatable, Sendable {
    /// Its meetings, ascending: those of one circle, or one series between circles.
    public let meetings: [Int]
    /// What its meetings cost in the plan, clashes with other blocks included.
    public let cost: Int
    /// What they would cost at least, even with all rooms and people to themselves.
    public let bound: Int
    /// Whether `bound` is exactly what the block costs alone.
    public let isExact: Bool
    /// Its series and the meetings outside any, with the prices that its bound rests on.
    public let chains: [ChainCertificate]

    /// Whether no plan serves this block better.
    public var isOptimal: Bool { cost == bound }
}

/// The prices with which a series was found to cost at least so much: whoever knows them can check that with one dynamic
/// program. What prices alone do not show takes a small search, in which they serve as its bounds.
public struct ChainCertificate: Equatable, Sendable {
    /// In the order of the series; a single meeting outside any series.
    public let meetings: [Int]
    /// By unit of the series' circle, in 1/64 of a cost: what one more attendance is worth. Empty without a target.
    public let unitPrices: [Int]
    /// By weekday, in 1/64 of a cost: what one more meeting on it costs. Empty when weekdays need not differ.
    public let weekdayPrices: [Int]
}

/// Locked meetings that cannot all be placed, and what that costs on top of the blocks at least.
public struct ForcedLoss: Equatable, Sendable {
    /// Each in a block of its own, locked to one room and slot, or to one day with somebody all of them require.
    public let meetings: [Int]
    /// How many of them can be placed at most.
    public let most: Int
    /// What leaving out the cheapest of them adds to the bounds of their blocks.
    public let cost: Int
}

extension PlanOutcome {
    /// The proof of the lower bound as a `kring-plan-certificate/1` document, for a second program to check.
    ///
    /// The bound is `constant` (units of series without meetings) plus the bounds of the blocks plus the forced losses.
    public func certificate() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", "kring-plan-certificate/1")
            writer.field("lowerBound", plan.lowerBound)
            writer.field("scale", ChainSolver.scale)
            writer.field("constant", constant)
            writer.key("blocks")
            writer.array { writer in
                for block in blocks {
                    writer.newline()
                    block.write(to: &writer)
                }
            }
            writer.key("forced")
            writer.array { writer in
                for loss in forced {
                    writer.newline()
                    writer.object { writer in
                        writer.field("meetings", loss.meetings)
                        writer.field("most", loss.most)
                        writer.field("cost", loss.cost)
                    }
                }
            }
        }
        writer.newline()
        return writer.bytes
    }
}

extension BlockCertificate {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("meetings", meetings)
            writer.field("bound", bound)
            writer.field("exact", isExact)
            writer.key("chains")
            writer.array { writer in
                for chain in chains {
                    writer.object { writer in
                        writer.field("meetings", chain.meetings)
                        writer.field("unitPrices", chain.unitPrices)
                        writer.field("weekdayPrices", chain.weekdayPrices)
                    }
                }
            }
        }
    }
}
