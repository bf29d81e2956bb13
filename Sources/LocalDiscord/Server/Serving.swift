internal import HTTPServer
internal import JSON

extension LocalDiscordServer {
    /// Answers one HTTP request: REST, the gateway's handshake, an attachment, or the page.
    func serve(_ request: HTTPServerRequest) async -> HTTPServerResponse {
        let segments = request.pathSegments
        switch segments.first {
        case "api": return await serveREST(request, segments)
        case nil where request.headers["Upgrade"] != nil, "resume", "moved":
            guard world.environment.isGateway(segments) else {
                return HTTPServerResponse(status: 503, contentType: "text/plain", text: "The gateway has moved.\n")
            }
            return .webSocket { [self] socket in
                gateway.accept(
                    socket, path: request.path, version: request.queryValue("v"),
                    encoding: request.queryValue("encoding"), compression: request.queryValue("compress"))
            }
        case "attachments" where segments.count == 4:
            if let answer = await serveFile(request, Snowflake(segments[2])) { return answer }
        default: break
        }
        if let pageHandler, let answer = await pageHandler(request) { return answer }
        return HTTPServerResponse(status: 404, contentType: "text/plain; charset=utf-8", text: "Not Found\n")
    }
}
