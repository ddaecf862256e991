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
        let browser = Browser(client)
        let identity: Identity?
        switch role {
        case .open: identity = nil
        case .member: identity = .person(member)
        case .chair: identity = .person(chair)
        case .careCouncil: identity = try account(.careCouncil, zone: Self.zone)
        case .region: identity = try account(.region)
        case .agency: identity = try account(.agency)
        case .administrator, .half: identity = try account(.administrator)
        }
        guard let identity else { return browser }
        let link = try kring.write(by: .operator, source: .command) {
            try $0.makeSignInLink(for: identity, hours: 1, vouched: role != .half)
        }
        try await browser.get("/aanmelden/code?sleutel=\(link.text)")
        let answer = try await browser.post("/aanmelden/code", ["sleutel": link.text])
        try #require(answer.status == 303, "\(role): \(answer.text)")
        return browser
    }

    private func account(_ role: Account.Role, zone: Zone.ID? = nil) throws -> Identity {
        let mail = "\(role.rawValue.lowercased())-pagina@example.org"
        if let present = try kring.read(by: .operator, { try $0.accounts() }).first(where: { $0.email == mail }) {
            return .account(present.id)
        }
        let opened = try kring.write(by: .operator, source: .command) {
            try $0.openAccount(Account(role: role, zone: zone, email: mail))
        }
        return .account(opened.id)
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
