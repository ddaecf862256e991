import HummingbirdCore
import KringCore

/// A meeting of a circle as addresses name it: by its day, and `-2` for the second of that day.
struct MeetingPlace: Sendable {
    let circle: Circle.ID
    let meeting: Meeting.ID
    let name: String

    var circleHref: String { "/kringen/\(circle)" }
    var href: String { "\(circleHref)/vergaderingen/\(name)/aanwezigheid" }

    /// The meeting in the address of a visit.
    init(_ visit: Visit) throws {
        circle = try visit.id("circle")
        name = visit.parameters["meeting"].map(String.init) ?? ""
        let tail = name.dropFirst(10)
        guard let day = CalendarDay(String(name.prefix(10))),
            let number = tail.isEmpty ? 1 : tail.first == "-" ? Int(tail.dropFirst()) : nil
        else { throw KringError.notFound }
        let circle = circle
        let found = try visit.read { scope in
            try Page.everything {
                try scope.meetings(of: .circle(circle), MeetingFilter(from: day, to: day.adding(days: 1)), page: $0)
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
