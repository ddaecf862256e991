import KringCore

/// A rule set as a text that a chair understands, made from the same data that decides her circle's state.
struct RuleSetText {
    let ruleSet: RuleSet
    let playbook: Playbook

    /// All versions, the latest first, with what each asks, why and from where.
    var text: String {
        let title = ruleSet.name
        var blocks = ["\(title)\n\(String(repeating: "=", count: title.count))"]
        blocks.append(Dutch.wrap("\(audience) Regelset \(ruleSet.id.rawValue)."))
        for (index, version) in ruleSet.versions.enumerated().reversed() {
            let next = index + 1 < ruleSet.versions.count ? ruleSet.versions[index + 1] : nil
            blocks.append(contentsOf: self.version(version, until: next?.validFrom))
        }
        blocks.append(Dutch.wrap(Self.proportion))
        blocks.append(contentsOf: sources)
        return blocks.joined(separator: "\n\n")
    }

    private static let proportion = """
        Bestaat een kring niet het hele werkjaar, dan is het aantal naar verhouding kleiner. Dat geldt ook voor een lid dat niet \
        het hele jaar actief is. Een vergadering waarvan nog niets ingevuld is, telt voor niemand en tegen niemand.
        """

    private var audience: String {
        let names = ruleSet.professions.map { id in
            playbook.professions.first { $0.profession.id == id }?.profession.namePlural ?? id.rawValue
        }
        return names.isEmpty ? "Voor elk beroep." : "Voor \(Dutch.list(names))."
    }

    private func version(_ version: RuleSet.Version, until next: CalendarDay?) -> [String] {
        var heading = "Geldig vanaf \(Dutch.day(version.validFrom))"
        if let next { heading += " tot en met \(Dutch.day(next.adding(days: -1)))" }
        if let word = version.validFromCertainty.flatMap(Certainty.init(rawValue:)).flatMap(Self.words(for:)) {
            heading += " (\(word))"
        }
        var blocks = ["\(heading)\n\(String(repeating: "-", count: heading.count))", Dutch.wrap(Self.year(version))]
        let sections: [(String, (Requirement) -> Bool)] = [
            ("Wat een kring moet halen om gezond te zijn", { $0.mandatory }),
            ("Wat verder gevraagd wordt, zonder gevolg voor de toestand van de kring", Self.isAskedOnly),
            ("Aanbevolen", { if case .recommendation = $0.kind { true } else { false } }),
        ]
        for (title, belongs) in sections {
            let chosen = version.requirements.filter(belongs)
            guard !chosen.isEmpty else { continue }
            blocks.append(title)
            blocks.append(contentsOf: chosen.map { requirement($0, in: version) })
        }
        return blocks + PlanningHabitsText(version: version).blocks
    }

    private static func isAskedOnly(_ requirement: Requirement) -> Bool {
        if case .recommendation = requirement.kind { return false }
        return !requirement.mandatory
    }

    private static func words(for certainty: Certainty) -> String? {
        switch certainty {
        case .confirmed, .source: nil
        case .derived: "die dag is afgeleid, niet gelezen"
        case .memory, .uncertain: "die dag is niet zeker"
        }
    }

    private static func year(_ version: RuleSet.Version) -> String {
        let starting =
            version.startupMonths == 0
            ? "Een nieuwe kring heeft geen opstarttijd."
            : "Een kring is in opstart tot \(Dutch.count(version.startupMonths, "maand", "maanden")) na haar oprichting."
        return "Het werkjaar begint op \(Dutch.day(version.yearStarts)). \(starting) Een kring slaapt wanneer ze "
            + "\(Dutch.count(version.dormantAfterMonths, "maand", "maanden")) lang niet vergaderde en niets gepland heeft."
    }

    private func requirement(_ requirement: Requirement, in version: RuleSet.Version) -> String {
        var lines = ["• " + Dutch.wrap(sentence(requirement, in: version), indent: 2).dropFirst(2)]
        lines.append(Dutch.wrap("Bron: \(playbook.source(of: requirement)?.title ?? requirement.source).", indent: 4))
        if let quote = requirement.quote { lines.append(Dutch.wrap("In de bron: “\(quote)”", indent: 4)) }
        if let question = requirement.openQuestion { lines.append(Dutch.wrap("Open vraag: \(question)", indent: 4)) }
        if let checked = requirement.checked { lines.append("    Nagekeken op \(Dutch.day(checked)).") }
        return lines.joined(separator: "\n")
    }

    /// The documents named above, each once, with where and what they are.
    private var sources: [String] {
        var keys: [String] = []
        for requirement in ruleSet.versions.reversed().flatMap(\.requirements) where !keys.contains(requirement.source) {
            keys.append(requirement.source)
        }
        let known = keys.compactMap { playbook.sources[$0] }
        guard !known.isEmpty else { return [] }
        return ["Bronnen"]
            + known.map { source in
                let details = [source.publisher, source.dated, source.address].compactMap { $0 }
                let place = details.isEmpty ? "" : ": \(details.joined(separator: "; "))"
                let text = "\(source.title)\(place). \(source.note ?? "")"
                return "• " + Dutch.wrap(text, indent: 2).dropFirst(2)
            }
    }

