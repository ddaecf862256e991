import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `A year planned over the API` {
    private static let plans = "/circles/\(TestServer.circle)/plans"

    private static func plan(_ client: TestClient, as role: Role = .chair) async throws -> (path: String, answer: TestAnswer) {
        let answer = try await client.post(plans, as: role, #"{"year":2027}"#)
        #expect(answer.status == 201, "\(answer.text)")
        let id = try #require(try answer.json.object?["id"]?.string)
        return ("/plans/\(id)", answer)
    }

    private static func rows(_ answer: TestAnswer) throws -> [JSONObject] {
        try #require(try answer.json.object?["rows"]?.array).compactMap(\.object)
    }

    @Test func `is proposed with reasons, and reads the same afterwards`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let (path, made) = try await Self.plan(client)
            #expect(made.headers[.location] == TestServer.publicAddress + Composition.base + path)
            let read = try await client.get(path, as: .chair)
            #expect(read.status == 200)
            #expect(read.text == made.text)
            let rows = try Self.rows(read)
            #expect(rows.count > 5)
            for row in rows {
                #expect(row["slot"] != nil)
                #expect(row["why"]?.array?.isEmpty == false)
            }
            let tag = try #require(read.headers[.eTag])
            #expect(try await client.get(path, as: .chair, headers: [.ifNoneMatch: tag]).status == 304)
            let list = try await client.items(Self.plans, as: .chair)
            #expect(list.count == 1)
        }
    }

    @Test func `names nobody, not even to the chair`() async throws {
        let server = try TestServer.marked()
        let ids = Set(server.network.persons.map(\.id.rawValue))
        try await server.run { client in
            let (path, _) = try await Self.plan(client)
            let text = try await client.get(path, as: .chair).text
            #expect(!text.lowercased().contains(TestServer.mark))
            let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
            #expect(words.allSatisfy { !ids.contains($0) })
        }
    }

    @Test func `a row that is changed is pinned, and stays when the rest is made anew`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let (path, made) = try await Self.plan(client)
            let row = try #require(try Self.rows(made).first { $0["id"]?.string == "new-meetings-1" })
            let id = try #require(row["id"]?.string)
            let version = made.headers[.eTag]
            let changed = try await client.patch(
                "\(path)/rows/\(id)", as: .chair, #"{"start":"2027-04-22T19:30:00+02:00"}"#, version: version)
            #expect(changed.status == 200, "\(changed.text)")
            let pinned = try #require(try Self.rows(changed).first { $0["id"]?.string == id })
            #expect(pinned["pinned"]?.boolean == true)
            #expect(pinned["slot"]?.object?["start"]?.string == "2027-04-22T19:30:00+02:00")
            let stale = try await client.patch("\(path)/rows/\(id)", as: .chair, #"{"pinned":false}"#, version: version)
            #expect(stale.status == 412)
            let revised = try await client.post("\(path)/revisions", as: .chair, "{}")
            #expect(revised.status == 201, "\(revised.text)")
            let kept = try #require(try Self.rows(revised).first { $0["id"]?.string == id })
            #expect(kept["slot"] == pinned["slot"])
        }
    }

    @Test func `is taken over once, however often it is asked`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let (path, made) = try await Self.plan(client)
            let new = try Self.rows(made).count { $0["meeting"] == nil }
            let before = try await client.items("/circles/\(TestServer.circle)/meetings", as: .chair).count
            let key = UUID().uuidString
            func adopt(_ key: String, version: String?) async throws -> TestAnswer {
                try await client.send(
                    .post, "\(path)/adoptions", as: .chair,
                    headers: [.idempotencyKey: "\"\(key)\"", .ifMatch: version ?? "*"], body: "{}")
            }
            let first = try await adopt(key, version: made.headers[.eTag])
            #expect(first.status == 201, "\(first.text)")
            #expect(try first.json.object?["status"]?.string == "adopted")
            #expect(try await adopt(key, version: made.headers[.eTag]).text == first.text)
            let again = try await adopt(UUID().uuidString, version: nil)
            #expect(again.status == 409)
            #expect(again.problem == "kringwerking:planAdopted")
            let after = try await client.items("/circles/\(TestServer.circle)/meetings", as: .chair).count
            #expect(after == before + new)
            #expect(try Self.rows(try await client.get(path, as: .chair)).allSatisfy { $0["meeting"] != nil })
        }
    }

    @Test func `is refused when the facts moved, and says so when it is read`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let (path, made) = try await Self.plan(client)
            let meeting = #"{"kind":"regular","start":"2027-05-04T20:00:00+02:00","end":"2027-05-04T22:00:00+02:00"}"#
            #expect(try await client.post("/circles/\(TestServer.circle)/meetings", as: .chair, meeting).status == 201)
            #expect(try await client.get(path, as: .chair).json.object?["factsMoved"]?.boolean == true)
            let refused = try await client.send(
                .post, "\(path)/adoptions", as: .chair,
                headers: [.idempotencyKey: "\"\(UUID().uuidString)\"", .ifMatch: made.headers[.eTag] ?? "*"], body: "{}")
            #expect(refused.status == 409)
            #expect(refused.problem == "kringwerking:factsMoved")
        }
    }

    @Test func `without one chair's evenings only her Mondays move, and each says why`() async throws {
        let server = try TestServer()
        let token = try server.kring.write(by: .operator, source: .command) { scope in
            try scope.issueToken(APIToken(role: .member, person: "p-002")).secret.text
        }
        try await server.run { client in
            let (path, made) = try await Self.plan(client)
            var headers: HTTPFields = [.authorization: "Bearer \(token)"]
            let address = "/persons/p-002/availability"
            let answer = try await client.get(address, headers: headers)
            var given = try #require(try answer.json.object)
            var week: [String: JSONObject] = [:]
            for day in given["weekly"]?.array ?? [] {
                if let name = day.object?["weekday"]?.string { week[name] = day.object }
            }
            for weekday in Weekday.allCases {
                var day = week[weekday.rawValue] ?? JSONObject()
                day["weekday"] = .string(weekday.rawValue)
                day["evening"] = "cannot"
                week[weekday.rawValue] = day
            }
            given["weekly"] = .array(Weekday.allCases.compactMap { week[$0.rawValue] }.map { .object($0) })
            headers[.ifMatch] = answer.headers[.eTag]
            let body = String(decoding: JSONValue.object(given).bytes(), as: UTF8.self)
            let put = try await client.send(.put, address, headers: headers, body: body)
            try #require(put.status == 200, "\(put.text)")
            let revised = try await client.post("\(path)/revisions", as: .chair, "{}")
            try #require(revised.status == 201, "\(revised.text)")
            func slots(_ rows: [JSONObject]) -> [String: JSONObject] {
                Dictionary(
                    uniqueKeysWithValues: rows.compactMap { row in
                        row["id"]?.string.map { ($0, row["slot"]?.object ?? JSONObject()) }
                    })
            }
            let before = slots(try Self.rows(made))
            let after = try Self.rows(revised)
            let mondays = before.filter { _, slot in
                slot["part"]?.string == "evening" && slot["date"]?.string.flatMap { CalendarDay($0) }?.weekday == 0
            }
            let moved = after.filter { $0["move"] != nil }
            #expect(!mondays.isEmpty)
            #expect(Set(moved.compactMap { $0["id"]?.string }) == Set(mondays.keys))
            for row in moved {
                let rules = row["move"]?.object?["rules"]?.array ?? []
                #expect(rules.map { $0.object?["code"]?.string } == ["chair"])
                let why = row["why"]?.array?.compactMap(\.string) ?? []
                #expect(why.contains("Dat kan niet meer.") && why.contains("Wie de vergadering leidt, moet kunnen komen."))
                #expect(why.contains { $0.hasPrefix("Stond in het vorige voorstel op ma ") }, "\(why)")
            }
            for row in after where row["move"] == nil {
                #expect(row["slot"]?.object == before[row["id"]?.string ?? ""])
            }
            let summary = try revised.json.object?["summary"]?.array?.compactMap(\.string) ?? []
            #expect(summary.contains("\(moved.count) vergaderingen krijgen een andere datum of plaats."), "\(summary)")
            #expect(summary.contains("\(after.count - moved.count) vergaderingen blijven waar ze stonden."))
            // What was worked out before it was kept is what is read afterwards.
            #expect(try await client.get(path, as: .chair).text == revised.text)
        }
    }

    @Test func `a body with faults is refused by name`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let answer = try await client.post(
                Self.plans, as: .chair,
                #"{"year":2027,"items":["niets"],"pins":[{"row":"x","start":"2027-03-02T20:00:00+01:00"}]}"#)
            #expect(answer.status == 400)
            #expect(answer.issues.count == 2, "\(answer.text)")
            #expect(try await client.post(Self.plans, as: .chair, #"{"jaar":2027}"#).status == 400)
            #expect(try await client.post(Self.plans, as: .chair, #"{"year":12}"#).status == 400)
        }
    }

    @Test func `every sentence is short, and blames nobody`() async throws {
        let server = try TestServer()
        try await server.run { client in
            for (path, role) in [(Self.plans, Role.chair), ("/umbrellas/\(TestServer.umbrella)/plans", .coordinator)] {
                let plan = try #require(try await client.post(path, as: role, #"{"year":2027}"#).json.object)
                var lines = plan["summary"]?.array?.compactMap(\.string) ?? []
                for row in plan["rows"]?.array ?? [] { lines += row.object?["why"]?.array?.compactMap(\.string) ?? [] }
                #expect(lines.count > 10)
                for line in lines {
                    let words = line.split(separator: " ")
                    #expect(words.count <= 15, "\(line)")
                    for word in ["afgevaardigde", "quorum", "dashboard", "status", "item", "deadline", "ongeldig", "!"] {
                        #expect(!line.lowercased().contains(word), "\(line)")
                    }
                }
            }
        }
    }
}
