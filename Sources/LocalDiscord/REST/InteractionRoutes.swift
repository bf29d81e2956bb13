internal import JSON

/// Responses to interactions: the first one, and what follows through the interaction's webhook.
enum InteractionRoutes {
    private static let webhook = "/webhooks/{application_id}/{token}"

    static let all = [
        Route("POST", "/interactions/{interaction_id}/{token}/callback", needsToken: false, respond),
        Route("POST", webhook, needsToken: false, follow),
        Route("GET", webhook + "/messages/{message_id}", needsToken: false, get),
        Route("PATCH", webhook + "/messages/{message_id}", needsToken: false, edit),
        Route("DELETE", webhook + "/messages/{message_id}", needsToken: false, remove),
    ]

    private static func respond(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let interaction = try world.interactionAwaitingResponse(
            try call.id(0), token: call.parameters[1], at: call.now)
        let body = try call.object()
        let message = try world.respond(to: interaction, with: body, files: call.files, at: call.now)
        let type = body["type"].int ?? 0
        guard call.queryFlag("with_response") else { return .noContent }
        return .ok([
            "interaction": [
                "id": JSON(interaction.id), "type": JSON(interaction.kind.rawValue),
                "response_message_id": JSON(message?.id),
                "response_message_loading": JSON(message.map { $0.flags.contains(.loading) }),
                "response_message_ephemeral": JSON(message.map(\.isEphemeral)),
            ],
            "resource": message.map { ["type": JSON(type), "message": world.json(of: $0)] } ?? .missing,
        ])
    }

    private static func interaction(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> LocalInteraction {
        try world.interaction(webhook: try call.id(0), token: call.parameters[1], at: call.now)
    }

    private static func follow(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let interaction = try interaction(&world, call)
        let form = try MessageForm.check(try call.object(), files: call.files, for: .response)
        let message = try world.follow(interaction, with: form, at: call.now)
        return .ok(world.json(of: message))
    }

    private static func get(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let interaction = try interaction(&world, call)
        return .ok(world.json(of: try world.webhookMessage(call.parameters[2], of: interaction)))
    }

    private static func edit(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let interaction = try interaction(&world, call)
        let message = try world.webhookMessage(call.parameters[2], of: interaction)
        let form = try MessageForm.check(
            try call.object(), files: call.files, for: .edit, editing: message.flags)
        let edited = try world.editOriginal(message, of: interaction, with: form, at: call.now)
        return .ok(world.json(of: edited))
    }

    private static func remove(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let interaction = try interaction(&world, call)
        world.remove(try world.webhookMessage(call.parameters[2], of: interaction))
        return .noContent
    }
}
