/// One browser in which somebody signed in.
public struct Session: Hashable, Sendable {
    /// The id of a session: says nothing, and opens nothing.
    public typealias ID = Slug<Session>

    /// Why a session ended before its time.
    public enum End: String, Hashable, Sendable {
        /// She signed out there.
        case signedOut
        /// She ended it from elsewhere.
        case ended
        /// She signed in anew in the same browser.
        case replaced
        /// What she may do changed.
        case roleChanged
    }

    /// Its id.
    public var id: ID
    /// Whose it is.
    public var identity: Identity
    /// Which browser on which system, as it told itself: `Firefox op Linux`.
    public var device: String
    /// Milliseconds since 1970 UTC.
    public var createdAt: Int
    /// Milliseconds since 1970 UTC at which she last proved who she is.
    public var provedAt: Int
    /// Milliseconds since 1970 UTC at which it was last used, to a few minutes.
    public var lastSeenAt: Int
    /// Milliseconds since 1970 UTC at which it ends, however much it is used.
    public var endsAt: Int
    /// For how many milliseconds it may lie unused.
    public var idleLimit: Int
    /// Whether a second factor was shown.
    public var hasSecondFactor: Bool

    /// How long a sign-in counts as fresh: fifteen minutes.
    public static let freshness = 15 * 60_000

    /// Whether it still opens anything.
    func holds(at moment: Int, lastSeenAt seen: Int) -> Bool { moment < endsAt && moment - seen < idleLimit }
}

/// Who is signed in: what a page goes by.
public struct SignedIn: Hashable, Sendable {
    /// What is still asked before all rights count.
    public enum Stage: Hashable, Sendable {
        /// Nothing.
        case complete
        /// The code of her second factor.
        case secondFactor
        /// To set up a second factor, since her work asks for one and she has none.
        case enrolment
    }

    /// The session.
    public var session: Session
    /// Who she is, with the rights that count at this stage.
    public var actor: Actor
    /// What is still asked.
    public var stage: Stage
}

/// How long sessions last.
struct SessionTerms: Hashable, Sendable {
    /// Milliseconds it may lie unused, and milliseconds it lasts at most.
    var idle: Int
    var whole: Int

    /// Members, chairs, secretaries: 7 days unused, 30 in all.
    static let members = SessionTerms(idle: 7 * 86_400_000, whole: 30 * 86_400_000)
    /// Whoever sees more than one circle: 60 minutes unused, 12 hours in all.
    static let others = SessionTerms(idle: 3_600_000, whole: 12 * 3_600_000)
}

extension Standing {
    /// What her offices make of her, as a text: when it changes, her sessions end.
    var roles: String {
        func list<Of>(_ name: String, _ ids: Set<Slug<Of>>) -> String {
            ids.isEmpty ? "" : "\(name):" + ids.sorted().map(\.rawValue).joined(separator: ",") + ";"
        }
        return list("leads", leads) + list("speaks", speaksFor) + list("coordinates", coordinates)
    }
}
