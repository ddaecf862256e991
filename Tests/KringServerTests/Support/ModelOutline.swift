/// The model of a page as text, name by name and line by line: what a page says before there is HTML.
enum ModelOutline {
    static func text(of model: some Sendable) -> String { (lines(of: model)).joined(separator: "\n") + "\n" }

    /// A value in lines: one for a word or number, one for each name of what has parts.
    private static func lines(of value: Any) -> [String] {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { lines(of: $0.value) } ?? []
        case .collection, .set: return mirror.children.flatMap { item($0.value) }
        case .struct, .class, .tuple: return mirror.children.isEmpty ? [word(value)] : named(mirror)
        default: return [word(value)]
        }
    }

    private static func named(_ mirror: Mirror) -> [String] {
        mirror.children.flatMap { child -> [String] in
            let (name, inner) = (child.label ?? "", lines(of: child.value))
            guard !inner.isEmpty, inner != [""] else { return [] }
            let isPlain = inner.count == 1 && !hasParts(child.value)
            return isPlain ? ["\(name): \(inner[0])"] : ["\(name):"] + inner.map { "  \($0)" }
        }
    }

    private static func item(_ value: Any) -> [String] {
        lines(of: value).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    private static func hasParts(_ value: Any) -> Bool {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.map { hasParts($0.value) } ?? false }
        return !(value is String) && !mirror.children.isEmpty && mirror.displayStyle != .enum
    }

    /// One word or sentence; of a drawing what it says, and what is written in it.
    private static func word(_ value: Any) -> String {
        let text = "\(value)".replacing("\n", with: " ⏎ ")
        guard text.contains("<svg") else { return text }
        let label = text.firstMatch(of: /aria-label="([^"]*)"/).map { String($0.1) }
        let written = text.matches(of: />([^<>]+)<\/text>/).map { String($0.1) }
        return "drawing: " + (label ?? written.joined(separator: " "))
    }
}
