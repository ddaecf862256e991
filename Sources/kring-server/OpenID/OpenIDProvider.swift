import Foundation
import KringCore

/// A provider of sign-ins: what it says about itself, its keys, and who it says somebody is.
///
/// Its description is kept for an hour, and a day long when it cannot be read anew; its keys for an hour. A key that is not
/// known is asked for at most once a minute, so that made-up tokens cause no requests.
actor OpenIDProvider {
    /// How it is set up.
    nonisolated let settings: OpenIDSettings
    private let clock: MonotonicClock
    private let requests: OpenIDRequests

    private static let hour = 3_600_000
    private static let minute = 60_000
    /// After a failure nobody else waits for it this long.
    private static let pause = 5_000

    private var description: (value: ProviderDescription, at: Int)?
    private var failed: (failure: OpenIDFailure, at: Int)?
    private var reading: Task<Result<ProviderDescription, OpenIDFailure>, Never>?
    private var keys: (values: [VerificationKey], at: Int)?
    private var keysAsked: (at: Int, failure: OpenIDFailure?)?
    private var readingKeys: Task<Result<[VerificationKey], OpenIDFailure>, Never>?

    init(_ settings: OpenIDSettings, clock: MonotonicClock = .system) {
        self.settings = settings
        self.clock = clock
        requests = OpenIDRequests(trust: settings.trust, timeout: settings.timeout)
    }

    /// Where a browser is sent to sign in.
    ///
    /// - Parameters:
    ///   - trip: What it takes along.
    ///   - anew: Whether to prove again who one is, also when signed in there.
    func address(for trip: ProviderTrip, anew: Bool) async throws(OpenIDFailure) -> String {
        let provider = try await described()
        var fields = [
            ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", settings.returnAddress),
            ("scope", settings.scope), ("state", trip.state), ("nonce", trip.nonce), ("code_challenge", trip.challenge),
            ("code_challenge_method", "S256"), ("max_age", String(anew ? 0 : IdentityClaims.longestAgo)),
        ]
        if anew { fields.append(("prompt", "login")) }
        if !settings.strengths.isEmpty { fields.append(("acr_values", settings.strengths.joined(separator: " "))) }
        let address = provider.authorization
        return address + (address.contains("?") ? "&" : "?") + FormText.fields(fields)
    }

    /// Who somebody is who came back with a code.
    ///
    /// - Parameters:
    ///   - code: What she came back with.
    ///   - issuer: Who gave it to her, when that was said (RFC 9207).
    ///   - trip: What she took along.
    ///   - now: Milliseconds since 1970 UTC.
    func identity(
        by code: String, from issuer: String?, of trip: ProviderTrip, at now: Int
    ) async throws(OpenIDFailure) -> VouchedIdentity {
        let provider = try await described()
        guard issuer == settings.issuer || issuer == nil && !provider.namesItself else { throw .fault(.issuer) }
        let token = try await self.token(for: code, of: trip, at: provider)
        guard let algorithm = SigningAlgorithm(rawValue: token.algorithm), provider.algorithms.contains(algorithm) else {
            throw .fault(.algorithm)
        }
        let key = try await self.key(named: token.keyID, for: algorithm, of: provider)
        guard token.isSigned(by: key, with: algorithm) else { throw .fault(.signature) }
        return try IdentityClaims(settings: settings, nonce: trip.nonce, now: now / 1000).identity(in: token.claims)
    }

    // MARK: The code

    private func token(
        for code: String, of trip: ProviderTrip, at provider: ProviderDescription
    ) async throws(OpenIDFailure) -> SignedToken {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.returnAddress),
            ("code_verifier", trip.verifier),
        ]
        var authorization: String?
        if provider.takesBasic {
            // RFC 6749, section 2.3.1: both are encoded as in a form before they are joined.
            let pair = "\(FormText.encoded(settings.client)):\(FormText.encoded(settings.secret))"
            authorization = "Basic " + Data(pair.utf8).base64EncodedString()
        } else {
            fields += [("client_id", settings.client), ("client_secret", settings.secret)]
        }
        let answer = try await requests.post(fields, to: provider.token, authorization: authorization)
        switch (answer.status, answer.object?["error"]?.string) {
        case (200, nil): break
        case (401, _), (400, "invalid_client"), (400, "unauthorized_client"): throw .trouble(.unknownClient)
        case (400, _): throw .fault(.code)
        default: throw .trouble(.badStatus)
        }
        guard let object = answer.object, object["token_type"]?.string?.lowercased() == "bearer",
            let text = object["id_token"]?.string
        else { throw .fault(.malformed) }
        return try SignedToken(text)
    }

    // MARK: What it says about itself

    private func described() async throws(OpenIDFailure) -> ProviderDescription {
        let now = clock.milliseconds()
        if let description, now - description.at < Self.hour { return description.value }
        if let failed, now - failed.at < Self.pause { return try old(at: now, or: failed.failure) }
        let task = reading ?? Task { [requests, settings] in await ProviderDescription.read(settings.issuer, by: requests) }
        reading = task
        let result = await task.value
        if reading == task { reading = nil }
        switch result {
        case .success(let value):
            description = (value, clock.milliseconds())
            failed = nil
            return value
        case .failure(let failure):
            failed = (failure, clock.milliseconds())
            return try old(at: now, or: failure)
        }
    }

    /// What it said before, for a day; a provider that is another than it was counts for nothing.
    private func old(at now: Int, or failure: OpenIDFailure) throws(OpenIDFailure) -> ProviderDescription {
        guard let description, now - description.at < 24 * Self.hour else { throw failure }
        switch failure {
        case .trouble(.unreachable), .trouble(.tooSlow), .trouble(.badStatus): return description.value
        default: throw failure
        }
    }

    // MARK: Its keys

    private func key(
        named name: String?, for algorithm: SigningAlgorithm, of provider: ProviderDescription
    ) async throws(OpenIDFailure) -> VerificationKey {
        if let keys, clock.milliseconds() - keys.at < Self.hour, let key = Self.key(named: name, for: algorithm, in: keys.values)
        {
            return key
        }
        let now = clock.milliseconds()
        if readingKeys == nil, let keysAsked, now - keysAsked.at < Self.minute {
            throw keysAsked.failure ?? .fault(.key)
        }
        let task = readingKeys ?? Task { [requests] in await VerificationKey.read(at: provider.keys, by: requests) }
        readingKeys = task
        keysAsked = (now, nil)
        let result = await task.value
        if readingKeys == task { readingKeys = nil }
        let values: [VerificationKey]
        switch result {
        case .success(let read): values = read
        case .failure(let failure):
            keysAsked = (now, failure)
            throw failure
        }
        keys = (values, clock.milliseconds())
        guard let key = Self.key(named: name, for: algorithm, in: values) else { throw .fault(.key) }
        return key
    }

    /// The key that a token names; where it names none, the only one that fits.
    private static func key(
        named name: String?, for algorithm: SigningAlgorithm, in keys: [VerificationKey]
    ) -> VerificationKey? {
        let fitting = keys.filter { $0.fits(algorithm) && (name == nil || $0.id == name) }
        return fitting.count == 1 ? fitting[0] : nil
    }
}

