/// How the members of a circle stand towards one attendance norm (section 4 of the status page).
struct AttendanceTally {
    /// One member's numbers.
    struct Member {
        var person: Int
        var activeDays: Int
        var required: Int
        var attended = 0
        /// Up to the yearly limit.
        var represented = 0
        var unknown = 0
        var remaining = 0
        var state = RequirementState.notApplicable

        var credited: Int { attended + represented }
        /// How many of the planned meetings the member can miss; negative when too few are planned.
        var slack: Int { credited + remaining - required }
    }

    /// Persons active on the last day looked at, by number.
    private(set) var members: [Member]
    /// For each member, when asked for: the eligible meetings in order of time.
    private(set) var lines: [[MemberVerdict.Line]] = []

    /// Counts, for every member, the meetings that the norm counts.
    ///
    /// - Parameter withLines: Whether every meeting of every member is wanted, or the numbers alone.
    init(
        _ norm: Requirement.MemberAttendance, counting tally: MeetingTally, of meetings: [CircleFacts.Meeting],
        roster: Roster, year: WorkingYear, withLines: Bool
    ) {
        let first = year.firstDay.number
        let end = year.lastDay.number + 1
        members = roster.members.map { member in
            let days = roster.activeDays(of: member, from: first, to: end)
            return Member(
                person: member.person, activeDays: days,
                required: owedAttendances(perYear: norm.perYear, activeDays: days, periodDays: year.days))
        }
        if withLines { lines = Array(repeating: [], count: members.count) }
        let limit = norm.delegation.atMostPerYear ?? Int.max
        for entry in tally.entries where entry.isEligible {
            let meeting = meetings[entry.index]
            let sheet = entry.reason == .counted ? PresenceOnSheet(meeting, delegation: norm.delegation, roster: roster) : nil
            var row = 0
            for index in members.indices {
                guard let stay = roster.activeStay(of: roster.members[index], on: meeting.day.number) else { continue }
                let presence: MemberVerdict.Presence
                if let sheet {
                    let practice = roster.stays[stay].practice
                    presence = sheet.presence(of: members[index].person, practice: practice, from: &row)
                } else {
                    presence = entry.reason == .planned ? .remaining : .unknown
                }
                let credited = members[index].count(presence, limit: limit)
                if withLines {
                    lines[index].append(.init(meeting: meeting.id, day: meeting.day, presence: credited))
                }
            }
        }
        for index in members.indices { members[index].state = members[index].judged(isOver: year.isOver) }
    }

    /// Members with a norm above 0.
    var evaluated: Int { members.reduce(0) { $0 + ($1.required > 0 ? 1 : 0) } }

    /// Those of them that met it.
    var met: Int { members.reduce(0) { $0 + ($1.required > 0 && $1.state == .met ? 1 : 0) } }

    /// The circle's own line: the worst of its members with a norm.
    var state: RequirementState {
        var worst = RequirementState.notApplicable
        for member in members where member.required > 0 && member.state.severity > worst.severity { worst = member.state }
        return worst
    }
}

/// The number of attendances a member owes for the part of the year she was an active member.
///
/// - Parameters:
///   - perYear: The norm of a whole working year; never exceeded.
///   - activeDays: Days of the year on which the membership is active and she is not on leave.
///   - periodDays: Days of the whole working year.
/// - Returns: Halves round up; zero for somebody who was there too briefly.
public func owedAttendances(perYear: Int, activeDays: Int, periodDays: Int) -> Int {
    min(perYear, roundedHalfUp(perYear, times: activeDays, over: periodDays))
}

extension AttendanceTally.Member {
    /// Counts one meeting.
    ///
    /// - Returns: What it was counted as: somebody represented more often than is allowed is no longer credited.
    fileprivate mutating func count(_ presence: MemberVerdict.Presence, limit: Int) -> MemberVerdict.Presence {
        switch presence {
        case .attended: attended += 1
        case .represented:
            guard represented < limit else { return .overRepresentationLimit }
            represented += 1
        case .unknown: unknown += 1
        case .remaining: remaining += 1
        case .excused, .absent, .overRepresentationLimit: break
        }
        return presence
    }

    fileprivate func judged(isOver: Bool) -> RequirementState {
        if required == 0 { return .notApplicable }
        if credited >= required { return .met }
        if isOver { return credited + unknown >= required ? .incomplete : .missed }
        if slack >= 1 { return .onTrack }
        if slack + unknown >= 1 { return .incomplete }
        return slack == 0 ? .atRisk : .toPlan
    }

    /// Why it stands as it does, where the state alone does not say it.
    var reason: ShortfallReason? {
        switch state {
        case .atRisk: .mustAttendAllRemaining
        case .toPlan: .tooFewMeetingsPlanned
        case .notApplicable, .met, .onTrack, .incomplete, .missed: nil
        }
    }
}

extension RequirementState {
    /// The order in which the states of members outweigh each other; the highest wins.
    fileprivate var severity: Int {
        switch self {
        case .notApplicable: 0
        case .met: 1
        case .onTrack: 2
        case .toPlan: 3
        case .incomplete: 4
        case .atRisk: 5
        case .missed: 6
        }
    }
}

/// The sheet of a done meeting, as the norm reads it.
private struct PresenceOnSheet {
    private let rows: [CircleFacts.Attendance]
    private let mode: Requirement.Delegation.Mode
    /// Practices, or persons, for whom somebody present stood in.
    private var stoodInFor: [Int] = []

    init(_ meeting: CircleFacts.Meeting, delegation: Requirement.Delegation, roster: Roster) {
        var rows = meeting.attendance
        rows.order { $0.person < $1.person }
        self.rows = rows
        mode = delegation.mode
        guard mode != .none else { return }
        for row in rows where row.status == .present {
            guard let key = mode == .practice ? row.delegateForPractice : row.delegateForPerson,
                !stoodInFor.contains(key)
            else { continue }
            if mode == .practice {
                let size = roster.size(ofPractice: key, on: meeting.day.number)
                guard size >= delegation.minimumPracticeSize else { continue }
            }
            stoodInFor.append(key)
        }
    }

    /// How a member was there.
    ///
    /// - Parameter row: Where to go on looking; members are asked for in order.
    func presence(of person: Int, practice: Int, from row: inout Int) -> MemberVerdict.Presence {
        while row < rows.count, rows[row].person < person { row += 1 }
        let own = row < rows.count && rows[row].person == person ? rows[row].status : nil
        if own == .present { return .attended }
        if !stoodInFor.isEmpty, stoodInFor.contains(mode == .practice ? practice : person) { return .represented }
        switch own {
        case .excused: return .excused
        case .absent: return .absent
        case .present, nil: return .unknown
        }
    }
}
