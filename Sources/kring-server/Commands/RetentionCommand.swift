import ArgumentParser
import KringCore

/// Lets go what is past its term, or lists it.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "List what is past its term, or let it go.",
        discussion: """
            A server that runs does this once a day by itself. The terms are settings; see docs/privacy.md.

              kring-server retention --dry-run --database kring.sqlite
              kring-server retention --set retention.contactMonths=6 --database kring.sqlite
            """)

    @OptionGroup var database: DatabaseOptions

    @Flag(help: "Only list it; nothing changes.")
    var dryRun = false

    @Option(help: ArgumentHelp("Set a term, and let nothing go.", valueName: "name=number"))
    var set: String?

    func run() async throws {
        try await CommandFailure.reporting {
            let kring = Kring(
                database: try Database(path: database.path, mode: dryRun ? .read : .write),
                playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])))
            defer { try? kring.database.close() }
            if let set {
                let parts = set.split(separator: "=")
                guard !dryRun, parts.count == 2, let value = Int(parts[1]) else {
                    throw CommandFailure(.usage, "--set takes NAME=NUMBER, without --dry-run")
                }
                try kring.write(by: .operator, source: .command) { try $0.setRetention(String(parts[0]), to: value) }
                return
            }
            let list =
                try dryRun
                ? kring.read(by: .operator) { try $0.retentionList() }
                : kring.write(by: .operator, source: .command) { try $0.applyRetention() }
            for id in list.contacts { Terminal.say("contact data  \(id)") }
            for id in list.names { Terminal.say("name          \(id)") }
            for id in list.minutes { Terminal.say("minutes       \(id)") }
            Terminal.say("\(list.sessions) sessions, \(list.mails) mails, \(list.links) links, \(list.entries) entries of the log")
        }
    }
}

/// Erases a person, at her request.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase a person at her request; it cannot be undone.",
        discussion: """
            Her name, address and numbers go, her key in the log of changes is destroyed; totals stay. Members do this \
            themselves under “Mijn gegevens”. `restore` erases again whom a copy still holds.
            """)

    @OptionGroup var database: DatabaseOptions

    @Argument(help: ArgumentHelp("Whom: ids (p-…), one or more.", valueName: "id"))
    var ids: [String]

    func run() async throws {
        try await CommandFailure.reporting {
            let kring = Kring(
                database: try Database(path: database.path, mode: .write),
                playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])))
            defer { try? kring.database.close() }
            for text in ids {
                guard let id = Person.ID(text) else { throw KringError.notFound }
                _ = try kring.write(by: .operator, source: .command) { try $0.erasePerson(id) }
                Terminal.say("\(id) is erased.")
            }
        }
    }
}
