import EventLoop
import HTTPClient
import LocalDiscord
import OpenAI
import ProcessSupport
import TestSupport
import Testing

/// Our own client against every behaviour of the scripted model.
@Suite(.onLoop) struct ScriptedAnswerTests {
    private static let quick = RetryPolicy(
        firstByte: .seconds(2) * Patience.factor, silence: .milliseconds(300) * Patience.factor, maximumAttempts: 2,
        firstDelay: .milliseconds(1))

    @LoopActor private func ask(
        _ answers: [ScriptedAnswer], endpoint: CompletionRequest.Endpoint = .chat, policy: RetryPolicy = quick
    ) async throws -> (result: Result<Completion, OpenAIError>, requests: Int) {
        var rest = answers[...]
        let model = ScriptedModel(requiredKey: "sk-1") { _ in rest.popFirst() ?? .status(500) }
        let server = try LocalModelServer.start(model: model)
        let client = OpenAIClient(baseURL: server.baseURL, key: "sk-1", http: HTTPClient(), policy: policy)
        let question = CompletionRequest(model: "m", endpoint: endpoint, messages: [ChatMessage(.user, "Hello")])
        let result: Result<Completion, OpenAIError>
        do throws(OpenAIError) { result = .success(try await client.complete(question)) } catch {
            result = .failure(error)
        }
        await server.stop()
        return (result, model.requests.count)
    }

    @LoopActor private func failure(_ answer: ScriptedAnswer) async throws -> OpenAIError.Code? {
        let result = try await ask([answer], policy: .init(firstByte: .seconds(5), maximumAttempts: 1)).result
        guard case .failure(let error) = result else { return nil }
        return error.code
    }

    @Test(arguments: [CompletionRequest.Endpoint.chat, .completions]) @LoopActor
    func aLongAnswerArrivesWholeWithItsUsage(endpoint: CompletionRequest.Endpoint) async throws {
        let text = (0..<2000).map { "word\($0)" }.joined(separator: " ")
        let completion = try await ask([.answer(text)], endpoint: endpoint, policy: .init()).result.get()
        #expect(completion.text == text)
        #expect(completion.finishReason == .stop)
        #expect(completion.usage?.completion == 2000)
    }

    @Test @LoopActor func slowWordsArriveWhole() async throws {
        let completion = try await ask([.after(.milliseconds(5), .words("a b c", delay: .milliseconds(2)))]).result
            .get()
        #expect(completion.text == "a b c")
    }

    @Test @LoopActor func aHeldAnswerComesWhenItsGateIsOpened() async throws {
        let gate = Gate()
        EventLoop.main.schedule(after: .milliseconds(20)) { gate.open() }
        #expect(try await ask([.held(gate, .answer("at last"))]).result.get().text == "at last")
        #expect(try await ask([.held(gate, .answer("at once"))]).result.get().text == "at once")
    }

    @Test @LoopActor func anEarlyEndIsTold() async throws {
        #expect(try await ask([.answer("a", finishReason: "length")]).result.get().finishReason == .length)
    }

    @Test(arguments: [
        ScriptedAnswer.status(429, retryAfter: 0), .status(500), .status(503, body: "<html>"), .garbage, .cut,
        .halfStream("half an answer"), .hangAfter("half an answer"), .answer(""),
    ]) @LoopActor func whatFailsOnceIsAskedAgain(answer: ScriptedAnswer) async throws {
        let (result, requests) = try await ask([answer, .answer("whole")])
        #expect(try result.get().text == "whole")
        #expect(requests == 2)
    }

    @Test @LoopActor func everyFailureHasItsName() async throws {
        #expect(try await failure(.status(401)) == .unauthorized)
        #expect(try await failure(.status(404)) == .modelNotFound)
        #expect(try await failure(.status(429, retryAfter: 90)) == .rateLimited)
        #expect(try await failure(.status(500)) == .serverError)
        #expect(try await failure(.garbage) == .garbled)
        #expect(try await failure(.halfStream("half")) == .incomplete)
        #expect(try await failure(.cut) == .unreachable)
        #expect(try await failure(.answer("")) == .empty)
    }

    @Test @LoopActor func silenceEndsInATimeout() async throws {
        for answer in [ScriptedAnswer.nothing, .hangAfter("half")] {
            let (result, _) = try await ask([answer, answer])
            #expect(throws: OpenAIError.self) { try result.get() }
            if case .failure(let error) = result { #expect(error.code == .timeout) }
        }
    }

    @Test @LoopActor func stoppingTheServerCutsAnswersUnderWay() async throws {
        let (arrived, arrival) = AsyncStream<Void>.makeStream()
        let server = try LocalModelServer.start(model: ScriptedModel { _ in .nothing })
        server.model.onRequest = { _, _, _ in arrival.yield() }
        let url = server.baseURL
        let task = EventLoop.main.spawn { () -> OpenAIError.Code? in
            let policy = RetryPolicy(maximumAttempts: 1)
            let client = OpenAIClient(baseURL: url, key: nil, http: HTTPClient(), policy: policy)
            do throws(OpenAIError) {
                _ = try await client.complete(CompletionRequest(model: "m", messages: [ChatMessage(.user, "a")]))
                return nil
            } catch { return error.code }
        }
        for await _ in arrived { break }
        await server.stop()
        #expect(await task.value == .unreachable)
    }
}
