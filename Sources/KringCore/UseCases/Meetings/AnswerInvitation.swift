/// What somebody answered to an invitation, with her name; or that she did not answer.
public struct InvitationAnswerView: Hashable, Sendable {
    public var meeting: Meeting.ID
    public var name: PersonName
    /// Nothing while she did not answer.
    public var answer: InvitationAnswer?
    /// Who comes in her place.
    public var colleague: PersonName?
    /// Whether that colleague was asked, and did not agree yet.
    public var isAwaited = false
    /// 0 while she did not answer; one more each time she does.
    public var version: Int
    /// Whether the meeting was moved since she answered.
    public var isToConfirm: Bool
}

/// The answers to an invitation, or those of them that one actor sees.
public struct InvitationAnswers: Hashable, Sendable {
    public var meeting: Meeting.ID
    /// Which part is seen.
    public var extent: AttendanceSheet.Extent
    /// Everybody invited that the actor sees, and who answered though she is no longer, by id.
    public var answers: [InvitationAnswerView]
}

extension ReadScope {
    /// What somebody answered to the invitation for a meeting: herself, a colleague of her practice, her chair.
    ///
    /// - Throws: ``KringError/notFound`` also for somebody who is not invited and never answered.
    public func answer(of person: Person.ID, to meeting: Meeting.ID) throws -> InvitationAnswerView {
        let invitation = try Invitation(to: meeting, in: self)
        guard let row = try db.row(of: person), let view = try invitation.view(of: person, in: self) else {
            throw KringError.notFound
        }
        if invitation.isSeen(person, by: actor) { return view }
        let ties = try db.ties(ofPerson: row, on: today)
        try require(.answerInvitation, in: .person(person, ties))
        return view
    }

    /// The answers to the invitation for a meeting: all of them for who prepares it, her own and those of her practice for
    /// a member.
    public func answers(to meeting: Meeting.ID) throws -> InvitationAnswers {
        let invitation = try Invitation(to: meeting, in: self)
        let persons = Set(invitation.invited.map(\.id)).union(invitation.answers.keys).sorted()
        return InvitationAnswers(
            meeting: meeting, extent: invitation.seesAll ? .all : .own,
            answers: try persons.filter { invitation.isSeen($0, by: actor) }.compactMap { try invitation.view(of: $0, in: self) })
    }
}

extension WriteScope {
    /// Answers an invitation, as often as one likes until the meeting begins. A colleague of her practice whom she names is
    /// asked by mail, unless she agreed before.
    ///
    /// - Parameters:
    ///   - answer: The answer; it is to the meeting as it is planned now, whatever start it names.
    ///   - version: The version that the caller knew; 0 when there was no answer.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/invitationClosed`` when the meeting has begun, was
    ///   held or is called off.
    public func answerInvitation(
        _ answer: InvitationAnswer, expectedVersion version: Int?
    ) throws -> InvitationAnswerView {
        let invitation = try Invitation(to: answer.meeting, in: reading)
        let meeting = invitation.meeting.value
        guard let person = invitation.invited.first(where: { $0.id == answer.person }) else { throw KringError.notFound }
        try require(.answerInvitation, in: .person(person.id, db.ties(ofPerson: person.row, on: today)))
        let stored = invitation.answers[person.id]
        try expect(version, present: stored?.version ?? 0)
        guard meeting.status == .planned, moment < meeting.start.utcMinutes * 60_000 else {
            throw KringError.conflict(.invitationClosed)
        }
        var given = answer
        given.start = meeting.start
        try refuse(given, of: person, to: invitation)
        if stored?.value != given {
            if let stored {
                try db.update(given, row: stored.row)
            } else {
                try db.insert(given)
            }
            let line = Change.Line(
                person: person.row, before: stored?.value.journalValue, after: given.journalValue)
            try note(
                Change(
                    "answerInvitation", "answer", meeting.id.rawValue, circle: circleRow(of: meeting.host), lines: [line]))
        }
        if let colleague = given.colleague, actor.person == person.id {
            try askNamedStandIn(colleague, of: person.id, for: invitation.meeting)
        }
        return try reading.answer(of: person.id, to: meeting.id)
    }

    private func refuse(_ answer: InvitationAnswer, of person: Invited, to invitation: Invitation) throws {
        var faults = Faults()
        faults.checkShape(of: answer)
        if let colleague = answer.colleague, colleague != person.id {
            let isKnown =
                switch invitation.meeting.value.host {
                case .circle: invitation.invited.contains { $0.id == colleague }
                case .umbrella:
                    try db.isMember(colleague, ofCirclesChairedBy: person.row, on: invitation.meeting.value.start.day)
                }
            if !isKnown {
                faults.note("/colleague", .referenceNotFound, "no “\(colleague)” can come to this meeting in her place")
            }
        }
        try faults.refuse()
    }
}

/// A meeting, whom it is for, and what they answered, as far as one actor may see that.
private struct Invitation {
    let meeting: Stored<Meeting>
    let invited: [Invited]
    let answers: [Person.ID: Stored<InvitationAnswer>]
    let seesAll: Bool
    /// Those of the actor's own practice, when she answers for them too.
    private var colleagues: Set<Person.ID> = []
    /// Who was asked to come in whose place, and did not agree.
    private let awaited: [Person.ID: Set<Person.ID>]

    /// - Throws: ``KringError/notFound`` when the actor may not know of the meeting.
    init(to id: Meeting.ID, in scope: ReadScope) throws {
        guard let stored = try scope.db.stored(id) else { throw KringError.notFound }
        let object = Object.meeting(id, of: stored.value.host)
        try scope.require(.seeMeetings, in: object)
        let grants = scope.standing.grants(.seeAnswers, in: object)
        guard !grants.isEmpty else { throw KringError.forbidden }
        meeting = stored
        invited = try scope.db.invited(to: stored.value.host, on: stored.value.start.day)
        answers = try scope.db.answers(toMeeting: stored.row)
        let asked = try stored.value.host.circle.map {
            try scope.db.standIns(ofCircle: scope.circleRow($0), meeting: stored.row)
        }
        awaited = Dictionary(grouping: asked ?? [], by: \.name.id).mapValues { those in
            let agreed = Set(those.filter { $0.answer == true }.map(\.colleagueName.id))
            return Set(those.map(\.colleagueName.id)).subtracting(agreed)
        }
        seesAll = grants.contains(.all)
        if grants.contains(.practice), let practice = invited.first(where: { $0.id == scope.actor.person })?.practice {
            colleagues = Set(invited.filter { $0.practice == practice }.map(\.id))
        }
    }

    func isSeen(_ person: Person.ID, by actor: Actor) -> Bool {
        seesAll || person == actor.person || colleagues.contains(person)
    }

    /// What somebody answered; nothing for who is not invited and never did.
    func view(of person: Person.ID, in scope: ReadScope) throws -> InvitationAnswerView? {
        let answer = answers[person]
        guard answer != nil || invited.contains(where: { $0.id == person }) else { return nil }
        let names = try scope.names(of: [person] + [answer?.value.colleague].compactMap(\.self))
        guard let name = names[person] else { return nil }
        return InvitationAnswerView(
            meeting: meeting.value.id, name: name, answer: answer?.value,
            colleague: answer?.value.colleague.flatMap { names[$0] },
            isAwaited: answer?.value.colleague.map { awaited[person]?.contains($0) == true } ?? false,
            version: answer?.version ?? 0,
            isToConfirm: answer.map { $0.value.start != meeting.value.start } ?? false)
    }
}
