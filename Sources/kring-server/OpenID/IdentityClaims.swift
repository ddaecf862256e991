import KringCore

/// Holds what an identity token says against what was asked (OpenID Connect Core 1.0, section 3.1.3.7).
struct IdentityClaims: Sendable {
    /// Seconds by which the clocks of both sides may differ.
    static let skew = 60
    /// Seconds that may lie between the making of a token and its use: a trip lasts ten minutes.
    static let oldest = 600
    /// Seconds after which a sign-in at the provider is made anew: as long as a session here lasts.
    static let longestAgo = 12 * 3600

    let settings: OpenIDSettings
    /// What the browser took along.
    let nonce: String
    /// Seconds since 1970 UTC.
    let now: Int

    /// Who it is, when everything holds.
    func identity(in claims: JSONObject) throws(OpenIDFailure) -> VouchedIdentity {
        guard claims["iss"]?.string == settings.issuer else { throw .fault(.issuer) }
        try checkAudience(of: claims)
        try checkTimes(of: claims)
        guard let given = claims["nonce"]?.string, given == nonce else { throw .fault(.nonce) }
        guard let subject = claims["sub"]?.string, (1...255).contains(subject.utf8.count),
            subject.utf8.allSatisfy({ (32...126).contains($0) })
        else { throw .fault(.subject) }
        if !settings.strengths.isEmpty {
            guard let strength = claims["acr"]?.string, settings.strengths.contains(strength) else { throw .fault(.strength) }
        }
        return VouchedIdentity(
            subject: Account.Subject(issuer: settings.issuer, subject: subject), organisation: try organisation(in: claims),
            provedAt: try provedAt(in: claims).map { $0 * 1000 })
    }

    /// We are meant; and where others are too, we are the one it was made for.
    private func checkAudience(of claims: JSONObject) throws(OpenIDFailure) {
        let audience: [String?] =
            switch claims["aud"] {
            case .string(let one): [one]
            case .array(let several): several.map(\.string)
            default: []
            }
        guard audience.contains(settings.client) else { throw .fault(.audience) }
        if let party = claims["azp"] {
            guard party.string == settings.client else { throw .fault(.party) }
        } else if audience.count > 1 {
            throw .fault(.party)
        }
    }

    private func checkTimes(of claims: JSONObject) throws(OpenIDFailure) {
        guard let end = seconds(claims["exp"]), now < end + Self.skew else { throw .fault(.expired) }
        guard let made = seconds(claims["iat"]), made <= now + Self.skew, made >= now - Self.oldest - Self.skew else {
            throw .fault(.issuedAt)
        }
        if let begin = claims["nbf"] {
            guard let begin = seconds(begin), begin <= now + Self.skew else { throw .fault(.notYet) }
        }
    }

    /// When she proved there who she is; nothing when the provider does not say.
    private func provedAt(in claims: JSONObject) throws(OpenIDFailure) -> Int? {
        guard let claim = claims["auth_time"], !claim.isNull else { return nil }
        guard let moment = seconds(claim), moment <= now + Self.skew, moment >= now - Self.longestAgo - Self.skew else {
            throw .fault(.provedAt)
        }
        return moment
    }

    /// The organisation; a list of one is one, and what is no number of an organisation is not passed over.
    private func organisation(in claims: JSONObject) throws(OpenIDFailure) -> OrganisationNumber? {
        var claim = claims[settings.organisationClaim] ?? .null
        if case .array(let values) = claim, values.count == 1 { claim = values[0] }
        if claim.isNull { return nil }
        guard let number = claim.string.flatMap({ OrganisationNumber($0) }) else { throw .fault(.organisation) }
        return number
    }

    /// A moment in seconds since 1970 UTC, a part of a second left out (RFC 7519, section 2).
    private func seconds(_ claim: JSONValue?) -> Int? {
        switch claim {
        case .integer(let seconds): (0...9_999_999_999).contains(seconds) ? seconds : nil
        case .decimal(let text): Double(text).flatMap { (0...9_999_999_999).contains($0) ? Int($0) : nil }
        default: nil
        }
    }
}
