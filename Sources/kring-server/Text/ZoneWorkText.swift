import KringCore

/// The words of a care council's own page about its zone.
enum ZoneWorkText {
    static let labels = [
        "zoneParts": "Onderdelen van de zone",
        "todoNow": "Nu te doen",
        "noteContact": "Noteer contact",
        "forYearReport": "Voor je jaarverslag",
        "printOrPDF": "Afdrukken of pdf",
        "spreadsheet": "Rekenblad",
        "csvFile": "CSV",
        "towardsPlan": "Op weg naar je meerjarenplan",
        "soonInZone": "Binnenkort in je zone",
        "professionAndCircle": "Beroepsgroep en kring",
        "inOrder": "In orde",
        "lastMeeting": "Laatste vergadering",
        "startCircle": "Start een kring",
        "sevenSteps": "7 stappen, samen met jou",
        "works": "werkt",
        "starts": "in opstart",
        "goalLegend": "doel",
        "setGoal": "Leg je doelen vast",
        "beginHere": "Begin hier: vraag na wie er al samenwerkt.",
        "startRound": "Start een belronde",
    ]

    /// One part of a zone's pages.
    static func name(of tab: ZoneTabs.Tab) -> String {
        switch tab {
        case .overview: "Overzicht"
        case .contacts: "Contacten"
        case .signals: "Signalen"
        case .report: "Jaarverslag"
        case .plan: "Meerjarenplan"
        case .board: "Zorgraad"
        }
    }

    // MARK: The sentence

    /// `5 van de 11 beroepsgroepen hebben een werkende kring, en 2 zijn in opstart.`
    static func sentence(working: Int, total: Int, starting: Int) -> Sentence {
        var parts: [Sentence.Part]
        if total > 0, working == total {
            parts = [.strong("Alle \(total)"), .plain(" beroepsgroepen hebben een werkende kring.")]
        } else {
            parts = [
                .strong("\(working) van de \(total)"),
                .plain(" beroepsgroepen \(working == 1 ? "heeft" : "hebben") een werkende kring"),
            ]
            switch starting {
            case 0: parts.append(.plain("."))
            case 1: parts += [.plain(", en "), .strong("1"), .plain(" is in opstart.")]
            default: parts += [.plain(", en "), .strong("\(starting)"), .plain(" zijn in opstart.")]
            }
        }
        return Sentence(parts)
    }

    /// `5 beroepsgroepen vragen nu een stap van jou.`
    static func ask(_ steps: Int) -> Sentence {
        switch steps {
        case 0: Sentence([.plain("Vandaag hoef je niets te doen.")])
        case 1: Sentence([.strong("1"), .plain(" beroepsgroep vraagt nu een stap van jou.")])
        default: Sentence([.strong("\(steps)"), .plain(" beroepsgroepen vragen nu een stap van jou.")])
        }
    }

    // MARK: Work

    static let mailCircle = "Mail de kring"
    static let seeCircle = "Bekijk de kring"
    static let askToFill = "Vraag om in te vullen"
    static let answer = "Antwoord"
    static let askAround = "Vraag het na"
    static let startRound = "Start een belronde"
    static let notAsked = "Nog niet nagevraagd of er een kring is."
    static func askToFill(_ circle: String) -> String { "Vraag \(circle) om in te vullen" }
    static let unclear = "Daardoor weten we niet of ze op schema zijn."
    static let noChair = "Er is geen voorzitter. Zoek samen een nieuwe."

    static func unrecorded(_ days: [CalendarDay]) -> String {
        days.count == 1
            ? "De vergadering van \(Dutch.dayAndMonth(days[0])) is niet ingevuld."
            : "De vergaderingen van \(Dutch.list(days.map(Dutch.dayAndMonth))) zijn niet ingevuld."
    }

    static func asleep(since day: CalendarDay?) -> String {
        day.map { "Geen vergadering sinds \(Dutch.month($0))." } ?? "Nog geen enkele vergadering."
    }

    static func signal(_ circle: String, _ subject: String) -> String { "Signaal van \(circle): \(subject)" }
    static func signalSince(_ day: CalendarDay) -> String { "Kwam binnen op \(Dutch.dayAndMonth(day))." }

    static func lastContact(_ contact: ZoneContact?, today: CalendarDay) -> String? {
        guard let contact else { return nil }
        return "Jouw laatste contact: \(Dutch.near(contact.on, today)), \(outcome(contact.outcome))."
    }

