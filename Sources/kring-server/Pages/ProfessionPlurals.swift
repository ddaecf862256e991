import KringCore

/// What professions are called on pages: many of them, with a capital.
struct ProfessionPlurals: Sendable {
    private let names: [Profession.ID: String]

    init(_ scope: ReadScope) throws {
        let professions = try Page.everything { try scope.professions(page: $0) }
        names = Dictionary(professions.map { ($0.value.id, SiteText.heading($0.value.namePlural)) }) { first, _ in first }
    }

    subscript(id: Profession.ID) -> String { names[id] ?? SiteText.heading(id.rawValue) }
    subscript(profession: ProfessionName) -> String { names[profession.id] ?? SiteText.heading(profession.name) }
}
