import Crypto
import Yams

/// Turns the files of a playbook into values; the only file that knows YAML.
public enum PlaybookReader {
    /// The largest file that is read, in bytes.
    public static let largestFile = 1_000_000
    /// How deep a tree may be.
    static let deepest = 32
    private static let mostDoubleKeys = 50

    /// Reads a whole playbook.
    ///
    /// - Throws: ``PlaybookRefused`` with every fault of every file; nothing is loaded in part.
    public static func read(_ files: PlaybookFiles) throws(PlaybookRefused) -> Playbook {
        var faults: [PlaybookFault] = []
        var texts: [String: String] = [:]
        for (name, bytes) in files.contents.sorted(by: { $0.key < $1.key }) {
            if bytes.count > largestFile {
                faults.append(
                    PlaybookFault(file: name, code: .unreadable, message: "the file is larger than \(largestFile) bytes"))
            } else if let text = String(validating: bytes, as: UTF8.self) {
                texts[name] = text
            } else {
                faults.append(PlaybookFault(file: name, code: .unreadable, message: "the file is not UTF-8 text"))
            }
        }
        let tables = TerritoryReader(files: texts)
        faults += tables.faults
        let sources = sources(texts, &faults)
        let glossary = glossary(texts, &faults)
        let travel = travel(texts, &faults)
        let guidance = GuidanceReader(files: texts)
        faults += guidance.faults
        let professions: Set<String>? =
            files.contents[TerritoryReader.professionFile] == nil || !files.checksProfessions
            ? nil : Set(tables.professions.map(\.profession.id.rawValue))
        var ruleSets: [RuleSet.ID: RuleSet] = [:]
        for name in texts.keys.filter({ $0.hasPrefix("rules/") }).sorted() {
            let base = String(name.dropFirst("rules/".count).dropLast(".yaml".count))
            let found = tree(yaml: texts[name] ?? "", file: name, &faults) { node, collected in
                RuleSetReader(sources: sources.map { Set($0.keys) }, professions: professions, faults: collected)
                    .read(node, fileName: base)
            }
            if let found { ruleSets[found.id] = found }
        }
        if !files.contents.keys.contains(where: { $0.hasPrefix("rules/") }) {
            faults.append(PlaybookFault(file: "rules", code: .unreadable, message: "there is no rule file (*.yaml) here"))
        }
        guard faults.isEmpty else { throw PlaybookRefused(faults: faults) }
        return Playbook(
            identity: identity(files), ruleSets: ruleSets, sources: sources ?? [:], professions: tables.professions,
            territory: tables.territory, glossary: glossary, travel: travel, guidance: guidance.pages)
    }

    /// A hash of the files' names and bytes, in hexadecimal.
    static func identity(_ files: PlaybookFiles) -> String {
        var hash = SHA256()
        for (name, bytes) in files.contents.sorted(by: { $0.key < $1.key }) {
            hash.update(data: Array("\(name)\u{0}\(bytes.count)\u{0}".utf8))
            hash.update(data: bytes)
        }
        let digits = Array("0123456789abcdef")
        return hash.finalize().reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }

    /// Reads one YAML document into a value, and says what is wrong under the file's name.
    static func tree<Value>(
        yaml text: String, file: String, _ faults: inout [PlaybookFault], read: (InputNode, InputFaults) -> Value?
    ) -> Value? {
        let collected = InputFaults()
        let value = node(yaml: text, collected).flatMap { read($0, collected) }
        faults += collected.all.map { PlaybookFault(file: file, $0) }
        return value
    }

    private static func sources(_ texts: [String: String], _ faults: inout [PlaybookFault]) -> [String: RuleSource]? {
        guard let text = texts[PlaybookFiles.sources] else { return nil }
        return tree(yaml: text, file: PlaybookFiles.sources, &faults) { node, collected in
            var result: [String: RuleSource] = [:]
            for (key, place, node) in entries(node, collected) {
                let keys = ["title", "publisher", "dated", "address", "note"]
                // A key with faults stays a key, so that the rules that name it are not called wrong as well.
                result[key] = RuleSource(key: key, title: "")
                guard let fields = FieldReader(node, at: place, keys: keys, faults: collected) else { continue }
                result[key] = RuleSource(
                    key: key, title: fields.text("title", required: true) ?? "", publisher: fields.text("publisher"),
                    dated: fields.text("dated"),
                    address: fields.text("address"), note: fields.text("note"))
            }
            return result
        } ?? [:]
    }

    private static func glossary(_ texts: [String: String], _ faults: inout [PlaybookFault]) -> [GlossaryTerm] {
        guard let text = texts[PlaybookFiles.glossary] else { return [] }
        return tree(yaml: text, file: PlaybookFiles.glossary, &faults) { node, collected in
            entries(node, collected).compactMap { key, place, node in
                guard let fields = FieldReader(node, at: place, keys: ["singular", "plural", "meaning"], faults: collected)
                else { return nil }
                let words = ["singular", "plural", "meaning"].map { fields.text($0, required: true) }
                guard let singular = words[0], let plural = words[1], let meaning = words[2] else { return nil }
                return GlossaryTerm(identifier: key, singular: singular, plural: plural, meaning: meaning)
            }
        } ?? []
    }

    private static func travel(_ texts: [String: String], _ faults: inout [PlaybookFault]) -> [TravelEstimate] {
        guard let text = texts[PlaybookFiles.planning] else { return [] }
        return tree(yaml: text, file: PlaybookFiles.planning, &faults) { node, collected in
            TravelReader(faults: collected).read(node)
        } ?? []
    }

