import Foundation
import KringCore

/// A link with which each kind of caller of the example network signs in, made anew at every start: for whoever tries the
/// service out, and has no mailbox of an invented person.
struct ExampleLinks {
    private let kring: Kring

    init(_ kring: Kring) {
        self.kring = kring
    }

    /// The lines to show: who, and the link. None when the database holds no example.
    func lines(_ publicAddress: String) throws -> [String] {
        guard let people = try? ExampleTokens(kring).people(), people.chair != nil else { return [] }
        let who: [(String, Identity?)] = [
            ("chair", people.chair.map(Identity.person)), ("member", people.member.map(Identity.person)),
            ("coordinator", people.coordinator.map(Identity.person)),
            ("care council", try account(.careCouncil, zone: ExampleTokens.zone)),
            ("administrator", try account(.administrator, zone: nil)),
        ]
        let links = try kring.write(by: .operator, source: .command) { scope in
            try who.compactMap { name, identity in
                try identity.map { (name, try scope.makeSignInLink(for: $0, hours: 12, vouched: true).text) }
            }
        }
        guard !links.isEmpty else { return [] }
        return ["To sign in as somebody of the example, open one of these; each works once, for 12 hours:"]
            + links.map { name, link in
                "    " + name.padding(toLength: 14, withPad: " ", startingAt: 0)
                    + "\(publicAddress)/aanmelden/code?sleutel=\(link)"
            }
    }

    /// An account of the example, opened now when there is none yet.
    private func account(_ role: Account.Role, zone: Zone.ID?) throws -> Identity {
        let address = role == .administrator ? "beheer@example.org" : "zorgraad@example.org"
        let present = try kring.read(by: .operator) { scope in
            try scope.accounts().first { $0.role == role && $0.zone == zone && $0.email == address && $0.endedAt == nil }
        }
        if let present { return .account(present.id) }
        let opened = try kring.write(by: .operator, source: .command) { scope in
            try scope.openAccount(Account(role: role, zone: zone, email: address, label: "Voorbeeld"))
        }
        return .account(opened.id)
    }
}
