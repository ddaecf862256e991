import KringCore

/// What there is to say of the dates of a poll, in Dutch: their figures, and why one comes before the next.
struct DatePollText {
    /// The dates, the best first.
    let lines: [PollRanking.Line]
    /// Whether figures of those who still need an attendance may be told.
    var tellsNeeding = true

    /// Why a date has its place in the ranking.
    func why(_ place: Int) -> [String] {
        let line = lines[place]
        // Where everybody still needs one, it is said once.
        let tells = tellsNeeding && Self.asked(line.needing) != Self.asked(line.all)
        return (tells ? Self.needing(line.needing) : []) + Self.everybody(line.all) + ground(place)
    }

    /// `Van de 14 die nog een keer moeten komen, kunnen er 12.`
    private static func needing(_ tally: PollRanking.Tally) -> [String] {
        let total = asked(tally)
        switch (total, tally.able) {
        case (0, _): return []
        case (1, 1): return ["Wie nog een keer moet komen, kan."]
        case (1, _): return ["Wie nog een keer moet komen, kan niet of zei nog niets."]
        case (_, 0): return ["Van de \(total) die nog een keer moeten komen, kan er nog niemand."]
        case (_, 1): return ["Van de \(total) die nog een keer moeten komen, kan er 1."]
        default: return ["Van de \(total) die nog een keer moeten komen, kunnen er \(tally.able)."]
        }
    }

    private static func asked(_ tally: PollRanking.Tally) -> Int { tally.able + tally.cannot + tally.unanswered }

    private static func everybody(_ tally: PollRanking.Tally) -> [String] {
        let total = asked(tally)
        if total == 0 { return ["Niemand is gevraagd."] }
        if tally.unanswered == total { return ["Van niemand weten we al of het past."] }
        return YearPlanText.figures(
            PlanTurnout(
                asked: total, able: tally.able, ifNeedBe: tally.ifNeedBe, unable: tally.cannot, unknown: tally.unanswered))
    }

    private static func people(_ number: Int) -> String { number == 1 ? "kan 1 persoon" : "kunnen \(number) mensen" }

    /// Why a date comes before the next.
    private func ground(_ place: Int) -> [String] {
        let line = lines[place]
        guard let ground = line.ground, lines.indices.contains(place + 1) else { return [] }
        let next = lines[place + 1]
        let start = "Staat voor de volgende:"
        switch ground {
        case .needingAble, .needingCan:
            guard tellsNeeding else { return ["\(start) ze past beter voor wie nog moet komen."] }
            let (more, ease) =
                ground == .needingAble
                ? (line.needing.able - next.needing.able, "") : (line.needing.can - next.needing.can, " zonder moeite")
            return ["\(start) van wie nog moet komen, \(more == 1 ? "kan er 1" : "kunnen er \(more)") meer\(ease)."]
        case .able: return ["\(start) er \(Self.people(line.all.able - next.all.able)) meer."]
        case .can: return ["\(start) er \(Self.people(line.all.can - next.all.can)) meer zonder moeite."]
        case .earlier: return ["\(start) even goed, en vroeger."]
        }
    }
}

/// What there is to say of dates that the planner proposes to ask about.
struct PollDatesText {
    let dates: PollDates

    /// What there is to say of all of them.
    var summary: [String] {
        guard !dates.dates.isEmpty else {
            return ["In deze periode past geen enkele dag binnen de regels.", "Kies een langere periode, of zelf een datum."]
        }
        let count = dates.dates.count
        var lines = [
            count == 1 ? "Er is maar 1 datum die past." : "Deze \(count) data passen bij wanneer mensen kunnen."
        ]
        if dates.known > 0 {
            lines.append(
                dates.served == dates.known
                    ? "Iedereen van wie we het weten, kan op minstens 1 datum."
                    : "\(dates.served) van de \(dates.known) mensen kunnen op minstens 1 datum.")
        }
        let unknown = dates.asked - dates.known
        if unknown > 0 { lines.append("Van \(unknown) weten we nog niet wanneer \(unknown == 1 ? "die kan" : "ze kunnen").") }
        return lines
    }

    /// Why a date is proposed, and has its place.
    func why(_ place: Int) -> [String] {
        let text = DatePollText(lines: dates.dates.map(\.line), tellsNeeding: dates.tellsNeeding)
        return text.why(place) + (dates.dates[place].isSchoolHoliday ? ["Het is dan schoolvakantie."] : [])
    }
}
