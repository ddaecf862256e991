import KringCore

// The forms about one meeting: plan, change, call off, write minutes.
extension MeetingText {
    enum Field {
        static let kind = "Soort"
        static let title = "Onderwerp"
        static let titleHint = "bv. Borstvoeding bij tweelingen"
        static let day = "Datum"
        static let begin = "Begin"
        static let end = "Einde"
        static let place = "Plaats"
        static let somewhere = "Een andere plaats"
        static let online = "Online"
        static let undecided = "Nog te kiezen"
        static let venueName = "Naam van de andere plaats"
        static let venueHint = "Alleen als je een andere plaats koos."
        static let address = "Adres van de andere plaats"
        static let alsoOnline = "Online volgen kan ook"
        static let agenda = "Agenda"
        static let agendaHint = "Wie lid is, ziet de agenda."
        static let reason = "Waarom gaat het niet door?"
        static let reasonHint = "Wie lid is, ziet de reden."
        static let minutes = "Verslag"
        static let minutesHint =
            "Schrijf op wat jullie beslisten. Schrijf niets over een patiënt of een casus, ook niet zonder naam."
    }

    /// What an agenda begins with.
    static let agendaTemplate = "1. Welkom\n2. Verslag van de vorige keer\n3. \n4. Rondvraag"

    enum Button {
        static let plan = "Plan in"
        static let planAnyway = "Plan toch in"
        static let look = "Bekijk wat dit doet"
        static let save = "Bewaren"
        static let saveAnyway = "Bewaar toch"
        static let cancel = "Zeg af"
    }

    enum Fault {
        static let end = "Het einde komt na het begin. Een vergadering duurt hoogstens 12 uur."
        static let clock = "Dat uur bestaat die nacht niet, of 2 keer. Kies een ander uur."
        static let place = "Kies een plaats."
        static let venueName = "Vul de naam van de plaats in."
        static let reason = "Schrijf waarom de vergadering niet doorgaat."
        static let tooLong = "Deze tekst is te lang."
        static let kind = "Kies een soort."
        static let notYet = "Een vergadering die gehouden is, kan niet in de toekomst liggen."
        static let other = "Kijk na wat je invulde."
    }

    // MARK: What was done

    static func planned(_ day: CalendarDay, today: CalendarDay) -> String {
        let when = self.day(day, seen: today)
        return day <= today ? "Ingeschreven op \(when)." : "Ingepland op \(when). Nog niemand kreeg een mail."
    }

    static func invite(_ count: Int, _ host: Meeting.Host) -> String {
        let people = InvitationText.People(host)
        return "Nodig \(count) \(count == 1 ? people.one : people.many) uit"
    }

    static func moved(to day: CalendarDay, today: CalendarDay, answers: Int) -> String {
        let kept =
            switch answers {
            case 0: ""
            case 1: " 1 antwoord moet bevestigd worden."
            default: " \(answers) antwoorden moeten bevestigd worden."
            }
        return "Verplaatst naar \(self.day(day, seen: today)).\(kept) Nog niemand kreeg een mail."
    }

    static let changed = "Bewaard."
    static let calledOff = "Afgelast. Nog niemand kreeg een mail."
    static let reopened = "De vergadering gaat toch door. Nog niemand kreeg een mail."
    static let minutesSaved = "Het verslag is bewaard."

    static func tell(_ count: Int, _ host: Meeting.Host) -> String {
        let people = InvitationText.People(host)
        return "Verwittig \(count) \(count == 1 ? people.one : people.many)"
    }

    /// What another saved meanwhile.
    static func changedMeanwhile(_ meeting: MeetingOutline, _ place: String) -> String {
        "Iemand anders wijzigde deze vergadering intussen. Nu staat er: \(span(meeting)), \(place). Kijk na en bewaar opnieuw."
    }

    static let minutesMeanwhile =
        "Iemand anders bewaarde intussen ook een verslag. Dat staat hieronder. Voeg samen en bewaar opnieuw."

    // MARK: What speaks against it

