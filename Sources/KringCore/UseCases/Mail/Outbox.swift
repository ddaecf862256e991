/// A mail that is due, with all that its words need.
public struct DueMail: Hashable, Sendable {
    /// The number of its row.
    public let number: Int
    /// What it is about: chooses the words.
    public let kind: String
    /// The same for every attempt, without the part after the `@`: a receiver knows a mail that comes twice by it.
    public let messageID: String
    /// Where it goes.
    public let address: String
    /// What she is called, when the address is of one person.
    public let givenName: String?
    /// Her whole name.
    public let name: String?
    /// Whether somebody who may sign in has this address.
    public let isKnown: Bool
    /// What the words need.
    public let content: [String: String]
    /// Milliseconds since 1970 UTC at which it was asked for.
    public let createdAt: Int
    /// How often it was tried before.
    public let attempts: Int
    /// What stops such mails, of whoever gets this one; nothing for a mail that she asked for, or is no person of the network.
    public let stop: String?

    /// A mail with all that its words need.
    public init(
        number: Int, kind: String, messageID: String, address: String, givenName: String?, name: String?, isKnown: Bool,
        content: [String: String], createdAt: Int, attempts: Int, stop: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.messageID = messageID
        self.address = address
        self.givenName = givenName
        self.name = name
        self.isKnown = isKnown
        self.content = content
        self.createdAt = createdAt
        self.attempts = attempts
        self.stop = stop
    }
}

/// What became of an attempt to send a mail.
public enum MailOutcome: Hashable, Sendable {
    /// The next server took it.
    case sent
    /// It will never be taken, with the code that was given for it.
    case refused(code: Int?)
    /// It was not taken now, with the code that was given for it.
    case failed(code: Int?)
}

extension Kring {
    /// Mails that are due, oldest first. A mail whose time is over, or whose person has no address any more, is given up here.
    public func dueMails(atMost limit: Int = 20) throws -> [DueMail] {
        let now = clock.milliseconds()
        let found = try database.read { db in try db.dueMails(at: now, limit: limit) }
        let overdue = found.filter { $0.mail == nil }
        if !overdue.isEmpty {
            try database.write(touching: .nothing) { db in
                for mail in overdue { try db.end(mail: mail.number, as: "expired", reply: nil, at: now) }
            }
        }
        return found.compactMap(\.mail)
    }

    /// Writes down what became of an attempt: sent and refused mails lose their words, others are tried again later, each
    /// time after a longer wait.
    public func note(_ outcome: MailOutcome, ofMail mail: DueMail) throws {
        let now = clock.milliseconds()
        try database.write(touching: .nothing) { db in
            switch outcome {
            case .sent: try db.end(mail: mail.number, as: "sent", reply: nil, at: now)
            case .refused(let code): try db.end(mail: mail.number, as: "refused", reply: code, at: now)
            case .failed(let code):
                let wait = OutboxPace.wait(after: mail.attempts + 1)
                try db.postpone(mail: mail.number, until: now + wait, reply: code)
            }
        }
    }

    /// How many mails wait to be sent.
    public func waitingMails() throws -> Int {
        try database.read { db in try db.waitingMails() }
    }
}

/// When a mail that was not taken is tried again.
enum OutboxPace {
    /// Milliseconds to wait after so many attempts: seconds at first, since somebody may be waiting for a code, then minutes,
    /// then hours.
    static func wait(after attempts: Int) -> Int {
        let seconds = [10, 30, 60, 120, 300, 900, 1800, 3600, 7200, 14_400]
        return seconds[min(max(attempts, 1), seconds.count) - 1] * 1000
    }
}

extension WriteScope {
    /// Puts a mail in the outbox, in this transaction: it is sent when the change is stored, and not otherwise.
    func post(_ mail: Mail) throws {
        try db.post(mail, at: moment, on: today)
    }
}
