@testable import KringCore

/// A small network with something in every list, and every optional value given and left out at least once.
enum SampleNetwork {
    static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

    static func moment(_ text: String) -> LocalMoment {
        do {
            return try LocalMoment(parsing: text)
        } catch {
            preconditionFailure("\(text) is not a moment")
        }
    }

    static let network: Network = {
        var network = Network()
        territory(&network)
        circles(&network)
        members(&network)
        meetings(&network)
        care(&network)
        answers(&network)
        return network
    }()

    private static func territory(_ network: inout Network) {
        network.regionalZones = [RegionalZone(id: "mechelen", name: "Mechelen")]
        network.zones = [
            Zone(id: "bonstato", name: "BONSTATO", regionalZone: "mechelen", population: 110_000),
            Zone(id: "demerland", name: "Demerland"),
        ]
        network.municipalities = [
            Municipality(
                id: "bonheiden", name: "Bonheiden", nis: "12005", zone: "bonstato",
                valid: DateSpan(from: day("2019-01-01"))),
            Municipality(id: "diest", name: "Diest", zone: "demerland", valid: DateSpan(to: day("2025-01-01"))),
            Municipality(id: "putte", name: "Putte", nis: "12029", zone: "bonstato"),
        ]
        network.professions = [
            Profession(id: "huisarts", name: "huisarts", namePlural: "huisartsen", cluster: .healthCare),
            Profession(
                id: "maatschappelijk-werker", name: "maatschappelijk werker", namePlural: "maatschappelijk werkers",
                cluster: .welfare),
            Profession(id: "vroedvrouw", name: "vroedvrouw", namePlural: "vroedvrouwen", cluster: .healthCare),
        ]
    }

    private static func circles(_ network: inout Network) {
        network.umbrellas = [
            Umbrella(id: "koepel", name: "Koepelkring", professions: ["huisarts", "vroedvrouw"], ruleSet: "vbov")
        ]
        network.circles = [
            Circle(
                id: "dijle", name: "Dijle", professions: ["vroedvrouw"], umbrella: "koepel", ruleSet: "vbov",
                legalForm: .unincorporatedAssociation, foundedOn: day("2014-05-01"), dissolvedOn: day("2030-01-01"),
                zones: [
                    Circle.ZoneLink(zone: "bonstato", span: DateSpan(to: day("2024-01-01"))),
                    Circle.ZoneLink(zone: "bonstato", span: DateSpan(from: day("2024-06-01"))),
                    Circle.ZoneLink(zone: "demerland"),
                ],
                municipalities: ["bonheiden", "putte"],
                contact: Circle.Contact(
                    email: "dijle@example.org", phone: "+32 15 00 00 00", website: "https://example.org",
                    facebook: "https://example.org/f"), description: "Kring aan de Dijle",
                publishesDates: true),
            Circle(
                id: "nete", name: "Nete", professions: ["huisarts", "maatschappelijk-werker"], ruleSet: "generic",
                contact: Circle.Contact(email: "nete@example.org")),
        ]
    }

    private static func members(_ network: inout Network) {
        network.practices = [
            Practice(id: "de-bron", name: "De Bron", municipality: "putte"), Practice(id: "solo", name: "Solo"),
        ]
        network.persons = [
            Person(
                id: "p-ann", givenName: "Ann", familyName: "Peeters", email: "ann@example.org", phone: "0470 00 00 00",
                professions: ["huisarts", "vroedvrouw"], municipality: "bonheiden", nihdi: "12345678901", conventioned: true),
            Person(id: "p-bea", givenName: "Béa \"B\"", familyName: "d'Hondt", conventioned: false),
            Person(id: "p-cis", givenName: "Cis", familyName: "Maes", professions: ["vroedvrouw"]),
        ]
        network.memberships = [
            Membership(circle: "dijle", person: "p-ann", practice: "de-bron", from: day("2015-01-01"), to: day("2016-01-01")),
            Membership(circle: "dijle", person: "p-ann", practice: "de-bron", from: day("2016-01-01")),
            Membership(
                circle: "dijle", person: "p-bea", practice: "de-bron", from: day("2020-02-29"), starter: true, mentor: "p-ann"),
            Membership(circle: "dijle", person: "p-cis", from: day("2021-01-01")),
            Membership(circle: "nete", person: "p-cis", from: day("2022-01-01")),
        ]
        network.leaves = [
            Leave(circle: "dijle", person: "p-bea", from: day("2025-03-01"), to: day("2025-06-01")),
            Leave(circle: "dijle", person: "p-cis", from: day("2026-01-01")),
        ]
        network.offices = [
            Office(holder: .circle("dijle"), person: "p-ann", kind: .chair, from: day("2015-01-01")),
            Office(
                holder: .circle("nete"), person: "p-cis", kind: .careCouncilDelegate, from: day("2022-01-01"),
                to: day("2023-01-01")),
            Office(holder: .umbrella("koepel"), person: "p-bea", kind: .coordinator, from: day("2024-01-01")),
        ]
    }

