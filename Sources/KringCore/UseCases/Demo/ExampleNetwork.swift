/// The example network: the real map and professions, two real circles with their public facts, and invented circles around
/// them, such that every state there is can be seen.
///
/// All people are invented, all mail goes to `example.org`. Everything is relative to a day, so that a year is always in
/// progress; the same day and playbook give the same network.
public struct ExampleNetwork {
    private static let seed: UInt64 = 2016
    static let midwives: RuleSet.ID = "vbov-vroedvrouwenkring"
    static let localGroup: RuleSet.ID = "riziv-lok-artsen"
    static let peerReview: RuleSet.ID = "lokk-kinesitherapeuten"
    static let recognised: RuleSet.ID = "erkende-huisartsenkring"
    static let generic = RuleSet.ID.generic
    static let umbrella: Umbrella.ID = "koepel-vroedvrouwen"

    /// The network as it is on a day.
    ///
    /// - Parameters:
    ///   - today: The day to show it on.
    ///   - territory: The map; it must have the five zones of Dijle-Nete.
    ///   - professions: The professions of the playbook.
    public static func network(
        on today: CalendarDay, territory: TerritoryReference, professions: [ProfessionReference]
    ) -> Network {
        var builder = CircleBuilder(
            today: today, network: Network(territory: territory, professions: professions), seed: seed)
        builder.add { network in
            network.umbrellas = [
                Umbrella(
                    id: umbrella, name: "Koepelkring vroedvrouwen", professions: ["vroedvrouw"], ruleSet: midwives)
            ]
            network.venues = venues
        }
        for script in scripts(on: today) { builder.build(script) }
        gatherChairs(&builder)
        tellTheRest(&builder)
        askWhenTheyCan(&builder)
        invite(&builder)
        prickDates(&builder)
        return builder.network.sorted()
    }

    private static let venues = [
        Venue(
            id: "az-sint-maarten", name: "AZ Sint-Maarten", address: "Liersesteenweg 435, 2800 Mechelen", municipality: "mechelen"
        ),
        Venue(id: "imelda", name: "Imeldaziekenhuis", municipality: "bonheiden"),
        Venue(id: "buurthuis-lier", name: "Buurthuis Lier", municipality: "lier", capacity: 30),
    ]

    // MARK: The umbrella

    /// Four meetings a year of the chairs with the coordinator, online; one circle is mostly not there.
    private static func gatherChairs(_ builder: inout CircleBuilder) {
        let today = builder.today
        let coordinator = builder.person(of: [], in: [])
        let held = [
            CircleScript.Slot(month: 2, week: 3, weekday: 0, kind: .umbrella, isOnline: true),
            CircleScript.Slot(month: 5, week: 2, weekday: 0, kind: .umbrella, isOnline: true),
            CircleScript.Slot(month: 9, week: 3, weekday: 0, kind: .umbrella, isOnline: true),
            CircleScript.Slot(month: 11, week: 4, weekday: 0, kind: .umbrella, isOnline: true),
        ]
        let circles = builder.network.circles.filter { $0.umbrella == umbrella && $0.dissolvedOn == nil }.map(\.id)
        for year in (today.year - 2)...(today.year + 1) {
            for slot in year > today.year ? [held[0]] : held {
                var day = CircleBuilder.day(slot, in: year)
                if day == today { day = day.adding(days: 1) }
                guard let start = try? LocalMoment(day: day, minute: 20 * 60) else { continue }
                let meeting = Meeting(
                    id: builder.meetingID(), host: .umbrella(umbrella), kind: .umbrella, title: "Overleg van de voorzitters",
                    start: start, end: LocalMoment(utcMinutes: start.utcMinutes + 90), status: day < today ? .held : .planned,
                    online: true)
                builder.add { $0.meetings.append(meeting) }
                guard meeting.status == .held else { continue }
                for (index, circle) in circles.enumerated() {
                    guard let chair = builder.chairs[circle]?.first, builder.chance.percent(index == 1 ? 25 : 85) else {
                        continue
                    }
                    let line = Attendance(
                        meeting: meeting.id, person: chair, status: .present, representsCircle: index == 0 ? circle : nil,
                        online: true)
                    builder.add { $0.attendance.append(line) }
                }
            }
        }
        builder.add {
            $0.offices.append(
                Office(
                    holder: .umbrella(umbrella), person: coordinator, kind: .coordinator,
                    from: CalendarDay(year: 2020, month: 9, day: 1)!))
        }
    }

