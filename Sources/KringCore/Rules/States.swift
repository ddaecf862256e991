/// How a requirement stands. Missing data is never a verdict against anyone: that is what `incomplete` is for.
public enum RequirementState: String, Sendable, CaseIterable {
    case notApplicable = "not_applicable"
    case met
    case onTrack = "on_track"
    case toPlan = "to_plan"
    case incomplete
    case atRisk = "at_risk"
    case missed
}

/// How a circle stands.
public enum CircleState: String, Sendable, CaseIterable {
    case organised
    case incomplete
    case atRisk = "at_risk"
    case starting
    case dormant
    case dissolved
}

/// How a profession stands in a zone.
public enum CellState: String, Sendable, CaseIterable {
    case organised
    case incomplete
    case atRisk = "at_risk"
    case starting
    case dormant
    /// The care council has found that there is no circle.
    case none
    /// Nobody has asked yet.
    case unknown
}

/// Why a meeting counted for a requirement, or did not.
public enum MeetingReason: String, Sendable, CaseIterable {
    case counted
    case tooShort = "too_short"
    case tooFewPresent = "too_few_present"
    case overMonthlyLimit = "over_monthly_limit"
    case unrecorded
    case planned
    case cancelled
}

/// Why a requirement stands as it does, where the numbers alone do not say it.
public enum ShortfallReason: String, Sendable, CaseIterable {
    case tooFew = "too_few"
    case tooMany = "too_many"
    case mustAttendAllRemaining = "must_attend_all_remaining"
    case tooFewMeetingsPlanned = "too_few_meetings_planned"
}
