public import Discord
internal import EventLoop

extension DiscordREST: InteractionResponder {
    public func respond(to interaction: Interaction, with response: InteractionResponse) async throws {
        try await respond(to: interaction.reference, with: response)
    }

    public func editResponse(to interaction: Interaction, _ payload: MessagePayload) async throws {
        try await editOriginalResponse(to: interaction.reference, payload)
    }

    public func deleteResponse(to interaction: Interaction) async throws {
        try await deleteOriginalResponse(to: interaction.reference)
    }

    public func followUp(_ interaction: Interaction, _ payload: MessagePayload) async throws {
        try await followUp(interaction.reference, payload)
    }
}
