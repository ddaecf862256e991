/// The rules of a style sheet, to know which of them a page uses.
struct StyleRules: Sendable {
    /// One rule: for what it is, and how many bytes it takes.
    private struct Rule {
        /// What each of its selectors names.
        var selectors: [Set<String>]
        var bytes: Int
    }

    private var rules: [Rule] = []

    init(_ sheet: String) {
        add(Substring(sheet.replacing(/(?s)\/\*.*?\*\//, with: "")))
    }

    /// Takes in rules, and those within `@media` and its like.
    private mutating func add(_ text: Substring) {
        var start = text.startIndex
        var open = text.startIndex
        var depth = 0
        var place = text.startIndex
        while place < text.endIndex {
            if text[place] == "{" {
                if depth == 0 { open = place }
                depth += 1
            } else if text[place] == "}" {
                depth -= 1
                if depth == 0 {
                    let head = text[start..<open]
                    let body = text[text.index(after: open)..<place]
                    if body.contains("{") {
                        add(body)
                    } else {
                        rules.append(
                            Rule(selectors: head.split(separator: ",").map(Self.words), bytes: text[start...place].utf8.count))
                    }
                    start = text.index(after: place)
                }
            }
            place = text.index(after: place)
        }
    }

    /// The bytes of the rules of which a selector may fit something on the page: all its elements, classes and ids are there.
    func bytesUsed(by page: PageNode) -> Int {
        var known: Set<String> = ["*"]
        for element in page.all {
            known.insert(element.name)
            for style in element.attributes["class"]?.split(separator: " ") ?? [] { known.insert(".\(style)") }
            if let id = element.attributes["id"] { known.insert("#\(id)") }
        }
        return rules.filter { rule in rule.selectors.contains { $0.isSubset(of: known) } }.reduce(0) {
            $0 + $1.bytes
        }
    }

    /// The elements, classes and ids that a selector names; what it says of their state and attributes is left out.
    private static func words(of selector: Substring) -> Set<String> {
        let bare = selector.replacing(/\[[^\]]*\]|::?[a-z-]+(?:\([^)]*\))?|@[a-z-]+/, with: "")
        return Set(bare.matches(of: /[.#]?[A-Za-z][A-Za-z0-9_-]*/).map { String($0.0) })
    }
}
