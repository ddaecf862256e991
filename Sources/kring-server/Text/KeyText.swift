import KringCore

/// The words of keys for other programs.
enum KeyText {
    static let labels = [
        "newKey": "Maak een sleutel",
        "renewKey": "Vernieuw",
        "revokeKey": "Trek in",
        "copyNow": "Kopieer deze sleutel nu. Je ziet hem maar 1 keer.",
    ]

    static let heading = "Mijn sleutels"
    static let about = "Met een sleutel leest een ander programma de gegevens die jij mag zien. Meer rechten heeft het nooit."
    static let nothing = "Je hebt nog geen sleutel."
    static let made = "De sleutel is gemaakt."
    static let renewed = "De nieuwe sleutel is klaar. De oude werkt niet meer."
    static let revoked = "De sleutel is ingetrokken. Hij werkt niet meer."

    static let reach = "Waarvoor?"
    static let reachHint = "De sleutel opent alleen dit."
    static let reachFault = "Kies waarvoor de sleutel dient."
    static let scopes = "Wat mag hij?"
    static let scopesHint = "Kies niet meer dan nodig is."
    static let scopesFault = "Kies minstens 1 ding dat de sleutel mag."
    static let allScopes = "Alles wat je zelf mag"
    static let label = "Naam"
    static let labelHint = "bv. website van de zorgraad"
    static let labelFault = "Geef de sleutel een korte naam."
    static let days = "Hoeveel dagen werkt hij?"
    static let daysHint = "Hoogstens \(APIToken.mostDays) dagen."
    static let make = "Maak de sleutel"

    static func zone(_ name: String) -> String { "Eerstelijnszone \(name)" }
    static func umbrella(_ name: String) -> String { name }

    static func reach(of key: APIToken) -> String {
        if let zone = key.zone { return "Zone \(zone)" }
        if let umbrella = key.umbrella { return "Koepelkring \(umbrella)" }
        return key.role == .coordinator ? "Al je koepelkringen" : "Alles wat je mag zien"
    }

    static func word(_ scope: TokenScope) -> String {
        switch scope {
        case .zoneRead: "Lezen hoe het gaat"
        case .eventsRead: "Lezen wat er veranderde"
        case .webhookWrite: "Een seintje laten sturen bij een verandering"
        }
    }

    static func scopes(of key: APIToken) -> String {
        let words = TokenScope.allCases.filter(key.scopes.contains).map(word)
        return words.isEmpty ? allScopes : Dutch.list(words)
    }

    static func until(_ key: APIToken, isAlive: Bool) -> String {
        if key.revokedAt != nil { return "Ingetrokken." }
        let day = Dutch.day(LocalMoment(utcMinutes: key.expiresAt / 60_000).day)
        return isAlive ? "Werkt tot \(day)." : "Werkte tot \(day)."
    }

    static func used(_ key: APIToken) -> String {
        key.lastUsedAt.map { "Laatst gebruikt op \(Dutch.day(LocalMoment(utcMinutes: $0 / 60_000).day))." }
            ?? "Nog niet gebruikt."
    }
}
