import KringCore

/// Signing in by a mail, showing a second factor, and signing out.
enum SignInPages {
    static let routes: [PageRoute] = [
        .get("signIn", "/aanmelden", query: ["naar", "opnieuw"]) { visit in form(visit) },
        .post("askSignIn", "/aanmelden") { visit in try ask(visit) },
        .get("signInCode", "/aanmelden/code", query: ["sleutel"]) { visit in try code(visit) },
        .post("showSignIn", "/aanmelden/code") { visit in try signIn(visit) },
        .get("secondStep", "/aanmelden/tweede-stap", query: ["naar"], for: .halfSignedIn) { visit in try secondStep(visit) },
        .post("showSecondFactor", "/aanmelden/tweede-stap", for: .halfSignedIn) { visit in try showSecondFactor(visit) },
        .get("setUpSecondFactor", "/aanmelden/tweede-stap/instellen", query: ["naar"], for: .halfSignedIn) { visit in
            try setUp(visit)
        },
        .post("confirmSecondFactor", "/aanmelden/tweede-stap/instellen", for: .halfSignedIn) { visit in try confirm(visit) },
        .get("signOut", "/afmelden") { visit in
            visit.page(
                "afmelden", DoorText.signOut,
                [
                    "signedIn": visit.visitor.now.signedIn != nil,
                    // Forgets what this phone still kept of a sheet.
                    "script": visit.assets.address(of: "lijst.js"),
                ])
        },
        .post("endSession", "/afmelden") { visit in try signOut(visit) },
    ]

    /// Where somebody goes on after signing in, when nothing else was said.
    static let start = MyPages.path

    // MARK: By mail

    private static func form(_ visit: Visit, mail: String = "", fault: String? = nil) -> PageAnswer {
        let returnTo = LocalPlace(visit.asked("naar") ?? visit.form.one("naar"))
        var content: [String: any Sendable] = [
            "mail": mail, "returnTo": returnTo?.path ?? "", "again": visit.asked("opnieuw") != nil,
        ]
        if let provider = visit.site.openID { content["provider"] = ProviderText.signIn(provider.settings.name) }
        return visit.page("aanmelden", DoorText.signIn, fault: fault, content)
    }

    private static func ask(_ visit: Visit) throws -> PageAnswer {
        let mail = visit.form.one("mail") ?? ""
        let asked = try visit.kring.askSignIn(
            address: mail, source: visit.visitor.now.source, returnTo: LocalPlace(visit.form.one("naar"))?.path)
        switch asked {
        case .asked(let browser):
            visit.set(.signIn, browser.text, seconds: 600)
            return .redirect(to: "/aanmelden/code")
        case .noAddress: return form(visit, mail: mail, fault: DoorText.noAddress)
        case .wait(let milliseconds): throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        }
    }

    private static func code(_ visit: Visit) throws -> PageAnswer {
        guard let text = visit.asked("sleutel") else { return visit.page("code", DoorText.code) }
        let state: SignInLinkState
        if let link = Secret(text) {
            state = try visit.kring.state(ofSignInLink: link, browser: visit.secret(of: .signIn))
        } else {
            state = .over
        }
        return visit.page(
            "link", DoorText.link,
            ["key": text, "here": state == .here, "elsewhere": state == .elsewhere, "over": state == .over])
    }

    private static func signIn(_ visit: Visit) throws -> PageAnswer {
        let proof: SignInProof
        var choice: Identity?
        if let text = visit.form.one("sleutel") {
            guard let link = Secret(text) else { throw PageRefusal.badInput }
            proof = .link(link)
        } else if let who = visit.form.one("wie") {
            guard let identity = IdentityText.identity(who) else { throw PageRefusal.badInput }
            proof = .shown
            choice = identity
        } else {
            proof = .code(String((visit.form.one("code") ?? "").filter { !$0.isWhitespace }))
        }
        let visitor = visit.visitor.now
        let outcome = try visit.kring.signIn(
            with: proof, browser: visit.secret(of: .signIn), as: choice, device: visitor.device, source: visitor.source,
            replacing: visitor.session)
        note(outcome, visit)
        switch outcome {
        case .signedIn(let secret, let signedIn, let returnTo):
            visit.remove(.signIn)
            visit.remove(.visit)
            begin(signedIn, under: secret, visit)
            let place = LocalPlace(returnTo)?.path ?? start
            switch signedIn.stage {
            case .complete: return .redirect(to: place)
            case .secondFactor: return .redirect(to: "/aanmelden/tweede-stap?naar=\(FormText.encoded(place))")
            case .enrolment: return .redirect(to: "/aanmelden/tweede-stap/instellen?naar=\(FormText.encoded(place))")
            }
        case .choose(let choices):
            let rows: [[String: any Sendable]] = choices.map { ["value": IdentityText.text($0.identity), "name": $0.name] }
            return visit.page("keuze", DoorText.choice, ["choices": rows])
        case .wrong(let left): return visit.page("code", DoorText.code, fault: DoorText.wrongCode(left: left))
        case .over: return visit.page("code", DoorText.code, fault: DoorText.codeOver)
        case .elsewhere: return visit.page("link", DoorText.link, ["elsewhere": true])
        case .wait(let milliseconds): throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        }
    }

