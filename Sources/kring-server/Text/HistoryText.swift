import KringCore

/// The words of the history of a circle: what was changed, by whom, and the way back.
enum HistoryText {
    static let labels = [
        "laterChanges": "Wat er intussen veranderde"
    ]

    static let heading = "Geschiedenis"
    static let intro = """
        Alles wat in de kring veranderde, het nieuwste eerst. Wat je zelf bewaarde, kan je 24 uur ongedaan maken. \
        Antwoorden op uitnodigingen staan bij de vergadering.
        """
    static let empty = "Hier is nog niets veranderd."
    static let older = "Ouder"
    static let newest = "Terug naar het nieuwste"
    static let redo = "Toch bewaren"
    static let back = "Terug"
    static let undone = "Ongedaan gemaakt."
    static let builtUpon = "Hierop werd al verder gebouwd. Wat hieronder staat, gaat mee terug."
    static let together = "Maak alles ongedaan"
    static let redone = "Toch bewaard."

    // MARK: Days and hours

    /// The minute in Brussels of a moment of the log.
    static func local(_ milliseconds: Int) -> LocalMoment { LocalMoment(utcMinutes: milliseconds / 60_000) }

    /// `22.12 uur`.
    static func clock(_ milliseconds: Int) -> String { Dutch.time(local(milliseconds)) }

    /// `Vandaag`, `Gisteren`, `di 17 november 2026`.
    static func heading(of day: CalendarDay, today: CalendarDay) -> String {
        if day == today { return "Vandaag" }
        if day.adding(days: 1) == today { return "Gisteren" }
        return "\(Dutch.weekday(day)) \(Dutch.day(day))"
    }

    /// `21.50 uur`, and the day when it is another one.
    static func since(_ milliseconds: Int, today: CalendarDay) -> String {
        let moment = local(milliseconds)
        return moment.day == today ? Dutch.time(moment) : "\(Dutch.dayAndMonth(moment.day)), \(Dutch.time(moment))"
    }

    /// After an undoing: what is as it was.
    static func undone(_ entry: HistoryEntry, today: CalendarDay) -> String {
        let isSheet = entry.parts.contains { $0.kind == "attendance" }
        guard let asOf = entry.asOf else { return isSheet ? "\(undone) De lijst is weer leeg." : undone }
        let what = isSheet ? "De lijst is weer zoals" : "Het is weer zoals"
        return "\(undone) \(what) om \(since(asOf, today: today))."
    }

    /// `Bewaard om 22.12 uur.`
    static func saved(_ entry: HistoryEntry) -> String { "Bewaard om \(clock(entry.moment))." }

    // MARK: Who

    static func author(_ author: ChangeAuthor) -> String {
        switch author {
        case .oneself: "jij"
        case .person(let name): "\(name.givenName) \(name.familyName)"
        case .somebody: "iemand van je kring"
        case .former: "een voormalig lid"
        case .sheetLink: "iemand met de link van de lijst"
        case .careCouncil: "de zorgraad"
        case .administrator: "de beheerder"
        case .program: "het systeem"
        }
    }

    // MARK: Why not

    static func refusal(_ refusal: UndoRefusal) -> String {
        switch refusal {
        case .over: "Ongedaan maken kan 24 uur lang. Die zijn voorbij. Pas het zelf aan."
        case .undone: "Dit is al ongedaan gemaakt."
        case .builtUpon(let changes):
            changes.isEmpty
                ? "Ongedaan maken kan niet meer: iets anders hangt er nu van af. Pas het zelf aan."
                : "Ongedaan maken kan niet meer: hetzelfde veranderde intussen opnieuw. Maak dat eerst ongedaan."
        case .neverUndone: "Dit kan je niet ongedaan maken. Pas het zelf aan."
        case .noLongerFits: "Ongedaan maken kan niet meer: wat er stond, past niet bij wat er nu is."
        }
    }

    /// Beside an entry that has no button; nothing where it goes without saying.
    static func note(_ refusal: UndoRefusal) -> String? {
        switch refusal {
        case .undone: "Ongedaan gemaakt"
        case .builtUpon: "Intussen opnieuw veranderd"
        case .over, .neverUndone, .noLongerFits: nil
        }
    }
}

/// What was done, entry by entry, in the words of people.
struct HistorySentences {
    var names: [Person.ID: PersonName]
    var meetings: [Meeting.ID: MeetingOutline]

    /// Everything one save did; what goes without saying is left out.
    func sentences(_ entry: HistoryEntry) -> [String] {
        let isSheet = entry.parts.contains { $0.kind == "attendance" }
        let admits = entry.parts.contains { $0.action == "admitMember" }
        var seen: Set<String> = []
        return entry.parts.filter { part in
            switch part.action {
            case "undo": false
            // A sheet that is saved was held; whoever is admitted was recorded.
            case "closeMeeting", "reopenMeeting": !isSheet
            case "recordPerson": !admits
            default: true
            }
        }.map(sentence).filter { seen.insert($0).inserted }
    }

