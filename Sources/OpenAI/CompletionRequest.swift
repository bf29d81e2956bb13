public import JSON

/// What a model is asked: the conversation so far, and how its answer may look.
public struct CompletionRequest: Sendable {
    /// The interface that the model is offered through.
    public enum Endpoint: String, Hashable, Sendable {
        /// `POST /chat/completions`: messages in, a message out.
        case chat
        /// `POST /completions`, for models that only continue a text: the messages become a transcript.
        case completions
    }

    /// The name under which a model takes the limit of its answer; newer models refuse the older one.
    public enum TokenLimitField: String, Hashable, Sendable {
        case maxTokens = "max_tokens"
        /// Counts the tokens of reasoning too. Unknown to ``Endpoint/completions``, where `max_tokens` is sent.
        case maxCompletionTokens = "max_completion_tokens"
    }

    /// The model's id, as the service names it.
    public var model: String
    public var endpoint: Endpoint
    /// Oldest first, never empty; the question comes last.
    public var messages: [ChatMessage]
    public var maximumTokens: Int?
    public var tokenLimitField: TokenLimitField
    /// 0 to 2; `nil` where the model does not accept one.
    public var temperature: Double?
    /// Whether the answer is sent in pieces as it is written. Without it, its first byte comes when it is complete.
    public var streams: Bool

    public init(
        model: String, endpoint: Endpoint = .chat, messages: [ChatMessage], maximumTokens: Int? = nil,
        tokenLimitField: TokenLimitField = .maxTokens, temperature: Double? = nil, streams: Bool = true
    ) {
        self.model = model
        self.endpoint = endpoint
        self.messages = messages
        self.maximumTokens = maximumTokens
        self.tokenLimitField = tokenLimitField
        self.temperature = temperature
        self.streams = streams
    }

    /// What follows the service's base address.
    public var path: String {
        switch endpoint {
        case .chat: "/chat/completions"
        case .completions: "/completions"
        }
    }

    /// The request's body (OpenAI's API reference, `CreateChatCompletionRequest` and `CreateCompletionRequest`).
    public var body: JSON {
        var members: [(key: String, value: JSON)] = [("model", JSON(model))]
        switch endpoint {
        case .chat:
            members.append(
                ("messages", JSON(messages.map { ["role": JSON($0.role.rawValue), "content": JSON($0.text)] })))
            members.append((tokenLimitField.rawValue, JSON(maximumTokens)))
        case .completions:
            members.append(("prompt", JSON(Transcript.prompt(of: messages))))
            members.append(("stop", JSON(Transcript.stops.map { JSON($0) })))
            members.append((TokenLimitField.maxTokens.rawValue, JSON(maximumTokens)))
        }
        members.append(("temperature", JSON(temperature)))
        if streams {
            members.append(("stream", true))
            // Without this a stream says nothing of the tokens that it cost.
            members.append(("stream_options", ["include_usage": true]))
        }
        return JSON(object: members)
    }
}
