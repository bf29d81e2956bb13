import EventLoop
import HTTPClient
import OpenAI
import TestSupport
import Testing

/// Models that do not answer, or not as they should.
@Suite(.onLoop) struct FailureTests {
    private let question = CompletionRequest(model: "m", messages: [ChatMessage(.user, "Hello")])
    /// One request, so that the failure itself is seen.
    private let once = RetryPolicy(firstByte: .seconds(5), maximumAttempts: 1)

    @LoopActor private func failure(
        policy: RetryPolicy? = nil, onText: (@LoopActor (String) -> Void)? = nil,
        _ handler: @escaping @LoopActor (RawConnection, RawRequest) -> Void
    ) async -> (error: OpenAIError?, requests: Int) {
        let server = RawServer(handler)
        defer { server.stop() }
        do throws(OpenAIError) {
            _ = try await OpenAIClient(server, policy: policy ?? once).complete(question, onText: onText)
            return (nil, server.requests.count)
        } catch { return (error, server.requests.count) }
    }

    @Test(arguments: [
        (401, Chunks.error("invalid_api_key"), OpenAIError.Code.unauthorized), (401, "", .unauthorized),
        (403, Chunks.error("unsupported_country_region_territory"), .forbidden),
        (404, Chunks.error("model_not_found"), .modelNotFound), (404, "not found", .wrongAddress),
        (429, Chunks.error("rate_limit_exceeded"), .rateLimited), (429, "", .rateLimited),
        (429, Chunks.error("insufficient_quota", type: "insufficient_quota"), .quotaExhausted),
        (429, Chunks.error(type: "insufficient_quota"), .quotaExhausted), (402, "", .quotaExhausted),
        (400, Chunks.error("context_length_exceeded"), .contextTooLong),
        (400, Chunks.error(message: "This model's Maximum Context Length is 10 tokens"), .contextTooLong),
        (400, Chunks.error("content_filter"), .contentRefused), (400, Chunks.error(), .badRequest),
        (400, "<html>", .badRequest), (413, "", .contextTooLong), (500, Chunks.error("server_error"), .serverError),
        (502, "<html>", .serverError), (503, "", .serverError), (504, "", .serverError), (529, "", .serverError),
        (301, "", .wrongAddress), (204, "", .garbled),
    ]) @LoopActor func everyStatusHasItsMeaning(status: Int, body: String, code: OpenAIError.Code) async {
        let (error, _) = await failure { connection, _ in connection.answer(status, body) }
        #expect(error?.code == code)
        #expect(error?.status == status)
    }

    @Test(arguments: [400, 401, 403, 404]) @LoopActor func whatWillNotChangeIsAskedOnce(status: Int) async {
        let (_, requests) = await failure(policy: .quick) { connection, _ in connection.answer(status, Chunks.error()) }
        #expect(requests == 1)
    }

    @Test(arguments: [429, 500, 502, 503, 504]) @LoopActor func whatMayPassIsAskedAgain(status: Int) async throws {
        var answers = 0
        let server = RawServer { connection, _ in
            answers += 1
            if answers < 3 { connection.answer(status) } else { connection.stream(Chunks.chat("ok", finish: "stop")) }
        }
        defer { server.stop() }
        #expect(try await OpenAIClient(server).complete(question).text == "ok")
        #expect(server.requests.count == 3)
        #expect(server.requests.allSatisfy { $0.text == server.requests[0].text })
    }

    @Test @LoopActor func retryAfterIsObeyedWhereItFits() async throws {
        var times: [ContinuousClock.Instant] = []
        let server = RawServer { connection, _ in
            times.append(.now)
            if times.count == 1 {
                connection.answer(429, headers: ["Retry-After: 0.2"])
            } else {
                connection.stream(Chunks.chat("ok", finish: "stop"))
            }
        }
        defer { server.stop() }
        _ = try await OpenAIClient(server).complete(question)
        #expect(times[0].duration(to: times[1]) >= .milliseconds(200))
    }

    @Test(arguments: [
        ("Retry-After: 100", Duration.seconds(100)), ("retry-after-ms: 90500", .seconds(90.5)),
        ("Retry-After: soon", nil),
        ("Retry-After: Fri, 31 Dec 1999 23:59:59 GMT", .zero),
    ]) @LoopActor func aWaitThatDoesNotFitIsLeftToTheCaller(header: String, wait: Duration?) async {
        let (error, requests) = await failure { connection, _ in connection.answer(429, headers: [header]) }
        #expect(error?.code == .rateLimited && error?.retryAfter == wait)
        #expect(requests == 1)
    }

    @Test @LoopActor func noAnswerAtAllEndsWithinTheTimeForTheFirstByte() async {
        let start = ContinuousClock.now
        let policy = RetryPolicy(firstByte: .milliseconds(100), firstDelay: .milliseconds(1))
        #expect(await failure(policy: policy) { _, _ in }.error?.code == .timeout)
        // A server that sends its head at once and then nothing has not begun to answer either.
        #expect(await failure(policy: policy) { connection, _ in connection.beginStream() }.error?.code == .timeout)
        #expect(start.duration(to: .now) < .seconds(3))
    }

