import Crypto
import GRDB

// Who wants no mails that she did not ask for.
extension Connection {
    /// Milliseconds since 1970 UTC at which somebody stopped them; nothing when she did not.
    func mailsStoppedSince(ofPerson row: Int) throws -> Int? {
        try first("SELECT since FROM mail_stop WHERE person = ?", row) { $0.int(0) }
    }

    /// Everybody who stopped them.
    func mailsStopped() throws -> Set<Int> { Set(try all("SELECT person FROM mail_stop") { $0.int(0) }) }

    func stopMails(toPerson row: Int, at moment: Int) throws {
        try run("INSERT INTO mail_stop (person, since) VALUES (?, ?) ON CONFLICT (person) DO NOTHING", row, moment)
    }

    func resumeMails(toPerson row: Int) throws { try run("DELETE FROM mail_stop WHERE person = ?", row) }

    /// To whom a mail with this link went: its own link, or that of an invitation or a date poll, also when it opens nothing else
    /// any more.
    func person(ofMailLink text: String) throws -> Person.ID? {
        if let secret = Secret(text) { return try answerLink(hash: secret.hash)?.person }
        if let mail = try stopKey().flatMap({ $0.messageID(in: text) }) {
            return try first(
                "SELECT person.slug FROM outbox JOIN person ON person.id = outbox.person WHERE message_id = ?", mail
            ) { $0.slug(0) }
        }
        guard let token = TokenSecret(text), token.kind == PollLink.kind else { return nil }
        return try first(
            "SELECT person.slug FROM poll_link JOIN person ON person.id = poll_link.person WHERE hash = ?", token.hash
        ) { $0.slug(0) }
    }

    /// What links to stop mails are made with; nothing before the first such mail.
    func stopKey() throws -> StopKey? {
        try first("SELECT value FROM setting WHERE key = ?", StopKey.setting) { Secret($0.text(0)).map(StopKey.init) } ?? nil
    }

    /// The same, made when there is none.
    func makeStopKey() throws {
        try run(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", StopKey.setting, Secret.made().text)
    }
}

/// What the links are made with that stop the mails of whoever got one: such a link is the name of the mail and a code over it,
/// so that nothing has to be stored for each, and nobody makes one who only knows the name.
struct StopKey: Sendable {
    static let setting = "mail.stopKey"

    private let secret: Secret

    init(_ secret: Secret) { self.secret = secret }

    /// The link of a mail: `m-3k2j….` and 43 characters.
    func link(of messageID: String) -> String { "\(messageID).\(Base64URL.text(of: code(messageID)))" }

    /// The mail that a link is of; nothing for one that was not made here.
    func messageID(in link: String) -> String? {
        let parts = link.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let given = Base64URL.bytes(of: parts[1]),
            TokenSecret.isSame(given, Array(code(String(parts[0]))))
        else { return nil }
        return String(parts[0])
    }

    private func code(_ messageID: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(
            for: Array("stop \(messageID)".utf8), using: SymmetricKey(data: Array(secret.text.utf8)))
    }
}