    /// What one part of a save did.
    func sentence(_ part: HistoryEntry.Part) -> String {
        switch part.thing {
        case .meeting(let change): meeting(part, change)
        case .sheet(let id, _): sheet(id, part.persons)
        case .membership(_, let change): membership(change)
        case .leave(_, let change): leave(change)
        case .office(_, let change): office(change)
        case .agreement(let change): thing(change, "Afspraak", \.title)
        case .goal(let change): thing(change, "Doel", \.title)
        case .signal(let change): signal(change)
        case .waiver(_, let change): waiver(change)
        case .practice(let change): thing(change, "Praktijk", \.name)
        case .person(let change): person(change)
        case .circle(let change): circle(change)
        case .opening(_, let change): opening(change)
        case .contact(_, let change): change.after == nil ? ZoneContactText.withdrawn : ZoneContactText.saved
        case .finding: ZoneContactText.findingChanged
        case .workforce, .seat, .zoneGoal: LogText.act(part.action, part.kind)
        case .datePoll(let change): poll(change)
        case .plan(_, let change): plan(change)
        case .undoing, .other: other(part)
        }
    }

    private func name(_ id: Person.ID?) -> String {
        id.flatMap { names[$0] }.map { "\($0.givenName) \($0.familyName)" } ?? "een voormalig lid"
    }

    private static func day(_ day: CalendarDay) -> String { "\(Dutch.weekday(day)) \(Dutch.day(day))" }

    private func sheet(_ id: Meeting.ID, _ persons: Int) -> String {
        let day = meetings[id].map { " van \(Self.day($0.start.day))" } ?? ""
        return "Aanwezigheden\(day): \(persons) \(persons == 1 ? "naam" : "namen") veranderd."
    }

    private func meeting(_ part: HistoryEntry.Part, _ change: Difference<Meeting>) -> String {
        guard let latest = change.latest else { return other(part) }
        let kind = SiteText.heading(StateWords.word(latest.kind))
        guard let before = change.before else { return "\(kind) op \(Self.day(latest.start.day)) ingepland." }
        guard let after = change.after else { return "\(kind) van \(Self.day(before.start.day)) geschrapt." }
        let when = Self.day(before.start.day)
        switch part.action {
        case "cancelMeeting": return "\(kind) van \(when) afgelast\(after.reason.map { ": \($0)" } ?? ".")"
        case "closeMeeting": return "\(kind) van \(when) is gehouden."
        case "reopenMeeting": return "\(kind) van \(when) staat weer gepland."
        default:
            if before.start.day != after.start.day { return "\(kind) van \(when) verplaatst naar \(Self.day(after.start.day))." }
            if before.start != after.start || before.end != after.end {
                return
                    "\(kind) van \(when) is nu van \(FormText.hour(after.start.minute)) tot \(FormText.hour(after.end.minute))."
            }
            return "\(kind) van \(when) aangepast."
        }
    }

    private func membership(_ change: Difference<Membership>) -> String {
        guard let latest = change.latest else { return "" }
        let who = name(latest.person)
        guard let before = change.before else { return "\(who) is lid vanaf \(Self.day(latest.from))." }
        if latest.span.isEmpty { return "\(who) werd toch geen lid." }
        if before.span.isEmpty { return "\(who) is toch lid vanaf \(Self.day(latest.from))." }
        if before.to != latest.to {
            return latest.to.map { "\(who) stopt als lid op \(Self.day($0))." } ?? "\(who) blijft toch lid."
        }
        if before.practice != latest.practice { return "\(who) werkt in een andere praktijk." }
        return "Lidmaatschap van \(who) aangepast."
    }

    private func leave(_ change: Difference<Leave>) -> String {
        guard let latest = change.latest else { return "" }
        let who = name(latest.person)
        if latest.span.isEmpty { return "Onderbreking van \(who) geschrapt." }
        let end = latest.to.map { " tot \(Self.day($0))" } ?? ""
        return "Onderbreking van \(who): vanaf \(Self.day(latest.from))\(end)."
    }

    private func office(_ change: Difference<Office>) -> String {
        guard let latest = change.latest else { return "" }
        let (who, office) = (name(latest.person), MemberText.word(latest.kind))
        if latest.span.isEmpty { return "\(who) werd toch geen \(office)." }
        if let to = latest.to { return "\(who) is \(office) tot \(Self.day(to))." }
        return "\(who) is \(office) vanaf \(Self.day(latest.from))."
    }

    private func thing<Value>(_ change: Difference<Value>, _ word: String, _ title: KeyPath<Value, String>) -> String {
        let name = change.latest.map { "“\($0[keyPath: title])”" } ?? ""
        if change.before == nil { return "\(word) toegevoegd: \(name)." }
        if change.after == nil { return "\(word) geschrapt: \(name)." }
        return "\(word) aangepast: \(name)."
    }

