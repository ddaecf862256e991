/// One rule of one meeting or pair, as small as it can be dropped: the atoms of `kring-conflict/1`.
public enum ConflictAtom: Hashable, Sendable {
    /// The meeting's window; without it the whole year is open.
    case window(meeting: Int)
    /// The meeting's weekdays.
    case weekdays(meeting: Int)
    /// The meeting's parts of the day.
    case parts(meeting: Int)
    /// Days without meetings, for this meeting.
    case publicHoliday(meeting: Int)
    /// When its venues are open; without it they always are.
    case venue(meeting: Int)
    /// Its lock.
    case locked(meeting: Int)
    /// That this person can come.
    case required(meeting: Int, person: Int)
    /// That somebody of this group can come.
    case oneOf(meeting: Int, group: Int)
    /// The least gap after the `index`-th meeting of a series.
    case minGap(series: Int, index: Int)
    /// The largest gap after the `index`-th meeting of a series.
    case maxGap(series: Int, index: Int)
    /// The distance of two meetings of one circle, `first` < `second`.
    case circleGap(first: Int, second: Int)
    /// That two meetings requiring the same person are on different days, `first` < `second`.
    case sameDay(first: Int, second: Int)
    /// The number of rooms of a venue.
    case room(venue: Int)

    /// The atom's name in the file.
    public var name: String {
        switch self {
        case .window: "window"
        case .weekdays: "weekdays"
        case .parts: "parts"
        case .publicHoliday: "publicHoliday"
        case .venue: "venue"
        case .locked: "locked"
        case .required: "required"
        case .oneOf: "oneOf"
        case .minGap: "minGap"
        case .maxGap: "maxGap"
        case .circleGap: "circleGap"
        case .sameDay: "sameDay"
        case .room: "room"
        }
    }

    /// The atom's numbers in the file.
    public var numbers: [Int] {
        switch self {
        case .window(let meeting), .weekdays(let meeting), .parts(let meeting), .publicHoliday(let meeting), .venue(let meeting),
            .locked(let meeting):
            [meeting]
        case .required(let meeting, let person): [meeting, person]
        case .oneOf(let meeting, let group): [meeting, group]
        case .minGap(let series, let index), .maxGap(let series, let index): [series, index]
        case .circleGap(let first, let second), .sameDay(let first, let second): [first, second]
        case .room(let venue): [venue]
        }
    }

    /// Meetings the atom speaks of; a room speaks of none.
    func meetings(_ problem: PlanProblem) -> [Int] {
        switch self {
        case .minGap(let series, let index), .maxGap(let series, let index):
            Array(problem.series[series].meetings[index...index + 1])
        case .circleGap(let first, let second), .sameDay(let first, let second): [first, second]
        case .room: []
        default: [numbers[0]]
        }
    }
}

/// Meetings and rules that cannot all be: drop any one rule, and they can.
public struct PlanConflict: Hashable, Sendable {
    /// Ascending.
    public let meetings: [Int]
    /// None of them is superfluous. Empty only for a meeting without any venue to be in.
    public let atoms: [ConflictAtom]

    /// A conflict among `meetings`.
    public init(meetings: [Int], atoms: [ConflictAtom]) {
        self.meetings = meetings
        self.atoms = atoms
    }

    /// The conflict as a `kring-conflict/1` document.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        writer.newline()
        return writer.bytes
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("format", "kring-conflict/1")
            writer.field("meetings", meetings)
            writer.key("atoms")
            writer.array { writer in
                for atom in atoms { atom.write(to: &writer) }
            }
        }
    }
}

extension ConflictAtom {
    func write(to writer: inout JSONWriter) {
        writer.array { writer in
            writer.string(name)
            for number in numbers { writer.integer(number) }
        }
    }
}
