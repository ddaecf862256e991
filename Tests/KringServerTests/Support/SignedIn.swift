import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// Who looks at the pages in these tests, each in a browser of her own.
enum PageRole: String, CaseIterable, Sendable {
    case open, member, chair
    /// An account that did not show its second factor yet.
    case half
    case careCouncil, region, agency, administrator
}

extension TestServer {
    /// Signs somebody in, as the operator lets her in.
    func browser(of role: PageRole, _ client: any TestClientProtocol) async throws -> Browser {
        let identity: Identity
        switch role {
        case .open: return Browser(client)
        case .member: identity = .person(member)
        case .chair: identity = .person(chair)
        case .careCouncil: identity = try account(.careCouncil, zone: Self.zone)
        case .region: identity = try account(.region)
        case .agency: identity = try account(.agency)
        case .administrator, .half: identity = try account(.administrator)
        }
        return try await self.browser(for: identity, vouched: role != .half, client)
    }

    /// Signs in a person or an account.
    ///
    /// - Parameter vouched: Whether the operator vouches for her second factor.
    func browser(
        for identity: Identity, vouched: Bool = true, _ client: any TestClientProtocol
    ) async throws -> Browser {
        try await Browser.signedIn(for: identity, of: kring, vouched: vouched, client)
    }

    /// An account for work, opened when it is not there yet.
    func account(_ role: Account.Role, zone: Zone.ID? = nil) throws -> Identity {
        try kring.testAccount(role, zone: zone)
    }

    /// The same service, with a log that is kept, asked as browsers.
    func browse<T: Sendable>(
        keeping log: KeptLog, _ test: @Sendable (any TestClientProtocol) async throws -> T
    ) async throws -> T {
        let composition = Composition(
            kring: kring, publicAddress: Self.publicAddress, templates: try Templates.bundled(), log: log.log)
        return try await composition.application().test(.router) { client in try await test(client) }
    }
}

extension Kring {
    /// An account for work, opened when it is not there yet.
    func testAccount(_ role: Account.Role, zone: Zone.ID? = nil) throws -> Identity {
        let place = zone.map { "-\($0)" } ?? ""
        let mail = "\(role.rawValue.lowercased())\(zone == TestServer.zone ? "" : place)-pagina@example.org"
        if let present = try read(by: .operator, { try $0.accounts() }).first(where: { $0.email == mail }) {
            return .account(present.id)
        }
        let opened = try write(by: .operator, source: .command) {
            try $0.openAccount(Account(role: role, zone: zone, email: mail))
        }
        return .account(opened.id)
    }
}

extension Browser {
    /// A browser of somebody who signed in, let in by the operator.
    static func signedIn(
        for identity: Identity, of kring: Kring, vouched: Bool = true, _ client: any TestClientProtocol
    ) async throws -> Browser {
        let browser = Browser(client)
        let link = try kring.write(by: .operator, source: .command) {
            try $0.makeSignInLink(for: identity, hours: 1, vouched: vouched)
        }
        try await browser.get("/aanmelden/code?sleutel=\(link.text)")
        let answer = try await browser.post("/aanmelden/code", ["sleutel": link.text])
        try #require(answer.status == 303, "\(identity): \(answer.text)")
        return browser
    }
}
