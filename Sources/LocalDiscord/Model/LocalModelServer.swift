public import EventLoop
public import HTTPServer

/// Serves a ``ScriptedModel`` on a port of its own on this machine.
@LoopActor public final class LocalModelServer {
    public let model: ScriptedModel
    private let server: HTTPServer

    /// The port that it listens on.
    public var port: UInt16 { server.port }

    /// What a client is given as `OPENAI_BASE_URL`.
    public var baseURL: String { "http://127.0.0.1:\(port)/v1" }

    /// Starts serving; port 0 takes a free one.
    public static func start(
        port: UInt16 = 0, model: ScriptedModel = ScriptedModel()
    ) throws(HTTPServerError) -> LocalModelServer {
        try LocalModelServer(port: port, model: model)
    }

    private init(port: UInt16, model: ScriptedModel) throws(HTTPServerError) {
        self.model = model
        server = try HTTPServer(configuration: .init(port: port)) { await model.respond(to: $0) }
    }

    /// Cuts the answers under way and closes the port.
    public func stop() async { await server.stop() }
}