extension VerificationKey {
    /// The keys of a provider, those that are of use here.
    fileprivate static func read(
        at address: String, by requests: OpenIDRequests
    ) async -> Result<[VerificationKey], OpenIDFailure> {
        do throws(OpenIDFailure) {
            guard let list = try await requests.document(at: address)["keys"]?.array else { throw .trouble(.unreadable) }
            return .success(list.prefix(100).compactMap { $0.object.flatMap(VerificationKey.init) })
        } catch {
            return .failure(error)
        }
    }
}

/// What a provider says about itself (OpenID Connect Discovery 1.0), as far as it matters here.
struct ProviderDescription: Sendable {
    /// Where browsers are sent, where codes are shown, and where its keys are.
    let authorization: String
    let token: String
    let keys: String
    /// The ways of signing that it uses and that are taken here.
    let algorithms: Set<SigningAlgorithm>
    /// Whether our secret goes in a header; in the form otherwise.
    let takesBasic: Bool
    /// Whether it says who it is when it sends a browser back (RFC 9207).
    let namesItself: Bool

    static func read(_ issuer: String, by requests: OpenIDRequests) async -> Result<ProviderDescription, OpenIDFailure> {
        do throws(OpenIDFailure) {
            let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
            let document = try await requests.document(at: base + "/.well-known/openid-configuration")
            return .success(try ProviderDescription(document, issuer: issuer))
        } catch {
            return .failure(error)
        }
    }

    /// Takes a description that fits the issuer that was set.
    init(_ document: JSONObject, issuer: String) throws(OpenIDFailure) {
        guard document["issuer"]?.string == issuer else { throw .trouble(.otherIssuer) }
        let loopback = ProviderAddress.isLoopback(issuer)
        func address(_ name: String) throws(OpenIDFailure) -> String {
            guard let text = document[name]?.string else { throw .trouble(.unreadable) }
            guard ProviderAddress.isSafe(text, loopback: loopback) else { throw .trouble(.unsafeAddress) }
            return text
        }
        func words(_ name: String) -> [String]? { document[name]?.array?.compactMap(\.string) }
        authorization = try address("authorization_endpoint")
        token = try address("token_endpoint")
        keys = try address("jwks_uri")
        algorithms = Set((words("id_token_signing_alg_values_supported") ?? []).compactMap(SigningAlgorithm.init))
        let methods = words("token_endpoint_auth_methods_supported") ?? ["client_secret_basic"]
        takesBasic = methods.contains("client_secret_basic")
        namesItself = document["authorization_response_iss_parameter_supported"]?.boolean ?? false
        guard !algorithms.isEmpty, takesBasic || methods.contains("client_secret_post"),
            words("response_types_supported")?.contains("code") == true,
            words("code_challenge_methods_supported")?.contains("S256") ?? true
        else { throw .trouble(.unfit) }
    }
}
