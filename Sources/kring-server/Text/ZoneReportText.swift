import KringCore

/// The words of the yearly report of a zone.
enum ZoneReportText {
    static let labels = [
        "copyParagraph": "Kopieer",
        "correctionsSince": "Sinds het afsluiten veranderd",
        "closeYearWhy": "Bij afsluiten blijven de cijfers zoals ze nu zijn. Wat je later verbetert, staat er met de datum bij.",
        "figuresAsFile": "Cijfers als bestand",
        "jsonFile": "JSON",
    ]

    static let columns = [
        "Beroepsgroep", "Toestand", "Kringen", "Leden uit de zone", "Zorgverleners (raming)", "Vergaderingen",
        "Niet ingevuld", "Zitje in de zorgraad", "Op datum",
    ]
    static let total = "Totaal, elke kring 1 keer"
    static let yes = "ja"
    static let no = "nee"

    static func heading(_ year: Int) -> String { "Jaarverslag \(year)" }
    static func otherYear(_ year: Int) -> String { "Jaarverslag \(year)" }

    // MARK: Paragraphs

    static let summary = "Samenvatting"
    static let change = "Wat veranderde"
    static let meetings = "Vergaderingen"
    static let themes = "Wat kringen meldden"
    static let contacts = "Contacten"
    static let board = "Zorgraad"
    static let missing = "Niet ingevuld"

    /// Whole in itself: somebody copies it alone.
    static func change(_ figures: ZoneYear, _ before: ZoneYear) -> String {
        let difference = figures.working - before.working
        let now = "\(Dutch.count(figures.working, "beroepsgroep heeft", "beroepsgroepen hebben")) een werkende kring."
        let verb = before.working == 1 ? "was" : "waren"
        switch difference {
        case 0: return "\(now) Eind \(before.year) \(verb) dat er ook \(before.working)."
        case 1...: return "\(now) Eind \(before.year) \(verb) dat er \(before.working), dus nu \(difference) meer."
        default: return "\(now) Eind \(before.year) \(verb) dat er \(before.working), dus nu \(-difference) minder."
        }
    }

    static func moved(_ plural: String, from: CellState, to: CellState) -> String {
        "\(plural): van \(SiteText.word(from).lowercased()) naar \(SiteText.word(to).lowercased())."
    }

    static func kinds(_ figures: ZoneYear) -> String {
        guard figures.held > 0 else { return "Er is geen vergadering ingevuld." }
        let kinds = figures.kinds.map { StateWords.count($0.count, $0.kind) }
        return "Samen \(figures.held) keer: \(Dutch.list(kinds))."
    }

    static func signals(_ figures: ZoneYear) -> String {
        guard !figures.signals.isEmpty else { return "Geen enkele kring meldde iets aan de zorgraad." }
        let count = figures.signals.count
        let what = count == 1 ? "1 vraag" : "\(count) vragen"
        return "Kringen meldden \(what) aan de zorgraad: \(Dutch.list(figures.signals)). \(answered(figures.answered, of: count))"
    }

    private static func answered(_ answered: Int, of count: Int) -> String {
        if answered == count { return count == 1 ? "Ze is beantwoord." : "Ze zijn alle \(count) beantwoord." }
        return answered == 0 ? "Er is nog geen antwoord." : "Op \(answered) ervan kwam een antwoord."
    }

    static func contacts(_ count: Int) -> String {
        switch count {
        case 0: "De zorgraad noteerde geen contact."
        case 1: "De zorgraad noteerde 1 contact met een kring of beroepsgroep."
        default: "De zorgraad noteerde \(count) contacten met kringen en beroepsgroepen."
        }
    }

    static func seats(_ figures: ZoneYear) -> String {
        let all = figures.professions.count
        return
            "\(figures.seated) van de \(all) beroepsgroepen \(figures.seated == 1 ? "heeft" : "hebben") een zitje in de zorgraad."
    }

    static func filled(_ figures: ZoneYear) -> String {
        figures.circles.isEmpty ? "Er is geen kring die iets kan invullen." : "Alle vergaderingen zijn ingevuld."
    }

    // MARK: Closing