    static let noContactYet = "Je noteerde nog geen contact."

    static func askAgain(_ day: CalendarDay, today: CalendarDay) -> String {
        "Je wou het opnieuw vragen vanaf \(Dutch.near(day, today))."
    }

    static func chairEnds(_ day: CalendarDay, today: CalendarDay) -> String {
        "De voorzitter stopt op \(Dutch.near(day, today)). Er is nog geen opvolger."
    }

    static func zones(_ count: Int) -> String? {
        count > 1 ? "Deze kring werkt in \(count) zones. Stem af met de \(count - 1) andere." : nil
    }

    static func notAskedYet(_ count: Int) -> String { "\(count) beroepsgroepen" }

    static func workforce(_ workforce: Workforce, _ plural: String) -> String {
        "Volgens een raming van \(workforce.year) werken hier \(workforce.count) \(plural)."
    }

    static func outcome(_ outcome: ZoneContact.Outcome) -> String {
        switch outcome {
        case .reached: "gesproken"
        case .messageLeft: "bericht achtergelaten"
        case .meetingAgreed: "afspraak gemaakt"
        case .willStart: "wil starten"
        case .noInterest: "nu geen interesse"
        case .noAnswer: "niet bereikt"
        }
    }

    /// The mail that asks a circle who was there, with a link to the sheet of each meeting, oldest first.
    static func fillMail(
        _ circle: String, _ sheets: [(day: CalendarDay, href: String)]
    ) -> (subject: String, body: String) {
        let day = sheets.last.map { Dutch.dayAndMonth($0.day) } ?? ""
        let subject = day.isEmpty ? "Wie was er op de vergadering?" : "Wie was er op \(day)?"
        let why = "Zolang dat niet ingevuld is, weten we niet of jullie op schema zijn."
        let links = sheets.map { "\(Dutch.dayAndMonth($0.day)): \($0.href)" }.joined(separator: "\n")
        return (
            "\(subject) \(circle)",
            "Dag,\n\n\(subject) \(why)\nVul het hier in, in minder dan 1 minuut:\n\(links)\n\nBedankt."
        )
    }

    // MARK: Table

    static func tableTitle(_ count: Int) -> String { "Alle \(count) beroepsgroepen" }
    static func heldIn(_ year: Int) -> String { "Vergaderd in \(year)" }
    static func ring(_ good: Int, of all: Int) -> String { "\(good) van \(all)" }
    static func dots(_ done: Int, of asked: Int) -> String { "\(done) van \(asked) gevraagd" }
    static func next(_ start: LocalMoment?, today: CalendarDay) -> String {
        guard let start else { return "volgende: geen" }
        return start.day == today ? "volgende: vandaag" : "volgende: \(Dutch.short(start.day))"
    }

    static let seat = "Zit in de zorgraad"
    static let noSeat = "Geen zitje in de zorgraad"

    // MARK: Soon

    static func soonWhen(_ day: CalendarDay, minute: Int, today: CalendarDay) -> String {
        if day == today { return minute >= 17 * 60 ? "vanavond" : "vandaag" }
        if day == today.adding(days: 1) { return "morgen" }
        return Dutch.short(day)
    }

    static func soonWhat(_ meeting: CircleLife.MeetingDay, _ circle: String) -> String {
        "\(circle) · \(StateWords.word(meeting.kind)), \(Dutch.time(meeting.start))"
    }

    static let nothingSoon = "Geen enkele kring heeft nu een datum gepland."

    // MARK: Chart

    static let chartNote = "Beroepsgroepen met een kring, op 31 december"
    static let now = "nu"
    static func goal(_ year: Int) -> String { "doel \(year)" }

    static func chartLabel(_ points: [ZonePoint], goals: [ZoneGoal], thisYear: Int) -> String {
        let columns = points.map { point in
            let name = point.year == thisYear ? "nu" : "\(point.year)"
            return "\(name): \(point.working + point.starting), waarvan \(point.starting) in opstart"
        }
        let aims = goals.map { "doel in \($0.year): \($0.professions)" }
        return (columns + aims).joined(separator: ". ") + "."
    }

    static let source = "Bron: opgave van de kringen en contactnota's van de zorgraad. Aantal zorgverleners: raming."
}
