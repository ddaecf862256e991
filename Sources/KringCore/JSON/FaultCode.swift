/// The stable words for what can be wrong with a JSON text and with what it says about a network.
///
/// They travel in ``Issue/code`` and, over HTTP, in a problem's type: a word here is a promise.
public enum FaultCode: String, Sendable, CaseIterable {
    // The text itself.
    case invalidJSON
    /// Not UTF-8, or half of a surrogate pair.
    case invalidText
    case tooDeep
    case duplicateKey
    // The shape of a record.
    case unknownFormat
    case unknownKey
    case requiredKey
    case wrongType
    // One value.
    case emptyText
    case tooLong
    case controlCharacter
    case invalidSlug
    case invalidDate
    case invalidMoment
    case momentDoesNotExist
    case momentComesTwice
    case outOfRange
    case valueNotAllowed
    // Values together.
    case invalidPeriod
    /// Exactly one of circle and umbrella is asked.
    case invalidHost
    /// Whoever cancels a meeting says why. A file may be silent: not every old record has a reason.
    case reasonRequired
    /// One list names the same thing twice.
    case duplicateItem
    case referenceNotFound
    case duplicateId
    case membershipOverlap
    case duplicateAttendance
}
