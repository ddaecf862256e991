import ArgumentParser
import KringCore

/// Prints the table of rights.
struct RightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rights",
        abstract: "Print who may do what, from the table that the program itself obeys.",
        discussion: "The page `docs/rights.md` is this output.")

    func run() {
        Terminal.say(RightsPage.text.trimmingSuffixNewline)
    }
}

extension String {
    fileprivate var trimmingSuffixNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
