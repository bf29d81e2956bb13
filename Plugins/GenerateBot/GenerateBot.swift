internal import Foundation
import PackagePlugin

/// Runs `botgen` on a target's schema; everything else happens there.
///
/// The schema is the target's own `bot.json`, or `Schema/bot.json` of the package. A target that is a program without a
/// `main.swift` gets that from `botgen` too.
@main struct GenerateBot: BuildToolPlugin {
    /// What botgen writes (`Generator.fileNames`): a build has to know its files before the tool runs.
    private static let fileNames = [
        "Settings", "Enums", "Tables", "Queries", "DatabaseSchema", "Texts", "Commands", "Components", "Schedules",
        "Views", "Modals",
        "BotFunctions", "GeneratedBot",
    ].map { $0 + ".swift" }

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let package = context.package.directoryURL
        let own = target.directoryURL.appending(path: "bot.json")
        let schema =
            FileManager.default.fileExists(atPath: own.path) ? own : package.appending(path: "Schema/bot.json")
        let tool = try context.tool(named: "botgen").url
        let folder = context.pluginWorkDirectoryURL
        let isProgram = isProgramWithoutMain(target)
        return [
            .buildCommand(
                displayName: "Generating \(target.name) from \(schema.lastPathComponent)", executable: tool,
                arguments: [package.path, schema.path, folder.path] + (isProgram ? ["--program"] : []),
                inputFiles: [schema, tool],
                outputFiles: (Self.fileNames + (isProgram ? ["Program.swift"] : [])).map { folder.appending(path: $0) })
        ]
    }

    private func isProgramWithoutMain(_ target: any Target) -> Bool {
        guard let module = target as? SwiftSourceModuleTarget, module.kind == .executable else { return false }
        return !module.sourceFiles(withSuffix: "main.swift").contains { $0.url.lastPathComponent == "main.swift" }
    }
}
