import EventLoop
import HTTPClient
import JSON
import OpenAI
import TestSupport

/// Pieces of answers as OpenAI sends them.
enum Chunks {
    static func chat(_ text: String? = nil, finish: String? = nil) -> String {
        let delta: JSON = text.map { ["content": JSON($0)] } ?? [:]
        let json: JSON = [
            "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m",
            "choices": [["index": 0, "delta": delta, "finish_reason": finish.map { JSON($0) } ?? .null]],
        ]
        return "data: \(json.text)\n\n"
    }

    static let role = """
        data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":\
        [{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}]}\n\n
        """
    static let usage = """
        data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[],\
        "usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}\n\n
        """
    static let done = "data: [DONE]\n\n"

    static func whole(_ text: String, finish: String = "stop") -> String {
        let json: JSON = [
            "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m",
            "choices": [
                [
                    "index": 0, "message": ["role": "assistant", "content": JSON(text)], "logprobs": nil,
                    "finish_reason": JSON(finish),
                ]
            ], "usage": ["prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10],
        ]
        return json.text
    }

    static func error(_ code: String? = nil, type: String = "t", message: String = "m") -> String {
        let error: JSON = [
            "message": JSON(message), "type": JSON(type), "param": nil, "code": code.map { JSON($0) } ?? .null,
        ]
        return (["error": error] as JSON).text
    }
}

extension RawConnection {
    /// Answers with a stream of events and ends it properly.
    @LoopActor func stream(_ events: String...) {
        beginStream()
        for event in events { chunk(event) }
        chunk("")
    }

    @LoopActor func beginStream() { beginChunked(headers: ["Content-Type: text/event-stream; charset=utf-8"]) }
}

extension OpenAIClient {
    @LoopActor convenience init(_ server: RawServer, policy: RetryPolicy = .quick) {
        self.init(
            baseURL: server.url + "/v1/", key: " sk-secret\n", organization: "org", http: HTTPClient(), policy: policy)
    }
}

extension RetryPolicy {
    /// Waits that a test can afford.
    static let quick = RetryPolicy(firstByte: .seconds(5), firstDelay: .milliseconds(1))
}
