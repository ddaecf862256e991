import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// One request that must be refused.
private struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let method: HTTPRequest.Method
    let path: String
    var body: String?
    var headers: HTTPFields = [:]
    var role = Role.chair
    let status: Int
    let problem: String
    /// An issue that must be among those given: kind, place and name.
    var issue: String?

    init(
        _ what: String, _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, headers: HTTPFields = [:],
        as role: Role = .chair, status: Int = 400, problem: String = "belgif:badRequest", issue: String? = nil
    ) {
        testDescription = what
        self.method = method
        self.path = path
        self.body = body
        self.headers = headers
        self.role = role
        self.status = status
        self.problem = problem
        self.issue = issue
    }
}

private let key: HTTPFields = [.idempotencyKey: "\"0123456789abcdef\""]
private let meetings = "/circles/dijle-nete/meetings"
private let circle = "/circles/dijle-nete"

private func meeting(
    _ start: String, _ end: String = "2027-03-04T22:00:00+01:00", _ more: String = ""
) -> String {
    #"{"kind":"regular","start":"\#(start)","end":"\#(end)"\#(more)}"#
}

private let evening = "2027-03-04T20:00:00+01:00"

private let bodies: [Refusal] = [
    Refusal(
        "a body that ends half-way", .post, meetings, #"{"kind":"regular","#, headers: key, issue: "schemaViolation body kind"),
    Refusal("text after the body", .post, meetings, meeting(evening) + "}", headers: key, issue: "schemaViolation body "),
    Refusal("an empty body", .post, meetings, "", headers: key),
    Refusal("a body that is a list", .post, meetings, "[]", headers: key, issue: "schemaViolation body "),
    Refusal("a body that is null", .post, meetings, "null", headers: key, issue: "schemaViolation body "),
    Refusal(
        "10,000 lists in one another", .post, meetings,
        String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000), headers: key),
    Refusal("10,000 lists that are never closed", .post, meetings, String(repeating: "[", count: 10_000), headers: key),
    Refusal(
        "10,000 objects in one another", .put, "/meetings/MEETING/attendance",
        String(repeating: #"{"attendance":"#, count: 10_000) + "1" + String(repeating: "}", count: 10_000),
        headers: [.ifMatch: "*"]),
    Refusal(
        "a number for a text", .post, meetings, #"{"kind":7,"start":"\#(evening)","end":"\#(evening)"}"#, headers: key,
        issue: "schemaViolation body kind"),
    Refusal(
        "a text for a yes or no", .post, meetings, meeting(evening, "2027-03-04T22:00:00+01:00", #","online":"yes""#),
        headers: key, issue: "schemaViolation body online"),
    Refusal(
        "an object for a list", .put, "/meetings/MEETING/attendance", #"{"attendance":{}}"#, headers: [.ifMatch: "*"],
        issue: "schemaViolation body attendance"),
    Refusal(
        "a key nobody knows", .post, meetings, meeting(evening, "2027-03-04T22:00:00+01:00", #","colour":"red""#), headers: key,
        issue: "unknownInput body colour"),
    Refusal(
        "a key twice", .post, meetings, meeting(evening, "2027-03-04T22:00:00+01:00", #","kind":"activity""#), headers: key),
    Refusal(
        "a word that is none of those known", .post, meetings,
        #"{"kind":"party","start":"\#(evening)","end":"2027-03-04T22:00:00+01:00"}"#, headers: key,
        issue: "schemaViolation body kind"),
    Refusal("nothing of what is required", .post, meetings, "{}", headers: key, issue: "requiredInput body start"),
    Refusal("a character that is half a pair", .post, "\(circle)/goals", #"{"title":"\ud800"}"#, headers: key),
    Refusal(
        "a name that is too long", .post, "\(circle)/goals", #"{"title":"\#(String(repeating: "x", count: 5_000))"}"#,
        headers: key, issue: "schemaViolation body title"),
    Refusal(
        "a line break in a name", .post, "\(circle)/goals", #"{"title":"a\u0000b"}"#, headers: key,
        issue: "schemaViolation body title"),
    Refusal(
        "a body over 256 KB", .post, "\(circle)/goals", #"{"title":"\#(String(repeating: "x", count: 300_000))"}"#,
        headers: key, status: 413, problem: "belgif:payloadTooLarge"),
    Refusal(
        "a body that is no JSON by its own word", .post, meetings, meeting(evening),
        headers: [.idempotencyKey: "\"0123456789abcdef\"", .contentType: "text/plain"], status: 415,
        problem: "kringwerking:unsupportedMediaType"),
    Refusal(
        "a merge patch for a whole document", .put, "/meetings/MEETING/attendance", #"{"attendance":[]}"#,
        headers: [.ifMatch: "*", .contentType: "application/merge-patch+json"], status: 415,
        problem: "kringwerking:unsupportedMediaType"),
]

private let days: [Refusal] = [
    Refusal(
        "29 February 2026 in a body", .post, "\(circle)/leaves", #"{"person":"FELLOW","from":"2026-02-29"}"#, headers: key,
        issue: "schemaViolation body from"),
    Refusal(
        "31 April in a body", .post, "\(circle)/leaves", #"{"person":"FELLOW","from":"2026-04-31"}"#, headers: key,
        issue: "schemaViolation body from"),
    Refusal(
        "a day in another form", .post, "\(circle)/leaves", #"{"person":"FELLOW","from":"1/5/2026"}"#, headers: key,
        issue: "schemaViolation body from"),
    Refusal(
        "an end before its beginning", .post, "\(circle)/leaves", #"{"person":"FELLOW","from":"2026-05-01","to":"2026-04-01"}"#,
        headers: key, issue: "invalidPeriod body to"),
    Refusal(
        "the October hour that comes twice, without offset", .post, meetings,
        meeting("2026-10-25T02:30", "2026-10-25T05:00:00+01:00"), headers: key, issue: "momentComesTwice body start"),
    Refusal(
        "the March hour that does not exist", .post, meetings, meeting("2027-03-28T02:30", "2027-03-28T05:00:00+02:00"),
        headers: key, issue: "momentDoesNotExist body start"),
    Refusal(
        "an offset that no place has", .post, meetings, meeting("2027-03-04T20:00:00+30:00"), headers: key,
        issue: "invalidMoment body start"),
    Refusal("29 February 2026 in the address", .get, "\(meetings)?from=2026-02-29", issue: "schemaViolation query from"),
    Refusal("no day at all in the address", .get, "\(meetings)?to=", issue: "schemaViolation query to"),
]

private let addresses: [Refusal] = [
    Refusal("a parameter nobody knows", .get, "/zones?colour=red", as: .open, issue: "unknownInput query colour"),
    Refusal("a parameter where there are none", .get, "/health?colour=red", as: .open, issue: "unknownInput query colour"),
    Refusal("a page of none", .get, "/zones?pageSize=0", as: .open, issue: "schemaViolation query pageSize"),
    Refusal("a page that is too large", .get, "/zones?pageSize=201", as: .open, issue: "schemaViolation query pageSize"),
    Refusal(
        "a page after a cursor of our own making", .get, "/zones?after=%21%21", as: .open, issue: "schemaViolation query after"),
    Refusal("bytes that are no text", .get, "/zones?regionalZone=%FF", as: .open, issue: "schemaViolation query regionalZone"),
    Refusal("a parameter that must be there and is not", .get, "/findings", as: .open, issue: "requiredInput query zone"),
    Refusal("a circle that is not there", .get, "/circles/nergens", as: .open, status: 404, problem: "belgif:resourceNotFound"),
    Refusal("an id that cannot be one", .get, "/circles/%00", as: .open, status: 404, problem: "belgif:resourceNotFound"),
    Refusal(
        "a number that is too large for one", .get, "/findings/f-99999999999999999999", as: .open, status: 404,
        problem: "belgif:resourceNotFound"),
    Refusal("an address that is not there", .get, "/nergens", as: .open, status: 404, problem: "belgif:resourceNotFound"),
    Refusal(
        "a way that an address does not take", .delete, "/zones", as: .open, status: 405, problem: "kringwerking:methodNotAllowed"
    ),
    Refusal(
        "somebody who is not there, in a body", .post, "\(circle)/memberships", #"{"person":"p-niemand","from":"2026-01-01"}"#,
        headers: key, issue: "referencedResourceNotFound body person"),
    Refusal(
        "a token that is none", .get, "/circles", headers: [.authorization: "Bearer krw_chair_x"], as: .open, status: 401,
        problem: "belgif:invalidAccessToken"),
    Refusal(
        "another way of signing in", .get, "/circles", headers: [.authorization: "Basic eDp5"], as: .open, status: 401,
        problem: "belgif:invalidAccessToken"),
    Refusal("no token", .get, "\(circle)/memberships", as: .open, status: 401, problem: "belgif:noAccessToken"),
]

private let promises: [Refusal] = [
    Refusal(
        "no key on what makes something", .post, "\(circle)/goals", #"{"title":"Nieuw"}"#,
        issue: "requiredInput header Idempotency-Key"),
    Refusal(
        "a key that is too short", .post, "\(circle)/goals", #"{"title":"Nieuw"}"#, headers: [.idempotencyKey: "\"kort\""],
        issue: "schemaViolation header Idempotency-Key"),
    Refusal(
        "a key that is too long", .post, "\(circle)/goals", #"{"title":"Nieuw"}"#,
        headers: [.idempotencyKey: "\"\(String(repeating: "k", count: 65))\""], issue: "schemaViolation header Idempotency-Key"),
    Refusal(
        "a change that names no version", .patch, "\(circle)/goals/doel-1", #"{"title":"Anders"}"#, status: 428,
        problem: "kringwerking:preconditionRequired"),
    Refusal(
        "a sheet that names no version", .put, "/meetings/MEETING/attendance", #"{"attendance":[]}"#, status: 428,
        problem: "kringwerking:preconditionRequired"),
    Refusal(
        "taking away that names no version", .delete, "\(circle)/goals/doel-1", status: 428,
        problem: "kringwerking:preconditionRequired"),
    Refusal(
        "a change of an old version", .patch, "\(circle)/goals/doel-1", #"{"title":"Anders"}"#, headers: [.ifMatch: "\"0-all\""],
        status: 412, problem: "kringwerking:staleVersion"),
    Refusal(
        "a change of a weak version", .patch, "\(circle)/goals/doel-1", #"{"title":"Anders"}"#,
        headers: [.ifMatch: "W/\"1-all\""], status: 412, problem: "kringwerking:staleVersion"),
    Refusal(
        "a change of what never changes", .patch, "\(circle)/goals/doel-1", #"{"circle":"kine-mechelen"}"#,
        headers: [.ifMatch: "*"], issue: "schemaViolation body circle"),
    Refusal(
        "a sheet of an old version", .put, "/meetings/MEETING/attendance", #"{"attendance":[]}"#,
        headers: [.ifMatch: "\"0-full\""], status: 412, problem: "kringwerking:staleVersion"),
    Refusal(
        "a membership beside another of the same person", .post, "\(circle)/memberships",
        #"{"person":"FELLOW","from":"2026-11-01"}"#, headers: key, status: 409, problem: "kringwerking:membershipOverlap"),
    Refusal(
        "an id that is taken", .post, "\(circle)/goals", #"{"id":"doel-1","title":"Nieuw"}"#, headers: key, status: 409,
        problem: "kringwerking:duplicate"),
]

@Suite struct `Input that is wrong` {
    private static func expect(_ refusals: [Refusal]) async throws {
        let server = try TestServer()
        let held = server.network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.status == .held }
        let meeting = try #require(held.first { $0.start.day.year == 2026 }).id.rawValue
        let before = try server.export()
        let written = try server.kring.database.check().journalRows
        try await server.run { client in
            for refusal in refusals {
                func filled(_ text: String) -> String {
                    text.replacing("MEETING", with: meeting).replacing("FELLOW", with: server.fellow.rawValue)
                }
                let answer = try await client.send(
                    refusal.method, filled(refusal.path), as: refusal.role, headers: refusal.headers,
                    body: refusal.body.map(filled))
                let what = "\(refusal.testDescription): \(answer.status) \(answer.text.prefix(400))"
                #expect(answer.status == refusal.status, "\(what)")
                #expect(answer.problem == refusal.problem, "\(what)")
                if let issue = refusal.issue { #expect(answer.issues.contains(issue), "\(what)") }
                if answer.status == 400 { #expect(!answer.issues.isEmpty, "\(what)") }
            }
        }
        #expect(try server.export() == before)
        #expect(try server.kring.database.check().journalRows == written)
    }

    @Test func `bodies that are not what is asked are refused and change nothing`() async throws { try await Self.expect(bodies) }

    @Test func `days and hours that are not there are refused and change nothing`() async throws { try await Self.expect(days) }

    @Test func `addresses, ids and tokens that are wrong are refused and change nothing`() async throws {
        try await Self.expect(addresses)
    }

    @Test func `changes without their key or version are refused and change nothing`() async throws {
        try await Self.expect(promises)
    }

    @Test func `a refused body names its limit, an address its ways and a stale version the present one`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let large = try await client.post("\(circle)/goals", as: .chair, String(repeating: " ", count: 300_000))
            #expect(try large.json.object?["limit"]?.integer == 256 * 1024)
            let wrongWay = try await client.send(.put, "/zones", body: "{}")
            #expect(wrongWay.headers[.allow] == "GET, HEAD")
            let stale = try await client.patch("\(circle)/goals/doel-1", as: .chair, "{}", version: "\"7-all\"")
            #expect(stale.headers[.eTag] == "\"1-all\"")
        }
    }
}
