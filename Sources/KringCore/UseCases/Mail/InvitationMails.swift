/// Who gets a mail about a meeting, and who got which when: for who prepares it.
public struct InvitationMails: Hashable, Sendable {
    /// A mail that was put in the outbox.
    public struct Sent: Hashable, Sendable {
        /// How far it is.
        public enum State: String, Hashable, Sendable {
            /// It leaves later, and can still be held back.
            case held
            case waiting
            case sent
            /// The other side did not take it.
            case refused
            /// Nobody took it in time.
            case expired
        }

        /// What it is about.
        public enum About: String, Hashable, Sendable {
            case invitation
            case moved
            case cancelled
        }

        public var about: About
        /// Milliseconds since 1970 UTC at which it left, or is to leave.
        public var moment: Int
        public var state: State
        /// Whether it tells of the meeting as it is now: an older one told of a date that was changed again.
        public var isCurrent: Bool
    }

    /// What a mail would do now, or why there is none.
    public enum Next: String, Hashable, Sendable {
        case invite
        case remind
        /// She answered, to the meeting as it is now.
        case answered
        case noAddress
        /// She wants no mails that she did not ask for.
        case stopped
        /// She got one today.
        case today
        /// She got as many mails this week that she did not ask for as anybody gets.
        case enoughThisWeek
        /// She was reminded as often as anybody is.
        case remindedEnough
        /// An earlier meeting has to be filled in before anybody is reminded.
        case fillInFirst
    }

    /// One person whom the meeting is for.
    public struct Line: Hashable, Sendable {
        public var name: PersonName
        public var choice: InvitationAnswer.Choice?
        /// Whether the meeting was moved since she answered.
        public var isToConfirm: Bool
        /// Oldest first.
        public var mails: [Sent]
        public var next: Next
    }

    /// Nobody is reminded more often of one meeting.
    public static let mostReminders = 2
    /// For so many milliseconds a mail that a page asks for can be held back.
    public static let hold = 10 * 60_000

    public var meeting: MeetingOutline
    public var hostName: String
    /// By family name and given name.
    public var lines: [Line]
    /// The first earlier meeting of this year that nobody filled in: until it is, nobody is reminded.
    public var toFillIn: MeetingOutline?
    /// Whether people can still answer.
    public var isOpen: Bool

    /// Those whom a mail would reach now.
    public var recipients: [Line] { lines.filter { $0.next == .invite || $0.next == .remind } }
    /// When what is held back leaves; nothing when nothing is.
    public var heldUntil: Int? {
        lines.lazy.flatMap(\.mails).filter { $0.state == .held }.map(\.moment).max()
    }
}

extension ReadScope {
    /// Who gets a mail about a meeting, and who got which when.
    public func invitationMails(of id: Meeting.ID) throws -> InvitationMails {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.manageMeetings, in: .meeting(id, of: stored.value.host))
        let round = try InvitationRound(stored, in: self)
        let names = try names(of: round.invited.map(\.id))
        let lines = round.invited.compactMap { person -> InvitationMails.Line? in
            guard let name = names[person.id] else { return nil }
            let answer = round.answers[person.id]?.value
            return InvitationMails.Line(
                name: name, choice: answer?.choice, isToConfirm: answer.map { $0.start != stored.value.start } ?? false,
                mails: (round.mails[person.row] ?? []).map { $0.told(of: stored, at: standing.moment) },
                next: round.next(for: person))
        }
        return InvitationMails(
            meeting: MeetingOutline(stored.value), hostName: try db.name(of: stored.value.host),
            lines: lines.sorted { left, right in
                let (left, right) = (left.name, right.name)
                return (left.familyName, left.givenName, left.id) < (right.familyName, right.givenName, right.id)
            }, toFillIn: round.toFillIn, isOpen: round.isOpen)
    }
}

