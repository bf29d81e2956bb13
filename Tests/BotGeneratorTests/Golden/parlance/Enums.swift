// Generated from Schema/bot.json by botgen; edit that file instead.

public import BotRuntime

/// /enums/status
public enum Status: String, BotEnumeration {
    /// /enums/status/disable
    case disable
    /// /enums/status/new
    case new
    /// /enums/status/activate
    case activate

    /// What people see for it.
    public func label(in language: Language) -> String {
        switch self {
        case .disable: Texts.statusDisable(in: language)
        case .new: Texts.statusNew(in: language)
        case .activate: Texts.statusActivate(in: language)
        }
    }
}

/// /enums/role
public enum Role: String, BotEnumeration {
    /// /enums/role/user
    case user
    /// /enums/role/assistant
    case assistant

    /// What people see for it.
    public func label(in language: Language) -> String {
        switch self {
        case .user: "user"
        case .assistant: "assistant"
        }
    }
}

/// /enums/notice_kind
public enum NoticeKind: String, BotEnumeration {
    /// /enums/notice_kind/hint
    case hint
    /// /enums/notice_kind/private_session
    case privateSession = "private_session"

    /// What people see for it.
    public func label(in language: Language) -> String {
        switch self {
        case .hint: "hint"
        case .privateSession: "private session"
        }
    }
}

/// The models that the bot offers, by the ids that their provider knows.
///
/// /models
public enum Model: String, BotEnumeration {
    /// /models/gpt-4o-mini
    case `gpt-4o-mini`
    /// /models/gpt-4o
    case `gpt-4o`
    /// /models/gpt-4.1
    case `gpt-4.1`
    /// /models/o4-mini
    case `o4-mini`
    /// /models/gpt-3.5-turbo-instruct
    case `gpt-3.5-turbo-instruct`

    /// What is known of it.
    public var info: ModelInfo {
        switch self {
        case .`gpt-4o-mini`:
            ModelInfo(
                endpoint: .chat,
                seesImages: true,
                contextWindow: 128_000,
                limit: .maxTokens,
                acceptsTemperature: true,
                inputPrice: 0.15,
                outputPrice: 0.6
            )
        case .`gpt-4o`:
            ModelInfo(
                endpoint: .chat,
                seesImages: true,
                contextWindow: 128_000,
                limit: .maxTokens,
                acceptsTemperature: true,
                inputPrice: 2.5,
                outputPrice: 10
            )
        case .`gpt-4.1`:
            ModelInfo(
                endpoint: .chat,
                seesImages: true,
                contextWindow: 1_047_576,
                limit: .maxTokens,
                acceptsTemperature: true,
                inputPrice: 2,
                outputPrice: 8
            )
        case .`o4-mini`:
            ModelInfo(
                endpoint: .chat,
                seesImages: true,
                contextWindow: 200_000,
                limit: .maxCompletionTokens,
                acceptsTemperature: false,
                inputPrice: 1.1,
                outputPrice: 4.4
            )
        case .`gpt-3.5-turbo-instruct`:
            ModelInfo(
                endpoint: .completions,
                seesImages: false,
                contextWindow: 4096,
                limit: .maxTokens,
                acceptsTemperature: true,
                inputPrice: 1.5,
                outputPrice: 2
            )
        }
    }
}
