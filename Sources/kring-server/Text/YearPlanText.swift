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
        let missing = plan.unplaced.count
        var lines = ["Het plan voor \(plan.year) telt \(Self.count(plan.rows.count, "vergadering", "vergaderingen"))."]
        let new = plan.rows.count { $0.meeting == nil && $0.slot != nil }
        if new > 0 { lines.append("\(new) daarvan \(new == 1 ? "is" : "zijn") nieuw.") }
        let moved = plan.rows.count { $0.move != nil }
        if moved > 0 {
            lines.append("\(Self.count(moved, "vergadering krijgt", "vergaderingen krijgen")) een andere datum of plaats.")
        }
        if missing > 0 {
            lines.append("Voor \(Self.count(missing, "vergadering", "vergaderingen")) is er geen plaats.")
        }
        lines.append(
            plan.isProved
                ? "Een beter plan bestaat niet: dat is bewezen."
                : "Een beter plan wint hoogstens \(plan.cost - plan.lowerBound) van de \(plan.cost) punten ongemak.")
        return lines + coverage
    }

    private var coverage: [String] {
        let coverage = plan.coverage
        guard coverage.units + coverage.unknownMembers > 0 else { return [] }
        var lines: [String] = []
        if coverage.unknownMembers > 0 {
            lines.append(
                "Van \(Self.count(coverage.unknownMembers, "lid", "leden")) weten we nog niet wanneer ze kunnen.")
        }
        guard coverage.target > 0, coverage.units > 0 else { return lines }
        if coverage.short == 0 {
            lines.append("Iedereen van wie we het weten, kan \(coverage.target) keer komen.")
        } else {
            lines.append(
                "\(Self.count(coverage.short, "persoon of praktijk kan", "personen of praktijken kunnen")) minder dan \(coverage.target) keer komen."
            )
            if coverage.beyondReach > 0 {
                lines.append("Bij \(coverage.beyondReach) daarvan helpt geen enkele datum.")
            }
        }
        if coverage.favoured > 0 {
            lines.append(
                "\(Self.count(coverage.favoured, "persoon of praktijk kwam", "personen of praktijken kwamen")) vorig jaar te weinig."
            )
            lines.append("Wie te weinig kwam, telt nu zwaarder.")
            lines.append("Daarvan \(Self.can(coverage.favouredReached)) nu vaak genoeg komen.")
        }
        return lines
    }

    // MARK: One row

    /// `di 17 november, 20 uur, AZ Sint-Maarten (gewone vergadering)`
    func heading(of row: PlanRow) -> String {
        let kind = RuleSetText.words(for: row.kind).singular
        guard let slot = row.slot else { return "• Nog geen datum (\(kind))" }
        return "• \(Self.when(slot)), \(place(slot)) (\(kind))"
    }

    /// Why a row is where it is.
    func why(_ row: PlanRow) -> [String] {
        switch row.hold {
        case .past: return ["Deze vergadering is voorbij."]
        case .soon: return ["Deze vergadering is te dichtbij om nog te verplaatsen."] + turnout(row)
        case .apart: return ["Deze vergadering staat vast: ze hoort niet bij wat gepland wordt."] + turnout(row)
        case .pinned, nil: break
        }
        var lines: [String] = row.hold == .pinned ? ["Deze datum is gekozen: het plan werkt eromheen."] : []
        lines += turnout(row)
        if let move = row.move { lines += self.move(move) }
        if row.slot == nil { lines += blocked(row) }
        lines += costs(row)
        for (index, alternative) in row.alternatives.enumerated() {
            lines.append(
                "\(index == 0 ? "Volgende beste" : "Daarna"): \(Self.when(alternative.slot)), \(Self.can(alternative.turnout.able))."
            )
        }
        for rejection in row.rejections {
            lines.append(
                "\(Self.when(rejection.slot).capitalisedFirst): \(Self.can(rejection.turnout.able)), maar dat past niet.")
            lines += rejection.rules.map { sentence($0) }
        }
        return lines
    }

    private func turnout(_ row: PlanRow) -> [String] {
        guard let turnout = row.turnout, turnout.asked > 0 else { return [] }
        if turnout.able == 0, turnout.unable == 0 {
            return ["Van \(turnout.asked) gevraagden weten we nog niet wanneer ze kunnen."]
        }
        if turnout.unknown == 0 { return ["\(turnout.able) van de \(turnout.asked) \(turnout.able == 1 ? "kan" : "kunnen")."] }
        return ["\(Self.can(turnout.able)), \(turnout.unable) niet, \(turnout.unknown) onbekend."]
    }

    private func move(_ move: PlanMove) -> [String] {
        var lines = ["Stond op \(Self.when(move.from)), \(place(move.from))."]
        if move.rules.isEmpty {
            lines.append("De nieuwe keuze is beter voor het hele jaar.")
        } else {
            lines.append("Dat kan niet meer.")
            lines += move.rules.map { sentence($0) }
        }
        return lines
    }

    private func blocked(_ row: PlanRow) -> [String] {
        var lines = ["Voor deze vergadering is er geen plaats."]
        if row.conflict.isEmpty {
            lines.append("Ze past niet naast de rest van dit plan.")
        } else {
            lines.append(row.conflict.count == 1 ? "Dit houdt haar tegen:" : "Dit gaat niet samen:")
            lines += row.conflict.map { sentence($0) }
        }
        for relaxation in row.relaxations {
            let rules = Dutch.list(relaxation.rules.map { Self.name($0) })
            lines.append("Zonder \(rules) kan het op \(Self.when(relaxation.slot)).")
            lines.append("Dan \(relaxation.turnout.able == 1 ? "kan er 1" : "kunnen er \(relaxation.turnout.able)").")
        }
        return lines
    }

    /// What makes the choice less than perfect, the heaviest first; what everybody expects is left out.
    private func costs(_ row: PlanRow) -> [String] {
        let told: [PlanTerm: String] = [
            .slot: "Die dag komt minder goed uit: vakantie, vrijdag of weekend.",
            .quorum: "Er kunnen minder mensen dan gehoopt.", .overflow: "De zaal is klein voor wie kan komen.",
            .gap: "De tijd tussen de vergaderingen is niet ideaal.", .sameVenue: "Twee keer na elkaar op dezelfde plaats.",
            .sameWeekday: "Er valt nog een vergadering op deze weekdag.",
            .clash: "Iemand heeft op dat moment nog een vergadering.",
        ]
        return row.terms.filter { told[$0.key] != nil && $0.value > 0 }
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.compactMap { told[$0.key] }
    }

    // MARK: Rules

    /// What a rule asks, as a sentence.
    func sentence(_ rule: PlanRule) -> String {
        switch rule.code {
        case .window:
            guard let from = rule.from, let through = rule.through, from <= through, from <= plan.lastDay else {
                return "In dit werkjaar is er geen tijd meer."
            }
            return "Het moet tussen \(Self.day(from)) en \(Self.day(through)) vallen."
        case .weekdays: return "Het moet op een van de gewone weekdagen zijn."
        case .parts: return "Het moet op het gewone deel van de dag zijn."
        case .publicHoliday: return "Op een feestdag is er geen vergadering."
        case .venue: return "De plaats moet open zijn."
        case .locked: return "De gekozen datum staat vast."
        case .chair: return "Wie de vergadering leidt, moet kunnen komen."
        case .minGap: return "Er zitten minstens \(rule.days ?? 0) dagen tussen 2 vergaderingen."
        case .maxGap: return "Er zitten hoogstens \(rule.days ?? 0) dagen tussen 2 vergaderingen."
        case .circleGap: return "Tussen alle vergaderingen van de kring zitten minstens \(rule.days ?? 0) dagen."
        case .sameDay: return "Niemand leidt 2 vergaderingen op 1 dag."
        case .room:
            let name = rule.venue.map { venues[$0] ?? $0.rawValue } ?? "De plaats"
            return "\(name) heeft op dat moment al een vergadering."
        }
    }

    /// What a rule is called when somebody lets go of it.
    private static func name(_ rule: PlanRule) -> String {
        switch rule.code {
        case .window: "de vaste periode"
        case .weekdays: "de gewone weekdagen"
        case .parts: "het gewone deel van de dag"
        case .publicHoliday: "de feestdagen"
        case .venue: "de uren van de plaats"
        case .locked: "de gekozen datum"
        case .chair: "de voorzitter"
        case .minGap: "de kleinste tussentijd"
        case .maxGap: "de grootste tussentijd"
        case .circleGap: "de rust tussen vergaderingen"
        case .sameDay: "de regel van 1 vergadering per dag"
        case .room: "het aantal zalen"
        }
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

    private func place(_ slot: PlanSlot) -> String {
        if slot.isOnline { return "online" }
        return slot.venue.map { venues[$0] ?? $0.rawValue } ?? "plaats nog te kiezen"
    }

    /// `38 kunnen`, `1 kan`
    private static func can(_ number: Int) -> String { "\(number) \(number == 1 ? "kan" : "kunnen")" }

    private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(number) \(number == 1 ? singular : plural)"
    }
}
