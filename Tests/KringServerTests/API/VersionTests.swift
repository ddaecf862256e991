import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Versions and repeats` {
    private let sheet = #"{"attendance":[{"person":"p-chair","status":"present"}]}"#

    @Test func `who has it already gets a 304, with the tag and without a body`() async throws {
        let service = try TestService()
        for (path, role) in [
            ("/zones/z/professions", Caller.open), ("/circles/a", .open), ("/circles/a/status", .chair), ("/zones", .open),
            ("/meetings/gehouden/attendance", .chair), ("/rules/rules", .open), ("/doc/openapi.json", .open),
        ] {
            let first = try await service.get(path, as: role)
            #expect(first.status == 200)
            let tag = try #require(first.etag)
            let again = try await service.get(path, as: role, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304, "\(path)")
            #expect(again.text.isEmpty)
            #expect(again.etag == tag)
            #expect(try await service.get(path, as: role, headers: [.ifNoneMatch: "\"other\""]).status == 200)
        }
    }

    @Test func `HEAD gives the fields of GET and no body`() async throws {
        let service = try TestService()
        let get = try await service.get("/zones/z")
        let head = try await service.ask(.head, "/zones/z")
        #expect(head.status == 200)
        #expect(head.text.isEmpty)
        #expect(head.etag == get.etag)
        #expect(head.headers[.contentLength] == String(get.text.utf8.count))
        let missing = try await service.ask(.head, "/nowhere")
        #expect(missing.status == 404)
        #expect(missing.text.isEmpty)
    }

    @Test func `a tag says whose view it is`() async throws {
        let service = try TestService()
        #expect(try await service.get("/circles/a").etag == "\"1-published\"")
        #expect(try await service.get("/circles/a", as: .chair).etag == "\"1-own\"")
    }

    @Test func `a change names the version it is a change of`() async throws {
        let service = try TestService()
        let before = try service.export()
        let missing = try await service.ask(
            .put, "/meetings/gehouden/attendance", as: .chair, body: sheet, headers: [.ifMatch: ""])
        #expect(missing.status == 428)
        #expect(missing.problem == "preconditionRequired")
        let stale = try await service.ask(
            .put, "/meetings/gehouden/attendance", as: .chair, body: sheet, headers: [.ifMatch: "\"0-all\""])
        #expect(stale.status == 412)
        #expect(stale.problem == "staleVersion")
        #expect(stale.etag == "\"1-all\"")
        let nonsense = try await service.ask(
            .put, "/meetings/gehouden/attendance", as: .chair, body: sheet, headers: [.ifMatch: "nonsense"])
        #expect(nonsense.status == 412)
        #expect(try service.export() == before)
        let done = try await service.ask(
            .put, "/meetings/gehouden/attendance", as: .chair, body: sheet, headers: [.ifMatch: "\"1-all\""])
        #expect(done.status == 200)
        #expect(done.etag == "\"2-all\"")
    }

    @Test func `of several versions in If-Match, any one that is present will do`() async throws {
        let service = try TestService()
        func save(_ tags: String) async throws -> Reply {
            try await service.ask(
                .put, "/meetings/gehouden/attendance", as: .chair, body: sheet, headers: [.ifMatch: tags])
        }
        #expect(try await save("\"0-all\", \"7-all\"").status == 412)
        #expect(try await save("W/\"1-all\", \"7-all\"").status == 412)
        let done = try await save("\"0-all\", \"1-own\", \"7-all\"")
        #expect(done.status == 200)
        #expect(done.etag == "\"2-all\"")
        #expect(try await save("\"0-all\", \"1-own\"").status == 412)
        #expect(try await save("\"1-all\", \"2-all\"").status == 200)
    }

    @Test func `a stale change is answered with the tag that reading gives`() async throws {
        let service = try TestService()
        for (path, role) in [("/circles/a", Caller.chair), ("/meetings/gehouden/attendance", .chair)] {
            let read = try await service.get(path, as: role)
            let stale = try await service.ask(.put, path, as: role, body: read.text, headers: [.ifMatch: "\"99-x\""])
            #expect(stale.status == 412, "\(path)")
            #expect(stale.etag == read.etag, "\(path)")
        }
    }

    @Test func `what was read can be sent back`() async throws {
        let service = try TestService()
        let before = try service.export()
        for path in ["/circles/a", "/meetings/gehouden/attendance"] {
            let read = try await service.get(path, as: .chair)
            let tag = try #require(read.etag)
            let same = try await service.ask(.put, path, as: .chair, body: read.text, headers: [.ifMatch: tag])
            #expect(same.status == 200, "\(path): \(same.text)")
            #expect(same.text == read.text)
        }
        #expect(try service.export() == before)
    }

    @Test(arguments: ["", "\"short\"", "\"with a space in it\"", "\"\(String(repeating: "x", count: 65))\""])
    func `a key that is missing or malformed is an issue`(key: String) async throws {
        let service = try TestService()
        let before = try service.export()
        let reply = try await service.ask(
            .post, "/practices", as: .chair, body: #"{"name":"Nieuw"}"#, headers: [.idempotencyKey: key])
        #expect(reply.status == 400)
        #expect(reply.issues.first?.hasPrefix("Idempotency-Key ") == true)
        #expect(try service.export() == before)
    }

    @Test func `an answer is never older than what was acknowledged`() async throws {
        let service = try TestService()
        let warm = try await service.get("/circles/a/status", as: .chair)
        #expect(try await service.get("/circles/a/status", as: .chair).text == warm.text)
        func done(_ reply: Reply) -> Int? {
            reply["requirements"]?.array?.first { $0.object?["id"] == "meetings" }?.object?["done"]?.integer
        }
        #expect(done(warm) == 1)
        let saved = try await service.ask(
            .put, "/meetings/gisteren/attendance", as: .chair, body: sheet, headers: [.ifMatch: "\"0-all\""])
        #expect(saved.status == 200)
        let fresh = try await service.get("/circles/a/status", as: .chair)
        #expect(done(fresh) == 2)
        #expect(fresh.etag != warm.etag)
    }

    @Test func `an office that ends takes its rights along at once`() async throws {
        let service = try TestService()
        #expect(try await service.get("/circles/a/attendance", as: .chair)["view"] == "all")
        let offices = try await service.get("/circles/a/offices", as: .chair)
        let hers = offices["items"]?.array?.first { $0.object?["person"] == "p-chair" }?.object?["href"]?.string
        let ended = try await service.ask(.patch, try #require(hers), as: .chair, body: #"{"to":"2026-06-15"}"#)
        #expect(ended.status == 200)
        #expect(try await service.get("/circles/a/attendance", as: .chair)["view"] != "all")
    }
}
