import KringCore

/// A network put together by chance that an interchange file can hold, with texts that are hard to write down.
struct RandomNetwork {
    private var chance: SplitMix
    private(set) var network = Network()

    init(seed: UInt64) {
        chance = SplitMix(seed: seed)
        fillTerritory()
        fillCircles()
        fillPeople()
        fillMeetings()
        fillRest()
        fillAnswers()
        fillInvitations()
        fillPolls()
    }

    private static let texts = [
        "Kring", "é\u{301}", "a\"b\\c", "😀 vlag 🇧🇪", "</script>", "Noël – ’t", "x\u{2028}y", "ﬀ", "A / ~1",
    ]

    private mutating func maybe<Value>(_ value: Value) -> Value? { chance.next() % 2 == 0 ? value : nil }
    private mutating func below(_ bound: Int) -> Int { Int(chance.next() % UInt64(bound)) }
    private mutating func name() -> String { Self.texts[below(Self.texts.count)] + " \(below(1000))" }
    private mutating func lines() -> String { name() + "\n\t" + name() + "\r\n" }
    private mutating func day() -> CalendarDay { CalendarDay(number: 16_000 + below(6000)) }
    private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
    private mutating func some<Value: Hashable>(_ values: [Value]) -> [Value] { values.filter { _ in below(2) == 0 } }

    private mutating func fillTerritory() {
        network.regionalZones = (0..<2).map { RegionalZone(id: Slug(known: "rz-\($0)"), name: name()) }
        for index in 0..<4 {
            network.zones.append(
                Zone(
                    id: Slug(known: "z-\(index)"), name: name(), regionalZone: maybe("rz-\(below(2))").map { Slug(known: $0) },
                    population: maybe(below(100_000))))
        }
        for index in 0..<9 {
            let from = maybe(day())
            network.municipalities.append(
                Municipality(
                    id: Slug(known: "g-\(index)"), name: name(), nis: maybe("\(10_000 + below(80_000))"),
                    zone: Slug(known: "z-\(below(4))"),
                    valid: DateSpan(from: from, to: maybe((from ?? day()).adding(days: below(900))))))
        }
        for index in 0..<5 {
            network.professions.append(
                Profession(
                    id: Slug(known: "b-\(index)"), name: name(), namePlural: name(),
                    cluster: pick(Profession.Cluster.allCases)))
        }
        network.umbrellas = [
            Umbrella(id: "u-0", name: name(), professions: some(network.professions.map(\.id)), ruleSet: "generic")
        ]
    }

    private mutating func fillCircles() {
        for index in 0..<8 {
            let founded = maybe(day())
            var circle = Circle(
                id: Slug(known: "k-\(index)"), name: name(), professions: some(network.professions.map(\.id)),
                umbrella: maybe("u-0"), ruleSet: "generic", legalForm: pick(Circle.LegalForm.allCases), foundedOn: founded,
                dissolvedOn: maybe((founded ?? day()).adding(days: below(3000))), description: maybe(lines()),
                publishesDates: below(2) == 0)
            for zone in some(network.zones.map(\.id)) {
                let from = maybe(day())
                circle.zones.append(
                    Circle.ZoneLink(zone: zone, span: DateSpan(from: from, to: maybe((from ?? day()).adding(days: below(900))))))
            }
            circle.municipalities = some(network.municipalities.map(\.id))
            circle.contact = maybe(Circle.Contact(email: maybe("k\(index)@example.org"), phone: name(), facebook: maybe("kring")))
            network.circles.append(circle)
        }
    }

