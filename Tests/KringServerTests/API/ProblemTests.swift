import HTTPTypes
import HummingbirdCore
import KringCore
import Testing

@testable import kring_server

@Suite struct `Problems as they are told` {
    @Test func `at most a hundred issues are told`() throws {
        let many = (0..<150).map { KringCore.Issue(pointer: "/\($0)", code: "wrongType", message: "x") }
        let problem = Problem(KringError.rejected(many), actor: .open)
        let json = try JSONValue(parsing: problem.body(trace: TraceID()))
        #expect(json.object?["issues"]?.array?.count == 100)
    }

    @Test func `every answer has its trace, gives the caller's back, and may be shown nowhere else`() async throws {
        let service = try TestService()
        let related = HTTPField.Name("BelGov-Trace-Id")!
        for (path, status) in [("/zones", 200), ("/nowhere", 404), ("/me", 200)] {
            let reply = try await service.get(path, headers: [related: "abc-123"])
            #expect(reply.status == status)
            let headers = reply.headers
            #expect(headers[.traceID]?.utf8.count == 36)
            #expect(headers[.relatedTraceID] == "abc-123")
            #expect(headers[.contentLanguage] == "nl-BE")
            #expect(headers[.vary]?.contains("Accept-Language") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.strictTransportSecurity] == "max-age=31536000")
            #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
        }
        let missing = try await service.get("/nowhere")
        #expect(missing["instance"]?.string == "urn:uuid:\(missing.headers[.traceID] ?? "")")
        for trace in [String(repeating: "x", count: 37), "a b", "<script>"] {
            #expect(try await service.get("/me", headers: [related: trace]).headers[.relatedTraceID] == nil)
        }
    }

    @Test func `only open data may be kept by others`() async throws {
        let service = try TestService()
        for path in ["/zones", "/zones/z/professions", "/circles/a", "/circles/a/status", "/findings?zone=z"] {
            #expect(try await service.get(path).headers[.cacheControl] == "public, max-age=300", "\(path)")
            #expect(try await service.get(path, as: .chair).headers[.cacheControl] == "private, no-store", "\(path)")
        }
        for path in ["/circles/a/memberships", "/meetings/later", "/persons/p-chair", "/nowhere", "/me"] {
            #expect(try await service.get(path, as: .chair).headers[.cacheControl] == "private, no-store", "\(path)")
        }
        #expect(try await service.get("/health").headers[.cacheControl] == "no-store")
    }

    @Test(arguments: ProblemType.allCases) func `every problem says je, as the pages do`(type: ProblemType) {
        let words = type.detail.lowercased().split { !$0.isLetter }
        #expect(Set(words).isDisjoint(with: ["u", "uw", "gelieve"]), "\(type.detail)")
    }
}
