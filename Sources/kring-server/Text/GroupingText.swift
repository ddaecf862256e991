import KringCore

/// What there is to say of groups, in Dutch.
enum GroupingText {
    static func summary(_ grouping: CircleGrouping) -> [String] {
        let sizes = Set(grouping.rounds.joined().map(\.count)).sorted()
        let rounds = grouping.rounds.count
        let groups = grouping.rounds.first?.count ?? 0
        let size = sizes.map(String.init)
        var lines = [
            "\(rounds) \(rounds == 1 ? "ronde" : "rondes") met telkens \(groups) \(groups == 1 ? "groep" : "groepen") van \(Dutch.list(size, "of")) mensen."
        ]
        if rounds > 1 {
            switch repeatedPairs(grouping) {
            case 0: lines.append("Niemand zit 2 keer bij dezelfde persoon.")
            case 1: lines.append("2 mensen zitten meer dan 1 keer samen.")
            case let repeats: lines.append("\(repeats) paren zitten meer dan 1 keer samen.")
            }
        }
        lines.append(
            grouping.isProved
                ? "Betere groepen bestaan niet: dat is bewezen." : "Misschien bestaan er nog iets betere groepen.")
        return lines
    }

    /// Pairs who sit together in more than one round.
    private static func repeatedPairs(_ grouping: CircleGrouping) -> Int {
        var together: [[Person.ID]: Int] = [:]
        for group in grouping.rounds.joined() {
            let members = group.sorted()
            for (place, member) in members.enumerated() {
                for other in members[(place + 1)...] { together[[member, other], default: 0] += 1 }
            }
        }
        return together.values.count { $0 > 1 }
    }

    static func advice(_ advice: GroupingAdvice) -> String {
        "Met \(advice.groups) groepen zit \(advice.rounds) rondes lang niemand 2 keer bij dezelfde persoon."
    }
}
