import Testing

@testable import torture

@Suite struct VerdictTests {
    private let answer = ["a1.1", "a1.2", "a1.3", "a1.4"]

    private func judge(_ replies: [String], _ state: String? = "posted") -> Verdict {
        Verdict(answer: answer, replies: replies, state: state)
    }

    private func isLost(_ verdict: Verdict) -> Bool { if case .lost = verdict { true } else { false } }
    private func isDoubled(_ verdict: Verdict) -> Bool { if case .doubled = verdict { true } else { false } }

    @Test func aWholeAnswerInAnyNumberOfPiecesIsAnswered() {
        #expect(judge(["a1.1 a1.2 a1.3 a1.4"]) == .answered)
        #expect(judge(["a1.1 a1.2", "a1.3\na1.4"]) == .answered)
    }

    @Test func oneSentenceAboutAFailureIsToldWhereTheTurnHasFailed() {
        #expect(judge(["The model did not answer."], "failed") == .failedAndTold)
        #expect(isLost(judge(["The model did not answer."], "posted")))
        #expect(isDoubled(judge(["Sorry.", "Sorry."], "failed")))
    }

    @Test func whatIsMissingIsLost() {
        #expect(isLost(judge([], nil)))
        #expect(isLost(judge(["a1.1 a1.2"])))
        #expect(isLost(judge(["a1.1 a1.2", "a1.4 a1.3"])), "another order is no whole answer")
        #expect(isLost(judge(["a1.1 a1.2 a1.3 a1.4"], "answered")), "the bot does not know that it has answered")
    }

    @Test func whatStandsThereTwiceIsDoubled() {
        #expect(isDoubled(judge(["a1.1 a1.2 a1.3 a1.4", "a1.1 a1.2 a1.3 a1.4"])))
        #expect(isDoubled(judge(["a1.1 a1.2", "a1.1 a1.2", "a1.3 a1.4"])))
        #expect(isDoubled(judge(["a1.1 a1.2 a1.3 a1.4", "Sorry."])))
    }

    @Test func theOrderWithinASessionIsJudged() {
        func turn(_ id: Int64, _ session: Int64, question: UInt64, reply: UInt64?, by author: String = "x") -> SeenTurn
        {
            SeenTurn(id: id, session: session, author: author, question: question, reply: reply)
        }
        #expect(
            SeenTurn.disorders(in: [
                turn(1, 1, question: 10, reply: 20), turn(2, 2, question: 11, reply: 15),
                turn(3, 1, question: 12, reply: nil), turn(4, 1, question: 13, reply: 21),
            ]).isEmpty)
        #expect(
            SeenTurn.disorders(in: [turn(1, 1, question: 10, reply: 20), turn(2, 1, question: 11, reply: 19)])
                == ["turn 2 was answered before turn 1 of the same session"])
        #expect(
            SeenTurn.disorders(in: [turn(1, 1, question: 10, reply: 20), turn(2, 1, question: 9, reply: 21)])
                == ["turn 2 was written before turn 1 of the same author"])
        #expect(
            SeenTurn.disorders(in: [
                turn(1, 1, question: 10, reply: 20), turn(2, 1, question: 9, reply: 21, by: "y"),
            ]).isEmpty)
    }

    @Test func aQuestionIsFoundInWhatTheModelReads() {
        #expect(Question.number(in: Question(17, by: 0, prefix: "club1 ", isLong: false).text) == 17)
        #expect(Question.number(in: "Alice: q1: and q23: what?") == 23)
        #expect(Question.number(in: "nothing") == nil)
    }

    @Test func memoryThatRisesIsSeenAndNoiseIsNot() {
        func growth(_ mebibytes: (Int) -> Double) -> Double? {
            var trend = MemoryTrend()
            for second in 0...240 { trend.add(.init(seconds: Double(second), mebibytes: mebibytes(second))) }
            return trend.growth
        }
        #expect(abs(growth { 20 + Double($0) * 0.1 } ?? 0) > MemoryTrend.allowedGrowth)
        #expect(abs(growth { 20 + Double($0 % 2) } ?? 9) < 0.5)
        #expect(abs(growth { $0 < 60 ? Double($0) : 60 } ?? 9) < 0.5, "it warms up first")
        #expect(MemoryTrend().growth == nil)
    }
}
