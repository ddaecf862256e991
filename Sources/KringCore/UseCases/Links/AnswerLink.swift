/// What a link to answer an invitation shows: the meeting, and what she answered so far. Of nobody else.
public struct AnswerLinkView: Hashable, Sendable {
    /// The meeting.
    public var meeting: MeetingOutline
    /// The circle or umbrella that meets, by name.
    public var hostName: String
    /// What she is called.
    public var givenName: String
    /// What she answered; nothing while she did not.
    public var choice: InvitationAnswer.Choice?
    /// 0 while she did not answer; one more each time she does.
    public var version: Int
    /// Whether the meeting was moved since she answered.
    public var isToConfirm: Bool
    /// Whether she can still answer: it is planned, and has not begun.
    public var isOpen: Bool
    /// Where it is, when a place was chosen.
    public var venueName: String?
    /// How she stands in the year of the circle that meets; nothing when it asks no number of attendances.
    public var standing: MemberVerdict?
    /// The year that standing is of.
    public var year: Int
    /// Who comes in her place, as she said.
    public var colleague: PersonName?
    /// Colleagues of her practice who could; each agrees before it counts.
    public var colleagues: [StandInChoice]
}

extension Kring {
    /// What a link to answer shows; nothing when it is none, or the meeting has begun. Looking changes nothing.
    public func answerLink(_ secret: Secret) throws -> AnswerLinkView? {
        let now = clock.milliseconds()
        guard let link = try database.read({ try $0.answerLink(hash: secret.hash) }) else { return nil }
        let start = try database.read { try $0.start(ofMeeting: link.meeting) }
        guard let start, now < start.utcMinutes * 60_000 else { return nil }
        return try read(by: .person(link.person)) { scope in try scope.answerLinkView(link.meeting, of: link.person) }
    }

    /// The meeting of a link to answer as a calendar shows it; nothing when the link is none, when the meeting has begun, or when
    /// she is not asked to it any more.
    public func calendar(ofAnswerLink secret: Secret) throws -> CalendarEntry? {
        guard let link = try database.read({ try $0.answerLink(hash: secret.hash) }), try answerLink(secret) != nil else {
            return nil
        }
        return try read(by: .person(link.person)) { scope in
            try scope.ownCalendar().first { $0.meeting.id == link.meeting }
        }
    }

    /// Whether this is a link to answer, of a meeting that has begun: it answers nothing any more, and one may say why.
    public func hasBegun(answerLink secret: Secret) throws -> Bool {
        let now = clock.milliseconds()
        return try database.read { db in
            guard let link = try db.answerLink(hash: secret.hash), let start = try db.start(ofMeeting: link.meeting) else {
                return false
            }
            return now >= start.utcMinutes * 60_000
        }
    }

    /// Answers by a link, as often as one likes until the meeting begins.
    ///
    /// The link stands for one person and one meeting, and for nothing else that she may do.
    ///
    /// - Parameter colleague: Who comes in her place.
    /// - Returns: What it shows afterwards; nothing when the link is none, or the meeting has begun.
    public func answer(
        by secret: Secret, _ choice: InvitationAnswer.Choice, colleague: Person.ID? = nil, trace: String? = nil
    ) throws -> AnswerLinkView? {
        guard let view = try answerLink(secret), let link = try database.read({ try $0.answerLink(hash: secret.hash) }) else {
            return nil
        }
        return try write(by: .person(link.person), source: .link, trace: trace) { scope in
            _ = try scope.answerInvitation(
                InvitationAnswer(
                    meeting: link.meeting, person: link.person, choice: choice, colleague: colleague,
                    start: view.meeting.start), expectedVersion: nil)
            return try scope.reading.answerLinkView(link.meeting, of: link.person)
        }
    }
}

extension ReadScope {
    /// What a link shows to her whom it is of, as she stands today; nothing when she is not invited any more.
    fileprivate func answerLinkView(_ id: Meeting.ID, of person: Person.ID) throws -> AnswerLinkView? {
        guard let stored = try db.stored(id), let name = try db.stored(person)?.value.givenName else { return nil }
        guard let answer = try? answer(of: person, to: id) else { return nil }
        let meeting = stored.value
        let circles = try personAttendance(person, ReportPeriod(asOf: today)).circles
        let mine = circles.first { .circle($0.circle.id) == meeting.host }
        return AnswerLinkView(
            meeting: MeetingOutline(meeting), hostName: try db.name(of: meeting.host), givenName: name,
            choice: answer.answer?.choice, version: answer.version, isToConfirm: answer.isToConfirm,
            isOpen: meeting.status == .planned, venueName: try meeting.venue.flatMap { try venueNames()[$0] },
            standing: mine?.lines.first { $0.required > 0 }, year: mine?.header.year ?? today.parts.year,
            colleague: answer.colleague, colleagues: try standIns(for: person, at: stored))
    }
}
