internal import EventLoop
internal import HTTPServer

extension RESTFault {
    /// Thrown where the connection is to be cut in the middle of an answer.
    private struct Cut: Error {}

    /// What becomes of an answer on its way; nil where it arrives as it is.
    func damage(
        status: Int, headers: [(name: String, value: String)], _ body: [UInt8]
    ) -> HTTPServerResponse? {
        let half = Array(body.prefix(body.count / 2))
        switch self {
        case .cutAfter: return .abort
        // Of an answer without a body nothing can be missing but all.
        case .cutInside where half.isEmpty: return .abort
        case .cutInside:
            return .stream(status: status, headers: headers) { writer in
                try await writer.write(half)
                throw Cut()
            }
        case .endless:
            return .stream(status: status == 204 ? 200 : status, headers: headers) { writer in
                if !half.isEmpty { try await writer.write(half) }
                // Until the client goes or the server stops, either of which cancels the task.
                while true { try await EventLoop.main.sleep(for: .seconds(3600)) }
            }
        case .slow(let time) where body.isEmpty:
            return .stream(status: 200, headers: headers) { _ in try await EventLoop.main.sleep(for: time) }
        case .slow(let time):
            return .stream(status: status, headers: headers) { writer in
                let step = max(1, body.count / 8)
                for start in stride(from: 0, to: body.count, by: step) {
                    try await EventLoop.main.sleep(for: time / 8)
                    try await writer.write(Array(body[start..<min(body.count, start + step)]))
                }
            }
        case .garbled:
            return HTTPServerResponse(
                status: status == 204 ? 200 : status, headers: headers, body: Array("{\"id\": \"1, <html>".utf8))
        case .status, .limited, .delay, .held, .cutBefore: return nil
        }
    }
}
