/// One thing that is wrong with an input: where, what, and a code that stays the same.
public struct Issue: Hashable, Sendable {
    /// A JSON pointer into the input: `/members/3/from`.
    public var pointer: String
    /// A stable word: `membershipOverlap`, `unknownKey`, `referenceNotFound`.
    public var code: String
    /// What was found and what was asked, in English, without a person's name.
    public var message: String

    public init(pointer: String, code: String, message: String) {
        self.pointer = pointer
        self.code = code
        self.message = message
    }
}

/// The ways in which a use case says no. What the disk or SQLite throws passes through untouched.
public enum KringError: Error, Hashable, Sendable {
    /// The input is wrong; all its faults at once, at most 100.
    case rejected([Issue])
    /// There is no such thing, or the caller may not know that there is.
    case notFound
    /// It clashes with what is stored.
    case conflict(Conflict)
    /// The caller may see the thing, but not do this.
    case forbidden
    /// The caller may do this, but signed in too long ago: it asks for a sign-in of the last fifteen minutes.
    case signInAgain

    /// What clashes.
    public enum Conflict: Hashable, Sendable {
        /// The version the caller knew is not the present one.
        case staleVersion(present: Int)
        /// Two memberships of one person in one circle share a day.
        case membershipOverlap
        /// Something with this id, or this very thing, is there already.
        case duplicate
        /// The meeting was cancelled, so it has no sheet.
        case meetingClosed
        /// The meeting has begun, was held or is called off: an invitation to it is no longer answered.
        case invitationClosed
        /// A date was chosen already, or the date poll was given up.
        case pollClosed
        /// The key that makes a repeat known again came with another request before.
        case idempotencyKeyReused
        /// What a plan rests on is no longer so.
        case factsMoved
        /// The plan was taken over already.
        case planAdopted
    }
}
