import EventLoop
import HTTPClient
import TestSupport
import Testing

/// Which addresses are accepted, and where a key may go.
@Suite(.onLoop) struct AddressTests {
    private static let key = [(name: "authorization", value: "Bearer secret-key")]

    @Test(arguments: [
        "", "example.com", "ftp://127.0.0.1/", "http://", "http:///127.0.0.1/", "file:///etc/passwd",
        "http://user:password@127.0.0.1/", "http://127.0.0.1/a b", "http://127.0.0.1/\r\nX: y",
        "http://127.0.0.1:99999/",
    ])
    @LoopActor func anAddressThatIsNotPlainHTTPIsRefused(url: String) async {
        let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(HTTPRequest(.get, url)) }
        #expect(error?.code == .badRequest)
    }

    @Test(arguments: [("X\r\nY", "a"), ("X", "a\r\nY: b"), ("", "a"), ("X:", "a"), ("X", "a\u{0}b")])
    @LoopActor func aHeaderThatWouldBecomeAnotherIsRefused(name: String, value: String) async {
        let error = await #expect(throws: HTTPError.self) {
            try await HTTPClient().send(HTTPRequest(.get, "http://127.0.0.1:1/", headers: [(name, value)]))
        }
        #expect(error?.code == .badRequest)
    }

    @Test(arguments: [
        "http://192.0.2.1/", "http://127.0.0.1.example.com/", "http://localhost.example.com/", "http://[2001:db8::1]/",
        "http://10.0.0.1:8080/v1",
    ])
    @LoopActor func aKeyIsNotSentWithoutTLSToAnotherMachine(url: String) async {
        let http = HTTPClient()
        let error = await #expect(throws: HTTPError.self) {
            try await http.send(HTTPRequest(.get, url, headers: Self.key))
        }
        #expect(error?.code == .keyOverPlainHTTP)
        #expect(error.map { "\($0) \($0.debugDescription)".contains("secret") } == false)
        #expect(!http.mayCarryKey(to: url))
    }

    @Test(arguments: [
        "http://127.0.0.1/", "http://LOCALHOST:8080/v1", "http://[::1]/", "http://127.1/", "https://example.com/",
    ])
    @LoopActor func aKeyMayGoOverTLSAndToThisMachine(url: String) {
        #expect(HTTPClient().mayCarryKey(to: url))
    }

    @Test @LoopActor func aKeyMayGoToAHostThatIsNamedAsAnException() {
        let http = HTTPClient(configuration: .init(plainHTTPHosts: ["Models.lan"]))
        #expect(http.mayCarryKey(to: "http://models.lan:8000/v1"))
        #expect(!http.mayCarryKey(to: "http://other.models.lan/v1"))
    }

    @Test @LoopActor func aKeyArrivesAtALoopbackServer() async throws {
        let server = RawServer { connection, _ in connection.answer(200) }
        defer { server.stop() }
        _ = try await HTTPClient().send(HTTPRequest(.get, server.url, headers: Self.key))
        #expect(server.requests.first?.header("Authorization") == "Bearer secret-key")
    }
}