    /// A line about who came in and who did not: an id, never an address.
    private static func note(_ outcome: SignInOutcome, _ visit: Visit) {
        let (word, actor): (String, String?) =
            switch outcome {
            case .signedIn(_, let signedIn, _): ("signedIn", signedIn.actor.journalName)
            case .choose: ("choose", nil)
            case .wrong: ("wrong", nil)
            case .over: ("over", nil)
            case .elsewhere: ("elsewhere", nil)
            case .wait: ("tooOften", nil)
            }
        visit.site.log.note("sign-in", level: actor == nil ? "notice" : "info") { json in
            json.field("traceId", visit.trace.description)
            json.field("outcome", word)
            json.field("actor", actor)
        }
    }

    static func begin(_ signedIn: SignedIn, under secret: Secret, _ visit: Visit) {
        visit.set(.session, secret.text, seconds: (signedIn.session.endsAt - visit.kring.clock.milliseconds()) / 1000)
    }

    private static func signOut(_ visit: Visit) throws -> PageAnswer {
        if let session = visit.visitor.now.session { try visit.kring.signOut(session) }
        visit.remove(.session)
        return .redirect(to: "/afmelden")
    }

    // MARK: Second factor

    private static func secondStep(_ visit: Visit) throws -> PageAnswer {
        guard let signedIn = visit.visitor.now.signedIn else { throw PageRefusal.signIn(again: false) }
        if signedIn.stage == .enrolment { return .redirect(to: "/aanmelden/tweede-stap/instellen") }
        return visit.page("tweede-stap", DoorText.secondStep, ["returnTo": place(visit)])
    }

    private static func showSecondFactor(_ visit: Visit) throws -> PageAnswer {
        let visitor = visit.visitor.now
        guard let session = visitor.session, let signedIn = visitor.signedIn else { throw PageRefusal.signIn(again: false) }
        let code = visit.form.one("code") ?? ""
        let outcome = try visit.kring.showSecondFactor(session, code: code, source: visitor.source)
        note(secondFactor: word(outcome), visit)
        switch outcome {
        case .shown(let secret), .shownByRecovery(let secret, _):
            begin(signedIn, under: secret, visit)
            return .redirect(to: place(visit))
        case .wrong:
            return visit.page("tweede-stap", DoorText.secondStep, fault: DoorText.wrongFactor, ["returnTo": place(visit)])
        case .wait(let milliseconds): throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        case .over: throw PageRefusal.signIn(again: false)
        }
    }

    private static func word(_ outcome: SecondFactorOutcome) -> String {
        switch outcome {
        case .shown: "shown"
        case .shownByRecovery: "recoveryCode"
        case .wrong: "wrong"
        case .wait: "tooOften"
        case .over: "over"
        }
    }

    /// A line about who showed a second factor, and who could not: by the id of her session, which opens nothing.
    private static func note(secondFactor outcome: String, _ visit: Visit) {
        let isFine = ["shown", "recoveryCode", "setUp"].contains(outcome)
        visit.site.log.note("second-factor", level: isFine ? "info" : "notice") { json in
            json.field("traceId", visit.trace.description)
            json.field("outcome", outcome)
            json.field("session", visit.visitor.now.signedIn?.session.id.rawValue)
        }
    }

    private static func setUp(_ visit: Visit, fault: String? = nil) throws -> PageAnswer {
        guard let session = visit.visitor.now.session, let signedIn = visit.visitor.now.signedIn,
            let password = try visit.kring.beginSecondFactor(session)
        else { throw PageRefusal.signIn(again: false) }
        let label = "\(Outbox.host(of: visit.site.publicAddress)).\(signedIn.session.id.rawValue.suffix(4))"
        let picture = QRCode(password.address(label: label))?.svg ?? ""
        return visit.page(
            "tweede-stap-instellen", DoorText.setUp, fault: fault,
            ["qr": picture, "key": password.groups, "returnTo": place(visit)])
    }

    private static func confirm(_ visit: Visit) throws -> PageAnswer {
        let visitor = visit.visitor.now
        guard let session = visitor.session, let signedIn = visitor.signedIn else { throw PageRefusal.signIn(again: false) }
        let code = String((visit.form.one("code") ?? "").filter { !$0.isWhitespace })
        let confirmed = try visit.kring.confirmSecondFactor(session, code: code, source: visitor.source)
        note(secondFactor: confirmed == nil ? "wrong" : "setUp", visit)
        guard let setup = confirmed else {
            return try setUp(visit, fault: DoorText.wrongFactor)
        }
        begin(signedIn, under: setup.secret, visit)
        return visit.page("herstelcodes", DoorText.recovery, ["codes": setup.recoveryCodes, "returnTo": place(visit)])
    }

    private static func place(_ visit: Visit) -> String {
        LocalPlace(visit.asked("naar") ?? visit.form.one("naar"))?.path ?? start
    }
}

/// A place of this site to go on with: a path of ours, and never an address of another.
struct LocalPlace: Hashable, Sendable {
    let path: String

    init?(_ text: String?) {
        guard let text, text.utf8.count <= 500, text.hasPrefix("/"), !text.hasPrefix("//"),
            text.utf8.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: "\\") }), !text.hasPrefix("/aanmelden"),
            !text.hasPrefix("/api")
        else { return nil }
        path = text
    }
}

/// An identity as a form carries it: `p.p-3k2j…`, `a.a-7mqd…`.
enum IdentityText {
    static func text(_ identity: Identity) -> String {
        switch identity {
        case .person(let id): "p.\(id)"
        case .account(let id): "a.\(id)"
        }
    }

    static func identity(_ text: String) -> Identity? {
        switch text.prefix(2) {
        case "p.": Person.ID(String(text.dropFirst(2))).map(Identity.person)
        case "a.": Account.ID(String(text.dropFirst(2))).map(Identity.account)
        default: nil
        }
    }
}