    private mutating func fillPeople() {
        let places = network.municipalities.map(\.id)
        network.practices = (0..<5).map { Practice(id: Slug(known: "q-\($0)"), name: name(), municipality: maybe(pick(places))) }
        for index in 0..<40 {
            network.persons.append(
                Person(
                    id: Slug(known: "p-\(index)"), givenName: name(), familyName: name(),
                    email: maybe("p\(index)@example.org"), phone: maybe(name()),
                    professions: some(network.professions.map(\.id)), municipality: maybe(pick(places)),
                    nihdi: maybe("\(10_000_000_000 + below(89_999_999_999))"), conventioned: maybe(below(2) == 0)))
            let person = network.persons[index].id
            let circle = pick(network.circles).id
            var from = day()
            for _ in 0..<(1 + below(3)) {
                let to = from.adding(days: below(500))
                network.memberships.append(
                    Membership(
                        circle: circle, person: person, practice: maybe(pick(network.practices).id), from: from, to: to,
                        starter: below(5) == 0, mentor: maybe("p-0").map { Slug(known: $0) }))
                from = to.adding(days: 1 + below(100))
            }
            if below(3) == 0 {
                network.memberships.append(Membership(circle: circle, person: person, from: from))
            }
            if below(4) == 0 {
                network.leaves.append(Leave(circle: circle, person: person, from: from, to: maybe(from.adding(days: below(90)))))
            }
            if below(3) == 0 {
                let holder: Office.Holder = below(4) == 0 ? .umbrella("u-0") : .circle(circle)
                network.offices.append(
                    Office(
                        holder: holder, person: person, kind: pick(Office.Kind.allCases), from: from,
                        to: maybe(from.adding(days: below(900)))))
            }
        }
    }

    private mutating func fillMeetings() {
        network.venues = (0..<3).map {
            Venue(id: Slug(known: "v-\($0)"), name: name(), address: maybe(lines()), capacity: maybe(below(100)))
        }
        for index in 0..<50 {
            let start = LocalMoment(utcMinutes: 23_000_000 + below(8_000_000))
            let host: Meeting.Host = below(6) == 0 ? .umbrella("u-0") : .circle(pick(network.circles).id)
            network.meetings.append(
                Meeting(
                    id: Slug(known: "m-\(index)"), host: host, kind: pick(Meeting.Kind.allCases), title: maybe(name()),
                    start: start, end: LocalMoment(utcMinutes: start.utcMinutes + below(300)),
                    status: pick(Meeting.Status.allCases), reason: maybe(lines()), venue: maybe(pick(network.venues).id),
                    online: below(2) == 0, agenda: maybe(lines()), minutes: maybe(lines()),
                    guests: below(4)))
            for person in some(network.persons.map(\.id)) {
                network.attendance.append(
                    Attendance(
                        meeting: network.meetings[index].id, person: person, status: pick(Attendance.Status.allCases),
                        delegateFor: maybe(pick(network.practices).id), delegateForPerson: maybe("p-1").map { Slug(known: $0) },
                        representsCircle: maybe(pick(network.circles).id), online: below(2) == 0))
            }
        }
    }

    private mutating func fillAnswers() {
        for person in some(network.persons.map(\.id)) {
            var week = Availability.Week()
            for weekday in Weekday.allCases {
                for part in DayPart.allCases { week[weekday, part] = maybe(pick(Availability.Level.allCases)) }
            }
            let exceptions = (0..<below(4)).map { _ in
                let from = day()
                return Availability.Exception(
                    from: from, to: from.adding(days: 1 + below(90)), parts: some(DayPart.allCases))
            }
            for year in 0...below(3) {
                network.availability.append(
                    Availability(
                        person: person, givenOn: CalendarDay(number: 19_000 + 365 * year), week: week,
                        exceptions: Array(Set(exceptions))))
            }
        }
    }

    private mutating func fillInvitations() {
        for meeting in network.meetings {
            for person in some(Array(network.persons.prefix(6)).map(\.id)) {
                let choice = pick(InvitationAnswer.Choice.allCases)
                let colleague = maybe(network.persons[7].id)
                network.answers.append(
                    InvitationAnswer(
                        meeting: meeting.id, person: person, choice: choice,
                        colleague: choice == .colleagueComes ? colleague : nil,
                        start: LocalMoment(utcMinutes: meeting.start.utcMinutes - 60 * below(3))))
            }
        }
    }

