/// The words of the pages about professions.
enum ProfessionText {
    static let listHeading = "Beroepen"
    static func circles(_ count: Int) -> String { count == 1 ? "1 kring" : "\(count) kringen" }
    static func rules(_ ruleSet: String?) -> String {
        ruleSet.map { "Wat een kring moet halen: \($0)" } ?? "Wat een kring moet halen"
    }
}
