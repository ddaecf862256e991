import ArgumentParser
import Foundation
import KringCore

/// Opens, lists and ends accounts, and makes the links by which the first of them signs in.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Open, list and end accounts of staff; make a link to sign in with.",
        discussion: """
            Members, chairs and coordinators need no account: they sign in with the mail address that is recorded of them. \
            Accounts are for who works for a care council, a regional body, an agency, or runs the service. The server must \
            be stopped meanwhile: one program at a time writes to a database.

            The first administrator:
              kring-server account open --role administrator --mail beheer@example.org --database kring.sqlite
              kring-server account link a-3k2j… --public-address https://kring.example.org --database kring.sqlite
            """,
        subcommands: [Open.self, List.self, End.self, Link.self, EndSessions.self, DropSecondFactor.self])

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open an account; a mail says that it is there.")

        @OptionGroup var database: DatabaseOptions

        @Option(
            help: ArgumentHelp(
                "For whom: \(Account.Role.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "role"))
        var role: Account.Role

        @Option(help: ArgumentHelp("Its mail address: what it signs in with.", valueName: "address"))
        var mail: String

        @Option(help: ArgumentHelp("The zone of a care council.", valueName: "id"))
        var zone: String?

        @Option(help: ArgumentHelp("Whose it is, for whoever reads the list.", valueName: "words"))
        var label: String?

        func run() async throws {
            try await CommandFailure.reporting {
                var of: Zone.ID?
                if let zone {
                    guard let id = Zone.ID(zone) else { throw CommandFailure(.usage, "--zone: “\(zone)” is no id") }
                    of = id
                }
                let account = Account(role: role, zone: of, email: mail, label: label)
                let opened = try AccountCommand.write(database) { scope in try scope.openAccount(account) }
                Terminal.say(opened.id.rawValue)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the accounts: id, role, zone, state.")

        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            try await CommandFailure.reporting {
                let kring = try AccountCommand.kring(database, mode: .read)
                for account in try kring.read(by: .operator, { try $0.accounts() }) {
                    let parts = [
                        account.id.rawValue, account.role.rawValue, account.zone?.rawValue ?? "",
                        account.endedAt == nil ? "open" : "ended", account.email ?? account.subject?.issuer ?? "",
                        account.label ?? "",
                    ]
                    Terminal.say(parts.filter { !$0.isEmpty }.joined(separator: "  "))
                }
            }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End an account, and every session of it.")

        @OptionGroup var database: DatabaseOptions

        @Argument(help: ArgumentHelp("The id of the account, as `account list` shows it.", valueName: "id"))
        var id: String

        func run() async throws {
            try await CommandFailure.reporting {
                guard let account = Account.ID(id) else { throw KringError.notFound }
                let ended = try AccountCommand.write(database) { scope in try scope.endAccount(account) }
                Terminal.say("Account \(ended.id) is ended.")
            }
        }
    }

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a link with which a person or account signs in, once, in any browser.",
            discussion: "A second factor that her work asks for is asked all the same.")

        @OptionGroup var database: DatabaseOptions

        @Argument(help: ArgumentHelp("The id of an account (a-…) or a person (p-…).", valueName: "id"))
        var id: String

        @Option(help: ArgumentHelp("How the service is reached from outside.", valueName: "url"))
        var publicAddress: String

        @Option(help: ArgumentHelp("How many hours it may wait, 1 to 72.", valueName: "hours"))
        var hours = 1

        func run() async throws {
            try await CommandFailure.reporting {
                let identity = try AccountCommand.identity(id)
                let link = try AccountCommand.write(database) { scope in
                    try scope.makeSignInLink(for: identity, hours: hours)
                }
                Terminal.say("\(publicAddress)/aanmelden/code?sleutel=\(link.text)")
            }
        }
    }

    struct EndSessions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "end-sessions", abstract: "End every session of a person or account, wherever she is signed in.")

        @OptionGroup var database: DatabaseOptions

        @Argument(help: ArgumentHelp("The id of an account (a-…) or a person (p-…).", valueName: "id"))
        var id: String

        func run() async throws {
            try await CommandFailure.reporting {
                let identity = try AccountCommand.identity(id)
                try AccountCommand.write(database) { scope in try scope.endSessions(of: identity) }
                Terminal.say("\(id) is signed out everywhere.")
            }
        }
    }

    struct DropSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop-second-factor",
            abstract: "Take a second factor away, for who lost phone and recovery codes.",
            discussion: "Her sessions end, and she gets a mail. At her next sign-in she sets up a new one.")

        @OptionGroup var database: DatabaseOptions

        @Argument(help: ArgumentHelp("The id of an account (a-…) or a person (p-…).", valueName: "id"))
        var id: String

        func run() async throws {
            try await CommandFailure.reporting {
                let identity = try AccountCommand.identity(id)
                try AccountCommand.write(database) { scope in try scope.dropSecondFactor(of: identity) }
                Terminal.say("The second factor of \(id) is gone.")
            }
        }
    }

    private static func identity(_ id: String) throws -> Identity {
        if id.hasPrefix("a-"), let account = Account.ID(id) { return .account(account) }
        guard let person = Person.ID(id) else { throw KringError.notFound }
        return .person(person)
    }

    private static func write<T>(_ options: DatabaseOptions, _ body: (WriteScope) throws -> T) throws -> T {
        let kring = try kring(options, mode: .write)
        defer { try? kring.database.close() }
        return try kring.write(by: .operator, source: .command, body)
    }

    /// Accounts need no rules.
    private static func kring(_ options: DatabaseOptions, mode: Database.Mode) throws -> Kring {
        let database = try Database(path: options.path, mode: mode)
        return Kring(database: database, playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])))
    }
}

extension Account.Role: ExpressibleByArgument {}
