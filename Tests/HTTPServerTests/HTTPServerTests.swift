import EventLoop
import HTTPServer
import TestSupport
import Testing

@Suite(.onLoop) struct HTTPServerTests {
    @Test @LoopActor func aRequestArrivesWithItsPathQueryFieldsAndBody() async throws {
        let seen = Box<HTTPServerRequest>()
        let server = try HTTPServer { request in
            seen.value = request
            return .init(status: 201, headers: [("X-Answer", "yes")], body: Array("made".utf8))
        }
        let client = try RawClient(port: server.port)
        try client.send(
            "POST /a%2Fb/%C3%A4?x=1+2%2B3&flag&y=%26 HTTP/1.1\r\nHost: here\r\nX-One: 1\r\nContent-Length: 5\r\n\r\nhello"
        )
        let answer = try await client.read(upTo: "made")
        #expect(answer.hasPrefix("HTTP/1.1 201 Created\r\n"))
        #expect(answer.contains("\r\nX-Answer: yes\r\n"))
        #expect(answer.contains("\r\nContent-Length: 4\r\n"))
        let request = try #require(seen.value)
        #expect(request.method == "POST")
        #expect(request.rawPath == "/a%2Fb/%C3%A4")
        #expect(request.path == "/a/b/ä")
        #expect(request.pathSegments == ["a/b", "ä"])
        #expect(request.query.map(\.name) == ["x", "flag", "y"])
        #expect(request.query.map(\.value) == ["1 2+3", "", "&"])
        #expect(request.headers["x-ONE"] == "1")
        #expect(request.body == Array("hello".utf8))
        client.close()
        await server.stop()
    }

    @Test @LoopActor func aRequestThatTricklesIsCutOff() async throws {
        var configuration = HTTPServer.Configuration()
        configuration.requestTimeout = .milliseconds(100)
        let served = Box<Bool>()
        let server = try HTTPServer(configuration: configuration) { _ in
            served.value = true
            return .init(status: 200)
        }
        let client = try RawClient(port: server.port)
        try client.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\r\n")
        // Each byte ends the silence; only the whole takes too long.
        var isOpen = true
        for _ in 0..<10_000 where isOpen {
            do { try client.send("x") } catch { isOpen = false }
            try await EventLoop.main.sleep(for: .milliseconds(5))
        }
        #expect(!isOpen)
        #expect(served.value == nil)
        client.close()
        await server.stop()
    }

    /// Each byte ends the silence; the head as a whole has a limit, too, the first of a connection and the next.
    @Test(arguments: [false, true]) @LoopActor func aHeadThatTricklesIsCutOff(isSecond: Bool) async throws {
        var configuration = HTTPServer.Configuration()
        configuration.requestTimeout = .seconds(60)
        configuration.idleTimeout = .seconds(1)
        let server = try HTTPServer(configuration: configuration) { _ in
            .init(status: 200, contentType: "text/plain", text: "whole")
        }
        let client = try RawClient(port: server.port)
        if isSecond {
            try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
            try await client.read(upTo: "whole")
        }
        try client.send("GET / HTTP/1.1\r\nX-Long: ")
        var isOpen = true
        for _ in 0..<10_000 where isOpen {
            do { try client.send("x") } catch { isOpen = false }
            try await EventLoop.main.sleep(for: .milliseconds(5))
        }
        #expect(!isOpen)
        client.close()
        await server.stop()
    }

    @Test @LoopActor func aStopLetsAnswersUnderWayEnd() async throws {
        let (asked, mayAnswer) = (Gate(), Gate())
        let server = try HTTPServer { _ in
            asked.open()
            await mayAnswer.wait()
            return .init(status: 200, contentType: "text/plain", text: Task.isCancelled ? "cancelled" : "whole")
        }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        await asked.wait()
        let stop = EventLoop.main.spawn { await server.stop(finishingWithin: .seconds(60)) }
        EventLoop.main.schedule(after: .milliseconds(1)) { mayAnswer.open() }
        #expect(try await client.readToEnd().hasSuffix("\r\n\r\nwhole"))
        await stop.value
        client.close()
    }

    @Test @LoopActor func aStopDoesNotWaitForEverForAnAnswer() async throws {
        let (asked, wasCancelled) = (Gate(), Gate())
        let server = try HTTPServer { _ in
            asked.open()
            try? await EventLoop.main.sleep(for: .seconds(600))
            wasCancelled.open()
            return .init(status: 200)
        }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        await asked.wait()
        await server.stop(finishingWithin: .milliseconds(10))
        await wasCancelled.wait()
        #expect(try await client.readToEnd() == "")
        client.close()
    }

