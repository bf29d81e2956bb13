internal import Glibc
internal import HTTPClient

/// How long a service asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// - Parameter now: seconds since 1970.
    static func read(_ headers: HTTPHeaders, now: Int = time(nil)) -> Duration? {
        if let milliseconds = headers["retry-after-ms"].flatMap({ Double($0) }) { return duration(milliseconds / 1000) }
        guard let text = headers["retry-after"] else { return nil }
        if let seconds = Double(text) { return duration(seconds) }
        return HTTPDate.seconds(text).flatMap { duration(Double($0 - now)) }
    }

    private static func duration(_ seconds: Double) -> Duration? {
        seconds.isFinite && seconds < 1e9 ? .seconds(max(0, seconds)) : nil
    }
}
