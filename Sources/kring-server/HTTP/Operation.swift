import HTTPTypes
import Hummingbird
import KringCore
import NIOCore

/// One operation of the API: how it is asked, and what answers it.
struct Operation: Sendable {
    /// Who may call it at all; what she then sees or may do is for the use case.
    enum Audience: Sendable {
        case everybody
        /// Only with a token; without one the answer is 401, whatever is behind the address.
        case signedIn
    }

    /// What body it takes.
    enum Body: Sendable {
        case none
        /// A whole document.
        case json(limit: Int = RequestBodyInput.jsonLimit)
        /// A JSON Merge Patch (RFC 7396).
        case mergePatch
    }

    /// How its answer may be kept here.
    enum Keeping: Sendable {
        case no
        /// Encoded, until anything changes.
        case untilChange
    }

    /// The `operationId` of the document.
    let id: String
    let method: HTTPRequest.Method
    /// From the base: `/circles/{circleId}`.
    let path: String
    var audience = Audience.signedIn
    /// The names of its query parameters.
    var query: [String] = []
    var body = Body.none
    /// Whether `If-Match` must say which version is meant.
    var needsVersion = false
    /// Whether `Idempotency-Key` must name the request.
    var needsKey = false
    var keeping = Keeping.no
    /// Whether the link to a date poll opens it; every other address answers 401 to such a link.
    var opensToPollLink = false
    /// Answers it, on a thread that may wait for the disk.
    let answer: @Sendable (inout Call) throws -> Answer
}

extension Operation {
    /// The same operation, for who holds the link to a date poll too.
    var alsoByPollLink: Operation {
        var operation = self
        operation.opensToPollLink = true
        return operation
    }

    /// Reads something.
    static func get(
        _ id: String, _ path: String, for audience: Audience, query: [String] = [], keeping: Keeping = .no,
        _ answer: @escaping @Sendable (inout Call) throws -> Answer
    ) -> Operation {
        Operation(id: id, method: .get, path: path, audience: audience, query: query, keeping: keeping, answer: answer)
    }

    /// Makes something: needs a key.
    static func post(
        _ id: String, _ path: String, query: [String] = [], limit: Int = RequestBodyInput.jsonLimit,
        _ answer: @escaping @Sendable (inout Call) throws -> Answer
    ) -> Operation {
        Operation(id: id, method: .post, path: path, query: query, body: .json(limit: limit), needsKey: true, answer: answer)
    }

    /// Replaces a whole document: needs the version.
    static func put(
        _ id: String, _ path: String, _ answer: @escaping @Sendable (inout Call) throws -> Answer
    ) -> Operation {
        Operation(id: id, method: .put, path: path, body: .json(), needsVersion: true, answer: answer)
    }

    /// Changes part of something: needs the version.
    static func patch(
        _ id: String, _ path: String, _ answer: @escaping @Sendable (inout Call) throws -> Answer
    ) -> Operation {
        Operation(id: id, method: .patch, path: path, body: .mergePatch, needsVersion: true, answer: answer)
    }

    /// Takes something away: needs the version.
    static func delete(
        _ id: String, _ path: String, _ answer: @escaping @Sendable (inout Call) throws -> Answer
    ) -> Operation {
        Operation(id: id, method: .delete, path: path, needsVersion: true, answer: answer)
    }
}
