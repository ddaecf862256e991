import HTTPTypes
import Foundation
import HTTPTypes
import KringCore

/// A link with which each kind of caller of the example network signs in, made anew at every start: for whoever tries the
/// service out, and has no mailbox of an invented person.
struct ExampleLinks {
    private let kring: Kring

    init(_ kring: Kring) {
        self.kring = kring
    }

    /// Somebody of the example: who, and the page for her job.
    private struct Guest {
        var who: String
        var identity: Identity?
        var page: String
    }

    /// The lines to show: who, the link, and where it leads. None when the database holds no example.
    func lines(_ publicAddress: String) throws -> [String] {
        guard let people = try? ExampleTokens(kring).people(), people.chair != nil else { return [] }
        let circle = "/kringen/\(ExampleTokens.circle)"
        let guests = [
            Guest(who: "chair", identity: people.chair.map(Identity.person), page: circle),
            Guest(who: "member", identity: people.member.map(Identity.person), page: MyPages.path),
            Guest(
                who: "coordinator", identity: people.coordinator.map(Identity.person),
                page: Self.firstPage(of: ["/koepelkringen/koepel-vroedvrouwen", "/beroepen/vroedvrouw"])),
            Guest(
                who: "care council", identity: try account(.careCouncil, zone: ExampleTokens.zone),
                page: "/zones/\(ExampleTokens.zone)"),
            Guest(who: "region", identity: try account(.region, zone: nil), page: "/vlaanderen"),
            Guest(who: "administrator", identity: try account(.administrator, zone: nil), page: FoundingPages.path),
        ]
        let links = try kring.write(by: .operator, source: .command) { scope in
            try guests.compactMap { guest in
                try guest.identity.map { identity in
                    let link = try scope.makeSignInLink(for: identity, hours: 12, vouched: true, returnTo: guest.page)
                    return (guest: guest, link: link.text)
                }
            }
        }
        guard !links.isEmpty else { return [] }
        return ["To sign in as somebody of the example, open one of these; each works once, for 12 hours, and leads to her page:"]
            + links.flatMap { guest, link in
                [
                    "    " + guest.who.padding(toLength: 14, withPad: " ", startingAt: 0) + publicAddress + guest.page,
                    "        \(publicAddress)/aanmelden/code?sleutel=\(link)",
                ]
            }
            + [
                "For nobody in particular: \(publicAddress)/ (search), /vlaanderen, /draaiboek, \(StartPages.path)"
            ]
    }

    /// The first of some addresses that there is a page at.
    private static func firstPage(of addresses: [String]) -> String {
        addresses.first { address in
            let parts = address.split(separator: "/")
            return Site.routes.contains { route in
                let wanted = route.path.split(separator: "/")
                return route.method == .get && wanted.count == parts.count
                    && zip(wanted, parts).allSatisfy { $0.first == "{" || $0 == $1 }
            }
        } ?? MyPages.path
    }

    /// An account of the example, opened now when there is none yet.
    private func account(_ role: Account.Role, zone: Zone.ID?) throws -> Identity {
        let address =
            switch role {
            case .administrator: "beheer@example.org"
            case .region: "regio@example.org"
            case .careCouncil, .agency: "zorgraad@example.org"
            }
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
