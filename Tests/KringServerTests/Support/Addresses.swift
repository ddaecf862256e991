import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// Real values for the named parts of every address, from the example network.
struct Addresses: Sendable {
    /// Values by the name of the part; every one of them where "all" are to be asked.
    private let values: [String: [String]]
    /// Values of a part where they belong to the thing before it: `/circles/{circleId}/memberships/{membershipId}`.
    private let own: [String: [String: [String]]]
    /// The parameters that an operation does not answer without, by operation.
    private let queries: [String: [String]]

    /// Collects them, with numbers where the service gave some: asked of those who may see them.
    init(_ server: TestServer, _ client: TestClient) async throws {
        let network = server.network
        var values: [String: [String]] = [
            "circleId": [TestServer.circle.rawValue] + network.circles.map(\.id.rawValue),
            "zoneId": [TestServer.zone.rawValue] + network.zones.map(\.id.rawValue),
            "umbrellaId": network.umbrellas.map(\.id.rawValue),
            "regionalZoneId": network.regionalZones.map(\.id.rawValue),
            "municipalityId": ["mechelen"], "professionId": ["vroedvrouw"] + network.professions.map(\.id.rawValue),
            "ruleId": server.kring.playbook.current.ruleSetIDs.map(\.rawValue),
            "problemType": ["badRequest"], "practiceId": network.practices.map(\.id.rawValue),
            "venueId": network.venues.map(\.id.rawValue), "signalId": network.signals.map(\.id.rawValue),
            "personId": [server.fellow.rawValue, server.member.rawValue, server.chair.rawValue],
        ]
        let held = network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.status == .held }
        values["datePollId"] = network.datePolls.map(\.id.rawValue)
        values["meetingId"] = held.map(\.id.rawValue) + network.meetings.map(\.id.rawValue)
        var own: [String: [String: [String]]] = ["agreementId": [:], "goalId": [:]]
        for agreement in network.agreements {
            own["agreementId"]![agreement.circle.rawValue, default: []].append(agreement.id.rawValue)
        }
        for goal in network.goals { own["goalId"]![goal.circle.rawValue, default: []].append(goal.id.rawValue) }

        func ids(_ path: String, _ role: Role, where isWanted: (JSONObject) -> Bool = { _ in true }) async throws -> [String] {
            try await client.items(path, as: role).compactMap { item in
                item.object.flatMap { isWanted($0) ? $0["id"]?.string : nil }
            }
        }
        let circle = "/circles/\(TestServer.circle)"
        let circleName = TestServer.circle.rawValue
        own["membershipId"] = [
            circleName: try await ids("\(circle)/memberships", .chair) { $0["person"]?.string == server.fellow.rawValue }
        ]
        own["leaveId"] = [
            circleName: try await ids("\(circle)/leaves", .chair) { $0["person"]?.string != server.member.rawValue }
        ]
        own["officeId"] = [
            circleName: try await ids("\(circle)/offices", .chair),
            TestServer.umbrella.rawValue: try await ids("/umbrellas/\(TestServer.umbrella)/offices", .coordinator),
        ]
        values["waiverId"] = try await ids("/waivers?circle=\(TestServer.circle)", .coordinator)
        values["workforceId"] = try await ids("/workforce?zone=\(TestServer.zone)", .open)
        values["findingId"] = try await ids("/findings?zone=\(TestServer.zone)", .open)
        let task = try await client.post("/imports?dryRun=true", as: .administrator, #"{"format":"kring/1"}"#)
        values["taskId"] = [try #require(try task.json.object?["id"]?.string)]
        values["importId"] = values["taskId"]
        let run = try await client.post("/planRuns", as: .administrator, #"{"year":2027}"#).json.object
        values["planRunId"] = [try #require(run?["id"]?.string)]
        let link = try await client.post("/meetings/\(held[0].id)/sheetLinks", as: .chair, "").json.object
        values["linkId"] = [try #require(link?["id"]?.string)]
        let groups = try await client.post("\(circle)/groupings", as: .chair, #"{"rounds":1}"#).json.object
        values["groupingId"] = [try #require(groups?["id"]?.string)]
        let plan = try await client.post("\(circle)/plans", as: .chair, #"{"year":2027}"#).json.object
        values["planId"] = [try #require(plan?["id"]?.string)]
        let rows = plan?["rows"]?.array?.compactMap { $0.object?["id"]?.string } ?? []
        values["rowId"] = rows.filter { $0.hasPrefix("new-") }
        self.values = values
        self.own = own
        let circles = network.circles.map { "circle=\($0.id)" }
        let zones = network.zones.map { "zone=\($0.id)" }
        queries = [
            "listWaivers": ["circle=\(TestServer.circle)"] + circles,
            "listSignals": ["circle=\(TestServer.circle)"] + circles + zones,
            "listFindings": ["zone=\(TestServer.zone)"] + zones, "listWorkforce": ["zone=\(TestServer.zone)"] + zones,
        ]
    }

    /// The address of an operation at something of the own circle or zone; nothing when a part of it is not known here.
    func ownAddress(of operation: kring_server.Operation) -> String? { addresses(of: operation, all: false).first }

    /// The addresses of an operation at everything there is.
    func allAddresses(of operation: kring_server.Operation) -> [String] { addresses(of: operation, all: true) }

    /// The address of an operation at something that is not there; nothing when there is no id in it.
    func unknownAddress(of operation: kring_server.Operation) -> String? {
        guard let last = operation.path.split(separator: "/").last(where: { $0.hasPrefix("{") }) else { return nil }
        let path = operation.path.replacing(last, with: "w-999999")
        var known = operation
        known = Operation(
            id: known.id, method: known.method, path: path, audience: known.audience, query: known.query, body: known.body,
            needsVersion: known.needsVersion, needsKey: known.needsKey, answer: known.answer)
        return ownAddress(of: known)
    }

    private func addresses(of operation: kring_server.Operation, all: Bool) -> [String] {
        var heads = [(path: "", last: "")]
        for part in operation.path.split(separator: "/") {
            guard part.hasPrefix("{") else {
                heads = heads.map { ("\($0.path)/\(part)", $0.last) }
                continue
            }
            let name = String(part.dropFirst().dropLast())
            heads = heads.flatMap { head in
                let known = own[name].map { $0[head.last] ?? [] } ?? values[name] ?? []
                return (all ? known : Array(known.prefix(1))).map { ("\(head.path)/\($0)", $0) }
            }
        }
        guard operation.method == .get, let queries = queries[operation.id] else { return heads.map(\.path) }
        return heads.flatMap { head in (all ? queries : [queries[0]]).map { "\(head.path)?\($0)" } }
    }
}
