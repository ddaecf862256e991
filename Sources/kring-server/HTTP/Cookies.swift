import HTTPTypes

/// The cookies of this service: all of them needed to do what was asked, none of them read by a script.
///
/// Their names begin with `__Host-`, so that a browser takes them only over TLS, only from this very host. A service that is
/// tried out on `http://127.0.0.1` cannot have that: there, and only there, the names are without it.
struct Cookies: Sendable {
    /// What a cookie is for.
    enum Purpose: String, Sendable, CaseIterable {
        /// Who is signed in.
        case session = "kring"
        /// That a form came from a page of ours, before anybody is signed in.
        case visit = "kring-bezoek"
        /// Which browser asked for a sign-in mail.
        case signIn = "kring-aanmelden"
        /// Which browser was sent to a provider of sign-ins.
        case provider = "kring-organisatie"
        /// Which sheet a link opened.
        case sheet = "kring-lijst"
        /// Which circle in the making a link opened.
        case initiative = "kring-start"

        /// Where it is sent.
        var path: String {
            switch self {
            case .sheet: "/lijst"
            case .initiative: StartPages.path
            case .session, .visit, .signIn, .provider: "/"
            }
        }
    }

    let isSecure: Bool

    /// - Parameter publicAddress: How the service is reached from outside.
    init(publicAddress: String) {
        isSecure = !Self.isLoopback(publicAddress)
    }

    /// Whether an address is one of this machine itself, without TLS.
    static func isLoopback(_ address: String) -> Bool {
        guard address.hasPrefix("http://") else { return false }
        let host = Outbox.host(of: address)
        return host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    func name(of purpose: Purpose) -> String {
        guard isSecure else { return purpose.rawValue }
        return (purpose.path == "/" ? "__Host-" : "__Secure-") + purpose.rawValue
    }

    /// The line that sets a cookie.
    ///
    /// - Parameter seconds: How long it is kept; until the browser is closed when left out.
    func line(_ purpose: Purpose, _ value: String, seconds: Int? = nil) -> String {
        var line = "\(name(of: purpose))=\(value); Path=\(purpose.path); HttpOnly; SameSite=Lax"
        if isSecure { line += "; Secure" }
        if let seconds { line += "; Max-Age=\(seconds)" }
        return line
    }

    /// The line that takes a cookie away.
    func removal(_ purpose: Purpose) -> String { line(purpose, "", seconds: 0) }

    /// What a request says in a cookie; nothing when it says two different things, since somebody else set one of them.
    func value(of purpose: Purpose, in headers: HTTPFields) -> String? {
        let wanted = name(of: purpose)
        let values = headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair -> String? in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, halves[0].trimming() == wanted else { return nil }
            return String(halves[1].trimming())
        }
        return Set(values).count == 1 ? values[0] : nil
    }
}
