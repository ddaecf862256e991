import KringCore

/// How a rule set's meetings are usually planned, in Dutch sentences made from the data that the planner reads.
struct PlanningHabitsText {
    let version: RuleSet.Version

    /// The habits of the version as blocks of text; none where it only has what every rule set has.
    var blocks: [String] {
        let habits = version.planning
        guard habits != PlanningHabits() else { return [] }
        var blocks = ["Hoe dit gewoonlijk gepland wordt (een gewoonte, zonder gevolg voor de toestand van de kring)"]
        blocks.append(Dutch.wrap(general(habits)))
        for requirement in version.requirements {
            guard let series = habits.series[requirement.id] else { continue }
            var lines = ["• " + Dutch.wrap(sentences(series, of: requirement).joined(separator: " "), indent: 2).dropFirst(2)]
            if let quote = series.quote { lines.append(Dutch.wrap("In de bron: “\(quote)”", indent: 4)) }
            if let question = series.openQuestion { lines.append(Dutch.wrap("Open vraag: \(question)", indent: 4)) }
            if let checked = series.checked { lines.append("    Nagekeken op \(Dutch.day(checked)).") }
            blocks.append(lines.joined(separator: "\n"))
        }
        return blocks
    }

    private func general(_ habits: PlanningHabits) -> String {
        var text = "Een nieuwe vergadering komt minstens \(Dutch.count(habits.noticeDays, "dag", "dagen")) na het plannen. "
        text += "Tussen alle vergaderingen van een kring zitten minstens \(Dutch.count(habits.circleGapDays, "dag", "dagen")). "
        switch habits.schoolHolidays {
        case .allow: text += "Schoolvakanties tellen als andere dagen."
        case .avoid: text += "Schoolvakanties worden liever vermeden."
        case .never: text += "In een schoolvakantie wordt er niet vergaderd."
        }
        switch habits.fairness {
        case 0: text += " Iedereen telt even zwaar."
        case 1: text += " Elke aanwezigheid die iemand vorig jaar te weinig had, telt nu 1 keer extra."
        default:
            text += " Elke aanwezigheid die iemand vorig jaar te weinig had, telt nu \(habits.fairness) keer extra."
        }
        return text
    }

    private func sentences(_ habits: MeetingHabits, of requirement: Requirement) -> [String] {
        var sentences = [when(habits, requirement)]
        if let minutes = habits.minutes { sentences.append("Ze duren \(Dutch.duration(minutes: minutes)).") }
        if let earliest = habits.earliest { sentences.append("Ze beginnen niet vóór \(Dutch.day(earliest)).") }
        if let latest = habits.latest { sentences.append("Ze vallen niet na \(Dutch.day(latest)).") }
        sentences += gaps(habits)
        if habits.isOnline { sentences.append("Ze zijn online.") }
        if habits.alternatesVenues { sentences.append("2 na elkaar zijn op een andere plaats.") }
        sentences.append(
            habits.rotatesWeekdays ? "De weekdagen wisselen liefst af." : "Ze mogen telkens op dezelfde weekdag vallen.")
        for kind in Meeting.Kind.allCases {
            guard let count = habits.otherKinds[kind] else { continue }
            let words = RuleSetText.words(for: kind)
            sentences.append("Per jaar is er \(Dutch.count(count, words.singular, words.plural)) bij.")
        }
        if habits.audience == .chairs { sentences.append("Alleen de voorzitters worden gevraagd.") }
        switch habits.chairs {
        case .all: sentences.append("Alle voorzitters moeten kunnen.")
        case .one: sentences.append("Minstens 1 voorzitter moet kunnen.")
        case .none: break
        }
        sentences.append("Er wordt gehoopt op \(habits.hopedPercent) van de 100 gevraagden.")
        return sentences
    }

    private func when(_ habits: MeetingHabits, _ requirement: Requirement) -> String {
        let what: String
        switch requirement.kind {
        case .eventCount(let count):
            let kinds = Meeting.Kind.allCases.filter(count.kinds.contains).map { RuleSetText.words(for: $0).plural }
            what = Dutch.list(kinds, "of").capitalisedFirst
        default: what = "Vergaderingen van de koepelkring"
        }
        let weekdays = habits.weekdays ?? Array(Weekday.allCases.prefix(5))
        let parts = habits.dayParts ?? [.evening]
        var text = "\(what): op \(Dutch.list(weekdays.map { Self.words(for: $0) }, "of")), "
        text += Dutch.list(parts.map { Self.words(for: $0) }, "of")
        if let start = habits.startMinute { text += ", gewoonlijk om \(YearPlanText.hour(start))" }
        return text + "."
    }

    private func gaps(_ habits: MeetingHabits) -> [String] {
        var gaps: [String] = []
        if let days = habits.smallestGapDays { gaps.append("minstens \(days) dagen") }
        if let days = habits.idealGapDays { gaps.append("liefst \(days)") }
        if let days = habits.largestGapDays { gaps.append("hoogstens \(days)") }
        return gaps.isEmpty ? [] : ["Tussen 2 ervan zitten \(gaps.joined(separator: ", "))."]
    }

    private static func words(for weekday: Weekday) -> String {
        switch weekday {
        case .monday: "maandag"
        case .tuesday: "dinsdag"
        case .wednesday: "woensdag"
        case .thursday: "donderdag"
        case .friday: "vrijdag"
        case .saturday: "zaterdag"
        case .sunday: "zondag"
        }
    }

    private static func words(for part: DayPart) -> String {
        switch part {
        case .morning: "in de voormiddag"
        case .midday: "over de middag"
        case .afternoon: "in de namiddag"
        case .evening: "in de avond"
        }
    }
}
