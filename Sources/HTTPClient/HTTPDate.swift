internal import CCurl

/// Dates as header fields write them (RFC 9110, section 5.6.7).
public enum HTTPDate {
    /// Seconds since 1970, or `nil` when the text is no date.
    public static func seconds(_ text: String) -> Int? {
        let seconds = curl_getdate(text, nil)
        return seconds < 0 ? nil : seconds
    }
}
