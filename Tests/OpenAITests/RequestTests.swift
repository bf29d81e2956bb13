import JSON
import OpenAI
import Testing

@Suite struct RequestTests {
    private let messages = [ChatMessage(.system, "Be brief."), ChatMessage(.user, "Hello \"you\"")]

    @Test func aChatRequestCarriesItsMessagesAndAsksForUsage() throws {
        let request = CompletionRequest(model: "gpt-4o", messages: messages, maximumTokens: 500, temperature: 0.8)
        #expect(request.path == "/chat/completions")
        #expect(
            try request.body
                == JSON(
                    parsing: """
                        {"model": "gpt-4o", "max_tokens": 500, "temperature": 0.8, "stream": true,
                         "stream_options": {"include_usage": true}, "messages": [
                            {"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello \\"you\\""}]}
                        """))
    }

    @Test func theLimitOfTokensHasTheNameThatTheModelTakes() {
        let request = CompletionRequest(
            model: "o4", messages: messages, maximumTokens: 500, tokenLimitField: .maxCompletionTokens)
        #expect(request.body["max_completion_tokens"].int == 500)
        #expect(!request.body["max_tokens"].exists)
    }

    @Test func aTemperatureIsSentOnlyWhereItIsAccepted() {
        #expect(!CompletionRequest(model: "o4", messages: messages).body["temperature"].exists)
    }

    @Test func aRequestForAWholeAnswerSaysNothingOfStreams() {
        let body = CompletionRequest(model: "gpt-4o", messages: messages, streams: false).body
        #expect(!body["stream"].exists && !body["stream_options"].exists)
    }

    @Test func anOlderModelIsGivenATranscriptToContinue() {
        let request = CompletionRequest(
            model: "davinci-002", endpoint: .completions,
            messages: messages + [ChatMessage(.assistant, "Hi."), ChatMessage(.user, "Bye")], maximumTokens: 9,
            tokenLimitField: .maxCompletionTokens)
        #expect(request.path == "/completions")
        #expect(
            request.body["prompt"].string
                == "Be brief.\n\nUser: Hello \"you\"\n\nAssistant: Hi.\n\nUser: Bye\n\nAssistant:")
        #expect(request.body["max_tokens"].int == 9)
        #expect(!request.body["messages"].exists)
        #expect(request.body["stop"][0].string == "\nUser:")
    }
}
