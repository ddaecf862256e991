/// Why nobody was signed in by a provider: a word for the log, which never holds anything that the provider said.
enum OpenIDFailure: Error, Hashable, Sendable {
    /// The provider cannot be asked now, or is not what it was set up as.
    enum Trouble: String, Sendable {
        case unreachable, tooSlow, tooLarge, badStatus, unreadable
        /// Its description of itself names another issuer.
        case otherIssuer
        /// It names an address that is not asked: no TLS.
        case unsafeAddress
        /// It cannot do what we ask for: the code flow, PKCE with S256, a signature we check.
        case unfit
        /// It does not know us, or our secret.
        case unknownClient
    }

    /// What it said does not hold.
    enum Fault: String, Sendable {
        /// The code was not taken.
        case code
        /// The answer, or the token in it, cannot be read.
        case malformed
        case algorithm, key, signature
        case issuer, audience, party, expired, notYet, issuedAt, nonce, subject, provedAt, strength, organisation
    }

    case trouble(Trouble)
    case fault(Fault)

    /// The word for the log.
    var word: String {
        switch self {
        case .trouble(let trouble): trouble.rawValue
        case .fault(let fault): fault.rawValue
        }
    }
}
