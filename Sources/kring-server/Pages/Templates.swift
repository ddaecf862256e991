import Mustache

/// The templates of all pages, parsed when the program starts. They come with the program; one that is broken, or that
/// names another which is not there, stops the start.
struct Templates: Sendable {
    /// A template that cannot be used, and why.
    struct Broken: Error, CustomStringConvertible {
        let name: String
        let reason: String
        var description: String { "template \(name): \(reason)" }
    }

    private let library: MustacheLibrary
    /// The names of all templates.
    let names: Set<String>

    /// The templates that came with the program.
    static func bundled() throws(Broken) -> Templates {
        try Templates(
            EmbeddedText.files.reduce(into: [:]) { found, file in
                if file.key.hasSuffix(".mustache") { found[String(file.key.dropLast(".mustache".count))] = file.value }
            })
    }

    /// Parses templates by name.
    init(_ sources: [String: String]) throws(Broken) {
        var library = MustacheLibrary()
        for (name, source) in sources {
            let worded = try Self.worded(source, in: name)
            do {
                try library.register(worded, named: name)
            } catch {
                throw Broken(name: name, reason: "\(error)")
            }
            for partial in Self.partials(in: source) where sources[partial] == nil {
                throw Broken(name: name, reason: "there is no template \(partial)")
            }
        }
        self.library = library
        names = Set(sources.keys)
    }

    /// A template with the words of the site in it: `{{t.search}}` is the same on every page, so it is looked up once, here.
    private static func worded(_ source: String, in name: String) throws(Broken) -> String {
        let parts = source.split(separator: "{{t.", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for part in parts.dropFirst() {
            guard let end = part.firstRange(of: "}}"), let word = SiteText.labels[String(part[..<end.lowerBound])] else {
                throw Broken(name: name, reason: "there is no word \(part.prefix { $0 != "}" })")
            }
            text += escaped(word) + part[end.upperBound...]
        }
        return text
    }

    private static func escaped(_ word: String) -> String {
        word.reduce(into: "") { text, letter in
            switch letter {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "{": text += "&#123;"
            default: text.append(letter)
            }
        }
    }

    /// The names after `{{>`.
    private static func partials(in source: String) -> [String] {
        source.split(separator: "{{>", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.split(separator: "}}", maxSplits: 1).first.map { $0.trimming() }.map(String.init)
        }
    }

    /// A model in a template.
    ///
    /// - Precondition: There is a template of this name: pages name theirs in code, and a test shows each.
    func render(_ name: String, _ model: any Sendable) -> String {
        guard let text = library.render(ModelNode.of(model) ?? "", withTemplate: name) else {
            preconditionFailure("there is no template \(name)")
        }
        return text
    }
}
