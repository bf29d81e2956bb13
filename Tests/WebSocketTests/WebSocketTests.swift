import EventLoop
import HTTPServer
import TestSupport
import Testing
import WebSocket

@Suite(.onLoop) struct WebSocketTests {
    @Test(arguments: [0, 1, 125, 126, 65_535, 65_536, 1 << 20])
    @LoopActor func messagesOfAnyLengthComeBack(length: Int) async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        let bytes = (0..<length).map { UInt8(97 + $0 % 26) }
        #expect(socket.send(text: bytes))
        #expect(socket.send(binary: bytes.map { $0 ^ 0xFF }))
        let events = await inbox.first(2)
        #expect(events == [.text(bytes), .binary(bytes.map { $0 ^ 0xFF })])
        socket.abort()
        await echo.server.stop()
    }

    @Test @LoopActor func messagesArriveInOrder() async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        for number in 0..<1000 { socket.send(text: "message \(number)") }
        let events = await inbox.first(1000)
        #expect(events == (0..<1000).map { .text(Array("message \($0)".utf8)) })
        socket.abort()
        await echo.server.stop()
    }

    @Test @LoopActor func theClientsCloseCodeReachesTheServerAndComesBack() async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        socket.close(code: 4000, reason: "resume later")
        #expect(await inbox.first(1) == [.closed(code: 4000, reason: "resume later")])
        #expect(await echo.events.first(1) == [.closed(code: 4000, reason: "resume later")])
        #expect(!socket.send(text: "too late"))
        await echo.server.stop()
    }

    @Test @LoopActor func theServersCloseCodeReachesTheClient() async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        socket.send(text: "hello")
        _ = await inbox.first(1)
        echo.socket?.close(code: 4004, reason: "Authentication failed.")
        #expect(await inbox.first(2).last == .closed(code: 4004, reason: "Authentication failed."))
        #expect(await echo.events.first(2).last == .closed(code: 4004, reason: "Authentication failed."))
        await echo.server.stop()
    }

    @Test @LoopActor func aLongReasonIsCutAtACharacter() async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        socket.close(code: 1000, reason: String(repeating: "ä", count: 100))
        #expect(await inbox.first(1) == [.closed(code: 1000, reason: String(repeating: "ä", count: 61))])
        await echo.server.stop()
    }

    @Test @LoopActor func anAbortEndsBothSidesWithoutACode() async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        socket.send(text: "hello")
        _ = await inbox.first(1)
        echo.socket?.abort()
        #expect(await inbox.first(2).last?.isClosedWithoutCode == true)
        #expect(await echo.events.first(2).last == .closed(code: nil, reason: "aborted"))
        await echo.server.stop()
    }

    @Test @LoopActor func stoppingTheServerClosesWith1001() async throws {
        let echo = try EchoServer()
        let inbox = Inbox()
        _ = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        await echo.server.stop()
        #expect(await inbox.first(1) == [.closed(code: 1001, reason: "the server is stopping")])
    }

    @Test @LoopActor func aMessageOverTheLimitEndsTheConnection() async throws {
        var configuration = WebSocket.Configuration()
        configuration.maximumMessageBytes = 1000
        let echo = try EchoServer(configuration: configuration)
        let inbox = Inbox()
        let socket = try await WebSocket.connect(to: echo.url) { inbox.append($0) }
        socket.send(binary: [UInt8](repeating: 1, count: 1000))
        #expect(await inbox.first(1).count == 1)
        socket.send(binary: [UInt8](repeating: 1, count: 1001))
        #expect(await inbox.first(2).last == .closed(code: 1009, reason: ""))
        await echo.server.stop()
    }

    @Test @LoopActor func aSlowReceiverFillsTheQueueOnlyUpToItsLimit() async throws {
        var configuration = WebSocket.Configuration()
        configuration.maximumQueuedBytes = 1 << 20
        let echo = try EchoServer(configuration: configuration, echoes: false)
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        client.stopReading()
        let socket = try #require(echo.socket)
        let block = [UInt8](repeating: 7, count: 100_000)
        var sent = 0
        while socket.send(binary: block), sent < 1000 { sent += 1 }
        #expect(sent < 1000)
        #expect(socket.queuedBytes <= 1 << 20)
        #expect(socket.queuedBytes > 1 << 19)
        let expected = sent * (block.count + 10)
        client.startReading()
        try await client.read { $0.count >= expected }
        #expect(socket.queuedBytes == 0)
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func aRefusedHandshakeTellsTheStatus() async throws {
        let server = try HTTPServer { _ in .init(status: 403) }
        await #expect {
            try await WebSocket.connect(to: "ws://127.0.0.1:\(server.port)/") { _ in }
        } throws: { error in
            (error as? WebSocketError)?.code == .refused && (error as? WebSocketError)?.status == 403
        }
        await server.stop()
    }

    @Test @LoopActor func noServerIsAnErrorOfTheConnection() async throws {
        let server = try HTTPServer { _ in .init(status: 403) }
        let port = server.port
        await server.stop()
        await #expect {
            try await WebSocket.connect(to: "ws://127.0.0.1:\(port)/") { _ in }
        } throws: { error in
            (error as? WebSocketError)?.code == .cannotConnect
        }
    }

    @Test @LoopActor func aSilentServerRunsIntoTheTimeLimit() async throws {
        let server = try HTTPServer { _ in
            try? await EventLoop.main.sleep(for: .seconds(30))
            return .init(status: 500)
        }
        var configuration = WebSocket.Configuration()
        configuration.connectTimeout = .milliseconds(50)
        await #expect {
            try await WebSocket.connect(to: "ws://127.0.0.1:\(server.port)/", configuration: configuration) { _ in }
        } throws: { error in
            (error as? WebSocketError)?.code == .timeout
        }
        await server.stop()
    }

    @Test @LoopActor func aCancelledTaskStopsOpening() async throws {
        let arrived = Inbox()
        let server = try HTTPServer { _ in
            arrived.append(.text([]))
            try? await EventLoop.main.sleep(for: .seconds(30))
            return .init(status: 500)
        }
        let task = EventLoop.main.spawn { () -> WebSocketError.Code? in
            do throws(WebSocketError) {
                _ = try await WebSocket.connect(to: "ws://127.0.0.1:\(server.port)/") { _ in }
                return nil
            } catch {
                return error.code
            }
        }
        _ = await arrived.first(1)
        task.cancel()
        #expect(await task.value == .cancelled)
        await server.stop()
    }

    @Test(arguments: ["http://127.0.0.1/", "ws://", "ws:127.0.0.1", "ws://a b/", "ws://user:secret@127.0.0.1/", ""])
    @LoopActor func aWrongAddressIsRefused(url: String) async throws {
        await #expect {
            try await WebSocket.connect(to: url) { _ in }
        } throws: { error in
            (error as? WebSocketError)?.code == .badURL
        }
    }
}
