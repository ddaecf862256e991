import Crypto

/// A browser that is sent to a provider of sign-ins (OpenID Connect), with all that it takes along.
///
/// State, nonce and verifier are made from the one secret in the browser's cookie: only that browser can come back, what comes
/// back fits no other, and here nothing of it is stored but a hash.
public struct ProviderTrip: Hashable, Sendable {
    /// For the cookie of the browser.
    public let browser: Secret

    /// The trip of a browser.
    public init(browser: Secret) {
        self.browser = browser
    }

    /// What the provider gives back, so that nobody else's answer is taken.
    public var state: String { word("provider state") }
    /// What the provider puts in its token, so that no token of another sign-in is taken.
    public var nonce: String { word("provider nonce") }
    /// What proves to the provider that who shows the code is who asked for it (RFC 7636).
    public var verifier: String { word("provider verifier") }
    /// The verifier as the provider gets it beforehand, by method S256.
    public var challenge: String { Base64URL.text(of: SHA256.hash(data: Array(verifier.utf8))) }
    /// What marks the stored trip; a link of a mail never has this hash, since its text has no blank in it.
    var mark: [UInt8] { browser.hash(with: "provider trip") }

    /// Whether what came back is the state of this trip, in a time that does not tell where it differs.
    func isState(_ given: String) -> Bool { TokenSecret.isSame(Array(given.utf8), Array(state.utf8)) }

    private func word(_ purpose: String) -> String { Base64URL.text(of: browser.hash(with: purpose)) }
}

/// What a browser that comes back from a provider is met with.
public enum ProviderReturn: Hashable, Sendable {
    /// It was sent from here, and comes back for the first time. Where to go on, when that was said.
    case back(ProviderTrip, returnTo: String?)
    /// It was not sent from here, comes too late, or came back already.
    case over
    /// Too often wrong: how many milliseconds to wait.
    case wait(Int)
}

/// Somebody for whom a provider of sign-ins vouches.
public struct VouchedIdentity: Hashable, Sendable {
    /// Who she is there.
    public var subject: Account.Subject
    /// The organisation she signs in for, when the provider says.
    public var organisation: OrganisationNumber?
    /// Milliseconds since 1970 UTC at which she proved there who she is, when the provider says.
    public var provedAt: Int?

    /// Somebody, for an organisation.
    public init(subject: Account.Subject, organisation: OrganisationNumber?, provedAt: Int?) {
        self.subject = subject
        self.organisation = organisation
        self.provedAt = provedAt
    }
}

/// What comes of signing in at a provider.
public enum VouchedOutcome: Hashable, Sendable {
    /// Signed in. The secret is for the cookie.
    case signedIn(Secret, SignedIn)
    /// Neither she nor her organisation has an account here.
    case unknown
}

extension Kring {
    /// Sends a browser to the provider: it has ten minutes to come back, once.
    public func beginProviderTrip(returnTo: String? = nil) throws -> ProviderTrip {
        let trip = ProviderTrip(browser: Secret.made())
        let now = clock.milliseconds()
        try database.write(touching: .nothing) { db in
            try db.insertProviderTrip(
                browserHash: trip.browser.hash, mark: trip.mark, returnTo: returnTo, at: now, until: now + SignInTerms.lifetime)
        }
        return trip
    }

    /// Meets a browser that comes back from the provider. What it brings counts once, whatever comes of it.
    ///
    /// A browser that was not sent off is met with nothing, and nothing is counted: any site can send it here, and without the
    /// secret in its cookie there is nothing to guess.
    ///
    /// - Parameters:
    ///   - browser: What its cookie holds.
    ///   - state: What the provider gave back.
    ///   - source: From where the request came.
    public func endProviderTrip(browser: Secret?, state: String, source: String) throws -> ProviderReturn {
        guard let browser else { return .over }
        try loadLimits()
        let failures = AttemptLimits.Key(.failure, source)
        if let wait = limits.wait(for: failures) { return .wait(wait) }
        let now = clock.milliseconds()
        let trip = ProviderTrip(browser: browser)
        if trip.isState(state) {
            let back = try database.write(touching: .nothing) { db -> ProviderReturn? in
                guard let stored = try db.signIn(browserHash: trip.browser.hash), stored.linkHash == trip.mark,
                    now < stored.expiresAt
                else { return nil }
                try db.endSignIn(stored.row, at: now)
                return .back(trip, returnTo: stored.returnTo)
            }
            if let back { return back }
        }
        try noteFailure(failures, at: now)
        return .over
    }

    /// Signs in whom a provider vouches for: into her account, or into one that is opened for her because her organisation
    /// has one. No second factor of ours is asked; the provider's own counts.
    ///
    /// - Parameters:
    ///   - vouched: Who it is, after everything the provider said was checked.
    ///   - device: Which browser on which system, for her list of sessions.
    ///   - old: The session that this browser had; it ends.
    ///   - trace: The trace id of the request, for the log of changes.
    public func signIn(
        as vouched: VouchedIdentity, device: String, replacing old: Secret? = nil, trace: String? = nil
    ) throws -> VouchedOutcome {
        try write(by: .operator, source: .web, trace: trace) { scope in
            guard let row = try scope.account(of: vouched) else { return .unknown }
            // What the provider does not say is not fresh: she proved it there at some time in the past.
            let proof = min(vouched.provedAt ?? scope.moment - Session.freshness, scope.moment)
            let (secret, signedIn) = try scope.db.openSession(
                of: .account(row), device: device, secondFactor: true, replacing: old, at: scope.moment, on: scope.today,
                proof: proof)
            return .signedIn(secret, signedIn)
        }
    }
}

extension WriteScope {
    /// The account of somebody whom a provider vouches for, opened when her organisation has one and hers was not ended since.
    fileprivate func account(of vouched: VouchedIdentity) throws -> Int? {
        if let known = try db.account(of: vouched.subject, for: vouched.organisation) { return known.row }
        guard let organisation = vouched.organisation, let house = try db.account(of: organisation),
            try !db.wasEnded(accountOf: vouched.subject, for: organisation, since: house.createdAt)
        else { return nil }
        let account = Account(
            role: house.role, zone: house.zone, subject: vouched.subject, organisation: organisation, createdAt: moment)
        let row = try db.insert(account)
        try note(Change("openAccount", "account", account.id.rawValue, after: account.journalValue))
        return row
    }
}
