import ArgumentParser

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
    @Option(name: .customLong("database"), help: ArgumentHelp("The database file.", valueName: "file"))
    var path = "kring.sqlite"
}

/// Which rules a command applies.
struct RulesOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A directory with rule files; without it, the rules of the playbook. Commands that judge nothing take it too.",
            valueName: "dir"))
    var directory: String?
}

/// Which day and year a report is about.
struct PeriodOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to look from, YYYY-MM-DD; today when left out.", valueName: "day"))
    var asOf: Day?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The working year, named after the calendar year it begins in; the one that holds the day when left out.",
            valueName: "year"))
    var year: Int?
}

/// How a command writes its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people, in Dutch.
    case text
    /// For programs.
    case json
}