extension WriteScope {
    /// Mails everybody who is invited to a meeting and has an address a link with which to answer, without signing in. Whoever
    /// answered already, got the mail today or was reminded twice, gets none; nobody is reminded while an earlier meeting
    /// waits to be filled in.
    ///
    /// - Parameter delay: Milliseconds before it leaves: until then it can be held back.
    /// - Returns: How many mails were put in the outbox.
    public func inviteByMail(to meeting: Meeting.ID, after delay: Int = 0) throws -> Int {
        let stored = try found(db.stored(meeting))
        try require(.manageMeetings, in: .meeting(meeting, of: stored.value.host))
        let round = try InvitationRound(stored, in: reading)
        guard round.isOpen else { throw KringError.conflict(.invitationClosed) }
        var count = 0
        for person in round.invited {
            let next = round.next(for: person)
            guard next == .invite || next == .remind else { continue }
            var content = ["start": String(stored.value.start.utcMinutes)]
            if next == .remind { content["reminder"] = "yes" }
            if try post(.answerLink, to: person, about: stored, "invitation", content, after: delay) { count += 1 }
        }
        try note(
            Change(
                "inviteByMail", "meeting", meeting.rawValue, circle: circleRow(of: stored.value.host),
                after: ["mails": .int(count)]))
        return count
    }

    /// Mails that a meeting was moved or called off to those who know the old date: who got a mail about it, or answered.
    ///
    /// - Parameter delay: Milliseconds before it leaves: until then it can be held back.
    /// - Returns: How many mails were put in the outbox.
    /// - Throws: ``KringError/conflict(_:)`` with `invitationClosed` when the meeting was held or has begun.
    public func tellOfChange(of meeting: Meeting.ID, after delay: Int = 0) throws -> Int {
        let stored = try found(db.stored(meeting))
        try require(.manageMeetings, in: .meeting(meeting, of: stored.value.host))
        let start = stored.value.start
        guard stored.value.status != .held, moment < start.utcMinutes * 60_000 else {
            throw KringError.conflict(.invitationClosed)
        }
        let round = try InvitationRound(stored, in: reading)
        let isCancelled = stored.value.status == .cancelled
        var content = ["start": String(start.utcMinutes)]
        if let before = try reading.earlierStarts(of: meeting).last { content["before"] = String(before.utcMinutes) }
        if !isCancelled, content["before"] == nil { return 0 }
        if isCancelled { content["reason"] = stored.value.reason }
        var count = 0
        let kind = isCancelled ? Mail.Kind.meetingCancelled : .meetingMoved
        for person in round.invited where round.knowsOfIt(person) && !round.heard(person, by: kind, of: stored) {
            if try post(kind, to: person, about: stored, isCancelled ? "cancelled" : "moved", content, after: delay) {
                count += 1
            }
        }
        try note(
            Change(
                "tellOfChange", "meeting", meeting.rawValue, circle: circleRow(of: stored.value.host),
                after: ["mails": .int(count)]))
        return count
    }

    /// Holds the mails about a meeting back that did not leave yet. They can be asked for again.
    ///
    /// - Returns: How many people get none now.
    public func holdBackMails(of meeting: Meeting.ID) throws -> Int {
        let stored = try found(db.stored(meeting))
        try require(.manageMeetings, in: .meeting(meeting, of: stored.value.host))
        let held = try db.holdBack(mailsAboutMeeting: stored.row, after: moment)
        guard !held.isEmpty else { return 0 }
        try note(
            Change(
                "holdBackMails", "meeting", meeting.rawValue, circle: circleRow(of: stored.value.host),
                after: ["mails": .int(held.count)]))
        return held.count
    }

    /// Puts a mail with a link to answer in the outbox.
    private func post(
        _ kind: Mail.Kind, to person: Invited, about meeting: Stored<Meeting>, _ thing: String, _ content: [String: String],
        after delay: Int
    ) throws -> Bool {
        guard try db.hasAddress(person: person.row) else { return false }
        let secret = Secret.made()
        var content = content
        content["circle"] = try db.name(of: meeting.value.host)
        content["link"] = secret.text
        let left = meeting.value.start.utcMinutes * 60_000 - moment
        let mail = Mail(
            kind, to: .person(person.row),
            about: kind == .meetingMoved ? meeting.newsOfMove : "\(thing):\(meeting.row)", content,
            lifetime: min(Mail.usualLifetime + delay, left))
        // Nothing leaves when the meeting has begun.
        guard try db.post(mail, at: moment, on: today, due: moment + min(delay, max(left - 1, 0))) else { return false }
        try db.insertAnswerLink(meeting: meeting.row, person: person.row, hash: secret.hash, at: moment)
        return true
    }
}

/// Whom a meeting is for, what they answered and what they were sent.
private struct InvitationRound {
    let invited: [Invited]
    let answers: [Person.ID: Stored<InvitationAnswer>]
    let mails: [Int: [Connection.MeetingMail]]
    let toFillIn: MeetingOutline?
    let isOpen: Bool
    private let start: LocalMoment
    private let today: CalendarDay
    private let reachable: Set<Int>
    private let unasked: [Int: Int]
    private let stopped: Set<Int>

