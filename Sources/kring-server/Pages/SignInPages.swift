import KringCore

/// Signing in by a mail, showing a second factor, and signing out.
enum SignInPages {
    static let routes: [PageRoute] = [
        .get("/aanmelden", .anybody) { call in form(call) },
        .post("/aanmelden", .anybody) { call in try ask(call) },
        .get("/aanmelden/code", .anybody) { call in try code(call) },
        .post("/aanmelden/code", .anybody) { call in try signIn(call) },
        .get("/aanmelden/tweede-stap", .halfSignedIn) { call in try secondStep(call) },
        .post("/aanmelden/tweede-stap", .halfSignedIn) { call in try showSecondFactor(call) },
        .get("/aanmelden/tweede-stap/instellen", .halfSignedIn) { call in try setUp(call) },
        .post("/aanmelden/tweede-stap/instellen", .halfSignedIn) { call in try confirm(call) },
        .get("/afmelden", .anybody) { call in
            PageAnswer(
                Templates.render(
                    "afmelden", ["token": call.visitor.formToken, "signedIn": call.visitor.now.signedIn != nil]))
        },
        .post("/afmelden", .anybody) { call in try signOut(call) },
    ]

    /// Where somebody goes on after signing in, when nothing else was said.
    static let start = "/mijn/sessies"

    // MARK: By mail

    private static func form(_ call: PageCall, mail: String = "", fault: String? = nil) -> PageAnswer {
        let returnTo = LocalPlace(call.query["naar"] ?? call.form.one("naar"))
        return page(
            "aanmelden", call, fault: fault,
            ["mail": mail, "returnTo": returnTo?.path ?? "", "again": call.query["opnieuw"] != nil])
    }

    private static func ask(_ call: PageCall) throws -> PageAnswer {
        let mail = call.form.one("mail") ?? ""
        let asked = try call.kring.askSignIn(
            address: mail, source: call.visitor.now.source, returnTo: LocalPlace(call.form.one("naar"))?.path)
        switch asked {
        case .asked(let browser):
            call.set(.signIn, browser.text, seconds: 600)
            return .redirect(to: "/aanmelden/code")
        case .noAddress: return form(call, mail: mail, fault: PageText.noAddress)
        case .wait(let milliseconds): throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        }
    }

    private static func code(_ call: PageCall) throws -> PageAnswer {
        guard let text = call.query["sleutel"] else { return page("code", call, [:]) }
        let state: SignInLinkState
        if let link = Secret(text) {
            state = try call.kring.state(ofSignInLink: link, browser: call.secret(of: .signIn))
        } else {
            state = .over
        }
        return page(
            "link", call,
            ["key": text, "here": state == .here, "elsewhere": state == .elsewhere, "over": state == .over])
    }

    private static func signIn(_ call: PageCall) throws -> PageAnswer {
        let proof: SignInProof
        var choice: Identity?
        if let text = call.form.one("sleutel") {
            guard let link = Secret(text) else { throw PageRefusal.badInput }
            proof = .link(link)
        } else if let who = call.form.one("wie") {
            guard let identity = IdentityText.identity(who) else { throw PageRefusal.badInput }
            proof = .shown
            choice = identity
        } else {
            proof = .code(String((call.form.one("code") ?? "").filter { !$0.isWhitespace }))
        }
        let visitor = call.visitor.now
        let outcome = try call.kring.signIn(
            with: proof, browser: call.secret(of: .signIn), as: choice, device: visitor.device, source: visitor.source,
            replacing: visitor.session)
        switch outcome {
        case .signedIn(let secret, let signedIn, let returnTo):
            call.remove(.signIn)
            call.remove(.visit)
            begin(signedIn, under: secret, call)
            let place = LocalPlace(returnTo)?.path ?? start
            switch signedIn.stage {
            case .complete: return .redirect(to: place)
            case .secondFactor: return .redirect(to: "/aanmelden/tweede-stap?naar=\(FormText.encoded(place))")
            case .enrolment: return .redirect(to: "/aanmelden/tweede-stap/instellen?naar=\(FormText.encoded(place))")
            }
        case .choose(let choices):
            let rows: [[String: Any]] = choices.map { ["value": IdentityText.text($0.identity), "name": $0.name] }
            return page("keuze", call, ["choices": rows])
        case .wrong(let left): return page("code", call, fault: PageText.wrongCode(left: left), [:])
        case .over: return page("code", call, fault: PageText.codeOver, [:])
        case .elsewhere: return page("link", call, ["elsewhere": true])
        case .wait(let milliseconds): throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        }
    }

