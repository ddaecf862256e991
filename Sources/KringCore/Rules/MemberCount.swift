/// How a number of people stands towards a minimum and a maximum (section 4 of the status page).
///
/// The same for members and for people in an office.
func headCountState(
    _ count: Int, minimum: Int, maximum: Int?, isOver: Bool
) -> (state: RequirementState, reason: ShortfallReason?) {
    if count < minimum { return (isOver ? .missed : .atRisk, .tooFew) }
    if let maximum, count > maximum { return (isOver ? .missed : .atRisk, .tooMany) }
    return (.met, nil)
}

extension Roster {
    /// Persons with an active membership on the last day looked at.
    var memberCount: Int { members.count }
}
