import EventLoop
import HTTPClient
import TestSupport
import Testing

/// What goes over the wire and what comes back.
@Suite(.onLoop) struct ExchangeTests {
    @Test @LoopActor func anAnswerHasItsStatusItsHeadersAndItsWholeBody() async throws {
        let server = RawServer { connection, _ in connection.answer(404, headers: ["X-Thing:  one two "], "not here") }
        defer { server.stop() }
        let response = try await HTTPClient().send(HTTPRequest(.get, server.url + "/a?b=c"))
        #expect(response.status == 404)
        #expect(response.headers["x-THING"] == "one two")
        #expect(response.headers["absent"] == nil)
        #expect(response.headers.all.map(\.name) == ["Content-Length", "X-Thing"])
        #expect(response.body == Array("not here".utf8))
        #expect(server.requests.first?.head.hasPrefix("GET /a?b=c HTTP/1.1\r\n") == true)
    }

    @Test @LoopActor func requestsShareOneConnection() async throws {
        let server = RawServer { connection, request in connection.answer(200, request.path) }
        defer { server.stop() }
        let http = HTTPClient()
        for number in 0..<20 {
            let response = try await http.send(HTTPRequest(.get, "\(server.url)/\(number)"))
            #expect(response.body == Array("/\(number)".utf8))
        }
        #expect(server.accepted == 1)
    }

    @Test @LoopActor func manyRequestsAtOnceAllGetTheirOwnAnswer() async throws {
        let server = RawServer { connection, request in connection.answer(200, request.text) }
        defer { server.stop() }
        let http = HTTPClient(configuration: .init(maximumConnectionsPerHost: 8))
        let url = server.url
        let tasks = (0..<100).map { number in
            EventLoop.main.spawn { try? await http.send(HTTPRequest(.post, url, body: Array("\(number)".utf8))).body }
        }
        for (number, task) in tasks.enumerated() { #expect(await task.value == Array("\(number)".utf8)) }
        #expect(server.accepted <= 8)
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch, .delete]) @LoopActor
    func aBodyIsSentWithItsLengthAndWithoutAskingFirst(method: HTTPMethod) async throws {
        let server = RawServer { connection, _ in connection.answer(200) }
        defer { server.stop() }
        let body = [UInt8](repeating: 97, count: 100_000)
        let headers = [(name: "Content-Type", value: "application/json")]
        _ = try await HTTPClient().send(HTTPRequest(method, server.url, headers: headers, body: body))
        let request = try #require(server.requests.first)
        #expect(request.method == method.name)
        #expect(request.body == body)
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("Expect") == nil)
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch]) @LoopActor
    func aMissingBodyIsSaidToBeEmpty(method: HTTPMethod) async throws {
        let server = RawServer { connection, _ in connection.answer(204) }
        defer { server.stop() }
        let response = try await HTTPClient().send(HTTPRequest(method, server.url))
        #expect(response.status == 204)
        let request = try #require(server.requests.first)
        #expect(request.method == method.name)
        #expect(request.header("Content-Length") == "0")
        #expect(request.header("Content-Type") == nil)
    }

    @Test @LoopActor func methodsThatHaveNoBodySendNone() async throws {
        let server = RawServer { connection, request in
            if request.method == "HEAD" {
                connection.write("HTTP/1.1 200 X\r\nContent-Length: 5\r\n\r\n")
            } else {
                connection.answer(200, "body")
            }
        }
        defer { server.stop() }
        let http = HTTPClient()
        // One handle serves them all, so nothing may be left of the one before.
        _ = try await http.send(HTTPRequest(.put, server.url, body: [1, 2, 3]))
        for method in [HTTPMethod.delete, .get] {
            #expect(try await http.send(HTTPRequest(method, server.url)).body == Array("body".utf8))
        }
        #expect(try await http.send(HTTPRequest(.head, server.url)).body.isEmpty)
        #expect(try await http.send(HTTPRequest(.get, server.url)).body == Array("body".utf8))
        #expect(server.requests.map(\.method) == ["PUT", "DELETE", "GET", "HEAD", "GET"])
        for request in server.requests.dropFirst() { #expect(request.header("Content-Length") == nil) }
        #expect(server.accepted == 1)
    }

    @Test @LoopActor func headersAreSentAsTheyAreAlsoEmptyOnes() async throws {
        let server = RawServer { connection, _ in connection.answer(200) }
        defer { server.stop() }
        let http = HTTPClient(configuration: .init(userAgent: "Test (1)"))
        _ = try await http.send(HTTPRequest(.get, server.url, headers: [("X-One", "a: b"), ("X-Empty", "")]))
        _ = try await http.send(HTTPRequest(.get, server.url))
        #expect(server.requests[0].header("X-One") == "a: b")
        #expect(server.requests[0].header("X-Empty") == "")
        #expect(server.requests[0].header("User-Agent") == "Test (1)")
        #expect(server.requests[1].header("X-One") == nil)
    }

    @Test @LoopActor func aRedirectIsAnAnswerAndNotFollowed() async throws {
        let server = RawServer { connection, _ in connection.answer(302, headers: ["Location: /elsewhere"]) }
        defer { server.stop() }
        let response = try await HTTPClient().send(HTTPRequest(.get, server.url))
        #expect(response.status == 302)
        #expect(response.headers["Location"] == "/elsewhere")
        #expect(server.requests.count == 1)
    }

    @Test @LoopActor func informationalAnswersArePassedOver() async throws {
        let server = RawServer { connection, _ in
            connection.write("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n")
            connection.answer(200, "done")
        }
        defer { server.stop() }
        let response = try await HTTPClient().send(HTTPRequest(.get, server.url))
        #expect(response.status == 200)
        #expect(response.headers["Link"] == nil)
    }
}
