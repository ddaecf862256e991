/// Who asks: somebody, on behalf of whom, and narrowed to what.
///
/// An actor says only who it is. What it may do is looked up inside the transaction, from dated offices and memberships as
/// of today (see ``Standing``): an office that ended yesterday gives nothing today.
public struct Actor: Hashable, Sendable {
    /// What kind of caller it is.
    public enum Kind: Hashable, Sendable {
        /// Anybody, without signing in.
        case open
        /// A person; her rights follow her memberships and offices of today.
        case person(Person.ID)
        /// Whoever holds the link to one sheet.
        case sheetLink(Meeting.ID)
        /// Whoever holds the link by which one person answers one date poll, and nothing else.
        case pollLink(DatePoll.ID, Person.ID)
        /// The care council (*zorgraad*) of these zones.
        case careCouncil(Set<Zone.ID>)
        /// A regional body, which reads all zones alike.
        case region
        /// The agency or VIVEL, which read all zones alike.
        case agency
        /// Who runs the service for others, through the service itself.
        case administrator
        /// Who runs the program on the machine that holds the database: the local command line.
        case `operator`
    }

    /// What an API token leaves of somebody's rights; nothing is ever added.
    public struct Limit: Hashable, Sendable {
        /// The columns of the permission table that still count; what is open to anybody stays open.
        public var columns: Set<Permission.Column>
        /// Only this circle, when there is one.
        public var circle: Circle.ID?
        /// Only this umbrella, when there is one.
        public var umbrella: Umbrella.ID?
        /// Only for this; nothing for everything that its columns give.
        public var scopes: Set<TokenScope>?

        /// Rights in these columns, perhaps of one circle or umbrella.
        public init(
            columns: Set<Permission.Column>, circle: Circle.ID? = nil, umbrella: Umbrella.ID? = nil,
            scopes: Set<TokenScope>? = nil
        ) {
            self.columns = columns
            self.circle = circle
            self.umbrella = umbrella
            self.scopes = scopes
        }
    }

    /// An administrator's hour of looking where an administrator otherwise does not look: logged, and told to the chair.
    public struct BreakGlass: Hashable, Sendable {
        /// The circle looked into; nothing means the whole network.
        public var circle: Circle.ID?
        /// Why.
        public var reason: String
        /// Milliseconds since 1970 UTC at which it is over.
        public var until: Int

        /// A window that has been asked for, with its reason and its end.
        public init(circle: Circle.ID? = nil, reason: String, until: Int) {
            self.circle = circle
            self.reason = reason
            self.until = until
        }
    }

    /// The browser's session somebody signed in to.
    public struct Session: Hashable, Sendable {
        /// The number of its row.
        public var number: Int
        /// Milliseconds since 1970 UTC until which the sign-in counts as fresh.
        public var freshUntil: Int

        /// A session, and until when it is fresh.
        public init(number: Int, freshUntil: Int) {
            self.number = number
            self.freshUntil = freshUntil
        }
    }

    /// What kind of caller it is.
    public var kind: Kind
    /// What a token leaves of its rights.
    public var limit: Limit?
    /// The break-glass window it opened.
    public var breakGlass: BreakGlass?
    /// The API token it came with, as the number of its row.
    public var token: Int?
    /// The account it signed in with, when it is not a person of the network.
    public var account: Account.ID?
    /// The session it came with, when it is a browser that signed in.
    public var session: Session?

    /// A caller, perhaps narrowed.
    public init(
        _ kind: Kind, limit: Limit? = nil, breakGlass: BreakGlass? = nil, token: Int? = nil, account: Account.ID? = nil,
        session: Session? = nil
    ) {
        self.kind = kind
        self.limit = limit
        self.breakGlass = breakGlass
        self.token = token
        self.account = account
        self.session = session
    }

    /// Anybody, without signing in.
    public static let open = Actor(.open)
    /// The local command line.
    public static let `operator` = Actor(.operator)
    /// The administrator of the service.
    public static let administrator = Actor(.administrator)
    /// A regional body.
    public static let region = Actor(.region)
    /// The agency or VIVEL.
    public static let agency = Actor(.agency)
    /// A person with all that her offices give.
    public static func person(_ id: Person.ID) -> Actor { Actor(.person(id)) }
    /// The care council of some zones.
    public static func careCouncil(_ zones: Set<Zone.ID>) -> Actor { Actor(.careCouncil(zones)) }
    /// The holder of a link to one sheet.
    public static func sheetLink(_ meeting: Meeting.ID) -> Actor { Actor(.sheetLink(meeting)) }

    /// The person it is, if it is one.
    public var person: Person.ID? {
        if case .person(let id) = kind { id } else { nil }
    }

    /// How the journal names it, never with a person's name: `person:p-…`, `careCouncil:mechelen-katelijne`,
    /// `administrator token:7`, `administrator account:a-…`. Also what idempotency keys are kept by.
    public var journalName: String {
        let name =
            switch kind {
            case .open: "open"
            case .person(let id): "person:\(id)"
            case .sheetLink(let meeting): "sheetLink:\(meeting)"
            case .pollLink(let poll, let person): "pollLink:\(poll)+\(person)"
            case .careCouncil(let zones): "careCouncil:" + zones.sorted().map(\.rawValue).joined(separator: "+")
            case .region: "region"
            case .agency: "agency"
            case .administrator: "administrator"
            case .operator: "operator"
            }
        if let account { return "\(name) account:\(account)" }
        return token.map { "\(name) token:\($0)" } ?? name
    }
}
