import ArgumentParser
import Foundation
import Testing

@testable import KringCore
@testable import kring_server

/// The settings that an operator is told of are those that the program takes, and the other way round.
@Suite struct `The settings` {
    private static let pages = [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/operating.md", "docs/security.md", "docs/privacy.md",
    ]

    private static func text(_ page: String) throws -> String {
        try String(contentsOfFile: TestServer.project + "/" + page, encoding: .utf8)
    }

    private static func options(in text: String) -> Set<String> {
        Set(text.matches(of: /(?:^|[^\w-])--([a-z][a-z0-9-]*[a-z0-9])/).map { String($0.1) })
    }

    /// What the commands take, those under others too.
    private static func taken() -> Set<String> {
        var options: Set<String> = []
        for command in KringServer.configuration.subcommands {
            options.formUnion(Self.options(in: KringServer.helpMessage(for: command)))
            for inner in command.configuration.subcommands {
                options.formUnion(Self.options(in: KringServer.helpMessage(for: inner)))
            }
        }
        return options
    }

    @Test(arguments: pages) func `that a page names are all there`(page: String) throws {
        // Options of other programs: of the build, and of those that the figures are made with.
        let foreign: Set = ["product", "with-peer", "scales", "prove", "mdgp", "parts", "folder"]
        let named = Self.options(in: try Self.text(page)).subtracting(foreign)
        #expect(named.subtracting(Self.taken()).sorted() == [])
    }

    @Test func `of the service are all told in the page for operators`() throws {
        let known = Self.options(in: KringServer.helpMessage(for: ServeCommand.self)).subtracting(["help", "version"])
        #expect(known.count > 20)
        #expect(known.subtracting(Self.options(in: try Self.text("docs/operating.md"))).sorted() == [])
    }

    @Test func `every command is named in the page for operators, or in the README`() throws {
        let told = try Self.text("docs/operating.md") + Self.text("README.md")
        for command in KringServer.configuration.subcommands {
            let name = command._commandName
            #expect(told.contains("kring-server \(name)") || told.contains("`\(name)"), "\(name)")
        }
    }

    @Test func `that keep a term are told with the default that the program has`() throws {
        let page = try Self.text("docs/privacy.md")
        for (name, term) in RetentionTerms.settings {
            #expect(page.contains("| `\(name)` | \(RetentionTerms()[keyPath: term]) |"), "\(name)")
        }
    }

    @Test func `send no password over a network without TLS`() throws {
        let user = ["--smtp-user", "kring", "--smtp-password-file", "x"]
        #expect(throws: (any Error).self) {
            try MailOptions.parse(["--smtp", "mail.example.org:25", "--smtp-protection", "none"] + user)
        }
        for protected in [["--smtp-protection", "tls"], []] {
            #expect(try MailOptions.parse(["--smtp", "mail.example.org"] + protected + user).smtpUser == "kring")
        }
        #expect(try MailOptions.parse(["--smtp", "127.0.0.1:25", "--smtp-protection", "none"] + user).smtpUser == "kring")
        #expect(try MailOptions.parse(["--smtp", "mail.example.org", "--smtp-protection", "none"]).smtpUser == nil)
    }
}