    private static func begin(_ signedIn: SignedIn, under secret: Secret, _ call: PageCall) {
        call.begin(secret, lasting: (signedIn.session.endsAt - call.kring.clock.milliseconds()) / 1000)
    }

    private static func signOut(_ call: PageCall) throws -> PageAnswer {
        if let session = call.visitor.now.session { try call.kring.signOut(session) }
        call.remove(.session)
        return .redirect(to: "/afmelden")
    }

    // MARK: Second factor

    private static func secondStep(_ call: PageCall) throws -> PageAnswer {
        guard let signedIn = call.visitor.now.signedIn else { throw PageRefusal.signIn(again: false) }
        if signedIn.stage == .enrolment { return .redirect(to: "/aanmelden/tweede-stap/instellen") }
        return page("tweede-stap", call, ["returnTo": place(call)])
    }

    private static func showSecondFactor(_ call: PageCall) throws -> PageAnswer {
        let visitor = call.visitor.now
        guard let session = visitor.session, let signedIn = visitor.signedIn else { throw PageRefusal.signIn(again: false) }
        let code = call.form.one("code") ?? ""
        switch try call.kring.showSecondFactor(session, code: code, source: visitor.source) {
        case .shown(let secret), .shownByRecovery(let secret, _):
            begin(signedIn, under: secret, call)
            return .redirect(to: place(call))
        case .wrong: return page("tweede-stap", call, fault: PageText.wrongFactor, ["returnTo": place(call)])
        case .wait(let milliseconds): throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1)
        case .over: throw PageRefusal.signIn(again: false)
        }
    }

    private static func setUp(_ call: PageCall, fault: String? = nil) throws -> PageAnswer {
        guard let session = call.visitor.now.session, let signedIn = call.visitor.now.signedIn,
            let password = try call.kring.beginSecondFactor(session)
        else { throw PageRefusal.signIn(again: false) }
        let label = "\(Outbox.host(of: call.publicAddress)).\(signedIn.session.id.rawValue.suffix(4))"
        let picture = QRCode(password.address(label: label))?.svg ?? ""
        return page(
            "tweede-stap-instellen", call, fault: fault,
            ["qr": picture, "key": password.groups, "returnTo": place(call)])
    }

    private static func confirm(_ call: PageCall) throws -> PageAnswer {
        let visitor = call.visitor.now
        guard let session = visitor.session, let signedIn = visitor.signedIn else { throw PageRefusal.signIn(again: false) }
        let code = String((call.form.one("code") ?? "").filter { !$0.isWhitespace })
        guard let setup = try call.kring.confirmSecondFactor(session, code: code, source: visitor.source) else {
            return try setUp(call, fault: PageText.wrongFactor)
        }
        begin(signedIn, under: setup.secret, call)
        return page("herstelcodes", call, ["codes": setup.recoveryCodes, "returnTo": place(call)])
    }

    private static func place(_ call: PageCall) -> String {
        LocalPlace(call.query["naar"] ?? call.form.one("naar"))?.path ?? start
    }

    private static func page(
        _ template: String, _ call: PageCall, fault: String? = nil, _ content: [String: Any]
    ) -> PageAnswer {
        var content = content
        content["token"] = call.visitor.formToken
        content["signedIn"] = call.visitor.now.signedIn != nil
        if let fault { content["fault"] = fault }
        content["hasFault"] = fault != nil
        return PageAnswer(Templates.render(template, content))
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
