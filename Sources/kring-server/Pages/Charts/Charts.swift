/// Charts as SVG, made of numbers alone: same numbers, same bytes. Colours come from classes of the style sheet, so that dark
/// mode and print follow.
enum Charts {
    /// One stretch of a bar.
    struct Stretch: Hashable, Sendable {
        /// The class that colours it.
        var style: String
        var count: Int
    }

    /// A bar of stretches that fills its place: the numbers stand inside, but for stretches too narrow to read.
    ///
    /// Places and widths are percentages, so that the bar stretches and its text does not.
    ///
    /// - Parameter total: What the whole width stands for.
    static func bar(_ stretches: [Stretch], of total: Int) -> String {
        guard total > 0 else { return "" }
        var svg = "<svg class=\"balk\" aria-hidden=\"true\">"
        var start = 0
        for stretch in stretches where stretch.count > 0 {
            svg += """
                <rect class="v-\(stretch.style)" x="\(percent(start, of: total))" \
                width="\(percent(stretch.count, of: total))" height="100%"/>
                """
            if stretch.count * 30 >= total {
                svg += """
                    <text class="w-\(stretch.style)" x="\(percent(2 * start + stretch.count, of: 2 * total))" y="68%">\(stretch.count)</text>
                    """
            }
            start += stretch.count
        }
        return svg + "</svg>"
    }

    /// How much of a whole is there: a thin bar beside its figures.
    static func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        return """
            <svg class="deel" aria-hidden="true"><rect class="d0" width="100%" height="100%"/>\
            <rect class="d1" width="\(percent(min(part, whole), of: whole))" height="100%"/></svg>
            """
    }

    /// A ring of equal arcs, one for each requirement, clockwise from the top, numbered like the list beside it.
    ///
    /// - Parameters:
    ///   - styles: The class of each arc.
    ///   - centre: What stands in the middle, in two lines.
    static func ring(_ styles: [String], centre: (String, String), label: String) -> String {
        var svg =
            "<svg class=\"ring\" viewBox=\"0 0 140 140\" width=\"140\" height=\"140\" role=\"img\" aria-label=\"\(escaped(label))\">"
        let count = Double(max(styles.count, 1))
        let gap = styles.count > 1 ? 5.0 : 0.01
        for (index, style) in styles.enumerated() {
            let from = 360 / count * Double(index) + gap / 2
            let to = 360 / count * Double(index + 1) - gap / 2
            svg += "<path class=\"r-\(style)\" d=\"\(arc(from: from, to: to, radius: 58))\"/>"
            let middle = point(angle: (from + to) / 2, radius: 58)
            svg += "<text class=\"rn n-\(style)\" x=\"\(middle.x)\" y=\"\(middle.y)\" dy=\"3.5\">\(index + 1)</text>"
        }
        svg += "<text class=\"rt\" x=\"70\" y=\"70\">\(escaped(centre.0))</text>"
        svg += "<text class=\"rk\" x=\"70\" y=\"87\">\(escaped(centre.1))</text>"
        return svg + "</svg>"
    }

    /// Discs up to a norm, then the number: `●●○○`.
    static func dots(_ done: Int, of norm: Int) -> String {
        guard norm > 0, norm <= 12 else { return "" }
        let discs = (0..<norm).map { $0 < done ? "<i class=\"f\"></i>" : "<i></i>" }.joined()
        return "<span class=\"pp\" aria-hidden=\"true\">\(discs)</span>"
    }

    /// A percentage with two digits after the point: enough for any screen, and the same everywhere.
    private static func percent(_ part: Int, of whole: Int) -> String {
        let hundredths = (part * 10_000 + whole / 2) / whole
        return decimal(hundredths) + "%"
    }

    private static func arc(from: Double, to: Double, radius: Double) -> String {
        let start = point(angle: from, radius: radius)
        let end = point(angle: to, radius: radius)
        let isLarge = to - from > 180 ? 1 : 0
        return "M\(start.x) \(start.y)A\(Int(radius)) \(Int(radius)) 0 \(isLarge) 1 \(end.x) \(end.y)"
    }

    private static func point(angle: Double, radius: Double) -> (x: String, y: String) {
        let radians = (angle - 90) * .pi / 180
        let x = 70 + radius * cosine(radians)
        let y = 70 + radius * sine(radians)
        return (decimal(Int((x * 100).rounded())), decimal(Int((y * 100).rounded())))
    }

    /// Hundredths as people write them in SVG: `12`, `12.5`, `12.34`.
    private static func decimal(_ hundredths: Int) -> String {
        let whole = hundredths / 100
        let rest = hundredths % 100
        if rest == 0 { return "\(whole)" }
        if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
        return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
    }

    /// Text that may stand in HTML and in its attributes.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}
