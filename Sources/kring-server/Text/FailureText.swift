/// The words of pages on which something went wrong.
enum FailureText {
    static let labels: [String: String] = [
        "signInElsewhere": "Meld je aan in een nieuw tabblad",
        "sendAgain": "Bewaar wat je invulde",
    ]

    /// What went wrong, in the words of a page, and where to go from here.
    struct Failure: Sendable {
        var title: String
        var text: String
        var ways: [PageFrame.Link]

        init(_ title: String, _ text: String, _ ways: [PageFrame.Link]) {
            self.title = title
            self.text = text
            self.ways = ways
        }
    }

    private static let home = PageFrame.Link("Naar de startpagina", "/")

    /// - Parameters:
    ///   - path: Where it went wrong.
    ///   - isSignedIn: Whether somebody is signed in, who cannot be told to do so.
    static func failure(status: Int, at path: String, isSignedIn: Bool) -> Failure {
        switch status {
        case 404, 405, 410:
            return Failure("Deze pagina vinden we niet", "Zoek je een kring?", [.init("Zoek", "/")])
        case 401, 403: return refused(path, isSignedIn: isSignedIn)
        case 400..<500:
            return Failure("Dit begrijpen we niet", "Kijk het adres of het formulier na en probeer opnieuw.", [home])
        case 503:
            return Failure(
                "Even geduld", "We zijn zo terug. Wat je invulde, is niet bewaard. Probeer het straks opnieuw.",
                [.init("Probeer opnieuw", again(path))])
        default:
            return Failure(
                "Er ging bij ons iets mis", "Wat je invulde, is niet bewaard.", [.init("Probeer opnieuw", again(path)), home])
        }
    }

    /// A page of a circle says whose it is and whom to ask; of any other it is not said what it is.
    private static func refused(_ path: String, isSignedIn: Bool) -> Failure {
        let parts = path.split(separator: "/")
        if isSignedIn, parts.count > 2, parts[0] == "kringen" {
            let circle = "/kringen/\(parts[1])"
            return Failure(
                "Geen toegang", "Deze pagina is voor de voorzitters van deze kring.",
                [.init("Vraag toegang", "\(circle)#contact"), .init("Naar de kring", circle)])
        }
        if isSignedIn {
            return Failure(
                "Deze pagina is niet voor jou", "Heb je ze nodig? Vraag het aan je voorzitter of de beheerder.", [home])
        }
        return Failure(
            "Deze pagina is niet voor iedereen", "Meld je aan, of vraag toegang aan je voorzitter.",
            [.init("Aanmelden", "/aanmelden"), home])
    }

    /// A path as it came, when it can be a link of ours; the first page otherwise.
    private static func again(_ path: String) -> String { LocalPlace(path)?.path ?? "/" }

    static let wasAway = "Je was te lang weg"
    static let signInFirst = "Meld je aan; wat je invulde, staat er dan nog. Kom daarna terug naar deze pagina."
    static let signedIn = "Je bent aangemeld. Bewaar nu wat je invulde."
}
