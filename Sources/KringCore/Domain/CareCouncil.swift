/// One contact of a care council with a circle, or with people of a profession that has none: what came of it, and when to ask
/// again.
public struct ZoneContact: Hashable, Sendable {
    /// With whom the council was in touch.
    public enum Subject: Hashable, Sendable {
        case circle(Circle.ID)
        case profession(Profession.ID)
    }

    /// What came of it.
    public enum Outcome: String, Sendable, CaseIterable {
        /// They spoke.
        case reached
        /// A message was left or sent; nobody answered yet.
        case messageLeft = "message_left"
        /// They will meet.
        case meetingAgreed = "meeting_agreed"
        /// Somebody wants to begin a circle, or take one up again.
        case willStart = "will_start"
        /// Nobody wants to, for now.
        case noInterest = "no_interest"
        /// Nobody was reached.
        case noAnswer = "no_answer"
    }

    public var zone: Zone.ID
    public var subject: Subject
    public var on: CalendarDay
    public var outcome: Outcome
    /// From which day to ask again.
    public var askAgainOn: CalendarDay?
    /// A few words, without names of persons.
    public var note: String?

    public init(
        zone: Zone.ID, subject: Subject, on: CalendarDay, outcome: Outcome, askAgainOn: CalendarDay? = nil,
        note: String? = nil
    ) {
        self.zone = zone
        self.subject = subject
        self.on = on
        self.outcome = outcome
        self.askAgainOn = askAgainOn
        self.note = note
    }
}

/// What a zone wants to have reached at the end of a year, for its multi-year plan: so many professions with a working circle.
public struct ZoneGoal: Hashable, Sendable {
    public var zone: Zone.ID
    public var year: Int
    /// Professions with a working circle on the last of December.
    public var professions: Int
    /// What the zone does for it.
    public var note: String?

    public init(zone: Zone.ID, year: Int, professions: Int, note: String? = nil) {
        self.zone = zone
        self.year = year
        self.professions = professions
        self.note = note
    }
}

/// A seat in the board of a care council, for a stretch of time: of an organisation or function, never of a person.
public struct BoardSeat: Hashable, Sendable {
    /// The four parts of the board, of equal weight, and those who may be asked besides.
    public enum Cluster: String, Sendable, CaseIterable {
        case localGovernment = "lokale_besturen"
        case healthCare = "gezondheidszorg"
        case welfare = "welzijn"
        case people = "personen_en_mantelzorgers"
        case optionalPartner = "facultatieve_partner"

        /// So many seats at most on any day.
        public var mostSeats: Int { self == .optionalPartner ? 4 : 8 }
    }

    public var zone: Zone.ID
    public var cluster: Cluster
    /// The organisation or function that sits there: "OCMW Lier", "huisartsenvereniging".
    public var organisation: String
    /// The profession it speaks for.
    public var profession: Profession.ID?
    /// The circle that delegated it.
    public var circle: Circle.ID?
    public var from: CalendarDay
    public var to: CalendarDay?

    public init(
        zone: Zone.ID, cluster: Cluster, organisation: String, profession: Profession.ID? = nil, circle: Circle.ID? = nil,
        from: CalendarDay, to: CalendarDay? = nil
    ) {
        self.zone = zone
        self.cluster = cluster
        self.organisation = organisation
        self.profession = profession
        self.circle = circle
        self.from = from
        self.to = to
    }

    /// The days of the term.
    public var span: DateSpan { DateSpan(from: from, to: to) }
}
