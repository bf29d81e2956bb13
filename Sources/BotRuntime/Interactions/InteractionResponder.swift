public import Discord
public import EventLoop

/// Sends what is answered to interactions.
@LoopActor public protocol InteractionResponder: Sendable {
    /// Gives the first response.
    func respond(to interaction: Interaction, with response: InteractionResponse) async throws
    /// Fills in the message that the first response has announced, or changes the one whose control was used.
    func editResponse(to interaction: Interaction, _ payload: MessagePayload) async throws
    /// Takes back the message that the first response has announced.
    func deleteResponse(to interaction: Interaction) async throws
    /// Posts a message besides the first response.
    func followUp(_ interaction: Interaction, _ payload: MessagePayload) async throws
}
