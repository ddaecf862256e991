import ArgumentParser
import Foundation
import Hummingbird
import KringCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Serves the pages and the API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the pages and the API over HTTP.",
        discussion: """
            Makes the database when it is not there yet, with the zones, municipalities and professions of the playbook in \
            it. Stops on SIGTERM or Ctrl-C: requests in hand are finished, at most 20 seconds long. Rule files that change \
            on disk are picked up without a restart; a faulty one is refused, with its faults in the log.

            Every request is one line of JSON on standard output, with its trace and without names. TLS, HTTP/2 and slow \
            readers are the work of a proxy in front.

            Examples:
              kring-server serve --database kring.sqlite
              kring-server serve --host 0.0.0.0 --port 80 --public-address https://kring.example.org
              curl http://127.0.0.1:8080/api/kringwerking/v1/zones
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var rules: RulesOptions

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 lets the system choose.", valueName: "port"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "How the service is reached from outside, for the absolute addresses in its answers.", valueName: "url"))
    var publicAddress: String?

    @Option(
        help: ArgumentHelp(
            "Whom to write to about the service: shown on the pages about privacy and accessibility.", valueName: "address"))
    var contact: String?

    @OptionGroup(title: "Mail") var mail: MailOptions

    @OptionGroup(title: "Signing in at a provider (OpenID Connect)") var openID: OpenIDOptions

    @Option(
        name: .customLong("proxy"),
        help: ArgumentHelp(
            "The address of a proxy in front, believed when it says for whom it asks; may be given more than once.",
            valueName: "address"))
    var proxies: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many calls of the API one token may make in a minute; 0 for as many as it likes.", valueName: "number"))
    var callsPerMinute = RequestPace.calls

    @Option(
        help: ArgumentHelp(
            "How many pages one session, or one source without one, may ask for in a minute; 0 for as many as it likes.",
            valueName: "number"))
    var pagesPerMinute = RequestPace.pages

    @Option(
        help: ArgumentHelp(
            "Where the last hash of the log of changes is mailed every day; give it twice, for two people.",
            valueName: "address"))
    var logHeadTo: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Print a link with which each example person signs in. Only on this machine's own address, for trying out."))
    var exampleLinks = false

    @Flag(help: ArgumentHelp("Also serve a constant answer, to measure against.", visibility: .hidden))
    var measure = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535, not \(port).") }
        for (option, most) in [("--calls-per-minute", callsPerMinute), ("--pages-per-minute", pagesPerMinute)]
        where !(0...1_000_000).contains(most) {
            throw ValidationError("\(option) is 0 to 1000000, not \(most).")
        }
        for proxy in proxies where proxy != "unix" && (try? SocketAddress(ipAddress: proxy, port: 0)) == nil {
            throw ValidationError("--proxy is an address such as 127.0.0.1, not \(proxy).")
        }
        for address in logHeadTo where !MailAddress.isValid(address) {
            throw ValidationError("--log-head-to is a mail address, not \(address).")
        }
        if let contact, !MailAddress.isValid(contact) {
            throw ValidationError("--contact is a mail address, not \(contact).")
        }
        if let publicAddress {
            let isAddress = publicAddress.hasPrefix("http://") || publicAddress.hasPrefix("https://")
            guard isAddress, !publicAddress.hasSuffix("/") else {
                throw ValidationError("--public-address is like https://kring.example.org, without a slash at the end.")
            }
        }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let log = RequestLog.standardOutput
            let location = try rules.location()
            let shelf = try PlaybookShelf(location: location) { event in Self.note(event, in: log) }
            let kring = Kring(database: try Database(path: database.path), playbook: shelf)
            kring.database.keepReserve { room in
                switch room {
                case .spent: log.note("disk full: nothing is written until there is room", level: "error")
                case .kept: log.note("room on the disk again")
                }
            }
            if kring.database.isNew { try kring.loadTerritory(by: .operator, source: .command) }
            // A database that cannot be read says so now, and nobody who asks first waits for it to be opened.
            _ = try kring.read(by: .open) { try $0.professions() }
            for id in shelf.current.missing(among: try kring.database.ruleSetsInUse()) {
                log.note("rules missing", level: "warning") { json in json.field("ruleSet", id) }
            }
            let listening = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
            let address = publicAddress ?? listening
            if exampleLinks, let other = [address, listening].first(where: { !Cookies.isLoopback($0) }) {
                throw CommandFailure(.usage, "--example-links is for http://127.0.0.1 and the like, not for \(other)")
            }
            let name = Outbox.host(of: address)
            let carrier = try mail.carrier(name: name, database: database.path)
            let outbox = Outbox(
                kring: kring, carrier: carrier, publicAddress: address,
                sender: mail.mailFrom ?? "kring@\(MailAddress.isValid("kring@\(name)") ? name : "localhost.localdomain")",
                log: log)
            let provider = try openID.settings(publicAddress: address).map { OpenIDProvider($0) }
            let composition = Composition(
                kring: kring, publicAddress: address, templates: try Templates.bundled(), log: log, proxies: Set(proxies),
                openID: provider, contact: contact, measures: measure, refusals: .usual,
                pagePace: pagesPerMinute == 0 ? nil : RequestPace(most: pagesPerMinute),
                callPace: callsPerMinute == 0 ? nil : RequestPace(most: callsPerMinute))
            let links = exampleLinks ? try ExampleLinks(kring).lines(address) : []
            let application = composition.application(host: host, port: port) { [host, database] boundPort in
                let port = boundPort.map(String.init) ?? "?"
                Terminal.error("Serving \(database.path) on http://\(host):\(port) (API: \(Composition.base))")
                if case .folder(let folder) = carrier {
                    Terminal.error("No mail server is set: mail is written to \(folder), and nothing is sent.")
                }
                for line in links { Terminal.error(line) }
                log.note("serving") { json in
                    json.field("host", host)
                    json.field("port", boundPort)
                    json.field("sqlite", SQLiteEngine.present.version)
                    json.field("version", Version.text)
                }
            }
            let upkeep = Upkeep(kring: kring, log: log, logHeadTo: logHeadTo)
            try await Self.run(application, outbox: outbox, upkeep: upkeep, log: log)
            upkeep.once()
            try kring.database.close()
            log.note("stopped")
        }
    }

    /// Runs until a signal says to stop, and then at most 20 seconds longer.
    private static func run(
        _ application: some ApplicationProtocol, outbox: Outbox, upkeep: Upkeep, log: RequestLog
    ) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [upkeep, MeetingEnds(kring: outbox.kring, log: log), OutboxService(outbox: outbox), application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "kring") { JSONLogHandler(label: $0, log: log) })
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: configuration).run()
    }

    private static func note(_ event: PlaybookShelf.Event, in log: RequestLog) {
        switch event {
        case .replaced(let playbook): log.note("playbook replaced") { $0.field("identity", playbook.identity) }
        case .refused(let refusal):
            for fault in refusal.faults {
                log.note("playbook refused", level: "error") { $0.field("fault", fault.description) }
            }
        }
    }
}

/// What is done now and then: writing down when tokens and sessions were last used, and throwing away answers that nobody may
/// ask again, what signing in leaves behind, and once a day what is past its term.
private struct Upkeep: Service {
    let kring: Kring
    let log: RequestLog
    /// Who keeps the last hash of the log of changes.
    let logHeadTo: [String]

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var retained: CalendarDay?
            while true {
                once()
                try await Task.sleep(for: .seconds(600))
                // Not at the start: whoever restores a copy by mistake has ten minutes to see it.
                if retained != kring.today {
                    retained = kring.today
                    letGo()
                    tell()
                }
            }
        }
    }

    /// One round. A full disk or a busy file passes: the next round does what this one could not.
    func once() {
        do {
            try kring.forgetOldAnswers()
            try kring.noteTokenUses()
            try kring.noteSessionUses()
            try kring.cleanSignIns()
        } catch {
            log.note("upkeep failed", level: "warning") { $0.field("error", "\(error)") }
        }
    }

    /// Tells what is told once a day: the last hash of the log of changes, and which tokens end,
    /// and how circles do that nobody went on starting.
    private func tell() {
        do {
            let head = try kring.sendLogHead(to: logHeadTo)
            log.note("log head") { json in
                json.field("number", head.number)
                json.field("hash", head.hash)
            }
            try kring.warnOfEndingTokens()
            try kring.askStuckInitiatives()
        } catch {
            log.note("daily mails failed", level: "warning") { $0.field("error", "\(error)") }
        }
    }

    /// Lets go what is past its term.
    private func letGo() {
        do {
            let gone = try kring.write(by: .operator, source: .command) { scope in try scope.applyRetention() }
            guard !gone.isEmpty else { return }
            log.note("retention") { json in
                json.field("contacts", gone.contacts.count)
                json.field("names", gone.names.count)
                json.field("minutes", gone.minutes.count)
                json.field("entries", gone.entries)
            }
        } catch {
            log.note("retention failed", level: "warning") { $0.field("error", "\(error)") }
        }
    }
}
