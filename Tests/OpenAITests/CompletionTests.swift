import EventLoop
import OpenAI
import TestSupport
import Testing

@Suite(.onLoop) struct CompletionTests {
    private let question = CompletionRequest(model: "m", messages: [ChatMessage(.user, "Hello")])

    @Test @LoopActor func aStreamedAnswerArrivesInPiecesAndIsReturnedWhole() async throws {
        let server = RawServer { connection, _ in
            connection.stream(
                Chunks.role, Chunks.chat("Hel"), Chunks.chat("lo"), Chunks.chat(finish: "stop"), Chunks.usage,
                Chunks.done)
        }
        defer { server.stop() }
        var pieces: [String] = []
        let completion = try await OpenAIClient(server).complete(question) { pieces.append($0) }
        #expect(pieces == ["Hel", "lo"])
        #expect(completion.text == "Hello")
        #expect(completion.finishReason == .stop)
        #expect(completion.usage == .init(prompt: 7, completion: 3, total: 10))
        let request = try #require(server.requests.first)
        #expect(request.method == "POST" && request.path == "/v1/chat/completions")
        #expect(request.header("Authorization") == "Bearer sk-secret")
        #expect(request.header("OpenAI-Organization") == "org")
        #expect(request.header("Content-Type") == "application/json")
    }

    @Test @LoopActor func thePiecesAreHandedOverAsTheyCome() async throws {
        var connection: RawConnection?
        let server = RawServer { new, _ in
            connection = new
            new.beginStream()
            new.chunk(Chunks.chat("a"))
        }
        defer { server.stop() }
        let completion = try await OpenAIClient(server).complete(question) { piece in
            // The rest is sent only when the first piece has been seen.
            guard piece == "a" else { return }
            EventLoop.main.post { connection?.chunk(Chunks.chat("b", finish: "length") + Chunks.done) }
        }
        #expect(completion.text == "ab")
        #expect(completion.finishReason == .length)
        #expect(completion.usage == nil)
    }

    @Test @LoopActor func aWholeAnswerIsOnePiece() async throws {
        let server = RawServer { connection, _ in
            connection.answer(200, headers: ["Content-Type: application/json"], Chunks.whole("Hello"))
        }
        defer { server.stop() }
        var request = question
        request.streams = false
        var pieces: [String] = []
        let completion = try await OpenAIClient(server).complete(request) { pieces.append($0) }
        #expect(completion.text == "Hello" && pieces == ["Hello"])
        #expect(completion.usage?.total == 10)
    }

    @Test @LoopActor func aServerThatDoesNotStreamIsUnderstoodAllTheSame() async throws {
        let server = RawServer { connection, _ in connection.answer(200, "\n " + Chunks.whole("Hello")) }
        defer { server.stop() }
        #expect(try await OpenAIClient(server).complete(question).text == "Hello")
    }

    @Test @LoopActor func anOlderModelAnswersThroughTheOlderInterface() async throws {
        let server = RawServer { connection, request in
            if request.text.utf8.count > 0, request.path == "/v1/completions" {
                connection.stream(
                    #"data: {"object":"text_completion","choices":[{"index":0,"text":"Hel","finish_reason":null}]}"#
                        + "\n\n",
                    #"data: {"object":"text_completion","choices":[{"index":0,"text":"lo","finish_reason":"stop"}]}"#
                        + "\n\n",
                    Chunks.done)
            }
        }
        defer { server.stop() }
        var request = question
        request.endpoint = .completions
        #expect(try await OpenAIClient(server).complete(request).text == "Hello")
    }

    @Test @LoopActor func requestsShareTheConnection() async throws {
        let server = RawServer { connection, _ in connection.stream(Chunks.chat("a", finish: "stop"), Chunks.done) }
        defer { server.stop() }
        let client = OpenAIClient(server)
        for _ in 0..<5 { _ = try await client.complete(question) }
        #expect(server.accepted == 1)
    }

    @Test @LoopActor func anAnswerThatSaysItIsFinishedIsCompleteThoughTheStreamBreaks() async throws {
        let server = RawServer { connection, _ in
            connection.beginStream()
            connection.chunk(Chunks.chat("all", finish: "stop"))
            connection.finish()
        }
        defer { server.stop() }
        #expect(try await OpenAIClient(server).complete(question).text == "all")
        #expect(server.requests.count == 1)
    }

    @Test @LoopActor func aTextInPlaceOfContentIsARefusalInWords() async throws {
        let server = RawServer { connection, _ in
            connection.stream(
                #"data: {"choices":[{"index":0,"delta":{"refusal":"No."},"finish_reason":"stop"}]}"# + "\n\n")
        }
        defer { server.stop() }
        #expect(try await OpenAIClient(server).complete(question).text == "No.")
    }
}
