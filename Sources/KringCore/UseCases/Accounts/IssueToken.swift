extension WriteScope {
    /// Makes a token. Its text is given once, here, and cannot be had again.
    ///
    /// Nobody gives a right that she does not have: a token for a person is made on the server's own command line; a care
    /// council makes those of its zone, a coordinator her own.
    ///
    /// - Parameters:
    ///   - token: Its role, whom it is bound to and what it reaches; its moments are filled in here.
    ///   - days: How long it lives, 1 to 365.
    public func issueToken(_ token: APIToken, days: Int = APIToken.usualDays) throws -> (token: APIToken, secret: TokenSecret) {
        try requireIssuing(token)
        try requireFreshSignIn()
        var faults = Faults()
        if !(1...APIToken.mostDays).contains(days) {
            faults.note("/days", .outOfRange, "\(days) found; 1 to \(APIToken.mostDays) is asked")
        }
        try check(token, &faults)
        try faults.refuse()
        let secret = TokenSecret.made(kind: token.role.rawValue)
        var issued = token
        issued.createdAt = moment
        issued.expiresAt = moment + days * 86_400_000
        issued.revokedAt = nil
        issued.lastUsedAt = nil
        try db.insert(issued, hash: secret.hash)
        try note(change("issueToken", issued, after: issued.journalValue))
        return (issued, secret)
    }

    /// Takes a token back: from now on it opens nothing.
    ///
    /// - Throws: ``KringError/notFound`` for one that is not there, or not the actor's to take back.
    public func revokeToken(_ id: APIToken.ID) throws -> APIToken {
        guard let stored = try db.token(id), standing.may(.manageTokens, in: stored.token.object) else {
            throw KringError.notFound
        }
        guard stored.token.revokedAt == nil else { return stored.token }
        var revoked = stored.token
        revoked.revokedAt = moment
        try db.revoke(tokenRow: stored.row, at: moment)
        try note(change("revokeToken", revoked, after: ["revoked": true]))
        return revoked
    }

    private func requireIssuing(_ token: APIToken) throws {
        try require(.manageTokens, in: token.object)
        if actor.kind == .operator { return }
        switch token.role {
        case .careCouncil: break
        case .coordinator where token.person == actor.person: break
        case .administrator, .region, .agency:
            guard actor.kind == .administrator else { throw KringError.forbidden }
        case .coordinator, .chair, .member: throw KringError.forbidden
        }
    }

    private func check(_ token: APIToken, _ faults: inout Faults) throws {
        if token.role.needsPerson {
            if token.person == nil { faults.note("/person", .requiredKey, "a token for a \(token.role.rawValue) is of a person") }
        } else if token.person != nil {
            faults.note("/person", .valueNotAllowed, "a token for a \(token.role.rawValue) is of no person")
        }
        if token.role == .careCouncil {
            if token.zone == nil { faults.note("/zone", .requiredKey, "a token for a care council is of a zone") }
        } else if token.zone != nil {
            faults.note("/zone", .valueNotAllowed, "only a token for a care council is of a zone")
        }
        if token.circle != nil, token.role != .chair, token.role != .member {
            faults.note("/circle", .valueNotAllowed, "only a token for a chair or member is of a circle")
        }
        if token.umbrella != nil, token.role != .coordinator {
            faults.note("/umbrella", .valueNotAllowed, "only a token for a coordinator is of an umbrella")
        }
        if let label = token.label, label.unicodeScalars.count > Limit.name {
            faults.note("/label", .tooLong, "at most \(Limit.name) characters are kept")
        }
        try refer(to: token.person, "/person", &faults)
        try refer(to: token.circle, "/circle", &faults)
        try refer(to: token.umbrella, "/umbrella", &faults)
        try refer(to: token.zone, "/zone", &faults)
    }

    private func change(_ action: String, _ token: APIToken, after: JournalValue) throws -> Change {
        var change = Change(action, "token", token.id.rawValue, after: after)
        if let person = token.person, let row = try db.row(of: person) {
            change.lines = [.init(person: row, after: ["person": .id(person)])]
        }
        return change
    }
}

extension ReadScope {
    /// The tokens that the actor may take back, the latest first; never their texts.
    public func tokens() throws -> [APIToken] {
        let tokens = try db.tokens().map(\.token).filter { standing.may(.manageTokens, in: $0.object) }
        if tokens.isEmpty, standing.columns.isDisjoint(with: [.coordinator, .careCouncil, .administrator]),
            actor.kind != .operator
        {
            throw KringError.forbidden
        }
        return tokens
    }
}

extension APIToken {
    /// What the right to make it is asked of.
    var object: Object {
        if let zone { return .zone(zone) }
        if let umbrella { return .umbrella(umbrella) }
        return .network
    }

    /// The words of its scopes, with blanks between them.
    var scopeWords: String { scopes.map(\.rawValue).sorted().joined(separator: " ") }

    var journalValue: JournalValue {
        [
            "role": .text(role.rawValue), "circle": .optional(circle), "umbrella": .optional(umbrella),
            "zone": .optional(zone), "scopes": .text(scopeWords), "createdAt": .int(createdAt), "expiresAt": .int(expiresAt),
        ]
    }
}
