internal import Discord

/// How an interaction is acknowledged before its work is done.
///
/// Discord waits three seconds for the first response, and then 15 minutes for the answer that it announces
/// (interactions/receiving-and-responding).
public enum Deferral: Hashable, Sendable {
    /// By a message that says 'is thinking…' until the answer takes its place. Who sees it is decided here: Discord keeps
    /// that for the answer.
    case message(isEphemeral: Bool)
    /// By nothing that is to be seen: the message whose control was used stays as it is until it is changed.
    case update

    /// What Discord is asked to do so that an answer takes the acknowledgement's place.
    enum Step: Hashable, Sendable {
        /// Fills in or changes the message of the first response.
        case edit(MessagePayload)
        /// Takes that message away.
        case delete
        /// Posts a message besides.
        case followUp(MessagePayload)
    }

    /// The first response.
    var acknowledgement: InteractionResponse {
        switch self {
        case .message(let isEphemeral): .deferredMessage(isEphemeral: isEphemeral)
        case .update: .deferredUpdate
        }
    }

    /// The steps from the acknowledgement to a response, in order; nil for one that can only be the first.
    func steps(to response: InteractionResponse) -> [Step]? {
        switch (self, response) {
        case (.message(isEphemeral: false), .message(let payload)) where payload.flags.contains(.ephemeral):
            // What everybody was told of cannot become what one person sees. Without the deletion the follow-up itself
            // would take the place of 'is thinking…', for everybody.
            [.delete, .followUp(payload)]
        case (.message, .message(let payload)), (.message, .update(let payload)), (.update, .update(let payload)):
            [.edit(payload.edit)]
        case (.update, .message(let payload)): [.followUp(payload)]
        case (_, .pong), (_, .deferredMessage), (_, .deferredUpdate), (_, .autocomplete), (_, .modal): nil
        }
    }
}

extension MessagePayload {
    /// The same for a message that is there: who sees it has been decided (resources/message: Edit Message).
    fileprivate var edit: MessagePayload {
        var payload = self
        payload.flags.remove(.ephemeral)
        return payload
    }
}

/// An answer that would have had to be the first response, of an interaction that was acknowledged before.
struct MisplacedResponse: Error, CustomStringConvertible {
    var description: String { "the answer to an interaction that was deferred can only be a first response" }
}
