internal import HTTPClient
internal import JSON

/// Turns the bytes of one answer into text: a stream of events, one JSON document, or an error. Does no I/O.
struct CompletionReader {
    /// An error's text is read this far.
    private static let maximumErrorBytes = 64 << 10

    private enum Shape { case unknown, events, document, error }

    private let endpoint: CompletionRequest.Endpoint
    private var shape = Shape.unknown
    private var head: HTTPHead?
    private var parser = ServerSentEventParser()
    private var document: [UInt8] = []
    private var text = ""
    private var finishReason: Completion.FinishReason?
    private var usage: Completion.Usage?
    /// Nothing of interest follows.
    private(set) var isDone = false

    /// Whether the text has been out already, piece by piece.
    var isStreamed: Bool { shape == .events }

    init(endpoint: CompletionRequest.Endpoint) { self.endpoint = endpoint }

    mutating func receive(_ head: HTTPHead) {
        self.head = head
        if head.status != 200 {
            shape = .error
        } else if head.headers["Content-Type"]?.lowercased().hasPrefix("text/event-stream") == true {
            shape = .events
        }
    }

    /// Takes the next piece of the body and returns the text in it, which may be empty.
    mutating func receive(_ piece: [UInt8]) throws(OpenAIError) -> String {
        if shape == .unknown {
            // Some servers name no type, or the wrong one; a document begins with a brace, an event with its field's name.
            guard let first = piece.first(where: { $0 > 0x20 }) else { return "" }
            shape = first == UInt8(ascii: "{") ? .document : .events
        }
        switch shape {
        case .document: document += piece
        case .error: document += piece.prefix(max(0, Self.maximumErrorBytes - document.count))
        default: return try receiveEvents(piece)
        }
        return ""
    }

    private mutating func receiveEvents(_ piece: [UInt8]) throws(OpenAIError) -> String {
        let events: [ServerSentEvent]
        do { events = try parser.parse(piece) } catch { throw OpenAIError(.garbled, detail: "an event is too long") }
        var new = ""
        for event in events where !isDone {
            if isSame(event.data[...], "[DONE]") {
                isDone = true
            } else {
                new += try read(chunk: event)
            }
        }
        text += new
        return new
    }

    private mutating func read(chunk event: ServerSentEvent) throws(OpenAIError) -> String {
        if let chunk = ChunkScanner.scan(event.data, endpoint) {
            if let name = chunk.finishReason { finishReason = Completion.FinishReason(name) }
            return chunk.text
        }
        let json: JSON
        do { json = try JSON(parsing: event.data) } catch {
            throw OpenAIError(.garbled, detail: error.description)
        }
        if json["error"].exists, !json["error"].isNull { throw OpenAIError(inStream: json["error"]) }
        if let usage = Self.usage(json["usage"]) { self.usage = usage }
        // The chunk with the usage has no choice; one without either keeps the line open.
        return read(choice: json["choices"][0], message: "delta")
    }

    private mutating func read(choice: JSON, message: String) -> String {
        if let name = choice["finish_reason"].string { finishReason = Completion.FinishReason(name) }
        switch endpoint {
        case .chat: return choice[message]["content"].string ?? choice[message]["refusal"].string ?? ""
        case .completions: return choice["text"].string ?? ""
        }
    }

    /// The whole answer, once the body has ended.
    ///
    /// - Parameter failure: what ended it early. An answer that says it is finished is complete all the same.
    mutating func finish(after failure: OpenAIError? = nil) throws(OpenAIError) -> Completion {
        if failure?.code == .cancelled, let failure { throw failure }
        switch shape {
        case .error:
            guard let head else { break }
            throw OpenAIError(status: head.status, headers: head.headers, body: document)
        case .document:
            if let failure { throw failure }
            try readDocument()
        case .events, .unknown:
            guard finishReason != nil || isDone else {
                throw failure ?? OpenAIError(text.isEmpty ? .garbled : .incomplete, detail: "the stream has no end")
            }
        }
        return try completion()
    }

    private mutating func readDocument() throws(OpenAIError) {
        let json: JSON
        do { json = try JSON(parsing: document) } catch { throw OpenAIError(.garbled, detail: error.description) }
        if json["error"].exists, !json["error"].isNull { throw OpenAIError(inStream: json["error"]) }
        guard json["choices"].array != nil else { throw OpenAIError(.garbled, detail: "an answer without choices") }
        usage = Self.usage(json["usage"])
        text = read(choice: json["choices"][0], message: "message")
    }

    private func completion() throws(OpenAIError) -> Completion {
        let reason = finishReason ?? .stop
        guard text.contains(where: { !$0.isWhitespace }) else {
            switch reason {
            case .contentFilter: throw OpenAIError(.contentRefused)
            case .length: throw OpenAIError(.limitBeforeText)
            default: throw OpenAIError(.empty)
            }
        }
        return Completion(text: text, finishReason: reason, usage: usage)
    }

    private static func usage(_ json: JSON) -> Completion.Usage? {
        guard let prompt = json["prompt_tokens"].int else { return nil }
        return Completion.Usage(
            prompt: prompt, completion: json["completion_tokens"].int ?? 0, total: json["total_tokens"].int)
    }
}
