import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Collections, page by page` {
    /// Follows `next` to the end.
    private func all(_ path: String, as role: Caller, in service: TestService) async throws -> [String] {
        var ids: [String] = []
        var next: String? = path
        var pages = 0
        while let address = next {
            let reply = try await service.get(address, as: role)
            #expect(reply.status == 200)
            ids += (reply["items"]?.array ?? []).compactMap { $0.object?["id"]?.string }
            next = reply["next"]?.string
            #expect(reply.headers[.link] == next.map { "<\($0)>; rel=\"next\"" })
            pages += 1
            if pages > 100 { break }
        }
        return ids
    }

    @Test(arguments: [
        ("/zones", Caller.open, 3), ("/circles", .open, 2), ("/municipalities", .open, 3), ("/circles/a/memberships", .chair, 5),
        ("/circles/a/offices", .chair, 4), ("/circles/a/meetings", .chair, 4), ("/circles/a/meetings?sort=-start", .chair, 4),
        ("/practices", .chair, 2), ("/refData/meetingKinds", .open, 7),
        ("/refData/problemTypes", .open, ProblemType.allCases.count),
    ])
    func `nothing is skipped and nothing comes twice, whatever the size of a page`(
        path: String, role: Caller, count: Int
    ) async throws {
        let service = try TestService()
        let whole = try await all(path, as: role, in: service)
        #expect(whole.count == count)
        #expect(Set(whole).count == count)
        for size in 1...3 {
            let join = path.contains("?") ? "&" : "?"
            #expect(try await all("\(path)\(join)pageSize=\(size)", as: role, in: service) == whole)
        }
        if !path.contains("sort") {
            #expect(whole == whole.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) } || whole == whole.sorted())
        }
    }

    @Test func `an empty collection is a 200 without items`() async throws {
        let service = try TestService()
        let reply = try await service.get("/circles?zone=x")
        #expect(reply.status == 200)
        #expect(reply["items"] == [])
        #expect(reply["next"] == nil)
        #expect(reply["pageSize"] == 50)
    }

    @Test func `a repeated parameter widens, different parameters narrow`() async throws {
        let service = try TestService()
        func ids(_ path: String, _ role: Caller = .open) async throws -> [String] {
            try await service.get(path, as: role)["items"]?.array?.compactMap { $0.object?["id"]?.string } ?? []
        }
        #expect(try await ids("/circles?zone=z") == ["a"])
        #expect(try await ids("/circles?zone=y") == ["a", "b"])
        #expect(try await ids("/circles?umbrella=u&umbrella=v") == ["a", "b"])
        #expect(try await ids("/circles?zone=y&umbrella=v") == ["b"])
        #expect(try await ids("/zones?regionalZone=r") == ["y", "z"])
        #expect(try await ids("/circles/a/meetings?status=planned&from=2026-06-14&to=2026-06-15", .chair) == ["gisteren"])
        #expect(try await ids("/circles/a/meetings?sort=-start", .chair) == ["later", "gisteren", "weg", "gehouden"])
    }

    @Test func `addresses begin with the public address, whatever the request says its host is`() async throws {
        let service = try TestService()
        let reply = try await service.get("/zones?pageSize=1", headers: [HTTPField.Name("Host")!: "evil.example"])
        #expect(reply["self"]?.string == "https://kring.example.org/api/kringwerking/v1/zones?pageSize=1")
        #expect(reply["next"]?.string?.hasPrefix("https://kring.example.org/api/kringwerking/v1/zones?pageSize=1&after=") == true)
        #expect(!reply.text.contains("evil"))
    }
}
