import JSON
import TestSupport
import Testing

@testable import OpenAI

/// The short way to a chunk's text against the long one.
@Suite struct ChunkScannerTests {
    private static let usual = [
        Chunks.role, Chunks.chat("Hello"), Chunks.chat(" 👨‍👩‍👧 日本"), Chunks.chat(finish: "length"), Chunks.chat(""),
        #"{ "choices" : [ { "delta" : { "content" : "a\"b\\c\/d\n\r\t\b\f" } , "index" : 0 } ] , "x" : [ 1 , [ ] , { } ] }"#,
        #"{"choices":[{"delta":{"content":"\u00e9\u65E5\ud83d\uDE00\u0000"},"finish_reason":null}],"usage":null,"error":null}"#,
        #"{"choices":[{"delta":{"role":"assistant","content":null,"tool_calls":[{"a":{"b":[true,false,-1.5e+3]}}]}}]}"#,
        #"{"choices":[{"delta":{}}],"content":"elsewhere","nested":{"content":"x","choices":[{"delta":{"content":"y"}}]}}"#,
    ].map { $0.hasPrefix("data: ") ? String($0.dropFirst(6).dropLast(2)) : $0 }

    private static let unusual = [
        "", "{", "[]", "null", "{}", "[DONE]", Chunks.error(), String(Chunks.usage.dropFirst(6).dropLast(2)),
        #"{"choices":[]}"#, #"{"choices":[{"delta":{"content":"a"}},{"delta":{"content":"b"}}]}"#,
        #"{"choices":[{"delta":{"refusal":"No."}}]}"#, #"{"choices":[{"delta":{"content":"\ud83d"}}]}"#,
        #"{"choices":[{"delta":{"content":"\x"}}]}"#, #"{"choices":[{"delta":{"content":["a"]}}]}"#,
        #"{"choices":[{"delta":{"content":"a"}}]} more"#, #"{"choices":[{"delta":{"content":"a"}}],"error":{}}"#,
        #"{"choices":[{"delta":{"content":"a}}]}"#, "{\"choices\":[{\"delta\":{\"content\":\"a\nb\"}}]}",
        #"{"choices":[{"delta":{"content":"a"}}],"x":"# + String(repeating: "[", count: 100),
    ]

    @Test(arguments: usual) func aUsualChunkIsReadAsTheLibraryReadsIt(text: String) throws {
        let json = try JSON(parsing: text)["choices"][0]
        let chunk = try #require(ChunkScanner.scan(Array(text.utf8), .chat))
        #expect(chunk.text == json["delta"]["content"].string ?? "")
        #expect(chunk.finishReason == json["finish_reason"].string)
    }

    @Test(arguments: unusual) func anUnusualChunkIsLeftToTheLibrary(text: String) {
        #expect(ChunkScanner.scan(Array(text.utf8), .chat) == nil)
    }

    @Test func theOlderInterfaceHasItsTextElsewhere() {
        let bytes = Array(#"{"choices":[{"text":"a","delta":{"content":"b"},"finish_reason":"stop"}]}"#.utf8)
        #expect(ChunkScanner.scan(bytes, .completions) == .init(text: "a", finishReason: "stop"))
        #expect(ChunkScanner.scan(bytes, .chat) == .init(text: "b", finishReason: "stop"))
    }

    @Test func whateverIsDamagedIsNeverReadDifferently() {
        var generator = SeededGenerator(seed: 1)
        for text in Self.usual {
            for _ in 0..<300 {
                var bytes = Array(text.utf8)
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = #"{}[]":,\un0a"#.utf8.randomElement(using: &generator)!
                default: bytes.removeLast(bytes.count - index)
                }
                guard let chunk = ChunkScanner.scan(bytes, .chat), let json = try? JSON(parsing: bytes) else {
                    continue
                }
                let content = json["choices"][0]["delta"]["content"]
                #expect(chunk.text == content.string ?? "", "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }
}
