/// The last entry of the log of changes: whoever kept it elsewhere can tell whether the log was changed since.
public struct LogHead: Hashable, Sendable {
    /// The number of the entry; 0 while there is none.
    public let number: Int
    /// Its hash, as hexadecimal digits.
    public let hash: String
}

extension Kring {
    /// Puts the last hash of the log of changes in a mail to those who keep it. Once a day for each, however often it is
    /// asked.
    ///
    /// - Parameter addresses: Where it is kept: at least two are wise, in different hands.
    /// - Returns: The last entry, for the log of the system.
    public func sendLogHead(to addresses: [String]) throws -> LogHead {
        let head = try database.read { db in try db.logHead() }
        guard head.number > 0, !addresses.isEmpty else { return head }
        let now = clock.milliseconds()
        let today = today
        try database.write(touching: .nothing) { db in
            for address in addresses {
                try db.post(
                    Mail(
                        .logHead, to: .address(address), about: "log-head",
                        ["day": "\(today)", "number": String(head.number), "hash": head.hash]), at: now, on: today)
            }
        }
        return head
    }

    /// Tells whoever a token is of that it ends within fourteen days: once, whatever becomes of the mail.
    ///
    /// - Returns: How many mails were put in the outbox.
    @discardableResult
    public func warnOfEndingTokens() throws -> Int {
        let now = clock.milliseconds()
        let today = today
        let ending = try database.read { db in try db.tokens() }.filter { _, token in
            token.revokedAt == nil && token.expiresAt > now && token.expiresAt - now <= TokenWarning.before
        }
        guard !ending.isEmpty else { return 0 }
        return try database.write(touching: .nothing) { db in
            var count = 0
            for (row, token) in ending {
                let thing = "token:\(row)"
                for recipient in try db.keepers(of: token) where try !db.wasPosted(thing, to: recipient) {
                    let mail = Mail(
                        .tokenEnds, to: recipient, about: thing,
                        ["label": token.label ?? token.id.rawValue, "moment": String(token.expiresAt)])
                    if try db.post(mail, at: now, on: today) { count += 1 }
                }
            }
            return count
        }
    }
}

/// When the end of a token is told.
enum TokenWarning {
    /// Fourteen days before, in milliseconds.
    static let before = 14 * 86_400_000
}

extension Connection {
    /// Who makes the next token after this one: her whose it is, or the accounts of the organisation.
    fileprivate func keepers(of token: APIToken) throws -> [Mail.Recipient] {
        if let person = token.person { return try row(ofPerson: person).map { [.person($0)] } ?? [] }
        return try accounts().filter { _, account in
            account.endedAt == nil && account.role.rawValue == token.role.rawValue && account.zone == token.zone
        }.map { .account($0.row) }
    }
}
