import Crypto
import CryptoExtras
import Foundation
import KringCore

/// A signed token (JWS, RFC 7515, in its compact form), read but not believed yet.
struct SignedToken: Sendable {
    /// How it says it is signed.
    let algorithm: String
    /// The key it says it is signed with.
    let keyID: String?
    /// What it says.
    let claims: JSONObject
    /// What was signed: the first two parts as they came.
    private let signed: [UInt8]
    private let signature: [UInt8]

    /// Reads a token; whatever its header says about where keys are to be found is not looked at.
    init(_ text: String) throws(OpenIDFailure) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Self.object(parts[0]), let claims = Self.object(parts[1]),
            let signature = Base64URL.bytes(of: parts[2]), let algorithm = head["alg"]?.string
        else { throw .fault(.malformed) }
        // What is critical and unknown is not passed over; we know nothing of that kind.
        guard head["crit"] == nil, head["b64"] == nil, head["enc"] == nil else { throw .fault(.malformed) }
        self.algorithm = algorithm
        keyID = head["kid"]?.string
        self.claims = claims
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    private static func object(_ part: Substring) -> JSONObject? {
        Base64URL.bytes(of: part).flatMap { try? JSONValue(parsing: $0) }?.object
    }

    /// Whether a key made the signature, by an algorithm that is settled beforehand and not by the token.
    func isSigned(by key: VerificationKey, with algorithm: SigningAlgorithm) -> Bool {
        switch (key.kind, algorithm) {
        case (.rsa(let key), .RS256): isSigned(key, SHA256.hash(data: signed), .insecurePKCS1v1_5)
        case (.rsa(let key), .RS384): isSigned(key, SHA384.hash(data: signed), .insecurePKCS1v1_5)
        case (.rsa(let key), .RS512): isSigned(key, SHA512.hash(data: signed), .insecurePKCS1v1_5)
        case (.rsa(let key), .PS256): isSigned(key, SHA256.hash(data: signed), .PSS)
        case (.rsa(let key), .PS384): isSigned(key, SHA384.hash(data: signed), .PSS)
        case (.rsa(let key), .PS512): isSigned(key, SHA512.hash(data: signed), .PSS)
        case (.p256(let key), .ES256):
            (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
                key.isValidSignature($0, for: SHA256.hash(data: signed))
            } ?? false
        case (.p384(let key), .ES384):
            (try? P384.Signing.ECDSASignature(rawRepresentation: signature)).map {
                key.isValidSignature($0, for: SHA384.hash(data: signed))
            } ?? false
        default: false
        }
    }

    private func isSigned(_ key: _RSA.Signing.PublicKey, _ digest: some Digest, _ padding: _RSA.Signing.Padding) -> Bool {
        key.isValidSignature(_RSA.Signing.RSASignature(rawRepresentation: signature), for: digest, padding: padding)
    }
}

/// The ways of signing that are taken. All are asymmetric: nobody who only knows what is public, or our secret, signs with
/// them; `none` and HMAC are no members.
enum SigningAlgorithm: String, Sendable, CaseIterable {
    case RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384
}

/// A public key of a provider (JWK, RFC 7517).
struct VerificationKey: Sendable {
    enum Kind: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
        case p384(P384.Signing.PublicKey)
    }

    /// Its name.
    let id: String?
    /// The one algorithm it is for, when it says.
    private let algorithm: String?
    let kind: Kind

    /// Takes a key that signatures are checked with; nothing for one of another purpose, of a kind that is not known here, or
    /// too short to be trusted (RSA below 2048 bits).
    init?(_ json: JSONObject) {
        if let use = json["use"], use.string != "sig" { return nil }
        if let operations = json["key_ops"], operations.array?.contains("verify") != true { return nil }
        func bytes(_ name: String) -> [UInt8]? { json[name]?.string.flatMap { Base64URL.bytes(of: $0) } }
        switch (json["kty"]?.string, json["crv"]?.string) {
        case ("RSA", _):
            guard let n = bytes("n"), let e = bytes("e"), n.count <= 1024, e.count <= 8,
                let key = try? _RSA.Signing.PublicKey(n: Data(n), e: Data(e)), key.keySizeInBits >= 2048
            else { return nil }
            kind = .rsa(key)
        case ("EC", "P-256"):
            guard let x = bytes("x"), let y = bytes("y"),
                let key = try? P256.Signing.PublicKey(x963Representation: [4] + x + y)
            else { return nil }
            kind = .p256(key)
        case ("EC", "P-384"):
            guard let x = bytes("x"), let y = bytes("y"),
                let key = try? P384.Signing.PublicKey(x963Representation: [4] + x + y)
            else { return nil }
            kind = .p384(key)
        default: return nil
        }
        id = json["kid"]?.string
        algorithm = json["alg"]?.string
    }

    /// Whether signatures by an algorithm can be checked with it.
    func fits(_ wanted: SigningAlgorithm) -> Bool {
        if let algorithm, algorithm != wanted.rawValue { return false }
        return switch (kind, wanted) {
        case (.rsa, .RS256), (.rsa, .RS384), (.rsa, .RS512), (.rsa, .PS256), (.rsa, .PS384), (.rsa, .PS512): true
        case (.p256, .ES256), (.p384, .ES384): true
        default: false
        }
    }
}
