import ArgumentParser
import Foundation
import KringCore

/// Makes, lists and revokes the keys by which other programs call the API.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make, list and revoke the keys of the API.",
        discussion: """
            A token gives at most the rights of whoever it is bound to, on the day it is used: a chair whose term ended \
            yesterday calls as a member today. Only its hash is kept, so its text is shown once, when it is made. The server \
            must be stopped meanwhile: one program at a time writes to a database.
            """,
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token and show it, once.",
            discussion: """
                Examples:
                  kring-server token create --role administrator --database kring.sqlite
                  kring-server token create --role chair --person p-3k2j… --circle dijle-nete --database kring.sqlite
                  kring-server token create --role careCouncil --zone mechelen-katelijne --days 30 --database kring.sqlite
                """)

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var rules: RulesOptions

        @Option(
            help: ArgumentHelp(
                "What it is for: \(APIToken.Role.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "role"))
        var role: APIToken.Role

        @Option(help: ArgumentHelp("Whose it is: for a chair, member or coordinator.", valueName: "id"))
        var person: String?

        @Option(help: ArgumentHelp("The only circle it reaches: for a chair or member.", valueName: "id"))
        var circle: String?

        @Option(help: ArgumentHelp("The only umbrella it reaches: for a coordinator.", valueName: "id"))
        var umbrella: String?

        @Option(help: ArgumentHelp("The zone of a care council.", valueName: "id"))
        var zone: String?

        @Flag(help: "Only to look: it changes nothing (the scope zone.read).")
        var readOnly = false

        @Option(help: ArgumentHelp("What it is used for, for whoever reads the list.", valueName: "words"))
        var label: String?

        @Option(help: ArgumentHelp("How long it lives, 1 to \(APIToken.mostDays).", valueName: "days"))
        var days: Int = APIToken.usualDays

        func run() async throws {
            try await CommandFailure.reporting {
                let token = APIToken(
                    role: role, person: try slug(person, "--person"), circle: try slug(circle, "--circle"),
                    umbrella: try slug(umbrella, "--umbrella"), zone: try slug(zone, "--zone"),
                    scopes: readOnly ? [.zoneRead] : [], label: label)
                let made: (token: APIToken, secret: TokenSecret)
                do {
                    made = try TokenCommand.write(database) { scope in try scope.issueToken(token, days: days) }
                } catch KringError.rejected(let issues) {
                    // A pointer into the token is the option that gave it.
                    let lines = issues.map { "--\($0.pointer.dropFirst()): \($0.message)" }
                    throw CommandFailure(.data, lines.joined(separator: "\n"))
                }
                Terminal.error("Token \(made.token.id), valid until \(TokenCommand.day(made.token.expiresAt)). Shown once:")
                Terminal.say(made.secret.text)
            }
        }

        private func slug<Of>(_ text: String?, _ option: String) throws -> Slug<Of>? {
            guard let text else { return nil }
            guard let slug = Slug<Of>(text) else {
                throw CommandFailure(.usage, "\(option): an id is 1 to 80 of a-z, 0-9 and -; “\(text)” is not")
            }
            return slug
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the tokens: id, role, whose, state, last use. Never their texts.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var rules: RulesOptions

        func run() async throws {
            try await CommandFailure.reporting {
                let kring = try TokenCommand.kring(database, mode: .read)
                let now = kring.clock.milliseconds()
                for token in try kring.read(by: .operator, { try $0.tokens() }) {
                    let state = token.refusal(at: now)?.rawValue ?? "valid until \(TokenCommand.day(token.expiresAt))"
                    let reach = [
                        token.person?.rawValue, token.circle?.rawValue, token.umbrella?.rawValue, token.zone?.rawValue,
                    ].compactMap(\.self).joined(separator: " ")
                    let use = token.lastUsedAt.map { "last used \(TokenCommand.day($0))" } ?? "never used"
                    let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: " ")
                    Terminal.say(
                        [
                            token.id.rawValue, token.role.rawValue, reach, scopes, state, use,
                            token.label ?? "",
                        ]
                        .filter { !$0.isEmpty }.joined(separator: "  "))
                }
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a token back: from now on it opens nothing.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var rules: RulesOptions

        @Argument(help: ArgumentHelp("The id of the token, as `token list` shows it.", valueName: "id"))
        var id: String

        func run() async throws {
            try await CommandFailure.reporting {
                do {
                    guard let token = APIToken.ID(id) else { throw KringError.notFound }
                    let revoked = try TokenCommand.write(database) { scope in try scope.revokeToken(token) }
                    Terminal.say("Token \(revoked.id) is revoked.")
                } catch KringError.notFound {
                    throw CommandFailure(.data, "There is no token “\(id)” in \(database.path); `token list` shows their ids.")
                }
            }
        }
    }

    private static func write<T>(_ options: DatabaseOptions, _ body: (WriteScope) throws -> T) throws -> T {
        let kring = try kring(options, mode: .write)
        defer { try? kring.database.close() }
        return try kring.write(by: .operator, source: .command, body)
    }

    /// Tokens need no rules.
    private static func kring(_ options: DatabaseOptions, mode: Database.Mode) throws -> Kring {
        let database = try Database(path: options.path, mode: mode)
        return Kring(database: database, playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])))
    }

    private static func day(_ milliseconds: Int) -> CalendarDay {
        LocalMoment(utcMinutes: milliseconds / 60_000).day
    }
}

extension APIToken.Role: ExpressibleByArgument {}
