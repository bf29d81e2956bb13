import HTTPClient
import Testing

@testable import Discord

struct RateLimitAnswerTests {
    static func answer(_ status: Int, _ headers: [(name: String, value: String)], body: String = "") -> RateLimitAnswer
    {
        RateLimitAnswer(
            HTTPResponse(head: HTTPHead(status: status, headers: HTTPHeaders(headers)), body: Array(body.utf8)))
    }

    @Test func limitsAreReadFromTheHeaders() {
        let answer = Self.answer(
            200,
            [
                ("x-ratelimit-bucket", "abc"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "3"),
                ("X-RateLimit-Reset-After", "0.25"),
            ])
        #expect(answer.bucket == "abc" && answer.limit == 5 && answer.remaining == 3)
        #expect(answer.resetAfter == .milliseconds(250))
    }

    @Test func theBodyOfA429IsMoreExactThanItsHeader() {
        let answer = Self.answer(
            429, [("Retry-After", "2"), ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Scope", "user")],
            body: #"{"message": "You are being rate limited.", "retry_after": 1.5, "global": false}"#)
        #expect(answer.retryAfter == .milliseconds(1500))
        #expect(!answer.isGlobal)
    }

    @Test func aGlobalLimitIsKnownByScopeHeaderOrBody() {
        #expect(Self.answer(429, [("X-RateLimit-Bucket", "b"), ("X-RateLimit-Scope", "global")]).isGlobal)
        #expect(Self.answer(429, [("X-RateLimit-Bucket", "b"), ("X-RateLimit-Global", "true")]).isGlobal)
        #expect(Self.answer(429, [("X-RateLimit-Bucket", "b")], body: #"{"global": true}"#).isGlobal)
        #expect(!Self.answer(429, [("X-RateLimit-Bucket", "b"), ("X-RateLimit-Scope", "shared")]).isGlobal)
    }

    @Test func a429OfSomethingInFrontOfDiscordStopsEverything() {
        let answer = Self.answer(429, [("Retry-After", "30")], body: "<html>")
        #expect(answer.isGlobal && answer.retryAfter == .seconds(30))
    }

    @Test(arguments: ["inf", "nan", "-5", "1e300", "soon"]) func absurdTimesStayWithinBounds(text: String) {
        let answer = Self.answer(429, [("Retry-After", text)])
        #expect(answer.retryAfter ?? .zero >= .zero)
        #expect(answer.retryAfter ?? .zero <= .seconds(86_400))
    }
}
