/// The words of starting a circle in seven steps.
enum StartText {
    static let heading = "Start een kring"
    static let sentence = "Start een kring in 7 stappen. Je hoeft niet alles vandaag te doen."
    static let small = "Ook kleine stappen tellen."
    static let stepsHeading = "De 7 stappen"
    static let help = "Meer in het draaiboek"

    static let labels: [String: String] = [
        "sevenSteps": stepsHeading,
        "readMore": help,
    ]
}
