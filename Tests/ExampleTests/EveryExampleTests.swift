import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// What holds for each bot in `Schema/Examples`, whatever it does.
@Suite(.onLoop) struct EveryExampleTests {
    /// The folders of `Schema/Examples`: a bot that nobody has added to Package.swift fails here.
    static let names: [String] = {
        let package = Files.folder(of: Files.folder(of: Files.folder(of: #filePath)))
        return (try? Files.names(in: "\(package)/Schema/Examples"))?.filter { !$0.contains(".") } ?? []
    }()

    @Test func thereAreExamples() {
        #expect(!Self.names.isEmpty)
    }

    @Test(arguments: names) @LoopActor func itRunsRegistersItsCommandsAndStops(name: String) async throws {
        try await ExampleStage.run(name) { stage in
            #expect(!stage.discord.world.commands.available(in: stage.discord.seeds.guild.id).isEmpty)
            let again = try await stage.program("commands", "diff")
            #expect(again.exitCode == 0)
            #expect(again.standardOutput.contains("Discord has the schema's commands"))
        }
    }

    @Test(arguments: names) @LoopActor func itTellsItsSettingsAndItsName(name: String) async throws {
        let settings = try ChildProcess(BuiltProgram.path(of: name), ["settings"], environment: [:])
        try await settings.end()
        #expect(settings.standardOutput.contains("\(name).sqlite (default)"))
        let help = try ChildProcess(BuiltProgram.path(of: name), ["--help"], environment: [:])
        try await help.end()
        #expect(help.standardOutput.contains("usage: \(name) SUBCOMMAND"))
    }
}
