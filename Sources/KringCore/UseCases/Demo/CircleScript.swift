/// How an invented circle lives: from this its people, meetings and sheets are worked out.
struct CircleScript {
    /// A meeting that comes back every year.
    struct Slot {
        var month: Int
        /// The first, second … such weekday of the month.
        var week: Int
        /// 0 for Monday.
        var weekday: Int
        var kind: Meeting.Kind
        /// The hour it begins.
        var hour = 20
        var minutes = 120
        var isOnline = false
        var title: String?
    }

    /// What becomes of the meetings whose day has passed.
    enum Recording {
        /// Every sheet is kept.
        case always
        /// The last one that passed was not recorded yet.
        case lastOneOpen
        /// Nothing of this year was recorded, and of the year before only the last two.
        case neglected
        /// Only in the first years; for so many months now nothing took place at all.
        case asleep(months: Int)
        /// This year only the first took place, and nothing more was agreed.
        case behind
    }

    var circle: Circle
    var size: Int
    /// Members of the same practice, first those of the first: `[3, 2]`.
    var practices: [Int] = []
    var chairs = 1
    var hasSecretary = false
    var hasDelegate = false
    var slots: [Slot] = []
    var recording = Recording.always
    /// Meetings of the rest of this year, and how many of next year, that have a date already.
    var plansAhead = true
    var plannedNextYear = 2
    /// Working years shown before the present one.
    var yearsBack = 2
    /// Of a hundred members, how many are there when they have no reason not to be.
    var turnout = 65
    /// The venues, taken in turn.
    var venues: [Venue.ID] = []
}

/// Works out scripts into people, memberships, meetings and sheets, and keeps count of ids.
struct CircleBuilder {
    let today: CalendarDay
    private(set) var network: Network
    var chance: DemoChance
    private var personCount = 0
    private var meetingCount = 0
    private var practiceCount = 0
    /// The chairs of each circle, for the umbrella.
    private(set) var chairs: [Circle.ID: [Person.ID]] = [:]

    init(today: CalendarDay, network: Network, seed: UInt64) {
        self.today = today
        self.network = network
        chance = DemoChance(seed: seed)
    }

    /// Adds something that no script works out.
    mutating func add(_ change: (inout Network) -> Void) { change(&network) }

