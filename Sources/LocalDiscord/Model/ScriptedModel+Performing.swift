internal import EventLoop
internal import HTTPServer

extension ScriptedModel {
    /// Thrown where the connection is to be cut in the middle of an answer.
    private struct Cut: Error {}

    private static let streamHeaders = [
        (name: "Content-Type", value: "text/event-stream; charset=utf-8"), (name: "Cache-Control", value: "no-cache"),
    ]

    func perform(
        _ answer: ScriptedAnswer, _ request: ModelRequest, _ reply: ModelReply
    ) async -> HTTPServerResponse {
        switch answer {
        case .answer(let text, let finishReason):
            guard request.isStreamed else { return reply.whole(text, finishReason: finishReason) }
            return stream(text, reply) { $0.end(of: text, finishReason: finishReason) }
        case .words(let text, let delay):
            if request.isStreamed {
                return stream(text, reply, delay: delay) { $0.end(of: text, finishReason: "stop") }
            }
            guard await wait(delay * ModelReply.words(of: text).count) else { return .abort }
            return reply.whole(text, finishReason: "stop")
        case .withoutDone(let text):
            return stream(text, reply) { $0.end(of: text, finishReason: "stop", isDone: false) }
        case .after(let delay, let answer):
            guard await wait(delay) else { return .abort }
            return await perform(answer, request, reply)
        case .held(let gate, let answer):
            guard await gate.pass() else { return .abort }
            return await perform(answer, request, reply)
        case .status(let status, let body, let retryAfter):
            guard let body else { return ModelReply.error(status, retryAfter: retryAfter) }
            return HTTPServerResponse(
                status: status, headers: ModelReply.retryAfterHeader(retryAfter), body: Array(body.utf8))
        case .garbage:
            return HTTPServerResponse(
                status: 200, headers: Self.streamHeaders, body: Array("data: {\"choices\": <!doctype html>\n\n".utf8))
        case .halfStream(let text):
            return stream(text, reply) { _ throws(Cut) in throw Cut() }
        case .hangAfter(let text):
            return stream(text, reply) { _ in
                await self.waitForEver()
                throw Cut()
            }
        case .nothing:
            await waitForEver()
            return .abort
        case .cut:
            return .abort
        }
    }

    /// Streams `text` word by word, then what `end` answers.
    private func stream(
        _ text: String, _ reply: ModelReply, delay: Duration = .zero,
        end: @escaping @LoopActor (ModelReply) async throws -> String
    ) -> HTTPServerResponse {
        .stream(headers: Self.streamHeaders) { writer in
            if !reply.beginning.isEmpty { try await writer.write(reply.beginning) }
            for word in ModelReply.words(of: text) {
                if delay > .zero { try await EventLoop.main.sleep(for: delay) }
                try await writer.write(reply.piece(String(word)))
            }
            try await writer.write(try await end(reply))
        }
    }

    /// False when the client has gone.
    private func wait(_ duration: Duration) async -> Bool {
        do { try await EventLoop.main.sleep(for: duration) } catch { return false }
        return true
    }

    /// Until the client goes or the server stops, either of which cancels the task.
    private func waitForEver() async {
        while await wait(.seconds(3600)) {}
    }
}
