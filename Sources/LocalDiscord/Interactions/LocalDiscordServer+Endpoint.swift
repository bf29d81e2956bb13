internal import EventLoop
public import HTTPClient
internal import JSON

/// Interactions over HTTP: instead of the gateway's event, a signed request to the application's endpoint, whose answer is
/// the first response (Discord, interactions/overview).
extension LocalDiscordServer {
    /// Sends interactions to this address from now on; nil sends them through the gateway. Discord first sends a ping, and
    /// takes no endpoint that does not answer it, or that takes a bad signature.
    ///
    /// - Throws: ``LocalDiscordError`` when the endpoint does not do what Discord wants of it.
    public func sendInteractions(to url: String?, through http: HTTPClient) async throws {
        guard let url else {
            endpoint = nil
            return
        }
        let endpoint = ApplicationEndpoint(url: url, http: http)
        let ping = JSON(object: [("type", 1), ("id", "1"), ("application_id", JSON(world.application.id))]).bytes
        let pong = try await post(ping, to: endpoint)
        guard pong.status == 200, (try? JSON(parsing: pong.body))?["type"].int == 1 else {
            throw LocalDiscordError("the endpoint does not answer a ping")
        }
        guard try await post(ping, to: endpoint, isSignedWell: false).status == 401 else {
            throw LocalDiscordError("the endpoint takes a bad signature")
        }
        self.endpoint = endpoint
    }

    /// Sends the request of an interaction once more, as whoever has recorded it could; gives the status of the answer.
    public func sendAgain(_ interaction: LocalInteraction) async throws -> Int {
        guard let endpoint else { throw LocalDiscordError("interactions go through the gateway") }
        return try await post(world.json(of: interaction).bytes, to: endpoint).status
    }

    /// Sends an interaction and performs what is answered; a bad answer leaves it without one.
    func deliver(_ interaction: LocalInteraction, to endpoint: ApplicationEndpoint) {
        let body = world.json(of: interaction).bytes
        EventLoop.main.spawn { [self] in
            do {
                let response = try await post(body, to: endpoint)
                guard response.status == 200 else { return }
                _ = try change { world in
                    try world.respond(to: interaction, with: JSON(parsing: response.body), at: .now)
                }
            } catch {
                publish(.request(method: "POST", path: endpoint.url, status: 0))
            }
        }
    }

    private func post(
        _ body: [UInt8], to endpoint: ApplicationEndpoint, isSignedWell: Bool = true
    ) async throws -> HTTPResponse {
        let timestamp = "\(Timestamp.now.milliseconds / 1000)"
        let signature = signingKey.signature(timestamp: timestamp, body: isSignedWell ? body : body + [0])
        return try await endpoint.http.send(
            HTTPRequest(
                .post, endpoint.url,
                headers: [
                    ("Content-Type", "application/json"), ("X-Signature-Ed25519", signature),
                    ("X-Signature-Timestamp", timestamp),
                ], body: body, timeouts: .init(total: .seconds(3))))
    }
}

/// Where an application takes its interactions.
struct ApplicationEndpoint: Sendable {
    let url: String
    let http: HTTPClient
}
