import KringCore

/// The words of a coordinator's page about her umbrella.
enum UmbrellaText {
    static let labels = [
        "umbrellaColumn": "Koepelkringen",
        "meetingsColumn": "Vergaderingen",
        "umbrellaCircles": "De kringen",
        "umbrellaWho": "Wie kwam voor welke kring?",
        "needChair": "Zonder opvolger",
        "giveWaiver": "Geef een vrijstelling of trek ze in",
        "deputyName": "Naam van wie in de plaats kwam",
        "openPolls": "Open datumprikkers",
        "umbrellaWaivers": "Vrijstellingen",
        "chairWord": "Voorzitter",
        "stateOfCircle": "Toestand en reden",
        "circleWord": "Kring",
        "membersWord": "Leden",
    ]

    static func meetings(_ year: Int) -> String { "Koepelkringen van \(year)" }
    static func noMeetings(_ year: Int) -> String { "Er is geen koepelkring gepland in \(year)." }
    static func noWaivers(_ year: Int) -> String { "Er is geen vrijstelling in \(year)." }
    static let noChair = "geen voorzitter"
    static let came = "voorzitter kwam"
    static let deputyCame = "vervanger kwam"
    static let stayedAway = "kwam niet"
    static let toCome = "nog te komen"
    static let unrecorded = "niet ingevuld"

    /// `3 van de 4 koepelkringen zijn gehouden. De volgende is op 8 december.`
    ///
    /// - Parameter isOver: Whether the year is: then nothing comes after.
    static func sentence(
        held: Int, asked: Int?, next: LocalMoment?, needing: Int, isOver: Bool, today: CalendarDay
    ) -> Sentence {
        var parts: [Sentence.Part] = []
        if let asked, asked >= max(held, 1) {
            parts = [
                .strong("\(held) van de \(asked)"),
                .plain(held == 1 ? " koepelkringen is gehouden." : " koepelkringen zijn gehouden."),
            ]
        } else {
            parts = [.strong("\(held)"), .plain(held == 1 ? " koepelkring is gehouden." : " koepelkringen zijn gehouden.")]
        }
        if let next {
            parts += [.plain(" De volgende is op "), .strong("\(Dutch.near(next.day, today)), \(Dutch.time(next))"), .plain(".")]
        } else if !isOver {
            parts.append(.plain(" Er is geen volgende gepland."))
        }
        if needing > 0 {
            parts += [
                .plain(" "), .strong("\(needing)"),
                .plain(needing == 1 ? " kring zoekt een voorzitter." : " kringen zoeken een voorzitter."),
            ]
        }
        return Sentence(parts)
    }

    static func until(_ day: CalendarDay?, today: CalendarDay) -> String? {
        day.map { "tot \(Dutch.near($0.adding(days: -1), today))" }
    }

    static func share(_ came: Int, of all: Int) -> String { "\(came) van \(all) kringen" }

    static func waiver(_ requirement: String, _ reason: String) -> String { "\(requirement): \(reason)" }
    static func chairEnds(_ day: CalendarDay, today: CalendarDay) -> String {
        "De voorzitter stopt op \(Dutch.near(day, today))."
    }

    // MARK: Plan

    /// What the coordinator can do about the meetings of a year.
    static func actions(_ work: UmbrellaWork, year: Int, at href: String, today: CalendarDay) -> [PageFrame.Link] {
        let asked = (work.requirement?.required ?? 0) - work.meetings.count
        let plan = asked > 1 ? "Plan \(asked) koepelkringen" : "Plan koepelkringen"
        return [
            .init(plan, "\(href)/plannen\(year == today.year ? "" : "?jaar=\(year)")"),
            .init("Laat data voorstellen", "\(href)/jaarplan/\(year)"),
            .init("Datumprikker met alle voorzitters", "\(href)/datumprikker/nieuw"),
        ]
    }

    static func planTitle(_ year: Int) -> String { "Plan de koepelkringen van \(year)" }

    /// `Dit jaar horen er 4 koepelkringen te zijn. Er staan er al 3.`
    static func planIntro(_ year: Int, asked: Int, planned: Int) -> String {
        let known = planned == 0 ? "Er staat er nog geen." : planned == 1 ? "Er staat er al 1." : "Er staan er al \(planned)."
        return asked > 0 ? "In \(year) horen er \(asked) koepelkringen te zijn. \(known)" : known
    }

