import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// What an operation answers to each role when it is about the own circle, umbrella or zone.
///
/// One letter a role, in the order of ``Role/allCases``: open, member, chair, chair of another circle, coordinator, care
/// council, care council of another zone, region, agency, administrator. Who stands in for a practice is answered as a member is.
/// `A`: it is done, or would be but for its version or what is there already. `1`: 401. `N`: 403 or 404, and without a token 401 or 404.
private struct Row: Sendable {
    let operations: [String]
    let answers: String

    init(_ answers: String, _ operations: String...) {
        self.operations = operations
        self.answers = answers
    }
}

/// Section 9 of the conventions and what the page leaves open, over the addresses of the API.
private let table: [Row] = [
    // Open data.
    Row(
        "AAAAAAAAAA", "listZones", "getZone", "listRegionalZones", "getRegionalZone", "listMunicipalities", "getMunicipality",
        "listProfessions", "getProfession", "listUmbrellas", "getUmbrella", "listReferenceProfessions", "listLegalForms",
        "listMeetingKinds", "listAttendanceStatuses", "listDayParts", "listAvailabilityLevels", "listAnswerKinds",
        "listOfficeKinds",
        "listCircleStates", "listRequirementStates",
        "listRules", "getRule", "listCircles", "getCircle", "listFindings", "getFinding", "listWorkforce", "getWorkforce",
        "getHealth", "getMe", "getDocument", "getDocumentAsJSON", "listProblemTypes", "getProblemType"),
    // States: numbers for everybody; a report of an umbrella for its chairs, its coordinator and above.
    Row(
        "AAAAAAAAAA", "getCircleStatus", "getZoneStatus", "getRegionalZoneStatus", "getFlandersStatus",
        "getProfessionStatus"),
    Row("1NANANNAAA", "getUmbrellaStatus"),
    // People: her own circle. A coordinator sees its chairs and officers.
    Row("1AANANNNNN", "listCircleOffices", "getCircleOffice"),
    Row("1NANANNNNN", "listUmbrellaOffices", "getUmbrellaOffice"),
    Row("1AANNNNNNN", "listMemberships", "getMembership", "getPerson", "listLeaves", "getCircleAttendance"),
    Row("1NANNNNNNN", "getLeave", "getPersonAttendance"),
    Row(
        "1NANNNNNNN", "admitMember", "changeMembership", "takeLeave", "changeLeave", "appointToCircleOffice",
        "changeCircleOffice", "changePerson"),
    Row("1NNNANNNNN", "appointToUmbrellaOffice", "changeUmbrellaOffice"),
    Row("1NAAANNNNA", "createPerson"),
    // When a fellow member can come, and all that is kept about her: only she knows.
    Row("1NNNNNNNNN", "getAvailability", "giveAvailability", "exportPersonData"),
    // The circle itself.
    Row("1NNNANNNNA", "createCircle"),
    Row("1NANNNNNNN", "replaceCircle", "openCircleDetail", "closeCircleDetail"),
    Row("1AANNNNNNN", "listAgreements", "getAgreement", "listGoals", "getGoal"),
    Row("1NANNNNNNN", "createAgreement", "changeAgreement", "createGoal", "changeGoal", "dropGoal"),
    Row("1AANANNNNN", "listWaivers", "getWaiver"),
    Row("1NNNANNNNN", "grantWaiver", "changeWaiver", "withdrawWaiver"),
    // Meetings and sheets.
    Row("NAANNNNNNN", "listCircleMeetings", "getMeeting"),
    Row("NNANANNNNN", "listUmbrellaMeetings"),
    Row("1AANNNNNNN", "getAttendance"),
    Row(
        "1NANNNNNNN", "planCircleMeeting", "changeMeeting", "recordAttendance", "previewMeetings",
        "listSheetLinks", "createSheetLink", "revokeSheetLink", "inviteByMail"),
    // A member her own answer, and the chair all of them; only she herself gives one.
    Row("1AANNNNNNN", "listAnswers"), Row("1NANNNNNNN", "getAnswer"), Row("1NNNNNNNNN", "answerInvitation"),
    Row("1NNNANNNNN", "planUmbrellaMeeting"),
    // Date polls: counts in the circle, an answer for herself and who prepares the meeting.
    Row("1AANNNNNNN", "listCircleDatePolls", "getDatePoll", "getDatePollResults"),
    Row("1NANANNNNN", "listUmbrellaDatePolls"),
    Row(
        "1NANNNNNNN", "openCircleDatePoll", "proposeCirclePollDates", "changeDatePoll", "createPollLink", "getPollAnswer"),
    Row("1NNNANNNNN", "openUmbrellaDatePoll", "proposeUmbrellaPollDates"), Row("1NNNNNNNNN", "answerDatePoll"),
    // Between circle and care council.
    Row("1AANNNNNNN", "listSignals"),
    Row("1AANNANNNN", "getSignal"),
    Row("1NANNNNNNN", "raiseSignal"),
    Row("1NANNANNNN", "changeSignal"),
    Row(
        "1NNNNANNNN", "noteFinding", "changeFinding", "withdrawFinding", "noteWorkforce", "changeWorkforce",
        "withdrawWorkforce"),
    // Plans of a year: whoever leads the circle, whoever coordinates the umbrella, and nobody above or beside them.
    Row("1NANNNNNNN", "listCirclePlans", "planCircleYear", "getPlan", "changePlanRow", "revisePlan", "adoptPlan"),
    Row("1NANNNNNNN", "listGroupings", "formGroups", "getGrouping"),
    Row("1NNNANNNNN", "listUmbrellaPlans", "planUmbrellaYear"),
    // Places.
    Row("1AAAANNNNN", "listPractices", "getPractice", "listVenues", "getVenue"),
    Row("1NAAANNNNN", "createPractice", "createVenue"),
    // Whoever else uses a place is not to find it changed.
    Row("1NANNNNNNN", "changePractice", "changeVenue"),
    // The service.
    Row("1NNNNNNNNA", "createImport", "getTask", "getImport"),
    Row("1NNNNNNNNA", "planEverything", "planZone", "getPlanRun"),
]

