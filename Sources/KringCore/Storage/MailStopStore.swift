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

    /// To whom a mail with this link went: an invitation or a date poll, also when the link opens nothing else any more.
    func person(ofMailLink text: String) throws -> Person.ID? {
        if let secret = Secret(text) { return try answerLink(hash: secret.hash)?.person }
        guard let token = TokenSecret(text), token.kind == PollLink.kind else { return nil }
        return try first(
            "SELECT person.slug FROM poll_link JOIN person ON person.id = poll_link.person WHERE hash = ?", token.hash
        ) { $0.slug(0) }
    }
}