    static let propose = "Laat data voorstellen"
    static func dayOf(_ number: Int) -> String { "Datum \(number)" }
    static let noDay = "Vul minstens 1 datum in."
    static let sameDay = "Deze datum staat er al."
    static let dayFault = "Kies een dag in dit jaar die nog moet komen."
    static let plan = "Plan in"
    static let planAnyway = "Plan toch in"

    /// What was saved, on the umbrella's own page.
    static func done(_ entry: HistoryEntry) -> String {
        let planned = entry.parts.count { $0.action == "planMeeting" }
        switch planned {
        case 0: return HistoryText.saved(entry)
        case 1: return "1 koepelkring is ingepland. Nog niemand kreeg een mail."
        default: return "\(planned) koepelkringen zijn ingepland. Nog niemand kreeg een mail."
        }
    }

    // MARK: The sheet

    static let sheetHelp = "Tik op de kringen waarvan iemand er is. Wie je niet aantikt, telt als afwezig."
    static let somebodyElse = "Kwam er iemand anders?"
    static let noCircles = "Deze koepel heeft nog geen kringen."
    static let toUmbrella = "Naar de koepelkring"

    static func held(_ came: Int, of all: Int) -> String { "Gehouden. \(share(came, of: all)) waren er." }

    static func saved(_ entry: HistoryEntry, _ came: Int, of all: Int) -> String {
        "\(HistoryText.saved(entry)) \(share(came, of: all)) waren er."
    }

    static func nobodyNamed(_ circle: String) -> String { "Vul in wie er kwam voor \(circle)." }

    static func unknownDeputy(_ name: String, _ circle: String) -> String {
        "\(circle) heeft geen lid met de naam “\(name)”. Kijk de voornaam en de familienaam na."
    }

    static func speaksForOther(_ circle: String) -> String {
        "Wie je aanduidt voor \(circle), sprak al voor een andere kring. Kies iemand anders."
    }

    // MARK: Waivers

    static let waiversTitle = "Vrijstellingen"
    static let waiversIntro = "Een vrijgestelde kring hoeft iets 1 jaar lang niet te halen. De reden ziet de kring ook."
    static let waiverOpen = "Open"
    static let waiverNew = "Geef een vrijstelling"
    static let waiverGive = "Geef vrijstelling"
    static let waiverWhat = "Waarvan is de kring vrijgesteld?"
    static let waiverYear = "Jaar"
    static let waiverReason = "Waarom?"
    static let waiverReasonHint = "De kring ziet deze reden. Schrijf geen namen."
    static let waiverWithdraw = "Trek in"
    static let waiverChange = "Pas de reden aan"
    static let waiverTwice = "Voor dat jaar is er al een vrijstelling."
    static let waiverReasonFault = "Schrijf waarom, in hoogstens 2000 tekens."
    static let waiverWhatFault = "Kies wat de kring niet hoeft te halen."
    static let waiverYearFault = "Kies een jaar uit de lijst."
    static let waiverMeanwhile = "Iemand anders wijzigde deze vrijstelling intussen. Dit is hoe ze nu is."
    static let waiverNone = "Deze kring kreeg nog geen vrijstelling."

    static func waiverTitle(_ requirement: String, _ year: Int) -> String { "\(requirement), \(year)" }

    /// How many a circle has in a year, under its name.
    static func waiverCount(_ count: Int, _ year: Int) -> String {
        switch count {
        case 0: "geen in \(year)"
        case 1: "1 in \(year)"
        default: "\(count) in \(year)"
        }
    }

    /// Who gave a waiver.
    static func givenBy(_ name: String) -> String { "Gegeven door \(name)." }

    /// Beside the requirement: why it need not be met, and who said so.
    static func waived(_ reason: String, by name: String?) -> String {
        let end = reason.last.map { ".?!".contains($0) } == true ? "" : "."
        return "Vrijgesteld: \(reason)\(end)\(name.map { " \(givenBy($0))" } ?? "")"
    }

    static func waiverDone(_ entry: HistoryEntry) -> String {
        switch entry.parts.first?.action {
        case "grantWaiver": "De vrijstelling is gegeven. De kring ziet ze."
        case "withdrawWaiver": "De vrijstelling is ingetrokken."
        default: HistoryText.saved(entry)
        }
    }
}
