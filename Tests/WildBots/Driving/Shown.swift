internal import BotRuntime
internal import Discord
internal import EventLoop
public import JSON

/// A response as a person sees it.
public struct Shown: Sendable {
    public let data: JSON
    /// What Discord would refuse.
    public let problems: [String]

    init(_ responses: [InteractionResponse]) {
        data = responses.first?.json["data"] ?? .missing
        problems = responses.flatMap(\.problems)
    }

    public var content: String? { data["content"].string }
    public var title: String? { data["embeds"][0]["title"].string }
    public var isEphemeral: Bool { data["flags"].int == 64 }
    public var fields: [String: String] {
        (data["embeds"][0]["fields"].array ?? []).reduce(into: [:]) { fields, field in
            fields[field["name"].string ?? ""] = field["value"].string
        }
    }
    public var controls: [JSON] { (data["components"].array ?? []).flatMap { $0["components"].array ?? [] } }
}

/// Keeps what is sent.
@LoopActor final class Responder: InteractionResponder {
    var responses: [InteractionResponse] = []

    nonisolated init() {}

    func respond(to interaction: Interaction, with response: InteractionResponse) async throws {
        responses.append(response)
    }

    func editResponse(to interaction: Interaction, _ payload: MessagePayload) async throws {
        guard case .deferredMessage(let isEphemeral) = responses.first else {
            responses = [.update(payload)]
            return
        }
        var payload = payload
        payload.flags = isEphemeral ? .ephemeral : []
        responses = [.message(payload)]
    }

    func deleteResponse(to interaction: Interaction) async throws { responses = [] }

    func followUp(_ interaction: Interaction, _ payload: MessagePayload) async throws {
        responses = [.message(payload)]
    }
}
