/// What is known of one of the provider's models.
public struct ModelInfo: Hashable, Sendable {
    /// The interface that it is asked through.
    public enum Endpoint: String, Sendable { case chat, completions, images, audio }

    /// The parameter that limits how long an answer may be.
    public enum Limit: String, Sendable {
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
    }

    public var endpoint: Endpoint
    public var seesImages: Bool
    /// Question and answer together, in tokens.
    public var contextWindow: Int
    public var limit: Limit
    public var acceptsTemperature: Bool
    /// US dollars a million tokens that it reads.
    public var inputPrice: Double?
    /// US dollars a million tokens that it writes.
    public var outputPrice: Double?

    public init(
        endpoint: Endpoint, seesImages: Bool, contextWindow: Int, limit: Limit, acceptsTemperature: Bool,
        inputPrice: Double? = nil, outputPrice: Double? = nil
    ) {
        self.endpoint = endpoint
        self.seesImages = seesImages
        self.contextWindow = contextWindow
        self.limit = limit
        self.acceptsTemperature = acceptsTemperature
        self.inputPrice = inputPrice
        self.outputPrice = outputPrice
    }
}
