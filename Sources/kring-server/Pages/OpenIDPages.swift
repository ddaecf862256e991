import HTTPTypes
import KringCore

/// Signing in at a provider (OpenID Connect): off to it, back from it, and what to say when nobody was signed in.
enum OpenIDPages {
    /// Where the provider sends people back to; registered there.
    static let returnPath = "/aanmelden/organisatie/terug"

    static let routes: [PageRoute] = [
        .get("providerOutcome", "/aanmelden/organisatie", query: ["uitkomst"]) { visit in try outcome(visit) },
        PageRoute(
            id: "askProvider", method: .post, path: "/aanmelden/organisatie", show: .afar { visit in try await leave(visit) }),
        PageRoute(
            id: "returnFromProvider", method: .get, path: returnPath, query: ["code", "state", "iss", "error"],
            show: .afar { visit in try await comeBack(visit) }),
    ]

    private static func provider(_ visit: Visit) throws(KringError) -> OpenIDProvider {
        guard let provider = visit.site.openID else { throw .notFound }
        return provider
    }

    private static func outcome(_ visit: Visit) throws -> PageAnswer {
        let name = try provider(visit).settings.name
        guard let outcome = visit.asked("uitkomst").flatMap(ProviderText.Outcome.init) else {
            return .redirect(to: "/aanmelden")
        }
        return visit.notice(ProviderText.notice(outcome, name))
    }

    // MARK: Off to the provider

    private static func leave(_ visit: Visit) async throws -> PageAnswer {
        let provider = try provider(visit)
        let returnTo = LocalPlace(visit.form.one("naar"))?.path
        let trip = try await visit.site.workers.write { [kring = visit.kring] in
            try kring.beginProviderTrip(returnTo: returnTo)
        }
        let address: String
        do throws(OpenIDFailure) {
            address = try await provider.address(for: trip, anew: visit.form.one("opnieuw") != nil)
        } catch {
            note("unavailable", error, visit)
            return visit.notice(ProviderText.notice(.unavailable, provider.settings.name), status: .serviceUnavailable)
        }
        visit.set(.provider, trip.browser.text, seconds: 600)
        let words = ProviderText.onward(provider.settings.name, address: address)
        let page = visit.page(PageFrame(title: words["heading"] ?? ""), "naar-aanbieder", words)
        guard case .page(let text, _, _) = page else { return page }
        return .onward(text, to: address)
    }

    // MARK: Back from it

    /// The one GET that changes something, as the protocol has it: only in the browser that was sent off, only once, and only
    /// with a code that the provider takes. The address is left at once, so that code and state stay nowhere.
    private static func comeBack(_ visit: Visit) async throws -> PageAnswer {
        let provider = try provider(visit)
        let visitor = visit.visitor.now
        let browser = visit.secret(of: .provider)
        let state = visit.asked("state") ?? ""
        let back = try await visit.site.workers.write { [kring = visit.kring] in
            try kring.endProviderTrip(browser: browser, state: state, source: visitor.source)
        }
        let trip: ProviderTrip
        let returnTo: String?
        switch back {
        case .back(let began, let place): (trip, returnTo) = (began, place)
        case .over:
            note("over", nil, visit)
            return end(.over)
        case .wait(let milliseconds):
            note("tooOften", nil, visit)
            throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        }
        visit.remove(.provider)
        guard visit.asked("error") == nil, let code = visit.asked("code") else {
            note("stopped", nil, visit)
            return end(.stopped)
        }
        let vouched: VouchedIdentity
        do throws(OpenIDFailure) {
            vouched = try await provider.identity(
                by: code, from: visit.asked("iss"), of: trip, at: visit.kring.clock.milliseconds())
        } catch {
            switch error {
            case .trouble:
                note("unavailable", error, visit)
                return end(.unavailable)
            case .fault:
                note("refused", error, visit)
                return end(.refused)
            }
        }
        let outcome = try await visit.site.workers.write { [kring = visit.kring, trace = visit.trace.description] in
            try kring.signIn(as: vouched, device: visitor.device, replacing: visitor.session, trace: trace)
        }
        guard case .signedIn(let secret, let signedIn) = outcome else {
            note("unknown", nil, visit)
            return end(.unknown)
        }
        visit.remove(.visit)
        SignInPages.begin(signedIn, under: secret, visit)
        note("signedIn", nil, visit, actor: signedIn.actor)
        return .redirect(to: LocalPlace(returnTo)?.path ?? SignInPages.start)
    }

    private static func end(_ outcome: ProviderText.Outcome) -> PageAnswer {
        .redirect(to: "/aanmelden/organisatie?uitkomst=\(outcome.rawValue)")
    }

    /// A line about who came in and who did not, and why: an id and words of our own, never anything that was shown.
    private static func note(_ outcome: String, _ failure: OpenIDFailure?, _ visit: Visit, actor: Actor? = nil) {
        visit.site.log.note("sign-in", level: actor == nil ? "notice" : "info") { json in
            json.field("traceId", visit.trace.description)
            json.field("way", "provider")
            json.field("outcome", outcome)
            json.field("reason", failure?.word)
            json.field("actor", actor?.journalName)
        }
    }
}
