/// Who of some members a mail would reach now, and why it would not reach others.
public struct MemberMailRound: Hashable, Sendable {
    /// Whether somebody gets it.
    public enum Next: Hashable, Sendable {
        case gets
        case noAddress
        /// She wants no mails that she did not ask for.
        case stopped
        /// She got as many mails this week that she did not ask for as anybody gets.
        case enoughThisWeek
    }

    /// One of those who were chosen.
    public struct Line: Hashable, Sendable {
        public var membership: RowID<Membership>
        public var name: PersonName
        public var next: Next
    }

    /// Those chosen who are members today, by family name and given name.
    public var lines: [Line]
    /// Where answers go: the mailbox that the circle publishes.
    public var replyTo: String?

    /// Whom it reaches.
    public var recipients: [Line] { lines.filter { $0.next == .gets } }
}

/// A mail that went to members of a circle, or is about to; what it said is not kept.
public struct MemberMailing: Hashable, Sendable {
    /// When it was asked for: milliseconds since 1970 UTC, its name within the circle.
    public var id: Int
    /// How many mails of it there are.
    public var count: Int
    /// When those leave that can still be held back; nothing when none can.
    public var heldUntil: Int?
}

extension ReadScope {
    /// Whom a mail to some members of a circle would reach now: for who admits its members.
    public func memberMailRound(
        to memberships: Set<RowID<Membership>>, of circle: Circle.ID
    ) throws -> MemberMailRound {
        let row = try circleRow(circle)
        try require(.admitMembers, in: .circle(circle))
        let today = self.today
        let cards = try memberCards(of: circle).filter {
            memberships.contains($0.membership.id) && $0.membership.value.span.contains(today)
        }
        let people = try db.people(ofCircle: row, on: today)
        let rows = cards.compactMap { people[$0.name.id]?.row }
        let unasked = try db.unaskedMails(toPersons: rows, since: today.adding(days: -6))
        let stopped = try db.mailsStopped()
        return MemberMailRound(
            lines: cards.map { card in
                let row = people[card.name.id]?.row ?? 0
                let next: MemberMailRound.Next =
                    if card.email == nil {
                        .noAddress
                    } else if stopped.contains(row) {
                        .stopped
                    } else {
                        unasked[row, default: 0] >= Mail.mostUnasked ? .enoughThisWeek : .gets
                    }
                return MemberMailRound.Line(membership: card.membership.id, name: card.name, next: next)
            }, replyTo: try db.stored(circle)?.value.contact?.email)
    }

    /// The mails that went to members of a circle, the latest first, as far back as mails are kept: for who admits them.
    public func memberMailings(of circle: Circle.ID) throws -> [MemberMailing] {
        let row = try circleRow(circle)
        try require(.admitMembers, in: .circle(circle))
        return try db.memberMailings(ofCircle: row, at: standing.moment)
    }
}

extension WriteScope {
    /// Mails some members of a circle. Who has no address, or got enough this week, gets none.
    ///
    /// - Parameters:
    ///   - subject: At most 200 characters.
    ///   - words: At most 5,000 characters.
    ///   - delay: Milliseconds before it leaves: until then it can be held back.
    /// - Returns: How many mails were put in the outbox.
    /// - Throws: ``KringError/rejected(_:)`` also when nobody would get it.
    public func mailMembers(
        _ memberships: Set<RowID<Membership>>, of circle: Circle.ID, subject: String, words: String, after delay: Int
    ) throws -> Int {
        let round = try reading.memberMailRound(to: memberships, of: circle)
        let row = try expectCircle(circle)
        var faults = Faults()
        faults.checkText(subject, "/subject", atMost: 200, isOneLine: true)
        faults.checkText(words, "/words", atMost: 5000)
        if round.recipients.isEmpty { faults.note("/members", .outOfRange, "nobody would get it") }
        try faults.refuse()
        var content = ["circle": try db.name(of: .circle(circle)), "subject": subject, "words": words]
        content["replyTo"] = round.replyTo
        var count = 0
        for line in round.recipients {
            guard let person = try db.row(of: line.name.id) else { continue }
            let mail = Mail(
                .memberMail, to: .person(person), about: MemberMailing.thing(ofCircle: row, moment), content,
                lifetime: Mail.usualLifetime + delay)
            if try db.post(mail, at: moment, on: today, due: moment + delay) { count += 1 }
        }
        try note(
            Change("mailMembers", "memberMail", "\(moment)", circle: row, after: ["mails": .int(count)]))
        return count
    }

    /// Holds back what did not leave yet of a mail to members.
    ///
    /// - Returns: How many people get none now.
    public func holdBackMemberMail(_ mailing: Int, of circle: Circle.ID) throws -> Int {
        let row = try expectCircle(circle)
        try require(.admitMembers, in: .circle(circle))
        let count = try db.holdBack(thing: MemberMailing.thing(ofCircle: row, mailing), after: moment)
        guard count > 0 else { return 0 }
        try note(Change("holdBackMemberMail", "memberMail", "\(mailing)", circle: row, after: ["mails": .int(count)]))
        return count
    }
}

extension MemberMailing {
    /// What the mails of it are about, in the outbox.
    static func thing(ofCircle row: Int, _ moment: Int) -> String { "members:\(row):\(moment)" }
}
