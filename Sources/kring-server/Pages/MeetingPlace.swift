import HummingbirdCore
import KringCore

/// A meeting of a circle or umbrella as addresses name it: by its day, and `-2` for the second of that day.
struct MeetingPlace: Sendable {
    let host: Meeting.Host
    let meeting: Meeting.ID
    let name: String

    var hostHref: String { host.href }
    /// The sheet of the meeting.
    var href: String { "\(meetingHref)/aanwezigheid" }

    /// The circle that meets, on pages that umbrellas have not.
    func circle() throws(KringError) -> Circle.ID {
        guard let circle = host.circle else { throw .notFound }
        return circle
    }

    init(_ host: Meeting.Host, _ meeting: Meeting.ID, named name: String) {
        self.host = host
        self.meeting = meeting
        self.name = name
    }

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