    static func clashes(_ clashes: MomentClashes, on day: CalendarDay, today: CalendarDay) -> [String] {
        var lines: [String] = []
        let when = self.day(day, seen: today)
        if let holiday = clashes.publicHoliday {
            lines.append("\(SiteText.heading(when)) is een feestdag: \(name(of: holiday)).")
        }
        if let holiday = clashes.schoolHoliday, clashes.publicHoliday == nil {
            lines.append("Het is dan schoolvakantie: \(name(of: holiday)).")
        }
        for meeting in clashes.own {
            lines.append("De kring heeft die dag al een \(StateWords.word(meeting.kind)), om \(Dutch.time(meeting.start)).")
        }
        for meeting in clashes.umbrella {
            lines.append("Die dag is er een koepelkring om \(Dutch.time(meeting.start)). De voorzitters zijn daar verwacht.")
        }
        switch clashes.circlesMeeting {
        case 0: break
        case 1: lines.append("Die dag vergadert 1 kring van de koepel.")
        default: lines.append("Die dag vergaderen \(clashes.circlesMeeting) kringen van de koepel.")
        }
        switch clashes.membersElsewhere {
        case 0: break
        case 1: lines.append("1 lid heeft dan een vergadering van een andere kring.")
        default: lines.append("\(clashes.membersElsewhere) leden hebben dan een vergadering van een andere kring.")
        }
        if clashes.isVenueTaken { lines.append("Op die plaats is dan al een andere vergadering.") }
        return lines
    }

    private static func name(of holiday: Holidays.PublicHoliday) -> String {
        switch holiday {
        case .newYear: "Nieuwjaar"
        case .easterMonday: "paasmaandag"
        case .labourDay: "Dag van de Arbeid"
        case .ascension: "Hemelvaart"
        case .whitMonday: "pinkstermaandag"
        case .flemishCommunity: "feestdag van de Vlaamse Gemeenschap"
        case .nationalDay: "nationale feestdag"
        case .assumption: "Maria-Hemelvaart"
        case .allSaints: "Allerheiligen"
        case .armistice: "Wapenstilstand"
        case .christmas: "Kerstmis"
        }
    }

    private static func name(of holiday: Holidays.SchoolHoliday) -> String {
        switch holiday {
        case .autumn: "herfstvakantie"
        case .armistice: "Wapenstilstand"
        case .christmas: "kerstvakantie"
        case .carnival: "krokusvakantie"
        case .easter: "paasvakantie"
        case .labourDay: "Dag van de Arbeid"
        case .ascension: "Hemelvaart"
        case .fridayAfterAscension: "brugdag na Hemelvaart"
        case .whitMonday: "pinkstermaandag"
        case .summer: "zomervakantie"
        }
    }

    // MARK: What it would do

    static let noEffect = "Voor de leden en voor de kring verandert er niets."

    /// How members would stand, by what changes for them: the worst first.
    static func effect(from old: RequirementState?, to new: RequirementState?, _ count: Int) -> String? {
        let one = count == 1
        switch (old, new) {
        case (.atRisk, .toPlan), (.onTrack, .toPlan), (.met, .toPlan):
            return one ? "1 lid verliest de laatste kans:" : "\(count) leden verliezen hun laatste kans:"
        case (.onTrack, .atRisk), (.met, .atRisk):
            return one ? "1 lid heeft dan nog maar 1 kans:" : "\(count) leden hebben dan nog maar 1 kans:"
        case (_, .missed): return one ? "1 lid haalt het minimum dan niet:" : "\(count) leden halen het minimum dan niet:"
        case (.met, .onTrack), (.met, .incomplete):
            return one ? "1 lid is dan niet meer in orde:" : "\(count) leden zijn dan niet meer in orde:"
        case (.toPlan, .atRisk), (.toPlan, .onTrack):
            return one ? "1 lid kan het minimum dan weer halen:" : "\(count) leden kunnen het minimum dan weer halen:"
        case (.atRisk, .onTrack):
            return one ? "1 lid krijgt een kans meer:" : "\(count) leden krijgen een kans meer:"
        case (.atRisk, .atRisk):
            return one ? "1 lid krijgt een andere laatste kans:" : "\(count) leden krijgen een andere laatste kans:"
        case (_, .met): return one ? "1 lid is dan in orde:" : "\(count) leden zijn dan in orde:"
        case (_, .incomplete):
            return one
                ? "Van 1 lid weten we het pas als alles is ingevuld:"
                : "Van \(count) leden weten we het pas als alles is ingevuld:"
        default: return nil
        }
    }

    /// How the circle would stand: `4 vergaderingen: van te plannen naar op schema.`
    static func effect(_ requirement: Requirement, from old: RequirementState, to new: RequirementState) -> String {
        "\(RequirementText.title(requirement)): van \(SiteText.word(old)) naar \(SiteText.word(new))."
    }

    static func state(from old: CircleState, to new: CircleState) -> String {
        "De kring gaat van “\(SiteText.word(old))” naar “\(SiteText.word(new))”."
    }
}