    // MARK: Agreements, goals, signals, findings, estimates, waivers

    private static func tellTheRest(_ builder: inout CircleBuilder) {
        let today = builder.today
        builder.add { network in
            network.agreements = agreements(on: today)
            network.goals = goals
            network.signals = signals(on: today)
            network.findings = [
                Finding(
                    zone: "rupelaar", profession: "podoloog", on: today.adding(months: -3),
                    note: "Rondgevraagd bij de podologen van de zone: niemand kent een kring."),
                Finding(zone: "bonstato", profession: "logopedist", on: today.adding(months: -8)),
                Finding(zone: "klein-brabant-vaartland", profession: "podoloog", on: today.adding(months: -8)),
            ]
            network.workforce = workforce(today.year)
            network.waivers = [
                Waiver(
                    circle: "vroedvrouwen-kempenrand", requirement: "members", year: today.year,
                    reason: "2 leden stopten; de kring werft er nieuwe.", grantedBy: "Koepelkring vroedvrouwen"),
                Waiver(
                    circle: "dijle-nete", requirement: "hospital_consultation", year: today.year - 2,
                    reason: "Het ziekenhuis vroeg uitstel.", grantedBy: "Koepelkring vroedvrouwen"),
            ]
        }
    }

    private static func askWhenTheyCan(_ builder: inout CircleBuilder) {
        let today = builder.today
        var invented = InventedAvailability(today: today, seed: seed + 1)
        for person in builder.network.persons.map(\.id).sorted() {
            let answers = invented.answers(of: person)
            builder.add { $0.availability += answers }
        }
        // Both chairs of the example circle answered: one keeps her Mondays free, so that it shows when the other cannot.
        builder.add { network in
            let answered = Set(network.availability.map(\.person))
            for office in network.offices where office.holder == .circle("dijle-nete") && office.kind == .chair {
                guard office.span.contains(today), !answered.contains(office.person) else { continue }
                network.availability.append(invented.eveningsButMonday(of: office.person))
            }
        }
    }

    /// To the next two meetings of every circle about half of the members answered.
    private static func invite(_ builder: inout CircleBuilder) {
        let today = builder.today
        var chance = DemoChance(seed: seed + 2)
        for circle in builder.network.circles.map(\.id) {
            let meetings = builder.network.meetings.filter {
                $0.host == .circle(circle) && $0.status == .planned && $0.start.day > today
            }
            let members = builder.network.memberships.filter { $0.circle == circle }
            for meeting in meetings.sorted(by: { $0.start < $1.start }).prefix(2) {
                for member in members where member.span.contains(meeting.start.day) && chance.percent(50) {
                    let choice = chance.pick([.comes, .comes, .cannot, InvitationAnswer.Choice.colleagueComes])
                    let colleague = members.first {
                        $0.practice != nil && $0.practice == member.practice && $0.person != member.person
                            && $0.span.contains(meeting.start.day)
                    }
                    let answer = InvitationAnswer(
                        meeting: meeting.id, person: member.person, choice: choice,
                        colleague: choice == .colleagueComes ? colleague?.person : nil, start: meeting.start)
                    builder.add { $0.answers.append(answer) }
                }
            }
        }
    }

    /// A poll in a circle, which half of its members answered, and one in the umbrella.
    private static func prickDates(_ builder: inout CircleBuilder) {
        var chance = DemoChance(seed: seed + 3)
        let today = builder.today
        let polls: [(DatePoll.ID, Meeting.Host, Meeting.Kind, String, [Int])] = [
            ("datumprikker-dijle-nete", .circle("dijle-nete"), .regular, "Een extra bijeenkomst", [17, 24, 31]),
            ("datumprikker-koepel", .umbrella(umbrella), .umbrella, "Overleg van de voorzitters", [40, 45]),
        ]
        for (id, host, kind, title, days) in polls {
            let options = days.enumerated().compactMap { index, days -> DatePoll.Option? in
                guard let start = try? LocalMoment(day: today.adding(days: days), minute: 20 * 60) else { return nil }
                return DatePoll.Option(
                    number: index + 1, start: start, end: LocalMoment(utcMinutes: start.utcMinutes + 120),
                    venue: host.circle == nil ? nil : "imelda", online: host.circle == nil)
            }
            let members = builder.network.memberships.filter { host == .circle($0.circle) && $0.span.contains(today) }
            let answers = members.filter { _ in chance.percent(50) }.map { member in
                PollAnswer(
                    poll: id, person: member.person,
                    choices: options.map { .init(option: $0.number, level: chance.pick([.can, .can, .ifNeedBe, .cannot])) })
            }
            builder.add { network in
                network.datePolls.append(DatePoll(id: id, host: host, kind: kind, title: title, options: options))
                network.pollAnswers += answers
            }
        }
    }

