// What the pages of a zone draw.
extension Charts {
    /// One column of years: a year, and how many stand in it.
    struct Column: Hashable, Sendable {
        var name: String
        /// Drawn solid.
        var working: Int
        /// Drawn in outline on top of it.
        var starting: Int
        /// Drawn dashed, instead of both.
        var goal: Int?
    }

    /// Columns of years from 0: working solid, starting in outline on top, a goal dashed; the value above each.
    ///
    /// - Parameter label: All of it in words.
    static func columns(_ columns: [Column], label: String) -> String {
        guard !columns.isEmpty else { return "" }
        let step = 350 / max(columns.count, 7)
        let highest = max(columns.map { max($0.working + $0.starting, $0.goal ?? 0) }.max() ?? 0, 1)
        let unit = 108 / Double(highest)
        func height(_ count: Int) -> Int { Int((Double(count) * unit).rounded()) }
        var svg = "<svg class=\"evo\" viewBox=\"0 0 350 174\" role=\"img\" aria-label=\"\(escaped(label))\">"
        let left = (350 - step * columns.count) / 2
        for (index, column) in columns.enumerated() {
            let centre = left + index * step + step / 2
            let width = min(32, step - 10)
            let start = centre - width / 2
            let total: Int
            var top = 149
            if let goal = column.goal {
                total = goal
                top -= height(goal)
                svg += "<rect class=\"e-doel\" x=\"\(start)\" y=\"\(top)\" width=\"\(width)\" height=\"\(149 - top)\"/>"
            } else {
                total = column.working + column.starting
                let working = height(column.working)
                if working > 0 {
                    svg +=
                        "<rect class=\"e-werkt\" x=\"\(start)\" y=\"\(149 - working)\" width=\"\(width)\" height=\"\(working)\"/>"
                }
                top -= working
                if column.starting > 0 {
                    let starting = max(height(column.starting) - 2, 3)
                    top -= starting + 2
                    svg +=
                        "<rect class=\"e-start\" x=\"\(start + 1)\" y=\"\(top)\" width=\"\(width - 2)\" height=\"\(starting)\"/>"
                }
            }
            svg += "<text class=\"n\" x=\"\(centre)\" y=\"\(top - 7)\">\(total)</text>"
            svg += "<text class=\"j\" x=\"\(centre)\" y=\"168\">\(escaped(column.name))</text>"
        }
        return svg + "<path class=\"e-as\" d=\"M4 150H346\"/></svg>"
    }

    /// A ring small enough for a line of a table: an arc for each requirement, solid where it goes well, thin where it does not.
    static func smallRing(_ goesWell: [Bool]) -> String {
        guard !goesWell.isEmpty else { return "" }
        if goesWell.count == 1 {
            return """
                <svg class="rk" viewBox="0 0 28 28" aria-hidden="true"><circle class="\(goesWell[0] ? "r1" : "r0")" cx="14" cy="14" \
                r="11"/></svg>
                """
        }
        let step = 360 / Double(goesWell.count)
        let gap = 14.0
        let arcs = goesWell.enumerated().map { index, isWell in
            let from = Self.spot(step * Double(index) + gap / 2)
            let to = Self.spot(step * Double(index + 1) - gap / 2)
            let isLarge = step - gap > 180 ? 1 : 0
            return "<path class=\"\(isWell ? "r1" : "r0")\" d=\"M\(from)A11 11 0 \(isLarge) 1 \(to)\"/>"
        }
        return "<svg class=\"rk\" viewBox=\"0 0 28 28\" aria-hidden=\"true\">\(arcs.joined())</svg>"
    }

    private static func spot(_ angle: Double) -> String {
        let radians = (angle - 90) * .pi / 180
        return "\(tenths(14 + 11 * cosine(radians))) \(tenths(14 + 11 * sine(radians)))"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
