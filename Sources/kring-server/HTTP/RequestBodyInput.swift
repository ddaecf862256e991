import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// How long a connection is waited for.
struct ConnectionPatience: Sendable {
    /// What the service promises: a slow one is cut, and the honest ones notice nothing.
    static let usual = ConnectionPatience(idle: .seconds(30), body: .seconds(30))

    /// Until the head of a request is whole, and between requests.
    var idle: Duration
    /// Until the body of a request is whole, from when it is asked for.
    var body: Duration
}

/// Reads a request's body whole, within the limits the service promises.
enum RequestBodyInput {
    /// Bytes of a JSON body.
    static let jsonLimit = 256 * 1024
    /// Bytes of a network to be imported.
    static let importLimit = 64 * 1024 * 1024

    /// The bytes of a JSON body.
    ///
    /// - Throws: 415 for another content type, 413 over the limit, 408 when it does not arrive in time.
    static func json(
        of request: Request, limit: Int, within time: Duration, acceptsMergePatch: Bool
    ) async throws -> ByteBuffer {
        try requireJSON(request.headers, acceptsMergePatch: acceptsMergePatch)
        return try await bytes(of: request, limit: limit, within: time)
    }

    /// The bytes of a body of any kind.
    ///
    /// - Throws: 413 over the limit, 408 when it does not arrive in time.
    static func bytes(of request: Request, limit: Int, within time: Duration) async throws -> ByteBuffer {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw Problem.payloadTooLarge(limit: limit)
        }
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                var whole = ByteBuffer()
                for try await part in request.body {
                    guard whole.readableBytes + part.readableBytes <= limit else {
                        throw Problem.payloadTooLarge(limit: limit)
                    }
                    whole.writeImmutableBuffer(part)
                }
                try Task.checkCancellation()
                return whole
            }
            group.addTask {
                try await Task.sleep(for: time)
                throw Problem(.requestTimeout)
            }
            defer { group.cancelAll() }
            return try await group.next()!
        }
    }

    private static func requireJSON(_ headers: HTTPFields, acceptsMergePatch: Bool) throws {
        guard let given = headers[.contentType] else { throw Problem(.unsupportedMediaType) }
        let parts = given.lowercased().split(separator: ";", omittingEmptySubsequences: false).map { $0.trimming() }
        let type = parts[0]
        guard type == "application/json" || (acceptsMergePatch && type == "application/merge-patch+json") else {
            throw Problem(.unsupportedMediaType)
        }
        for parameter in parts.dropFirst() where parameter.hasPrefix("charset=") {
            let charset = parameter.dropFirst("charset=".count).filter { $0 != "\"" }
            guard charset == "utf-8" else { throw Problem(.unsupportedMediaType) }
        }
    }
}