    @Test @LoopActor func aConnectionIsKeptForTheNextRequest() async throws {
        let server = try HTTPServer { .init(status: 200, contentType: "text/plain", text: "<\($0.path)>") }
        let client = try RawClient(port: server.port)
        for path in ["/one", "/two", "/three"] {
            try client.send("GET \(path) HTTP/1.1\r\nHost: here\r\n\r\n")
            try await client.read(upTo: "<\(path)>")
        }
        client.close()
        await server.stop()
    }

    @Test @LoopActor func pipelinedRequestsAreAnsweredInOrder() async throws {
        let server = try HTTPServer { request in
            if request.path == "/1" { try? await EventLoop.main.sleep(for: .milliseconds(30)) }
            return .init(status: 200, contentType: "text/plain", text: "<\(request.path)>")
        }
        let client = try RawClient(port: server.port)
        try client.send((1...4).map { "GET /\($0) HTTP/1.1\r\nHost: here\r\n\r\n" }.joined())
        let answer = try await client.read(upTo: "</4>")
        let places = try (1...4).map { try #require(answer.range(of: "</\($0)>")) }
        #expect(places == places.sorted())
        client.close()
        await server.stop()
    }

    @Test @LoopActor func manyClientsAreServedAtOnce() async throws {
        let gate = Gate()
        let waiting = Box<Int>()
        let server = try HTTPServer { request in
            waiting.value = (waiting.value ?? 0) + 1
            if waiting.value == 50 { gate.open() }
            await gate.wait()
            return .init(status: 200, body: request.body)
        }
        let clients = try (0..<50).map { _ in try RawClient(port: server.port) }
        for (index, client) in clients.enumerated() {
            try client.send("PUT / HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\n\r\n\(1000 + index)")
        }
        for (index, client) in clients.enumerated() { try await client.read(upTo: "\(1000 + index)") }
        for client in clients { client.close() }
        await server.stop()
    }

    @Test @LoopActor func aBodyOverTheLimitIsAnsweredWith413() async throws {
        var configuration = HTTPServer.Configuration()
        configuration.maximumBodyBytes = 10
        let server = try HTTPServer(configuration: configuration) { .init(status: 200, body: $0.body) }
        let announced = try RawClient(port: server.port)
        try announced.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 11\r\n\r\n01234567890")
        #expect(try await announced.readToEnd().hasPrefix("HTTP/1.1 413 "))
        let chunked = try RawClient(port: server.port)
        try chunked.send("POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n")
        try chunked.send("8\r\n01234567\r\n0\r\n\r\n")
        #expect(try await chunked.readToEnd().hasPrefix("HTTP/1.1 413 "))
        let exact = try RawClient(port: server.port)
        try exact.send("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n0123456789")
        #expect(try await exact.read(upTo: "0123456789").hasPrefix("HTTP/1.1 200 "))
        for client in [announced, chunked, exact] { client.close() }
        await server.stop()
    }

    @Test @LoopActor func anAbortedRequestGetsNoAnswer() async throws {
        let server = try HTTPServer { _ in .abort }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        #expect(try await client.readToEnd() == "")
        client.close()
        await server.stop()
    }

    @Test @LoopActor func anImpossibleAnswerBecomes500() async throws {
        let server = try HTTPServer { request in
            request.path == "/status" ? .init(status: 42) : .init(status: 200, headers: [("X-Bad", "a\r\nb: c")])
        }
        for path in ["/status", "/header"] {
            let client = try RawClient(port: server.port)
            try client.send("GET \(path) HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            #expect(try await client.readToEnd().hasPrefix("HTTP/1.1 500 "))
            client.close()
        }
        await server.stop()
    }

    @Test @LoopActor func aStoppedServerLetsGoOfWhatItsHandlerHolds() async throws {
        final class Owner: Sendable {}
        weak var owner: Owner?
        func serve() throws -> HTTPServer {
            let object = Owner()
            owner = object
            return try HTTPServer { _ in withExtendedLifetime(object) { .init(status: 200) } }
        }
        let server = try serve()
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        #expect(try await client.readToEnd().hasPrefix("HTTP/1.1 200 "))
        client.close()
        #expect(owner != nil)
        await server.stop()
        #expect(owner == nil)
    }

    @Test @LoopActor func aPortInUseIsRefusedWithTheReason() async throws {
        let server = try HTTPServer { _ in .init(status: 200) }
        #expect {
            _ = try HTTPServer(configuration: .init(port: server.port)) { _ in .init(status: 200) }
        } throws: { error in
            (error as? HTTPServerError)?.code == .cannotListen
        }
        await server.stop()
    }
}
