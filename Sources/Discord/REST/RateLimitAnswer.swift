internal import HTTPClient
internal import JSON

/// What an answer of Discord says about limits (topics/rate-limits).
struct RateLimitAnswer {
    var status: Int
    /// The name of the bucket that the request counted against.
    var bucket: String?
    var limit: Int?
    var remaining: Int?
    /// When the bucket is full again, counted from the answer.
    var resetAfter: Duration?
    /// With 429: how long to wait.
    var retryAfter: Duration?
    /// With 429: whether it was the limit of the bot as a whole.
    var isGlobal = false
    /// With 429: whether others used the place up, which is not held against the bot.
    var isShared = false

    init(
        status: Int = 200, bucket: String? = nil, limit: Int? = nil, remaining: Int? = nil,
        resetAfter: Duration? = nil, retryAfter: Duration? = nil, isGlobal: Bool = false,
        isShared: Bool = false
    ) {
        self.status = status
        self.bucket = bucket
        self.limit = limit
        self.remaining = remaining
        self.resetAfter = resetAfter
        self.retryAfter = retryAfter
        self.isGlobal = isGlobal
        self.isShared = isShared
    }

    init(_ response: HTTPResponse) {
        let headers = response.headers
        status = response.status
        bucket = headers["X-RateLimit-Bucket"].map { String($0.prefix(128)) }
        limit = headers["X-RateLimit-Limit"].flatMap { Int($0) }
        remaining = headers["X-RateLimit-Remaining"].flatMap { Int($0) }
        resetAfter = headers["X-RateLimit-Reset-After"].flatMap { Double($0) }.flatMap(Self.duration)
        guard status == 429 else { return }
        // The body has fractions where the header is rounded. Without either something in front of Discord answered.
        let body = try? JSON(parsing: response.body)
        retryAfter = (body?["retry_after"].double ?? headers["Retry-After"].flatMap { Double($0) })
            .flatMap(Self.duration)
        isShared = headers["X-RateLimit-Scope"] == "shared"
        isGlobal =
            headers["X-RateLimit-Scope"] == "global" || headers["X-RateLimit-Global"] == "true"
            || body?["global"].bool == true || bucket == nil && headers["X-RateLimit-Scope"] == nil
    }

    /// A day is more than Discord ever asks for, and keeps sums within bounds.
    private static func duration(_ seconds: Double) -> Duration? {
        seconds.isFinite ? .seconds(min(max(seconds, 0), 86_400)) : nil
    }
}
