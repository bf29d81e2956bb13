import EventLoop
import HTTPClient
import JSON
import LocalDiscord
import TestSupport
import Testing

/// The format on the wire, member by member.
@Suite(.onLoop) struct ScriptedModelTests {
    private let question: JSON = [
        "model": "gpt-4o",
        "messages": [["role": "system", "content": "s"], ["role": "user", "content": "Hello there"]],
    ]

    @LoopActor private func post(
        _ path: String, _ body: JSON, to model: ScriptedModel, key: String? = nil
    ) async throws -> HTTPResponse {
        let server = try LocalModelServer.start(model: model)
        let headers = key.map { [(name: "Authorization", value: "Bearer \($0)")] } ?? []
        let result: Result<HTTPResponse, HTTPError>
        do throws(HTTPError) {
            let request = HTTPRequest(.post, server.baseURL + path, headers: headers, body: body.bytes)
            result = .success(try await HTTPClient().send(request))
        } catch { result = .failure(error) }
        await server.stop()
        return try result.get()
    }

    private func adding(_ members: [(key: String, value: JSON)]) -> JSON {
        JSON(object: (question.object ?? []) + members)
    }

    /// The JSON of each event, the last one being the text `[DONE]`.
    private func events(_ response: HTTPResponse) throws -> [JSON] {
        let lines = String(decoding: response.body, as: UTF8.self).split(separator: "\n\n")
        try #require(lines.last == "data: [DONE]")
        return try lines.dropLast().map { try JSON(parsing: String($0.dropFirst(6))) }
    }

    @Test @LoopActor func aWholeAnswerHasOpenAIsShape() async throws {
        let response = try await post("/chat/completions", question, to: ScriptedModel { _ in .answer("Hi there.") })
        #expect(response.headers["Content-Type"] == "application/json")
        let json = try JSON(parsing: response.body)
        #expect(json["object"].string == "chat.completion" && json["model"].string == "gpt-4o")
        #expect(json["id"].string?.hasPrefix("chatcmpl-") == true && json["created"].int != nil)
        let choice = json["choices"][0]
        #expect(choice["index"].int == 0 && choice["finish_reason"].string == "stop" && choice["logprobs"].isNull)
        #expect(choice["message"]["role"].string == "assistant" && choice["message"]["content"].string == "Hi there.")
        #expect(json["usage"]["completion_tokens"].int == 2)
        let total = try #require(json["usage"]["prompt_tokens"].int) + 2
        #expect(json["usage"]["total_tokens"].int == total)
    }

    @Test @LoopActor func aStreamNamesTheRoleFirstAndEndsWithUsageAndDone() async throws {
        let body = adding([("stream", true), ("stream_options", ["include_usage": true])])
        let response = try await post("/chat/completions", body, to: ScriptedModel { _ in .answer("Hi  you\nthere") })
        #expect(response.headers["Content-Type"]?.hasPrefix("text/event-stream") == true)
        let events = try events(response)
        #expect(events.allSatisfy { $0["object"].string == "chat.completion.chunk" && $0["id"] == events[0]["id"] })
        #expect(events[0]["choices"][0]["delta"]["role"].string == "assistant")
        #expect(events.compactMap { $0["choices"][0]["delta"]["content"].string } == ["", "Hi", "  you", "\nthere"])
        #expect(events.dropLast().allSatisfy { $0["usage"].isNull && $0["choices"].array?.count == 1 })
        #expect(events.map { $0["choices"][0]["finish_reason"].string }.compactMap { $0 } == ["stop"])
        #expect(events.last?["choices"].array?.isEmpty == true)
        #expect(events.last?["usage"]["completion_tokens"].int == 3)
    }

    @Test @LoopActor func aStreamThatWasNotAskedForUsageHasNone() async throws {
        let response = try await post(
            "/chat/completions", adding([("stream", true)]), to: ScriptedModel { _ in .answer("a") })
        #expect(try events(response).allSatisfy { !$0["usage"].exists })
    }

