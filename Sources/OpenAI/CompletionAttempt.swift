internal import EventLoop
internal import HTTPClient

/// One request to a model and what has come back of it.
@LoopActor final class CompletionAttempt {
    private var reader: CompletionReader
    private let onText: (@LoopActor (String) -> Void)?
    private var failure: OpenAIError?
    /// Whether the caller has seen a piece that a repeated request would make void.
    private(set) var hasHandedOutText = false

    init(endpoint: CompletionRequest.Endpoint, onText: (@LoopActor (String) -> Void)?) {
        reader = CompletionReader(endpoint: endpoint)
        self.onText = onText
    }

    func run(_ request: HTTPRequest, through http: HTTPClient) async throws(OpenAIError) -> Completion {
        do throws(HTTPError) {
            _ = try await http.stream(request) {
                self.reader.receive($0)
            } onBody: {
                self.receive($0)
            }
        } catch {
            failure = failure ?? OpenAIError(error)
        }
        let wasStreamed = reader.isStreamed
        let completion = try reader.finish(after: failure)
        if !wasStreamed { handOut(completion.text) }
        return completion
    }

    private func receive(_ piece: [UInt8]) -> HTTPBodyDemand {
        do throws(OpenAIError) {
            handOut(try reader.receive(piece))
        } catch {
            failure = error
            return .enough
        }
        return reader.isDone ? .enough : .more
    }

    private func handOut(_ text: String) {
        guard let onText, !text.isEmpty else { return }
        hasHandedOutText = true
        onText(text)
    }
}
