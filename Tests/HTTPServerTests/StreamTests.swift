import EventLoop
import HTTPServer
import TestSupport
import Testing

@Suite(.onLoop) struct StreamTests {
    @Test @LoopActor func thePieceIsWithTheClientBeforeTheNextIsWritten() async throws {
        let gates = [Gate(), Gate(), Gate()]
        let server = try HTTPServer { _ in
            .stream(headers: [("Content-Type", "text/event-stream")]) { writer in
                await gates[0].wait()
                try await writer.write("data: one\n\n")
                await gates[1].wait()
                try await writer.write("data: two\n\n")
                await gates[2].wait()
            }
        }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        let head = try await client.read(upTo: "\r\n\r\n")
        #expect(head.contains("\r\nTransfer-Encoding: chunked\r\n"))
        gates[0].open()
        #expect(try await client.read(upTo: "one\n\n\r\n") == "B\r\ndata: one\n\n\r\n")
        gates[1].open()
        #expect(try await client.read(upTo: "two\n\n\r\n") == "B\r\ndata: two\n\n\r\n")
        gates[2].open()
        #expect(try await client.read(upTo: "\r\n\r\n") == "0\r\n\r\n")
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        #expect(try await client.read(upTo: "0\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
        client.close()
        await server.stop()
    }

    @Test @LoopActor func aThrownErrorCutsTheConnection() async throws {
        struct Failure: Error {}
        let server = try HTTPServer { _ in
            .stream { writer in
                try await writer.write("half")
                throw Failure()
            }
        }
        let client = try RawClient(port: server.port)
        let start = ContinuousClock.now
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        let answer = try await client.readToEnd()
        #expect(answer.hasSuffix("4\r\nhalf\r\n"))
        // At once, and not when something else wakes the server.
        #expect(start.duration(to: .now) < .seconds(1))
        client.close()
        await server.stop()
    }

    @Test @LoopActor func aClientThatGoesAwayCancelsTheHandler() async throws {
        let started = Gate()
        let ended = Gate()
        let wasCancelled = Box<Bool>()
        let server = try HTTPServer { _ in
            started.open()
            do { try await EventLoop.main.sleep(for: .seconds(30)) } catch { wasCancelled.value = true }
            ended.open()
            return .init(status: 200)
        }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        await started.wait()
        client.close()
        await ended.wait()
        #expect(wasCancelled.value == true)
        await server.stop()
    }

    @Test @LoopActor func aClientThatGoesAwayMakesWritingThrow() async throws {
        let ended = Gate()
        let error = Box<HTTPServerError>()
        let server = try HTTPServer { _ in
            .stream { writer in
                do {
                    while true {
                        try await writer.write("tick\n")
                        try? await EventLoop.main.sleep(for: .milliseconds(1))
                    }
                } catch let thrown as HTTPServerError {
                    error.value = thrown
                    ended.open()
                }
            }
        }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        try await client.read { !$0.isEmpty }
        client.close()
        await ended.wait()
        #expect(error.value?.code == .clientGone)
        await server.stop()
    }

    @Test @LoopActor func aSlowClientMakesTheWriterWait() async throws {
        let written = Box<Int>()
        let server = try HTTPServer { _ in
            .stream { writer in
                for _ in 0..<320 {
                    try await writer.write([UInt8](repeating: 120, count: 50_000))
                    written.value = (written.value ?? 0) + 50_000
                }
            }
        }
        let client = try RawClient(port: server.port)
        client.stopReading()
        try client.send("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        var last = -1
        // Until the buffers of the system are full and nothing moves any more.
        while last != written.value ?? 0 {
            last = written.value ?? 0
            try await EventLoop.main.sleep(for: .milliseconds(50))
        }
        #expect(last < 320 * 50_000)
        client.startReading()
        let answer = try await client.read { _ in client.hasEnded }
        #expect(answer.count > 320 * 50_000)
        client.close()
        await server.stop()
    }

    @Test @LoopActor func stoppingCancelsHandlersAndStreams() async throws {
        let started = Gate()
        let ended = Box<Int>()
        let server = try HTTPServer { request in
            if request.path == "/stream" {
                return .stream { writer in
                    try await writer.write("x")
                    started.open()
                    defer { ended.value = (ended.value ?? 0) + 1 }
                    try await EventLoop.main.sleep(for: .seconds(30))
                }
            }
            defer { ended.value = (ended.value ?? 0) + 1 }
            try? await EventLoop.main.sleep(for: .seconds(30))
            return .init(status: 200)
        }
        let waiting = try RawClient(port: server.port)
        let streaming = try RawClient(port: server.port)
        try waiting.send("GET /wait HTTP/1.1\r\nHost: here\r\n\r\n")
        try streaming.send("GET /stream HTTP/1.1\r\nHost: here\r\n\r\n")
        await started.wait()
        await server.stop()
        #expect(try await waiting.readToEnd() == "")
        _ = try await streaming.readToEnd()
        while ended.value != 2 { try await EventLoop.main.sleep(for: .milliseconds(1)) }
        waiting.close()
        streaming.close()
    }

    @Test(arguments: 0..<20)
    @LoopActor func stoppingInTheMiddleOfTrafficIsClean(rounds: Int) async throws {
        let server = try HTTPServer { request in
            switch request.path {
            case "/socket": return .webSocket { _ in }
            case "/stream":
                return .stream { writer in
                    while true {
                        try await writer.write("tick\n")
                        try await EventLoop.main.sleep(for: .milliseconds(1))
                    }
                }
            default:
                await Task.yield()
                return .init(status: 200)
            }
        }
        let clients = try (0..<9).map { _ in try RawClient(port: server.port) }
        let upgrade =
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        for (index, client) in clients.enumerated() {
            let path = ["/socket", "/stream", "/plain"][index % 3]
            try client.send("GET \(path) HTTP/1.1\r\nHost: here\r\n\(index % 3 == 0 ? upgrade : "")\r\n")
        }
        // Stops the server a little later each time.
        for _ in 0..<rounds { try await EventLoop.main.sleep(for: .zero) }
        for client in clients where rounds % 2 == 0 { client.endSending() }
        await server.stop()
        for client in clients {
            try await client.read { _ in client.hasEnded }
            client.close()
        }
    }
}