    private static func meetings(_ network: inout Network) {
        network.venues = [
            Venue(id: "zaal", name: "De Zaal", address: "Dorp 1", municipality: "putte", capacity: 40),
            Venue(id: "zolder", name: "De Zolder"),
        ]
        network.meetings = [
            Meeting(
                id: "m-1", host: .circle("dijle"), kind: .regular, title: "Voorjaar", start: moment("2026-03-05T20:00"),
                end: moment("2026-03-05T22:15"), status: .held, venue: "zaal", agenda: "1. Welkom", minutes: "Kort verslag",
                guests: 2),
            Meeting(
                id: "m-2", host: .circle("dijle"), kind: .hospitalConsultation, start: moment("2026-10-25T02:30+01:00"),
                end: moment("2026-10-25T04:00"), status: .planned, online: true),
            Meeting(
                id: "m-3", host: .circle("nete"), kind: .interdisciplinary, start: moment("2026-01-10T19:00"),
                end: moment("2026-01-11T01:00"), status: .cancelled, reason: "Te weinig inschrijvingen"),
            Meeting(
                id: "u-1", host: .umbrella("koepel"), kind: .umbrella, start: moment("2026-02-01T10:00"),
                end: moment("2026-02-01T12:00"), status: .held),
        ]
        network.attendance = [
            Attendance(meeting: "m-1", person: "p-ann", status: .present, delegateFor: "de-bron"),
            Attendance(meeting: "m-1", person: "p-bea", status: .excused),
            Attendance(meeting: "m-1", person: "p-cis", status: .present, delegateForPerson: "p-bea", online: true),
            Attendance(meeting: "u-1", person: "p-ann", status: .present, representsCircle: "dijle"),
            Attendance(meeting: "u-1", person: "p-cis", status: .absent),
        ]
    }

    /// The sample as a file of an older schema holds it: without the lists that came later.
    static func network(ofSchema schema: Int) -> Network {
        var network = network
        if schema < 2 { network.availability = [] }
        if schema < 3 { (network.answers, network.datePolls, network.pollAnswers) = ([], [], []) }
        if schema < Migration.succession.number {
            for index in network.meetings.indices { network.meetings[index].guests = 0 }
            for index in network.circles.indices { network.circles[index].publishesDates = false }
        }
        return network
    }

