/// What has to be passed on when the chair changes hands; each is ticked when it is done.
public enum HandoverCheck: Int, Sendable, CaseIterable {
    case mailbox, chatGroup, website, minutes, agreements, careCouncil
}

/// How far the handing over of a chair is.
public enum HandoverStage: Hashable, Sendable {
    /// Not all said yes or no.
    case asked
    /// All answered, and somebody said no.
    case declined
    /// The offer holds no longer: nobody took it in time, or who made it is no longer chair.
    case over
    /// All said yes; the first day of the new chairs is to come.
    case agreed
    /// The new chairs began.
    case done
}

/// The handing over of a chair as its circle sees it.
public struct HandoverView: Hashable, Sendable {
    /// Somebody to whom the chair was offered, and what she said.
    public struct Offer: Hashable, Sendable {
        public var name: PersonName
        /// Nothing while she did not answer.
        public var answer: Bool?
    }

    /// For so many days an offer can be taken.
    public static let termDays = 30

    public var circle: Circle.ID
    /// Who hands over.
    public var from: PersonName
    public var offers: [Offer]
    /// The first day of the new chairs, once they all said yes.
    public var on: CalendarDay
    /// The first day on which she is chair no more; nothing when she stays beside them.
    public var until: CalendarDay?
    public var checks: Set<HandoverCheck>
    public var stage: HandoverStage
    /// The last day on which the offer can be taken.
    public var lastDay: CalendarDay
    public var version: Int
}

/// What an offer of the chair shows to her to whom it was made.
public struct HandoverOffer: Hashable, Sendable {
    public var circle: Circle.ID
    public var circleName: String
    /// What she is called.
    public var givenName: String
    /// Who hands over.
    public var from: PersonName
    /// Who else was asked.
    public var others: [PersonName]
    public var on: CalendarDay
    /// Until the day before this the old chair helps; nothing when she stays.
    public var until: CalendarDay?
    public var answer: Bool?
    public var stage: HandoverStage
    public var lastDay: CalendarDay
}

extension ReadScope {
    /// The handing over that is under way in a circle, or was settled last: for who leads it.
    public func handover(of circle: Circle.ID) throws -> HandoverView? {
        let row = try circleRow(circle)
        try require(.changeCircle, in: .circle(circle))
        return try db.handover(ofCircle: row).map { try view(of: $0, in: circle) }
    }

    /// The chair as it was offered to whoever looks.
    ///
    /// - Returns: Nothing when it was not.
    public func handoverOffer(of circle: Circle.ID) throws -> HandoverOffer? {
        guard let row = try db.row(of: circle), let handover = try db.handover(ofCircle: row),
            let mine = handover.offers.first(where: { $0.name.id == actor.person })
        else { return nil }
        return HandoverOffer(
            circle: circle, circleName: try db.name(of: .circle(circle)), givenName: mine.name.givenName, from: handover.name,
            others: handover.offers.map(\.name).filter { $0.id != mine.name.id }, on: handover.on, until: handover.until,
            answer: mine.answer, stage: try stage(of: handover), lastDay: handover.lastDay)
    }

    /// Whether whoever looks is chair of a circle, today or from a day to come on: until when, if that is known.
    public func ownChair(of circle: Circle.ID) throws -> Entry<Office>? {
        guard let me = try actor.person.flatMap({ try db.row(of: $0) }), let row = try db.row(of: circle),
            let held = try chair(me, of: row)
        else { return nil }
        return Entry(RowID<Office>(held.row), held.value, version: held.version)
    }

    /// Since when a circle looks for a successor: for who leads it, its care councils and its coordinator.
    ///
    /// - Returns: Nothing when it does not, and for anybody else.
    public func successorSearch(of circle: Circle.ID) throws -> CalendarDay? {
        guard let stored = try db.stored(circle) else { throw KringError.notFound }
        let object = Object.circle(circle)
        let isOfZone = stored.value.zones.contains { $0.span.contains(today) && standing.may(.noteFinding, in: .zone($0.zone)) }
        guard isOfZone || standing.may(.changeCircle, in: object) || standing.may(.grantWaiver, in: object) else { return nil }
        return try db.successorSearch(ofCircle: stored.row)
    }

    /// Whether nobody is chair of a circle on a day any more once one office is left out: for who leads it.
    public func isLastChair(_ office: RowID<Office>, of circle: Circle.ID, on day: CalendarDay) throws -> Bool {
        try require(.changeCircle, in: .circle(circle))
        return try !chairs(of: circleRow(circle)).contains { $0.row != office.number && $0.value.span.contains(day) }
    }

    func view(of stored: StoredHandover, in circle: Circle.ID) throws -> HandoverView {
        HandoverView(
            circle: circle, from: stored.name,
            offers: stored.offers.map { HandoverView.Offer(name: $0.name, answer: $0.answer) }, on: stored.on,
            until: stored.until, checks: Set(HandoverCheck.allCases.filter { stored.checks & 1 << $0.rawValue != 0 }),
            stage: try stage(of: stored), lastDay: stored.lastDay, version: stored.version)
    }

    /// How far a handover is today.
    func stage(of handover: StoredHandover) throws -> HandoverStage {
        if handover.settledAt != nil { return handover.on <= today ? .done : .agreed }
        if today > handover.lastDay { return .over }
        guard try chair(handover.person, of: handover.circle) != nil else { return .over }
        let isAnswered = handover.offers.allSatisfy { $0.answer != nil }
        return isAnswered && handover.offers.contains { $0.answer == false } ? .declined : .asked
    }

    /// The office of chair that somebody holds today, or will.
    func chair(_ person: Int, of circle: Int) throws -> Stored<Office>? {
        let name = try db.id(of: Person.self, row: person)
        return try chairs(of: circle).first { $0.value.person == name }
    }

    /// The offices of chair that hold today, or will.
    func chairs(of circle: Int) throws -> [Stored<Office>] {
        let today = self.today
        return try db.list(
            Office.self, where: Condition("office.circle = ? AND office.office = ?", circle, Office.Kind.chair.code)
        ).filter { !$0.value.span.isEmpty && ($0.value.to.map { $0 > today } ?? true) }
    }
}

extension StoredHandover {
    /// The last day on which it can be taken.
    var lastDay: CalendarDay { WallClock.day(at: createdAt).adding(days: HandoverView.termDays) }
}

extension Kring {
    /// What a link of a mail offers; nothing when it is none, or the offer was withdrawn or is over. Looking changes nothing.
    public func handoverOffer(_ secret: Secret) throws -> HandoverOffer? {
        guard let found = try database.read({ try $0.offer(hash: secret.hash) }) else { return nil }
        let offer = try read(by: .person(found.person)) { try $0.handoverOffer(of: found.circle) }
        return offer?.stage == .over ? nil : offer
    }

    /// Answers an offer by the link of its mail, which stands for one person and one offer.
    ///
    /// - Returns: What it shows afterwards; nothing when the link is none, or the offer is over.
    public func answerOffer(by secret: Secret, _ answer: Bool, trace: String? = nil) throws -> HandoverOffer? {
        guard try handoverOffer(secret) != nil, let found = try database.read({ try $0.offer(hash: secret.hash) }) else {
            return nil
        }
        try write(by: .person(found.person), source: .link, trace: trace) { try $0.answerOffer(of: found.circle, answer) }
        return try handoverOffer(secret)
    }
}
