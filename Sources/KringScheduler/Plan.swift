/// Where and when each meeting is, and how good that is at least and at best.
public struct Plan: Equatable, Sendable {
    /// By meeting; nil where a meeting is not placed.
    public var placements: [Placement?]
    /// No plan that keeps every hard rule costs less.
    public var lowerBound: Int

    /// A plan with its proof.
    public init(placements: [Placement?], lowerBound: Int) {
        self.placements = placements
        self.lowerBound = lowerBound
    }

    /// Meetings without a place, in order.
    public var unplaced: [Int] { placements.indices.filter { placements[$0] == nil } }

    /// The plan as a `kring-plan-solution/1` document.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", "kring-plan-solution/1")
            writer.key("placements")
            writer.array { writer in
                for (meeting, placement) in placements.enumerated() {
                    guard let placement else { continue }
                    writer.integers([meeting, placement.slot, placement.venue])
                }
            }
            writer.field("lowerBound", lowerBound)
        }
        writer.newline()
        return writer.bytes
    }

    /// Reads a `kring-plan-solution/1` document that answers `problem`.
    ///
    /// - Throws: ``InputFaults`` with everything that is wrong. Rules are not checked here: see ``PlanEvaluation``.
    public init(json bytes: [UInt8], for problem: PlanProblem) throws(InputFaults) {
        let faults = FaultList()
        let root = try JSONNode.root(of: bytes, faults: faults)
        var placements = [Placement?](repeating: nil, count: problem.meetings.count)
        let object = root.object(required: ["format", "placements", "lowerBound"])
        if let format = object?.string("format"), format != "kring-plan-solution/1" {
            object?["format"]?.fault(.outOfRange, "expected 'kring-plan-solution/1', found '\(format)'")
        }
        for node in object?.array("placements") ?? [] {
            guard let row = node.integers(in: .min ... .max) else { continue }
            guard row.count == 3 else {
                node.fault(.inconsistent, "\(row.count) numbers; expected meeting, slot and venue")
                continue
            }
            guard placements.indices.contains(row[0]) else {
                node.fault(.unknownReference, "\(row[0]) points at none of the \(placements.count) meetings")
                continue
            }
            guard (0..<problem.slots).contains(row[1]), (-1..<problem.venues.count).contains(row[2]) else {
                node.fault(.outOfRange, "slot \(row[1]) or venue \(row[2]) does not exist")
                continue
            }
            if placements[row[0]] != nil { node.fault(.duplicate, "meeting \(row[0]) is placed twice") }
            placements[row[0]] = Placement(slot: row[1], venue: row[2])
        }
        let lowerBound = object?.integer("lowerBound", in: .min ... .max)
        try faults.throwIfAny()
        self.init(placements: placements, lowerBound: lowerBound ?? 0)
    }
}