    @Test @LoopActor func theOlderInterfaceAnswersInItsOwnShape() async throws {
        let body: JSON = ["model": "davinci-002", "prompt": "Say"]
        let model = ScriptedModel { _ in .answer("Hi you", finishReason: "length") }
        let whole = try JSON(parsing: try await post("/completions", body, to: model).body)
        #expect(whole["object"].string == "text_completion")
        #expect(whole["choices"][0]["text"].string == "Hi you")
        #expect(whole["choices"][0]["finish_reason"].string == "length")
        let streamed = JSON(object: (body.object ?? []) + [("stream", true)])
        let events = try events(try await post("/completions", streamed, to: model))
        #expect(events.map { $0["choices"][0]["text"].string } == ["Hi", " you", ""])
        #expect(events.last?["choices"][0]["finish_reason"].string == "length")
    }

    @Test @LoopActor func itSaysThatItIsScriptedAndRepeatsWhatItWasTold() async throws {
        let response = try await post("/chat/completions", question, to: ScriptedModel())
        let text = try JSON(parsing: response.body)["choices"][0]["message"]["content"].string ?? ""
        #expect(text.hasPrefix("I am a scripted model"))
        #expect(text.contains("Hello there") && text.contains("2 messages"))
        let prompt: JSON = [
            "model": "m", "prompt": "Be.\n\nUser: one\n\nAssistant: two\n\nUser: three\nfour\n\nAssistant:",
        ]
        let older = try await post("/completions", prompt, to: ScriptedModel())
        #expect(try JSON(parsing: older.body)["choices"][0]["text"].string?.contains("“three\nfour”") == true)
    }

    @Test @LoopActor func itStopsAtTheLimitOfTokens() async throws {
        let response = try await post("/chat/completions", adding([("max_tokens", 4)]), to: ScriptedModel())
        let choice = try JSON(parsing: response.body)["choices"][0]
        #expect(choice["message"]["content"].string == "I am a scripted")
        #expect(choice["finish_reason"].string == "length")
    }

    @Test @LoopActor func aKeyIsAskedForOnlyWhenToldTo() async throws {
        let model = ScriptedModel(requiredKey: "sk-1") { _ in .answer("a") }
        let refused = try await post("/chat/completions", question, to: model)
        #expect(refused.status == 401)
        let error = try JSON(parsing: refused.body)["error"]
        #expect(error["code"].string == "invalid_api_key" && error["type"].string == "invalid_request_error")
        #expect(error["param"].isNull && error["message"].string != nil)
        #expect(try await post("/chat/completions", question, to: model, key: "sk-1").status == 200)
        #expect(try await post("/chat/completions", question, to: ScriptedModel { _ in .answer("a") }).status == 200)
    }

    @Test @LoopActor func whatIsNoRequestIsRefused() async throws {
        for body: JSON in [["messages": question["messages"]], ["model": "m"], ["model": "m", "messages": []], nil] {
            let response = try await post("/chat/completions", body, to: ScriptedModel())
            #expect(response.status == 400)
            #expect(try JSON(parsing: response.body)["error"]["type"].string == "invalid_request_error")
        }
        #expect(try await post("/elsewhere", question, to: ScriptedModel()).status == 404)
    }

    @Test @LoopActor func itListsItsModels() async throws {
        let server = try LocalModelServer.start()
        let response = try await HTTPClient().send(HTTPRequest(.get, server.baseURL + "/models"))
        let json = try JSON(parsing: response.body)
        #expect(json["object"].string == "list")
        #expect(json["data"].array?.map { $0["id"].string } == server.model.models)
        #expect(json["data"][0]["object"].string == "model" && json["data"][0]["owned_by"].string != nil)
        await server.stop()
    }

    @Test @LoopActor func requestsAreKeptAndTold() async throws {
        let model = ScriptedModel { _ in .answer("a") }
        var told: [String] = []
        model.onRequest = { method, path, body in told.append("\(method) \(path) \(body["model"].string ?? "")") }
        _ = try await post("/chat/completions", question, to: model, key: "k")
        #expect(told == ["POST /chat/completions gpt-4o"])
        let request = try #require(model.requests.first)
        #expect(request.key == "k" && request.question == "Hello there" && request.messages.count == 2)
    }
}
