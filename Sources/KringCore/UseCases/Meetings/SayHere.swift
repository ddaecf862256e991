/// Whether a member can say herself that she is at a meeting, and whether she did.
public struct CheckIn: Hashable, Sendable {
    public var meeting: MeetingOutline
    public var hostName: String
    /// From a quarter of an hour before it begins until two hours after its end, as long as it goes on.
    public var isOpen: Bool
    public var isHere: Bool

    /// Whether that can be said at a moment, in minutes since 1970 UTC.
    static func isOpen(_ meeting: Meeting, at minute: Int) -> Bool {
        meeting.status != .cancelled && (meeting.start.utcMinutes - 15...meeting.end.utcMinutes + 120).contains(minute)
    }
}

extension ReadScope {
    /// What the actor can say of herself at a meeting.
    ///
    /// - Throws: ``KringError/notFound`` for a meeting that she may not know of, or that is not for her.
    public func checkIn(at id: Meeting.ID) throws -> CheckIn {
        guard let me = actor.person, let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.seeMeetings, in: .meeting(id, of: stored.value.host))
        let invited = try db.invited(to: stored.value.host, on: stored.value.start.day)
        guard invited.contains(where: { $0.id == me }) else { throw KringError.notFound }
        return CheckIn(
            meeting: MeetingOutline(stored.value), hostName: try db.name(of: stored.value.host),
            isOpen: CheckIn.isOpen(stored.value, at: standing.moment / 60_000),
            isHere: try db.here(atMeeting: stored.row).contains(me))
    }
}

extension WriteScope {
    /// Says that the actor is at a meeting, or that she is not after all. It is no attendance: whoever keeps the sheet finds her
    /// ticked on it, and confirms by saving.
    ///
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/invitationClosed`` when the meeting does not run now.
    public func sayHere(_ isHere: Bool, at id: Meeting.ID) throws {
        let stored = try found(db.stored(id))
        guard let me = actor.person else { throw KringError.notFound }
        try require(.seeMeetings, in: .meeting(id, of: stored.value.host))
        let invited = try db.invited(to: stored.value.host, on: stored.value.start.day)
        guard let person = invited.first(where: { $0.id == me }) else { throw KringError.notFound }
        try require(.answerInvitation, in: .person(me, db.ties(ofPerson: person.row, on: today)))
        guard CheckIn.isOpen(stored.value, at: moment / 60_000) else { throw KringError.conflict(.invitationClosed) }
        guard try db.here(atMeeting: stored.row).contains(me) != isHere else { return }
        try db.put(here: isHere, person: person.row, meeting: stored.row, startUTC: stored.value.start.utcMinutes)
        try note(
            Change(
                "sayHere", "answer", id.rawValue, circle: circleRow(of: stored.value.host),
                lines: [.init(person: person.row, before: ["here": .bool(!isHere)], after: ["here": .bool(isHere)])]))
    }
}
