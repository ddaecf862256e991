import KringCore

/// The words of the first steps of a circle that only just began.
enum BeginningText {
    static let zone = "Koppel een zone"
    static let zoneNote = "Zonder zone telt de kring nergens mee."
    static let firstMeeting = "Plan de eerste vergadering"
    static let firstMeetingNote = "Daarna nodig je de leden uit."
    static let planAllNote = "We stellen data voor die passen voor de meeste leden."
    static let contact = "Maak een contact bekend"
    static let contactNote = "Zo vinden collega's en huisartsen jullie."

    static func heading(_ count: Int) -> String { count == 1 ? "Je eerste stap" : "Je eerste \(count) stappen" }

    static func members(_ count: Int, of norm: Int?) -> String {
        let present =
            switch count {
            case 0: "Er is nog geen lid."
            case 1: "Er is 1 lid."
            default: "Er zijn \(count) leden."
            }
        return norm.map { "\(present) Minstens \($0) \($0 == 1 ? "is" : "zijn") nodig." } ?? present
    }

    static func fillInNote(_ day: CalendarDay) -> String { "De vergadering van \(Dutch.dayAndMonth(day)) is voorbij." }
}
