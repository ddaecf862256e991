/// Reads the pages of `guidance/`: a title, paragraphs, headings, lists, links and bold words, and nothing else.
///
/// A page of a playbook is read by many and written by few, so what this reader does not know is refused with its line, and
/// never shown half: no HTML, no images, no code, no tables, no lists in lists.
struct GuidanceReader {
    static let folder = "guidance/"
    private static let ending = ".md"

    /// The pages that could be read, by their place.
    private(set) var pages: [Guidance] = []
    private(set) var faults: [PlaybookFault] = []

    /// Reads those among the files of a playbook that are pages.
    init(files: [String: String]) {
        var links: [(file: String, line: Int, to: String)] = []
        for (name, text) in files.sorted(by: { $0.key < $1.key }) where name.hasPrefix(Self.folder) {
            var reading = PageReading(file: name, text: text)
            if let page = reading.page() { pages.append(page) }
            faults += reading.faults
            links += reading.links.map { (name, $0.line, $0.to) }
        }
        for (file, line, to) in links {
            guard let id = Self.page(in: to), !pages.contains(where: { $0.id == id }) else { continue }
            // A page with faults of its own is missing as well; one fault at a time is enough.
            if !files.keys.contains(where: { Self.id(of: $0) == id }) {
                faults.append(
                    PlaybookFault(
                        file: file, line: line, code: .unknownReference, message: "there is no page \(to)",
                        suggestion: nearest(to: id, among: pages.map(\.id)).map { "/draaiboek/\($0)" }))
            }
        }
        pages.sort { ($0.place, $0.id) < ($1.place, $1.id) }
        for (one, next) in zip(pages, pages.dropFirst()) where one.id == next.id || one.place == next.place {
            let file = "\(Self.folder)\(next.place < 10 ? "0" : "")\(next.place)-\(next.id)\(Self.ending)"
            faults.append(
                PlaybookFault(
                    file: file, code: .doubleValue,
                    message: one.id == next.id ? "there is a page \(one.id) already" : "place \(one.place) is taken by \(one.id)")
            )
        }
    }

    /// The page that an address of this site leads to; nothing when it is not one of these.
    private static func page(in address: String) -> String? {
        guard address.hasPrefix("/draaiboek/") else { return nil }
        return address.dropFirst("/draaiboek/".count).split(separator: "#").first.map(String.init)
    }

    /// The id in the name of a file.
    private static func id(of file: String) -> String { PageReading.name(of: file)?.id ?? "" }
}

/// The reading of one page.
private struct PageReading {
    let file: String
    private let lines: [Substring]
    private(set) var faults: [PlaybookFault] = []
    private(set) var links: [(line: Int, to: String)] = []