    /// What a requirement asks, in a sentence.
    func sentence(_ requirement: Requirement, in version: RuleSet.Version) -> String {
        switch requirement.kind {
        case .memberCount(let count):
            return "De kring heeft \(Self.range(count.minimum, count.maximum, "lid", "leden"))."
        case .officeCount(let count):
            let (singular, plural) = Self.words(for: count.office)
            return "De kring heeft \(Self.range(count.minimum, count.maximum, singular, plural))."
        case .eventCount(let count): return Self.sentence(count)
        case .memberAttendance(let norm): return Self.sentence(norm, in: version)
        case .umbrellaCount(let count):
            if count.perYear == 0 { return "Van de koepelkring wordt geen vergadering gevraagd." }
            let length = count.minimumMinutes.map { ", telkens minstens \(Dutch.duration(minutes: $0))" } ?? ""
            return "De koepelkring vergadert minstens \(Self.times(count.perYear)) per werkjaar\(length)."
        case .recommendation(let text): return text
        }
    }

    private static func sentence(_ count: Requirement.EventCount) -> String {
        if count.perYear == 0 { return "Van de kring worden geen \(kinds(count.kinds, 0)) gevraagd." }
        var text = "De kring houdt per werkjaar minstens \(count.perYear) \(kinds(count.kinds, count.perYear))"
        if let minutes = count.minimumMinutes {
            text += " van minstens \(Dutch.duration(minutes: minutes)); wat korter duurt, telt niet mee"
        }
        text += "."
        if let present = count.minimumPresent {
            text += " Ze tellen alleen mee als er minstens \(Dutch.count(present, "persoon", "personen")) aanwezig "
            text += present == 1 ? "is." : "zijn."
        }
        if let perMonth = count.atMostPerMonth {
            text += " Per kalendermaand tellen er hoogstens \(perMonth) mee."
            if perMonth == 1 { text = text.replacing("tellen er hoogstens 1 mee", with: "telt er hoogstens 1 mee") }
        }
        return text
    }

    private static func sentence(_ norm: Requirement.MemberAttendance, in version: RuleSet.Version) -> String {
        if norm.perYear == 0 { return "Van een lid wordt geen aanwezigheid gevraagd." }
        var what = "vergaderingen"
        if case .eventCount(let count)? = version.requirements.first(where: { $0.id == norm.counts })?.kind {
            what = kinds(count.kinds, 2)
        }
        var text =
            "Elk lid komt per werkjaar minstens \(times(norm.perYear)), ter plaatse of online. Het gaat om \(what) die meetellen."
        let limit = norm.delegation.atMostPerYear.map { " Dat mag hoogstens \(times($0)) per jaar en per lid." } ?? ""
        switch norm.delegation.mode {
        case .none: text += " Iemand anders kan niet in haar plaats tellen."
        case .practice:
            text +=
                norm.delegation.minimumPracticeSize > 1
                ? " Telt een praktijk minstens \(norm.delegation.minimumPracticeSize) leden in de kring, dan volstaat 1 collega voor allen.\(limit)"
                : " Wie van een praktijk komt, telt voor al haar collega's.\(limit)"
        case .named: text += " Een collega kan in haar plaats tellen, als dat zo genoteerd is.\(limit)"
        }
        return text
    }

    private static func times(_ count: Int) -> String { "\(count) keer" }

    private static func range(_ minimum: Int, _ maximum: Int?, _ singular: String, _ plural: String) -> String {
        guard let maximum else { return "minstens \(Dutch.count(minimum, singular, plural))" }
        if minimum == maximum { return "precies \(Dutch.count(minimum, singular, plural))" }
        if minimum == 0 { return "hoogstens \(Dutch.count(maximum, singular, plural))" }
        if maximum == minimum + 1 { return "\(minimum) of \(maximum) \(plural)" }
        return "\(minimum) tot \(maximum) \(plural)"
    }

    private static func kinds(_ kinds: Set<Meeting.Kind>, _ count: Int) -> String {
        let chosen = Meeting.Kind.allCases.filter(kinds.contains).map { words(for: $0) }
        return Dutch.list(chosen.map { count == 1 ? $0.singular : $0.plural }, "of")
    }

    /// What people call a kind of meeting.
    static func words(for kind: Meeting.Kind) -> (singular: String, plural: String) {
        switch kind {
        case .regular: ("gewone vergadering", "gewone vergaderingen")
        case .activity: ("activiteit", "activiteiten")
        case .intervision: ("intervisie", "intervisies")
        case .hospitalConsultation: ("overleg met de ziekenhuizen", "overlegmomenten met de ziekenhuizen")
        case .umbrella: ("koepeloverleg", "koepeloverlegmomenten")
        case .interdisciplinary: ("interdisciplinair overleg", "interdisciplinaire overlegmomenten")
        case .generalAssembly: ("algemene vergadering", "algemene vergaderingen")
        }
    }

    /// What people call an office.
    static func words(for office: Office.Kind) -> (singular: String, plural: String) {
        switch office {
        case .chair: ("voorzitter", "voorzitters")
        case .secretary: ("secretaris", "secretarissen")
        case .treasurer: ("penningmeester", "penningmeesters")
        case .careCouncilDelegate: ("woordvoerder in de zorgraad", "woordvoerders in de zorgraad")
        case .coordinator: ("kringcoördinator", "kringcoördinatoren")
        }
    }
}
