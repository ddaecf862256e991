import Foundation
import KringCore

/// A token for every kind of caller of the example network, for whoever tries the service out.
struct ExampleTokens {
    static let circle: Circle.ID = "dijle-nete"
    private static let umbrella: Umbrella.ID = "koepel-vroedvrouwen"
    static let zone: Zone.ID = "mechelen-katelijne"

    private let kring: Kring

    init(_ kring: Kring) {
        self.kring = kring
    }

    /// Makes the tokens and writes them to a file that only its owner may read.
    func write(to path: String) throws {
        let (chair, member, coordinator) = try people()
        let wanted: [(who: String, token: APIToken)] = [
            ("chair of \(Self.circle)", APIToken(id: .made(prefix: "token-"), role: .chair, person: chair)),
            ("member of \(Self.circle)", APIToken(id: .made(prefix: "token-"), role: .member, person: member)),
            ("coordinator of \(Self.umbrella)", APIToken(id: .made(prefix: "token-"), role: .coordinator, person: coordinator)),
            ("care council of \(Self.zone)", APIToken(id: .made(prefix: "token-"), role: .careCouncil, zone: Self.zone)),
            ("administrator", APIToken(id: .made(prefix: "token-"), role: .administrator)),
        ].filter { !$0.token.role.needsPerson || $0.token.person != nil }
        let width = wanted.map(\.who.count).max() ?? 0
        let lines = try kring.write(by: .operator, source: .command) { scope in
            try wanted.map { wanted in
                let secret = try scope.issueToken(wanted.token).secret.text
                return wanted.who.padding(toLength: width + 2, withPad: " ", startingAt: 0) + secret
            }
        }
        let text = Data((lines.joined(separator: "\n") + "\n").utf8)
        guard FileManager.default.createFile(atPath: path, contents: text, attributes: [.posixPermissions: 0o600]) else {
            throw CommandFailure(.cannotCreate, "\(path) cannot be made")
        }
    }

    /// A chair, a member who is not, and the umbrella's coordinator, all of today.
    func people() throws -> (chair: Person.ID?, member: Person.ID?, coordinator: Person.ID?) {
        let today = kring.today
        return try kring.read(by: .operator) { scope in
            func holder(_ host: Meeting.Host, _ kind: Office.Kind) throws -> Person.ID? {
                try scope.offices(of: host).items.map(\.office.value)
                    .first { $0.kind == kind && $0.span.contains(today) }?.person
            }
            let chair = try holder(.circle(Self.circle), .chair)
            let offices = Set(try scope.offices(of: .circle(Self.circle)).items.map(\.office.value.person))
            let members = try scope.memberships(of: Self.circle).items.compactMap { view in
                if case .full(let entry, _) = view, entry.value.span.contains(today) { entry.value.person } else { nil }
            }
            let member = members.first { !offices.contains($0) }
            return (chair, member, try holder(.umbrella(Self.umbrella), .coordinator))
        }
    }
}