    private static func workforce(_ year: Int) -> [Workforce] {
        let zones: [Zone.ID] = ["mechelen-katelijne", "bonstato", "pallieterland", "rupelaar", "klein-brabant-vaartland"]
        let estimates: [(Profession.ID, [Int])] = [
            ("vroedvrouw", [31, 24, 26, 28, 19]), ("kinesitherapeut", [140, 95, 110, 120, 80]),
            ("klinisch-psycholoog", [62, 38, 45, 40, 27]),
        ]
        return estimates.flatMap { profession, counts in
            zip(zones, counts).map { zone, count in
                Workforce(
                    zone: zone, profession: profession, year: year - 1, count: count, source: "Voorbeeld, geen echte telling")
            }
        }
    }

    private static func agreements(on today: CalendarDay) -> [Agreement] {
        [
            Agreement(
                id: "afspraak-1", circle: "dijle-nete", title: "Doorverwijzing bij geelzucht", kind: .protocol,
                adoptedOn: today.adding(months: -14), reviewOn: today.adding(months: 10),
                text: "Wie wanneer meet, en wanneer het ziekenhuis gebeld wordt."),
            Agreement(
                id: "afspraak-2", circle: "dijle-nete", title: "Vervanging in de zomer", kind: .intercollegial,
                adoptedOn: today.adding(months: -7)),
            Agreement(
                id: "afspraak-3", circle: "dijle-nete", title: "Overdracht na een vroeg ontslag", kind: .multidisciplinary,
                adoptedOn: today.adding(months: -3), reviewOn: today.adding(months: 9)),
            Agreement(
                id: "afspraak-4", circle: "pok-pallieterland", title: "Doorverwijzing met huisartsen",
                kind: .multidisciplinary, adoptedOn: today.adding(months: -9)),
        ]
    }

    private static let goals = [
        Goal(id: "doel-1", circle: "dijle-nete", title: "Het beroep van zelfstandige vroedvrouw bekender maken"),
        Goal(id: "doel-2", circle: "dijle-nete", title: "Aanspreekpunt zijn voor andere zorgverleners"),
        Goal(
            id: "doel-3", circle: "dijle-nete", title: "2 intervisies per jaar",
            requirement: Requirement(
                id: "intervisies", kind: .eventCount(.init(kinds: [.intervision], perYear: 2, minimumMinutes: 60)), source: "")),
        Goal(id: "doel-4", circle: "pok-pallieterland", title: "Tijd nemen om op te bouwen: ook kleine stappen tellen"),
    ]

    private static func signals(on today: CalendarDay) -> [Signal] {
        [
            Signal(
                id: "signaal-1", circle: "dijle-nete", zone: "mechelen-katelijne", raisedOn: today.adding(days: -20),
                subject: "Geen zitje in de zorgraad", text: "De kring wil weten hoe de vroedvrouwen gehoord worden.",
                status: .open),
            Signal(
                id: "signaal-2", circle: "dijle-nete", zone: "rupelaar", raisedOn: today.adding(days: -75),
                subject: "Weinig zichtbaar", text: "Andere zorgverleners vinden de kring moeilijk.", status: .acknowledged),
            Signal(
                id: "signaal-3", circle: "pok-pallieterland", zone: "pallieterland", raisedOn: today.adding(days: -160),
                subject: "Wachttijden voor kinderen", text: "Gezinnen wachten lang op een eerste gesprek.", status: .answered,
                answer: "Staat op de agenda van de zorgraad."),
            Signal(
                id: "signaal-4", circle: "kine-mechelen", zone: "mechelen-katelijne", raisedOn: today.adding(days: -400),
                subject: "Zaal gezocht", text: "De kring zoekt een zaal voor 30 mensen.", status: .closed,
                answer: "Het lokaal dienstencentrum is vrij op dinsdag."),
        ]
    }
}