    /// The keys of an object that are names of things, each once.
    private static func entries(_ node: InputNode, _ faults: InputFaults) -> [(key: String, place: String, node: InputNode)] {
        guard case .fields(let fields) = node.content else {
            faults.add(.wrongType, at: "", line: node.line, "keys were expected, found \(node.found)")
            return []
        }
        var seen: [String: Int?] = [:]
        return fields.compactMap { field in
            let place = FieldReader.child("", field.key)
            if let earlier = seen[field.key] {
                let where_ = earlier.map { " on line \($0)" } ?? ""
                faults.add(.doubleKey, at: place, line: field.line, "the key \(field.key) is there already\(where_)")
                return nil
            }
            seen[field.key] = .some(field.line)
            return (field.key, place, field.value)
        }
    }

    // MARK: YAML

    /// Reads one YAML document into the neutral tree.
    ///
    /// What a plain word means follows YAML's core schema and nothing more: `null`, `true`, `false`, whole numbers; everything
    /// else is text, `no` and `2026-01-31` included. Anchors and aliases are refused: a rule is read where it stands.
    ///
    /// - Returns: Nothing when the text is not YAML at all.
    static func node(yaml text: String, _ faults: InputFaults) -> InputNode? {
        var text = text
        for attempt in 1...mostDoubleKeys {
            do {
                let parser = try Parser(yaml: text, encoding: .utf8)
                let root = try parser.singleRoot()
                return withExtendedLifetime(parser) {
                    guard let root else {
                        faults.add(.unreadable, at: "", line: 1, "the file is empty")
                        return nil
                    }
                    return convert(root, at: "", depth: 0, faults)
                }
            } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
                // The parser stops at the first object with a double key. Its first occurrence is given another name, so that
                // the rest is read as well; the field reader then meets the key twice and says so.
                guard let key = duplicates.first,
                    let masked = masking(key, in: text, line: context.mark.line, column: context.mark.column, times: attempt)
                else {
                    faults.add(
                        .doubleKey, at: "", line: context.mark.line,
                        "the key \(duplicates.joined(separator: ", ")) is there twice")
                    return nil
                }
                text = masked
            } catch {
                let (line, problem) = describe(error)
                faults.add(.unreadable, at: "", line: line, "this is not YAML: \(problem)")
                return nil
            }
        }
        faults.add(.unreadable, at: "", line: 1, "too many keys are there twice")
        return nil
    }

    /// A mark that no key has, put before a double key to tell it apart while parsing.
    private static let mask: Unicode.Scalar = "\u{E000}"

    private static func masking(_ key: String, in text: String, line: Int, column: Int, times: Int) -> String? {
        var scalars = Array(text.unicodeScalars)
        var index = 0
        var current = 1
        while current < line, index < scalars.count {
            if scalars[index] == "\n" { current += 1 }
            index += 1
        }
        index += column - 1
        guard index >= 0, index < scalars.count else { return nil }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard scalars[index...].starts(with: Array(key.unicodeScalars)) else { return nil }
        scalars.insert(contentsOf: Array(repeating: mask, count: times), at: index)
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    private static func describe(_ error: any Error) -> (line: Int?, problem: String) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            (mark.line, problem)
        case YamlError.reader(let problem, _, _, _): (nil, problem)
        case YamlError.memory: (nil, "it is nested too deeply")
        default: (nil, "it cannot be read")
        }
    }

    private static func convert(_ node: Node, at pointer: String, depth: Int, _ faults: InputFaults) -> InputNode? {
        let line = node.mark?.line
        if depth > deepest {
            faults.add(.unreadable, at: pointer, line: line, "it is nested more than \(deepest) deep")
            return nil
        }
        if node.anchor != nil {
            faults.add(.unreadable, at: pointer, line: line, "anchors (&) and aliases (*) are not used here: write it out")
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return InputNode(content(of: scalar), line: line)
        case .sequence(let items):
            let list = items.enumerated().map { index, item in
                convert(item, at: "\(pointer)/\(index)", depth: depth + 1, faults) ?? InputNode(.null, line: item.mark?.line)
            }
            return InputNode(.list(list), line: line)
        case .mapping(let mapping):
            var fields: [InputNode.Field] = []
            for (keyNode, valueNode) in mapping {
                guard case .scalar(let scalar) = keyNode, keyNode.anchor == nil else {
                    faults.add(.wrongType, at: pointer, line: keyNode.mark?.line, "a key is a word")
                    continue
                }
                let key = String(String.UnicodeScalarView(scalar.string.unicodeScalars.drop { $0 == mask }))
                let value = convert(valueNode, at: FieldReader.child(pointer, key), depth: depth + 1, faults)
                fields.append(
                    InputNode.Field(
                        key: key, line: keyNode.mark?.line, value: value ?? InputNode(.null, line: valueNode.mark?.line)))
            }
            return InputNode(.fields(fields), line: line)
        case .alias:
            faults.add(.unreadable, at: pointer, line: line, "aliases (*) are not used here: write it out")
            return nil
        }
    }

    private static func content(of scalar: Node.Scalar) -> InputNode.Content {
        let text = scalar.string
        guard scalar.style == .plain || scalar.style == .any else { return .text(text) }
        switch text {
        case "", "~", "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: break
        }
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        let isWhole = !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
        guard isWhole, digits == "0" || !digits.hasPrefix("0") else { return Double(text) == nil ? .text(text) : number(text) }
        return Int(text).map { .integer($0) } ?? .number(text)
    }

    /// A text that Swift reads as a number, if it looks like one to people too: `2.5`, not `nan` or `0x1p3`.
    private static func number(_ text: String) -> InputNode.Content {
        text.utf8.allSatisfy { (43...57).contains($0) && $0 != 44 && $0 != 47 || $0 == 101 || $0 == 69 }
            ? .number(text) : .text(text)
    }
}
