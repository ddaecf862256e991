import KringCore

/// The words of what is one's own: am I in order, what is asked of me.
enum MyText {
    static let title = "Mijn pagina"
    static let todo = "Nu te doen"
    static let next = "Kom je?"
    static let noMeeting = "Er is nog geen volgende vergadering gepland."
    static let noCircle = "Je bent nog geen lid van een kring."
    static let findOne = "Vind de kring van je beroep"
    static let links = "Verder"
    static let noNorm = "Deze kring vraagt geen aantal aanwezigheden."
    static let myData = "Mijn gegevens"
    static let mySessions = "Mijn sessies"
    static let flanders = "Heel Vlaanderen"
    static let closed = "Deze vergadering is begonnen. Antwoorden kan niet meer."

    static func greeting(_ givenName: String) -> String { "Dag \(givenName)" }

    static func fillIn(_ meeting: MeetingOutline) -> String {
        "Vul in wie er was op \(Dutch.weekday(meeting.start.day)) \(Dutch.dayAndMonth(meeting.start.day))"
    }

    static func lastChance(_ count: Int) -> String {
        count == 1 ? "1 lid heeft nog maar 1 kans dit jaar" : "\(count) leden hebben nog maar 1 kans dit jaar"
    }

    static func needMeeting(_ count: Int) -> String {
        count == 1
            ? "1 lid raakt er alleen met een extra vergadering" : "\(count) leden raken er alleen met een extra vergadering"
    }

    static func zone(_ name: String) -> String { "Eerstelijnszone \(name)" }

    static func when(_ meeting: MeetingOutline) -> String { DoorText.moment(meeting.start) }

    static func saved(_ choice: InvitationAnswer.Choice) -> String {
        let saved = "Bewaard: \(DoorText.answer(choice))."
        return choice == .colleagueComes ? "\(saved) Zeg wie bij “\(StandInText.title)”." : saved
    }

    static func button(_ choice: InvitationAnswer.Choice) -> String {
        switch choice {
        case .comes: "Ik kom"
        case .cannot: "Ik kan niet"
        case .colleagueComes: "Een collega komt voor mij"
        }
    }

    static func presence(_ presence: MemberVerdict.Presence) -> String {
        switch presence {
        case .attended: "aanwezig"
        case .represented: "een collega was er voor jou"
        case .overRepresentationLimit: "een collega was er voor jou, dit telt niet meer mee"
        case .excused: "verontschuldigd"
        case .absent: "afwezig"
        case .unknown: "niet ingevuld"
        case .remaining: "nog te komen"
        }
    }

    /// The one sentence that says whether she is fine, and what to do when she is not.
    static func sentence(_ verdict: MemberVerdict, year: Int) -> String {
        let times = "\(verdict.credited) van de \(verdict.required) keer"
        switch verdict.state {
        case .met where verdict.credited > verdict.required:
            return "In orde: je was er \(verdict.credited) keer, en \(verdict.required) keer volstaat. Bedankt."
        case .met: return "In orde: je was er \(times). Bedankt."
        case .onTrack: return "Je was er \(times). Je hebt nog \(Dutch.count(verdict.remaining, "kans", "kansen"))."
        case .atRisk:
            guard let day = verdict.lastChance else { return "Je was er \(times). Elke vergadering telt nu." }
            return "Je was er \(times). \(Dutch.dayAndMonth(day)) is je laatste kans in \(year)."
        case .toPlan:
            let planned = verdict.remaining
            guard planned > 0 else { return "Je was er \(times). Er is geen vergadering meer gepland. Praat met je voorzitter." }
            let meetings = planned == 1 ? "Er is nog 1 vergadering gepland" : "Er zijn nog \(planned) vergaderingen gepland"
            return "Je was er \(times). \(meetings), dat is te weinig. Praat met je voorzitter."
        case .incomplete:
            guard let missing = verdict.meetings.first(where: { $0.presence == .unknown }) else {
                return "We weten het nog niet: niet alles is ingevuld."
            }
            return "We weten het nog niet: de vergadering van \(Dutch.dayAndMonth(missing.day)) is niet ingevuld."
        case .missed: return "Je was er \(times) in \(year)."
        case .notApplicable: return "Voor jou geldt er in \(year) geen minimum."
        }
    }
}
