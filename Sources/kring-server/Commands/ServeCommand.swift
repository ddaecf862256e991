import ArgumentParser

/// Serves the API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the API over HTTP.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var rules: RulesOptions

    func run() async throws {}
}
