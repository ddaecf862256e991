import HTTPTypes
import HummingbirdCore
import KringCore

/// The sheet of a meeting, as a chair keeps it on her phone: everybody on one page, a tap each; of an umbrella as its coordinator
/// does: every circle.
enum SheetPages {
    static let path = "/kringen/{circle}/vergaderingen/{meeting}/aanwezigheid"

    static let routes: [PageRoute] = Meeting.Host.roots.flatMap { root, list, suffix -> [PageRoute] in
        let path = "\(root)\(list)/{meeting}/aanwezigheid"
        return [
            .get("attendance\(suffix)", path, query: ChangeBanner.query, for: .signedIn) { visit in
                try show(visit, try MeetingPlace(visit))
            },
            .post("saveAttendance\(suffix)", path, for: .signedIn) { visit in try save(visit) },
        ]
    }

    private static func show(
        _ visit: Visit, _ place: MeetingPlace, form: FormInput? = nil, ticking group: SheetText.Group? = nil,
        fault: String? = nil, isConflict: Bool = false, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        var model = try visit.read { scope in
            if place.host.isUmbrella {
                return try UmbrellaSheetForm.model(
                    visit, place, form, ticking: group, isConflict: isConflict, scope)
            }
            let people = try SheetPeople(place.meeting, scope)
            var ticks = form.map { SheetForm($0, people) } ?? SheetForm(people)
            if let group { ticks.tick(group, of: people) }
            let standings = try SheetModel.standings(of: place.host, on: people.meeting.start.day, scope)
            var model = SheetModel(
                people, ticks, standings, place: place, today: visit.kring.clock.milliseconds() / 60_000, isConflict: isConflict)
            model.done = ChangeBanner.done(visit, below: place.hostHref, at: place.href, scope) { entry in
                SheetText.saved(entry, present: people.rows.count { $0.line?.status == .present })
            }
            model.done?.next = [.init(SheetText.toCircle, place.hostHref)]
            return model
        }
        model.token = visit.visitor.formToken
        model.script = visit.assets.address(of: "lijst.js")
        if let end = form?.one("einde") { model.end = end }
        if let fault { model.fault = fault }
        let title = "\(fault == nil ? "" : DoorText.faultMark)\(SheetText.heading) \(model.when)"
        var frame = PageFrame(title: title, place: .circles)
        frame.trail = [.init(model.host, place.hostHref), .init(model.when)]
        guard case .page(let page, _, _) = visit.page(frame, "aanwezigheid", model) else { throw KringError.notFound }
        return .page(page, status: status, isPersonal: true)
    }

    private static func save(_ visit: Visit) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        let form = visit.form
        if let group = form.one("alle").flatMap(SheetText.Group.init(rawValue:)) {
            return try show(visit, place, form: form, ticking: group)
        }
        guard let version = form.one("versie").flatMap({ Int($0) }) else { throw PageRefusal.badInput }
        do {
            let change = try visit.change { scope in
                let (known, lines) = try lines(of: place, form, scope.reading)
                // The second of two taps, or a page that was sent again: what it asks for is there already.
                let isThere = version > 0 && known == lines
                if let typed = form.one("einde") { try setEnd(typed, of: place.meeting, scope) }
                if !isThere { _ = try scope.recordAttendance(lines, of: place.meeting, expectedVersion: version) }
                return try scope.lastChange ?? scope.reading.lastChange(ofSheet: place.meeting)
            }
            return .redirect(to: ChangeBanner.address(place.href, after: change))
        } catch KringError.conflict(.staleVersion) {
            return try show(visit, place, form: form, isConflict: true, status: .conflict)
        } catch let fault as SheetFault {
            return try show(visit, place, form: form, fault: fault.text, status: .badRequest)
        }
    }

    /// What is recorded, and what a form asks to be.
    private static func lines(
        of place: MeetingPlace, _ form: FormInput, _ scope: ReadScope
    ) throws -> (known: [Attendance], lines: [Attendance]) {
        if place.host.isUmbrella {
            let sheet = try scope.umbrellaSheet(of: place.meeting)
            let lines = try UmbrellaSheetForm(form, sheet).lines(sheet, scope)
            return (sheet.rows.compactMap(\.line).sorted { $0.person < $1.person }, lines)
        }
        let people = try SheetPeople(place.meeting, scope)
        return (people.rows.compactMap(\.line), SheetForm(form, people).lines(people))
    }

    /// What is wrong with a sheet as it was typed.
    struct SheetFault: Error {
        let text: String
    }

    /// The end that was typed, when it is another: a meeting that ran late, or stopped early.
    private static func setEnd(_ typed: String, of id: Meeting.ID, _ scope: WriteScope) throws {
        guard case .full(let stored) = try scope.reading.meeting(id) else { return }
        var meeting = stored.value
        guard let minute = SheetText.minute(typed) else { throw SheetFault(text: SheetText.endFault) }
        if meeting.end.minute == minute { return }
        // Past midnight is the day after.
        let day = minute > meeting.start.minute ? meeting.start.day : meeting.start.day.adding(days: 1)
        guard let end = try? LocalMoment(day: day, minute: minute), end.utcMinutes - meeting.start.utcMinutes <= 12 * 60 else {
            throw SheetFault(text: SheetText.endFault)
        }
        meeting.end = end
        _ = try scope.changeMeeting(meeting, expectedVersion: nil)
    }
}

