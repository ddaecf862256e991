import KringCore

/// A plan of a year in Dutch sentences: short, without blame, and with the figures of the plan and no others.
struct YearPlanText {
    let plan: PlanProposal
    /// What venues are called.
    let venues: [Venue.ID: String]

    /// The whole plan for people: the sentences of the year, then every row with its reasons.
    func text(title: String) -> String {
        var lines = ["\(title), \(plan.year)", ""]
        lines += summary
        for row in plan.rows {
            lines.append("")
            lines.append(heading(of: row))
            lines += why(row).map { Dutch.wrap($0, indent: 4) }
        }
        return lines.joined(separator: "\n")
    }

    // MARK: The year

    /// What there is to say of the year as a whole.
    var summary: [String] {
        if plan.rows.isEmpty { return ["Voor \(plan.year) is er niets te plannen."] }
        let missing = plan.unplaced.count
        var lines = ["Het plan voor \(plan.year) telt \(Self.count(plan.rows.count, "vergadering", "vergaderingen"))."]
        let new = plan.rows.count { $0.meeting == nil && $0.slot != nil }
        if new > 0 { lines.append("\(new) daarvan \(new == 1 ? "is" : "zijn") nieuw.") }
        let moved = plan.rows.count { $0.move != nil }
        if moved > 0 {
            lines.append("\(Self.count(moved, "vergadering krijgt", "vergaderingen krijgen")) een andere datum of plaats.")
            let kept = plan.rows.count(where: \.isKept)
            if kept == 1 { lines.append("1 vergadering blijft waar ze stond.") }
            if kept > 1 { lines.append("\(kept) vergaderingen blijven waar ze stonden.") }
        }
        if missing > 0 {
            lines.append("Voor \(Self.count(missing, "vergadering", "vergaderingen")) is er geen plaats.")
        }
        // Where everything stands already there is nothing to be better at.
        lines.append(plan.rows.contains { $0.hold == nil } ? proof : "Er is niets meer te plannen.")
        return lines + coverage
    }

    /// How good the plan is at least. What meetings without a place cost is left out of the whole: it would drown the rest.
    private var proof: String {
        if plan.isProved { return "Een beter plan bestaat niet: dat is bewezen." }
        let whole = plan.cost - (plan.terms[.unplaced] ?? 0)
        let gap = plan.cost - plan.lowerBound
        if gap > whole { return "Misschien heeft een ander plan plaats voor meer vergaderingen." }
        return "Een ander plan kan hoogstens \(Self.percent(gap, of: whole)) procent beter zijn."
    }

    private var coverage: [String] {
        let coverage = plan.coverage
        guard coverage.units + coverage.unknownMembers > 0 else { return [] }
        var lines: [String] = []
        if coverage.unknownMembers > 0 {
            lines.append(
                coverage.unknownMembers == 1
                    ? "Van 1 lid weten we nog niet wanneer het kan."
                    : "Van \(coverage.unknownMembers) leden weten we nog niet wanneer ze kunnen.")
        }
        guard coverage.target > 0, coverage.units > 0 else { return lines }
        if coverage.short == 0 {
            lines.append("Iedereen van wie we het weten, kan minstens \(coverage.target) keer komen.")
        } else {
            lines.append(
                "\(Self.count(coverage.short, "persoon of praktijk kan", "personen of praktijken kunnen")) minder dan \(coverage.target) keer komen."
            )
            switch coverage.beyondReach {
            case 0: break
            case coverage.short:
                let isOne = coverage.short == 1
                lines.append(isOne ? "Ook een andere datum helpt niet." : "Bij niemand van hen helpt een andere datum.")
            case let beyond: lines.append("Bij \(beyond) daarvan helpt geen enkele datum.")
            }
        }
        return lines + favoured
    }

    /// What became of those who came too few times last year.
    private var favoured: [String] {
        let (favoured, reached) = (plan.coverage.favoured, plan.coverage.favouredReached)
        guard favoured > 0 else { return [] }
        let came = Self.count(favoured, "persoon of praktijk kwam", "personen of praktijken kwamen")
        let (they, count) = favoured == 1 ? ("Die", "telt") : ("Zij", "tellen")
        let now =
            switch reached {
            case favoured where favoured == 1: "Die kan nu vaak genoeg komen."
            case favoured: "Zij kunnen nu allemaal vaak genoeg komen."
            case 0 where favoured == 1: "Die kan nog altijd niet vaak genoeg komen."
            case 0: "Van hen kan niemand vaak genoeg komen."
            case 1: "Van hen kan er nu 1 vaak genoeg komen."
            default: "Van hen kunnen er nu \(reached) vaak genoeg komen."
            }
        return ["\(came) vorig jaar te weinig.", "\(they) \(count) dit jaar zwaarder.", now]
    }

    // MARK: Words

    /// `di 17 november, 19.30 uur`
    static func when(_ slot: PlanSlot) -> String { "\(day(slot.day)), \(hour(slot.startMinute))" }

    /// `di 17 november`
    static func day(_ day: CalendarDay) -> String {
        let weekdays = ["ma", "di", "wo", "do", "vr", "za", "zo"]
        let date = Dutch.day(day)
        return "\(weekdays[day.weekday]) \(date.prefix { $0 != " " }) \(date.split(separator: " ")[1])"
    }

    /// `20 uur`, `19.30 uur`
    static func hour(_ minute: Int) -> String {
        let rest = minute % 60
        return rest == 0 ? "\(minute / 60) uur" : "\(minute / 60).\(rest < 10 ? "0" : "")\(rest) uur"
    }

    func place(_ slot: PlanSlot) -> String {
        if slot.isOnline { return "online" }
        return slot.venue.map { venues[$0] ?? $0.rawValue } ?? "plaats nog te kiezen"
    }

    /// The name of a weekday.
    static func weekday(_ day: CalendarDay) -> String {
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][day.weekday]
    }

    /// A share in whole hundredths, never nothing where there is something.
    private static func percent(_ part: Int, of whole: Int) -> Int { whole < 1 ? 0 : (part * 100 + whole - 1) / whole }

    /// `38 kunnen`, `1 kan`
    static func can(_ number: Int) -> String { "\(number) \(number == 1 ? "kan" : "kunnen")" }

    static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(number) \(number == 1 ? singular : plural)"
    }
}
