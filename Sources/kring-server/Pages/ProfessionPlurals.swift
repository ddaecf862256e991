import KringCore

/// What professions are called on pages: many of them, with a capital.
struct ProfessionPlurals: Sendable {
    private let names: [Profession.ID: String]
    private let places: [Profession.ID: Int]

    init(_ scope: ReadScope) throws {
        let professions = try Page.everything { try scope.professions(page: $0) }
        names = Dictionary(professions.map { ($0.value.id, SiteText.heading($0.value.namePlural)) }) { first, _ in first }
        let ordered = names.sorted { ($0.value.plain, $0.key) < ($1.value.plain, $1.key) }
        places = Dictionary(ordered.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    /// In the order in which people look for them: by what they are called, the same on every page and in every file.
    func ordered<Line>(_ lines: [Line], by id: (Line) -> Profession.ID) -> [Line] {
        lines.enumerated().sorted { one, other in
            (places[id(one.element)] ?? .max, one.offset) < (places[id(other.element)] ?? .max, other.offset)
        }.map(\.element)
    }

    /// The profession whose plural somebody typed as an address: `vroedvrouwen`.
    func id(ofPlural word: String) -> Profession.ID? {
        names.first { $0.value.plain.replacing(" ", with: "-") == word }?.key
    }

    subscript(id: Profession.ID) -> String { names[id] ?? SiteText.heading(id.rawValue) }
    subscript(profession: ProfessionName) -> String { names[profession.id] ?? SiteText.heading(profession.name) }
}

extension String {
    /// To put names in order: without capitals and accents.
    fileprivate var plain: String { SearchWords.plain(self) }
}