    @Test @LoopActor func silenceInTheMiddleIsATimeout() async {
        let policy = RetryPolicy(firstByte: .milliseconds(300), silence: .milliseconds(50), maximumAttempts: 1)
        let (error, _) = await failure(policy: policy) { connection, _ in
            connection.beginStream()
            connection.chunk(Chunks.chat("half"))
        }
        #expect(error?.code == .timeout)
    }

    @Test @LoopActor func aStreamThatBreaksOffIsIncomplete() async {
        let cut = await failure { connection, _ in
            connection.beginStream()
            connection.chunk(Chunks.chat("half"))
            connection.finish()
        }
        #expect(cut.error?.code == .incomplete)
        let ended = await failure { connection, _ in connection.stream(Chunks.chat("half")) }
        #expect(ended.error?.code == .incomplete)
    }

    @Test(arguments: ["<html>hello</html>", "data: nonsense\n\n", #"{"choices": "#, #"{"hello": 1}"#, ""])
    @LoopActor func garbageIsNoAnswer(body: String) async {
        #expect(await failure { connection, _ in connection.answer(200, body) }.error?.code == .garbled)
    }

    @Test @LoopActor func whatIsNotHTTPIsNoAnswer() async {
        let (error, _) = await failure { connection, _ in
            connection.write("nonsense\r\n\r\n")
            connection.finish()
        }
        #expect(error?.code == .garbled)
    }

    @Test(arguments: [
        ("stop", OpenAIError.Code.empty), ("length", .limitBeforeText), ("content_filter", .contentRefused),
    ])
    @LoopActor func anAnswerWithoutTextIsAnError(finish: String, code: OpenAIError.Code) async {
        let (error, _) = await failure { connection, _ in
            connection.stream(Chunks.role, Chunks.chat(" \n"), Chunks.chat(finish: finish), Chunks.done)
        }
        #expect(error?.code == code)
    }

    @Test @LoopActor func anErrorInsideTheStreamIsSeen() async {
        let (error, _) = await failure { connection, _ in
            connection.stream(Chunks.role, "data: \(Chunks.error("insufficient_quota"))\n\n")
        }
        #expect(error?.code == .quotaExhausted)
        let (other, _) = await failure { connection, _ in connection.stream("data: \(Chunks.error())\n\n") }
        #expect(other?.code == .serverError)
    }

    @Test @LoopActor func nothingIsRepeatedOnceTextHasBeenHandedOut() async {
        let (error, requests) = await failure(policy: .quick, onText: { _ in }) { connection, _ in
            connection.stream(Chunks.chat("half"))
        }
        #expect(error?.code == .incomplete)
        #expect(requests == 1)
    }

    @Test @LoopActor func aCallerThatCanStartAgainIsToldTo() async throws {
        var answers = 0
        let server = RawServer { connection, _ in
            answers += 1
            if answers == 1 {
                connection.stream(Chunks.chat("half"))
            } else {
                connection.stream(Chunks.chat("whole", finish: "stop"))
            }
        }
        defer { server.stop() }
        var seen = ""
        let completion = try await OpenAIClient(server).complete(question) {
            seen += $0
        } onRestart: {
            seen += "|"
        }
        #expect(completion.text == "whole")
        #expect(seen == "half|whole")
    }

    @Test @LoopActor func aServerThatIsNotThereIsUnreachable() async {
        let server = RawServer { _, _ in }
        server.stop()
        let client = OpenAIClient(server)
        let error = await #expect(throws: OpenAIError.self) { try await client.complete(question) }
        #expect(error?.code == .unreachable)
    }

    @Test @LoopActor func cancellingTheTaskEndsTheRequestAtOnce() async {
        let (arrived, arrival) = AsyncStream<RawConnection>.makeStream()
        let server = RawServer { connection, _ in arrival.yield(connection) }
        defer { server.stop() }
        let client = OpenAIClient(server)
        let task = EventLoop.main.spawn { () -> OpenAIError.Code? in
            do throws(OpenAIError) { _ = try await client.complete(self.question) } catch { return error.code }
            return nil
        }
        for await connection in arrived {
            task.cancel()
            await connection.waitUntilClosed()
            break
        }
        #expect(await task.value == .cancelled)
    }

    @Test @LoopActor func theKeyIsInNoError() async {
        let message = "Incorrect API key provided: sk-secret. (sk-se***et) Bearer:sk-secret"
        let (error, _) = await failure { connection, _ in connection.answer(401, Chunks.error(message: message)) }
        let texts = error.map { "\($0) \($0.debugDescription)" } ?? ""
        #expect(!texts.contains("sk-se"))
        #expect(texts.contains("Incorrect API key provided"))
        #expect(error.map { "\($0)" } == "The model service refuses the key.")
    }

    @Test @LoopActor func aKeyIsNotSentInTheClearToAnotherMachine() async {
        let client = OpenAIClient(baseURL: "http://192.0.2.1/v1", key: "sk-secret", http: HTTPClient())
        let error = await #expect(throws: OpenAIError.self) { try await client.complete(question) }
        #expect(error?.code == .keyOverPlainHTTP)
    }
}
