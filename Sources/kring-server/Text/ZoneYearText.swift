import KringCore

/// The sentences of a year of a zone, made of the same figures as its chart, its table and its files.
struct ZoneYearText {
    let figures: ZoneYear
    let zone: String
    let plurals: ProfessionPlurals
    let today: CalendarDay

    /// How it stands, in a paragraph to copy.
    var summary: String { ([standing] + [starting, meetings].compactMap(\.self)).joined(separator: " ") }

    /// `Op 17 november 2026 hebben 5 van de 11 beroepsgroepen in Pallieterland een werkende kring.`
    var standing: String {
        let verb = figures.day < today.adding(days: -1) ? past(figures.working) : present(figures.working)
        return
            "Op \(Dutch.day(figures.day)) \(verb) \(figures.working) van de \(figures.professions.count) beroepsgroepen in \(zone) een werkende kring."
    }

    private func past(_ count: Int) -> String { count == 1 ? "had" : "hadden" }
    private func present(_ count: Int) -> String { count == 1 ? "heeft" : "hebben" }

    var starting: String? {
        let count = figures.count(.starting)
        guard count > 0 else { return nil }
        let isPast = figures.day < today.adding(days: -1)
        if count == 1 { return "Bij 1 beroepsgroep \(isPast ? "was" : "is") een kring in opstart." }
        return "Bij \(count) beroepsgroepen \(isPast ? "was" : "is") een kring in opstart."
    }

    var meetings: String? {
        let year = figures.year == today.year ? "dit jaar" : "in \(figures.year)"
        switch figures.held {
        case 0: return figures.circles.isEmpty ? nil : "De kringen hielden \(year) nog geen vergadering die ingevuld is."
        case 1: return "De kringen hielden \(year) samen 1 vergadering."
        default: return "De kringen hielden \(year) samen \(figures.held) vergaderingen."
        }
    }

    /// `Nog niet volledig: bij de apothekers is 1 vergadering niet ingevuld.`
    var missing: String? {
        let open = figures.circles.filter { $0.unrecorded > 0 }
        guard !open.isEmpty else { return nil }
        let parts = open.map { open.count == 1 ? $0.name : "\($0.name) (\($0.unrecorded))" }
        let count = figures.unrecorded
        let verb = count == 1 ? "vergadering is" : "vergaderingen zijn"
        return "Nog niet volledig: \(count) \(verb) niet ingevuld, bij \(Dutch.list(parts))."
    }
}

extension Dutch {
    /// `mei 2024`.
    static func month(_ day: CalendarDay) -> String { "\(months[day.parts.month - 1]) \(day.year)" }

    /// `8 okt`.
    static func short(_ day: CalendarDay) -> String {
        let name = months[day.parts.month - 1]
        return "\(day.parts.day) \(name == "maart" ? "mrt" : name.count <= 4 ? name : String(name.prefix(3)))"
    }

    /// A long word with soft hyphens at the joints of its parts, so that it breaks there and nowhere else.
    static func breakable(_ text: String) -> String {
        let joints = [
            "therapeut", "kundig", "verpleeg", "vrouwen", "pedagog", "psycholog", "centra", "voorzieningen", "gezins",
            "zieningen", "fondsen", "schappelijk", "netwerk",
        ]
        return joints.reduce(text) { text, joint in
            text.replacing(joint, with: "\u{AD}\(joint)")
        }.replacing(" \u{AD}", with: " ").replacing("-\u{AD}", with: "-")
    }

    /// A day without its year where it is this year's: `2 september`, `2 september 2025`.
    static func near(_ day: CalendarDay, _ today: CalendarDay) -> String {
        day.year == today.year ? dayAndMonth(day) : self.day(day)
    }
}
