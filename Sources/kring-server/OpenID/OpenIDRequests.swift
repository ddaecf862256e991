import AsyncHTTPClient
import Foundation
import KringCore
import NIOCore
import NIOHTTP1
import NIOSSL

/// The requests to a provider: few, so each has a connection of its own, and each bounded in time and size. Redirects are not
/// followed: what is asked is what the provider named, and nothing else.
struct OpenIDRequests: Sendable {
    /// Bytes of an answer that are read.
    static let mostBytes = 256 * 1024

    /// A file with certificates (PEM) to trust besides those of the system.
    let trust: String?
    /// How long a request may take in all.
    let timeout: Duration

    /// What was answered.
    struct Answer: Sendable {
        var status: Int
        var bytes: [UInt8]

        /// The body as a JSON object; nothing when it is none.
        var object: JSONObject? { (try? JSONValue(parsing: bytes))?.object }
    }

    /// A document that is there for everybody.
    func document(at address: String) async throws(OpenIDFailure) -> JSONObject {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "Accept", value: "application/json")
        let answer = try await ask(request)
        guard answer.status == 200 else { throw .trouble(.badStatus) }
        guard let object = answer.object else { throw .trouble(.unreadable) }
        return object
    }

    /// Sends a form.
    ///
    /// - Parameter authorization: How we prove who we are, when not in the form.
    func post(
        _ fields: [(String, String)], to address: String, authorization: String?
    ) async throws(OpenIDFailure) -> Answer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        request.body = .bytes(ByteBuffer(string: FormText.fields(fields)))
        return try await ask(request)
    }

    private func ask(_ request: HTTPClientRequest) async throws(OpenIDFailure) -> Answer {
        do {
            let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: try configuration())
            let answer: Result<Answer, any Error>
            do {
                answer = .success(try await bounded { try await Self.ask(request, by: client) })
            } catch {
                answer = .failure(error)
            }
            try? await client.shutdown()
            return try answer.get()
        } catch let failure as OpenIDFailure {
            throw failure
        } catch is NIOTooManyBytesError {
            throw .trouble(.tooLarge)
        } catch {
            throw .trouble(.unreachable)
        }
    }

    private static func ask(_ request: HTTPClientRequest, by client: HTTPClient) async throws -> Answer {
        let response = try await client.execute(request, deadline: .distantFuture)
        let body = try await response.body.collect(upTo: mostBytes)
        return Answer(status: Int(response.status.code), bytes: Array(body.readableBytesView))
    }

    /// What is not done in time is given up, however steadily it drips.
    private func bounded(_ work: @escaping @Sendable () async throws -> Answer) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            group.addTask { try await work() }
            group.addTask { [timeout] in
                try await Task.sleep(for: timeout)
                throw OpenIDFailure.trouble(.tooSlow)
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw OpenIDFailure.trouble(.tooSlow) }
            return answer
        }
    }

    private func configuration() throws -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        if let trust { tls.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(trust))] }
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow)
        configuration.httpVersion = .http1Only
        configuration.decompression = .disabled
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}

extension FormText {
    /// Fields as a form or a query carries them.
    static func fields(_ fields: [(String, String)]) -> String {
        fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    }
}
