import KringCore

/// The words of the sheet: who was at a meeting.
enum SheetText {
    static let labels = [
        "sheetHelp": help,
        "whoCame": whoCame,
        "more": more,
        "presentCount": present,
        "cannotCount": "kan niet",
        "absentCount": "afwezig",
        "guestCount": guest,
        "guestsCount": guestsWord,
        "sheetOthers": others,
        "newMember": newMember,
        "newMemberHelp": newMemberHelp,
    ]

    static let heading = "Wie is er?"
    static let help = "Tik op wie er is. Wie je niet aantikt, telt als afwezig."
    /// What the discs beside a name mean.
    static let dotsHelp = "●○ toont hoe vaak iemand er dit jaar was. Een leeg bolletje is nog nodig."

    static let save = "Bewaren"
    static let notSaved = "Nog niet bewaard"
    static let search = "Zoek een naam"
    static let sheetAgain = "Pas de lijst aan"
    static let minutes = "Schrijf het verslag"
    static let planNext = "Plan de volgende vergadering"
    static let toCircle = "Naar de kring"
    static let endLabel = "Einde"
    static let endHint = "bv. 22.00"
    static let endFault = "Vul het einde in als 22.00 of 22u00, later dan het begin."
    static let saysHere = "Zegt zelf: ik ben er"
    static let guest = "gast"
    static let guestsWord = "gasten"
    static let others = "Nog iemand?"
    static let guestCount = "Aantal gasten"
    static let guestNames = "Gasten met naam"
    static let guestNamesHint = "1 per lijn, bv. An Peeters. Is ze lid van een andere kring? Zet haar mailadres erbij."
    static let guestNamesFault = "Kijk de namen en mailadressen van je gasten na."
    static let newMember = "Nieuw lid toevoegen"
    static let newMemberHelp = "Ze is lid vanaf deze vergadering, en staat meteen als aanwezig."
    static let newMemberMail = "Mailadres, als je het kent"
    static let isMember = "Zij is al lid. Je vindt haar in de lijst hierboven."
    static let newMemberFault = "Dit lid konden we niet toevoegen. Kijk haar naam en mailadres na."
    static let nobody = "Deze kring heeft nog geen leden. Voeg eerst leden toe."
    static let more = "Er waren er meer"
    static let whoCame = "Wie kwam?"
    static let present = "aanwezig"
    static let effect = "nu in orde"
    static let byName = "Op naam"
    static let byAnswer = "Op antwoord"
    static let paper = "Print een lijst om te tekenen"
    static let everybody = "Iedereen is er"
    static let takeBack = "Haal ze weer weg"
    static let notApplicable = "Deze vergadering ging niet door. Er is geen lijst in te vullen."

    /// The groups of the sheet, by what was answered.
    enum Group: String, CaseIterable, Sendable {
        case comes = "komt"
        case silent = "stil"
        case cannot = "kan-niet"
        case guests = "gasten-lijst"

        var heading: String {
            switch self {
            case .comes: "Komt"
            case .silent: "Gaf geen antwoord"
            case .cannot: "Kan niet"
            case .guests: "Gasten"
            }
        }

        /// How the style sheet counts it.
        var style: String {
            switch self {
            case .comes, .silent: ""
            case .cannot: "kl"
            case .guests: "gl"
            }
        }
    }

    /// The groups that a button ticks: one, or all of them.
    static func groups(named word: String) -> [Group]? {
        word == everybodyWord ? [.comes, .silent, .cannot] : Group(rawValue: word).map { [$0] }
    }

    /// What the button for all of them says to the server.
    static let everybodyWord = "iedereen"

    static func tickAll(_ count: Int) -> String { count == 1 ? "Duid deze aan" : "Duid deze \(count) aan" }

    static func practice(_ members: Int) -> String { "Praktijk · \(members) leden" }

