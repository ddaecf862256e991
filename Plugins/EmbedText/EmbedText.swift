import Foundation
import PackagePlugin

/// Compiles the templates and assets of a target into it, and the document of the API that it serves.
@main
struct EmbedText: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let files =
            try ["Templates", "Assets"].flatMap { folder -> [URL] in
                let url = target.directoryURL.appending(path: folder)
                guard FileManager.default.fileExists(atPath: url.path) else { return [] }
                return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
                    .filter { !$0.lastPathComponent.hasPrefix(".") }
            }.sorted { $0.path < $1.path } + [context.package.directoryURL.appending(path: "docs/openapi.yaml")]
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) texts in \(target.name)",
                executable: try context.tool(named: "embed-text").url,
                arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
        ]
    }
}
