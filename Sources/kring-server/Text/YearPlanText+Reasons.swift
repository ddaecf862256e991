import KringCore

// Why each row is where it is, and not elsewhere.
extension YearPlanText {
    // MARK: One row

    /// `• di 17 november, 20 uur, AZ Sint-Maarten (gewone vergadering, nieuw)`
    func heading(of row: PlanRow) -> String {
        let kind = RuleSetText.words(for: row.kind).singular
        guard let slot = row.slot else { return "• Nog geen datum (\(kind))" }
        let news = row.move != nil ? ", verplaatst" : row.meeting == nil ? ", nieuw" : ", al gepland"
        return "• \(Self.when(slot)), \(place(slot)) (\(kind)\(row.hold == .past ? "" : news))"
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
        if let move = row.move { lines += self.move(move, of: row) }
        if row.slot == nil { lines += blocked(row) }
        lines += costs(row)
        for (index, alternative) in row.alternatives.enumerated() {
            let elsewhere = alternative.slot.venue == row.slot?.venue ? "" : ", \(place(alternative.slot))"
            let able = Self.can(alternative.turnout.able)
            lines.append(
                "\(index == 0 ? "Volgende beste" : "Daarna"): \(Self.when(alternative.slot))\(elsewhere) (\(able)).")
            lines.append(against(alternative, of: row))
        }
        for rejection in row.rejections {
            let able = Self.can(rejection.turnout.able)
            lines.append("\(Self.when(rejection.slot).capitalisedFirst) (\(able)) past niet.")
            lines += rejection.rules.map { sentence($0, for: row, on: rejection.slot) }
        }
        return lines
    }

    /// Who can come, in figures; what is nothing is not told.
    private func turnout(_ row: PlanRow) -> [String] {
        guard let turnout = row.turnout, turnout.asked > 0 else { return [] }
        if turnout.able == 0, turnout.unable == 0 {
            return ["Van \(turnout.asked) gevraagden weten we nog niet wanneer ze kunnen."]
        }
        return Self.figures(turnout)
    }

    /// `36 van de 57 kunnen, 18 daarvan als het moet. 7 kunnen niet, van 14 weten we het niet.`
    static func figures(_ turnout: PlanTurnout) -> [String] {
        var first = "\(turnout.able) van de \(turnout.asked) \(turnout.able == 1 ? "kan" : "kunnen")"
        if turnout.able == turnout.asked {
            first = turnout.able == 1 ? "De ene gevraagde kan" : "Alle \(turnout.able) gevraagden kunnen"
        }
        if turnout.ifNeedBe > 0 {
            first +=
                turnout.ifNeedBe == turnout.able ? ", maar alleen als het moet" : ", \(turnout.ifNeedBe) daarvan als het moet"
        }
        var rest: [String] = []
        if turnout.unable > 0, turnout.unable < turnout.asked { rest.append("\(can(turnout.unable)) niet") }
        if turnout.unknown > 0 { rest.append("van \(turnout.unknown) weten we het niet") }
        return [first + "."] + (rest.isEmpty ? [] : [rest.joined(separator: ", ").capitalisedFirst + "."])
    }

    private func move(_ move: PlanMove, of row: PlanRow) -> [String] {
        let before = row.meeting == nil ? "Stond in het vorige voorstel op" : "Stond op"
        var lines = ["\(before) \(Self.when(move.from)), \(place(move.from))."]
        if move.rules.isEmpty {
            lines.append("De nieuwe keuze is beter voor het hele jaar.")
        } else {
            lines.append("Dat kan niet meer.")
            lines += move.rules.map { sentence($0, for: row, on: move.from) }
        }
        return lines
    }

    private func blocked(_ row: PlanRow) -> [String] {
        var lines = ["Voor deze vergadering is er geen plaats."]
        if row.conflict.isEmpty {
            lines.append("Ze past niet naast de rest van dit plan.")
        } else {
            lines.append(row.conflict.count == 1 ? "Dit houdt haar tegen:" : "Dit gaat niet samen:")
            lines += row.conflict.map { sentence($0, for: row) }
        }
        for relaxation in row.relaxations {
            let rules = Dutch.list(relaxation.rules.map { Self.name($0) })
            lines.append("Zonder \(rules) kan het op \(Self.when(relaxation.slot)).")
            lines.append("Dan \(relaxation.turnout.able == 1 ? "kan er 1" : "kunnen er \(relaxation.turnout.able)").")
        }
        return lines
    }

    // MARK: Costs

