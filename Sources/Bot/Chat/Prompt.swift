internal import BotRuntime
internal import Conversation
internal import OpenAI

/// What a model is asked: the session's system message and as much of its conversation as fits.
struct Prompt {
    var model: Model
    var systemMessage: String?
    /// The newest first; the first one is the question.
    var utterances: [Utterance]
    /// In a public session the model is told who is speaking.
    var namesSpeakers: Bool
    /// The speaker's.
    var maximumTokens: Int
    var temperature: Double

    struct Utterance {
        var role: Role
        var speaker: String
        var content: String
    }

    /// - Parameter maximumMessages: How many utterances may be sent at most.
    func request(maximumMessages: Int) -> CompletionRequest {
        let window = model.info.contextWindow
        // An answer never takes more than half of a small window: the question needs room as well.
        let answerTokens = min(maximumTokens, window / 2)
        let budget = window - answerTokens - TokenEstimate.tokens(in: systemMessage ?? "")
        let conversation = ContextWindow.choose(
            from: utterances.lazy.map { chatMessage($0) }, limitTokens: budget, limitMessages: maximumMessages
        ) { TokenEstimate.perMessage + TokenEstimate.tokens(in: $0.text) }
        let messages = (systemMessage.map { [ChatMessage(.system, $0)] } ?? []) + conversation
        return CompletionRequest(
            model: model.rawValue, endpoint: model.info.endpoint == .completions ? .completions : .chat,
            messages: messages, maximumTokens: answerTokens,
            tokenLimitField: model.info.limit == .maxCompletionTokens ? .maxCompletionTokens : .maxTokens,
            temperature: model.info.acceptsTemperature ? temperature : nil)
    }

    private func chatMessage(_ utterance: Utterance) -> ChatMessage {
        switch utterance.role {
        case .assistant: ChatMessage(.assistant, utterance.content)
        case .user: ChatMessage(.user, namesSpeakers ? "\(utterance.speaker): \(utterance.content)" : utterance.content)
        }
    }
}
