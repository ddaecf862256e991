/// Reads the estimates of how long people are under way.
struct TravelReader {
    let faults: InputFaults

    private static let classes = [
        "same_municipality", "same_zone", "same_region", "same_province", "elsewhere", "unknown",
    ]

    func read(_ node: InputNode) -> [TravelEstimate] {
        guard let fields = FieldReader(node, at: "", keys: ["travel"], faults: faults) else { return [] }
        var estimates: [TravelEstimate] = []
        for (index, item) in (fields.list("travel", required: true) ?? []).enumerated() {
            let place = "\(fields.place("travel"))/\(index)"
            let keys = ["valid_from", "minutes", "source", "open_question", "checked"]
            guard let fields = FieldReader(item, at: place, keys: keys, faults: faults) else { continue }
            // Read for their faults; what they say is for people.
            _ = (fields.text("source", required: true), fields.text("open_question"), fields.day("checked"))
            guard let from = fields.day("valid_from", required: true), let node = fields.node("minutes", required: true),
                let minutes = minutes(node, at: fields.place("minutes"))
            else { continue }
            if estimates.contains(where: { $0.validFrom == from }) {
                fields.fault(.doubleValue, "valid_from", "another estimate is valid from \(from) already")
            }
            estimates.append(
                TravelEstimate(
                    validFrom: from, sameMunicipality: minutes[0], sameZone: minutes[1], sameRegion: minutes[2],
                    sameProvince: minutes[3], elsewhere: minutes[4], unknown: minutes[5]))
        }
        return estimates.sorted { $0.validFrom < $1.validFrom }
    }

    /// The minutes of every class, in their order: the farther, the longer.
    private func minutes(_ node: InputNode, at pointer: String) -> [Int]? {
        guard let fields = FieldReader(node, at: pointer, keys: Self.classes, faults: faults) else { return nil }
        let minutes = Self.classes.map { fields.integer($0, in: 0...300, required: true) }
        for (index, pair) in zip(minutes, minutes.dropFirst()).enumerated().prefix(4) {
            guard let near = pair.0, let far = pair.1, far < near else { continue }
            fields.fault(
                .contradiction, Self.classes[index + 1], "\(far) is less than the \(near) of \(Self.classes[index])")
        }
        let known = minutes.compactMap(\.self)
        return known.count == minutes.count ? known : nil
    }
}