    init(file: String, text: String) {
        self.file = file
        lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Place and id in the name of a file: `guidance/02-statuut.md`.
    static func name(of file: String) -> (place: Int, id: String)? {
        guard file.hasSuffix(".md") else { return nil }
        let base = file.dropFirst(GuidanceReader.folder.count).dropLast(".md".count)
        let digits = base.prefix(2)
        guard digits.count == 2, let place = Int(digits), place > 0, base.dropFirst(2).first == "-" else { return nil }
        let id = String(base.dropFirst(3))
        return Slug<Guidance>(id) == nil ? nil : (place, id)
    }

    private mutating func fault(_ line: Int?, _ code: InputFault.Code, _ message: String) {
        faults.append(PlaybookFault(file: file, line: line, code: code, message: message))
    }

    mutating func page() -> Guidance? {
        guard let (place, id) = Self.name(of: file) else {
            fault(nil, .invalidId, "a page is called by its place and its address, such as 02-statuut.md")
            return nil
        }
        var title: String?
        var blocks: [Guidance.Block] = []
        var index = 0
        while index < lines.count {
            let number = index + 1
            let line = lines[index]
            if line.allSatisfy({ $0 == " " }) {
                index += 1
            } else if line.hasPrefix("#") {
                if let (text, level) = heading(line, number) {
                    switch (level, title) {
                    case (1, nil): title = text
                    case (1, _?): fault(number, .doubleValue, "a page has one title")
                    default: blocks.append(.heading(text, level: level))
                    }
                }
                index += 1
            } else if let mark = Self.listMark(line) {
                var entries: [[Guidance.Span]] = []
                while index < lines.count, let next = Self.listMark(lines[index]), next.isNumbered == mark.isNumbered {
                    let first = index
                    var text = String(lines[index].dropFirst(next.width))
                    index += 1
                    while index < lines.count, Self.continues(lines[index], width: next.width) {
                        text += " " + lines[index].trimmingBlanks()
                        index += 1
                    }
                    if mark.isNumbered, next.number != entries.count + 1 {
                        fault(first + 1, .contradiction, "number \(entries.count + 1) was expected, found \(next.number ?? 0)")
                    }
                    entries.append(spans(text, first + 1))
                }
                blocks.append(.list(entries, isNumbered: mark.isNumbered))
                endOfBlock(index)
            } else {
                let first = number
                var text = ""
                while index < lines.count, Self.isPlain(lines[index]) {
                    text += (text.isEmpty ? "" : " ") + lines[index].trimmingBlanks()
                    index += 1
                }
                if index + 1 == first {
                    fault(first, .unknownWord, "only headings, paragraphs and lists are read, each from the first column")
                    index += 1
                } else {
                    blocks.append(.paragraph(spans(text, first)))
                    endOfBlock(index)
                }
            }
        }
        guard let title else {
            fault(1, .missingKey, "a page begins with its title: # and a space")
            return nil
        }
        guard case .paragraph(let lead)? = blocks.first else {
            fault(1, .missingKey, "after the title comes a paragraph that says what the page is for")
            return nil
        }
        return Guidance(id: id, place: place, title: title, lead: lead, blocks: Array(blocks.dropFirst()))
    }

    /// A paragraph or list ends at an empty line: what follows at once would be read otherwise than it looks.
    private mutating func endOfBlock(_ index: Int) {
        guard index < lines.count, !lines[index].allSatisfy({ $0 == " " }) else { return }
        fault(index + 1, .unreadable, "an empty line was expected before this")
    }

    private mutating func heading(_ line: Substring, _ number: Int) -> (String, Int)? {
        let level = line.prefix { $0 == "#" }.count
        let rest = line.dropFirst(level)
        guard level <= 3, rest.first == " ", !rest.trimmingBlanks().isEmpty else {
            fault(number, .unreadable, "a heading is #, ## or ###, a space and words")
            return nil
        }
        let text = rest.trimmingBlanks()
        if let strange = Self.strange(text) ?? text.first(where: { "*[]".contains($0) }) {
            fault(number, .unreadable, "a heading has words only, found \(strange)")
        }
        return (String(text), level)
    }

    private struct ListMark {
        var isNumbered: Bool
        var number: Int?
        var width: Int
    }

    private static func listMark(_ line: Substring) -> ListMark? {
        if line.hasPrefix("- ") { return ListMark(isNumbered: false, number: nil, width: 2) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return ListMark(isNumbered: true, number: Int(digits), width: digits.count + 2)
    }

    /// Whether a line goes on with the line of a list above it: set in as far as its words.
    private static func continues(_ line: Substring, width: Int) -> Bool {
        let blanks = line.prefix { $0 == " " }.count
        return blanks == width && line.count > width && listMark(line.dropFirst(width)) == nil
    }

    /// Whether a line is words of a paragraph, and not the beginning of something else.
    private static func isPlain(_ line: Substring) -> Bool {
        guard let first = line.first else { return false }
        return !" #>|=~+\t".contains(first) && !line.hasPrefix("* ") && !line.hasPrefix("---") && listMark(line) == nil
    }

    /// A character that means something else in Markdown, or nothing that may stand in a page.
    private static func strange(_ text: some StringProtocol) -> Character? {
        text.first { "<>`_|\\".contains($0) || ($0.isASCII && $0.unicodeScalars.allSatisfy { $0.value < 32 || $0.value == 127 }) }
    }

    /// The words of a line, with what is bold and what leads elsewhere.
    private mutating func spans(_ text: String, _ number: Int) -> [Guidance.Span] {
        var result: [Guidance.Span] = []
        var rest = Substring(text)
        var plain = ""
        func flush() {
            if !plain.isEmpty { result.append(.text(plain)) }
            plain = ""
        }
        if text.isEmpty { fault(number, .emptyText, "there are no words here") }
        while let next = rest.first {
            if rest.hasPrefix("**") {
                guard let end = rest.dropFirst(2).firstRange(of: "**"), end.lowerBound > rest.dropFirst(2).startIndex else {
                    fault(number, .unreadable, "** is not closed")
                    return result
                }
                let inner = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
                if let strange = Self.strange(inner) ?? inner.first(where: { "*[]".contains($0) }) {
                    fault(number, .unreadable, "bold is for words only, found \(strange)")
                }
                flush()
                result.append(.bold(String(inner)))
                rest = rest[end.upperBound...]
            } else if next == "[" {
                guard let link = link(rest) else {
                    fault(number, .unreadable, "a link is [words](/address) or [words](https://address)")
                    return result
                }
                flush()
                result.append(.link(link.words, to: link.to))
                links.append((number, link.to))
                rest = link.rest
            } else {
                if "*]".contains(next) || Self.strange(String(next)) != nil || rest.hasPrefix("![") {
                    fault(number, .unreadable, "\(next) is not read here; write it in words")
                }
                plain.append(next)
                rest = rest.dropFirst()
            }
        }
        flush()
        return result
    }

    private func link(_ text: Substring) -> (words: String, to: String, rest: Substring)? {
        guard let middle = text.firstRange(of: "]("), let end = text[middle.upperBound...].firstIndex(of: ")") else { return nil }
        let words = text[text.index(after: text.startIndex)..<middle.lowerBound]
        let to = text[middle.upperBound..<end]
        let isOwn = to.hasPrefix("/") && !to.hasPrefix("//")
        let isSafe = to.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 39 && $0 != 60 && $0 != 62 }
        guard isOwn || (to.hasPrefix("https://") && to.count > "https://".count), isSafe, !words.trimmingBlanks().isEmpty,
            Self.strange(words) == nil, !words.contains(where: { "*[]".contains($0) })
        else { return nil }
        return (String(words), String(to), text[text.index(after: end)...])
    }
}
