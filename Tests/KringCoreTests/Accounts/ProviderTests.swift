import Testing

@testable import KringCore

@Suite struct `Signing in at a provider` {
    private static let issuer = "https://toegang.example.org"
    private static let organisation = OrganisationNumber("0316380841")!

    private static func vouched(
        _ subject: String = "an-1", for organisation: OrganisationNumber? = Self.organisation, provedAt: Int? = nil
    ) -> VouchedIdentity {
        VouchedIdentity(
            subject: Account.Subject(issuer: issuer, subject: subject), organisation: organisation, provedAt: provedAt)
    }

    /// The account of the organisation itself.
    @discardableResult
    private static func house(_ door: Door, role: Account.Role = .careCouncil, zone: Zone.ID? = "z") throws -> Account {
        try opened(Account(role: role, zone: zone, email: "zorgraad@example.org", organisation: organisation), door)
    }

    @discardableResult
    private static func opened(_ account: Account, _ door: Door) throws -> Account {
        try door.kring.write(by: .operator, source: .command) { try $0.openAccount(account) }
    }

    private static func end(_ account: Account.ID, _ door: Door) throws {
        _ = try door.kring.write(by: .operator, source: .command) { try $0.endAccount(account) }
    }

    private static func signIn(_ vouched: VouchedIdentity, _ door: Door) throws -> (secret: Secret, signedIn: SignedIn)? {
        guard case .signedIn(let secret, let signedIn) = try door.kring.signIn(as: vouched, device: "Firefox") else { return nil }
        return (secret, signedIn)
    }

    private static func account(_ signedIn: SignedIn?) -> Account.ID? {
        if case .account(let id) = signedIn?.session.identity { id } else { nil }
    }

    // MARK: There and back

    @Test func `a browser comes back once, within ten minutes, with the state it was given`() throws {
        let door = try Door()
        defer { door.remove() }
        let trip = try door.kring.beginProviderTrip(returnTo: "/zones/z")
        let other = try door.kring.beginProviderTrip()
        func back(_ browser: Secret?, _ state: String) throws -> ProviderReturn {
            try door.kring.endProviderTrip(browser: browser, state: state, source: "192.0.2.1")
        }
        #expect(try back(nil, trip.state) == .over)
        #expect(try back(trip.browser, other.state) == .over)
        #expect(try back(other.browser, trip.state) == .over)
        #expect(try back(trip.browser, "") == .over)
        let stranger = ProviderTrip(browser: .made())
        #expect(try back(stranger.browser, stranger.state) == .over, "nobody sent it")
        door.clocks.pass(seconds: 599)
        #expect(try back(trip.browser, trip.state) == .back(trip, returnTo: "/zones/z"))
        #expect(try back(trip.browser, trip.state) == .over)
        door.clocks.pass(seconds: 1)
        #expect(try back(other.browser, other.state) == .over, "ten minutes are over")
    }

