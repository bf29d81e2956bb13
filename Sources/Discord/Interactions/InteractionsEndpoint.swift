internal import JSON

/// What Discord's interactions endpoint makes of a request, before anything acts on it. Pure.
public struct InteractionsEndpoint: Sendable {
    public enum Verdict: Sendable {
        /// Answer with this status and sentence; nothing else happens.
        case refused(status: Int, String)
        /// Answer with ``InteractionResponse/pong``.
        case ping
        case interaction(Interaction)
    }

    private let signature: InteractionSignature

    public init(signature: InteractionSignature) { self.signature = signature }

    /// - Parameters:
    ///   - header: the value of a header of the request.
    ///   - now: seconds since 1970.
    public func judge(
        method: String, body: [UInt8], now: Int64, header: (_ name: String) -> String?
    ) -> Verdict {
        guard method == "POST" else { return .refused(status: 405, "Only Discord's interactions are taken here.") }
        guard let given = header("X-Signature-Ed25519"), let timestamp = header("X-Signature-Timestamp"),
            signature.isValid(signature: given, timestamp: timestamp, body: body, now: now)
        else { return .refused(status: 401, "The request is not signed by Discord, or too old.") }
        guard let json = try? JSON(parsing: body) else { return .refused(status: 400, "The body is not JSON.") }
        // A ping names no user.
        if json["type"].int == 1 { return .ping }
        do throws(MalformedPayload) {
            return .interaction(try Interaction(json: json))
        } catch { return .refused(status: 400, "\(error)") }
    }
}
