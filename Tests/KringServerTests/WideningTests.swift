import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import KringCore
@testable import kring_server

/// A right given to somebody who has it not.
struct Widening: Sendable, CustomStringConvertible {
    /// What is to find it.
    enum Finder: String, Sendable {
        /// The table of operations and roles: what is answered, and how much is shown.
        case operations
        /// The scan for names over the API's answers.
        case names
        /// The table of pages and roles, and the scan for names over them.
        case pages
    }

    let action: Action
    let column: Permission.Column
    let cell: Permission.Cell
    let finders: [Finder]

    init(_ action: Action, for column: Permission.Column, _ cell: Permission.Cell, foundBy finders: Finder...) {
        self.action = action
        self.column = column
        self.cell = cell
        self.finders = finders
    }

    var description: String { "\(action.rawValue) for \(column.words): \(cell.rawValue)" }

    /// Who of the tests stands in the column.
    var roles: [Role] {
        switch column {
        case .open: [.open]
        case .member: [.member]
        case .practiceDelegate: [.delegate]
        case .sheetLink: []
        case .chairSecretary: [.chair, .otherChair]
        case .coordinator: [.coordinator]
        case .careCouncil: [.careCouncil, .otherCareCouncil]
        case .regionAgency: [.region, .agency]
        case .administrator: [.administrator]
        }
    }

    /// The same among those who look at pages.
    var pageRoles: [PageRole] {
        switch column {
        case .open: [.open]
        case .member: [.member]
        case .chairSecretary: [.chair]
        case .careCouncil: [.careCouncil]
        case .regionAgency: [.region]
        case .administrator: [.administrator]
        case .practiceDelegate, .sheetLink, .coordinator: []
        }
    }
}

@Suite struct `A right that is widened` {
    private static let widenings: [Widening] = [
        Widening(.seeNames, for: .careCouncil, .numbers, foundBy: .operations, .names),
        Widening(.seeNames, for: .regionAgency, .numbers, foundBy: .operations, .names),
        Widening(.seeNames, for: .chairSecretary, .numbers, foundBy: .operations),
        Widening(.seeNames, for: .coordinator, .umbrellaCircles, foundBy: .operations),
        Widening(.seeNames, for: .administrator, .own, foundBy: .operations),
        Widening(.seeContacts, for: .member, .own, foundBy: .operations),
        Widening(.seeContacts, for: .practiceDelegate, .own, foundBy: .operations),
        Widening(.seeNumber, for: .member, .own, foundBy: .operations),
        Widening(.seeAttendance, for: .regionAgency, .numbers, foundBy: .operations),
        Widening(.seeAttendance, for: .member, .own, foundBy: .operations),
        Widening(.seeAttendance, for: .coordinator, .umbrellaCircles, foundBy: .operations),
        Widening(.seeMeetings, for: .careCouncil, .numbers, foundBy: .operations),
        Widening(.seeSignals, for: .regionAgency, .numbers, foundBy: .operations),
        Widening(.keepAttendance, for: .member, .own, foundBy: .operations, .pages),
        Widening(.manageMeetings, for: .member, .own, foundBy: .operations),
        Widening(.admitMembers, for: .coordinator, .umbrellaCircles, foundBy: .operations),
        Widening(.changeCircle, for: .member, .own, foundBy: .operations),
        Widening(.noteFinding, for: .regionAgency, .numbers, foundBy: .operations),
        Widening(.administer, for: .regionAgency, .numbers, foundBy: .operations),
        Widening(.reportUmbrella, for: .careCouncil, .numbers, foundBy: .operations),
        Widening(.exportOwnData, for: .chairSecretary, .own, foundBy: .operations),
        Widening(.linkZones, for: .coordinator, .umbrellaCircles, foundBy: .operations),
        Widening(.dissolveCircle, for: .member, .own, foundBy: .operations),
        Widening(.answerSignal, for: .chairSecretary, .own, foundBy: .operations),
        Widening(.makePlans, for: .member, .own, foundBy: .operations),
    ]

