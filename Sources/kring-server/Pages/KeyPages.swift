import HummingbirdCore
import KringCore

/// The keys by which another program calls the API for a care council or a coordinator: shown once, and taken back.
enum KeyPages {
    static let path = "/mijn-sleutels"

    static let routes: [PageRoute] = [
        .get("myKeys", path, query: ["gedaan"], for: .signedIn) { visit in
            try list(visit, done: visit.asked("gedaan") == "ingetrokken" ? KeyText.revoked : nil)
        },
        .post("makeKey", path, for: .signedIn) { visit in try make(visit) },
        .post("renewKey", "\(path)/{key}/vernieuwen", for: .signedIn) { visit in try renew(visit) },
        .post("revokeKey", "\(path)/{key}/intrekken", for: .signedIn) { visit in
            let id: APIToken.ID = try visit.id("key")
            return try visit.changeOnce { scope in
                _ = try scope.revokeToken(id)
                return "\(path)?gedaan=ingetrokken"
            }
        },
    ]

    private static func list(
        _ visit: Visit, done: String? = nil, secret: String? = nil, after reader: FormReader? = nil
    ) throws -> PageAnswer {
        let form = FormModel(
            visit, to: path,
            [
                .choice("waarvoor", KeyText.reach, try places(visit, chosen: reader?.typed("waarvoor")), hint: KeyText.reachHint),
                .ticks("voor", KeyText.scopes, scopes(chosen: reader?.form.all["voor"]), hint: KeyText.scopesHint),
                .line("naam", KeyText.label, reader?.typed("naam"), hint: KeyText.labelHint),
                .number(
                    "dagen", KeyText.days, APIToken.usualDays, typed: reader?.typed("dagen"), hint: KeyText.daysHint),
            ], [.init(KeyText.make)], after: reader)
        let now = visit.kring.clock.milliseconds()
        let model = try visit.read { scope in
            KeysModel(try scope.tokens(), now: now, form: form, token: visit.visitor.formToken)
        }
        var shown = model
        shown.done = done.map { Done($0) }
        shown.secret = secret
        return visit.personalPage(PageFrame(title: KeyText.heading), "sleutels", shown, isFaulty: reader != nil)
    }

    /// What a key may reach: the own zones of a care council, the umbrellas of a coordinator.
    private static func places(_ visit: Visit, chosen: String?) throws -> [FormField.Option] {
        try visit.read { scope throws -> [FormField.Option] in
            var options: [FormField.Option] = []
            if case .careCouncil(let zones) = visit.actor.kind {
                for zone in zones.sorted() {
                    options.append(.init("zone:\(zone)", KeyText.zone(try scope.zone(zone).value.name)))
                }
            }
            for umbrella in scope.standing.coordinates.sorted() {
                options.append(.init("koepel:\(umbrella)", KeyText.umbrella(try scope.umbrella(umbrella).value.name)))
            }
            guard !options.isEmpty else { throw KringError.forbidden }
            return options.map { FormField.Option($0.value, $0.text, isChosen: $0.value == chosen) }
        }
    }

    /// What a key may be used for; reading, when nothing was chosen yet.
    private static func scopes(chosen: [String]?) -> [FormField.Option] {
        TokenScope.allCases.map { scope in
            .init(
                scope.rawValue, KeyText.word(scope), isChosen: chosen?.contains(scope.rawValue) ?? (scope == .zoneRead),
                note: scope.rawValue)
        }
    }

    /// The key that a place asks for, of whoever asks.
    private static func wanted(_ place: String, _ label: String?, _ visit: Visit) -> APIToken? {
        let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "zone": return Zone.ID(parts[1]).map { APIToken(role: .careCouncil, zone: $0, label: label) }
        case "koepel":
            return Umbrella.ID(parts[1]).map {
                APIToken(role: .coordinator, person: visit.actor.person, umbrella: $0, label: label)
            }
        default: return nil
        }
    }

    /// The key is shown in the answer itself, and nowhere ever again: no address and no page that is kept may hold it.
    private static func make(_ visit: Visit) throws -> PageAnswer {
        var reader = FormReader(visit.form)
        let label = reader.text("naam", missing: KeyText.labelFault)
        let days = reader.number("dagen", 1...APIToken.mostDays)
        let token = reader.typed("waarvoor").flatMap { wanted($0, label, visit) }
        if token == nil { reader.fail("waarvoor", KeyText.reachFault) }
        let scopes = Set((visit.form.all["voor"] ?? []).compactMap(TokenScope.init(rawValue:)))
        if scopes.isEmpty { reader.fail("voor", KeyText.scopesFault) }
        guard reader.isFine, var token, let days else { return try list(visit, after: reader) }
        token.scopes = scopes
        do {
            let asked = token
            let secret = try visit.change { try $0.issueToken(asked, days: days).secret.text }
            return try list(visit, done: KeyText.made, secret: secret)
        } catch KringError.rejected {
            reader.fail("naam", KeyText.labelFault)
            return try list(visit, after: reader)
        }
    }

    /// A new key in the place of one: the old one opens nothing from that moment.
    private static func renew(_ visit: Visit) throws -> PageAnswer {
        let id: APIToken.ID = try visit.id("key")
        let secret = try visit.change { scope throws -> String in
            guard let old = try scope.reading.tokens().first(where: { $0.id == id && $0.revokedAt == nil }) else {
                throw KringError.notFound
            }
            let new = APIToken(
                role: old.role, person: old.person, circle: old.circle, umbrella: old.umbrella, zone: old.zone,
                scopes: old.scopes, label: old.label)
            let days = min(max((old.expiresAt - old.createdAt) / 86_400_000, 1), APIToken.mostDays)
            let issued = try scope.issueToken(new, days: days)
            _ = try scope.revokeToken(id)
            return issued.secret.text
        }
        return try list(visit, done: KeyText.renewed, secret: secret)
    }
}

/// The keys of somebody, without what opens anything.
struct KeysModel: Sendable {
    struct Row: Sendable {
        var name: String
        var reach: String
        var scopes: String
        var until: String
        var used: String
        /// Nothing for a key that opens nothing any more.
        var renew: String?
        var revoke: String?
    }

    var heading = KeyText.heading
    var about = KeyText.about
    var done: Done?
    /// Shown once.
    var secret: String?
    var rows: [Row]
    var nothing: String?
    var form: FormModel
    var token: String

    init(_ tokens: [APIToken], now: Int, form: FormModel, token: String) {
        self.form = form
        self.token = token
        rows = tokens.map { key in
            let isAlive = key.refusal(at: now) == nil
            return Row(
                name: key.label ?? key.id.rawValue, reach: KeyText.reach(of: key), scopes: KeyText.scopes(of: key),
                until: KeyText.until(key, isAlive: isAlive), used: KeyText.used(key),
                renew: isAlive ? "\(KeyPages.path)/\(key.id)/vernieuwen" : nil,
                revoke: isAlive ? "\(KeyPages.path)/\(key.id)/intrekken" : nil)
        }
        nothing = tokens.isEmpty ? KeyText.nothing : nil
    }
}
