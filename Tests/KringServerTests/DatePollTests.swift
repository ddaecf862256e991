import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Date polls, over the API` {
    private static let dates =
        #""options":[{"start":"2027-03-04T20:00","end":"2027-03-04T22:00"},{"start":"2027-03-05T20:00","end":"2027-03-05T22:00"}]"#

    private static func open(_ client: TestClient) async throws -> String {
        let answer = try await client.post(
            "/circles/\(TestServer.circle)/datePolls", as: .chair, #"{"kind":"regular","title":"Lente",\#(dates)}"#)
        #expect(answer.status == 201, "\(answer.text)")
        let id = try #require(try answer.json.object?["id"]?.string)
        #expect(answer.headers[.location]?.hasSuffix("/datePolls/\(id)") == true)
        return id
    }

    private static func link(_ poll: String, _ person: Person.ID, _ client: TestClient) async throws -> HTTPFields {
        let answer = try await client.send(
            .post, "/datePolls/\(poll)/answerLinks", as: .chair, body: #"{"person":"\#(person)"}"#)
        #expect(answer.status == 201, "\(answer.text)")
        var headers: HTTPFields = [:]
        headers[.authorization] = "Bearer \(try #require(try answer.json.object?["secret"]?.string))"
        return headers
    }

    @Test func `a poll is opened, answered and closed, and then there is a meeting`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let poll = try await Self.open(client)
            let mine = "/datePolls/\(poll)/answers/\(server.member)"
            let before = try await client.get(mine, as: .member)
            let answered = try await client.put(
                mine, as: .member, #"{"answers":[{"option":2,"answer":"can"},{"option":1,"answer":"cannot"}]}"#,
                version: before.headers[.eTag])
            #expect(answered.status == 200, "\(answered.text)")
            let again = try await client.put(mine, as: .member, answered.text, version: answered.headers[.eTag])
            #expect(again.bytes == answered.bytes, "what was read can be sent back")
            let results = try await client.get("/datePolls/\(poll)/results", as: .chair)
            let best = try #require(try results.json.object?["options"]?.array?.first?.object)
            #expect(best["number"]?.integer == 2 && best["rank"]?.integer == 1)
            #expect(best["all"]?.object?["can"]?.integer == 1)
            #expect(try results.json.object?["answers"]?.array?.count == 1)
            let counts = try #require(try await client.get("/datePolls/\(poll)/results", as: .member).json.object)
            #expect(counts["answers"] == nil && counts["view"]?.string == "counts")
            let address = "/datePolls/\(poll)"
            let stored = try await client.get(address, as: .chair)
            let closed = try await client.patch(
                address, as: .chair, #"{"status":"closed","chosen":2}"#, version: stored.headers[.eTag])
            #expect(closed.status == 200, "\(closed.text)")
            let meeting = try #require(try closed.json.object?["meeting"]?.string)
            let made = try await client.get("/meetings/\(meeting)", as: .member)
            #expect(try made.json.object?["start"]?.string == "2027-03-05T20:00:00+01:00")
            let second = try await client.patch(
                address, as: .chair, #"{"status":"closed","chosen":1}"#, version: closed.headers[.eTag])
            #expect(second.status == 409 && second.problem == "kringwerking:pollClosed")
        }
    }

    @Test func `the planner proposes dates, each with its reasons, that can be sent back as a poll`() async throws {
        let server = try TestServer()
        try await server.run { client in
            for (base, role, kind) in [
                ("/circles/\(TestServer.circle)", Role.chair, "regular"),
                ("/umbrellas/\(TestServer.umbrella)", .coordinator, "umbrella"),
            ] {
                let answer = try await client.send(
                    .post, "\(base)/datePollProposals", as: role, body: #"{"kind":"\#(kind)","count":4,"from":"2027-02-01"}"#)
                #expect(answer.status == 200, "\(answer.text)")
                let body = try #require(try answer.json.object)
                let options = body["options"]?.array?.compactMap(\.object) ?? []
                #expect(options.count == 4)
                #expect(options.map { $0["rank"]?.integer } == [1, 2, 3, 4])
                let told = options.flatMap { $0["why"]?.array ?? [] } + (body["summary"]?.array ?? [])
                #expect(told.count > 8)
                for line in told.compactMap(\.string) { #expect(line.split(separator: " ").count <= 15, "\(line)") }
                let dates = options.map { option in
                    #"{"start":"\#(option["start"]?.string ?? "")","end":"\#(option["end"]?.string ?? "")"}"#
                }
                let opened = try await client.post(
                    "\(base)/datePolls", as: role, #"{"kind":"\#(kind)","options":[\#(dates.joined(separator: ","))]}"#)
                #expect(opened.status == 201, "\(opened.text)")
                let id = try #require(try opened.json.object?["id"]?.string)
                let results = try await client.get("/datePolls/\(id)/results", as: role)
                for option in try results.json.object?["options"]?.array ?? [] {
                    #expect(option.object?["why"]?.array?.isEmpty == false)
                }
            }
            let faults = try await client.send(
                .post, "/circles/\(TestServer.circle)/datePollProposals", as: .chair,
                body: #"{"kind":"regular","from":"2027-02-01","through":"2026-02-01"}"#)
            #expect(faults.status == 400 && faults.issues.count == 1, "\(faults.text)")
        }
    }

    @Test func `two chairs at once make one meeting`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let poll = try await Self.open(client)
            let tag = try await client.get("/datePolls/\(poll)", as: .chair).headers[.eTag]
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for chosen in [1, 2, 1, 2] {
                    group.addTask {
                        try await client.patch(
                            "/datePolls/\(poll)", as: .chair, #"{"status":"closed","chosen":\#(chosen)}"#, version: tag
                        ).status
                    }
                }
                var statuses: [Int] = []
                for try await status in group { statuses.append(status) }
                return statuses
            }
            #expect(statuses.count { $0 == 200 } == 1, "\(statuses)")
            #expect(statuses.allSatisfy { [200, 409, 412].contains($0) }, "\(statuses)")
        }
        let made = try server.kring.database.network().meetings.filter { $0.start.day.year == 2027 && $0.title == "Lente" }
        #expect(made.count == 1)
    }

    @Test func `a link answers for one person without signing in, and opens nothing else`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let poll = try await Self.open(client)
            let link = try await Self.link(poll, server.fellow, client)
            let me = try #require(try await client.get("/me", headers: link).json.object)
            #expect(me["kind"]?.string == "pollLink" && me["person"] == nil)
            #expect(me["answer"]?.string?.hasSuffix("/datePolls/\(poll)/answers/\(server.fellow)") == true)
            let mine = "/datePolls/\(poll)/answers/\(server.fellow)"
            let before = try server.export()
            for address in ["/datePolls/\(poll)", "/datePolls/\(poll)/results", mine] {
                #expect(try await client.get(address, headers: link).status == 200, "\(address)")
            }
            #expect(try server.export() == before, "looking changes nothing")
            var headers = link
            headers[.ifMatch] = "\"0-all\""
            let put = try await client.send(
                .put, mine, headers: headers, body: #"{"answers":[{"option":1,"answer":"if_need_be"}]}"#)
            #expect(put.status == 200, "\(put.text)")
            headers[.ifMatch] = "*"
            let other = try await client.send(
                .put, "/datePolls/\(poll)/answers/\(server.member)", headers: headers, body: #"{"answers":[]}"#)
            #expect(other.status == 404)
            #expect(try await client.get("/datePolls/datumprikker-koepel", headers: link).status == 404)
            let renewed = try await Self.link(poll, server.fellow, client)
            #expect(try await client.get(mine, headers: link).status == 401)
            #expect(try await client.get(mine, headers: renewed).status == 200)
        }
    }

    @Test func `every other address answers 401 to such a link`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let addresses = try await Addresses(server, client)
            let link = try await Self.link("datumprikker-dijle-nete", server.fellow, client)
            let opened: Set = ["getMe", "getDatePoll", "getDatePollResults", "getPollAnswer", "answerDatePoll"]
            #expect(Set(Composition.operations.filter(\.opensToPollLink).map(\.id)) == opened)
            for operation in Composition.operations where !operation.opensToPollLink {
                guard let address = addresses.ownAddress(of: operation) else { continue }
                let body = operation.method == .get ? nil : "{}"
                let answer = try await client.send(operation.method, address, headers: link, body: body)
                #expect(answer.status == 401, "\(operation.id): \(answer.status)")
            }
        }
    }

    @Test(arguments: [
        (
            #"{"kind":"regular","options":[{"start":"2027-03-04T20:00","end":"2027-03-04T22:00"}]}"#,
            "schemaViolation body options"
        ),
        (
            #"{"kind":"regular","options":[{"start":"2026-03-04T20:00","end":"2026-03-04T22:00"},{"start":"2027-03-04T20:00","end":"2027-03-04T22:00"}]}"#,
            "schemaViolation body options[0].start"
        ), (#"{"kind":"regular","status":"closed",\#(dates)}"#, "schemaViolation body chosen"),
        (#"{\#(dates)}"#, "requiredInput body kind"),
    ])
    func `a poll that cannot be names what is wrong`(body: String, issue: String) async throws {
        let server = try TestServer()
        try await server.run { client in
            let answer = try await client.post("/circles/\(TestServer.circle)/datePolls", as: .chair, body)
            #expect(answer.status == 400)
            #expect(answer.issues.contains(issue), "\(answer.issues)")
        }
    }
}
