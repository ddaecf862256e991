import Foundation
import GRDB

/// What makes a repeated request known again.
public struct IdempotencyKey: Hashable, Sendable {
    /// Who asks; keys of two callers never meet.
    public var caller: String
    /// The caller's own key, 16 to 64 characters.
    public var key: String
    /// SHA-256 of method, route and body.
    public var requestHash: [UInt8]

    public init(caller: String, key: String, requestHash: [UInt8]) {
        self.caller = caller
        self.key = key
        self.requestHash = requestHash
    }
}

/// An answer kept to be given again.
public struct StoredAnswer: Hashable, Sendable {
    /// The HTTP status.
    public var status: Int
    /// Header fields, as `name: value` lines.
    public var headers: String
    public var body: [UInt8]

    public init(status: Int, headers: String, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// What is known of a key.
public enum IdempotencyState: Hashable, Sendable {
    /// Not seen in the last seven days.
    case new
    /// Answered before: give this again, and change nothing.
    case answered(StoredAnswer)
    /// Used before for another request.
    case reused
}

extension Connection {
    /// How long an answer is kept: seven days, in milliseconds.
    static var answersAreKept: Int { 7 * 24 * 3600 * 1000 }

    /// What is known of a key at a moment (milliseconds UTC).
    func answer(for key: IdempotencyKey, at moment: Int) throws -> IdempotencyState {
        let found = try first(
            "SELECT request_hash, status, headers, body FROM idempotency WHERE caller = ? AND key = ? AND stored_at > ?",
            key.caller, key.key, moment - Self.answersAreKept
        ) { query in
            query.bytes(0) == key.requestHash
                ? IdempotencyState.answered(
                    StoredAnswer(status: query.int(1), headers: query.text(2), body: query.bytes(3)))
                : .reused
        }
        return found ?? .new
    }

    /// Keeps an answer, in the transaction of the change that it answers.
    func store(_ answer: StoredAnswer, for key: IdempotencyKey, at moment: Int) throws {
        try run(
            """
            INSERT INTO idempotency (caller, key, request_hash, status, stored_at, headers, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (caller, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status, \
            stored_at = excluded.stored_at, headers = excluded.headers, body = excluded.body
            """,
            key.caller, key.key, key.requestHash, answer.status, moment, answer.headers, answer.body)
    }

    /// Throws away answers older than seven days, at most so many at a time.
    ///
    /// - Returns: How many went.
    @discardableResult
    func cleanAnswers(before moment: Int, atMost limit: Int = 1000) throws -> Int {
        try run(
            "DELETE FROM idempotency WHERE id IN (SELECT id FROM idempotency ORDER BY id LIMIT ?) AND stored_at <= ?",
            limit, moment - Self.answersAreKept)
        return changesCount
    }
}
