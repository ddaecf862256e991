/// The words of the start page.
enum HomeText {
    static let heading = "Vind de kring van je beroep in je buurt"
    static let zone = "eerstelijnszone"
    static let zones = "Zones"
    static let profession = "beroepsgroep"
    static let professions = "Beroepen"
    static let circles = "Kringen"

    static let start = "Start er een"

    static let labels: [String: String] = ["noCircleHere": "Geen kring?"]

    static func noCircle(_ professions: String) -> String { "hier is geen kring van \(professions) bekend" }

    static func place(_ name: String, _ postalCode: String?) -> String {
        // Some parts of a town are called by their code.
        guard let postalCode, !name.contains(postalCode) else { return "daarin ligt \(name)" }
        return "daarin ligt \(name) (\(postalCode))"
    }

    static func nothing(_ asked: String) -> String { "We vonden niets voor “\(asked)”. Zoek op een gemeente of een beroep." }
}
