/// The work of two care councils of the example: whom they were in touch with, what they want to reach, who sits in the board.
///
/// No list of the interchange file holds these; they are put in beside it.
enum ExampleCouncil {
    private static let own: Zone.ID = "mechelen-katelijne"
    private static let other: Zone.ID = "pallieterland"

    static func contacts(on today: CalendarDay) -> [ZoneContact] {
        [
            ZoneContact(
                zone: own, subject: .circle("kine-mechelen"), on: today.adding(days: -62), outcome: .reached,
                note: "De kring wil in het voorjaar over valpreventie praten."),
            ZoneContact(
                zone: own, subject: .circle("dijle-nete"), on: today.adding(days: -34), outcome: .meetingAgreed,
                askAgainOn: today.adding(days: 12), note: "Over een zitje in de zorgraad."),
            ZoneContact(
                zone: own, subject: .profession("podoloog"), on: today.adding(months: -5), outcome: .noInterest,
                askAgainOn: today.adding(days: -10), note: "Nu geen tijd. Vraag het in het najaar opnieuw."),
            ZoneContact(
                zone: own, subject: .profession("ergotherapeut"), on: today.adding(days: -16), outcome: .messageLeft,
                askAgainOn: today.adding(days: -2)),
            ZoneContact(
                zone: own, subject: .profession("dietist"), on: today.adding(days: -20), outcome: .willStart,
                askAgainOn: today.adding(days: 30), note: "2 praktijken willen samen beginnen."),
            ZoneContact(
                zone: other, subject: .circle("lok-lier"), on: today.adding(days: -120), outcome: .reached,
                note: "Te weinig leden. De kring praat met een buurkring."),
            ZoneContact(zone: other, subject: .circle("kine-lier"), on: today.adding(days: -45), outcome: .noAnswer),
        ]
    }

    static func goals(on today: CalendarDay) -> [ZoneGoal] {
        [
            ZoneGoal(zone: own, year: today.year, professions: 5, note: "Wat werkt, blijft werken."),
            ZoneGoal(zone: own, year: today.year + 2, professions: 8, note: "Diëtisten, podologen en ergotherapeuten erbij."),
            ZoneGoal(zone: other, year: today.year + 2, professions: 7),
        ]
    }

    static func board(on today: CalendarDay) -> [BoardSeat] {
        let begin = CalendarDay(year: today.year - 2, month: 1, day: 1)!
        let end = CalendarDay(year: today.year + 2, month: 1, day: 1)!
        let soon = CalendarDay(year: today.year + 1, month: 1, day: 1)!
        func seat(
            _ cluster: BoardSeat.Cluster, _ organisation: String, _ profession: Profession.ID? = nil,
            circle: Circle.ID? = nil, to: CalendarDay? = end
        ) -> BoardSeat {
            BoardSeat(
                zone: own, cluster: cluster, organisation: organisation, profession: profession, circle: circle, from: begin,
                to: to)
        }
        return [
            seat(.localGovernment, "Stad, schepen van welzijn"), seat(.localGovernment, "OCMW, dienst ouderen"),
            seat(.healthCare, "Vereniging van huisartsen", "huisarts"),
            seat(.healthCare, "Kinekring", "kinesitherapeut", circle: "kine-mechelen"),
            seat(.healthCare, "Apothekers van de streek", "apotheker", to: soon),
            seat(.welfare, "Centrum voor algemeen welzijnswerk"), seat(.welfare, "Dienst voor gezinszorg"),
            seat(.people, "Vereniging van mantelzorgers"), seat(.people, "Ouderenraad"),
            seat(.optionalPartner, "Algemeen ziekenhuis"),
            BoardSeat(
                zone: other, cluster: .healthCare, organisation: "Psycho-Orthokring", profession: "klinisch-psycholoog",
                circle: "pok-pallieterland", from: begin),
        ]
    }
}