/// A meeting of a circle or umbrella as addresses name it: by its day, and `-2` for the second of that day.
struct MeetingPlace: Sendable {
    let host: Meeting.Host
    let meeting: Meeting.ID
    let name: String

    var hostHref: String { host.href }
    /// The sheet of the meeting.
    var href: String { "\(meetingHref)/aanwezigheid" }

    /// The meeting in the address of a visit.
    init(_ visit: Visit) throws {
        host = try visit.host()
        name = visit.parameters["meeting"].map(String.init) ?? ""
        let tail = name.dropFirst(10)
        guard let day = CalendarDay(String(name.prefix(10))),
            let number = tail.isEmpty ? 1 : tail.first == "-" ? Int(tail.dropFirst()) : nil
        else { throw KringError.notFound }
        let host = host
        let found = try visit.read { scope in
            try Page.everything {
                try scope.meetings(of: host, MeetingFilter(from: day, to: day.adding(days: 1)), page: $0)
            }
        }.map(Self.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        guard found.indices.contains(number - 1), number > 0 else { throw KringError.notFound }
        meeting = found[number - 1].id
    }

    /// How meetings are named in addresses, by id.
    static func names(of meetings: [MeetingOutline]) -> [Meeting.ID: String] {
        var names: [Meeting.ID: String] = [:]
        var counts: [CalendarDay: Int] = [:]
        for meeting in meetings.sorted(by: { ($0.start, $0.id) < ($1.start, $1.id) }) {
            let count = counts[meeting.start.day, default: 0] + 1
            counts[meeting.start.day] = count
            names[meeting.id] = count == 1 ? "\(meeting.start.day)" : "\(meeting.start.day)-\(count)"
        }
        return names
    }

    static func outline(_ view: MeetingView) -> MeetingOutline {
        switch view {
        case .full(let meeting): MeetingOutline(meeting.value)
        case .outline(let outline): outline.value
        }
    }
}

/// A sheet as it is shown.
struct SheetModel: Sendable {
    /// How a member stands before this meeting.
    struct Standing: Hashable, Sendable {
        var credited: Int
        var required: Int
    }

    struct Row: Sendable {
        var id: String
        var name: String
        var isTicked: Bool
        var standing: String?
        /// What ticking her brings about; nothing when she was in order without it.
        var effect: String?
        var note: String?
    }

    struct Choice: Sendable {
        var id: String
        var name: String
        var isChosen: Bool
    }

    struct Team: Sendable {
        var id: String
        var name: String
        var sub: String
        var isTicked: Bool
        var choices: [Choice]
        var others: [Row]
        var isOpen: Bool
        var more = SheetText.more
        /// The question for a deputy's name; nothing where none is asked.
        var deputy: Deputy?
    }

    struct Deputy: Sendable {
        var typed: String
    }

