/// Everything that is kept about one person, for herself.
public struct MyData: Hashable, Sendable {
    /// An entry of the log of changes that is about her.
    public struct LogEntry: Hashable, Sendable {
        /// Its number.
        public var number: Int
        /// Milliseconds since 1970 UTC.
        public var moment: Int
        /// Who did it, as the log names it; somebody else is only named by what she was.
        public var actor: String
        /// What was done: `recordAttendance`.
        public var action: String
        /// To what: `attendance`.
        public var kind: String
        /// What it says of her, as JSON.
        public var values: String?
    }

    /// The handing over of a chair that she is a part of.
    public struct Handover: Hashable, Sendable {
        public var circle: Circle.ID
        /// Whether it was offered to her; otherwise she offered it.
        public var isOffered: Bool
        /// The first day of the new chairs.
        public var on: CalendarDay
        /// What she said when it was offered to her.
        public var answer: Bool?
    }

    /// That a colleague comes in somebody's place.
    public struct StandIn: Hashable, Sendable {
        public var circle: Circle.ID
        /// Whether she comes in another's place; otherwise another comes in hers.
        public var isHerself: Bool
        /// For which meeting; every one when left out.
        public var meeting: Meeting.ID?
        /// Whether it was agreed to; nothing while it was not answered.
        public var agreed: Bool?
    }

    /// A group that she was put in when a circle was divided.
    public struct Seat: Hashable, Sendable {
        public var circle: Circle.ID
        public var on: CalendarDay
        /// From 1.
        public var round: Int
        /// From 1; without the names of the others in it.
        public var group: Int
    }

    /// That a mail was sent to her, or waits; its words are not kept.
    public struct MailTrace: Hashable, Sendable {
        /// What it is about: `answerLink`.
        public var kind: String
        /// Milliseconds since 1970 UTC.
        public var moment: Int
        /// `waiting`, `sent`, `refused` or `expired`.
        public var outcome: String
    }

    /// Herself.
    public var person: Person
    /// In which circles she is, was or will be a member.
    public var memberships: [Membership]
    /// Her offices.
    public var offices: [Office]
    /// When she was on leave.
    public var leaves: [Leave]
    /// What was recorded of her at meetings.
    public var attendance: [Attendance]
    /// What she answered to invitations.
    public var answers: [InvitationAnswer]
    /// Meetings at which she said by her own phone that she was there.
    public var saidHere: [Meeting.ID]
    /// What she answered when a date was chosen together.
    public var pollAnswers: [PollAnswer]
    /// When she said that she can come.
    public var availabilities: [Availability]
    /// The circles that she helps to start.
    public var initiatives: [Initiative]
    /// The chairs that she hands over, or was asked to take over.
    public var handovers: [Handover]
    /// In whose place she comes, and who comes in hers; without the names of the others.
    public var standIns: [StandIn]
    /// The groups that she was put in.
    public var seats: [Seat]
    /// The mails to her that are still known of.
    public var mails: [MailTrace]
    /// The keys by which a program calls the API for her; never their texts.
    public var tokens: [APIToken]
    /// When she made the address at which a program fetches her calendar: milliseconds since 1970 UTC.
    public var calendarSince: Int?
    /// Since when she gets no mails that she did not ask for: milliseconds since 1970 UTC.
    public var mailsStoppedSince: Int?
    /// Where she is signed in.
    public var sessions: [Session]
    /// What the log of changes says about her.
    public var log: [LogEntry]
    /// When an administrator could see her data through broken glass: milliseconds since 1970 UTC.
    public var looks: [Int]
}

extension WriteScope {
    /// Everything that is kept about whoever asks. That it was asked for is written in the log of changes.
    ///
    /// - Throws: ``KringError/notFound`` when the actor is no person, ``KringError/signInAgain``.
    public func exportMyData() throws -> MyData {
        guard let id = actor.person else { throw KringError.notFound }
        return try exportData(of: id)
    }

    /// Everything that is kept about a person, for herself only: a chair has no right to where somebody is signed in, or when
    /// she said that she can come.
    ///
    /// - Throws: ``KringError/forbidden`` for somebody else who may know of her, ``KringError/notFound`` for who may not,
    ///   ``KringError/signInAgain``.
    public func exportData(of id: Person.ID) throws -> MyData {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.exportOwnData, in: .person(id, db.ties(ofPerson: stored.row, on: today)))
        try requireFreshSignIn()
        let row = stored.row
        try note(Change("exportOwnData", "person", id.rawValue, lines: [.init(person: row, after: [:])]))
        func mine<Value: Storable>(_: Value.Type, _ column: String) throws -> [Value] {
            try db.list(Value.self, where: Condition("\(column) = ?", row)).map(\.value)
        }
        return MyData(
            person: stored.value, memberships: try mine(Membership.self, "membership.person"),
            offices: try mine(Office.self, "office.person"), leaves: try mine(Leave.self, "leave.person"),
            attendance: try db.attendance(ofPerson: row), answers: try mine(InvitationAnswer.self, "invitation_answer.person"),
            saidHere: try db.saidHere(byPerson: row), pollAnswers: try mine(PollAnswer.self, "poll_answer.person"),
            availabilities: try mine(Availability.self, "availability.person"),
            initiatives: try db.initiatives(ofPerson: row, at: stored.value.email),
            handovers: try db.handovers(ofPerson: row),
            standIns: try db.standIns(ofPerson: row).map {
                MyData.StandIn(
                    circle: $0.circle, isHerself: $0.colleague == row, meeting: $0.meeting, agreed: $0.answer)
            },
            seats: try db.seats(ofPerson: row), mails: try db.mails(toPerson: row, at: stored.value.email),
            tokens: try db.tokens().map(\.token).filter { $0.person == id },
            calendarSince: try db.calendarKeySince(ofPerson: row),
            mailsStoppedSince: try db.mailsStoppedSince(ofPerson: row),
            sessions: try db.sessions(of: .person(row)).map(\.session), log: try db.log(ofPerson: row, named: id),
            looks: try db.looks(intoCirclesOf: row))
    }
}
