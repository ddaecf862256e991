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
            do {
                try library.register(source, named: name)
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
        guard let text = library.render(Worded(model), withTemplate: name) else {
            preconditionFailure("there is no template \(name)")
        }
        return text
    }
}

/// A model with the words of the site beside it: `{{t.search}}` is a word, everything else comes from the model.
private struct Worded: MustacheParent {
    private let model: (any MustacheParent)?

    init(_ model: any Sendable) { self.model = ModelNode.of(model) as? any MustacheParent }

    func child(named name: String) -> Any? { name == "t" ? SiteWords() : model?.child(named: name) }
}
