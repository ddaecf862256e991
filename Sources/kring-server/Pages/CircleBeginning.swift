import KringCore

/// What a circle that only just began still has to do, for who leads it: each step until it is done.
struct CircleBeginning: Sendable {
    struct Step: Sendable {
        var number: Int
        var text: String
        var note: String
        var href: String
    }

    var heading: String
    var steps: [Step]

    /// Nothing for a circle that does not start, for who does not lead it, and once everything is done.
    ///
    /// - Parameters:
    ///   - meetings: Its own meetings, of any year.
    ///   - planAll: Where the rest of the year gets its days at once, when that is asked.
    ///   - now: Minutes since 1970 UTC.
    init?(
        _ circle: Circle, _ status: OutwardCircleStatus, _ meetings: [MeetingOutline], planAll: PageFrame.Link?,
        _ scope: ReadScope, now: Int
    ) {
        let object = Object.circle(circle.id)
        guard status.state == .starting,
            [Action.changeCircle, .admitMembers, .manageMeetings].allSatisfy({ scope.standing.may($0, in: object) })
        else { return nil }
        let href = "/kringen/\(circle.id)"
        var found: [(text: String, note: String, href: String)] = []
        if !circle.zones.contains(where: { $0.span.contains(scope.today) }) {
            found.append((BeginningText.zone, BeginningText.zoneNote, "\(href)/instellingen#zones"))
        }
        if let note = Self.tooFew(status) { found.append((CircleText.addMembers, note, "\(href)/leden/nieuw")) }
        let waiting = meetings.first { $0.status == .planned && $0.end.utcMinutes <= now }
        if let waiting, let page = MeetingPlace.names(of: meetings)[waiting.id] {
            let note = BeginningText.fillInNote(waiting.start.day)
            found.append((CircleText.fillInMeetings, note, "\(href)/vergaderingen/\(page)/aanwezigheid"))
        }
        let isMeeting = meetings.contains { $0.status == .held || $0.status == .planned }
        if !isMeeting {
            found.append((BeginningText.firstMeeting, BeginningText.firstMeetingNote, "\(href)/vergaderingen/nieuw"))
        } else if let planAll, let all = planAll.href {
            found.append((planAll.text, BeginningText.planAllNote, all))
        }
        if circle.contact == nil {
            found.append((BeginningText.contact, BeginningText.contactNote, "\(href)/instellingen#openbaar"))
        }
        guard !found.isEmpty else { return nil }
        heading = BeginningText.heading(found.count)
        steps = found.enumerated().map { Step(number: $0 + 1, text: $1.text, note: $1.note, href: $1.href) }
    }

    /// How many members there are and how many are asked, while that is not enough; of a circle without such a norm, while its
    /// chair is alone.
    private static func tooFew(_ status: OutwardCircleStatus) -> String? {
        guard case .exactly(let count) = status.memberCount else { return nil }
        let norm = status.requirements.lazy.compactMap { line -> Int? in
            if case .memberCount(let norm) = line.requirement.kind, !line.waived { norm.minimum } else { nil }
        }.first
        return count < norm ?? 2 ? BeginningText.members(count, of: norm) : nil
    }
}
