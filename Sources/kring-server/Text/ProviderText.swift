/// The words around signing in at a provider, by what people call it.
enum ProviderText {
    /// How a trip to the provider ended, when nobody was signed in: also the word in the address of the page that says so.
    enum Outcome: String, CaseIterable, Sendable {
        /// The provider cannot be asked.
        case unavailable = "onbereikbaar"
        /// What it said does not hold.
        case refused = "geweigerd"
        /// She or the provider stopped.
        case stopped = "gestopt"
        /// It took too long, or was not begun in this browser.
        case over = "voorbij"
        /// Nobody here knows her organisation.
        case unknown = "onbekend"
    }

    static func signIn(_ name: String) -> String { "Aanmelden met \(name)" }

    static func onward(_ name: String, address: String) -> [String: String] {
        [
            "heading": signIn(name), "sentence": "Je gaat nu naar \(name).", "words": "Ga naar \(name)", "address": address,
        ]
    }

    static func notice(_ outcome: Outcome, _ name: String) -> DoorText.Notice {
        let (title, sentence) =
            switch outcome {
            case .unavailable:
                ("\(name) antwoordt niet", "Probeer het straks opnieuw. Met een code per mail kan je je wel aanmelden.")
            case .refused:
                ("Je bent niet aangemeld", "Het antwoord van \(name) klopt niet. Probeer het opnieuw.")
            case .stopped: ("Je bent niet aangemeld", "Je stopte bij \(name). Probeer het opnieuw als je dat wil.")
            case .over: ("Je bent niet aangemeld", "Het duurde te lang, of je begon in een andere browser. Probeer het opnieuw.")
            case .unknown:
                (
                    "We kennen je organisatie niet",
                    "Je bent bij \(name) aangemeld, maar je organisatie heeft hier nog geen toegang. "
                        + "Vraag het aan wie deze dienst beheert."
                )
            }
        return DoorText.Notice(title, sentence, to: "/aanmelden", "Naar aanmelden")
    }
}
