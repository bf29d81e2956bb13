import Testing

@testable import Conversation

@Suite struct TokenEstimateTests {
    @Test(arguments: [
        ("", 0), ("a", 1), ("abcd", 1), ("The quick brown fox", 5), ("2024-12-31", 5), ("你好", 3), ("привет", 6),
        ("👍", 3),
    ])
    func textsCostWhatTheirScriptCosts(text: String, tokens: Int) {
        #expect(TokenEstimate.tokens(in: text) == tokens)
    }

    @Test func aPrefixFitsAndTheNextCharacterWouldNot() {
        for text in ["The quick brown fox jumps", "你好，世界。今天天气很好", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦"] {
            for limit in 0...40 {
                let prefix = TokenEstimate.prefix(of: text, tokens: limit)
                #expect(TokenEstimate.tokens(in: String(prefix)) <= limit)
                if prefix.endIndex < text.endIndex {
                    #expect(TokenEstimate.tokens(in: String(text[...prefix.endIndex])) > limit)
                }
            }
        }
    }

    @Test func anEndlessLimitTakesEverything() {
        #expect(TokenEstimate.prefix(of: "all of it", tokens: .max) == "all of it")
    }
}
