/// A page as a text to read and to compare: what it says, where it leads and what it asks, a line for each part.
///
/// `# ` is a heading, `- ` a line of a list, `| ` a row of a table, `[word](/address)` a link, `<word>` a button, `{word}` what a
/// drawing says, `name: value` a field, `[x]` and `[ ]` a tick.
enum PageOutline {
    /// So many alike are shown; of the rest, how many there are.
    private static let most = 12

    /// The page between its head and its foot, under its title.
    static func text(of html: String) -> String {
        let page = PageNode.reading(html).page
        let title = page.all("title").first?.text ?? "no title"
        let trail = page.all("ol").filter { $0.has(style: "kr") }.map { $0.children.map(line).joined(separator: " > ") }
        let inside = page.all("main").first ?? page
        let lines = ["title: \(title)"] + trail.map { "trail: \($0)" } + [""] + lines(of: inside)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func indented(_ lines: [String]) -> [String] { lines.map { "  \($0)" } }

    /// The lines of what stands in an element: runs of text, and its blocks one by one.
    private static func lines(of node: PageNode) -> [String] {
        var lines: [String] = []
        var run: [PageNode] = []
        func flush() {
            let text = run.map(line).filter { !$0.isEmpty }.joined(separator: " ")
            if !text.isEmpty { lines.append(text) }
            run = []
        }
        var index = 0
        while index < node.children.count {
            let child = node.children[index]
            guard isBlock(child) else {
                run.append(child)
                index += 1
                continue
            }
            flush()
            let alike = node.children[index...].prefix { isBlank($0) || isAlike($0, child) }.filter { !isBlank($0) }
            if alike.count > 2 * most {
                lines += alike.prefix(most).flatMap(block)
                lines.append("… and \(alike.count - most) more")
                let last = node.children[index...].prefix { isBlank($0) || isAlike($0, child) }.count
                index += last
            } else {
                lines += block(child)
                index += 1
            }
        }
        flush()
        return lines
    }

    private static func isBlank(_ node: PageNode) -> Bool { node.isText && node.said.allSatisfy(\.isWhitespace) }

    private static func isAlike(_ one: PageNode, _ other: PageNode) -> Bool {
        one.name == other.name && one.attributes["class"] == other.attributes["class"]
    }

    /// Whether it stands on lines of its own.
    private static func isBlock(_ node: PageNode) -> Bool {
        if node.isText { return false }
        if node.name == "label" { return node.has(style: "rij") || node.has(style: "vink") }
        return !PageNode.flowing.contains(node.name) && node.name != "small"
    }

    private static func block(_ node: PageNode) -> [String] {
        if node.isDecoration { return [] }
        let role = node.attributes["role"].flatMap { ["alert", "status"].contains($0) ? "(\($0)) " : nil } ?? ""
        switch node.name {
        case "h1", "h2", "h3", "h4":
            let level = node.name.dropFirst().first?.wholeNumberValue ?? 1
            return ["\(String(repeating: "#", count: level)) \(flat(node))"]
        case "p", "caption", "figcaption", "dt", "dd", "summary": return lines(of: node).map { role + $0 }
        case "blockquote": return ["> \(flat(node))"]
        case "nav": return ["nav: " + flat(node)]
        case "li", "label": return listed(node)
        case "dl": return node.children.flatMap { figures($0) }
        case "tr": return ["| " + node.children.filter { !isBlank($0) }.map(flat).joined(separator: " | ")]
        case "form": return form(node)
        case "textarea": return [field(node, value: node.children.map(\.said).joined())]
        case "legend": return ["= \(flat(node))"]
        case "details":
            let summary = node.children.first { $0.name == "summary" }.map(flat) ?? ""
            var rest = node
            rest.children.removeAll { $0.name == "summary" }
            return [(node.attributes["open"] == nil ? "+ " : "- ") + summary] + indented(lines(of: rest))
        case "script": return ["script: \(node.attributes["src"] ?? "none")"]
        case "figure", "section", "div", "fieldset":
            let inside = lines(of: node)
            guard !role.isEmpty, let first = inside.first else { return inside }
            return [role + first] + inside.dropFirst()
        default: return lines(of: node)
        }
    }

    private static func listed(_ node: PageNode) -> [String] {
        let inside = lines(of: node)
        guard let first = inside.first else { return [] }
        return ["- \(first)"] + indented(Array(inside.dropFirst()))
    }

    private static func figures(_ node: PageNode) -> [String] {
        if isBlank(node) { return [] }
        return ["\(node.children.filter { !isBlank($0) }.map(flat).joined(separator: ": "))"]
    }

    private static func form(_ node: PageNode) -> [String] {
        let method = node.attributes["method"]?.uppercased() ?? "GET"
        let hidden = node.all("input").filter { $0.attributes["type"] == "hidden" }.compactMap { input -> String? in
            let name = input.attributes["name"] ?? ""
            return ["formulier", "eenmalig"].contains(name) ? nil : "\(name)=\(input.attributes["value"] ?? "")"
        }
        let head = ["form \(method) \(node.attributes["action"] ?? "")"] + hidden
        return [head.joined(separator: " ")] + indented(lines(of: node))
    }

    /// All of an element on one line.
    private static func flat(_ node: PageNode) -> String {
        lines(of: node).map { line in
            line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
        }.joined(separator: " · ")
    }

    /// A piece of text, or an element that stands in a line.
    private static func line(_ node: PageNode) -> String {
        if node.isText { return PageNode.joined(node.said) }
        if node.isDecoration { return "" }
        let inside = node.children.map(line).filter { !$0.isEmpty }.joined(separator: " ")
        switch node.name {
        case "a": return "[\(inside)](\(node.attributes["href"] ?? ""))"
        case "button":
            let sent = node.attributes["name"].map { " \($0)=\(node.attributes["value"] ?? "")" } ?? ""
            let pressed = node.attributes["aria-pressed"] == "true" ? " (chosen)" : ""
            return "<\(inside)\(sent)>\(pressed)"
        case "svg": return node.attributes["aria-label"].map { "{\($0)}" } ?? ""
        case "small": return inside.isEmpty ? "" : "· \(inside)"
        case "br": return "/"
        case "input": return input(node)
        case "select":
            let options = node.all("option")
            let chosen = options.first { $0.attributes["selected"] != nil } ?? options.first
            let name = node.attributes["name"] ?? ""
            return "\(name): \(chosen?.text ?? "") (of \(options.count))"
        default: return inside
        }
    }

    private static func input(_ node: PageNode) -> String {
        switch node.attributes["type"] {
        case "hidden": return ""
        case "checkbox", "radio":
            let mark = node.attributes["checked"] == nil ? "[ ]" : "[x]"
            return "\(mark) \(node.attributes["name"] ?? "")=\(node.attributes["value"] ?? "")"
        default: return field(node, value: node.attributes["value"] ?? "")
        }
    }

    private static func field(_ node: PageNode, value: String) -> String {
        let isWrong = node.attributes["aria-invalid"] == "true" ? " (wrong)" : ""
        return "\(node.attributes["name"] ?? "field"): \(PageNode.joined(value))\(isWrong)"
    }
}
