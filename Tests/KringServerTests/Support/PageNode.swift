/// A part of a page, read as a browser reads it: an element with what stands in it, or a piece of text.
struct PageNode: Sendable {
    /// The name of the element; empty for text.
    var name = ""
    var attributes: [String: String] = [:]
    var children: [PageNode] = []
    /// What a piece of text says.
    var said = ""

    /// A page, and what a browser would have to guess of it: elements that are closed before they are opened, or never.
    static func reading(_ html: String) -> (page: PageNode, faults: [String]) {
        var reader = PageReader(html)
        return reader.read()
    }

    init(name: String, attributes: [String: String] = [:]) {
        self.name = name
        self.attributes = attributes
    }

    init(saying said: String) { self.said = said }

    var isText: Bool { name.isEmpty }
    /// Seen by nobody and read aloud to nobody.
    var isDecoration: Bool { attributes["aria-hidden"] == "true" }

    func has(style: String) -> Bool {
        attributes["class"]?.split(separator: " ").contains(Substring(style)) ?? false
    }

    /// This element and all in it, in the order of the page.
    var all: [PageNode] { isText ? [] : [self] + children.flatMap(\.all) }

    /// The elements of a name.
    func all(_ name: String) -> [PageNode] { all.filter { $0.name == name } }

    /// All that it says, also to who only hears it; blanks as one.
    var text: String { Self.joined(spoken) }

    /// All that it says but what is for the eye or for the ear alone.
    private var spoken: String {
        if isText { return said }
        if isDecoration { return "" }
        let inside = children.map(\.spoken).joined()
        if let label = attributes["aria-label"], name == "svg" { return " \(label) " }
        return Self.flowing.contains(name) ? inside : " \(inside) "
    }

    static func joined(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Elements that stand in a line of text. A `small` begins a line of its own on these pages.
    static let flowing: Set<String> = [
        "a", "abbr", "b", "br", "button", "code", "em", "i", "input", "kbd", "label", "mark", "q", "s", "select", "span",
        "strong",
        "sub", "sup", "svg", "time", "u",
    ]
}

/// Reads HTML as our templates write it. What is left open by HTML's own rules is closed: a cell by the next cell.
private struct PageReader {
    private let bytes: [UInt8]
    private var place = 0
    private var open: [PageNode] = [PageNode(name: "page")]
    private var faults: [String] = []

    private static let empty: Set<String> = ["meta", "link", "input", "br", "hr", "img", "col"]
    private static let cells: Set<String> = ["td", "th"]

    init(_ html: String) { bytes = Array(html.utf8) }

    mutating func read() -> (PageNode, [String]) {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") { readTag() } else { readText() }
        }
        while open.count > 1 {
            faults.append("<\(open[open.count - 1].name)> is never closed")
            close()
        }
        return (open[0], faults)
    }

    private mutating func close() {
        let node = open.removeLast()
        open[open.count - 1].children.append(node)
    }

    private mutating func readText() {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        let said = Self.plain(String(decoding: bytes[start..<place], as: UTF8.self))
        open[open.count - 1].children.append(PageNode(saying: said))
    }

    private mutating func readTag() {
        let start = place + 1
        if start < bytes.count, bytes[start] == UInt8(ascii: "!") {
            while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
            place += 1
            return
        }
        var quote: UInt8?
        var end = start
        while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
            if bytes[end] == quote {
                quote = nil
            } else if quote == nil, bytes[end] == UInt8(ascii: "\"") {
                quote = bytes[end]
            }
            end += 1
        }
        place = end + 1
        var tag = bytes[start..<min(end, bytes.count)]
        if tag.first == UInt8(ascii: "/") { return readEnd(String(decoding: tag.dropFirst(), as: UTF8.self)) }
        let isClosed = tag.last == UInt8(ascii: "/")
        if isClosed { tag.removeLast() }
        let head = tag.prefix { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 }
        let name = String(decoding: head, as: UTF8.self)
        let node = PageNode(name: name, attributes: Self.attributes(tag[head.endIndex...]))
        let last = open[open.count - 1].name
        if Self.cells.contains(name), Self.cells.contains(last) { close() }
        open.append(node)
        if isClosed || Self.empty.contains(name) { close() }
    }

    private mutating func readEnd(_ name: String) {
        if !Self.cells.contains(name), Self.cells.contains(open[open.count - 1].name) { close() }
        guard open.count > 1, open[open.count - 1].name == name else {
            faults.append("</\(name)> closes <\(open[open.count - 1].name)>")
            if let index = open.lastIndex(where: { $0.name == name }), index > 0 {
                while open.count > index { close() }
            }
            return
        }
        close()
    }

    /// The attributes in a tag, after its name: with quotes, without, or without a value.
    private static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var found: [String: String] = [:]
        var place = bytes.startIndex
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }
        func text(_ range: Range<Int>) -> String { plain(String(decoding: bytes[range], as: UTF8.self)) }
        while place < bytes.endIndex {
            if isBlank(bytes[place]) {
                place += 1
                continue
            }
            let start = place
            while place < bytes.endIndex, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: "=") { place += 1 }
            let name = String(decoding: bytes[start..<place], as: UTF8.self)
            guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "=") else {
                found[name] = ""
                continue
            }
            place += 1
            let isQuoted = place < bytes.endIndex && bytes[place] == UInt8(ascii: "\"")
            if isQuoted { place += 1 }
            let from = place
            while place < bytes.endIndex, isQuoted ? bytes[place] != UInt8(ascii: "\"") : !isBlank(bytes[place]) { place += 1 }
            found[name] = text(from..<place)
            if isQuoted { place += 1 }
        }
        return found
    }

    /// Text with what is written in entities as it is meant.
    private static func plain(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return text.replacing(/&(#?[a-zA-Z0-9]+);/) { match -> String in
            switch match.1 {
            case "amp": return "&"
            case "lt": return "<"
            case "gt": return ">"
            case "quot": return "\""
            case "shy": return "\u{AD}"
            case "nbsp": return "\u{A0}"
            default:
                let isHex = match.1.hasPrefix("#x")
                let code = UInt32(match.1.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
                return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
            }
        }
    }
}
