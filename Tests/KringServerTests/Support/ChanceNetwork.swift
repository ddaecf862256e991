import Foundation
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// Networks to hold overviews against: the territory of the example, with circles put together by chance, or with none.
struct ChanceNetwork: Sendable {
    static let today = TestServer.today
    static let zones: [Zone.ID] = [TestServer.zone, TestServer.otherZone, "pallieterland"]
    static let first: Circle.ID = "kring-1"

    private(set) var network = Network()
    private var state: UInt64

    /// The example's territory, and nobody in it.
    static func empty(_ example: Network) -> Network {
        var network = Network()
        network.regionalZones = example.regionalZones
        network.zones = example.zones
        network.municipalities = example.municipalities
        network.professions = example.professions
        network.umbrellas = example.umbrellas
        return network
    }

    init(seed: UInt64, _ example: Network) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        network = Self.empty(example)
        let midwives = example.circles.filter { $0.umbrella == TestServer.umbrella }
        for number in 1...12 {
            addCircle(number, like: number <= 4 ? midwives[0] : example.circles[below(example.circles.count)])
        }
        addUmbrellaMeetings()
        for zone in Self.zones where below(2) == 0 {
            network.workforce.append(
                Workforce(zone: zone, profession: "vroedvrouw", year: 2026, count: 5 + below(60), source: "raming"))
        }
        for (zone, profession) in [(Self.zones[0], "logopedist"), (Self.zones[1], "podoloog")] where below(3) > 0 {
            network.findings.append(
                Finding(zone: zone, profession: Slug(profession)!, on: Self.today.adding(days: -below(300)), note: nil))
        }
    }

    /// A number from 0 up to, not including, a bound.
    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func addCircle(_ number: Int, like example: Circle) {
        var circle = example
        circle.id = Slug("kring-\(number)")!
        circle.name = "Kring \(number)"
        circle.municipalities = []
        circle.foundedOn = number > 1 && below(5) == 0 ? nil : Self.today.adding(days: -(30 + below(2000)))
        circle.dissolvedOn = number > 4 && below(8) == 0 ? Self.today.adding(days: -below(200)) : nil
        let places = number <= 2 ? [Self.zones[0]] : Self.zones.filter { _ in below(2) == 0 }
        circle.zones = (places.isEmpty ? [Self.zones[1]] : places).map { Circle.ZoneLink(zone: $0) }
        network.circles.append(circle)
        let from = (circle.foundedOn ?? Self.today.adding(days: -400)).adding(days: 1)
        let count = number == 1 ? 6 + below(9) : below(14)
        let people = (0..<count).map { Slug<Person>("p-\(number)-\($0)")! }
        for (index, id) in people.enumerated() {
            network.persons.append(
                Person(id: id, givenName: "Lid", familyName: "Proef \(number)-\(index)", email: "\(id)@example.org"))
            network.memberships.append(Membership(circle: circle.id, person: id, from: min(from, Self.today.adding(days: -20))))
        }
        if let chair = people.first, number == 1 || below(4) > 0 {
            network.offices.append(
                Office(holder: .circle(circle.id), person: chair, kind: .chair, from: Self.today.adding(days: -20)))
        }
        addMeetings(of: circle, people, since: min(from, Self.today.adding(days: -20)))
    }

    private mutating func addMeetings(of circle: Circle, _ people: [Person.ID], since from: CalendarDay) {
        let kinds: [Meeting.Kind] = [.regular, .regular, .intervision, .activity, .hospitalConsultation]
        let days = (0..<below(7)).map { -10 - $0 * 40 - below(30) } + (0..<below(4)).map { 5 + $0 * 12 }
        for (index, days) in days.enumerated() {
            let day = Self.today.adding(days: days)
            guard day >= from, circle.dissolvedOn.map({ day < $0 }) ?? true else { continue }
            let status: Meeting.Status = days > 0 ? .planned : below(5) == 0 ? .planned : below(6) == 0 ? .cancelled : .held
            let meeting = Meeting(
                id: Slug("v-\(circle.id)-\(index)")!, host: .circle(circle.id), kind: kinds[below(kinds.count)],
                start: try! LocalMoment(day: day, minute: 1200), end: try! LocalMoment(day: day, minute: 1260 + below(3) * 60),
                status: status, reason: status == .cancelled ? "Ziekte" : nil)
            network.meetings.append(meeting)
            guard status == .held else { continue }
            for person in people {
                let word: Attendance.Status = [.present, .present, .excused, .absent][below(4)]
                network.attendance.append(Attendance(meeting: meeting.id, person: person, status: word))
            }
        }
    }

    private mutating func addUmbrellaMeetings() {
        let coordinator = Person(
            id: "p-coordinator", givenName: "Coördinator", familyName: "Proef", email: "coordinator-proef@example.org")
        network.persons.append(coordinator)
        network.offices.append(
            Office(
                holder: .umbrella(TestServer.umbrella), person: coordinator.id, kind: .coordinator,
                from: Self.today.adding(days: -900)))
        for number in 0..<below(5) {
            let day = Self.today.adding(days: 30 - number * 75)
            let isHeld = day < Self.today && below(5) > 0
            let id: Meeting.ID = Slug("v-koepel-\(number)")!
            network.meetings.append(
                Meeting(
                    id: id, host: .umbrella(TestServer.umbrella), kind: .umbrella,
                    start: try! LocalMoment(day: day, minute: 1200), end: try! LocalMoment(day: day, minute: 1320),
                    status: isHeld ? .held : .planned))
            guard isHeld else { continue }
            for circle in network.circles where circle.umbrella == TestServer.umbrella && below(2) == 0 {
                guard let chair = network.memberships.first(where: { $0.circle == circle.id })?.person else { continue }
                network.attendance.append(
                    Attendance(meeting: id, person: chair, status: .present, representsCircle: circle.id))
            }
        }
    }
}

/// The whole service on a network of its own, asked without a socket by browsers and programs.
final class NetworkServer: Sendable {
    let kring: Kring
    let network: Network
    private let composition: Composition
    private let directory: URL

    init(_ network: Network) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("kring-network-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let playbook = try PlaybookReader.read(PlaybookFiles(at: PlaybookLocation(root: TestServer.project + "/playbook")))
        let database = try Database(path: directory.appendingPathComponent("kring.sqlite").path)
        let clock = WallClock.fixed(TestServer.today)
        _ = try database.importNetwork(JSONSource(network.interchangeBytes()), by: "test", at: clock.milliseconds())
        self.network = network
        kring = Kring(database: database, playbook: PlaybookShelf(playbook), clock: clock)
        composition = Composition(
            kring: kring, publicAddress: TestServer.publicAddress, templates: try Templates.bundled(), log: .silent)
    }

    deinit {
        try? kring.database.close()
        try? FileManager.default.removeItem(at: directory)
    }

    /// Asks the service.
    func ask<T: Sendable>(_ test: @Sendable (any TestClientProtocol) async throws -> T) async throws -> T {
        try await composition.application().test(.router) { try await test($0) }
    }
}