    mutating func person(of professions: [Profession.ID], in municipalities: [Municipality.ID]) -> Person.ID {
        personCount += 1
        let digits = String(personCount)
        let id = Person.ID(known: "p-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
        var person = Person(
            id: id, givenName: chance.pick(InventedNames.given), familyName: chance.pick(InventedNames.family),
            email: "\(id)@example.org", professions: professions.isEmpty ? [] : [chance.pick(professions)],
            municipality: municipalities.isEmpty ? nil : chance.pick(municipalities))
        if chance.percent(60) { person.conventioned = chance.percent(70) }
        network.persons.append(person)
        return id
    }

    mutating func meetingID() -> Meeting.ID {
        meetingCount += 1
        let digits = String(meetingCount)
        return Meeting.ID(known: "m-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }

    /// The municipalities that a circle works in today.
    func municipalities(of circle: Circle) -> [Municipality.ID] {
        let zones = Set(circle.zones.map(\.zone))
        return network.municipalities.filter { zones.contains($0.zone) && $0.valid.contains(today) }.map(\.id)
    }

    // MARK: One circle

    mutating func build(_ script: CircleScript) {
        network.circles.append(script.circle)
        let members = admit(script)
        appoint(script, members)
        var meetings = calendar(script)
        settle(&meetings, script)
        network.meetings += meetings
        for meeting in meetings where meeting.status == .held { keepSheet(of: meeting, script, members) }
    }

    private struct Member {
        var membership: Membership
        /// Of a hundred meetings, how many she attends.
        var zeal: Int
        var leave: DateSpan?
    }

    private mutating func admit(_ script: CircleScript) -> [Member] {
        let circle = script.circle
        let places = municipalities(of: circle)
        var practiceOf: [Practice.ID?] = []
        for size in script.practices {
            practiceCount += 1
            let name = "Praktijk \(chance.pick(["De Linde", "De Brug", "Het Anker", "De Wilg", "Nete", "De Bron", "Het Plein"]))"
            let practice = Practice(
                id: Practice.ID(known: "praktijk-\(practiceCount)"), name: "\(name) \(practiceCount)",
                municipality: places.isEmpty ? nil : chance.pick(places))
            network.practices.append(practice)
            practiceOf += Array(repeating: practice.id, count: size)
        }
        let beginning = circle.foundedOn ?? today.adding(months: -4)
        let lately = max(beginning, today.adding(months: -30))
        var members: [Member] = []
        for index in 0..<script.size {
            let person = person(of: circle.professions, in: places)
            let isEarly = index < 8 || chance.percent(60)
            let days = max(1, today - lately)
            let from = isEarly ? beginning : lately.adding(days: chance.below(days))
            var membership = Membership(
                circle: circle.id, person: person, practice: index < practiceOf.count ? practiceOf[index] : nil, from: from)
            membership.to = circle.dissolvedOn
            let zeal = [95, 80, 60, 40, 15, 0][min(5, chance.below(12) / 2)]
            members.append(Member(membership: membership, zeal: index < 3 ? 95 : zeal * script.turnout / 65))
        }
        if script.size > 12 { vary(&members, script) }
        network.memberships += members.map(\.membership)
        for member in members {
            guard let span = member.leave, let from = span.from else { continue }
            network.leaves.append(
                Leave(circle: circle.id, person: member.membership.person, from: from, to: span.to))
        }
        return members
    }

    /// A starter with a mentor, one who left, one who came back, one away all year, one away for some months.
    private func vary(_ members: inout [Member], _ script: CircleScript) {
        let last = members.count - 1
        members[last].membership.from = max(members[last].membership.from, today.adding(months: -5))
        members[last].membership.starter = true
        members[last].membership.mentor = members[3].membership.person
        members[last - 1].membership.to = today.adding(days: -45)
        members[last - 1].membership.from = min(members[last - 1].membership.from, today.adding(months: -14))
        members[last - 2].leave = DateSpan(from: CalendarDay(year: today.year - 1, month: 11, day: 15))
        members[last - 3].leave = DateSpan(from: today.adding(months: -2), to: today.adding(months: 3))
    }

    private mutating func appoint(_ script: CircleScript, _ members: [Member]) {
        let circle = script.circle
        let beginning = circle.foundedOn ?? today.adding(months: -4)
        func office(_ kind: Office.Kind, _ index: Int, from: CalendarDay, to: CalendarDay? = nil) {
            guard index < members.count else { return }
            network.offices.append(
                Office(
                    holder: .circle(circle.id), person: members[index].membership.person, kind: kind, from: from,
                    to: to ?? circle.dissolvedOn))
        }
        let handover = max(beginning, CalendarDay(year: today.year - 1, month: 1, day: 1)!)
        if script.chairs > 0, handover > beginning { office(.chair, 5, from: beginning, to: handover) }
        for index in 0..<script.chairs { office(.chair, index, from: handover) }
        if script.hasSecretary { office(.secretary, 2, from: beginning) }
        if script.hasDelegate { office(.careCouncilDelegate, 1, from: handover) }
        chairs[circle.id] = (0..<script.chairs).filter { $0 < members.count }.map { members[$0].membership.person }
    }

    // MARK: Meetings

    private mutating func calendar(_ script: CircleScript) -> [Meeting] {
        var meetings: [Meeting] = []
        let founded = script.circle.foundedOn ?? today.adding(months: -4)
        for year in (today.year - script.yearsBack)...(today.year + 1) {
            let slots = year > today.year ? Array(script.slots.prefix(script.plannedNextYear)) : script.slots
            for slot in slots {
                var day = Self.day(slot, in: year)
                if day == today { day = day.adding(days: 1) }
                guard day >= founded, script.circle.dissolvedOn.map({ day < $0 }) ?? true else { continue }
                guard day < today || script.plansAhead else { continue }
                guard let start = try? LocalMoment(day: day, minute: slot.hour * 60) else { continue }
                let end = LocalMoment(utcMinutes: start.utcMinutes + slot.minutes)
                let venue = slot.isOnline || script.venues.isEmpty ? nil : script.venues[meetings.count % script.venues.count]
                meetings.append(
                    Meeting(
                        id: meetingID(), host: .circle(script.circle.id), kind: slot.kind, title: slot.title, start: start,
                        end: end, status: day < today ? .held : .planned, venue: venue, online: slot.isOnline))
            }
        }
        return meetings
    }

    static func day(_ slot: CircleScript.Slot, in year: Int) -> CalendarDay {
        let first = CalendarDay(year: year, month: slot.month, day: 1)!
        let offset = (slot.weekday - first.weekday + 7) % 7
        return first.adding(days: offset + (slot.week - 1) * 7)
    }

    /// Gives the meetings that passed the status they have in this script.
    private func settle(_ meetings: inout [Meeting], _ script: CircleScript) {
        let yearStart = CalendarDay(year: today.year, month: 1, day: 1)!
        let passed = meetings.indices.filter { meetings[$0].start.day < today }
        switch script.recording {
        case .always: break
        case .lastOneOpen:
            if let last = passed.last { meetings[last].status = .planned }
        case .neglected:
            for index in passed where meetings[index].start.day >= yearStart { meetings[index].status = .planned }
            for index in passed.filter({ meetings[$0].start.day < yearStart }).dropLast(2) {
                meetings[index].status = .planned
            }
        case .asleep(let months):
            let since = today.adding(months: -months)
            meetings.removeAll { $0.start.day > since }
        case .behind:
            let ofThisYear = meetings.indices.filter { meetings[$0].start.day >= yearStart }
            let gone = Set(ofThisYear.dropFirst().map { meetings[$0].id })
            meetings.removeAll { gone.contains($0.id) }
        }
        cancel(&meetings, script)
    }

    /// In a circle with many meetings, one of last year did not take place.
    private func cancel(_ meetings: inout [Meeting], _ script: CircleScript) {
        let lastYear = meetings.indices.filter { meetings[$0].start.day.year == today.year - 1 }
        guard lastYear.count > 5, let index = lastYear.last(where: { meetings[$0].kind == .regular }) else { return }
        meetings[index].status = .cancelled
        meetings[index].reason = "Te weinig inschrijvingen"
    }

    // MARK: Sheets

    private mutating func keepSheet(of meeting: Meeting, _ script: CircleScript, _ members: [Member]) {
        let day = meeting.start.day
        let active = members.filter {
            $0.membership.span.contains(day) && !($0.leave?.contains(day) ?? false)
        }
        var delegated: Set<Practice.ID> = []
        for (index, member) in active.enumerated() {
            let isThere = index < 3 || chance.percent(member.zeal)
            var line = Attendance(meeting: meeting.id, person: member.membership.person, status: .present)
            if isThere {
                if let practice = member.membership.practice, !delegated.contains(practice), chance.percent(70) {
                    line.delegateFor = practice
                    delegated.insert(practice)
                }
                line.online = meeting.online || chance.percent(5)
            } else if chance.percent(60) {
                line.status = .excused
            } else if chance.percent(60) {
                line.status = .absent
            } else {
                continue
            }
            network.attendance.append(line)
        }
    }
}
