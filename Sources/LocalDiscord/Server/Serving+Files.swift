internal import EventLoop
internal import HTTPServer
internal import JSON

extension LocalDiscordServer {
    /// Answers with the bytes of an attachment, as Discord's CDN does; nil where there is no such file.
    func serveFile(_ request: HTTPServerRequest, _ id: Snowflake?) async -> HTTPServerResponse? {
        guard let file = id.flatMap({ world.files[$0] }) else { return nil }
        let description = RESTFault.Request(
            method: request.method, path: request.rawPath, route: Self.fileRoute, body: .missing,
            authorization: request.headers["Authorization"])
        let injected = fileFault == nil ? faults.next(at: .file, for: Self.fileRoute) : nil
        let fault = fileFault?(description) ?? injected?.fileFault
        let bytes = injected?.kind == .fileLonger ? file.bytes + Array("\nand more than that\n".utf8) : file.bytes
        let type = file.contentType ?? "application/octet-stream"
        // An attachment must not be taken for a page of this address.
        let headers = [
            ("Content-Type", type), ("Content-Security-Policy", "sandbox"), ("X-Content-Type-Options", "nosniff"),
        ]
        if case .status(let status, let text, let own) = fault {
            publish(.request(method: request.method, path: request.rawPath, status: status))
            return HTTPServerResponse(status: status, headers: own, body: Array(text.utf8))
        }
        publish(.request(method: request.method, path: request.rawPath, status: 200))
        switch fault {
        case .held(let gate): _ = await gate.pass()
        case .delay(let duration): try? await EventLoop.main.sleep(for: duration)
        case .cutBefore: return .abort
        default: break
        }
        return fault?.damage(status: 200, headers: headers, bytes)
            ?? HTTPServerResponse(status: 200, headers: headers, body: bytes)
    }

    /// What a fault at a file may be ordered for.
    static let fileRoute = "GET /attachments/{channel_id}/{attachment_id}/{filename}"
}

extension Fault {
    /// What becomes of a file on its way, where that is not only more of it.
    var fileFault: RESTFault? {
        switch kind {
        case .file404:
            .status(404, body: "This content is no longer available.", headers: [("Content-Type", "text/plain")])
        case .file503: .status(503, body: "upstream connect error", headers: [("Content-Type", "text/plain")])
        case .fileCutInside: .cutInside
        case .fileEndless: .endless
        case .fileSlow: .slow(duration(from: .milliseconds(200), to: .milliseconds(1500)))
        default: nil
        }
    }
}
