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

    // MARK: The page

    static let heading = "Intervisiegroepen"
    static let propose = "Stel groepen voor"
    static let help =
        "We zetten mensen van andere praktijken samen, en mensen die nog niet samen zaten. "
        + "Wie onderbreekt, doet niet mee. Er wordt niets bewaard voor je dat kiest."
    static let roundsField = "Hoeveel rondes?"
    static let roundsHint = "In elke ronde zit iedereen bij andere mensen."
    static let sizeField = "Met hoeveel in een groep, ongeveer?"
    static let keptHeading = "Bewaarde groepen"
    static let none = "Er zijn nog geen groepen bewaard."
    static let look = "Bekijk"
    static let mine = "Jouw groep"
    static let noneOfMine = "Je zit nog in geen groep."
    static let draftHeading = "Voorstel van groepen"
    static let notKept = "Nog niet bewaard. Niemand kreeg een mail."
    static let keep = "Bewaar deze groepen"
    static let rest = "Bereken de rest opnieuw"
    static let others = "Maak andere groepen"
    static let move = "Verplaats"
    static let moveHeading = "Verplaats iemand"
    static let moveFault = "Kies iemand en een groep van die ronde."
    static let roundField = "In welke ronde?"
    static let whoField = "Wie?"
    static let toField = "Naar welke groep?"
    static let noGroup = "Doet niet mee"
    static let held = "door jou gekozen"
    static let groups = "Groepen"
    static let kept = "Bewaard. Elk lid ziet nu de eigen groep. Niemand kreeg een mail."
    static let drop = "Gooi deze groepen weg"
    static let dropped = "Weggegooid. Wie samen zat, telt niet meer mee."
    static let print = "Druk af"
    static let tooFew = "Er zijn minstens 2 leden nodig om groepen te maken."
    static let membersChanged = "Er veranderde iets bij de leden. Stel opnieuw groepen voor."
    static let lonely = "In een groep zit iemand alleen. Verplaats nog iemand."

    /// Where somebody sits who was just moved.
    static func moved(_ person: Person.ID, in sketch: GroupingSketch) -> String {
        let held = sketch.rounds.joined().flatMap(\.seats).first { $0.name.id == person && $0.isHeld }
        guard let held else { return "Die persoon doet nu niet mee." }
        return "\(held.name.givenName) \(held.name.familyName) zit nu in een andere groep."
    }

    static func round(_ number: Int) -> String { "Ronde \(number)" }
    static func group(_ number: Int) -> String { "Groep \(number)" }
    static func made(on day: CalendarDay) -> String { "Groepen van \(Dutch.day(day))" }

    /// `2 rondes, 13 groepen van 4 of 5 mensen`
    static func sizes(_ grouping: CircleGrouping) -> String {
        let sizes = Set(grouping.rounds.joined().map(\.count)).sorted().map(String.init)
        let groups = Dutch.count(grouping.rounds.first?.count ?? 0, "groep", "groepen")
        let rounds = grouping.rounds.count > 1 ? "\(grouping.rounds.count) rondes, " : ""
        return "\(rounds)\(groups) van \(Dutch.list(sizes, "of")) mensen"
    }

    /// With whom somebody sits, a sentence a round.
    static func with(_ own: OwnGroups) -> [String] {
        own.rounds.enumerated().map { number, names in
            let before = own.rounds.count > 1 ? "\(round(number + 1)): " : ""
            guard let names else { return "\(before)je doet niet mee.".capitalisedFirst }
            let list = Dutch.list(names.map { "\($0.givenName) \($0.familyName)" })
            return "\(before)je zit samen met \(list).".capitalisedFirst
        }
    }

    /// How well groups are mixed, as a whole; nothing where there are none.
    static func summary(_ sketch: GroupingSketch) -> [String] {
        let groups = sketch.rounds.joined()
        guard !groups.isEmpty else { return [] }
        let same = groups.reduce(0) { $0 + $1.samePractice }
        let met = groups.reduce(0) { $0 + $1.met.count }
        let pairs = groups.reduce(0) { $0 + $1.pairs }
        let unguided = groups.reduce(0) { $0 + $1.unguided }
        let people = Set(groups.flatMap(\.seats).map(\.name.id)).count
        let rounds = sketch.rounds.count
        var lines = [
            "\(people) mensen in \(Dutch.count(sketch.rounds[0].count, "groep", "groepen"))\(rounds > 1 ? ", \(rounds) rondes lang" : "")."
        ]
        switch same {
        case 0: lines.append("Niemand zit bij iemand van de eigen praktijk.")
        case 1: lines.append("1 keer zitten 2 mensen van dezelfde praktijk samen.")
        default: lines.append("\(same) keer zitten 2 mensen van dezelfde praktijk samen.")
        }
        lines.append(
            met == 0
                ? "Iedereen zit alleen bij nieuwe mensen."
                : "Van de \(pairs) ontmoetingen zijn er \(pairs - met) nieuw.")
        if unguided > 0 {
            lines.append("\(Dutch.count(unguided, "starter zit", "starters zitten")) niet bij een meter of peter.")
        }
        return lines
    }

    /// Why a group is a good one, or what is less good about it.
    static func why(_ group: GroupingSketch.Group) -> [String] {
        var lines = [
            group.samePractice == 0
                ? "Allemaal van andere praktijken."
                : "\(group.seats.count) mensen van \(Dutch.count(group.practices, "praktijk", "praktijken"))."
        ]
        switch group.met.count {
        case 0: lines.append("Niemand zat al samen.")
        case 1...2:
            lines += group.met.filter { $0.count == 2 }.map { "\($0[0].givenName) en \($0[1].givenName) zaten al samen." }
        case let count: lines.append("\(group.pairs - count) van de \(group.pairs) ontmoetingen zijn nieuw.")
        }
        if group.unguided > 0 {
            lines.append(
                group.unguided == 1
                    ? "Bij de starter zit geen meter of peter." : "Bij de \(group.unguided) starters zit geen meter of peter.")
        } else if group.starters > 0 {
            lines.append(
                group.starters == 1
                    ? "Bij de starter zit een meter of peter." : "Bij de \(group.starters) starters zit een meter of peter.")
        }
        return lines
    }

    static func advice(_ advice: GroupingAdvice) -> String {
        "Met \(advice.groups) groepen zit \(advice.rounds) rondes lang niemand 2 keer bij dezelfde persoon."
    }
}
