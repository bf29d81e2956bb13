public import EventLoop
public import HTTPClient
internal import JSON

/// Discord's REST API: every request of the bot goes through here, so that limits are kept and repetitions decided in one
/// place.
///
/// A request waits for its turn, is sent again where that is harmless (Discord failed, the connection broke, 429), and
/// ends with an answer or a ``DiscordError`` within the time that it is worth. Cancelling the task takes it back.
@LoopActor public final class DiscordREST {
    public struct Configuration: Sendable {
        /// Where the API is, version included; without a slash at its end.
        public var apiURL: String
        /// The bot's token, as the developer portal shows it.
        public var token: String
        /// Discord asks for `DiscordBot (address, version)` (reference: User Agent).
        public var userAgent: String
        /// Discord's limit for the bot as a whole: 50 unless it has granted more.
        public var requestsPerSecond: Int
        /// How many requests may wait for their turn; more are refused.
        public var maximumWaiting: Int

        public init(
            apiURL: String = "https://discord.com/api/v10", token: String,
            userAgent: String = "DiscordBot (Parlance, 1.0)", requestsPerSecond: Int = 50,
            maximumWaiting: Int = 4096
        ) {
            self.apiURL = apiURL
            self.token = token
            self.userAgent = userAgent
            self.requestsPerSecond = requestsPerSecond
            self.maximumWaiting = maximumWaiting
        }
    }

    let token: String
    private let apiURL: String
    private let http: HTTPClient
    private let retries = RetryPolicy()
    private let headers: [(name: String, value: String)]
    private let headersOfInteractions: [(name: String, value: String)]
    private var admission: Admission
    /// Set by the first 401. Discord blocks addresses that go on asking with a bad token (topics/rate-limits).
    private var isTokenRefused = false

    public init(configuration: Configuration, http: HTTPClient) {
        token = configuration.token
        var apiURL = configuration.apiURL[...]
        while apiURL.last == "/" { apiURL.removeLast() }
        self.apiURL = String(apiURL)
        self.http = http
        headersOfInteractions = [("User-Agent", configuration.userAgent)]
        headers = headersOfInteractions + [("Authorization", "Bot \(configuration.token)")]
        admission = Admission(
            limiter: RateLimiter(
                requestsPerSecond: configuration.requestsPerSecond, maximumWaiting: configuration.maximumWaiting))
    }

    /// Sends a request and answers the JSON of its success, ``JSON/missing`` where there is none.
    func send(_ request: RESTRequest) async throws(DiscordError) -> JSON {
        let endpoint = request.endpoint
        if isTokenRefused, !endpoint.isOfInteraction { throw DiscordError(.unauthorized, status: 401) }
        let deadline = ContinuousClock.now + (request.patience ?? endpoint.patience)
        let ticket = try admission.submit(endpoint, request.topLevel, deadline: deadline)
        var failure: DiscordError?
        for attempt in 1... {
            try await admission.wait(for: ticket, lastFailure: failure)
            let cause: RetryPolicy.Failure
            switch await perform(request, deadline: deadline) {
            case .success(let response) where (500...599).contains(response.status):
                failure = DiscordError(status: response.status, body: response.body)
                cause = .status(response.status)
            case .success(let response):
                let answer = RateLimitAnswer(response)
                if admission.answered(ticket, answer) == .retry { continue }
                return try result(
                    of: response, to: endpoint, isRepetition: failure?.mayHaveHappened == true,
                    retryAfter: answer.retryAfter)
            case .failure(let error):
                failure = DiscordError(error)
                cause = .transport(error)
            }
            let delay = retries.delay(
                after: cause, attempt: attempt, isRepeatable: endpoint.isRepeatable(hasNonce: request.hasNonce),
                random: .random(in: 0...1))
            guard let delay, ContinuousClock.now + delay < deadline else { break }
            admission.retry(ticket, after: delay)
        }
        admission.abandon(ticket)
        throw failure ?? DiscordError(.cancelled)
    }

    private func perform(
        _ request: RESTRequest, deadline: ContinuousClock.Instant
    ) async -> Result<HTTPResponse, HTTPError> {
        do throws(HTTPError) {
            return .success(try await http.send(httpRequest(for: request, deadline: deadline)))
        } catch { return .failure(error) }
    }

    private func result(
        of response: HTTPResponse, to endpoint: Endpoint, isRepetition: Bool, retryAfter: Duration?
    ) throws(DiscordError) -> JSON {
        let status = response.status
        if (200...299).contains(status) {
            if response.body.isEmpty { return .missing }
            do { return try JSON(parsing: response.body) } catch {
                throw DiscordError(.malformed, status: status, message: "\(error)", mayHaveHappened: true)
            }
        }
        // The first attempt had deleted it, and only its answer was lost.
        if status == 404, isRepetition, endpoint.method == .delete { return .missing }
        if status == 401, !endpoint.isOfInteraction { isTokenRefused = true }
        throw DiscordError(status: status, body: response.body, retryAfter: retryAfter)
    }

    private func httpRequest(for request: RESTRequest, deadline: ContinuousClock.Instant) -> HTTPRequest {
        let left = max(.milliseconds(100), ContinuousClock.now.duration(to: deadline))
        var headers = request.endpoint.isOfInteraction ? headersOfInteractions : headers
        if request.body != nil { headers.append(("Content-Type", "application/json")) }
        let timeouts = HTTPRequest.Timeouts(
            connect: min(.seconds(5), left), firstByte: min(.seconds(15), left), idle: min(.seconds(10), left),
            total: min(.seconds(20), left))
        return HTTPRequest(
            request.endpoint.method, apiURL + request.path, headers: headers, body: request.body, timeouts: timeouts)
    }
}