    private static func answers(_ network: inout Network) {
        var week = Availability.Week()
        week[.monday, .evening] = .can
        week[.tuesday, .morning] = .cannot
        week[.sunday, .midday] = .ifNeedBe
        network.availability = [
            Availability(
                person: "p-ann", givenOn: day("2024-05-01"), week: week,
                exceptions: [
                    Availability.Exception(from: day("2024-07-01"), to: day("2024-08-01")),
                    Availability.Exception(from: day("2024-07-01"), to: day("2024-09-01"), parts: [.morning, .evening]),
                ]),
            Availability(person: "p-ann", givenOn: day("2026-01-10")),
            Availability(person: "p-cis", givenOn: day("2026-01-10"), week: week),
        ]
        network.datePolls = [
            DatePoll(
                id: "dp-1", host: .circle("dijle"), kind: .regular, title: "Wanneer?",
                options: [
                    DatePoll.Option(number: 1, start: moment("2026-03-05T20:00"), end: moment("2026-03-05T22:15"), venue: "zaal"),
                    DatePoll.Option(
                        number: 3, start: moment("2026-10-25T02:30+01:00"), end: moment("2026-10-25T04:00"), online: true),
                ], status: .closed, chosen: 1, meeting: "m-1"),
            DatePoll(
                id: "dp-2", host: .umbrella("koepel"), kind: .umbrella,
                options: [
                    DatePoll.Option(number: 1, start: moment("2026-12-01T20:00"), end: moment("2026-12-01T22:00")),
                    DatePoll.Option(number: 2, start: moment("2026-12-02T20:00"), end: moment("2026-12-02T22:00")),
                ]),
        ]
        network.pollAnswers = [
            PollAnswer(
                poll: "dp-1", person: "p-ann", choices: [.init(option: 1, level: .can), .init(option: 3, level: .cannot)]),
            PollAnswer(poll: "dp-1", person: "p-cis"),
            PollAnswer(poll: "dp-2", person: "p-ann", choices: [.init(option: 2, level: .ifNeedBe)]),
        ]
        let start = moment("2026-03-05T20:00")
        network.answers = [
            InvitationAnswer(meeting: "m-1", person: "p-ann", choice: .comes, start: start),
            InvitationAnswer(meeting: "m-1", person: "p-bea", choice: .colleagueComes, colleague: "p-cis", start: start),
            InvitationAnswer(meeting: "m-1", person: "p-cis", choice: .colleagueComes, start: moment("2026-03-04T20:00")),
            InvitationAnswer(meeting: "m-2", person: "p-ann", choice: .cannot, start: moment("2026-10-25T02:30+01:00")),
        ]
    }

    private static func care(_ network: inout Network) {
        network.agreements = [
            Agreement(
                id: "a-1", circle: "dijle", title: "Verwijzen", kind: .multidisciplinary, adoptedOn: day("2026-03-05"),
                meeting: "m-1", reviewOn: day("2027-03-05"), text: "We verwijzen binnen de week."),
            Agreement(id: "a-2", circle: "nete", title: "Protocol", kind: .protocol, adoptedOn: day("2025-01-01")),
        ]
        let requirements: [Requirement?] = [
            nil,
            Requirement(
                id: "leden", kind: .memberCount(.init(minimum: 6, maximum: 40)), source: "eigen", quote: "zes",
                openQuestion: "hoeveel?", checked: day("2026-01-01")),
            Requirement(id: "penningmeester", kind: .officeCount(.init(office: .treasurer, minimum: 1)), source: "eigen"),
            Requirement(
                id: "avonden",
                kind: .eventCount(
                    .init(
                        kinds: [.regular, .generalAssembly], perYear: 5, minimumMinutes: 90, minimumPresent: 3,
                        atMostPerMonth: 1)), source: "eigen"),
            Requirement(
                id: "opkomst",
                kind: .memberAttendance(
                    .init(
                        counts: "avonden", perYear: 3,
                        delegation: .init(mode: .practice, minimumPracticeSize: 2, atMostPerYear: 1))), source: "eigen"),
            Requirement(id: "koepel", kind: .umbrellaCount(.init(perYear: 2, minimumMinutes: 60)), source: "eigen"),
            Requirement(id: "raad", kind: .recommendation(text: "Nodig eens iemand uit."), source: "eigen"),
        ]
        network.goals = requirements.enumerated().map { index, requirement in
            Goal(id: Goal.ID(known: "g-\(index)"), circle: "dijle", title: "Doel \(index)", requirement: requirement)
        }
        network.signals = [
            Signal(
                id: "s-1", circle: "dijle", zone: "bonstato", raisedOn: day("2026-04-01"), subject: "Wachtlijst",
                text: "Te lang", status: .answered, answer: "We bekijken het"),
            Signal(id: "s-2", circle: "nete", zone: "demerland", raisedOn: day("2026-05-01"), subject: "Vraag", text: "Wie?"),
        ]
        network.findings = [
            Finding(zone: "bonstato", profession: "huisarts", on: day("2026-01-01"), note: "Nagevraagd"),
            Finding(zone: "demerland", profession: "vroedvrouw", on: day("2026-01-01")),
        ]
        network.workforce = [Workforce(zone: "bonstato", profession: "vroedvrouw", year: 2025, count: 31, source: "raming")]
        network.waivers = [
            Waiver(circle: "dijle", requirement: "meetings", year: 2026, reason: "Verhuis", grantedBy: "koepel")
        ]
    }
}
