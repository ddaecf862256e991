import KringCore

/// The words of the pages about the meetings of a circle.
enum MeetingText {
    static let labels = [
        "meetingAgenda": "Agenda",
        "meetingMinutes": "Verslag",
        "meetingWhen": "Wanneer",
        "meetingWhere": "Waar",
        "meetingKind": "Soort",
        "meetingAbout": "Onderwerp",
        "whoComes": "Wie komt er?",
        "beforeYouSave": "Kijk dit na voor je bewaart",
        "whatItDoes": "Wat dit doet",
        "doYouCome": "Kom je?",
        "earlierYears": "Vorige jaren",
        "choosingTogether": "Samen een datum kiezen",
    ]

    static let listTitle = "Vergaderingen"
    static func planTitle(_ host: Meeting.Host) -> String { host.isUmbrella ? "Plan een koepelkring" : "Plan een vergadering" }
    static let changeTitle = "Verplaats of wijzig"
    static let cancelTitle = "Zeg de vergadering af"
    static let minutesTitle = "Verslag"

    // MARK: The list

    static let toFillIn = "Nog in te vullen"
    static let coming = "Gepland"
    static let nothing = "Er zijn nog geen vergaderingen."
    static let nothingPlanned = "Er is nog niets gepland."
    static let fillIn = "Vul in wie er was"

    static func past(_ year: Int) -> String { "Voorbij in \(year)" }

    static func year(_ year: Int, _ count: Int) -> String { "\(year) (\(count))" }

    /// `In 2026: 3 gehouden, 1 gepland en 1 nog in te vullen.`
    static func summary(_ year: Int, held: Int, planned: Int, unfilled: Int) -> String {
        var parts: [String] = []
        if held > 0 || planned + unfilled == 0 { parts.append("\(held) gehouden") }
        if planned > 0 { parts.append("\(planned) gepland") }
        if unfilled > 0 { parts.append("\(unfilled) nog in te vullen") }
        return "In \(year): \(Dutch.list(parts))."
    }

    static func present(_ count: Int) -> String { "\(count) aanwezig" }

    static func state(_ meeting: MeetingOutline, isOver: Bool) -> String {
        switch meeting.status {
        case .cancelled: "afgelast"
        case .held: "gehouden"
        case .planned: isOver ? "nog in te vullen" : "gepland"
        }
    }

    /// How far a date poll is.
    static func poll(_ answered: Int, of invited: Int, dates: Int) -> String {
        "\(dates) data, \(answered) van de \(invited) antwoordden"
    }

    // MARK: One meeting

    /// `di 17 november`
    static func day(_ day: CalendarDay) -> String { "\(Dutch.weekday(day)) \(Dutch.dayAndMonth(day))" }

    /// `di 17 november`, with the year when it is not the present one.
    static func day(_ day: CalendarDay, seen today: CalendarDay) -> String {
        day.year == today.year ? self.day(day) : "\(Dutch.weekday(day)) \(Dutch.day(day))"
    }

    /// `Intervisie van di 17 november`
    static func heading(_ meeting: MeetingOutline, today: CalendarDay) -> String {
        "\(SiteText.heading(StateWords.word(meeting.kind))) van \(day(meeting.start.day, seen: today))"
    }

    /// `di 17 november 2026, 20 uur tot 22 uur`
    static func span(_ meeting: MeetingOutline) -> String {
        let begin = "\(Dutch.weekday(meeting.start.day)) \(Dutch.day(meeting.start.day)), \(Dutch.time(meeting.start))"
        let until =
            meeting.end.day == meeting.start.day
            ? "" : "\(Dutch.weekday(meeting.end.day)) \(Dutch.dayAndMonth(meeting.end.day)), "
        return "\(begin) tot \(until)\(Dutch.time(meeting.end))"
    }

    static let online = "online"
    static let noVenue = "nog te kiezen"

    static func place(_ venue: Venue?, online isOnline: Bool) -> String {
        guard let venue else { return isOnline ? online : noVenue }
        let address = venue.address.map { ", \($0)" } ?? ""
        return "\(venue.name)\(address)\(isOnline ? ", of online" : "")"
    }

    static func held(_ present: Int?) -> String {
        guard let present else { return "Deze vergadering is gehouden." }
        return present == 1 ? "Gehouden. Er was 1 aanwezige." : "Gehouden. Er waren \(present) aanwezigen."
    }

    static let unfilled = "Nog niet ingevuld. Zolang we niet weten wie er was, telt deze vergadering voor niemand."
    static let cancelled = "Deze vergadering gaat niet door."

    static func cancelled(_ reason: String?) -> String { reason.map { "\(cancelled) Reden: \($0)" } ?? cancelled }

    /// `Verplaatst van di 14 januari naar di 21 januari.`
    static func moved(from old: [LocalMoment], to new: LocalMoment, today: CalendarDay) -> String? {
        guard !old.isEmpty else { return nil }
        let days = Dutch.list(old.map { day($0.day, seen: today) })
        return "Verplaatst van \(days) naar \(day(new.day, seen: today))."
    }

    static let noMinutes = "Er is nog geen verslag."
    static let noAgenda = "Er is nog geen agenda."

    enum Action {
        static let fillIn = "Aanwezigheden invullen"
        static let correct = "Pas de aanwezigheden aan"
        static let invite = "Uitnodigen en herinneren"
        static let change = "Verplaats of wijzig"
        static let cancel = "Zeg af"
        static let reopen = "Laat toch doorgaan"
        static let addMinutes = "Schrijf een verslag"
        static let changeMinutes = "Pas het verslag aan"
        static let poll = "Kies samen een datum"
        static let plan = "Plan een vergadering"
    }

    static let comes = "komen"
    static let cannot = "kunnen niet"
    static let silent = "geen antwoord"

    /// The groups of answers, each with names.
    static func answers(_ choice: InvitationAnswer.Choice?, _ count: Int) -> String {
        let words =
            switch choice {
            case .comes: count == 1 ? "komt" : "komen"
            case .colleagueComes: count == 1 ? "stuurt een collega" : "sturen een collega"
            case .cannot: count == 1 ? "kan niet" : "kunnen niet"
            case nil: count == 1 ? "gaf geen antwoord" : "gaven geen antwoord"
            }
        return "\(count) \(words)"
    }

    /// `An Peeters (Sofie Maes komt)`; whoever was asked counts once she agreed.
    static func inHerPlace(_ name: String, _ colleague: String, isAwaited: Bool) -> String {
        isAwaited ? "\(name) (\(colleague) moet nog ja zeggen)" : "\(name) (\(colleague) komt)"
    }

    static func toConfirm(_ count: Int) -> String {
        count == 1
            ? "1 antwoord was voor de oude datum. Het moet bevestigd worden."
            : "\(count) antwoorden waren voor de oude datum. Ze moeten bevestigd worden."
    }

    static func answered(_ choice: InvitationAnswer.Choice) -> String { "Bewaard: \(DoorText.answer(choice))." }

    static let closed = "Deze vergadering is begonnen. Antwoorden kan niet meer."
}
