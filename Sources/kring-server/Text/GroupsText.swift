import KringScheduler

/// What the groups command says, in Dutch.
enum GroupsText {
    static func progress(_ progress: GroupingSolver.Progress) -> String {
        let percent = progress.budget == 0 ? 100 : min(100, progress.moves * 100 / progress.budget)
        return "\(percent) %: kost \(progress.cost), ondergrens \(progress.lowerBound), "
            + "verschil \(share(progress.cost - progress.lowerBound, of: progress.cost))"
    }

    static func summary(_ solution: GroupingSolver.Solution, reading: Duration, solving: Duration) -> String {
        let gap = solution.cost.total - solution.bound.total
        let proof =
            solution.isProvedBest ? "bewezen beste verdeling" : "verschil \(share(gap, of: solution.cost.total))"
        return """
            kost \(solution.cost.total) (herhaling \(solution.cost.repeated), praktijk \(solution.cost.practice), \
            starters \(solution.cost.starter), anciënniteit \(solution.cost.seniority)), \
            ondergrens \(solution.bound.total), \(proof)
            lezen \(milliseconds(reading)) ms, verdelen \(milliseconds(solving)) ms
            """
    }

    static func breach(_ breach: GroupingBreach) -> String {
        switch breach {
        case .roundCount(let found, let asked): "er zijn \(found) rondes in plaats van \(asked)"
        case .misplaced(let round, let person): "ronde \(round): persoon \(person) zit verkeerd of dubbel"
        case .missing(let round, let person): "ronde \(round): persoon \(person) heeft geen groep"
        case .sizes(let round, let found, let asked): "ronde \(round): de groepen tellen \(found) leden, gevraagd is \(asked)"
        case .together(let round, let pair):
            "ronde \(round): \(pair.first) en \(pair.second) mogen niet samen en zitten toch in 1 groep"
        }
    }

    static func explanation(_ solution: GroupingSolver.Solution, of problem: GroupingProblem) -> String {
        let bound = solution.bound
        var lines = [
            "ondergrens: rondes per 2 \(bound.pairsOfRounds) + elke ronde apart \(bound.alone); "
                + "alle paren \(bound.pairPlaces); persoon per persoon \(bound.partnerPlaces)"
        ]
        if solution.isConstructed { lines.append("uit een schema waarin niemand elkaar 2 keer ontmoet") }
        for report in problem.reports(on: solution.grouping) where report.cost.total > 0 { lines.append(describe(report)) }
        for choice in GroupChoice.better(than: solution, for: problem) {
            let sizes = choice.sizes.map(String.init).joined(separator: ", ")
            lines.append(
                "met \(choice.sizes.count) groepen (\(sizes)) zijn er \(choice.rounds) rondes waarin niemand elkaar 2 keer ontmoet"
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func describe(_ report: GroupReport) -> String {
        var parts: [String] = []
        if !report.repeated.isEmpty {
            let pairs = report.repeated.map { "\($0.pair.first)-\($0.pair.second) (\($0.before)×)" }
            parts.append("ontmoetten elkaar al: " + pairs.joined(separator: ", "))
        }
        if !report.samePractice.isEmpty {
            let pairs = report.samePractice.map { "\($0.first)-\($0.second)" }
            parts.append("zelfde praktijk: " + pairs.joined(separator: ", "))
        }
        if !report.unguidedStarters.isEmpty {
            parts.append("starters zonder mentor: " + report.unguidedStarters.map(String.init).joined(separator: ", "))
        }
        for level in report.unevenLevels {
            parts.append("anciënniteit \(level.level): \(level.found) leden, eerlijk is \(level.floor) tot \(level.ceiling)")
        }
        return "ronde \(report.round), groep \(report.group): kost \(report.cost.total); " + parts.joined(separator: "; ")
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        let tenths = whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole
        return "\(tenths / 10),\(tenths % 10) %"
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10),\(tenths % 10)"
    }
}
