/// Somebody who works with the service without being a member of a circle: staff of a care council, a regional body, an
/// agency, or who runs the service.
///
/// Members and officers need none: they are persons, and sign in with the mail address that is recorded of them.
public struct Account: Hashable, Sendable {
    /// The id of an account.
    public typealias ID = Slug<Account>

    /// For whom somebody works.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case careCouncil
        case region
        case agency
        case administrator
    }

    /// Who somebody is at a provider of sign-ins (OpenID Connect): one person for two organisations is two accounts.
    public struct Subject: Hashable, Sendable {
        /// The provider.
        public var issuer: String
        /// The provider's name for the person.
        public var subject: String
        /// The organisation she works for, by its KBO number, when the provider says.
        public var organisation: String?

        /// Who somebody is at a provider.
        public init(issuer: String, subject: String, organisation: String? = nil) {
            self.issuer = issuer
            self.subject = subject
            self.organisation = organisation
        }
    }

    /// Its id: what is listed, logged and ended by.
    public var id: ID
    /// For whom it works.
    public var role: Role
    /// The zone of a care council.
    public var zone: Zone.ID?
    /// Where its mail goes, and what it signs in with.
    public var email: String?
    /// Whose it is, in the words of who made it.
    public var label: String?
    /// Who it is at a provider of sign-ins.
    public var subject: Subject?
    /// Milliseconds since 1970 UTC.
    public var createdAt: Int
    /// Milliseconds since 1970 UTC from which it signs in no more.
    public var endedAt: Int?

    /// An account, not yet stored.
    public init(
        id: ID = .made(prefix: "a-"), role: Role, zone: Zone.ID? = nil, email: String? = nil, label: String? = nil,
        subject: Subject? = nil, createdAt: Int = 0, endedAt: Int? = nil
    ) {
        self.id = id
        self.role = role
        self.zone = zone
        self.email = email
        self.label = label
        self.subject = subject
        self.createdAt = createdAt
        self.endedAt = endedAt
    }

    /// What it may do, once it is known who sits there.
    var kind: Actor.Kind {
        switch role {
        case .careCouncil: .careCouncil(Set([zone].compactMap(\.self)))
        case .region: .region
        case .agency: .agency
        case .administrator: .administrator
        }
    }

    var journalValue: JournalValue {
        ["role": .text(role.rawValue), "zone": .optional(zone), "issuer": .optional(subject?.issuer)]
    }
}

/// Who signs in: a person of the network, or an account.
public enum Identity: Hashable, Sendable {
    case person(Person.ID)
    case account(Account.ID)
}

/// An identity as the tables know it.
enum IdentityRow: Hashable, Sendable {
    case person(Int)
    case account(Int)

    var person: Int? { if case .person(let row) = self { row } else { nil } }
    var account: Int? { if case .account(let row) = self { row } else { nil } }
}

extension WriteScope {
    /// Opens an account and writes to its address that it is there.
    ///
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/duplicate`` when an account of that role and zone has
    ///   the address, or the same subject at the same provider, already.
    public func openAccount(_ account: Account) throws -> Account {
        try require(.administer, in: .network)
        try requireFreshSignIn()
        var faults = Faults()
        if let email = account.email, !MailAddress.isValid(email) {
            faults.note("/email", .valueNotAllowed, "this is no mail address")
        }
        if account.email == nil, account.subject == nil {
            faults.note("/email", .requiredKey, "an account signs in by mail or at a provider")
        }
        if account.role == .careCouncil {
            if account.zone == nil { faults.note("/zone", .requiredKey, "an account of a care council is of a zone") }
        } else if account.zone != nil {
            faults.note("/zone", .valueNotAllowed, "only an account of a care council is of a zone")
        }
        if let label = account.label, label.unicodeScalars.count > Limit.name {
            faults.note("/label", .tooLong, "at most \(Limit.name) characters are kept")
        }
        try refer(to: account.zone, "/zone", &faults)
        try faults.refuse()
        let isThere = try db.accounts().contains { stored in
            let other = stored.account
            let isSameMail = account.email.map { mine in
                other.email.map { MailAddress.folded($0) == MailAddress.folded(mine) } ?? false
            }
            let isSameSubject = account.subject.map { $0 == other.subject }
            return other.endedAt == nil && other.role == account.role && other.zone == account.zone
                && ((isSameMail ?? false) || (isSameSubject ?? false))
        }
        if isThere { throw KringError.conflict(.duplicate) }
        var opened = account
        opened.createdAt = moment
        opened.endedAt = nil
        let row = try db.insert(opened)
        try note(Change("openAccount", "account", opened.id.rawValue, after: opened.journalValue))
        if opened.email != nil { try post(Mail(.accountOpened, to: .account(row), about: "account:\(row)")) }
        return opened
    }

    /// Ends an account, and every session of it, at once.
    public func endAccount(_ id: Account.ID) throws -> Account {
        try require(.administer, in: .network)
        try requireFreshSignIn()
        guard let stored = try db.account(id) else { throw KringError.notFound }
        guard stored.account.endedAt == nil else { return stored.account }
        var ended = stored.account
        ended.endedAt = moment
        try db.endAccount(row: stored.row, at: moment)
        try db.endSessions(of: .account(stored.row), as: .roleChanged, at: moment)
        try note(Change("endAccount", "account", id.rawValue, before: stored.account.journalValue))
        return ended
    }
}

extension ReadScope {
    /// All accounts, the latest first.
    public func accounts() throws -> [Account] {
        try require(.administer, in: .network)
        return try db.accounts().map(\.account)
    }
}
