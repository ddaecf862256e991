/// A mail that somebody is to get: what kind it is and what its words need. The words themselves are the server's.
///
/// A mail about one thing is written at most once a day for each person, whoever asks for it and however often.
struct Mail: Hashable, Sendable {
    /// What a mail is about; its words are chosen by this.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case signIn
        case glassBroken
        case secondFactorChanged
        case addressChanged
        case accountOpened
        case answerLink
        case meetingMoved
        case meetingCancelled
        case pollLink
        case logHead
        case tokenEnds
        /// The link to an initiative that she began, or asked for again.
        case initiativeLink
        /// Being asked into a core team.
        case initiativeTeam
        /// An initiative that is stuck.
        case initiativeStuck
        /// To a care council: somebody who starts a circle asks for a talk.
        case initiativeTalk
        case attendanceDisputed
        /// To a chair, when a meeting has ended: who was there.
        case sheetToFill
        /// Whoever plans asks when one can come.
        case availabilityAsked
        /// Somebody is asked to take over the chair: the link with which she says yes or no.
        case chairOffered
        case chairDeclined
        case chairHandedOver
        case chairWithdrawn
        /// A colleague is asked to come in somebody's place: the link with which she says yes or no.
        case standInAsked
        /// Who leads a circle writes to its members.
        case memberMail

        /// Whether it comes without her having asked for it, or having done what it is about: of these she gets few a week.
        var isUnasked: Bool {
            [.answerLink, .pollLink, .initiativeTeam, .initiativeStuck, .memberMail, .availabilityAsked, .sheetToFill]
                .contains(self)
        }
    }

    /// Who gets it.
    enum Recipient: Hashable, Sendable {
        /// A person, by row: at the address she has when it is sent.
        case person(Int)
        /// An account, by row.
        case account(Int)
        /// An address that somebody typed.
        case address(String)

        /// What is kept of the recipient after the mail has gone.
        var mark: String {
            switch self {
            case .person(let row): "person:\(row)"
            case .account(let row): "account:\(row)"
            case .address(let address):
                "address:" + Base64URL.text(of: Secret.hash(of: MailAddress.folded(address)))
            }
        }
    }

    var kind: Kind
    var recipient: Recipient
    /// What it is about, so that the same is not sent twice: `meeting:12`, `sign-in:8`.
    var thing: String
    /// What its words need, by name.
    var content: [String: String]
    /// For how many milliseconds it is worth sending.
    var lifetime: Int

    init(
        _ kind: Kind, to recipient: Recipient, about thing: String, _ content: [String: String] = [:],
        lifetime: Int = Mail.usualLifetime
    ) {
        self.kind = kind
        self.recipient = recipient
        self.thing = thing
        self.content = content
        self.lifetime = lifetime
    }

    /// Mails a week that nobody asked for.
    static let mostUnasked = 3
    /// Mails that one person can cause others to get on one day, of a kind: enough to put right, too few to pester.
    static let mostCausedADay = 10
    /// Three days.
    static let usualLifetime = 3 * 86_400_000
}

/// Mail addresses: which are taken, and which are the same.
public enum MailAddress {
    /// Whether a text is an address that mail can be sent to: plain ASCII, no quotes, comments or routes, at most 254 bytes.
    public static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, (1...64).contains(parts[0].count) else { return false }
        let isLocal = parts[0].allSatisfy { isLetterOrDigit($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }
        let dots = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isDomain =
            labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
            }
        return isLocal && isDomain && dots.allSatisfy { !$0.isEmpty }
    }

    /// The form in which addresses are compared: ASCII letters small. Whether `Jan` and `jan` are two mailboxes is the
    /// receiving server's to say (RFC 5321); in practice they are one.
    static func folded(_ text: String) -> String {
        String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
