import KringCore
import Synchronization

/// Whose browser a page is for: found out at the edge, read by the page.
final class Visitor: Sendable {
    /// What is known of a browser.
    struct Known: Sendable {
        /// What its session cookie holds, when it opens a session.
        var session: Secret?
        /// Who is signed in.
        var signedIn: SignedIn?
        /// What shows that a form came from a page of ours, before anybody is signed in.
        var visit: Secret?
        /// Whether the browser has to be given that.
        var isNewVisit = false
        /// From where it asks, for what may be tried only so often.
        var source = "unix"
        /// Which browser on which system.
        var device = ""
        /// The fields of the form that was sent.
        var form = FormInput()
        /// The form as it came, also when it was not taken: what was typed in it is not to be lost.
        var sent = FormInput()
        /// Cookies to be set, as whole lines.
        var cookies: [String] = []
    }

    private let known = Mutex(Known())

    /// What is known now.
    var now: Known { known.withLock { $0 } }

    /// Changes what is known.
    func update<T: Sendable>(_ change: (inout sending Known) throws -> sending T) rethrows -> T {
        try known.withLock { try change(&$0) }
    }

    /// What a form on a page carries, so that it is known again.
    var formToken: String {
        known.withLock { known in
            if let session = known.session { return session.formToken }
            if let visit = known.visit { return visit.formToken }
            let visit = Secret.made()
            known.visit = visit
            known.isNewVisit = true
            return visit.formToken
        }
    }
}
