/// A value that whoever runs the bot gives it through the environment.
public struct Setting: Sendable, Equatable {
    public var origin: Origin
    /// The Swift name, lower camel case.
    public var name: String
    /// The environment variable.
    public var variable: String
    public var type: Kind
    public var isSecret: Bool
    public var isRequired: Bool
    /// Whether every bot has it, so that the document does not speak of it.
    public var isStandard: Bool
    public var text: Phrase

    public enum Kind: Sendable, Equatable {
        case text(default: String?)
        case url(default: String?)
        case path(default: String?)
        case integer(default: Int?, minimum: Int?, maximum: Int?)
        /// A whole number, or the word `auto`, which is the default: the program finds the number out.
        case automatic(minimum: Int, maximum: Int)
        case number(default: Double?, minimum: Double?, maximum: Double?)
        case boolean(default: Bool)
        case choice([String], default: String)
        /// Discord ids, separated by commas or spaces.
        case ids
        /// Words, separated by commas or spaces.
        case list
    }
}

/// A model of the provider's.
public struct LanguageModel: Sendable, Equatable {
    public var origin: Origin
    public var id: String
    public var endpoint: Endpoint
    public var seesImages: Bool
    /// The context window, in tokens.
    public var contextWindow: Int
    /// The parameter that limits an answer's length.
    public var limit: Limit
    public var acceptsTemperature: Bool
    /// US dollars a million tokens.
    public var inputPrice: Double?
    public var outputPrice: Double?

    public enum Endpoint: String, Sendable, CaseIterable { case chat, completions, images, audio }
    public enum Limit: String, Sendable, CaseIterable {
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
    }
}

public struct Enumeration: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    public var values: [Value]

    public struct Value: Sendable, Equatable {
        public var origin: Origin
        public var name: String
        public var label: Phrase
    }
}