    struct Group: Sendable {
        var id: String
        var heading: String
        var count: Int
        var tickAll: String
        var teams: [Team]
        var rows: [Row]
    }

    var heading = SheetText.heading
    var host: String
    var when: String
    var href: String
    var hostHref: String
    var version: Int
    var token = ""
    var script = ""
    var end: String
    var groups: [Group]
    var nobody: String?
    var refusal: String?
    var done: Done?
    var needing: String?
    var conflict: String?
    var fault: String?
    var isToFill: Bool
    var meetingID: String
    var help = SheetText.help
    /// What the live count counts.
    var counted = SheetText.present
    /// Where a link is made with which somebody else keeps it.
    var link: String?

    init(
        _ people: SheetPeople, _ ticks: SheetForm, _ standings: [Person.ID: Standing], place: MeetingPlace,
        today minutes: Int, isConflict: Bool
    ) {
        let meeting = people.meeting
        host = people.hostName
        when = DoorText.moment(meeting.start)
        href = place.href
        hostHref = place.hostHref
        version = people.version
        end = SheetText.clock(meeting.end)
        meetingID = meeting.id.rawValue
        let recorded = SheetForm(people)
        func row(_ line: SheetToFill.Row) -> Row {
            let id = line.name.id
            let (mine, theirs) = (ticks.isThere(id), recorded.isThere(id))
            let standing = standings[id]
            // What is recorded already is in the standing.
            let before = (standing?.credited ?? 0) - (theirs ? 1 : 0)
            return Row(
                id: id.rawValue, name: "\(line.name.givenName) \(line.name.familyName)", isTicked: ticks.ticked.contains(id),
                standing: standing.map { SheetText.standing($0.credited, of: $0.required) },
                effect: standing.flatMap { before < $0.required && before + 1 >= $0.required ? SheetText.effect : nil },
                note: isConflict && mine != theirs ? SheetText.differs(mine: mine, theirs: theirs) : nil)
        }
        groups = SheetText.Group.allCases.compactMap { group in
            let rows = people.single.filter { SheetPeople.group(of: $0) == group }.map(row)
            let teams = people.practices.filter { $0.group == group }.map { team in
                let chosen = ticks.delegates[team.id]
                let others = team.members.map(row)
                return Team(
                    id: team.id.rawValue, name: team.name, sub: SheetText.practice(team.members.count), isTicked: chosen != nil,
                    choices: team.members.map { member in
                        Choice(
                            id: member.name.id.rawValue, name: member.name.givenName,
                            isChosen: member.name.id == chosen ?? team.likely)
                    }, others: others, isOpen: others.contains { $0.isTicked || $0.note != nil })
            }
            guard !(rows.isEmpty && teams.isEmpty) else { return nil }
            let count = rows.count + teams.count
            return Group(
                id: group.rawValue, heading: group.heading, count: count, tickAll: SheetText.tickAll(count), teams: teams,
                rows: rows)
        }
        nobody = people.rows.isEmpty ? SheetText.nobody : nil
        if meeting.status == .cancelled {
            refusal = SheetText.notApplicable
        } else if minutes < meeting.start.utcMinutes - 15 {
            refusal = SheetText.tooEarly(meeting.start)
        }
        isToFill = refusal == nil && nobody == nil
        link = "\(place.href)/link"
        needing = SheetText.stillNeeding(standings.values.count { $0.credited < $0.required })
        if isConflict {
            conflict = SheetText.conflict(people.rows.count { ticks.isThere($0.name.id) != recorded.isThere($0.name.id) })
        }
    }

    /// How everybody stands in the year of a meeting.
    static func standings(of host: Meeting.Host, on day: CalendarDay, _ scope: ReadScope) throws -> [Person.ID: Standing] {
        guard case .circle(let circle) = host else { return [:] }
        let period = ReportPeriod(asOf: max(day, scope.today), year: day.year)
        guard case .all(let attendance) = try scope.circleAttendance(circle, period) else { return [:] }
        return attendance.members.reduce(into: [:]) { found, line in
            guard line.verdict.required > 0, found[line.name.id] == nil else { return }
            found[line.name.id] = Standing(credited: line.verdict.credited, required: line.verdict.required)
        }
    }
}
