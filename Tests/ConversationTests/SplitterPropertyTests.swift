import TestSupport
import Testing

@testable import Conversation

@Suite struct SplitterPropertyTests {
    @Test(arguments: [40, 64, 100, 333, 2000])
    func anyTextIsKeptWholeWithinTheLimitAndWithItsBlocksBalanced(limit: Int) {
        for seed in 0..<40 {
            var random = SeededGenerator(seed: UInt64(limit * 1000 + seed))
            let text = randomText(&random, parts: limit == 2000 ? 700 : 150)
            let pieces = MessageSplitter(limit: limit).pieces(of: text)
            let problems = SplitCheck(text, limit: limit).problems(of: pieces)
            #expect(problems == [], "limit \(limit), seed \(seed)")
            if !problems.isEmpty { return }
        }
    }
}
