import ArgumentParser

/// The program: one service, and the commands around it.
@main
struct KringServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kring-server",
        abstract: "Kring shows how professional circles and care zones stand, and why.",
        discussion: """
            A database file holds one network: zones, circles, members, meetings. The playbook holds what circles are \
            held to, as dated rules with their source. Every status is worked out from both when it is asked.

            Try it with the example network:
              kring-server demo --database demo.sqlite
              kring-server serve --database demo.sqlite
              curl http://127.0.0.1:8080/api/kringwerking/v1/zones

            Exit codes: 0 done; 64 the command was wrong; 65 the data was wrong; 66 an input file is not there; \
            69 something needed is not available; 73 a file could not be made; 74 reading or writing failed; \
            75 busy, try again.
            """,
        version: Version.text,
        subcommands: [
            ServeCommand.self,
            DemoCommand.self,
            ImportCommand.self,
            ExportCommand.self,
            StatusCommand.self,
            PlaybookCommand.self,
            BackupCommand.self,
            RestoreCommand.self,
            RightsCommand.self,
            TerritoryCommand.self,
            TokenCommand.self,
            AccountCommand.self,
            RetentionCommand.self,
            EraseCommand.self,
            VerifyCommand.self,
            PlanCommand.self,
            GroupsCommand.self,
        ])
}
