import OpenAI
import Testing

@testable import Bot

@Suite struct PromptTests {
    private func prompt(_ utterances: [Prompt.Utterance], model: Model = .`gpt-4o-mini`, isPublic: Bool = false)
        -> Prompt
    {
        Prompt(
            model: model, systemMessage: "Be brief.", utterances: utterances, namesSpeakers: isPublic,
            maximumTokens: 500,
            temperature: 0.8)
    }

    private let conversation = [
        Prompt.Utterance(role: .user, speaker: "Alice", content: "and now?"),
        Prompt.Utterance(role: .assistant, speaker: "gpt-4o-mini", content: "hello"),
        Prompt.Utterance(role: .user, speaker: "Bob", content: "hi"),
    ]

    @Test func thePromptIsTheSystemMessageAndTheConversationInItsOrder() {
        let request = prompt(conversation).request(maximumMessages: 10)
        #expect(request.messages.map(\.role) == [.system, .user, .assistant, .user])
        #expect(request.messages.map(\.text) == ["Be brief.", "hi", "hello", "and now?"])
    }

    @Test func inAPublicSessionTheModelIsToldWhoSpeaksAndTheQuestionStillEndsWithTheWords() {
        let request = prompt(conversation, isPublic: true).request(maximumMessages: 10)
        #expect(request.messages.map(\.text) == ["Be brief.", "Bob: hi", "hello", "Alice: and now?"])
    }

    @Test func onlyTheNewestMessagesAreSent() {
        let request = prompt(conversation).request(maximumMessages: 1)
        #expect(request.messages.map(\.text) == ["Be brief.", "and now?"])
    }

    @Test func whatTheModelDoesNotAcceptIsNotSent() {
        let request = prompt(conversation, model: .`o4-mini`).request(maximumMessages: 10)
        #expect(request.temperature == nil)
        #expect(request.tokenLimitField == .maxCompletionTokens)
    }

    @Test func theQuestionIsSentEvenWhereItAloneFillsTheWindow() {
        let long = Prompt.Utterance(role: .user, speaker: "Alice", content: String(repeating: "word ", count: 10_000))
        let request = prompt([long] + conversation, model: .`gpt-3.5-turbo-instruct`).request(maximumMessages: 10)
        #expect(request.messages.last?.text == long.content)
        #expect(request.messages.count == 2)
    }
}
