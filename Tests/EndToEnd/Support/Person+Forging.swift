import EventLoop
import JSON
import Testing

@testable import LocalDiscord

/// What nobody can do with Discord's own client.
extension Person {
    /// Sends the press of a button, or the choice of `values` in a select, that need not be on the message.
    @discardableResult
    func forgePress(_ customID: String, choosing values: [String]? = nil, on message: LocalMessage) async throws
        -> InteractionAnswer
    {
        let channel = try #require(stage.discord.world.channels[message.channelID])
        let data: JSON = [
            "id": 1, "custom_id": JSON(customID), "component_type": values == nil ? 2 : 3,
            "values": values.map { JSON($0.map { JSON($0) }) } ?? .missing,
        ]
        let interaction = stage.discord.change { world in
            world.begin(.component, by: user.id, in: channel, data: data, on: message, at: .now)
        }
        return try await stage.discord.answer(to: interaction)
    }

    /// Sends a slash command with options that nobody has checked.
    @discardableResult
    func forgeCommand(_ name: String, options: [JSON] = []) async throws -> InteractionAnswer {
        let data: JSON = ["id": "1", "name": JSON(name), "type": 1, "options": JSON(options)]
        let interaction = stage.discord.change { world in
            world.begin(.command, by: user.id, in: stage.general, data: data, at: .now)
        }
        return try await stage.discord.answer(to: interaction)
    }
}
