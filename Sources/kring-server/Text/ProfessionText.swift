/// The words of the pages about professions.
enum ProfessionText {
    static let listHeading = "Beroepen"
    static func circles(_ count: Int) -> String { count == 1 ? "1 kring" : "\(count) kringen" }
    static func rules(_ ruleSet: String?) -> String {
        ruleSet.map { "Wat een kring moet halen: \($0)" } ?? "Wat een kring moet halen"
    }

    /// `8 van de 20 beroepen hebben ergens een werkende kring.`
    static func sentence(_ working: Int, of all: Int) -> Sentence {
        Sentence([
            .strong("\(working) van de \(all)"),
            .plain(" beroepen \(working == 1 ? "heeft" : "hebben") ergens een werkende kring."),
        ])
    }

    static func association(_ name: String) -> String { "Beroepsvereniging: \(name)" }
    static func nothing(_ plural: String) -> String { "We kennen nog geen kring van \(plural)." }
}
