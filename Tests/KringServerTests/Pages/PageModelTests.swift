import KringCore
import Testing

@testable import kring_server

/// The models of the pages that people open most, in `Tests/Snapshots/models`: what a page says, without any HTML around it.
/// `make record` writes them anew; what changed is read before it is committed.
@Suite struct `Models of pages as they were written down` {
    private static let period = ReportPeriod(asOf: TestServer.today)
    /// Noon of the day of the example, in minutes since 1970 UTC.
    private static let noon = WallClock.fixed(TestServer.today).milliseconds() / 60_000

    private static func compare(_ model: some Sendable, _ name: String) throws {
        try Snapshot.compare(PageView.masked(ModelOutline.text(of: model)), with: "models/\(name).txt")
    }

    private static let written: Set<String> = [
        "circle-open", "circle-member", "circle-chair", "sheet", "my-attendance", "certificate", "zone-open", "zone-own",
        "report", "coordinator", "flanders",
    ]

    @Test func `a circle, for everybody, for a member and for its chair`() throws {
        let server = try TestServer()
        let viewers: [(String, Actor)] = [
            ("open", .open), ("member", .person(server.member)), ("chair", .person(server.chair)),
        ]
        for (name, actor) in viewers {
            let model = try server.kring.read(by: actor) { scope in
                try CircleModel(TestServer.circle, Self.period, server.kring.playbook.current, scope, now: Self.noon)
            }
            try Self.compare(model, "circle-\(name)")
        }
        try Snapshot.expectOnly(Set(Self.written.map { "\($0).txt" }), in: "models")
    }

    @Test func `the sheet of a meeting that was held`() throws {
        let server = try TestServer()
        let meeting = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .held && $0.kind == .regular
            })
        let model = try server.kring.read(by: .person(server.chair)) { scope in
            let people = try SheetPeople(meeting.id, scope)
            let day = meeting.start.day
            return SheetModel(
                people, SheetForm(people), try SheetModel.standings(of: TestServer.circle, on: day, scope),
                SheetOthersModel(people, mayAdmit: true, token: "", after: nil),
                minimum: try SheetModel.minimum(meeting.kind, of: TestServer.circle, on: day, scope),
                place: MeetingPlace(meeting.host, meeting.id, named: "\(day)"), now: Self.noon, mine: nil)
        }
        #expect(model.groups.flatMap(\.rows).count + model.groups.flatMap(\.teams).count > 30)
        try Self.compare(model, "sheet")
    }

    @Test func `one's own attendance, and the paper about it`() throws {
        let server = try TestServer()
        let (part, certificate) = try server.kring.read(by: .person(server.member)) { scope in
            let own = try #require(try scope.personAttendance(server.member, Self.period).circles.first)
            let circle = MyCircle(
                own.circle, year: own.header.year, try MyCircle.meetings(of: own.circle.id, scope), try scope.venueNames())
            return (
                circle.part(own.lines, TestServer.today), try CertificateModel(server.member, own.circle.id, 2026, scope)
            )
        }
        try Self.compare(part, "my-attendance")
        try Self.compare(certificate, "certificate")
    }

    @Test func `a zone, for everybody and for its care council, and its yearly report`() throws {
        let server = try TestServer()
        try Self.compare(
            try server.kring.read(by: .open) { try ZoneModel(TestServer.zone, Self.period, $0) }, "zone-open")
        let council = Actor.careCouncil([TestServer.zone])
        try Self.compare(
            try server.kring.read(by: council) {
                try ZoneDashboardModel(TestServer.zone, Self.period, $0, address: TestServer.publicAddress)
            }, "zone-own")
        try Self.compare(try server.kring.read(by: council) { try YearReportModel(TestServer.zone, 2026, $0) }, "report")
    }

    @Test func `an umbrella, for its coordinator, and all of Flanders`() throws {
        let server = try TestServer()
        let coordinator = try #require(server.network.offices.first { $0.kind == .coordinator }).person
        try Self.compare(
            try server.kring.read(by: .person(coordinator)) { try UmbrellaModel(TestServer.umbrella, Self.period, $0) },
            "coordinator")
        let report = try server.kring.flandersStatus(by: .open, Self.period)
        let before = try server.kring.flandersStatus(by: .open, ReportPeriod(asOf: TestServer.today, year: 2025))
        let model = try server.kring.read(by: .open) { scope in
            CoverageModel(
                report, try ProfessionPlurals(scope), before: before, region: nil,
                regions: try Page.everything { try scope.regionalZones(page: $0) }.map(\.value), provinces: try scope.provinces(),
                year: nil,
                today: TestServer.today)
        }
        try Self.compare(model, "flanders")
    }

    @Test func `a model in outline says its names, its parts and what is written in its drawings`() {
        struct Part: Sendable {
            var name: String
            var count: Int?
        }
        struct Model: Sendable {
            var heading = "Kring"
            var empty: String?
            var parts: [Part]
            var chart = "<svg><text>3 van 4</text></svg>"
        }
        let text = ModelOutline.text(of: Model(parts: [Part(name: "een", count: 1), Part(name: "twee", count: nil)]))
        #expect(text == "heading: Kring\nparts:\n  - name: een\n    count: 1\n  - name: twee\nchart: drawing: 3 van 4\n")
    }
}
