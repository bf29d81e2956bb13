internal import Foundation
import PackagePlugin

/// Runs `botgen` on a target's schema; everything else happens there.
///
/// The schema is the target's own `bot.json`, or `Schema/bot.json` of the package.
@main struct GenerateBot: BuildToolPlugin {
    /// What botgen writes (`Generator.fileNames`): a build has to know its files before the tool runs.
    private static let fileNames = [
        "Settings", "Enums", "Tables", "Queries", "DatabaseSchema", "Texts", "Commands", "Components", "Views",
        "Functions", "GeneratedBot",
    ].map { $0 + ".swift" }

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let own = target.directoryURL.appending(path: "bot.json")
        let schema =
            FileManager.default.fileExists(atPath: own.path)
            ? own : context.package.directoryURL.appending(path: "Schema/bot.json")
        let tool = try context.tool(named: "botgen").url
        let folder = context.pluginWorkDirectoryURL
        return [
            .buildCommand(
                displayName: "Generating \(target.name) from \(schema.lastPathComponent)", executable: tool,
                arguments: [schema.path, folder.path], inputFiles: [schema, tool],
                outputFiles: Self.fileNames.map { folder.appending(path: $0) })
        ]
    }
}
