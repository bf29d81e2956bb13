import HTTPClient
import JSON
import Testing

@testable import Discord
@testable import OpenAI

/// Frames, answers and interactions that were mutated from recorded ones: nothing that Discord or a model could send, or
/// whoever stands in between, ends the program, keeps it busy or fills its memory.
@Suite(.serialized) struct ProtocolFuzzTests {
    @Test func framesOfTheGateway() throws {
        var machine = Self.established()
        var count = 0
        try FuzzRun(corpus: Corpus(kind: .frames)) { bytes in
            count += 1
            var isOver = false
            for action in machine.handle(.frame(bytes), now: .now, random: { 0.5 }) {
                switch action {
                case .close(let code):
                    #expect(code == 4000, "the session can be resumed")
                    isOver = true
                case .deliver(.failed): isOver = true
                case .deliver(.dispatch(let name, let data, _)): Self.read(name, data)
                default: break
                }
            }
            // Some frames do their work only after others.
            if isOver || count.isMultiple(of: 50) { machine = Self.established() }
        }
    }

    @Test func answersOfDiscord() throws {
        try FuzzRun(corpus: Corpus(kind: .responses)) { bytes in
            let response = Self.response(bytes)
            let limits = RateLimitAnswer(response)
            for wait in [limits.retryAfter, limits.resetAfter].compactMap({ $0 }) {
                #expect(wait >= .zero && wait <= .seconds(86_400))
            }
            if response.status >= 400 {
                let error = DiscordError(status: response.status, body: response.body, retryAfter: limits.retryAfter)
                #expect(!error.description.isEmpty && error.debugDescription.utf8.count < 10_000)
            }
            guard let json = try? JSON(parsing: response.body) else { return }
            for value in [json] + (json.array ?? []) { Self.readEverything(value) }
        }
    }

    @Test(arguments: [CompletionRequest.Endpoint.chat, .completions])
    func answersOfAModel(endpoint: CompletionRequest.Endpoint) throws {
        var size = 1
        try FuzzRun(corpus: Corpus(kind: .completions)) { bytes in
            let response = Self.response(bytes)
            var reader = CompletionReader(endpoint: endpoint)
            reader.receive(response.head)
            size = size % 61 + 1
            do throws(OpenAIError) {
                var rest = response.body[...]
                while !rest.isEmpty, !reader.isDone {
                    _ = try reader.receive(Array(rest.prefix(size)))
                    rest = rest.dropFirst(size)
                }
                let completion = try reader.finish()
                #expect(completion.text.contains { !$0.isWhitespace })
            } catch { #expect(!error.description.isEmpty) }
        }
    }

    // MARK: Reading

    /// What the recorded line says, or, where it cannot be read any more, a success with the line as its body.
    private static func response(_ bytes: [UInt8]) -> HTTPResponse {
        guard let json = try? JSON(parsing: bytes), let body = json["body"].string else {
            return HTTPResponse(head: HTTPHead(status: 200), body: bytes)
        }
        let headers = (json["headers"].object ?? []).map { ($0.key, $0.value.string ?? "\($0.value)") }
        return HTTPResponse(
            head: HTTPHead(status: json["status"].int ?? 200, headers: HTTPHeaders(headers)), body: Array(body.utf8))
    }

    /// Every reader is lenient or says what it misses; any other end is a failure of the test.
    private static func readEverything(_ json: JSON) {
        for type: any DiscordObject.Type in [
            Message.self, Interaction.self, Channel.self, Guild.self, User.self, Member.self, Application.self,
            Attachment.self,
        ] {
            _ = try? type.init(json: json)
        }
    }

    private static func read(_ name: String, _ data: JSON) {
        switch name {
        case "MESSAGE_CREATE", "MESSAGE_UPDATE": _ = try? Message(json: data)
        case "INTERACTION_CREATE": _ = try? Interaction(json: data)
        default: readEverything(data)
        }
    }

    private static func established() -> GatewayMachine {
        let session = GatewaySession(id: "s1", resumeURL: "wss://resume.test", sequence: 1)
        var machine = GatewayMachine(configuration: .init(token: "secret", intents: .guilds), session: session)
        for event: GatewayMachine.Event in [
            .start, .connected, .frame(Array(#"{"op": 10, "d": {"heartbeat_interval": 40000}}"#.utf8)),
            .frame(Array(#"{"op": 0, "t": "RESUMED", "s": 2, "d": {}}"#.utf8)),
        ] {
            _ = machine.handle(event, now: .now, random: { 0.5 })
        }
        return machine
    }
}
