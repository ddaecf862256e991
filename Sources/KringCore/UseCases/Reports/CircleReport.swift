/// What every report about a circle or umbrella says of its subject, its period and its rules.
public struct ReportHeader: Hashable, Sendable {
    /// The day that was asked.
    public var asOf: CalendarDay
    /// The working year, named after the calendar year it begins in.
    public var year: Int
    /// First and last day of the working year, both included.
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    public var ruleSet: RuleSet.ID
    public var ruleSetName: String
    /// The first day of the rule version applied, and how sure that day is.
    public var ruleVersion: CalendarDay
    public var ruleVersionCertainty: String?

    init(_ year: WorkingYear, ruleSetName: String) {
        asOf = year.asOf
        self.year = year.year
        firstDay = year.firstDay
        lastDay = year.lastDay
        ruleSet = year.ruleSet
        self.ruleSetName = ruleSetName
        ruleVersion = year.version.validFrom
        ruleVersionCertainty = year.version.validFromCertainty
    }
}

/// At how many of the umbrella's meetings somebody spoke for the circle.
public struct UmbrellaPresence: Hashable, Sendable {
    public var umbrella: Umbrella.ID
    public var represented: Int
    public var held: Int
}

/// Which circle a report is about.
public struct CircleName: Hashable, Sendable {
    public var id: Circle.ID
    public var name: String
}

/// How a circle stands, for those who may not see its members: numbers and states, and no room for a meeting or a person.
public struct OutwardCircleStatus: Hashable, Sendable {
    public var circle: CircleName
    public var header: ReportHeader
    public var state: CircleState
    /// Of a circle that starts: the first day on which it does not any more; nothing while nobody founded it.
    public var startsUntil: CalendarDay?
    public var requirements: [OutwardRequirement]
    /// What the rule set recommends.
    public var advice: [Requirement]
    public var unrecordedMeetings: Int
    /// Persons with an active membership on the last day looked at.
    public var memberCount: PersonCount
    public var umbrella: UmbrellaPresence?
}

/// A requirement without its evidence.
public struct OutwardRequirement: Hashable, Sendable {
    public var requirement: Requirement
    public var state: RequirementState
    public var waived: Bool
    public var reason: ShortfallReason?
    public var measure: Measure

    /// What was counted.
    public enum Measure: Hashable, Sendable {
        case people(required: Int, count: PersonCount)
        case meetings(MeetingNumbers)
        /// Nothing when too few people have a norm: the share is held back.
        case attendance(OutwardAttendance?)
    }
}

/// The numbers of an event count.
public struct MeetingNumbers: Hashable, Sendable {
    public var required: Int
    public var done: Int
    public var planned: Int
    public var unrecorded: Int
    public var tooShort: Int
    /// How many ought to be done by now.
    public var due: Int
    /// How many must still get a date.
    public var toPlan: Int
    /// By when the first of them must be held.
    public var planBy: CalendarDay?

    init(_ verdict: RequirementVerdict) {
        required = verdict.required ?? 0
        done = verdict.done ?? 0
        planned = verdict.planned ?? 0
        unrecorded = verdict.unrecorded ?? 0
        tooShort = verdict.tooShort ?? 0
        due = verdict.due ?? 0
        toPlan = verdict.toPlan ?? 0
        planBy = verdict.planBy
    }
}

/// Of the members with a norm, how many met it: as counts, so that nobody rounds twice.
public struct OutwardAttendance: Hashable, Sendable {
    public var met: PersonCount
    public var of: PersonCount

    /// A share as it may be told to who is looking; nothing below five people with a norm.
    ///
    /// Upward the total is exact, and so is who met the norm, unless those who did, or those who did not, are one to four: then
    /// they are told as "fewer than five". Both sides count, because either is the other subtracted from the total. The open
    /// web gets bands: an exact number of members with a norm would betray the number of members.
    init?(met: Int, of evaluated: Int, to visibility: Visibility) {
        guard visibility == .own || evaluated >= PersonCount.threshold else { return nil }
        let few = 1..<PersonCount.threshold
        switch visibility {
        case .own:
            self.met = .exactly(met)
            of = .exactly(evaluated)
        case .upward:
            self.met =
                few.contains(evaluated - met) && !few.contains(met)
                ? .band(from: evaluated - few.upperBound + 1, upTo: evaluated - 1) : .upward(met)
            of = .exactly(evaluated)
        case .open:
            self.met = .open(met)
            of = .open(evaluated)
        }
    }
}

/// How a circle stands, for the coordinator of its umbrella: the same, and its chairs with how to reach them.
public struct CoordinatorCircleStatus: Hashable, Sendable {
    public var status: OutwardCircleStatus
    /// Chairs on the last day looked at.
    public var chairs: [ContactCard]
}

/// How a circle stands, for its own people and for whom it opened itself: exact numbers, and every meeting behind them.
public struct OwnCircleStatus: Hashable, Sendable {
    public var circle: CircleName
    public var header: ReportHeader
    public var state: CircleState
    public var startsUntil: CalendarDay?
    public var requirements: [RequirementVerdict]
    /// What the rule set recommends.
    public var advice: [Requirement]
    /// Its own goals; never part of its state.
    public var goals: [CircleStatus.GoalVerdict]
    public var unrecordedMeetings: Int
    public var memberCount: Int
    public var umbrella: UmbrellaPresence?
}