    @Test func `is found by every check that should, and none of them finds anything while no right is`() async throws {
        let server = try TestServer.marked()
        let addresses = try await server.run { client in try await Addresses(server, client) }
        let nothing = Widening(.seeStates, for: .regionAgency, .numbers, foundBy: .operations, .names, .pages)
        for finder in nothing.finders {
            let found = try await Self.found(nothing, by: finder, server, addresses)
            #expect(found == nil, "\(finder): \(found ?? "")")
        }
        for widening in Self.widenings {
            #expect(Permission.row(of: widening.action)[widening.column] != widening.cell, "\(widening) is no widening")
            for finder in widening.finders {
                #expect(try await Self.found(widening, by: finder, server, addresses) != nil, "\(finder), \(widening)")
            }
        }
    }

    /// The first thing that a check finds wrong in the service with a wider table; nothing when it notices nothing.
    static func found(
        _ widening: Widening, by finder: Widening.Finder, _ server: TestServer, _ addresses: Addresses
    ) async throws -> String? {
        let kring = Kring(
            database: server.kring.database, playbook: server.kring.playbook, clock: server.kring.clock,
            rights: RightsTable.standard.changing(widening.action, for: widening.column, to: widening.cell))
        let composition = Composition(
            kring: kring, publicAddress: TestServer.publicAddress, templates: try Templates.bundled())
        return try await composition.application().test(.router) { client in
            let asker = TestClient(client: client, tokens: server.tokens)
            switch finder {
            case .operations: return try await operation(widening, server, addresses, asker)
            case .names: return try await name(widening, server, addresses, asker)
            case .pages: return try await page(widening, server, client)
            }
        }
    }

    private static func operation(
        _ widening: Widening, _ server: TestServer, _ addresses: Addresses, _ client: TestClient
    ) async throws -> String? {
        for role in widening.roles {
            guard let place = Role.allCases.firstIndex(of: role) else { continue }
            for operation in Composition.operations {
                guard let letter = `Who may call what`.answers[operation.id]?[place] else { continue }
                let view = `Who may call what`.views[operation.id]?[place]
                // What she may do anyway is not done once more.
                guard letter != "A" || view != nil, let address = addresses.ownAddress(of: operation) else { continue }
                let answer = try await `Who may call what`.call(operation, at: address, as: role, of: server, by: client)
                let isAsExpected =
                    `Who may call what`.agrees(answer.status, with: letter, of: role)
                    && view.map { $0 == `Who may call what`.view(of: answer) } ?? true
                if !isAsExpected { return "\(operation.id) as \(role): \(answer.status)" }
            }
        }
        for part in try OperationPart.all(of: server) {
            for (role, letter) in zip(Role.allCases, part.letters) where widening.roles.contains(role) {
                let answer = try await part.call(as: role, by: client)
                if !`Who may call what`.agrees(answer.status, with: letter, of: role) { return "\(part.name) as \(role)" }
            }
        }
        return nil
    }

    private static func name(
        _ widening: Widening, _ server: TestServer, _ addresses: Addresses, _ client: TestClient
    ) async throws -> String? {
        let scan = NameScan(server.network)
        for role in widening.roles {
            for operation in Composition.operations where operation.method == .get {
                guard let address = addresses.ownAddress(of: operation) else { continue }
                if let hit = scan.hits(in: try await client.get(address, as: role)).first { return "\(operation.id): \(hit)" }
            }
        }
        return nil
    }

    private static func page(
        _ widening: Widening, _ server: TestServer, _ client: any TestClientProtocol
    ) async throws -> String? {
        for role in widening.pageRoles {
            guard let place = PageRole.allCases.firstIndex(of: role) else { continue }
            let browser = try await server.browser(of: role, client)
            for route in Site.routes where route.method == .get {
                guard let letters = `Who may see which page`.letters[route.id] else { continue }
                let answer = try await browser.get(`Who may see which page`.address(of: route, server))
                if !`Who may see which page`.agrees(answer, with: Array(letters)[place]) {
                    return "\(route.id): \(answer.status)"
                }
            }
        }
        return nil
    }
}