/// How much each role is shown where that differs: one word a role, in the order of ``Role/allCases``; `-`: nothing at all.
private let viewWords: [String: String] = [
    "getCircle": "published own own published published published published published published published own",
    "getCircleStatus": "open own own open coordinator upward upward upward upward upward own",
    "getUmbrellaStatus": "- - ownLine - coordinator - - numbers numbers numbers -",
    "getCircleAttendance": "- itself all - - - - - - - itself",
    "getMembership": "- fellow full - - - - - - - fellow",
    "getPerson": "- name full - - - - - - - name",
    "getMeeting": "- full full - - - - - - - full",
    "getAttendance": "- own all - - - - - - - own",
    "getFinding": "published published published published published full published published published published published",
    "getDatePollResults": "- counts names - - - - - - - counts",
]

@Suite struct `Who may call what` {
    static let views = viewWords.mapValues { $0.split(separator: " ").map(String.init) }

    /// How much an answer shows, as it says itself: in its tag, or in its body.
    static func view(of answer: TestAnswer) -> String {
        guard answer.status == 200 else { return "-" }
        let body = try? answer.json.object
        if let word = body?["view"]?.string ?? body?["extent"]?.string { return word }
        return answer.headers[.eTag]?.firstMatch(of: /^"\d+-(\w+)"$/).map { String($0.1) } ?? "?"
    }

    @Test func `what differs by role is shown as the table says`() async throws {
        let server = try TestServer.marked()
        try await server.run { client in
            let addresses = try await Addresses(server, client)
            for (id, words) in Self.views {
                let operation = try #require(Composition.operations.first { $0.id == id })
                let address = try #require(addresses.ownAddress(of: operation))
                #expect(words.count == Role.allCases.count, "\(id)")
                for (role, word) in zip(Role.allCases, words) {
                    let answer = try await client.get(address, as: role)
                    #expect(Self.view(of: answer) == word, "\(id) as \(role)")
                }
            }
        }
    }

