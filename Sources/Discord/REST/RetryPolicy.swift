internal import EventLoop
internal import HTTPClient

/// Decides whether a request that brought no good answer is sent again, and when. Pure.
struct RetryPolicy {
    var maximumAttempts = 5
    var base: Duration = .milliseconds(250)
    var cap: Duration = .seconds(8)

    /// How long to wait before the next attempt; `nil` when there is none.
    ///
    /// - Parameters:
    ///   - attempt: how many there have been, from 1.
    ///   - isRepeatable: whether the request twice does the same as once.
    ///   - random: from 0 to 1, so that many requests do not come back at the same moment.
    func delay(after failure: Failure, attempt: Int, isRepeatable: Bool, random: Double) -> Duration? {
        guard attempt < maximumAttempts else { return nil }
        switch failure {
        case .status(let status):
            guard isRepeatable, (500...599).contains(status) else { return nil }
        case .transport(let error):
            guard Self.isPassing(error.code), isRepeatable || !error.mayHaveBeenSent else { return nil }
        }
        let backoff = base.doubled(times: attempt - 1, upTo: cap)
        return backoff * (0.5 + random / 2)
    }

    enum Failure {
        case status(Int)
        case transport(HTTPError)
    }

    private static func isPassing(_ code: HTTPError.Code) -> Bool {
        switch code {
        case .badRequest, .keyOverPlainHTTP, .tls, .tooLarge, .cancelled: false
        default: true
        }
    }
}
