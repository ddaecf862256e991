/// What comes of asking for a sign-in mail.
public enum SignInAsked: Hashable, Sendable {
    /// Asked. The secret is for the cookie of the browser that asked; link and code work only there.
    case asked(browser: Secret)
    /// That is no mail address.
    case noAddress
    /// Too often: how many milliseconds to wait.
    case wait(Int)
}

/// What somebody shows to sign in.
public enum SignInProof: Hashable, Sendable {
    /// The six digits of the mail.
    case code(String)
    /// The link of the mail, or one that the operator made.
    case link(Secret)
    /// Nothing more: this browser showed one of these before, and now says who it is of several.
    case shown
}

/// Somebody who signs in with an address that several share.
public struct SignInChoice: Hashable, Sendable {
    /// Who.
    public var identity: Identity
    /// What she is called, or whose account it is.
    public var name: String
}

/// What comes of it.
public enum SignInOutcome: Hashable, Sendable {
    /// Signed in. The secret is for the cookie; where to go on, when that was said.
    case signedIn(Secret, SignedIn, returnTo: String?)
    /// Shown, but several share the address: which one is it?
    case choose([SignInChoice])
    /// Wrong; so many more tries.
    case wrong(left: Int)
    /// There is nothing to sign in to: too late, used, or too often wrong.
    case over
    /// The link is of another browser: the code is to be typed there.
    case elsewhere
    /// Too often: how many milliseconds to wait.
    case wait(Int)
}

/// What a link is worth, looked at without using it.
public enum SignInLinkState: Hashable, Sendable {
    /// It works in this browser.
    case here
    /// It works in the browser that asked.
    case elsewhere
    /// It works no more.
    case over
}

/// The terms of signing in by mail.
enum SignInTerms {
    /// Link and code hold ten minutes.
    static let lifetime = 600_000
    /// Wrong codes until it ends.
    static let mostFailures = 5
    /// Sign-ins of accounts and coordinators ask for a second factor.
    static let mostLinkHours = 72
}

extension Kring {
    /// Asks for a mail with a link and a code, for whoever has an address.
    ///
    /// Nothing is looked up here: known and unknown addresses take the same way, in the same time, and hear the same. Who has
    /// the address is found out when the mail is written.
    ///
    /// - Parameters:
    ///   - address: As it was typed.
    ///   - source: From where the request came: an address, or the network that one house has.
    ///   - returnTo: The page to go on with.
    public func askSignIn(address: String, source: String, returnTo: String? = nil) throws -> SignInAsked {
        guard MailAddress.isValid(address) else { return .noAddress }
        try loadLimits()
        let keys = [
            AttemptLimits.Key(.mailToAddress, MailAddress.folded(address)), AttemptLimits.Key(.mailFromSource, source),
        ]
        if let wait = keys.compactMap({ limits.wait(for: $0) }).max() { return .wait(wait) }
        for key in keys { limits.note(key) }
        let browser = Secret.made()
        let link = Secret.made()
        let code = Self.sixDigits()
        let now = clock.milliseconds()
        let today = today
        try database.write(touching: .nothing) { db in
            for key in keys { try db.note(key, at: now) }
            let row = try db.insertSignIn(
                address: address, browserHash: browser.hash, linkHash: link.hash, codeHash: browser.hash(with: code),
                returnTo: returnTo, at: now, until: now + SignInTerms.lifetime)
            try db.post(
                Mail(
                    .signIn, to: .address(address), about: "sign-in:\(row)", ["link": link.text, "code": code],
                    lifetime: SignInTerms.lifetime), at: now, on: today)
        }
        return .asked(browser: browser)
    }

    /// What a link of a mail is worth in this browser. Looking changes nothing: mail scanners open links.
    public func state(ofSignInLink link: Secret, browser: Secret?) throws -> SignInLinkState {
        let now = clock.milliseconds()
        guard let wish = try database.read({ try $0.signIn(linkHash: link.hash) }), now < wish.expiresAt else { return .over }
        guard wish.isBoundToBrowser else { return .here }
        let mine = try browser.flatMap { browser in try database.read { try $0.signIn(browserHash: browser.hash) } }
        return mine?.row == wish.row ? .here : .elsewhere
    }

