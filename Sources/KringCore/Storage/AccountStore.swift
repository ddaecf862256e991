import GRDB

// Who may sign in: accounts of staff, and persons by their mail address.
extension Connection {
    private static let accountSelection = """
        SELECT account.id, account.slug, role, zone.slug, email, label, issuer, subject, organisation, created_at, ended_at
        FROM account LEFT JOIN zone ON zone.id = account.zone
        """

    private func account(_ query: Query) throws -> (row: Int, account: Account) {
        var subject: Account.Subject?
        if let issuer = query.optionalText(6), let name = query.optionalText(7) {
            subject = Account.Subject(issuer: issuer, subject: name, organisation: query.optionalText(8))
        }
        let account = Account(
            id: query.slug(1), role: try word(query.text(2)), zone: query.optionalSlug(3), email: query.optionalText(4),
            label: query.optionalText(5), subject: subject, createdAt: query.int(9), endedAt: query.optionalInt(10))
        return (query.int(0), account)
    }

    func account(_ id: Account.ID) throws -> (row: Int, account: Account)? {
        try first("\(Self.accountSelection) WHERE account.slug = ?", id) { try account($0) }
    }

    func account(row: Int) throws -> Account? {
        try first("\(Self.accountSelection) WHERE account.id = ?", row) { try account($0).account }
    }

    /// All accounts, the latest first.
    func accounts() throws -> [(row: Int, account: Account)] {
        try all("\(Self.accountSelection) ORDER BY created_at DESC, account.id DESC") { try account($0) }
    }

    /// The account of somebody at a provider of sign-ins.
    func account(of subject: Account.Subject) throws -> (row: Int, account: Account)? {
        try first(
            """
            \(Self.accountSelection) WHERE issuer = ? AND subject = ? AND ifnull(organisation, '') = ? AND ended_at IS NULL
            """, subject.issuer, subject.subject, subject.organisation ?? ""
        ) { try account($0) }
    }

    func insert(_ account: Account) throws -> Int {
        try run(
            """
            INSERT INTO account (slug, role, zone, email, label, issuer, subject, organisation, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            account.id, account.role.rawValue, try account.zone.flatMap { try row(of: $0) }, account.email, account.label,
            account.subject?.issuer, account.subject?.subject, account.subject?.organisation, account.createdAt)
        return Int(lastInsertedRowID)
    }

    func endAccount(row: Int, at moment: Int) throws {
        try run("UPDATE account SET ended_at = ?, version = version + 1 WHERE id = ?", moment, row)
    }

    /// Everybody who signs in with an address: persons first, by row.
    func identities(at address: String) throws -> [IdentityRow] {
        let folded = MailAddress.folded(address)
        let persons = try all("SELECT id FROM person WHERE lower(email) = ? ORDER BY id", folded) {
            IdentityRow.person($0.int(0))
        }
        let accounts = try all(
            "SELECT id FROM account WHERE lower(email) = ? AND ended_at IS NULL ORDER BY id", folded
        ) { IdentityRow.account($0.int(0)) }
        return persons + accounts
    }

    /// Whether anybody signs in with an address.
    func isKnown(address: String) throws -> Bool { try !identities(at: address).isEmpty }

    /// An identity by its public name; nothing when it is not there.
    func identityRow(of identity: Identity) throws -> IdentityRow? {
        switch identity {
        case .person(let id): try row(ofPerson: id).map(IdentityRow.person)
        case .account(let id): try account(id).flatMap { $0.account.endedAt == nil ? .account($0.row) : nil }
        }
    }

    /// The public name of an identity.
    func identity(of row: IdentityRow) throws -> Identity? {
        switch row {
        case .person(let row): try id(of: Person.self, row: row).map(Identity.person)
        case .account(let row): try account(row: row).map { .account($0.id) }
        }
    }
}
