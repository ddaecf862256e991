/// A sheet as whoever keeps it fills it in: everybody whom the meeting is for, with what is recorded of her.
public struct SheetToFill: Hashable, Sendable {
    /// One person on it.
    public struct Row: Hashable, Sendable {
        /// Who.
        public var name: PersonName
        /// What is recorded of her; nothing while it is not.
        public var line: Attendance?
        /// What she answered to the invitation: it puts the sheet in order, and records nothing.
        public var answer: InvitationAnswer.Choice?
        /// Who probably comes in her place: a colleague who agreed to, and whom she named, or who always does.
        public var standIn: Person.ID?
        /// Whether she said herself that she is there.
        public var saysHere = false
        /// Whether the meeting is not for her: she was there as a guest.
        public var isGuest = false
    }

    /// The meeting.
    public var meeting: MeetingOutline
    /// The circle or umbrella that meets, by name.
    public var hostName: String
    /// The version of the sheet; 0 while nothing is recorded.
    public var version: Int
    /// Everybody, by family name and given name.
    public var rows: [Row]
    /// Guests who were counted, beside those who have a line.
    public var guests = 0
}

extension ReadScope {
    /// A sheet to fill in, for whoever keeps it: an officer, or the holder of a link to it.
    public func sheetToFill(of id: Meeting.ID) throws -> SheetToFill {
        guard let stored = try db.stored(id), let sheet = try db.sheet(ofMeeting: stored.row) else { throw KringError.notFound }
        let meeting = stored.value
        try require(.keepAttendance, in: .meeting(id, of: meeting.host))
        let lines = Dictionary(uniqueKeysWithValues: try db.attendance(ofMeeting: stored.row).map { ($0.person, $0) })
        let answers = try db.answers(toMeeting: stored.row)
        let here = try db.here(atMeeting: stored.row)
        let invited = Set(try db.invited(to: meeting.host, on: meeting.start.day).map(\.id))
        let standIns = try standIns(at: stored, answers)
        let rows = try names(of: invited.union(lines.keys)).values.map { name in
            SheetToFill.Row(
                name: name, line: lines[name.id], answer: answers[name.id]?.value.choice, standIn: standIns[name.id],
                saysHere: here.contains(name.id), isGuest: !invited.contains(name.id))
        }
        return SheetToFill(
            meeting: MeetingOutline(meeting), hostName: try db.name(of: meeting.host), version: sheet.version,
            rows: rows.sorted { left, right in
                let (left, right) = (left.name, right.name)
                return (left.familyName, left.givenName, left.id) < (right.familyName, right.givenName, right.id)
            }, guests: meeting.guests)
    }

    /// Who probably comes in whose place at a meeting, of those who do not come themselves.
    private func standIns(
        at meeting: Stored<Meeting>, _ answers: [Person.ID: Stored<InvitationAnswer>]
    ) throws -> [Person.ID: Person.ID] {
        guard case .circle(let circle) = meeting.value.host else { return [:] }
        let row = try circleRow(circle)
        let agreed = try db.standIns(ofCircle: row, meeting: meeting.row).filter { $0.answer == true }
        guard !agreed.isEmpty else { return [:] }
        let people = try db.people(ofCircle: row, on: meeting.value.start.day)
        return Dictionary(grouping: agreed, by: \.name.id).reduce(into: [:]) { found, those in
            let answer = answers[those.key]?.value
            guard answer?.choice != .comes else { return }
            guard let practice = people[those.key]?.practice else { return }
            let willing = those.value.map(\.colleagueName.id).filter {
                people[$0]?.practice == practice && answers[$0]?.value.choice != .cannot
            }
            found[those.key] = willing.first { $0 == answer?.colleague } ?? willing.first
        }
    }
}
