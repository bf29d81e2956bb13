import OpenAI
import Testing

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy()

    private func decide(
        _ code: OpenAIError.Code, retryAfter: Duration? = nil, attempt: Int = 1, elapsed: Duration = .zero,
        chance: Double = 1
    ) -> RetryPolicy.Decision {
        policy.decide(
            after: OpenAIError(code, retryAfter: retryAfter), attempt: attempt, elapsed: elapsed, chance: chance)
    }

    @Test(arguments: [
        OpenAIError.Code.unauthorized, .forbidden, .modelNotFound, .quotaExhausted, .contextTooLong, .contentRefused,
        .badRequest, .untrusted, .wrongAddress, .limitBeforeText, .cancelled, .keyOverPlainHTTP,
    ]) func whatWillNotChangeIsNotAskedAgain(code: OpenAIError.Code) {
        #expect(decide(code) == .giveUp)
    }

    @Test(arguments: [
        OpenAIError.Code.rateLimited, .serverError, .timeout, .unreachable, .garbled, .empty, .incomplete,
    ]) func whatMayPassIsAskedAgain(code: OpenAIError.Code) {
        #expect(decide(code) == .retry(after: .milliseconds(300)))
    }

    @Test func theWaitDoublesAndIsSpread() {
        #expect(decide(.serverError, attempt: 2) == .retry(after: .milliseconds(600)))
        #expect(decide(.serverError, attempt: 3) == .retry(after: .milliseconds(1200)))
        #expect(decide(.serverError, attempt: 3, chance: 0) == .retry(after: .milliseconds(600)))
    }

    @Test func theServiceIsGivenTheTimeItAsksForIfItFits() {
        #expect(decide(.rateLimited, retryAfter: .seconds(4)) == .retry(after: .seconds(4)))
        #expect(decide(.rateLimited, retryAfter: .seconds(30)) == .giveUp)
        #expect(decide(.rateLimited, retryAfter: .seconds(4), elapsed: .seconds(9)) == .giveUp)
    }

    @Test func attemptsAndTimeAreBounded() {
        #expect(decide(.serverError, attempt: 5) == .giveUp)
        #expect(decide(.serverError, elapsed: .seconds(12)) == .giveUp)
    }
}
