extension ExampleNetwork {
    private typealias Slot = CircleScript.Slot

    /// Every circle of the example, with what it is there to show.
    static func scripts(on today: CalendarDay) -> [CircleScript] {
        [dijleNete, pallieterland] + midwifeCircles(on: today) + doctorCircles(on: today) + otherCircles(on: today)
    }

    private static func links(_ zones: Zone.ID...) -> [Circle.ZoneLink] { zones.map { Circle.ZoneLink(zone: $0) } }

    /// The zone of a circle: of one that has only begun, since it did, so that it is not there in the years before.
    private static func links(_ zone: Zone.ID, founded: CalendarDay?, on today: CalendarDay) -> [Circle.ZoneLink] {
        if let founded, founded < today.adding(months: -18) { return links(zone) }
        return [Circle.ZoneLink(zone: zone, span: DateSpan(from: today.adding(months: -6)))]
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day)!
    }

    // MARK: The two real circles: their public facts, with invented people

    private static let midwifeYear = [
        Slot(month: 1, week: 4, weekday: 1, kind: .regular), Slot(month: 3, week: 2, weekday: 3, kind: .regular),
        Slot(
            month: 4, week: 3, weekday: 1, kind: .hospitalConsultation, hour: 13, minutes: 90,
            title: "Overleg met de hoofdvroedvrouwen"),
        Slot(month: 6, week: 2, weekday: 5, kind: .activity, hour: 14, minutes: 180, title: "Wandeling langs de Dijle"),
        Slot(month: 9, week: 3, weekday: 1, kind: .regular),
        Slot(month: 10, week: 2, weekday: 3, kind: .intervision),
        Slot(month: 11, week: 3, weekday: 1, kind: .regular),
    ]

    /// Founded "since the end of 2015, the beginning of 2016": the day is a reading of that.
    private static var dijleNete: CircleScript {
        CircleScript(
            circle: Circle(
                id: "dijle-nete", name: "Vroedvrouwenkring Dijle-Nete", professions: ["vroedvrouw"], umbrella: umbrella,
                ruleSet: midwives, legalForm: .informal, foundedOn: day(2016, 1, 1),
                zones: links("mechelen-katelijne", "bonstato", "pallieterland", "rupelaar", "klein-brabant-vaartland"),
                contact: Circle.Contact(email: "dijle-nete@example.org"),
                description: "Zelfstandige vroedvrouwen en praktijken in 5 eerstelijnszones. Begonnen eind 2015, begin 2016."),
            size: 60, practices: [5, 4, 3, 3, 2], chairs: 2, slots: midwifeYear, yearsBack: 3,
            venues: ["az-sint-maarten", "imelda"])
    }

    /// Started in the middle of 2022: the day is a reading of that.
    private static var pallieterland: CircleScript {
        CircleScript(
            circle: Circle(
                id: "pok-pallieterland", name: "Psycho-Orthokring Pallieterland",
                professions: ["klinisch-psycholoog", "klinisch-orthopedagoog"], ruleSet: generic,
                foundedOn: day(2022, 7, 1), zones: links("pallieterland"),
                municipalities: ["lier", "berlaar", "nijlen", "ranst", "ranst-2025", "duffel"],
                contact: Circle.Contact(
                    email: "pok-pallieterland@example.org", website: "https://pkpallieterland.wixsite.com/pkpallieterland",
                    facebook: "pkpallieterland"),
                description: "Klinisch psychologen en klinisch orthopedagogen, geconventioneerd of niet.", publishesDates: true),
            size: 24, chairs: 1, hasSecretary: true, hasDelegate: true,
            slots: [
                Slot(month: 2, week: 2, weekday: 3, kind: .regular), Slot(month: 5, week: 3, weekday: 3, kind: .intervision),
                Slot(month: 10, week: 1, weekday: 3, kind: .interdisciplinary),
                Slot(month: 12, week: 1, weekday: 3, kind: .generalAssembly),
            ],
            recording: .lastOneOpen, venues: ["buurthuis-lier"])
    }

    // MARK: Invented midwives: behind, waived, not begun yet, beginning

    private static func midwifeCircles(on today: CalendarDay) -> [CircleScript] {
        func circle(_ id: Circle.ID, _ name: String, founded: CalendarDay, _ zone: Zone.ID) -> Circle {
            Circle(
                id: id, name: name, professions: ["vroedvrouw"], umbrella: umbrella, ruleSet: midwives, foundedOn: founded,
                zones: links(zone, founded: founded, on: today), contact: Circle.Contact(email: "\(id)@example.org"))
        }
        return [
            CircleScript(
                circle: circle("vroedvrouwen-denderland", "Vroedvrouwenkring Denderland", founded: day(2017, 3, 1), "dender"),
                size: 14, practices: [3], slots: midwifeYear, recording: .behind, plannedNextYear: 0),
            CircleScript(
                circle: circle("vroedvrouwen-kempenrand", "Vroedvrouwenkring Kempenrand", founded: day(2018, 9, 1), "voorkempen"),
                size: 5, slots: midwifeYear),
            CircleScript(
                circle: circle(
                    "vroedvrouwen-polder", "Vroedvrouwenkring Polder", founded: day(today.year, 12, 1), "noorderkempen"),
                size: 7, slots: midwifeYear, yearsBack: 1, turnout: 90),
            CircleScript(
                circle: circle(
                    "vroedvrouwen-hageland", "Vroedvrouwenkring Hageland", founded: today.adding(months: -5), "zuidoost-hageland"),
                size: 9, slots: midwifeYear, yearsBack: 1),
        ]
    }

    // MARK: Doctors: unrecorded, too few, recognised

    private static func doctorCircles(on today: CalendarDay) -> [CircleScript] {
        let fiveTimes = [1, 3, 5, 9, 11].map { Slot(month: $0, week: 2, weekday: 2, kind: .regular, minutes: 90) }
        func circle(_ id: Circle.ID, _ name: String, _ ruleSet: RuleSet.ID, _ zone: Zone.ID) -> Circle {
            Circle(
                id: id, name: name, professions: ["huisarts"], ruleSet: ruleSet,
                legalForm: ruleSet == recognised ? .nonprofit : .unincorporatedAssociation, foundedOn: day(2014, 5, 1),
                zones: links(zone), contact: Circle.Contact(email: "\(id)@example.org"))
        }
        return [
            CircleScript(
                circle: circle("lok-rupel", "LOK Rupel", localGroup, "rupelaar"), size: 16, hasSecretary: true,
                slots: fiveTimes, recording: .neglected),
            CircleScript(
                circle: circle("lok-lier", "LOK Lier", localGroup, "pallieterland"), size: 6, hasSecretary: true, slots: fiveTimes
            ),
            CircleScript(
                circle: circle("lok-mechelen", "LOK Mechelen", localGroup, "mechelen-katelijne"), size: 18, hasSecretary: true,
                slots: fiveTimes, turnout: 90),
            CircleScript(
                circle: circle("huisartsen-bonstato", "Huisartsenkring Bonstato", recognised, "bonstato"), size: 38,
                hasDelegate: true, slots: [Slot(month: 3, week: 4, weekday: 3, kind: .generalAssembly)] + fiveTimes.suffix(2)),
        ]
    }

    // MARK: Others: asleep, dissolved, beginning, on track

    private static func otherCircles(on today: CalendarDay) -> [CircleScript] {
        func circle(
            _ id: Circle.ID, _ name: String, _ profession: Profession.ID, _ zone: Zone.ID, ruleSet: RuleSet.ID = generic,
            founded: CalendarDay? = day(2019, 4, 1)
        ) -> Circle {
            Circle(
                id: id, name: name, professions: [profession], ruleSet: ruleSet, foundedOn: founded,
                zones: links(zone, founded: founded, on: today), contact: Circle.Contact(email: "\(id)@example.org"))
        }
        let twice = [
            Slot(month: 4, week: 2, weekday: 1, kind: .regular), Slot(month: 10, week: 3, weekday: 1, kind: .intervision),
        ]
        // Its second meeting is still to come for nearly the whole year.
        let late = [twice[0], Slot(month: 12, week: 3, weekday: 0, kind: .intervision)]
        var dissolved = circle("podologen-rivierenland", "Podologenkring Rivierenland", "podoloog", "klein-brabant-vaartland")
        dissolved.dissolvedOn = today.adding(months: -8)
        return [
            CircleScript(
                circle: circle(
                    "kine-mechelen", "Kinekring Mechelen", "kinesitherapeut", "mechelen-katelijne", ruleSet: peerReview),
                size: 26, hasDelegate: true, slots: twice + [Slot(month: 11, week: 4, weekday: 3, kind: .regular)],
                plannedNextYear: 3),
            CircleScript(
                circle: circle("kine-lier", "Kinekring Lier", "kinesitherapeut", "pallieterland", ruleSet: peerReview), size: 15,
                slots: late, plannedNextYear: 2),
            CircleScript(
                circle: circle("kine-rupel", "Kinekring Rupel", "kinesitherapeut", "rupelaar", ruleSet: peerReview), size: 13,
                slots: [Slot(month: 1, week: 2, weekday: 0, kind: .regular)] + twice, plansAhead: false, plannedNextYear: 0),
            CircleScript(
                circle: circle("apothekers-mechelen", "Apothekerskring Mechelen", "apotheker", "mechelen-katelijne"), size: 20,
                hasSecretary: true, slots: twice),
            CircleScript(
                circle: circle("thuisverpleging-rupelaar", "Thuisverpleegkundigen RupeLaar", "thuisverpleegkundige", "rupelaar"),
                size: 22, practices: [6, 4], slots: twice),
            CircleScript(
                circle: circle("ergo-bonstato", "Ergotherapeutenkring Bonstato", "ergotherapeut", "bonstato"), size: 9, chairs: 0,
                slots: twice),
            CircleScript(
                circle: circle(
                    "logopedisten-klein-brabant", "Logopedistenkring Klein-Brabant", "logopedist", "klein-brabant-vaartland"),
                size: 11, slots: twice, recording: .asleep(months: 15), plansAhead: false, plannedNextYear: 0, yearsBack: 4),
            CircleScript(
                circle: circle(
                    "dietisten-bonstato", "Diëtistenkring Bonstato", "dietist", "bonstato", founded: today.adding(months: -6)),
                size: 8, slots: twice),
            CircleScript(
                circle: circle("tandartsen-lier", "Tandartsenkring Lier", "tandarts", "pallieterland", founded: nil), size: 6,
                slots: twice, yearsBack: 0),
            CircleScript(circle: dissolved, size: 7, slots: twice, plansAhead: false, plannedNextYear: 0),
        ]
    }
}
