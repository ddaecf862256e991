import HTTPTypes
import HummingbirdCore
import KringCore

/// The way out of mails that nobody asked for: by the link that every such mail has, with one press and without signing in.
enum MailStopPages {
    static let path = "/uitschrijven"

    static let routes: [PageRoute] = [
        .get("stopMails", "\(path)/{secret}") { visit in
            let link = secret(visit)
            guard try visit.kring.stopsMails(link: link) else { return visit.notice(DoorText.linkOver, status: .notFound) }
            let model: [String: any Sendable] = [
                "heading": MailStopText.heading, "sentence": MailStopText.sentence, "note": MailStopText.note,
                "form": FormModel(visit, to: "\(path)/\(link)", [], [.init(MailStopText.stop)]),
            ]
            return visit.personalPage(StartPages.inside(PageFrame(title: MailStopText.heading)), "kerngroep", model)
        },
        // Mail programs press the button themselves (RFC 8058): without a cookie, without a form of ours, answered with 200.
        .post("doStopMails", "\(path)/{secret}") { visit in
            guard try visit.kring.stopMails(byLink: secret(visit), trace: visit.trace.description) else {
                return visit.notice(DoorText.linkOver, status: .notFound)
            }
            return visit.notice(MailStopText.stopped)
        },
    ]

    /// Whether a form at an address is taken from whoever holds the link, wherever it was sent from: the secret in the address
    /// is the right, and all that it does is send less mail.
    static func isOneClick(_ path: String) -> Bool { path.hasPrefix("\(Self.path)/") }

    /// The address that ends such mails, in a mail that was not asked for: by the link that it holds, or by one of its own.
    static func address(for mail: DueMail, at publicAddress: String) -> String? {
        let link = ["answerLink", "pollLink"].contains(mail.kind) ? mail.content["link"] : mail.stop
        return link.map { "\(publicAddress)\(path)/\($0)" }
    }

    private static func secret(_ visit: Visit) -> String { visit.parameters["secret"].map(String.init) ?? "" }
}