    init(_ meeting: Stored<Meeting>, in scope: ReadScope) throws {
        let db = scope.db
        start = meeting.value.start
        today = scope.today
        isOpen = meeting.value.status == .planned && scope.standing.moment < start.utcMinutes * 60_000
        invited = try db.invited(to: meeting.value.host, on: start.day)
        answers = try db.answers(toMeeting: meeting.row)
        mails = Dictionary(grouping: try db.mails(aboutMeeting: meeting.row), by: \.person)
        reachable = try db.withAddress(persons: invited.map(\.row))
        stopped = try db.mailsStopped()
        unasked = try db.unaskedMails(toPersons: invited.map(\.row), since: today.adding(days: -6))
        toFillIn = try Self.unfilled(before: meeting.value, scope)
    }

    /// The first meeting of the same host before another that has passed, and that nobody filled in. Of the year gone by: what
    /// was forgotten longer ago holds nobody up.
    private static func unfilled(before meeting: Meeting, _ scope: ReadScope) throws -> MeetingOutline? {
        guard case .circle(let circle) = meeting.host else { return nil }
        let condition = Condition(
            "meeting.circle = ? AND meeting.status = ? AND day BETWEEN ? AND ? AND start_utc < ?",
            try scope.circleRow(circle), Meeting.Status.planned.code, scope.today.adding(days: -365), scope.today,
            min(meeting.start.utcMinutes, scope.standing.moment / 60_000 - 24 * 60))
        return try scope.db.list(Meeting.self, where: condition).map { MeetingOutline($0.value) }.min { $0.start < $1.start }
    }

    /// What a mail would do for somebody now.
    func next(for person: Invited) -> InvitationMails.Next {
        if let answer = answers[person.id], answer.value.start == start { return .answered }
        guard reachable.contains(person.row) else { return .noAddress }
        if stopped.contains(person.row) { return .stopped }
        let earlier = (mails[person.row] ?? []).filter { $0.kind == Mail.Kind.answerLink.rawValue }
        if earlier.contains(where: { $0.day == today }) { return .today }
        if unasked[person.row, default: 0] >= Mail.mostUnasked { return .enoughThisWeek }
        if earlier.isEmpty { return .invite }
        if earlier.count > InvitationMails.mostReminders { return .remindedEnough }
        return toFillIn == nil ? .remind : .fillInFirst
    }

    /// Whether somebody heard of a change, to what the meeting is now.
    func heard(_ person: Invited, by kind: Mail.Kind, of meeting: Stored<Meeting>) -> Bool {
        (mails[person.row] ?? []).contains { $0.kind == kind.rawValue && $0.isCurrent(for: meeting) }
    }

    /// Whether somebody was told of the meeting, or answered.
    func knowsOfIt(_ person: Invited) -> Bool { mails[person.row] != nil || answers[person.id] != nil }
}

extension Connection.MeetingMail {
    /// Whether it tells of a meeting as it is now.
    fileprivate func isCurrent(for meeting: Stored<Meeting>) -> Bool {
        switch kind {
        case Mail.Kind.meetingMoved.rawValue: thing == meeting.newsOfMove
        case Mail.Kind.meetingCancelled.rawValue: meeting.value.status == .cancelled
        default: true
        }
    }

    /// As it is told at a moment.
    fileprivate func told(of meeting: Stored<Meeting>, at now: Int) -> InvitationMails.Sent {
        let state: InvitationMails.Sent.State =
            switch self.state {
            case "waiting": dueAt > now && attempts == 0 ? .held : .waiting
            case "sent": .sent
            case "refused": .refused
            default: .expired
            }
        let about: InvitationMails.Sent.About =
            switch kind {
            case Mail.Kind.meetingMoved.rawValue: .moved
            case Mail.Kind.meetingCancelled.rawValue: .cancelled
            default: .invitation
            }
        return InvitationMails.Sent(
            about: about, moment: endedAt ?? dueAt, state: state, isCurrent: isCurrent(for: meeting))
    }
}

extension Stored<Meeting> {
    /// What a mail is about that tells of where the meeting was moved.
    fileprivate var newsOfMove: String { "moved:\(row)@\(value.start.utcMinutes)" }
}