    static let answers: [String: [Character]] = Dictionary(
        table.flatMap { row in row.operations.map { ($0, letters(row)) } }, uniquingKeysWith: { first, _ in first })

    private static func letters(_ row: Row) -> [Character] {
        let letters = Array(row.answers)
        return letters.count > 1 ? letters + [letters[1]] : letters
    }

    @Test func `every operation has its row, and every row one letter a role`() {
        for operation in Composition.operations {
            #expect(Self.answers[operation.id] != nil, "\(operation.method) \(operation.path) (\(operation.id)) has no row")
        }
        for row in table { #expect(Self.letters(row).count == Role.allCases.count, "\(row.operations)") }
        #expect(Self.answers.count == table.reduce(0) { $0 + $1.operations.count }, "an operation has two rows")
    }

    @Test func `every operation answers every role as the table says, about what is hers and what is not`() async throws {
        let server = try TestServer.marked()
        try await server.run { client in
            let addresses = try await Addresses(server, client)
            for operation in Composition.operations {
                guard let expected = Self.answers[operation.id] else { continue }
                guard let address = addresses.ownAddress(of: operation) else {
                    Testing.Issue.record("no address for \(operation.id): \(operation.path)")
                    continue
                }
                for (role, letter) in zip(Role.allCases, expected) {
                    let answer = try await Self.call(operation, at: address, as: role, of: server, by: client)
                    #expect(
                        Self.agrees(answer.status, with: letter, of: role),
                        "\(operation.id) as \(role): \(answer.status) for \(letter) at \(address): \(answer.text.prefix(300))")
                    if answer.status == 401 { #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true) }
                }
            }
        }
    }

    @Test func `what is not there and what may not be known of are alike in every byte`() async throws {
        let server = try TestServer.marked()
        let seen = try await server.run { client in try await Self.hidden(of: server, by: client) }
        #expect(seen.differences.isEmpty)
        #expect(seen.compared > 100)
    }

    /// What differs between an answer about nothing and one about what is hidden, over all operations and roles.
    private static func hidden(
        of server: TestServer, by client: TestClient
    ) async throws -> (compared: Int, differences: [String]) {
        let addresses = try await Addresses(server, client)
        var compared = 0
        var differences: [String] = []
        for operation in Composition.operations where operation.method != .post {
            guard let own = addresses.ownAddress(of: operation) else { continue }
            guard let unknown = addresses.unknownAddress(of: operation) else { continue }
            for role in Role.allCases {
                let nothing = try await call(operation, at: unknown, as: role, of: server, by: client)
                let isRefused = role == .open ? [401, 404].contains(nothing.status) : [403, 404].contains(nothing.status)
                if !isRefused { differences.append("\(operation.id) as \(role): \(nothing.status) at \(unknown)") }
                let answer = try await call(operation, at: own, as: role, of: server, by: client)
                guard answer.status == 404 else { continue }
                compared += 1
                if answer.masked != nothing.masked || names(of: answer.headers) != names(of: nothing.headers) {
                    differences.append("\(operation.id) as \(role): \(answer.masked) and not \(nothing.masked)")
                }
            }
        }
        return (compared, differences)
    }

    private static func names(of headers: HTTPFields) -> [String] {
        headers.filter { $0.name != .traceID }.map { "\($0.name): \($0.value)" }.sorted()
    }

    static func agrees(_ status: Int, with letter: Character, of role: Role) -> Bool {
        switch letter {
        case "A": (200..<400).contains(status) || status == 412 || status == 409
        case "1": status == 401
        default: role == .open ? status == 401 || status == 404 : status == 403 || status == 404
        }
    }

    /// Calls an operation with a body that can be done; changes name a version that is not the present one, so that nobody's
    /// answer depends on whose came before.
    static func call(
        _ operation: kring_server.Operation, at address: String, as role: Role, of server: TestServer, by client: TestClient
    ) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        if operation.needsKey { headers[.idempotencyKey] = "\"\(UUID().uuidString)\"" }
        if operation.needsVersion { headers[.ifMatch] = "\"999999-all\"" }
        let body: String? =
            switch operation.body {
            case .none: nil
            case .mergePatch: "{}"
            case .json: try bodies(server, at: address)[operation.id] ?? "{}"
            }
        return try await client.send(operation.method, address, as: role, headers: headers, body: body)
    }

