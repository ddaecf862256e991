import HTTPTypes
import HummingbirdCore
import KringCore

/// Calendars for phones and programs: of a circle for those inside, and one's own by an address that nobody else knows.
enum CalendarPages {
    static let mine = "/mijn-agenda"

    static let routes: [PageRoute] = [
        // Whoever is inside sees all of it here, everybody else what the circle lets everybody know.
        .get("circleCalendar", "/kringen/{circle}/agenda.ics") { visit in
            let circle: Circle.ID = try visit.id("circle")
            return try visit.read { scope in
                let name = try scope.circle(circle).circle.value.name
                guard scope.standing.may(.seeMeetings, in: .circle(circle)) else {
                    return outward(visit, name, try scope.publicCalendar(of: circle))
                }
                return file(visit, name, try scope.calendar(of: .circle(circle)))
            }
        },
        // The same for everybody: what the circles of a zone let everybody know.
        .get("zoneCalendar", "/zones/{zone}/agenda.ics") { visit in
            let zone: Zone.ID = try visit.id("zone")
            return try visit.read { scope in
                let name = CalendarText.circles(of: try scope.zone(zone).value.name)
                return outward(visit, name, try scope.publicCalendar(of: zone))
            }
        },
        .get("myCalendar", mine, query: ["uit"], for: .signedIn) { visit in
            try show(visit, done: visit.asked("uit") == nil ? nil : Done(CalendarText.stopped))
        },
        // The key is shown in the answer itself: an address that held it would stay in the browser's history.
        .post("renewCalendarKey", mine, for: .signedIn) { visit in
            let secret = try visit.change { try $0.renewCalendarKey() }
            return try show(visit, made: "\(visit.site.publicAddress)\(mine)/\(secret.text).ics")
        },
        .post("endCalendarKey", "\(mine)/uit", for: .signedIn) { visit in
            try visit.change { try $0.endCalendarKey() }
            return .redirect(to: "\(mine)?uit=ja")
        },
        .get("myCalendarFile", "\(mine)/vergaderingen.ics", for: .signedIn) { visit in
            guard visit.actor.person != nil else { throw KringError.notFound }
            return file(visit, CalendarText.title, try visit.read { try $0.ownCalendar() })
        },
        .get("calendarFeed", "\(mine)/{key}") { visit in
            guard let word = visit.parameters["key"], word.hasSuffix(".ics"), let key = Secret(String(word.dropLast(4))),
                let entries = try visit.kring.calendar(byKey: key)
            else { return visit.notice(DoorText.linkOver, status: .notFound) }
            return file(visit, CalendarText.title, entries)
        },
    ]

    /// The meetings of the circles of a zone.
    static func link(of zone: Zone.ID) -> PageFrame.Link { .init(CalendarText.zoneLink, "/zones/\(zone)/agenda.ics") }

    /// Meetings as a file for a calendar.
    static func file(
        _ visit: Visit, _ name: String, _ entries: [CalendarEntry], isPublic: Bool = false
    ) -> PageAnswer {
        let text = CalendarFile.text(name, entries, address: visit.site.publicAddress)
        return .download(text, type: CalendarFile.type, name: "vergaderingen.ics", isPublic: isPublic)
    }

    /// What everybody may know, as such a file. A proxy may keep it only of who did not sign in: so it is with every page.
    private static func outward(_ visit: Visit, _ name: String, _ entries: [CalendarEntry]) -> PageAnswer {
        file(visit, name, entries, isPublic: visit.actor == .open)
    }

    private static func show(_ visit: Visit, made: String? = nil, done: Done? = nil) throws -> PageAnswer {
        guard visit.actor.person != nil else { throw KringError.notFound }
        var model = try visit.read { scope in
            MyCalendarModel(
                try scope.ownCalendar(), since: try scope.calendarKeySince(), visit, now: visit.minutes)
        }
        model.made = made
        model.done = done
        return visit.personalPage(PageFrame(title: CalendarText.title), "mijn-agenda", model)
    }
}

/// One's own calendar: what comes, and the address for a phone.
struct MyCalendarModel: Sendable {
    struct Line: Sendable {
        var when: String
        var words: String
        var href: String?
    }

    var heading = CalendarText.title
    var done: Done?
    var made: String?
    var since: String?
    var form: FormModel
    var stop: FormModel?
    var lines: [Line]
    var nothing: String?

    /// So many of the next meetings are shown.
    private static let shown = 12

    /// - Parameter now: Minutes since 1970 UTC.
    init(_ entries: [CalendarEntry], since: Int?, _ visit: Visit, now: Int) {
        self.since = since.map(CalendarText.since)
        form = FormModel(
            visit, to: CalendarPages.mine, [], [.init(since == nil ? CalendarText.make : CalendarText.renew)])
        stop = since.map { _ in
            FormModel(visit, to: "\(CalendarPages.mine)/uit", [], [.light(CalendarText.stop, name: "doe", value: "uit")])
        }
        lines = entries.filter { $0.meeting.end.utcMinutes > now }.prefix(Self.shown).map { entry in
            var href: String?
            if case .circle(let circle) = entry.meeting.host, let page = entry.page {
                href = "/kringen/\(circle)/vergaderingen/\(page)"
            }
            let place = entry.venue?.name ?? (entry.meeting.online ? MeetingText.online : nil)
            let state = entry.meeting.status == .cancelled ? MeetingText.state(entry.meeting, isOver: false) : nil
            return Line(
                when:
                    "\(MeetingText.day(entry.meeting.start.day, seen: visit.today)), \(Dutch.time(entry.meeting.start))",
                words: [StateWords.word(entry.meeting.kind), entry.hostName, place, state].compactMap(\.self)
                    .joined(separator: " · "), href: href)
        }
        if lines.isEmpty { nothing = CalendarText.nothing }
    }
}
