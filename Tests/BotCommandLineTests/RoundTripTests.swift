import Discord
import EventLoop
import Glibc
import JSON
import LocalDiscord
import TestSupport
import Testing

/// What the generator registers is the same commands when Discord has written them out.
@Suite(.onLoop) struct RoundTripTests {
    private func payload(_ sample: String) throws -> JSON {
        let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
        let file = try #require(fopen("\(folder)/BotGeneratorTests/Golden/\(sample)/commands.json", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return try JSON(parsing: bytes.prefix(count))
    }

    @Test(arguments: ["parlance", "garden"])
    @LoopActor func whatWasRegisteredDoesNotDiffer(sample: String) async throws {
        let payload = try payload(sample)
        let local = try #require(payload.array)
        let server = try await LocalDiscordServer.start(.init())
        let result: Result<CommandDifference, any Error>
        do {
            try server.register(payload)
            let remote = server.registeredCommands()
            result = .success(CommandComparison.difference(local: local, remote: remote.reversed()))
        } catch {
            result = .failure(error)
        }
        await server.stop()
        let difference = try result.get()
        #expect(difference.isEmpty, "\(difference.changed.map(\.changes))")
        #expect(difference.same.count == local.count)
    }

    /// An entry point is kept in a form that Discord takes again.
    @Test func whatIsKeptCanBeRegisteredAgain() {
        let remote: JSON = [
            "id": "1", "application_id": "2", "version": "3", "type": 4, "name": "launch", "description": "",
            "name_localizations": .null, "handler": 2, "nsfw": false, "integration_types": [1, 0], "contexts": [2, 0],
        ]
        #expect(
            CommandComparison.payload(of: remote) == [
                "type": 4, "name": "launch", "handler": 2, "integration_types": [0, 1], "contexts": [0, 2],
            ])
    }
}
