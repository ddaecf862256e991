import Foundation

/// The files of a playbook, by their name from its directory: `rules/generic.yaml`.
public struct PlaybookFiles: Sendable, Equatable {
    static let sources = "sources.yaml"
    static let glossary = "glossary.yaml"
    static let planning = "planning.yaml"

    public var contents: [String: [UInt8]]
    /// Whether the rules' professions must be those of `professions.csv`: not when the rules stand apart from it.
    public var checksProfessions: Bool

    public init(contents: [String: [UInt8]], checksProfessions: Bool = true) {
        self.contents = contents
        self.checksProfessions = checksProfessions
    }

    /// Texts instead of bytes.
    public init(texts: [String: String]) {
        self.init(contents: texts.mapValues { Array($0.utf8) })
    }

    /// Reads what a playbook is made of from disk. Other files beside them are left alone.
    ///
    /// - Throws: ``PlaybookRefused`` when a directory or file cannot be read.
    public init(at location: PlaybookLocation) throws(PlaybookRefused) {
        var contents: [String: [UInt8]] = [:]
        var faults: [PlaybookFault] = []
        for file in location.files() {
            if let data = FileManager.default.contents(atPath: file.path) {
                contents[file.name] = Array(data)
            } else {
                faults.append(PlaybookFault(file: file.name, code: .unreadable, message: "\(file.path) cannot be read"))
            }
        }
        guard faults.isEmpty else { throw PlaybookRefused(faults: faults) }
        self.init(contents: contents, checksProfessions: location.rulesBelongToPlaybook)
    }
}

extension PlaybookFiles {
    /// The texts of the cases of a playbook, by name: `cases/meetings.yaml`. They are no part of what a server reads.
    ///
    /// - Throws: ``PlaybookRefused`` when one cannot be read.
    public static func cases(at location: PlaybookLocation) throws(PlaybookRefused) -> [String: String] {
        guard location.rulesBelongToPlaybook, let root = location.root else { return [:] }
        var texts: [String: String] = [:]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/cases")) ?? []
        for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            let data = FileManager.default.contents(atPath: "\(root)/cases/\(name)").map(Array.init)
            guard let data, let text = String(validating: data, as: UTF8.self) else {
                throw PlaybookRefused(faults: [
                    PlaybookFault(file: "cases/\(name)", code: .unreadable, message: "the file cannot be read as UTF-8 text")
                ])
            }
            texts["cases/\(name)"] = text
        }
        return texts
    }
}

/// Where a playbook stands on disk.
public struct PlaybookLocation: Sendable, Hashable {
    /// The directory with the rule files.
    public var rules: String
    /// The directory with the professions and the territory; nothing where there are only rules.
    public var root: String?

    /// A playbook's own directory, with `rules/` in it.
    public init(root: String) {
        rules = root + "/rules"
        self.root = root
    }

    /// Rules of one directory; professions and territory from a playbook elsewhere.
    public init(rules: String, root: String?) {
        self.rules = rules
        self.root = root
    }

    /// Whether the rules are the playbook's own.
    public var rulesBelongToPlaybook: Bool { root.map { rules == $0 + "/rules" } ?? false }

    /// Finds the playbook: the directory given, else the one the environment names in `KRING_PLAYBOOK`, else `playbook` in
    /// the working directory, else `../share/kring/playbook` beside the executable.
    ///
    /// - Parameters:
    ///   - option: What `--rules` gave: a directory of rule files, or a whole playbook with `rules/` in it. Beside a bare
    ///     directory of rules, `../sources.yaml` counts; professions and territory come from the playbook that would have
    ///     been found without it, if any.
    ///   - environment: The environment's variables.
    ///   - workingDirectory: Where the program was started.
    ///   - executable: The program's own path.
    /// - Throws: ``PlaybookMissing`` with the places looked at.
    public static func find(
        option: String?, environment: [String: String], workingDirectory: String, executable: String
    ) throws(PlaybookMissing) -> PlaybookLocation {
        func absolute(_ path: String) -> String {
            let whole = path.hasPrefix("/") ? path : workingDirectory + "/" + path
            return URL(fileURLWithPath: whole).standardizedFileURL.path
        }
        let named = environment["KRING_PLAYBOOK"].flatMap { $0.isEmpty ? nil : absolute($0) }
        let beside = URL(fileURLWithPath: absolute(executable)).resolvingSymlinksInPath().deletingLastPathComponent().path
        let places = named.map { [$0] } ?? [absolute("playbook"), absolute(beside + "/../share/kring/playbook")]
        let found = places.first { isDirectory($0 + "/rules") }
        if let option {
            let directory = absolute(option)
            if isDirectory(directory + "/rules") { return PlaybookLocation(root: directory) }
            guard isDirectory(directory) else { throw PlaybookMissing(places: [directory]) }
            let parent = URL(fileURLWithPath: directory).deletingLastPathComponent().path
            if directory == parent + "/rules", isFile(parent + "/" + TerritoryReader.professionFile) {
                return PlaybookLocation(root: parent)
            }
            return PlaybookLocation(rules: directory, root: found)
        }
        guard let found else { throw PlaybookMissing(places: places) }
        return PlaybookLocation(root: found)
    }

    /// The files a playbook is read from, with where each stands.
    func files() -> [(name: String, path: String)] {
        var result: [(name: String, path: String)] = []
        let names = (try? FileManager.default.contentsOfDirectory(atPath: rules)) ?? []
        for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            result.append(("rules/" + name, rules + "/" + name))
        }
        let besideRules = URL(fileURLWithPath: rules).deletingLastPathComponent().path
        var others = [(PlaybookFiles.sources, besideRules + "/" + PlaybookFiles.sources)]
        if let root {
            let pages = (try? FileManager.default.contentsOfDirectory(atPath: root + "/guidance")) ?? []
            others += pages.sorted().filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.map {
                (GuidanceReader.folder + $0, "\(root)/guidance/\($0)")
            }
            others += (TerritoryReader.files + [PlaybookFiles.glossary, PlaybookFiles.planning]).map { ($0, root + "/" + $0) }
        }
        return result + others.filter { Self.isFile($0.1) }
    }

    /// What can be told cheaply of the files: which there are, how large, and when last changed.
    func stamp() -> [FileStamp] {
        files().map { file in
            var facts = stat()
            guard stat(file.path, &facts) == 0 else { return FileStamp(name: file.name) }
            #if canImport(Darwin)
                let changed = facts.st_mtimespec
            #else
                let changed = facts.st_mtim
            #endif
            return FileStamp(
                name: file.name, size: Int(facts.st_size), inode: UInt64(facts.st_ino), seconds: Int(changed.tv_sec),
                nanoseconds: Int(changed.tv_nsec))
        }
    }

    struct FileStamp: Hashable, Sendable {
        var name: String
        var size = -1
        var inode: UInt64 = 0
        var seconds = 0
        var nanoseconds = 0
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    private static func isFile(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
    }
}

/// There is no playbook where one was looked for.
public struct PlaybookMissing: Error, Hashable, Sendable, CustomStringConvertible {
    /// The directories looked at.
    public var places: [String]

    public init(places: [String]) {
        self.places = places
    }

    /// One line.
    public var description: String {
        "no playbook (a directory with rules/*.yaml) in \(places.joined(separator: ", ")); name one with --rules or KRING_PLAYBOOK"
    }
}