    /// A whole circle names itself in its body: the one at the address.
    private static func bodies(_ server: TestServer, at address: String) throws -> [String: String] {
        var circle = try #require(server.network.circles.first { $0.id == TestServer.circle })
        if let id = address.split(separator: "/").last { circle.id = Circle.ID(known: String(id)) }
        circle.name = "Vroedvrouwenkring Dijle en Nete"
        let fellow = server.fellow.rawValue
        let meeting = #""start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00""#
        let poll =
            #"{"kind":"regular","options":[{"start":"2027-03-04T20:00","end":"2027-03-04T22:00"},{"start":"2027-03-05T20:00","end":"2027-03-05T22:00"}]}"#
        return [
            "createCircle":
                #"{"name":"Kring \#(UUID().uuidString)","professions":["vroedvrouw"],"umbrella":"koepel-vroedvrouwen"}"#,
            "replaceCircle": String(decoding: circle.recordBytes(), as: UTF8.self),
            "openCircleDetail": #"{"from":"2026-12-01"}"#, "closeCircleDetail": #"{"from":"2026-12-02"}"#,
            "createAgreement": #"{"title":"Nieuw","kind":"protocol","adoptedOn":"2026-11-01"}"#,
            "createGoal": #"{"title":"Nieuw"}"#,
            "grantWaiver": #"{"circle":"dijle-nete","requirement":"members","year":2026,"reason":"Overmacht"}"#,
            "admitMember": #"{"person":"\#(fellow)","from":"2030-01-01"}"#,
            "takeLeave": #"{"person":"\#(fellow)","from":"2027-01-01","to":"2027-02-01"}"#,
            "appointToCircleOffice": #"{"person":"\#(fellow)","office":"treasurer","from":"2026-11-01"}"#,
            "appointToUmbrellaOffice": #"{"person":"\#(server.chair)","office":"secretary","from":"2026-11-01"}"#,
            "planCircleMeeting": #"{"kind":"regular",\#(meeting)}"#, "planUmbrellaMeeting": #"{"kind":"umbrella",\#(meeting)}"#,
            "recordAttendance": #"{"attendance":[{"person":"\#(fellow)","status":"present"}]}"#,
            "createPerson": #"{"givenName":"Nele","familyName":"Nieuw","professions":["vroedvrouw"]}"#,
            "createPractice": #"{"name":"Praktijk Nieuw"}"#, "createVenue": #"{"name":"Zaal Nieuw"}"#,
            "raiseSignal":
                #"{"circle":"dijle-nete","zone":"mechelen-katelijne","subject":"Vraag","text":"Hoe gaat het verder?"}"#,
            "noteFinding": #"{"zone":"mechelen-katelijne","profession":"logopedist"}"#,
            "noteWorkforce":
                #"{"zone":"mechelen-katelijne","profession":"podoloog","year":2026,"count":12,"source":"Telling"}"#,
            "planCircleYear": #"{"year":2027}"#, "planUmbrellaYear": #"{"year":2027}"#,
            "formGroups": #"{"rounds":1}"#, "planEverything": #"{"year":2027}"#, "planZone": #"{"year":2027}"#,
            "createImport": #"{"format":"kring/1"}"#, "giveAvailability": #"{"weekly":[]}"#,
            "openCircleDatePoll": poll, "openUmbrellaDatePoll": poll,
            "proposeCirclePollDates": #"{"kind":"regular"}"#, "proposeUmbrellaPollDates": #"{"kind":"umbrella"}"#,
            "answerDatePoll": #"{"answers":[]}"#,
            "createPollLink": #"{"person":"\#(fellow)"}"#,
            "answerInvitation": #"{"answer":"comes"}"#,
            "previewMeetings": #"{"changes":[{"change":"add","kind":"regular",\#(meeting)}]}"#,
        ]
    }
}