    private func signal(_ change: Difference<Signal>) -> String {
        let name = change.latest.map { "“\($0.subject)”" } ?? ""
        if change.before == nil { return "Gemeld aan de zorgraad: \(name)." }
        if change.after == nil { return "Melding ingetrokken: \(name)." }
        if change.before?.status != change.after?.status || change.before?.answer != change.after?.answer {
            return "De zorgraad behandelde \(name)."
        }
        return "Melding aangepast: \(name)."
    }

    private func waiver(_ change: Difference<Waiver>) -> String {
        guard let latest = change.latest else { return "" }
        let what = "voor \(latest.year): “\(latest.reason)”"
        if change.before == nil { return "Vrijstelling gekregen \(what)." }
        return change.after == nil ? "Vrijstelling ingetrokken \(what)." : "Vrijstelling aangepast \(what)."
    }

    private func person(_ change: Difference<Person>) -> String {
        let who = name(change.latest?.id)
        return change.before == nil ? "\(who) toegevoegd." : "Gegevens van \(who) aangepast."
    }

    private func circle(_ change: Difference<Circle>) -> String {
        guard let before = change.before, let after = change.after else { return "De kring is gestart." }
        if before.dissolvedOn != after.dissolvedOn {
            return after.dissolvedOn.map { "De kring stopt op \(Self.day($0))." } ?? "De kring stopt toch niet."
        }
        var parts: [String] = []
        if before.name != after.name { parts.append("naam") }
        if before.description != after.description { parts.append("beschrijving") }
        if before.contact != after.contact { parts.append("contact") }
        if before.publishesDates != after.publishesDates { parts.append("wie de data ziet") }
        if before.legalForm != after.legalForm { parts.append("statuut") }
        if before.zones != after.zones { parts.append("zones") }
        if before.municipalities != after.municipalities { parts.append("gemeenten") }
        if before.foundedOn != after.foundedOn { parts.append("startdatum") }
        if before.professions != after.professions { parts.append("beroepen") }
        return "Instellingen aangepast: \(parts.isEmpty ? "andere gegevens" : Dutch.list(parts))."
    }

    private func opening(_ change: Difference<DateSpan>) -> String {
        guard let after = change.after else { return "De details zijn toch niet open voor de kringcoördinator." }
        if let to = after.to { return "De details zijn open voor de kringcoördinator tot \(Self.day(to))." }
        return "De details zijn open voor de kringcoördinator\(after.from.map { " vanaf \(Self.day($0))" } ?? "")."
    }

    private func poll(_ change: Difference<DatePoll>) -> String {
        guard let after = change.after else { return "Datumprikker geschrapt." }
        guard let before = change.before else { return "Datumprikker geopend met \(after.options.count) data." }
        switch (before.status, after.status) {
        case (.open, .closed):
            let chosen = after.options.first { $0.number == after.chosen }
            return "Datumprikker: \(chosen.map { Self.day($0.start.day) } ?? "een datum") gekozen."
        case (.open, .withdrawn): return "Datumprikker gestopt."
        case (.closed, .open), (.withdrawn, .open): return "Datumprikker staat weer open."
        default: return "Datumprikker aangepast."
        }
    }

    private func plan(_ change: Difference<PlanAdoption>) -> String {
        change.after?.status == .adopted ? "Jaarplan overgenomen." : "Jaarplan is weer een voorstel."
    }

    private func other(_ part: HistoryEntry.Part) -> String {
        HandoverText.history(part.action) ?? ofNoThing(part)
    }

    private func ofNoThing(_ part: HistoryEntry.Part) -> String {
        switch part.action {
        case "inviteByMail": "Uitnodigingen verstuurd."
        case "mailMembers": "Mail naar leden gestuurd."
        case "holdBackMemberMail": "Mail naar leden tegengehouden."
        case "makeSheetLink": "Link gemaakt om de lijst in te vullen."
        case "revokeSheetLink": "Link van de lijst ingetrokken."
        case "leaveCircle": "Een lid verliet de kring."
        case "lookThroughBrokenGlass", "breakGlass": "De beheerder keek mee, met een reden."
        case "grantWaiver": "Vrijstelling gekregen."
        case "changeWaiver", "withdrawWaiver": "Vrijstelling aangepast."
        case "formGroups": "Groepjes gemaakt."
        case "dropGrouping": "Groepjes weggegooid."
        case "askAvailability": "Gevraagd wie wanneer kan."
        case "holdBackAvailability": "De vraag wie wanneer kan, is tegengehouden."
        case "exportCircle": "Alle gegevens van de kring gedownload."
        case "dropMinutes": "Oud verslag gewist."
        default:
            switch part.kind {
            case "plan": "Jaarplan aangepast."
            case "datePoll": "Datumprikker aangepast."
            case "venue": "Plaats aangepast."
            case "meeting": "Vergadering aangepast."
            case "membership", "leave", "office", "person": "Gegevens van een voormalig lid aangepast."
            default: "Instelling aangepast."
            }
        }
    }
}
