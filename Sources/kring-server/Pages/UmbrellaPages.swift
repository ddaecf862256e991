import HummingbirdCore
import KringCore

/// An umbrella as its coordinator works with it: circles and chairs, the year's meetings, who was there.
enum UmbrellaPages {
    static let path = "/koepelkringen/{umbrella}"

    static let routes: [PageRoute] = [
        .get("umbrella", path, query: ["jaar"], for: .signedIn) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let id: Umbrella.ID = try visit.id("umbrella")
            let model = try visit.read { try UmbrellaModel(id, period, $0) }
            var frame = PageFrame(title: model.heading, place: .circles, source: SiteText.source(visit.today))
            frame.trail = [.init(MyText.title, MyPages.path), .init(model.heading)]
            return visit.personalPage(frame, "koepelkring", model)
        },
        .get("umbrellaMeeting", "\(path)/{day}", for: .signedIn) { visit in
            let id: Umbrella.ID = try visit.id("umbrella")
            guard let day = visit.parameters["day"].flatMap({ CalendarDay(String($0)) }) else { throw KringError.notFound }
            let model = try visit.read { try UmbrellaMeetingModel(id, day, $0) }
            var frame = PageFrame(title: "\(model.host) \(model.when)", place: .circles)
            frame.trail = [.init(MyText.title, MyPages.path), .init(model.host, model.hostHref), .init(model.when)]
            return visit.personalPage(frame, "koepelvergadering", model)
        },
    ]
}

/// An umbrella, its circles and its year.
struct UmbrellaModel: Sendable {
    struct Column: Sendable {
        var name: String
        var href: String
        var share: String
    }

    struct Cell: Sendable {
        var when: String
        var symbol: String
        var word: String
    }

    struct Row: Sendable {
        var name: String
        var href: String
        var look: StateLook
        var reason: String
        var members: String
        var chairs: [String]
        var cells: [Cell]
    }

    struct Note: Sendable {
        var name: String
        var href: String
        var what: String
    }

    var heading: String
    var stateOn: String
    var sentence: String
    var columns: [Column]
    var rows: [Row]
    var needing: [Note]
    var waivers: [Note]
    var noMeetings: String?
    var noWaivers: String?

    init(_ id: Umbrella.ID, _ period: ReportPeriod, _ scope: ReadScope) throws {
        let work = try scope.umbrellaWork(id, period)
        let today = scope.today
        heading = work.umbrella.name
        stateOn = SiteText.stateOn(min(today, work.header.lastDay))
        let held = work.meetings.filter { $0.status == .held && $0.start.day <= today }
        let next = work.meetings.first { $0.status == .planned && $0.start.day >= today }
        let names = MeetingPlace.names(of: work.meetings)
        columns = work.meetings.map { meeting in
            let came = work.circles.count { $0.represented.contains(meeting.id) }
            return Column(
                name: Dutch.short(meeting.start.day), href: "/koepelkringen/\(id)/\(names[meeting.id] ?? "")",
                share: meeting.status == .held ? UmbrellaText.share(came, of: work.circles.count) : "")
        }
        rows = work.circles.map { line in
            Row(
                name: line.status.circle.name, href: "/kringen/\(line.status.circle.id)", look: StateLook(line.status.state),
                reason: RequirementText.reason(line.status), members: line.status.memberCount.text,
                chairs: Self.chairs(line, today: today),
                cells: work.meetings.map { Cell($0, line.represented.contains($0.id), today: today) })
        }
        needing = work.circles.compactMap { line -> Note? in
            let sought = line.seeksSuccessorSince.map(HandoverText.sought)
            var what: String?
            switch line.chair {
            case .lasting: break
            case .none: what = ZoneWorkText.noChair
            case .until(let day):
                if day - today <= ZoneSteps.chairDays { what = UmbrellaText.chairEnds(day, today: today) }
            }
            let words = [what, sought].compactMap(\.self).joined(separator: " ")
            guard !words.isEmpty else { return nil }
            return Note(name: line.status.circle.name, href: "/kringen/\(line.status.circle.id)", what: words)
        }
        waivers = work.circles.flatMap { line -> [Note] in
            line.waivers.map { waiver -> Note in
                let asked = line.status.requirements.first { $0.requirement.id == waiver.value.requirement }?.requirement
                return Note(
                    name: line.status.circle.name, href: "/kringen/\(line.status.circle.id)",
                    what: UmbrellaText.waiver(
                        asked.map(RequirementText.title) ?? waiver.value.requirement, waiver.value.reason))
            }
        }
        noMeetings = work.meetings.isEmpty ? UmbrellaText.noMeetings : nil
        noWaivers = waivers.isEmpty ? UmbrellaText.noWaivers : nil
        sentence =
            UmbrellaText.sentence(
                held: held.count, asked: work.requirement?.required, next: next?.start, needing: needing.count, today: today
            ).html
    }

    /// The names of who is in the chair, each with the end of her term where one is known.
    private static func chairs(_ line: UmbrellaWork.CircleLine, today: CalendarDay) -> [String] {
        guard !line.chairs.isEmpty else { return [UmbrellaText.noChair] }
        return line.chairs.map { chair -> String in
            let name = "\(chair.card.name.givenName) \(chair.card.name.familyName)"
            guard let until = UmbrellaText.until(chair.to, today: today) else { return name }
            return "\(name), \(until)"
        }
    }
}

extension UmbrellaModel.Cell {
    /// How a circle was at a meeting of the umbrella.
    init(_ meeting: MeetingOutline, _ isRepresented: Bool, today: CalendarDay) {
        let when = Dutch.short(meeting.start.day)
        if meeting.start.day > today || (meeting.start.day == today && meeting.status == .planned) {
            self.init(when: when, symbol: "geen", word: UmbrellaText.toCome)
        } else if meeting.status != .held {
            self.init(when: when, symbol: "leeg", word: UmbrellaText.unrecorded)
        } else if isRepresented {
            self.init(when: when, symbol: "gezond", word: UmbrellaText.came)
        } else {
            self.init(when: when, symbol: "gestopt", word: UmbrellaText.stayedAway)
        }
    }
}

/// One meeting of an umbrella: which circles somebody spoke for.
struct UmbrellaMeetingModel: Sendable {
    struct Row: Sendable {
        var name: String
        var href: String
        var chairs: String
        var cell: UmbrellaModel.Cell
    }

    var host: String
    var hostHref: String
    var when: String
    var about = UmbrellaText.meetingAbout
    var share: String?
    var rows: [Row]

    init(_ id: Umbrella.ID, _ day: CalendarDay, _ scope: ReadScope) throws {
        let work = try scope.umbrellaWork(id, ReportPeriod(asOf: scope.today, year: day.year))
        guard let meeting = work.meetings.first(where: { $0.start.day == day }) else { throw KringError.notFound }
        host = work.umbrella.name
        hostHref = "/koepelkringen/\(id)"
        when = DoorText.moment(meeting.start)
        let came = work.circles.count { $0.represented.contains(meeting.id) }
        share = meeting.status == .held ? UmbrellaText.share(came, of: work.circles.count) : nil
        rows = work.circles.map { line in
            Row(
                name: line.status.circle.name, href: "/kringen/\(line.status.circle.id)",
                chairs: Dutch.list(line.chairs.map { "\($0.card.name.givenName) \($0.card.name.familyName)" }),
                cell: UmbrellaModel.Cell(meeting, line.represented.contains(meeting.id), today: scope.today))
        }
    }
}