    /// Signs in with what the mail said, in the browser that asked for it.
    ///
    /// - Parameters:
    ///   - proof: The code, the link, or nothing more after one of these was shown.
    ///   - browser: What this browser holds since it asked.
    ///   - choice: Who it is, where several share an address.
    ///   - device: Which browser on which system, for her list of sessions.
    ///   - source: From where the request came.
    ///   - replacing: The session that this browser had; it ends.
    public func signIn(
        with proof: SignInProof, browser: Secret?, as choice: Identity? = nil, device: String, source: String,
        replacing old: Secret? = nil
    ) throws -> SignInOutcome {
        try loadLimits()
        let failures = AttemptLimits.Key(.failure, source)
        if let wait = limits.wait(for: failures) { return .wait(wait) }
        let now = clock.milliseconds()
        let today = today
        let outcome = try database.write { db, _ in
            try db.signIn(
                with: proof, browser: browser, as: choice, device: device, replacing: old, at: now, on: today)
        }
        switch outcome {
        case .wrong, .over, .elsewhere: try noteFailure(failures, at: now)
        case .signedIn, .choose, .wait: break
        }
        return outcome
    }

    /// Counts something wrong shown at the door.
    func noteFailure(_ key: AttemptLimits.Key, at moment: Int) throws {
        limits.note(key)
        try database.write(touching: .nothing) { db in try db.note(key, at: moment) }
    }

    /// Throws away wishes to sign in whose time is over, and attempts that count no more. For a timer.
    public func cleanSignIns() throws {
        let now = clock.milliseconds()
        let isDue = try database.read { try $0.hasOldSignIns(before: now - 3_600_000) }
        guard isDue else { return }
        try database.write(touching: .nothing) { db in
            try db.cleanSignIns(before: now - 3_600_000)
            try db.cleanAttempts(before: now - 3_600_000)
        }
    }

    /// Reads back what was tried before this process began, once.
    func loadLimits() throws {
        guard !limits.isLoaded else { return }
        let now = clock.milliseconds()
        limits.load(try database.read { try $0.attempts(since: now - 3_600_000) }, wall: now)
    }

    /// Six random digits, each as likely.
    private static func sixDigits() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(String(Int.random(in: 1_000_000..<2_000_000, using: &generator)).dropFirst())
    }
}

extension Connection {
    fileprivate func signIn(
        with proof: SignInProof, browser: Secret?, as choice: Identity?, device: String, replacing old: Secret?,
        at now: Int, on today: CalendarDay
    ) throws -> SignInOutcome {
        let mine = try browser.flatMap { try signIn(browserHash: $0.hash) }
        var wish: SignInRow
        switch proof {
        case .code(let code):
            guard let browser, let found = mine, now < found.expiresAt, let right = found.codeHash else { return .over }
            guard TokenSecret.isSame(browser.hash(with: code), right) else {
                let left = SignInTerms.mostFailures - found.failures - 1
                try countFailure(ofSignIn: found.row, ends: left <= 0, at: now)
                return left > 0 ? .wrong(left: left) : .over
            }
            wish = found
        case .link(let link):
            guard let found = try signIn(linkHash: link.hash), now < found.expiresAt else { return .over }
            guard !found.isBoundToBrowser || found.row == mine?.row else { return .elsewhere }
            wish = found
        case .shown:
            guard let found = mine, found.isProved, now < found.expiresAt else { return .over }
            wish = found
        }
        if !wish.isProved { try proveSignIn(wish.row, at: now) }
        let candidates = try wish.identity.map { [$0] } ?? identities(at: wish.address ?? "")
        guard let first = candidates.first else {
            try endSignIn(wish.row, at: now)
            return .over
        }
        var identity = first
        if candidates.count > 1 {
            guard let choice, let chosen = try identityRow(of: choice), candidates.contains(chosen) else {
                return .choose(try candidates.compactMap { try self.choice($0) })
            }
            identity = chosen
        }
        try endSignIn(wish.row, at: now)
        let (secret, signedIn) = try openSession(
            of: identity, device: device, secondFactor: wish.isVouched, replacing: old, at: now, on: today)
        return .signedIn(secret, signedIn, returnTo: wish.returnTo)
    }

