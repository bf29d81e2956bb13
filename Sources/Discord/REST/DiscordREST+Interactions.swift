internal import EventLoop
internal import JSON

/// What it takes to answer an interaction: for 3 s with a first response, for 15 minutes with edits and follow-ups.
public struct InteractionReference: Hashable, Sendable, CustomStringConvertible {
    public let id: Snowflake
    public let applicationID: Snowflake
    /// Lets whoever holds it answer.
    public let token: String

    public init(id: Snowflake, applicationID: Snowflake, token: String) {
        self.id = id
        self.applicationID = applicationID
        self.token = token
    }

    public var description: String { "interaction \(id)" }

    var path: String { "/webhooks/\(applicationID)/\(percentEncoded(token))" }
    var topLevel: TopLevel { .webhook(applicationID, token: token) }
}

extension Interaction {
    public var reference: InteractionReference {
        InteractionReference(id: id, applicationID: applicationID, token: token)
    }
}

extension DiscordREST {
    /// Gives the first response. There is one, and it is not repeated once it may have arrived.
    public func respond(
        to interaction: InteractionReference, with response: InteractionResponse
    ) async throws(DiscordError) {
        _ = try await send(
            RESTRequest(
                endpoint: .callback,
                path: "/interactions/\(interaction.id)/\(percentEncoded(interaction.token))/callback",
                topLevel: .interaction(interaction.id), body: response.json.bytes))
    }

    /// The message that the first response became.
    public func originalResponse(to interaction: InteractionReference) async throws(DiscordError) -> Message {
        try await object(webhook(.original, interaction, "/messages/@original"))
    }

    /// Changes the first response, or fills in what it deferred.
    @discardableResult
    public func editOriginalResponse(
        to interaction: InteractionReference, _ payload: MessagePayload
    ) async throws(DiscordError) -> Message {
        try await object(webhook(.editOriginal, interaction, "/messages/@original", payload))
    }

    public func deleteOriginalResponse(to interaction: InteractionReference) async throws(DiscordError) {
        _ = try await send(webhook(.deleteOriginal, interaction, "/messages/@original"))
    }

    /// Posts another message in answer to the interaction.
    @discardableResult
    public func followUp(
        _ interaction: InteractionReference, _ payload: MessagePayload
    ) async throws(DiscordError) -> Message {
        try await object(webhook(.followUp, interaction, "", payload))
    }

    @discardableResult
    public func editFollowUp(
        _ id: Snowflake, to interaction: InteractionReference, _ payload: MessagePayload
    ) async throws(DiscordError) -> Message {
        try await object(webhook(.editFollowUp, interaction, "/messages/\(id)", payload))
    }

    public func deleteFollowUp(_ id: Snowflake, to interaction: InteractionReference) async throws(DiscordError) {
        _ = try await send(webhook(.deleteFollowUp, interaction, "/messages/\(id)"))
    }

    private func webhook(
        _ endpoint: Endpoint, _ interaction: InteractionReference, _ path: String, _ payload: MessagePayload? = nil
    ) -> RESTRequest {
        RESTRequest(
            endpoint: endpoint, path: interaction.path + path, topLevel: interaction.topLevel,
            body: payload?.json.bytes)
    }
}
