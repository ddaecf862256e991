import Crypto
import HTTPTypes
import KringCore
import NIOCore

/// The `Idempotency-Key` of a request that makes something: a quoted string of 16 to 64 characters.
enum IdempotencyHeader {
    /// Reads it.
    ///
    /// - Throws: A 400 that names the header, when it is missing or malformed.
    static func key(
        of headers: HTTPFields, caller: Actor, method: HTTPRequest.Method, address: String, body: ByteBuffer
    ) throws(Problem) -> IdempotencyKey {
        guard let given = headers[.idempotencyKey] else {
            throw Problem(
                .badRequest,
                issues: [
                    Problem.Issue(
                        place: .header, name: "Idempotency-Key", type: .requiredInput,
                        message: "a quoted string of 16 to 64 characters of your own making, the same when you send this again")
                ])
        }
        var text = given.trimming()
        if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count >= 2 { text = text.dropFirst().dropLast() }
        let isPrintable = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        guard (16...64).contains(text.utf8.count), isPrintable else {
            throw Problem(
                .badRequest,
                issues: [
                    Problem.Issue(
                        place: .header, name: "Idempotency-Key", type: .schemaViolation,
                        message: "not a quoted string of 16 to 64 printable ASCII characters without spaces")
                ])
        }
        var hash = SHA256()
        hash.update(data: Array("\(method.rawValue) \(address)\n".utf8))
        hash.update(data: Array(body.readableBytesView))
        return IdempotencyKey(caller: caller.journalName, key: String(text), requestHash: Array(hash.finalize()))
    }
}
