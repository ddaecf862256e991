import HTTPTypes
import HummingbirdCore
import KringCore
import NIOCore
import Testing

@testable import kring_server

@Suite struct `The small parts of HTTP` {
    @Test func `a trace is a UUID of version 4, and no two are alike`() throws {
        let traces = (0..<100).map { _ in TraceID().description }
        #expect(Set(traces).count == 100)
        for trace in traces {
            #expect(try #/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#.wholeMatch(in: trace) != nil)
        }
        #expect(TraceID(0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210).description == "01234567-89ab-4def-bedc-ba9876543210")
    }

    @Test(arguments: [
        ("\"3-all\"", EntityTag.Demand.versions([3])), (" \"0-own\" ", .versions([0])), ("*", .any), (" * ", .any),
        ("\"x\"", .versions([])), ("3-all", .versions([])), ("W/\"3-all\"", .versions([])), ("\"-3-all\"", .versions([])),
        ("\"+3-all\"", .versions([])), ("", .versions([])), ("\"1-a\", \"2-a\"", .versions([1, 2])),
        ("\"2-a\",W/\"3-a\" ,, \"2-own\", x", .versions([2])), ("*, \"1-a\"", .versions([1])),
    ])
    func `If-Match names versions`(header: String, demand: EntityTag.Demand) {
        #expect(EntityTag.demand(inIfMatch: header) == demand)
    }

    @Test func `If-None-Match names a tag among others, weak or strong`() {
        let tag = EntityTag(version: 3, view: "own")
        #expect(tag.description == "\"3-own\"")
        for header in ["\"3-own\"", "W/\"3-own\"", "*", "\"1-x\", \"3-own\"", "\"1-x\" ,W/\"3-own\""] {
            #expect(tag.isNamed(inIfNoneMatch: header), "\(header)")
        }
        for header in ["\"3-open\"", "3-own", "\"33-own\"", ""] { #expect(!tag.isNamed(inIfNoneMatch: header), "\(header)") }
        #expect(EntityTag(of: Array("a".utf8)) == EntityTag(of: Array("a".utf8)))
        #expect(EntityTag(of: Array("a".utf8)) != EntityTag(of: Array("b".utf8)))
    }

    @Test(arguments: [
        "a", "ab", "abc", "abcd", "dijle-nete", "m-12", "29400000~b-aaaaaaaaaaaaaaaa", String(repeating: "z", count: 80),
    ])
    func `a cursor gives its id back`(id: String) {
        let text = Cursor.text(after: id)
        #expect(text.utf8.allSatisfy { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") })
        #expect(Cursor.id(in: text) == id)
    }

    @Test(arguments: ["", "a", "!!!!", "YQ==", "YR", "_w", "IA", "Li4v"])
    func `a cursor that is not ours is refused`(text: String) {
        #expect(Cursor.id(in: text) == nil)
    }

    @Test(arguments: [
        ("", ""), ("/name", "name"), ("/members/3/from", "members[3].from"), ("/0/1", "[0][1]"), ("/a~1b/c~0d", "a/b.c~d"),
    ])
    func `a pointer becomes a name as the guide writes it`(pointer: String, name: String) {
        #expect(Problem.Issue.name(ofPointer: pointer) == name)
    }

    @Test func `every code of the core has a type`() {
        for code in FaultCode.allCases {
            let urn = Problem.Issue.Kind(code: code.rawValue).urn
            #expect(urn.hasPrefix("urn:problem-type:"))
        }
        #expect(Problem.Issue.Kind(code: "unknownKey").urn == "urn:problem-type:belgif:input-validation:unknownInput")
        #expect(Problem.Issue.Kind(code: "invalidPeriod").urn == "urn:problem-type:belgif-ext:input-validation:invalidPeriod")
        #expect(Problem.Issue.Kind(code: "other").urn == "urn:problem-type:kringwerking:input-validation:other")
    }

    @Test(arguments: [
        ("Bearer abc", "abc"), ("bearer  abc", "abc"), ("Basic abc", nil), ("Bearer", nil), ("Bearer ", nil), ("abc", nil),
    ])
    func `a token is read from Bearer, and from nothing else`(header: String, token: String?) {
        #expect(Authentication.bearerToken(in: header) == token)
    }

    @Test func `a query is read strictly, and all that is wrong is said at once`() {
        var query = QueryInput(
            URI("/x?asOf=2026-02-29&year=20x6&b=1&pageSize=0&pageSize=1&c=%zz"), allowed: ["asOf", "year", "pageSize", "c"])
        #expect(query.day("asOf") == nil)
        #expect(query.year() == nil)
        #expect(query.integer("pageSize", in: 1...200) == nil)
        #expect(query.issues.map(\.name).sorted() == ["asOf", "b", "c", "pageSize", "pageSize", "year"])
        #expect(throws: Problem.self) { try query.refuseFaults() }
        var right = QueryInput(URI("/x?asOf=2028-02-29&kind=a&kind=b%2Dc&t=a+b"), allowed: ["asOf", "kind", "t"])
        #expect(right.day("asOf") == CalendarDay(year: 2028, month: 2, day: 29))
        #expect(right.all("kind") == ["a", "b-c"])
        #expect(right.one("t") == "a b")
        #expect(right.issues.isEmpty)
    }

    @Test func `what an address takes is known by its template`() {
        var table = RouteTable()
        table.add(.get, "/a/{id}")
        table.add(.patch, "/a/{id}")
        table.add(.get, "/a/{id}/b")
        #expect(table.methods(at: "/a/x").map(\.rawValue) == ["GET", "HEAD", "PATCH"])
        #expect(table.methods(at: "/a/x/b").map(\.rawValue) == ["GET", "HEAD"])
        #expect(table.methods(at: "/a").isEmpty)
    }

    @Test func `an answer is kept for as long as nothing changed, and for who asked`() {
        let cache = AnswerCache(capacity: 10_000)
        let today = TestNetwork.today
        let key = AnswerCache.Key(address: "/a", actor: .open, today: today)
        let entry = AnswerCache.Entry(fields: [:], bytes: .init(string: "1"), tag: nil)
        cache.keep(entry, as: key, generation: 3, playbook: "p")
        #expect(cache.entry(key, generation: 3, playbook: "p") != nil)
        #expect(cache.entry(key, generation: 4, playbook: "p") == nil)
        #expect(cache.entry(key, generation: 3, playbook: "q") == nil)
        #expect(cache.entry(AnswerCache.Key(address: "/a", actor: .region, today: today), generation: 3, playbook: "p") == nil)
        #expect(
            cache.entry(AnswerCache.Key(address: "/a", actor: .open, today: today.adding(days: 1)), generation: 3, playbook: "p")
                == nil)
        cache.keep(entry, as: key, generation: 2, playbook: "p")
        #expect(cache.entry(key, generation: 2, playbook: "p") == nil, "an older answer does not push out a newer one")
        for index in 0..<50 {
            cache.keep(
                entry, as: AnswerCache.Key(address: "/\(index)", actor: .open, today: today), generation: 3, playbook: "p")
        }
        let kept = (0..<50).count {
            cache.entry(AnswerCache.Key(address: "/\($0)", actor: .open, today: today), generation: 3, playbook: "p") != nil
        }
        #expect(kept > 0 && kept < 10, "no more is kept than fits")
    }
}
