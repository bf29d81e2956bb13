import Testing

@testable import Conversation

@Suite struct ContextWindowTests {
    private func choose(_ newestFirst: [Int], tokens: Int, messages: Int) -> [Int] {
        ContextWindow.choose(from: newestFirst, limitTokens: tokens, limitMessages: messages) { $0 }
    }

    @Test func theNewestAreTakenUntilTheTokensAreUsed() {
        #expect(choose([1, 2, 3, 4], tokens: 6, messages: 10) == [3, 2, 1])
        #expect(choose([1, 2, 3, 4], tokens: 5, messages: 10) == [2, 1])
    }

    @Test func theNewestAreTakenUntilTheirNumberIsReached() {
        #expect(choose([1, 2, 3, 4], tokens: 100, messages: 2) == [2, 1])
    }

    @Test func theQuestionIsNeverLeftOut() {
        #expect(choose([900, 1], tokens: 10, messages: 10) == [900])
        #expect(choose([5, 1], tokens: 0, messages: 0) == [5])
    }

    @Test func nothingOlderFollowsWhatDidNotFit() {
        #expect(choose([1, 50, 1], tokens: 10, messages: 10) == [1])
        var window = ContextWindow(limitTokens: 10, limitMessages: 10)
        #expect(window.accepts(tokens: 1) && !window.accepts(tokens: 50) && !window.accepts(tokens: 1))
    }

    @Test func anEmptyConversationIsEmpty() {
        #expect(choose([], tokens: 10, messages: 10) == [])
    }

    @Test func nothingIsReadBeyondTheFirstThatDoesNotFit() {
        var read = 0
        let rows = sequence(first: 1) { _ in
            read += 1
            return 1
        }
        _ = ContextWindow.choose(from: rows, limitTokens: 5, limitMessages: 100) { $0 }
        #expect(read <= 6)
    }
}