    private mutating func fillPolls() {
        for index in 0..<4 {
            let closed = below(2) == 0
            let options = (1...(2 + below(4))).map { number in
                let start = LocalMoment(utcMinutes: (20_000 + below(900)) * 1440 + below(1440))
                return DatePoll.Option(
                    number: 2 * number, start: start, end: LocalMoment(utcMinutes: start.utcMinutes + below(240)),
                    venue: maybe(pick(network.venues).id), online: below(2) == 0)
            }
            let host = below(2) == 0 ? Meeting.Host.umbrella("u-0") : .circle(pick(network.circles).id)
            let meeting = maybe(pick(network.meetings).id)
            let poll = DatePoll(
                id: Slug(known: "dp-\(index)"), host: host, kind: pick(Meeting.Kind.allCases), title: maybe(name()),
                options: options, status: closed ? .closed : pick([.open, .withdrawn]), chosen: closed ? options[0].number : nil,
                meeting: closed ? meeting : nil)
            network.datePolls.append(poll)
            for person in network.persons.prefix(5).map(\.id) {
                let choices = some(options.map(\.number)).map {
                    PollAnswer.Choice(option: $0, level: pick(Availability.Level.allCases))
                }
                network.pollAnswers.append(PollAnswer(poll: poll.id, person: person, choices: choices))
            }
        }
    }

    private mutating func fillRest() {
        let measures: [Requirement.Kind] = [
            .memberCount(.init(minimum: 2, maximum: 9)), .officeCount(.init(office: .treasurer, minimum: 1)),
            .eventCount(
                .init(kinds: [.intervision, .activity], perYear: 3, minimumMinutes: 60, minimumPresent: 2, atMostPerMonth: 1)),
            .memberAttendance(.init(counts: "meetings", perYear: 2, delegation: .init(mode: .practice, minimumPracticeSize: 3))),
            .memberAttendance(.init(counts: "meetings", perYear: 2, delegation: .init(mode: .named, atMostPerYear: 1))),
            .umbrellaCount(.init(perYear: 4, minimumMinutes: 45)), .recommendation(text: name()),
        ]
        for (index, kind) in measures.enumerated() {
            network.goals.append(
                Goal(
                    id: Slug(known: "d-\(index)"), circle: pick(network.circles).id, title: name(),
                    requirement: maybe(
                        Requirement(
                            id: "doel-\(index)", kind: kind, source: maybe(name()) ?? "", quote: maybe(name()),
                            checked: maybe(day())))))
        }
        for index in 0..<6 {
            network.agreements.append(
                Agreement(
                    id: Slug(known: "a-\(index)"), circle: pick(network.circles).id, title: name(),
                    kind: pick(Agreement.Kind.allCases), adoptedOn: day(), meeting: maybe(pick(network.meetings).id),
                    reviewOn: maybe(day()), text: maybe(lines())))
            network.signals.append(
                Signal(
                    id: Slug(known: "s-\(index)"), circle: pick(network.circles).id, zone: pick(network.zones).id,
                    raisedOn: day(),
                    subject: name(), text: lines(), status: pick(Signal.Status.allCases), answer: maybe(lines())))
            network.findings.append(
                Finding(
                    zone: pick(network.zones).id, profession: pick(network.professions).id,
                    on: CalendarDay(number: 19_000 + index), note: maybe(lines())))
            network.workforce.append(
                Workforce(
                    zone: pick(network.zones).id, profession: pick(network.professions).id, year: 2010 + index, count: below(500),
                    source: name()))
            network.waivers.append(
                Waiver(
                    circle: pick(network.circles).id, requirement: "meetings", year: 2010 + index, reason: lines(),
                    grantedBy: name()))
        }
    }
}
