internal import BotRuntime
internal import Discord
internal import EventLoop
internal import HTTPServer
internal import JSON

/// Serves Discord's interactions endpoint: each interaction is one request, and its first response is the answer.
///
/// Discord speaks TLS, so something that ends it stands before this server. Its bounds are those of an interaction: a body
/// of a megabyte, which has come within some seconds.
@LoopActor final class InteractionsServer {
    private static let mostBytes = 1 << 20
    private static let patience = Duration.seconds(5)

    private let server: HTTPServer

    var port: UInt16 { server.port }

    /// - Parameter respond: gives the first response; nil for an interaction that has come before.
    init(
        at address: ListeningAddress, endpoint: InteractionsEndpoint,
        respond: @escaping @LoopActor (Interaction) async -> InteractionResponse?
    ) throws(HTTPServerError) {
        var configuration = HTTPServer.Configuration(address: address.host, port: address.port)
        configuration.maximumBodyBytes = Self.mostBytes
        configuration.maximumConnections = 256
        configuration.requestTimeout = Self.patience
        configuration.idleTimeout = .seconds(30)
        server = try HTTPServer(configuration: configuration) { request in
            let verdict = endpoint.judge(
                method: request.method, body: request.body, now: Timestamp.now.seconds,
                header: { request.headers[$0] })
            switch verdict {
            case .refused(let status, let sentence): return Self.refusal(status, sentence)
            case .ping: return Self.answer(.pong)
            case .interaction(let interaction):
                guard let response = await respond(interaction) else {
                    return Self.refusal(409, "This interaction has been answered already.")
                }
                return Self.answer(response)
            }
        }
    }

    /// Takes no more interactions; those that were taken are answered within `limit`.
    func stop(finishingWithin limit: Duration) async { await server.stop(finishingWithin: limit) }

    private static func answer(_ response: InteractionResponse) -> HTTPServerResponse {
        HTTPServerResponse(
            status: 200, headers: [("Content-Type", "application/json")], body: response.json.bytes)
    }

    private static func refusal(_ status: Int, _ sentence: String) -> HTTPServerResponse {
        HTTPServerResponse(status: status, contentType: "text/plain; charset=utf-8", text: sentence + "\n")
    }
}