    static func tooEarly(_ start: LocalMoment) -> String {
        let from = LocalMoment(utcMinutes: start.utcMinutes - 15)
        return "Je kan invullen vanaf \(Dutch.weekday(from.day)) \(Dutch.dayAndMonth(from.day)), \(Dutch.time(from))."
    }

    /// After saving: how many were there, guests apart, and who became a member by it.
    static func saved(_ entry: HistoryEntry, present: (members: Int, guests: Int), admitted: [String]) -> String {
        let members = Dutch.count(present.members, "aanwezige", "aanwezigen")
        let guests = Dutch.count(present.guests, "gast", "gasten")
        let isOne = present.members == 1 && present.guests == 0
        let there = "Er \(isOne ? "was" : "waren") \(present.guests == 0 ? members : "\(members) en \(guests)")."
        let new = admitted.isEmpty ? "" : " \(Dutch.list(admitted)) \(admitted.count == 1 ? "is" : "zijn") nu lid."
        return "\(HistoryText.saved(entry)) \(there)\(new)"
    }

    /// `20.00 tot 22.10 uur: 2 uur en 10 minuten. Een vergadering telt mee vanaf 2 uur.`
    ///
    /// - Parameter minimum: Minutes from which a meeting of this kind counts, where a rule says so.
    static func length(_ meeting: MeetingOutline, minimum: Int?) -> String {
        let lasts = Dutch.duration(minutes: meeting.end.utcMinutes - meeting.start.utcMinutes)
        let counts = minimum.map { " Een vergadering telt mee vanaf \(Dutch.duration(minutes: $0))." } ?? ""
        return "\(clock(meeting.start)) tot \(clock(meeting.end)) uur: \(lasts).\(counts)"
    }

    static func guestFault(_ line: String) -> String { "Schrijf een voornaam en een naam op elke lijn. Kijk “\(line)” na." }

    static func conflict(_ rows: Int) -> String {
        rows == 1
            ? "Iemand anders bewaarde de lijst ook. Bij 1 naam is er een verschil: kijk die na en bewaar opnieuw."
            : "Iemand anders bewaarde de lijst ook. Bij \(rows) namen is er een verschil: kijk die na en bewaar opnieuw."
    }

    static func differs(mine: Bool, theirs: Bool) -> String {
        "Jij: \(word(mine)). Intussen bewaard: \(word(theirs))."
    }

    private static func word(_ isThere: Bool) -> String { isThere ? "aanwezig" : "niet aanwezig" }

    /// How somebody stands before this meeting: `1 van 2`, and `3 keer` above what is asked.
    static func standing(_ credited: Int, of required: Int) -> String {
        credited > required ? "\(credited) keer" : "\(credited) van \(required)"
    }

    /// `●○`: one disc for each time that is asked.
    static func dots(_ credited: Int, of required: Int) -> String {
        let filled = min(max(credited, 0), required)
        return String(repeating: "●", count: filled) + String(repeating: "○", count: required - filled)
    }

    /// Who still needs an attendance after it was saved.
    static func stillNeeding(_ count: Int) -> String? {
        switch count {
        case 0: nil
        case 1: "1 lid is nog niet in orde."
        default: "\(count) leden zijn nog niet in orde."
        }
    }

    /// `20.00`, as a form shows an hour.
    static func clock(_ moment: LocalMoment) -> String {
        let minute = moment.minute % 60
        return "\(moment.minute / 60).\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The minute of the day that somebody typed: `22.10`, `22:10`, `22u10`, `22`.
    static func minute(_ text: String) -> Int? {
        let parts = text.lowercased().split(omittingEmptySubsequences: false) { ".:uh".contains($0) }
        guard (1...2).contains(parts.count), let hour = Int(parts[0].trimming()), (0..<24).contains(hour) else { return nil }
        let rest = parts.count == 2 ? parts[1].trimming() : ""
        if rest.isEmpty { return hour * 60 }
        guard rest.count == 2, let minute = Int(rest), (0..<60).contains(minute) else { return nil }
        return hour * 60 + minute
    }
}