    /// What makes the choice less than perfect, the heaviest first; what everybody expects is left out.
    private func costs(_ row: PlanRow) -> [String] {
        guard let slot = row.slot else { return [] }
        let told: [PlanTerm: String] = [
            .slot: Self.drawback(of: slot.day).capitalisedFirst, .quorum: "Er kunnen minder mensen dan gehoopt.",
            .overflow: "De zaal is klein voor wie kan komen.",
            .gap: "De tijd tussen de vergaderingen is niet ideaal.", .sameVenue: "Het is 2 keer na elkaar op dezelfde plaats.",
            .sameWeekday: "Er valt nog een vergadering op een \(Self.weekday(slot.day)).",
            .clash: "Iemand heeft op dat moment nog een vergadering.",
        ]
        return Self.heaviest(row.terms).compactMap { told[$0] }
    }

    /// What speaks against an alternative most; that it is as good when nothing does.
    private func against(_ alternative: PlanAlternative, of row: PlanRow) -> String {
        guard alternative.difference > 0 else { return "Dat is even goed." }
        let fewer = (row.turnout?.able ?? 0) - alternative.turnout.able
        let told: [PlanTerm: String] = [
            .change: row.meeting == nil
                ? "Maar dan verandert een datum van het vorige voorstel." : "Maar dan verandert een datum die al gepland was.",
            .attendance: fewer < 1
                ? "Maar dan is het voor sommigen moeilijker of verder."
                : "Maar dan \(fewer == 1 ? "kan er 1" : "kunnen er \(fewer)") minder.",
            .coverage: "Maar dan kunnen minder mensen vaak genoeg komen.",
            .gap: "Maar dan liggen de vergaderingen minder goed verspreid.",
            .sameWeekday: "Maar dan vallen er meer vergaderingen op een \(Self.weekday(alternative.slot.day)).",
            .sameVenue: "Maar dan is het 2 keer na elkaar op dezelfde plaats.",
            .slot: "Maar \(Self.drawback(of: alternative.slot.day))", .quorum: "Maar dan kunnen er minder mensen dan gehoopt.",
            .overflow: "Maar dan is de zaal klein voor wie kan komen.",
            .clash: "Maar iemand heeft dan nog een vergadering.",
        ]
        return Self.heaviest(alternative.terms).lazy.compactMap { told[$0] }.first
            ?? "Maar dat is minder goed voor het hele jaar."
    }

    /// The terms that cost something, the heaviest first.
    private static func heaviest(_ terms: [PlanTerm: Int]) -> [PlanTerm] {
        terms.filter { $0.value > 0 }.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
    }

    /// Why a day suits less well, whoever can come.
    private static func drawback(of day: CalendarDay) -> String {
        let schoolYears = [day.year - 1, day.year]
        let isHoliday = schoolYears.contains { year in
            Holidays.schoolHolidays(schoolYear: year).contains { $0.span.contains(day) }
        }
        if isHoliday { return "het is dan schoolvakantie." }
        return day.weekday > 3 ? "het is dan \(weekday(day))." : "die dag komt minder goed uit."
    }

    // MARK: Rules

    /// What a rule asks, as a sentence.
    ///
    /// - Parameters:
    ///   - row: The row of which it is told: another one that the rule is about is named by its date.
    ///   - slot: Where that row would be.
    func sentence(_ rule: PlanRule, for row: PlanRow? = nil, on slot: PlanSlot? = nil) -> String {
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
        case .minGap, .circleGap: return tooClose(rule, row, slot)
        case .maxGap:
            guard let other = other(rule, than: row) else {
                return "Er zitten hoogstens \(rule.days ?? 0) dagen tussen 2 vergaderingen."
            }
            return "Te ver van \(Self.day(other)): er mogen hoogstens \(rule.days ?? 0) dagen tussen zitten."
        case .sameDay: return "Niemand leidt 2 vergaderingen op 1 dag."
        case .room:
            let name = rule.venue.map { venues[$0] ?? $0.rawValue } ?? "De plaats"
            return "\(name) heeft op dat moment al een vergadering."
        }
    }

    private func tooClose(_ rule: PlanRule, _ row: PlanRow?, _ slot: PlanSlot?) -> String {
        let days = rule.days ?? 0
        guard let other = other(rule, than: row), let slot else {
            return rule.code == .minGap
                ? "Er zitten minstens \(days) dagen tussen 2 vergaderingen."
                : "Tussen alle vergaderingen van de kring zitten minstens \(days) dagen."
        }
        // Far enough, but on the wrong side: the meetings of a series keep their order.
        if abs(slot.day - other) >= days {
            return "Ze moet \(slot.day > other ? "voor" : "na") de vergadering van \(Self.day(other)) komen."
        }
        return "Te dicht bij \(Self.day(other)): er moeten minstens \(days) dagen tussen zitten."
    }

    /// The day of the other row that a rule is about.
    private func other(_ rule: PlanRule, than row: PlanRow?) -> CalendarDay? {
        guard let row, let key = rule.rows.first(where: { $0 != row.key }) else { return nil }
        return plan.rows.first { $0.key == key }?.slot?.day
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
}
