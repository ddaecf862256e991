import Foundation

/// The texts in source files: what stands between quotes in Swift, what a page of the playbook says.
enum SourceTexts {
    /// One text, and where it stands.
    struct Found: Sendable {
        var file: String
        var line: Int
        /// What it says; what is filled in later reads as `7`.
        var text: String
        var place: String { "\(file):\(line)" }
    }

    /// All texts between quotes in the Swift files below a folder of the project.
    static func swift(in folder: String) throws -> [Found] {
        try files(in: folder, ending: ".swift").flatMap { file, text in
            var reader = LiteralReader(text)
            return reader.read().map { Found(file: file, line: $0.line, text: $0.text) }
        }
    }

    /// The paragraphs of the pages in a folder of the project, without their marks.
    static func pages(in folder: String) throws -> [Found] {
        try files(in: folder, ending: ".md").flatMap { file, text -> [Found] in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            // The head between two lines of dashes is for programs.
            let heads = lines.indices.filter { lines[$0] == "---" }.prefix(2)
            let start = heads.count == 2 && heads[0] == 0 ? heads[1] + 1 : 0
            return lines[start...].enumerated().map { index, line in
                let plain = String(line).replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.1) }.replacing(/[*_#>|`]/, with: "")
                return Found(file: file, line: start + index + 1, text: plain)
            }
        }
    }

    private static func files(in folder: String, ending: String) throws -> [(String, String)] {
        let root = URL(fileURLWithPath: "\(TestServer.project)/\(folder)")
        let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return try paths.filter { $0.lastPathComponent.hasSuffix(ending) }.sorted { $0.path < $1.path }
            .map { (String($0.path.dropFirst(root.path.count + 1)), try String(contentsOf: $0, encoding: .utf8)) }
    }
}

/// Reads the literals of a Swift file, also those within what is filled in.
private struct LiteralReader {
    private let text: [Character]
    private var place = 0
    private var line = 1
    private var found: [(line: Int, text: String)] = []

    init(_ source: String) { text = Array(source) }

    mutating func read() -> [(line: Int, text: String)] {
        while place < text.count { step() }
        return found
    }

    private func starts(_ word: String) -> Bool {
        place + word.count <= text.count && zip(word, text[place...]).allSatisfy { $0 == $1 }
    }

    private mutating func skip(_ count: Int = 1) {
        for _ in 0..<count where place < text.count {
            if text[place].isNewline { line += 1 }
            place += 1
        }
    }

    /// One character of code, or a comment or literal whole.
    private mutating func step() {
        if starts("//") {
            while place < text.count, !text[place].isNewline { skip() }
        } else if starts("\"\"\"") {
            literal(closing: "\"\"\"")
        } else if text[place] == "\"" {
            literal(closing: "\"")
        } else {
            skip()
        }
    }

    private mutating func literal(closing: String) {
        let start = line
        var said = ""
        skip(closing.count)
        while place < text.count, !starts(closing) {
            if starts("\\(") {
                filledIn()
                said += "7"
            } else if starts("\\\n") {
                skip(2)
            } else if text[place] == "\\" {
                said += starts("\\n") ? "\n" : ""
                skip(2)
            } else {
                said.append(text[place])
                skip()
            }
        }
        skip(closing.count)
        found.append((start, closing.count == 3 ? said.replacing(/\n[ ]+/, with: "\n") : said))
    }

    /// What is filled in, up to its closing bracket.
    private mutating func filledIn() {
        skip(2)
        var depth = 1
        while place < text.count, depth > 0 {
            if text[place] == "(" { depth += 1 }
            if text[place] == ")" { depth -= 1 }
            step()
        }
    }
}
