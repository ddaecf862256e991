/// A change of a circle's calendar that is thought of, and not made.
public enum MeetingChange: Hashable, Sendable {
    /// A meeting more, planned.
    case add(kind: Meeting.Kind, start: LocalMoment, end: LocalMoment)
    /// A meeting at another moment; what was recorded of it stays as it is.
    case move(Meeting.ID, start: LocalMoment, end: LocalMoment)
    /// A meeting called off.
    case cancel(Meeting.ID)

    /// The meeting it changes; nothing for one more.
    public var meeting: Meeting.ID? {
        switch self {
        case .add: nil
        case .move(let id, start: _, end: _), .cancel(let id): id
        }
    }
}

extension CircleFacts {
    /// The facts as they would be after some changes, one after another. A change of a meeting that is not in the facts
    /// changes nothing.
    public func applying(_ changes: [MeetingChange]) -> CircleFacts {
        var facts = self
        for (index, change) in changes.enumerated() {
            switch change {
            case .add(let kind, let start, let end):
                facts.meetings.append(
                    Meeting(
                        id: KringCore.Meeting.ID(known: "preview-\(index + 1)"), kind: kind, day: start.day,
                        startMinute: start.minute, minutes: end.utcMinutes - start.utcMinutes, status: .planned))
            case .move(let id, let start, let end):
                guard let place = facts.meetings.firstIndex(where: { $0.id == id }) else { continue }
                facts.meetings[place].day = start.day
                facts.meetings[place].startMinute = start.minute
                facts.meetings[place].minutes = end.utcMinutes - start.utcMinutes
            case .cancel(let id):
                guard let place = facts.meetings.firstIndex(where: { $0.id == id }) else { continue }
                facts.meetings[place].status = .cancelled
            }
        }
        return facts
    }
}

/// How a circle stands, how it would stand after a change, and whose status differs.
public struct CirclePreview: Hashable, Sendable {
    /// One thing before and after; nothing on a side where there is none.
    public struct Difference<Value: Hashable & Sendable>: Hashable, Sendable {
        public var before: Value?
        public var after: Value?
    }

    public let before: CircleStatus
    public let after: CircleStatus

    /// What a change would do.
    ///
    /// - Parameters:
    ///   - changes: What is thought of, in order.
    ///   - facts: All meetings of the circle that a change is about, and those of ``FactWindow/init(circle:)``.
    ///   - year: The working year in which it is looked at.
    public init(of changes: [MeetingChange], to facts: CircleFacts, in year: WorkingYear) {
        before = CircleStatus(of: facts, in: year)
        after = CircleStatus(of: facts.applying(changes), in: year)
    }

    /// Whether the circle itself would stand otherwise.
    public var changesState: Bool { before.state != after.state }

    /// The requirements of which the state or a number differs, in the order of the rules; the circle's own goals last.
    public var requirements: [Difference<RequirementVerdict>] {
        let old = before.requirements + before.goals.compactMap(\.verdict)
        let new = after.requirements + after.goals.compactMap(\.verdict)
        return zip(old, new).compactMap { old, new in
            old.withoutMeetings == new.withoutMeetings ? nil : Difference(before: old, after: new)
        }
    }

    /// The members whose state towards a norm, or whose last chance, differs; in the order of their numbers.
    public var members: [Difference<MemberVerdict>] {
        zip(before.members, after.members).compactMap { old, new in
            (old.state, old.lastChance) == (new.state, new.lastChance) ? nil : Difference(before: old, after: new)
        }
    }
}

extension RequirementVerdict {
    /// The verdict without its evidence.
    fileprivate var withoutMeetings: RequirementVerdict {
        var verdict = self
        verdict.meetings = []
        return verdict
    }
}
