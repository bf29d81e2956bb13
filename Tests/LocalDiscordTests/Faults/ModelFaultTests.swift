import EventLoop
import HTTPClient
import JSON
import OpenAI
import ProcessSupport
import TestSupport
import Testing

@testable import LocalDiscord

/// What the bot's own client makes of each fault of the model.
@Suite(.onLoop) struct ModelFaultTests {
    @LoopActor private func ask(_ kind: FaultKind) async throws -> Result<Completion, OpenAIError> {
        let faults = FaultInjector()
        faults.order(Fault(kind))
        let model = ScriptedModel { _ in .answer("Four words of answer") }
        model.faults = faults
        let server = try LocalModelServer.start(model: model)
        let http = HTTPClient()
        let silence = Duration.milliseconds(300) * Patience.factor
        let client = OpenAIClient(
            baseURL: server.baseURL, key: nil, http: http,
            policy: RetryPolicy(firstByte: silence, silence: silence, maximumAttempts: 1))
        let result: Result<Completion, OpenAIError>
        do throws(OpenAIError) {
            let request = CompletionRequest(model: "gpt-4o", messages: [ChatMessage(.user, "Hi")])
            result = .success(try await client.complete(request))
        } catch { result = .failure(error) }
        #expect(faults.counts == [kind: 1])
        await server.stop()
        http.shutdown()
        return result
    }

    @Test(arguments: [
        (FaultKind.model429, OpenAIError.Code.rateLimited), (.model500, .serverError), (.model503, .serverError),
        (.modelCut, .unreachable), (.modelCutInside, .incomplete), (.modelStall, .timeout), (.modelSilence, .timeout),
        (.modelWrongJSON, .garbled), (.modelWrongStream, .garbled),
    ]) @LoopActor func aFaultIsToldForWhatItIs(kind: FaultKind, code: OpenAIError.Code) async throws {
        let error = await #expect(throws: OpenAIError.self) { try await ask(kind).get() }
        #expect(error?.code == code)
    }

    @Test(arguments: [FaultKind.modelSlow, .modelNoDone]) @LoopActor
    func anAnswerThatIsWholeCounts(kind: FaultKind) async throws {
        #expect(try await ask(kind).get().text == "Four words of answer")
    }
}