    private func choice(_ row: IdentityRow) throws -> SignInChoice? {
        switch row {
        case .person(let number):
            guard let person = try stored(Person.self, row: number)?.value else { return nil }
            return SignInChoice(identity: .person(person.id), name: "\(person.givenName) \(person.familyName)")
        case .account(let number):
            guard let account = try account(row: number) else { return nil }
            return SignInChoice(identity: .account(account.id), name: account.label ?? account.role.rawValue)
        }
    }

    /// Opens a session under a new secret, and ends the one that the browser had.
    ///
    /// - Parameter proof: When she proved who she is; now when left out.
    func openSession(
        of identity: IdentityRow, device: String, secondFactor: Bool, replacing old: Secret?, at now: Int,
        on today: CalendarDay, proof: Int? = nil
    ) throws -> (Secret, SignedIn) {
        if let old, let before = try session(hash: old.hash) { try endSession(row: before.row, as: .replaced, at: now) }
        guard let name = try self.identity(of: identity) else { throw KringError.notFound }
        let roles: String
        let terms: SessionTerms
        switch name {
        case .person(let id):
            let standing = try standing(of: .person(id), on: today, moment: now)
            roles = standing.roles
            terms = standing.coordinates.isEmpty ? .members : .others
        case .account(let id):
            roles = try account(id)?.account.roles ?? ""
            terms = .others
        }
        let secret = Secret.made()
        let session = Session(
            id: .made(prefix: "s-"), identity: name, device: device, createdAt: now, provedAt: proof ?? now, lastSeenAt: now,
            endsAt: now + terms.whole, idleLimit: terms.idle, hasSecondFactor: secondFactor)
        let row = try insert(session, of: identity, hash: secret.hash, roles: roles)
        let stored = SessionRow(row: row, session: session, identity: identity, roles: roles)
        guard let signedIn = try look(stored, on: today, at: now) else { throw KringError.notFound }
        return (secret, signedIn)
    }
}

extension WriteScope {
    /// Makes a link with which somebody signs in once, in any browser: for the first administrator, for whoever lost the way
    /// in, and for trying the example out. Only on the machine that holds the database.
    ///
    /// - Parameters:
    ///   - hours: How long it may wait, 1 to 72.
    ///   - vouched: Whether the operator says who it is, so that no second factor is asked.
    ///   - returnTo: The page to go on with.
    public func makeSignInLink(
        for identity: Identity, hours: Int = 1, vouched: Bool = false, returnTo: String? = nil
    ) throws -> Secret {
        guard actor.kind == .operator else { throw KringError.forbidden }
        var faults = Faults()
        if !(1...SignInTerms.mostLinkHours).contains(hours) {
            faults.note("/hours", .outOfRange, "\(hours) found; 1 to \(SignInTerms.mostLinkHours) is asked")
        }
        try faults.refuse()
        guard let row = try db.identityRow(of: identity) else { throw KringError.notFound }
        let link = Secret.made()
        try db.insertSignIn(
            of: row, linkHash: link.hash, vouched: vouched, returnTo: returnTo, at: moment, until: moment + hours * 3_600_000)
        var change = Change("makeSignInLink", "signIn", "link", after: ["hours": .int(hours), "vouched": .bool(vouched)])
        if let person = row.person { change.lines = [.init(person: person, after: ["vouched": .bool(vouched)])] }
        try note(change)
        return link
    }
}