    static func close(_ year: Int) -> String { "Sluit \(year) af" }
    static func closed(_ day: CalendarDay) -> String { "Afgesloten op \(Dutch.day(day))." }
    static func open(_ year: Int, isOver: Bool) -> String {
        isOver ? "Dit jaar is nog niet afgesloten." : "Je kan \(year) afsluiten vanaf 31 december."
    }

    static let done = "Het jaar is afgesloten. De cijfers blijven nu zo."
    static let reopened = "Het jaar is weer open."
    static let corrected = "De verbetering staat erbij."
    static let correct = "Noteer deze verbetering"
    static func correction(_ day: CalendarDay) -> String { "Verbeterd op \(Dutch.day(day))" }
    static func pending(_ day: CalendarDay) -> String { "Anders vandaag, \(Dutch.day(day))" }

    static func difference(_ difference: ZoneYear.Difference, _ plurals: ProfessionPlurals) -> String {
        switch difference {
        case .state(let profession, let from, let to): moved(plurals[profession], from: from, to: to)
        case .held(let circle, let from, let to): "\(circle): \(vergaderingen(to)) in plaats van \(from)."
        case .unrecorded(let circle, let from, let to): "\(circle): \(vergaderingen(to)) niet ingevuld, in plaats van \(from)."
        case .members(let profession, let from, let to):
            "\(plurals[profession]), leden uit de zone: \(to ?? ZoneText.notKnown) in plaats van \(from ?? ZoneText.notKnown)."
        case .contacts(let from, let to): "Contacten: \(to) in plaats van \(from)."
        case .signals(let from, let to): "Gemeld door kringen: \(to) in plaats van \(from)."
        case .answered(let from, let to): "Beantwoord: \(to) in plaats van \(from)."
        case .seats(let from, let to): "Beroepsgroepen met een zitje: \(to) in plaats van \(from)."
        }
    }

    private static func vergaderingen(_ count: Int) -> String { count == 1 ? "1 vergadering" : "\(count) vergaderingen" }

    // MARK: Table

    static func tableTitle(_ year: Int) -> String { "Alle beroepsgroepen in \(year)" }
    static let tableColumns = ["Beroepsgroep en kring", "Toestand", "Vorig jaar", "Leden", "Vergaderingen", "Niet ingevuld"]

    // MARK: Multi-year plan

    static let planHeading = "Meerjarenplan"
    static let planAbout = "Hoeveel beroepsgroepen hebben een werkende kring op 31 december? Leg per jaar een doel vast."
    static let planColumns = ["Jaar", "Werkende kring", "In opstart", "Doel", "Wat doe je ervoor?"]
    static let goalYear = "Jaar"
    static let goalCount = "Doel: beroepsgroepen met een werkende kring"
    static let goalNote = "Wat doe je ervoor?"
    static let planNote = "Aanpak"
    static let newGoal = "Leg een doel vast"
    static let goalSaved = "Het doel is bewaard."
    static let goalGone = "Het doel is weggehaald."
    /// What was saved, on the page of the plan.
    static func goalDone(_ entry: HistoryEntry) -> String {
        switch entry.parts.first?.action {
        case "setZoneGoal": goalSaved
        case "dropZoneGoal": goalGone
        default: HistoryText.saved(entry)
        }
    }

    static func goalFault(_ count: Int) -> String { "Vul een getal in van 0 tot \(count)." }

    static func planSentence(_ working: Int, _ goal: ZoneGoal?, today: CalendarDay) -> Sentence {
        guard let goal else {
            return Sentence([
                .strong("\(working)"), .plain(working == 1 ? " beroepsgroep heeft" : " beroepsgroepen hebben"),
                .plain(" nu een werkende kring. Je legde nog geen doel vast."),
            ])
        }
        let missing = goal.professions - working
        let rest =
            missing <= 0
            ? " Dat doel is gehaald." : missing == 1 ? " Nog 1 te gaan." : " Nog \(missing) te gaan."
        return Sentence([
            .strong("\(working)"), .plain(working == 1 ? " beroepsgroep heeft" : " beroepsgroepen hebben"),
            .plain(" nu een werkende kring. Je doel voor \(goal.year) is "), .strong("\(goal.professions)"), .plain("."),
            .plain(rest),
        ])
    }
}
