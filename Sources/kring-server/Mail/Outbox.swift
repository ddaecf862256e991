import KringCore
import ServiceLifecycle
import Synchronization

/// Sends what is in the outbox: soon after it was put there, and again later when nobody took it.
struct Outbox: Sendable {
    let kring: Kring
    let carrier: MailCarrier
    /// What our own addresses begin with.
    let publicAddress: String
    /// Where mail comes from.
    let sender: String
    let log: RequestLog
    private let unsettled = Unsettled()

    /// The host of an address of ours: `kring.example.org`.
    static func host(of address: String) -> String {
        let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? "localhost"
        if rest.hasPrefix("[") { return rest.drop { $0 == "[" }.prefix { $0 != "]" }.description }
        return String(rest.prefix { $0 != ":" })
    }

    /// Sends what is due now.
    ///
    /// - Returns: How many mails were tried.
    @discardableResult
    func sendDue() async throws -> Int {
        var tried = 0
        while true {
            let mails = try kring.dueMails()
            if mails.isEmpty { return tried }
            for mail in mails {
                try Task.checkCancellation()
                if unsettled[mail.messageID] == nil { unsettled[mail.messageID] = await send(mail) }
                guard let outcome = unsettled[mail.messageID] else { continue }
                try kring.note(outcome, ofMail: mail)
                unsettled[mail.messageID] = nil
                tried += 1
            }
        }
    }

    private func send(_ mail: DueMail) async -> MailOutcome {
        guard MailAddress.isValid(mail.address), let text = MailText(mail, publicAddress: publicAddress) else {
            note(mail, "refused", nil)
            return .refused(code: nil)
        }
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        let message = MailMessage(
            from: .init(name: "Kring", address: sender), to: .init(name: mail.name, address: mail.address),
            subject: text.subject, messageID: "\(mail.messageID)@\(domain)", moment: mail.createdAt, text: text.text,
            html: text.html, unsubscribe: MailStopPages.address(for: mail, at: publicAddress))
        let outcome = await carrier.carry(message)
        switch outcome {
        case .sent: note(mail, "sent", nil)
        case .refused(let code): note(mail, "refused", code)
        case .failed(let code): note(mail, "failed", code)
        }
        return outcome
    }

    /// A line about a mail: its number, never its address.
    private func note(_ mail: DueMail, _ outcome: String, _ code: Int?) {
        log.note("mail", level: outcome == "sent" ? "info" : "warning") { json in
            json.field("mail", mail.number)
            json.field("kind", mail.kind)
            json.field("outcome", outcome)
            json.field("code", code)
            json.field("attempt", mail.attempts + 1)
        }
    }
}

/// What became of mails, until it is written down: while the disk is full a mail that left would look as if it never did, and
/// leave again and again.
private final class Unsettled: Sendable {
    private let outcomes = Mutex<[String: MailOutcome]>([:])

    /// What became of a mail, by its message id.
    subscript(messageID: String) -> MailOutcome? {
        get { outcomes.withLock { $0[messageID] } }
        set { outcomes.withLock { $0[messageID] = newValue } }
    }
}

/// Keeps the outbox empty while the program runs.
struct OutboxService: Service {
    let outbox: Outbox

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var seen = 0
            var sinceLook = 0
            while true {
                // Cheap to ask: a change of any kind may have put a mail there. Without one, what is to be tried again is
                // looked for every few seconds.
                let generation = outbox.kring.database.generation
                if generation != seen || sinceLook >= 20 {
                    seen = generation
                    sinceLook = 0
                    do {
                        try await outbox.sendDue()
                    } catch let trouble as StorageError {
                        outbox.log.note("outbox", level: "error") { $0.field("storage", trouble.description) }
                    }
                }
                sinceLook += 1
                try await Task.sleep(for: .milliseconds(250))
            }
        }
    }
}
