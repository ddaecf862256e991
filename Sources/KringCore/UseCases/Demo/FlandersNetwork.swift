/// An invented network of the size of all of Flanders: 60 zones, 15 professions, 1,000 circles, 40,000 members who mostly told
/// when they can come, two places to meet in each zone, and ten years of meetings with their sheets.
///
/// Made circle by circle and handed on at once, so that it never lies in memory as a whole. Ids are short: a text of at most
/// fifteen bytes costs no memory of its own.
public struct FlandersNetwork {
    /// How many circles there are at scale 1.
    public static let circleCount = 1000
    private static let professionCount = 15
    /// Years of meetings, and years since the oldest circles began.
    private static let years = 10
    private static let oldest = 15

    private let today: CalendarDay
    /// What comes before the circles: territory, professions, the umbrella, and what zones say of themselves.
    public private(set) var reference: Network
    private let professions: [Profession]
    private let zones: [Zone]
    private let municipalities: [Zone.ID: [Municipality]]
    /// Circles in all.
    public let total: Int
    /// Circles handed on so far.
    public private(set) var done = 0
    private var chance: DemoChance
    private var invented: InventedAvailability
    private var persons = 0
    private var practices = 0
    private var meetings = 0
    /// Whether the umbrella has its coordinator.
    private var isLed = false

    /// A network as it would be on a day.
    ///
    /// - Parameters:
    ///   - today: The day: ten years of meetings lie before it, the rest of the year is planned.
    ///   - territory: The map.
    ///   - professions: The professions; the first fifteen get circles.
    ///   - scale: A tenth of it, three times as much: the number of circles goes along with it, at least one.
    public init(
        on today: CalendarDay, territory: TerritoryReference, professions: [ProfessionReference], scale: Double = 1
    ) {
        self.today = today
        reference = Network(territory: territory, professions: professions)
        self.professions = Array(reference.professions.prefix(Self.professionCount))
        zones = reference.zones.sorted { $0.id < $1.id }
        municipalities = Dictionary(grouping: reference.municipalities.filter { $0.valid.contains(today) }, by: \.zone)
        total = max(1, Int((Double(Self.circleCount) * scale).rounded()))
        chance = DemoChance(seed: 60)
        invented = InventedAvailability(today: today, seed: 61)
        reference.umbrellas = [
            Umbrella(
                id: "koepel-vroedvrouwen", name: "Koepelkring vroedvrouwen",
                professions: self.professions.map(\.id).filter { $0 == "vroedvrouw" }, ruleSet: ExampleNetwork.midwives)
        ]
        describeZones()
        for (index, zone) in zones.enumerated() {
            for (room, place) in (municipalities[zone.id] ?? []).prefix(2).enumerated() {
                let number = 2 * index + room
                let id = Venue.ID(known: padded("z", number, 4))
                reference.venues.append(Venue(id: id, name: "Zaal \(number)", municipality: place.id, capacity: 60))
            }
        }
    }

    /// The next circles with everything that belongs to them; nothing when there are no more.
    public mutating func next(circles: Int) -> Network? {
        guard done < total else { return nil }
        var batch = Network()
        for _ in 0..<min(circles, total - done) {
            writeCircle(done, to: &batch)
            done += 1
        }
        return batch
    }

    // MARK: Ids