/// How a circle stands, as one actor sees it. Members' lines are asked for apart.
public enum CircleStatusView: Hashable, Sendable {
    /// Bands: the open web, and members of other circles.
    case open(OutwardCircleStatus)
    /// Exact from five up: care council, region, agency, administrator.
    case upward(OutwardCircleStatus)
    case coordinator(CoordinatorCircleStatus)
    case own(OwnCircleStatus)

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .open: "open"
        case .upward: "upward"
        case .coordinator: "coordinator"
        case .own: "own"
        }
    }
}

extension ReadScope {
    func statusReader(_ period: ReportPeriod) -> StatusReader {
        StatusReader(db, playbook: playbook, period: period, computed: computed)
    }

    func header(_ reader: StatusReader, _ ruleSet: RuleSet.ID) throws -> ReportHeader {
        ReportHeader(try reader.workingYear(ruleSet), ruleSetName: playbook.ruleSet(ruleSet)?.name ?? ruleSet.rawValue)
    }

    /// How a circle stands.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such circle; ``RuleSetMissing``.
    public func circleStatus(_ id: Circle.ID, _ period: ReportPeriod) throws -> CircleStatusView {
        let row = try circleRow(id)
        let object = Object.circle(id)
        try require(.seeStates, in: object)
        let reader = statusReader(period)
        let status = try reader.status(ofCircle: row)
        let name = CircleName(id: id, name: try db.circleName(row: row) ?? id.rawValue)
        let header = try header(reader, status.ruleSet)
        let presence = try umbrellaPresence(ofCircle: row, id, reader)
        let rows = standing.grants(.seeAttendance, in: object)
        let isOpened = rows.contains(.all) || rows.contains(.breakGlass)
        if standing.visibility(of: object) == .own || isOpened {
            return .own(
                OwnCircleStatus(
                    circle: name, header: header, state: status.state, startsUntil: status.startsUntil,
                    requirements: status.requirements,
                    advice: status.advice, goals: standing.may(.seeAgreements, in: object) ? status.goals : [],
                    unrecordedMeetings: status.unrecordedMeetings, memberCount: status.memberCount, umbrella: presence))
        }
        let visibility = standing.visibility(of: object)
        let outward = OutwardCircleStatus(status, of: name, header, umbrella: presence, to: visibility)
        if standing.grants(.seeContacts, in: object).contains(.chairs) {
            let end = try reader.workingYear(status.ruleSet).end
            let chairs = try db.chairRows(ofCircle: row, on: end).compactMap { try db.contactCard(row: $0) }
            return .coordinator(
                CoordinatorCircleStatus(status: outward, chairs: chairs.sorted { $0.name.id < $1.name.id }))
        }
        return visibility == .open ? .open(outward) : .upward(outward)
    }

    private func umbrellaPresence(ofCircle row: Int, _ id: Circle.ID, _ reader: StatusReader) throws -> UmbrellaPresence? {
        guard let umbrella = try db.umbrellaRow(ofCircle: row) else { return nil }
        let status = try reader.status(ofUmbrella: umbrella)
        return status.circles.first { $0.circle == id }.map {
            UmbrellaPresence(umbrella: status.umbrella, represented: $0.represented, held: $0.held)
        }
    }
}

extension OutwardRequirement {
    public init(_ verdict: RequirementVerdict, to visibility: Visibility) {
        requirement = verdict.requirement
        state = verdict.state
        waived = verdict.waived
        reason = verdict.reason
        switch verdict.requirement.kind {
        case .memberCount, .officeCount:
            measure = .people(required: verdict.required ?? 0, count: visibility.count(verdict.done ?? 0))
        case .eventCount, .umbrellaCount, .recommendation:
            measure = .meetings(MeetingNumbers(verdict))
        case .memberAttendance:
            measure = .attendance(
                OutwardAttendance(met: verdict.met ?? 0, of: verdict.evaluated ?? 0, to: visibility))
        }
    }
}

/// Why a circle is not organised, as it may be told to who is looking.
public struct OutwardGround: Hashable, Sendable {
    /// Of a circle that starts: the first day on which it does not any more; nothing while nobody founded it.
    public var startsUntil: CalendarDay?
    public var unrecordedMeetings: Int
    /// The first requirement that makes it so; nothing where no requirement does.
    public var decisive: OutwardRequirement?

    init(_ ground: CircleGround, to visibility: Visibility) {
        startsUntil = ground.startsUntil
        unrecordedMeetings = ground.unrecordedMeetings
        decisive = ground.decisive.map { OutwardRequirement($0, to: visibility) }
    }
}

extension OutwardCircleStatus {
    /// A circle's status as it may be told to who is looking.
    init(
        _ status: CircleStatus, of circle: CircleName, _ header: ReportHeader, umbrella: UmbrellaPresence?,
        to visibility: Visibility
    ) {
        self.init(
            circle: circle, header: header, state: status.state, startsUntil: status.startsUntil,
            requirements: status.requirements.map { OutwardRequirement($0, to: visibility) }, advice: status.advice,
            unrecordedMeetings: status.unrecordedMeetings, memberCount: visibility.count(status.memberCount), umbrella: umbrella)
    }

    /// What remains of an inside view without its meetings and people, still in exact numbers: for its own people.
    public init(_ own: OwnCircleStatus) {
        self.init(
            circle: own.circle, header: own.header, state: own.state, startsUntil: own.startsUntil,
            requirements: own.requirements.map { OutwardRequirement($0, to: .own) }, advice: own.advice,
            unrecordedMeetings: own.unrecordedMeetings, memberCount: .exactly(own.memberCount), umbrella: own.umbrella)
    }
}
