import Foundation
import KringCore
import Synchronization
import Testing

@Suite struct `The playbook on its shelf` {
    /// A playbook in a directory of its own, gone when the test is over.
    final class Directory {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("playbook-\(UUID().uuidString)").path

        init() throws {
            try FileManager.default.createDirectory(atPath: path + "/rules", withIntermediateDirectories: true)
            try write("rules/proef.yaml", SmallPlaybook.rule)
            try write("sources.yaml", SmallPlaybook.sources)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        var location: PlaybookLocation { PlaybookLocation(root: path) }

        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
        }
    }

    /// What a shelf said, in order.
    final class Log: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func hear(_ event: PlaybookShelf.Event) {
            let line =
                switch event {
                case .replaced(let playbook): "replaced: \(playbook.ruleSetIDs.map(\.rawValue))"
                case .refused(let refusal): "refused: \(refusal)"
                }
            lines.withLock { $0.append(line) }
        }
    }

    static func members(_ playbook: Playbook) -> Int? {
        guard case .memberCount(let count)? = playbook.ruleSet("proef")?.versions[0].requirements[0].kind else { return nil }
        return count.minimum
    }

    @Test func `a change on disk is in use without a restart, and a faulty one is refused while the old stays`() throws {
        let directory = try Directory()
        let log = Log()
        let shelf = try PlaybookShelf(location: directory.location, interval: .zero) { log.hear($0) }
        #expect(Self.members(shelf.current) == 6)

        try directory.write("rules/proef.yaml", SmallPlaybook.broken("minimum: 6", "minimum: 7"))
        #expect(Self.members(shelf.current) == 7)

        try directory.write("rules/proef.yaml", SmallPlaybook.broken("minimum: 6", "minimun: 8"))
        try directory.write("sources.yaml", "slides: {titel: Slides}\n")
        let before = shelf.current.identity
        #expect(Self.members(shelf.current) == 7)
        #expect(shelf.current.identity == before)

        try directory.write("rules/proef.yaml", SmallPlaybook.broken("minimum: 6", "minimum: 9"))
        try directory.write("sources.yaml", SmallPlaybook.sources)
        try directory.write("rules/tweede.yaml", SmallPlaybook.broken("id: proef", "id: tweede"))
        #expect(Self.members(shelf.current) == 9)
        #expect(shelf.current.ruleSetIDs == ["proef", "tweede"])

        let heard = log.all
        #expect(heard.count == 3)
        #expect(heard.first == "replaced: [\"proef\"]")
        #expect(heard.last == "replaced: [\"proef\", \"tweede\"]")
        #expect(
            heard[1].split(separator: "\n").count == 4 && heard[1].contains("did you mean minimum?")
                && heard[1].contains("sources.yaml:1:"))
    }

    @Test func `files that vanish are refused too`() throws {
        let directory = try Directory()
        let log = Log()
        let shelf = try PlaybookShelf(location: directory.location, interval: .zero) { log.hear($0) }
        try FileManager.default.removeItem(atPath: directory.path + "/rules")
        #expect(Self.members(shelf.current) == 6)
        #expect(Self.members(shelf.current) == 6)
        #expect(log.all.count == 1)
        #expect(log.all[0].hasPrefix("refused: rules"))
    }

    @Test func `between two looks nothing is read`() throws {
        let directory = try Directory()
        let shelf = try PlaybookShelf(location: directory.location, interval: .seconds(3600)) { _ in }
        try directory.write("rules/proef.yaml", SmallPlaybook.broken("minimum: 6", "minimum: 7"))
        #expect(Self.members(shelf.current) == 6)
        shelf.look()
        #expect(Self.members(shelf.current) == 7)
    }

    @Test func `many readers see one playbook or the other, whole`() async throws {
        let directory = try Directory()
        let shelf = try PlaybookShelf(location: directory.location, interval: .zero) { _ in }
        let seen = await withTaskGroup(of: Set<Int?>.self) { group in
            for _ in 0..<4 {
                group.addTask { Set((0..<50).map { _ in Self.members(shelf.current) }) }
            }
            for minimum in 1...20 {
                try? directory.write("rules/proef.yaml", SmallPlaybook.broken("minimum: 6", "minimum: \(minimum)"))
            }
            return await group.reduce(into: Set<Int?>()) { $0.formUnion($1) }
        }
        #expect(seen.isSubset(of: Set((1...20).map { Optional($0) })))
        #expect(Self.members(shelf.current) == 20)
    }

    @Test func `a program does not start on a faulty playbook`() throws {
        let directory = try Directory()
        try directory.write("rules/proef.yaml", "id: proef\n")
        #expect(throws: PlaybookRefused.self) {
            try PlaybookShelf(location: directory.location) { _ in }
        }
    }

    // MARK: Finding it

    static func find(
        _ option: String?, _ environment: [String: String] = [:], from directory: String,
        executable: String = "/nowhere/bin/kring"
    )
        throws -> PlaybookLocation
    {
        try PlaybookLocation.find(
            option: option, environment: environment, workingDirectory: directory, executable: executable)
    }

    @Test func `the option wins from the environment, that from the working directory, that from beside the program`() throws {
        let home = try Directory()
        let manager = FileManager.default
        for place in ["named", "srv/playbook", "opt/share/kring/playbook", "loose"] {
            try manager.createDirectory(atPath: "\(home.path)/\(place)/rules", withIntermediateDirectories: true)
        }
        try manager.createDirectory(atPath: home.path + "/opt/bin", withIntermediateDirectories: true)
        let environment = ["KRING_PLAYBOOK": home.path + "/named"]
        let program = home.path + "/opt/bin/kring-server"
        let work = home.path + "/srv"
        func root(_ option: String?, _ environment: [String: String], from directory: String) throws -> String? {
            let root = try Self.find(option, environment, from: directory, executable: program).root
            return root.map { String($0.dropFirst(home.path.count)) }
        }
        #expect(try root("../loose", environment, from: work) == "/loose")
        #expect(try root(nil, environment, from: work) == "/named")
        #expect(try root(nil, [:], from: work) == "/srv/playbook")
        #expect(try root(nil, [:], from: home.path + "/named") == "/opt/share/kring/playbook")
        let bare = try Self.find("../loose/rules", environment, from: work, executable: program)
        #expect(bare.rules == home.path + "/loose/rules")
        #expect(bare.root == home.path + "/named")
        #expect(!bare.rulesBelongToPlaybook)
    }

    @Test func `a playbook that is nowhere is missed by name`() {
        #expect(throws: PlaybookMissing(places: ["/nowhere/playbook", "/nowhere/share/kring/playbook"])) {
            try Self.find(nil, from: "/nowhere")
        }
        #expect(throws: PlaybookMissing(places: ["/nowhere/named"])) {
            try Self.find(nil, ["KRING_PLAYBOOK": "named"], from: "/nowhere")
        }
        #expect(throws: PlaybookMissing(places: ["/nowhere/rules"])) { try Self.find("rules", from: "/nowhere") }
    }

    @Test func `rules that stand apart take the territory of the playbook, and any source and profession`() throws {
        let directory = try Directory()
        try FileManager.default.removeItem(atPath: directory.path + "/sources.yaml")
        let location = try Self.find(directory.path + "/rules", from: OwnPlaybook.project)
        let playbook = try PlaybookReader.read(PlaybookFiles(at: location))
        #expect(playbook.ruleSetIDs == ["proef"])
        #expect(playbook.territory.zones.count == 60)
        #expect(playbook.sources.isEmpty)
    }
}
