import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import NIOCore
import Synchronization
import Testing

@testable import kring_server

/// What a browser does: keeps cookies, says from where a form comes, and sends the hidden fields of the form it was shown.
final class Browser: Sendable {
    let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])
    private let token = Mutex<String?>(nil)

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    var cookies: [String: String] {
        get { jar.withLock { $0 } }
        set { jar.withLock { $0 = newValue } }
    }

    /// The form token of the page that was last shown.
    var formToken: String? { token.withLock { $0 } }

    @discardableResult
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestAnswer {
        try await send(.get, path, headers: headers, body: nil)
    }

    /// Sends a form, with the token of the last page.
    @discardableResult
    func post(
        _ path: String, _ fields: [String: String], headers: HTTPFields = [.secFetchSite: "same-origin"], withToken: Bool = true
    ) async throws -> TestAnswer {
        var fields = fields
        if withToken, let formToken { fields["formulier"] = formToken }
        let body = fields.map { "\(FormText.encoded($0.key))=\(FormText.encoded($0.value))" }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers: headers, body: body)
    }

    func send(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: String?) async throws -> TestAnswer {
        var headers = headers
        let pairs = cookies.map { "\($0.key)=\($0.value)" }
        if !pairs.isEmpty { headers[.cookie] = pairs.joined(separator: "; ") }
        if headers[.userAgent] == nil { headers[.userAgent] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0" }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        let answer = TestAnswer(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
        for line in response.headers[values: .setCookie] { keep(line) }
        if let match = answer.text.firstMatch(of: /name="formulier" value="([^"]+)"/) {
            token.withLock { $0 = String(match.1) }
        }
        return answer
    }

    private func keep(_ line: String) {
        guard let pair = line.split(separator: ";").first else { return }
        let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { return }
        jar.withLock { $0[String(halves[0])] = line.contains("Max-Age=0") ? nil : String(halves[1]) }
    }
}

extension TestServer {
    /// Asks the pages, as one browser or several.
    func browse<T: Sendable>(_ test: @Sendable (@Sendable () -> Browser) async throws -> T) async throws -> T {
        try await composition.application().test(.router) { client in
            try await test { Browser(client) }
        }
    }

    /// The link and the code of the last sign-in mail that waits.
    func lastSignInMail() throws -> (link: String, code: String, mail: DueMail) {
        let mail = try #require(try kring.dueMails(atMost: 1000).last { $0.kind == "signIn" })
        return (try #require(mail.content["link"]), try #require(mail.content["code"]), mail)
    }

    /// The mail address of a person of the network.
    func address(of person: Person.ID) throws -> String {
        try #require(network.persons.first { $0.id == person }?.email)
    }

    /// Signs somebody in by the code of a mail.
    func signIn(_ address: String, in browser: Browser) async throws -> TestAnswer {
        try await browser.get("/aanmelden")
        let asked = try await browser.post("/aanmelden", ["mail": address])
        try #require(asked.status == 303, "\(asked.text)")
        try await browser.get("/aanmelden/code")
        return try await browser.post("/aanmelden/code", ["code": try lastSignInMail().code])
    }
}