    private func padded(_ letter: String, _ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return letter + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    // MARK: A circle

    private mutating func writeCircle(_ index: Int, to sink: inout Network) {
        let zone = zones[index % zones.count]
        let profession = professions[(index + index / zones.count) % professions.count]
        let places = (municipalities[zone.id] ?? []).map(\.id)
        let rules = Self.ruleSet(of: profession.id)
        var circle = Circle(
            id: Circle.ID(known: padded("k", index, 5)), name: "\(profession.namePlural.capitalizedFirst) \(zone.name) \(index)",
            professions: [profession.id], umbrella: rules == ExampleNetwork.midwives ? "koepel-vroedvrouwen" : nil,
            ruleSet: rules, legalForm: chance.pick(Circle.LegalForm.allCases),
            foundedOn: today.adding(days: -(chance.percent(5) ? chance.below(360) : 400 + chance.below(365 * Self.oldest))),
            zones: [Circle.ZoneLink(zone: zone.id)], contact: Circle.Contact(email: padded("k", index, 5) + "@example.org"))
        if chance.percent(10) {
            circle.zones.append(
                Circle.ZoneLink(zone: zones[(index + 1) % zones.count].id, span: DateSpan(from: circle.foundedOn)))
        }
        if chance.percent(2) { circle.dissolvedOn = today.adding(days: -chance.below(300)) }
        if let founded = circle.foundedOn, let dissolved = circle.dissolvedOn, dissolved < founded { circle.dissolvedOn = nil }
        sink.take(circle)
        let members = writeMembers(of: circle, places, to: &sink)
        writeMeetings(of: circle, members, to: &sink)
    }

    private static func ruleSet(of profession: Profession.ID) -> RuleSet.ID {
        switch profession.rawValue {
        case "vroedvrouw": ExampleNetwork.midwives
        case "huisarts": ExampleNetwork.localGroup
        case "kinesitherapeut": ExampleNetwork.peerReview
        default: ExampleNetwork.generic
        }
    }

    private struct Member {
        var membership: Membership
        var zeal: Int
    }

    /// Forty on average: eighteen to sixty-two, in a group of doctors at most twenty-five mostly.
    private mutating func writeMembers(
        of circle: Circle, _ places: [Municipality.ID], to sink: inout Network
    ) -> [Member] {
        let size = circle.ruleSet == ExampleNetwork.localGroup ? 10 + chance.below(17) : 20 + chance.below(45)
        var members: [Member] = []
        var practice: Practice.ID?
        let founded = circle.foundedOn ?? today
        let lifetime = max(1, today - founded)
        for index in 0..<size {
            if index % 5 == 0 {
                practices += 1
                let id = Practice.ID(known: padded("q", practices, 6))
                sink.take(
                    Practice(id: id, name: "Praktijk \(practices)", municipality: places.isEmpty ? nil : chance.pick(places)))
                practice = chance.percent(60) ? id : nil
            }
            persons += 1
            let person = Person(
                id: Person.ID(known: padded("p", persons, 6)), givenName: chance.pick(InventedNames.given),
                familyName: chance.pick(InventedNames.family), email: padded("p", persons, 6) + "@example.org",
                professions: circle.professions, municipality: places.isEmpty ? nil : chance.pick(places))
            sink.take(person)
            for answer in invented.answers(of: person.id) { sink.take(answer) }
            var membership = Membership(circle: circle.id, person: person.id, practice: practice, from: founded)
            if index > 5, chance.percent(60) { membership.from = founded.adding(days: chance.below(lifetime)) }
            if index > 5, chance.percent(8) {
                membership.to = membership.from.adding(days: 30 + chance.below(900))
            }
            if let dissolved = circle.dissolvedOn {
                membership.to = max(membership.from, min(membership.to ?? dissolved, dissolved))
            }
            sink.take(membership)
            members.append(Member(membership: membership, zeal: 20 + chance.below(75)))
            if chance.percent(3) {
                let from = today.adding(days: -chance.below(200))
                sink.take(Leave(circle: circle.id, person: person.id, from: from, to: from.adding(days: 90)))
            }
        }
        for (index, kind) in [Office.Kind.chair, .secretary].enumerated() where chance.percent(93) {
            sink.take(
                Office(
                    holder: .circle(circle.id), person: members[index].membership.person, kind: kind, from: founded,
                    to: circle.dissolvedOn))
        }
        if !isLed, let umbrella = circle.umbrella, circle.dissolvedOn == nil {
            isLed = true
            sink.take(
                Office(
                    holder: .umbrella(umbrella), person: members[2].membership.person, kind: .coordinator,
                    from: today.adding(days: -400)))
        }
        return members
    }

    private mutating func writeMeetings(of circle: Circle, _ members: [Member], to sink: inout Network) {
        let months = [1, 3, 5, 6, 9, 10, 11].filter { _ in chance.percent(85) }
        let weekday = chance.below(5)
        let isAsleep = chance.percent(4)
        for year in (today.year - Self.years + 1)...today.year {
            if isAsleep, year >= today.year - 1 { break }
            for (place, month) in months.enumerated() {
                let slot = CircleScript.Slot(
                    month: month, week: 1 + chance.below(4), weekday: weekday, kind: Self.kind(place, circle.ruleSet))
                var day = CircleBuilder.day(slot, in: year)
                if day == today { day = day.adding(days: 1) }
                guard day >= circle.foundedOn ?? day, circle.dissolvedOn.map({ day < $0 }) ?? true else { continue }
                if day > today, chance.percent(20) { continue }
                writeMeeting(of: circle, slot, on: day, members, to: &sink)
            }
        }
    }

    private static func kind(_ place: Int, _ rules: RuleSet.ID) -> Meeting.Kind {
        if rules == ExampleNetwork.midwives, place == 2 { return .hospitalConsultation }
        return place == 4 ? .intervision : .regular
    }

    private mutating func writeMeeting(
        of circle: Circle, _ slot: CircleScript.Slot, on day: CalendarDay, _ members: [Member],
        to sink: inout Network
    ) {
        guard let start = try? LocalMoment(day: day, minute: 19 * 60 + 30) else { return }
        meetings += 1
        let length = chance.percent(90) ? 120 : 90
        var meeting = Meeting(
            id: Meeting.ID(known: padded("m", meetings, 7)), host: .circle(circle.id), kind: slot.kind, start: start,
            end: LocalMoment(utcMinutes: start.utcMinutes + length), status: day < today ? .held : .planned)
        if day < today {
            let fate = chance.below(100)
            if fate < 4 {
                meeting.status = .cancelled
                meeting.reason = "Te weinig inschrijvingen"
            } else if fate < 7 || (fate < 25 && today - day < 60) {
                meeting.status = .planned
            }
        }
        sink.take(meeting)
        guard meeting.status == .held else { return }
        for member in members where member.membership.span.contains(day) {
            let fate = chance.below(100)
            var line = Attendance(meeting: meeting.id, person: member.membership.person, status: .present)
            if fate >= member.zeal {
                let rest = chance.below(100)
                if rest < 20 { continue }
                line.status = rest < 70 ? .excused : .absent
            } else if fate < 3 {
                line.delegateFor = member.membership.practice
            }
            sink.take(line)
        }
    }

    // MARK: Zones

    private mutating func describeZones() {
        for (place, profession) in professions.enumerated() {
            for zone in zones {
                reference.workforce.append(
                    Workforce(
                        zone: zone.id, profession: profession.id, year: today.year - 1, count: 20 + chance.below(150),
                        source: "Voorbeeld, geen echte telling"))
                guard place > 11, chance.percent(30) else { continue }
                reference.findings.append(
                    Finding(zone: zone.id, profession: profession.id, on: today.adding(days: -chance.below(500))))
            }
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