    @Test func `a trip is no wish for a mail, and a wish for a mail no trip`() throws {
        let door = try Door()
        defer { door.remove() }
        let trip = try door.kring.beginProviderTrip()
        for proof in [SignInProof.code("000000"), .shown, .link(trip.browser)] {
            #expect(try door.show(proof, trip.browser) == .over)
        }
        let asked = try door.ask("p-member@example.org")
        let disguised = ProviderTrip(browser: asked.browser)
        #expect(
            try door.kring.endProviderTrip(browser: asked.browser, state: disguised.state, source: "192.0.2.1") == .over)
        #expect(try door.show(.code(asked.code), asked.browser) != .over, "and it is still there")
    }

    @Test func `nothing that is stored of a trip opens anything`() throws {
        let door = try Door()
        defer { door.remove() }
        let trip = try door.kring.beginProviderTrip()
        let stored = try door.kring.database.read { try $0.signIn(browserHash: trip.browser.hash) }
        let row = try #require(stored)
        #expect(row.linkHash == trip.mark && row.codeHash == nil && row.address == nil && row.identity == nil)
        for word in [trip.state, trip.nonce, trip.verifier, trip.challenge, trip.browser.text] {
            #expect(row.linkHash != Secret.hash(of: word))
        }
        // The verifier and its challenge are a pair of RFC 7636, and of the right length.
        #expect(trip.verifier.utf8.count == 43)
        #expect(trip.challenge == Base64URL.text(of: Secret.hash(of: trip.verifier)))
    }

    // MARK: Accounts

    @Test func `staff of an organisation gets an account each, with its role and zone, the first time`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(try Self.signIn(Self.vouched(), door) == nil, "nobody knows the organisation")
        let house = try Self.house(door)
        let first = try #require(try Self.signIn(Self.vouched(), door))
        let second = try #require(try Self.signIn(Self.vouched("bo-2"), door))
        let again = try #require(try Self.signIn(Self.vouched(), door))
        #expect(first.signedIn.actor.kind == .careCouncil(["z"]) && first.signedIn.stage == .complete)
        #expect(Self.account(first.signedIn) == Self.account(again.signedIn))
        #expect(Set([first, second].map { Self.account($0.signedIn) } + [house.id]).count == 3)
        #expect(try door.kring.signedIn(with: first.secret)?.actor == first.signedIn.actor)
        #expect(try Self.signIn(Self.vouched(for: nil), door) == nil, "for no organisation she is nobody")
        #expect(try Self.signIn(Self.vouched(for: OrganisationNumber("0207155079")), door) == nil)
    }

    @Test func `one person for two organisations is two accounts`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.house(door)
        let agency = OrganisationNumber("OVO002949")!
        try Self.opened(Account(role: .agency, email: "agentschap@example.org", organisation: agency), door)
        let council = try #require(try Self.signIn(Self.vouched(), door))
        let other = try #require(try Self.signIn(Self.vouched(for: agency), door))
        #expect(council.signedIn.actor.kind == .careCouncil(["z"]))
        #expect(other.signedIn.actor.kind == .agency)
        #expect(Self.account(council.signedIn) != Self.account(other.signedIn))
    }

    @Test func `an account that was ended stays ended, until her organisation begins anew or she is let in again`() throws {
        let door = try Door()
        defer { door.remove() }
        let house = try Self.house(door)
        let an = try #require(try Self.signIn(Self.vouched(), door))
        let bo = try #require(try Self.signIn(Self.vouched("bo-2"), door))
        door.clocks.pass(seconds: 60)
        try Self.end(try #require(Self.account(an.signedIn)), door)
        #expect(try door.kring.signedIn(with: an.secret) == nil)
        #expect(try Self.signIn(Self.vouched(), door) == nil)
        #expect(try door.kring.signedIn(with: bo.secret) != nil)
        // Let in again by name.
        try Self.opened(
            Account(role: .careCouncil, zone: "z", subject: Self.vouched().subject, organisation: Self.organisation), door)
        #expect(try Self.signIn(Self.vouched(), door) != nil)
        // With the organisation goes everybody.
        door.clocks.pass(seconds: 60)
        try Self.end(house.id, door)
        #expect(try door.kring.signedIn(with: bo.secret) == nil)
        for subject in ["an-1", "bo-2", "cas-3"] { #expect(try Self.signIn(Self.vouched(subject), door) == nil) }
        door.clocks.pass(seconds: 60)
        try Self.house(door, role: .region, zone: nil)
        #expect(try Self.signIn(Self.vouched("bo-2"), door)?.signedIn.actor.kind == .region)
        #expect(try door.kring.read(by: .operator) { try $0.accounts() }.filter { $0.endedAt == nil }.count == 2)
    }

    @Test func `what an account of an organisation may not be`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.house(door)
        let subject = Account.Subject(issuer: Self.issuer, subject: "an-1")
        #expect(throws: KringError.conflict(.duplicate)) {
            try Self.opened(Account(role: .region, email: "regio@example.org", organisation: Self.organisation), door)
        }
        try Self.opened(Account(role: .region, subject: subject), door)
        #expect(throws: KringError.conflict(.duplicate)) { try Self.opened(Account(role: .agency, subject: subject), door) }
        for wrong in [
            Account(role: .administrator, email: "beheer@example.org", organisation: OrganisationNumber("0207155079")),
            Account(role: .region, organisation: OrganisationNumber("0207155079")),
        ] { #expect(throws: KringError.self) { try Self.opened(wrong, door) } }
    }

    // MARK: How fresh

    @Test func `a sign-in is as fresh as the provider says, and not fresh when it does not say`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.house(door)
        let now = door.kring.clock.milliseconds()
        for (ago, isFresh) in [(0, true), (14 * 60_000, true), (15 * 60_000, false), (-60_000, true)] {
            let signedIn = try #require(try Self.signIn(Self.vouched(provedAt: now - ago), door)).signedIn
            let until = try #require(signedIn.actor.session?.freshUntil)
            #expect((until > now) == isFresh, "\(ago)")
            #expect(until <= now + Session.freshness)
        }
        let silent = try #require(try Self.signIn(Self.vouched(), door)).signedIn
        let past = try #require(silent.actor.session?.freshUntil)
        #expect(past <= now)
    }

    @Test func `the session that the browser had ends`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.house(door)
        let before = try door.signIn("p-member@example.org")
        _ = try door.kring.signIn(as: Self.vouched(), device: "Firefox", replacing: before)
        #expect(try door.kring.signedIn(with: before) == nil)
    }
}

@Suite struct `Numbers of organisations` {
    @Test(arguments: [
        ("0316380841", "0316380841"), ("0316.380.841", "0316380841"), ("BE 0316.380.841", "0316380841"),
        ("be0207155079", "0207155079"), ("OVO002949", "OVO002949"), ("ovo002949", "OVO002949"),
    ])
    func `are read as people and providers write them`(written: String, text: String) {
        #expect(OrganisationNumber(written)?.text == text)
    }

    @Test(arguments: [
        "", "0316380842", "316380841", "03163808411", "2316380841", "OVO00294", "OVO00294x", "0316-380-841", "NL0316380841",
        "٠٣١٦٣٨٠٨٤١",
    ])
    func `are refused when they are none`(written: String) {
        #expect(OrganisationNumber(written) == nil)
    }
}
