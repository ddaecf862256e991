import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `What the API answers` {
    @Test func `a circle stands in every zone it is linked to, with its state and coverage`() async throws {
        let service = try TestService()
        for (zone, circles) in [("x", []), ("y", ["a", "b"]), ("z", ["a"])] {
            let reply = try await service.get("/zones/\(zone)/professions")
            #expect(reply["zone"]?.string == zone)
            #expect(reply["asOf"] == "2026-06-15")
            let cell = reply["professions"]?.array?.first { $0.object?["profession"] == "vroedvrouw" }?.object
            #expect(cell?["circles"]?.array?.compactMap { $0.object?["circle"]?.string } == circles)
            #expect(cell?["coverage"]?.object?["total"] == 1)
            #expect(cell?["coverage"]?.object?["covered"]?.integer == (circles.isEmpty ? 0 : 1))
        }
        let other = try await service.get("/zones/z/professions")["professions"]?.array?.first?.object
        #expect(other?["state"] == "none")
        #expect(other?["noneFoundOn"] == "2026-01-01")
        #expect(other?["workforce"]?.object?["count"] == 80)
    }

    @Test func `a link that ends on a day leaves the report of the day before as it was, byte for byte`() async throws {
        let service = try TestService()
        let path = "/zones/z/professions?asOf=2026-06-14"
        let before = try await service.get(path)
        let circle = try await service.get("/circles/a", as: .chair)
        let body = """
            {"name":"Kring a","professions":["vroedvrouw"],"umbrella":"u","ruleSet":"rules","legalForm":"informal",
            "foundedOn":"2020-01-01","zones":[{"zone":"y"},{"zone":"z","to":"2026-06-15"}],"contact":{"email":"kring-a@example.org"}}
            """
        let changed = try await service.ask(
            .put, "/circles/a", as: .chair, body: body, headers: [.ifMatch: try #require(circle.etag)])
        #expect(changed.status == 200)
        let after = try await service.get(path)
        #expect(after.text == before.text)
        #expect(after.etag == before.etag)
        let today = try await service.get("/zones/z/professions")
        let cell = today["professions"]?.array?.first { $0.object?["profession"] == "vroedvrouw" }?.object
        #expect(cell?["circles"] == [])
    }

    @Test func `the whole of Flanders is every zone with every profession`() async throws {
        let service = try TestService()
        let flanders = try await service.get("/flanders/professions")
        #expect(flanders["zones"]?.array?.count == 3)
        for zone in flanders["zones"]?.array ?? [] {
            let id = zone.object?["zone"]?.string ?? ""
            let own = try await service.get("/zones/\(id)/professions")
            #expect(zone.object?["professions"] == own["professions"])
        }
        let region = try await service.get("/regionalZones/r/professions")
        #expect(region["zones"]?.array?.compactMap { $0.object?["zone"]?.string } == ["y", "z"])
        let profession = try await service.get("/professions/vroedvrouw/zones")
        #expect(profession["zones"]?.array?.count == 3)
    }

    @Test func `a chair reads the evidence, a member her own line, with the words of the status page`() async throws {
        let service = try TestService()
        let status = try await service.get("/circles/a/status", as: .chair)
        let meetings = status["requirements"]?.array?.first { $0.object?["id"] == "meetings" }?.object
        for (key, value) in [("required", 4), ("done", 1), ("planned", 1), ("unrecorded", 1), ("tooShort", 0)] {
            #expect(meetings?[key]?.integer == value, "\(key)")
        }
        #expect(meetings?["waived"] == false)
        #expect(meetings?["meetings"]?.array?.count == 4)
        #expect(status["unrecordedMeetings"] == 1)
        let own = try await service.get("/circles/a/attendance", as: .member)
        #expect(own["view"] == "itself")
        #expect(own["members"]?.array?.compactMap { $0.object?["person"]?.string } == ["p-member"])
        let all = try await service.get("/circles/a/attendance", as: .chair)
        let partner = all["members"]?.array?.first { $0.object?["person"] == "p-colleague" }?.object
        for (key, value) in [
            ("required", 2), ("credited", 1), ("attended", 0), ("represented", 1), ("unknown", 1), ("remaining", 1),
        ] {
            #expect(partner?[key]?.integer == value, "\(key)")
        }
        let person = try await service.get("/persons/p-member/attendance", as: .member)
        #expect(person["circles"]?.array?.first?.object?["lines"]?.array?.count == 1)
    }

    @Test func `what is made is found where the answer says, and changes from there`() async throws {
        let service = try TestService()
        let made = try await service.ask(
            .post, "/persons", as: .chair, body: #"{"givenName":"Noor","familyName":"Peeters","email":"noor@example.org"}"#)
        #expect(made.status == 201)
        let id = try #require(made["id"]?.string)
        #expect(try #/p-[a-z2-7]{16}/#.wholeMatch(in: id) != nil, "never built from a name")
        let member = try await service.ask(
            .post, "/circles/a/memberships", as: .chair, body: #"{"person":"\#(id)","from":"2026-06-15"}"#)
        #expect(member.status == 201)
        let location = try #require(member.headers[.location])
        let ended = try await service.ask(
            .patch, location, as: .chair, body: #"{"to":"2026-12-31"}"#, headers: [.ifMatch: try #require(member.etag)])
        #expect(ended.status == 200)
        #expect(ended["to"] == "2026-12-31")
        let found = try await service.get(location, as: .chair)
        #expect(found.etag == ended.etag)
        #expect(found["member"]?.object?["familyName"] == "Peeters")
        let open = try await service.ask(
            .patch, location, as: .chair, body: #"{"to":null}"#, headers: [.ifMatch: try #require(found.etag)])
        #expect(open["to"] == nil)
    }

    @Test func `a sheet is one document, and saving it records the meeting as held`() async throws {
        let service = try TestService()
        let empty = try await service.get("/meetings/gisteren/attendance", as: .chair)
        #expect(empty.etag == "\"0-all\"")
        #expect(empty["attendance"] == [])
        let saved = try await service.ask(
            .put, "/meetings/gisteren/attendance", as: .chair,
            body:
                #"{"attendance":[{"person":"p-partner","status":"present","delegateFor":"praktijk"},{"person":"p-chair","status":"excused"}]}"#,
            headers: [.ifMatch: "\"0-all\""])
        #expect(saved.status == 200)
        #expect(saved["attendance"]?.array?.compactMap { $0.object?["person"]?.string } == ["p-chair", "p-partner"])
        #expect(try await service.get("/meetings/gisteren", as: .chair)["status"] == "held")
    }

    @Test func `a meeting's moments carry their offset`() async throws {
        let service = try TestService()
        let made = try await service.ask(
            .post, "/circles/a/meetings", as: .chair,
            body: #"{"kind":"regular","start":"2026-10-25T02:30+01:00","end":"2026-10-25T04:00"}"#)
        #expect(made["start"] == "2026-10-25T02:30:00+01:00")
        let summer = try await service.get("/meetings/later", as: .chair)
        #expect(summer["start"] == "2026-09-07T20:00:00+02:00")
    }

    @Test func `a waiver stands beside the computed state and can be taken back`() async throws {
        let service = try TestService()
        let granted = try await service.ask(
            .post, "/waivers", as: .coordinator,
            body: #"{"circle":"a","requirement":"meetings","year":2026,"reason":"overmacht"}"#)
        #expect(granted.status == 201)
        #expect(granted["grantedBy"] == "p-coordinator")
        func line() async throws -> JSONObject? {
            try await service.get("/circles/a/status")["requirements"]?.array?.first { $0.object?["id"] == "meetings" }?.object
        }
        #expect(try await line()?["waived"] == true)
        let location = try #require(granted.headers[.location])
        let gone = try await service.ask(.delete, location, as: .coordinator, headers: [.ifMatch: try #require(granted.etag)])
        #expect(gone.status == 204)
        #expect(gone.text.isEmpty)
        #expect(try await line()?["waived"] == false)
        #expect(try await service.get(location, as: .coordinator).status == 404)
    }

    @Test func `an import is a task, whole or not at all, and changes nothing the second time`() async throws {
        let service = try TestService()
        func run(_ body: String, _ query: String = "") async throws -> Reply {
            let begun = try await service.ask(.post, "/imports\(query)", as: .administrator, body: body)
            #expect(begun.status == 202)
            let task = try #require(begun.headers[.location])
            for _ in 0..<1000 {
                let state = try await service.get(task, as: .administrator)
                if state.status == 303 {
                    return try await service.get(try #require(state.headers[.location]), as: .administrator)
                }
                #expect(state["status"] == "running")
                try await Task.sleep(for: .milliseconds(5))
            }
            return begun
        }
        let before = try service.export()
        // An administrator lets nobody into a circle that has a chair, herself neither, and takes over nobody's address.
        let mine = #"{"id":"p-binnen","givenName":"Nele","familyName":"Nieuw","email":"nele@example.org"}"#
        let ways = [
            #""persons":[\#(mine)],"memberships":[{"circle":"a","person":"p-binnen","from":"2026-01-01"}]"#,
            #""persons":[\#(mine)],"offices":[{"circle":"a","person":"p-binnen","office":"secretary","from":"2026-01-01"}]"#,
            #""persons":[\#(mine)],"offices":[{"umbrella":"u","person":"p-binnen","office":"coordinator","from":"2026-01-01"}]"#,
            #""persons":[{"id":"p-chair","givenName":"Voornaam","familyName":"Van p-chair","email":"nele@example.org"}]"#,
        ]
        for way in ways {
            for query in ["?dryRun=true", ""] {
                let refused = try await run("{\"format\":\"kring/1\",\(way)}", query)
                #expect(refused["status"] == "refused", "\(way): \(refused.text)")
            }
        }
        #expect(try service.export() == before)
        let practice = #"{"format":"kring/1","practices":[{"id":"nieuw","name":"Nieuw"}]}"#
        let dry = try await run(practice, "?dryRun=true")
        #expect(dry["lists"]?.object?["practices"]?.object?["new"] == 1)
        #expect(dry["dryRun"] == true)
        #expect(try service.export() == before)
        let refused = try await run(#"{"format":"kring/1","practices":[{"id":"goed","name":"x"},{"id":"Fout"}]}"#)
        #expect(refused["status"] == "refused")
        #expect(refused.issues == ["practices[1].id schemaViolation", "practices[1].name requiredInput"])
        #expect(try service.export() == before)
        #expect(try await run(practice)["lists"]?.object?["practices"]?.object?["new"] == 1)
        let after = try service.export()
        #expect(try await run(practice)["lists"]?.object?["practices"]?.object?["same"] == 1)
        #expect(try service.export() == after)
    }
}
