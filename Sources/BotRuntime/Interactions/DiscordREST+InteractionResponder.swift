public import Discord
internal import EventLoop

extension DiscordREST: InteractionResponder {
    public func respond(to interaction: Interaction, with response: InteractionResponse) async throws {
        try await respond(to: interaction.reference, with: response)
    }
}
