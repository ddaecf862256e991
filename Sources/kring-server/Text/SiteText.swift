import KringCore

/// Every Dutch word and sentence of the pages. Templates hold none: they name a label, or show what a page's text made.
enum SiteText {
    /// Short fixed words, by the name that templates use: `{{t.skip}}`.
    static let labels: [String: String] = parts.reduce(into: [:]) { all, part in
        for (name, text) in part {
            precondition(all.updateValue(text, forKey: name) == nil, "two texts have a label “\(name)”")
        }
    }

    /// The labels of each part of the site, by the text they belong to.
    private static let parts: [[String: String]] = [
        general,
        FormWords.labels,
        MeetingText.labels,
        InvitationText.labels,
        CalendarText.labels,
        DatePollPageText.labels,
        PlanPageText.labels,
        SheetText.labels,
        SheetLinkText.labels,
        CheckInText.labels,
        HistoryText.labels,
        GuidanceText.labels,
        StatementText.labels,
        StartText.labels,
        HomeText.labels,
        FailureText.labels,
        ZoneWorkText.labels, ZoneContactText.labels, ZoneSignalText.labels, ZoneReportText.labels, BoardText.labels,
        KeyText.labels, UmbrellaText.labels, WeekText.labels,
        MemberText.labels, MemberMailText.labels,
        MyAttendanceText.labels,
    ]

    private static let general: [String: String] = [
        "site": "Kringwerking",
        "language": "nl-BE",
        "skip": "Naar de inhoud",
        "mainMenu": "Hoofdmenu",
        "trail": "Kruimelpad",
        "account": "Jouw aanmelding",
        "search": "Zoek",
        "searchLabel": "Gemeente, postcode of beroep",
        "searchHint": "bv. Lier, 2018, vroedvrouw of vroedvrouw Lier",
        "seeZones": "Bekijk de 60 zones",
        "year": "Jaar",
        "region": "Regio",
        "show": "Toon",
        "profession": "Beroepsgroep",
        "zone": "Zone",
        "state": "Toestand",
        "stateAndReason": "Toestand en reden",
        "seeFlanders": "Heel Vlaanderen in 1 blik",
        "chart": "Grafiek",
        "working": "Werkende kring",
        "download": "Download als rekenblad",
        "whatStatesMean": "Wat betekent elke toestand?",
        "contact": CircleText.contact,
        "noContact": "geen",
        "members": "Leden uit deze zone",
        "coverage": "Gemeenten",
        "about": "Over deze kring",
        "howItGoes": "Hoe gaat het met de kring?",
        "advice": "Aanbevolen",
        "source": "Bron",
        "figures": "De kring in cijfers",
        "professionsAndStates": "Beroepsgroepen en hun toestand",
        "filterProfession": "Beroep",
        "onlyChairs": CircleText.onlyChairs,
        "toPlan": CircleText.toPlan,
        "planDay": CircleText.planDay,
        "nothingThisYear": CircleText.nothingYet,
        "todo": MyText.todo,
        "comesQuestion": MyText.next,
        "further": MyText.links,
        "save": SheetText.save,
        "notSaved": SheetText.notSaved,
        "sheetEverybody": SheetText.everybody,
        "sheetEverybodyWord": SheetText.everybodyWord,
        "sheetTakeBack": SheetText.takeBack,
        "openData": "Open data (API)",
    ]

    static let waived = "vrijgesteld"

    static func name(of place: PageFrame.Place) -> String {
        switch place {
        case .flanders: "Vlaanderen"
        case .zones: "Zones"
        case .professions: "Beroepen"
        case .circles: "Kringen"
        }
    }

    static func word(_ state: CellState) -> String {
        switch state {
        case .organised: "Gezond"
        case .incomplete: "Nog niet ingevuld"
        case .atRisk: "Aandacht nodig"
        case .starting: "In opstart"
        case .dormant: "Slaapt"
        case .none: "Geen kring"
        case .unknown: "Niet bekend"
        }
    }

    static func word(_ state: CircleState) -> String {
        switch state {
        case .organised: word(CellState.organised)
        case .incomplete: word(CellState.incomplete)
        case .atRisk: word(CellState.atRisk)
        case .starting: word(CellState.starting)
        case .dormant: word(CellState.dormant)
        case .dissolved: "Gestopt"
        }
    }

    static func word(_ state: RequirementState) -> String {
        switch state {
        case .met: "in orde"
        case .onTrack: "op schema"
        case .toPlan: "te plannen"
        case .incomplete: "nog in te vullen"
        case .atRisk: "aandacht nodig"
        case .missed: "niet gehaald"
        case .notApplicable: "niet van toepassing"
        }
    }

    /// `Toestand op 22 november 2026`.
    static func stateOn(_ day: CalendarDay) -> String { "Toestand op \(Dutch.day(day))" }

    /// The line under every page of figures.
    static func source(_ day: CalendarDay) -> String {
        "\(stateOn(day)). Bron: wat kringen en zorgraden zelf invullen."
    }

    /// A name at the beginning of a line or a cell: `vroedvrouwen` becomes `Vroedvrouwen`.
    static func heading(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
