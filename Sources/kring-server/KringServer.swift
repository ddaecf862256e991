import ArgumentParser

@main struct KringServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "kring-server", subcommands: [PlanCommand.self])
}
