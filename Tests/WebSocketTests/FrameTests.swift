import EventLoop
import HTTPServer
import TestSupport
import Testing
import WebSocket

/// What the server's side makes of frames that our own client never sends.
@Suite(.onLoop) struct FrameTests {
    @Test @LoopActor func theHandshakeAnswersTheKeyOfTheSpecification() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        let answer = try await client.upgrade()
        #expect(answer.hasPrefix("HTTP/1.1 101 "))
        // RFC 6455, 1.3
        #expect(answer.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func aPlainRequestIsToldToUpgrade() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try client.send("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        let answer = try await client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 426 "))
        #expect(answer.contains("\r\nSec-WebSocket-Version: 13\r\n"))
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func framesThatComeWithTheHandshakeAreRead() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try client.send(Array(RawClient.upgradeRequest.utf8) + RawClient.frame(0x81, Array("early".utf8)))
        try await client.read(upTo: "\u{5}early")
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func fragmentsAreJoinedAroundAPing() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        try client.send(RawClient.frame(0x01, Array("Hel".utf8)))
        try client.send(RawClient.frame(0x89, Array("ping".utf8)))
        #expect(try await client.read { $0.count >= 6 } == [0x8A, 4] + Array("ping".utf8))
        try client.send(RawClient.frame(0x00, Array("lo ".utf8)) + RawClient.frame(0x80, Array("you".utf8)))
        #expect(try await client.read { $0.count >= 11 } == [0x81, 9] + Array("Hello you".utf8))
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func aFrameMayComeByteByByte() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        for byte in RawClient.frame(0x81, Array("slow".utf8)) {
            try client.send([byte])
            try await EventLoop.main.sleep(for: .milliseconds(1))
        }
        #expect(try await client.read { $0.count >= 6 } == [0x81, 4] + Array("slow".utf8))
        client.close()
        await echo.server.stop()
    }

    @Test(arguments: BrokenRule.all)
    @LoopActor func aBrokenRuleEndsWithItsCode(rule: BrokenRule) async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        try client.send(rule.bytes)
        let answer = try await client.read { _ in client.hasEnded }
        #expect(answer == [0x88, 2, UInt8(rule.code >> 8), UInt8(rule.code & 0xFF)])
        let events = await echo.events.first(1)
        #expect(events.count == 1 && events[0].isClosedWithoutCode)
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func fragmentsTogetherOverTheLimitEndWith1009() async throws {
        var configuration = WebSocket.Configuration()
        configuration.maximumMessageBytes = 100
        let echo = try EchoServer(configuration: configuration)
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        try client.send(RawClient.frame(0x02, .init(repeating: 1, count: 60)))
        try client.send(RawClient.frame(0x80, .init(repeating: 1, count: 41)))
        #expect(try await client.read { _ in client.hasEnded } == [0x88, 2, 0x03, 0xF1])
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func aConnectionCutInsideAFrameIsClosedWithoutACode() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        try client.send(Array(RawClient.frame(0x81, Array("half a message".utf8)).prefix(9)))
        client.close()
        let events = await echo.events.first(1)
        #expect(events.count == 1 && events[0].isClosedWithoutCode)
        await echo.server.stop()
    }

    @Test @LoopActor func aCloseFrameWithoutACodeIs1005() async throws {
        let echo = try EchoServer()
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        try client.send(RawClient.frame(0x88, []))
        #expect(try await client.read { _ in client.hasEnded } == [0x88, 0])
        #expect(await echo.events.first(1) == [.closed(code: 1005, reason: "")])
        client.close()
        await echo.server.stop()
    }

    @Test @LoopActor func anUnansweredCloseFrameEndsInTime() async throws {
        var configuration = WebSocket.Configuration()
        configuration.closeTimeout = .milliseconds(30)
        let echo = try EchoServer(configuration: configuration)
        let client = try RawClient(port: echo.server.port)
        try await client.upgrade()
        echo.socket?.close(code: 1000)
        let events = await echo.events.first(1)
        #expect(events.count == 1 && events[0].isClosedWithoutCode)
        #expect(try await client.read { _ in client.hasEnded } == [0x88, 2, 0x03, 0xE8])
        client.close()
        await echo.server.stop()
    }
}

extension RawClient {
    static let upgradeRequest =
        "GET / HTTP/1.1\r\nHost: here\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"

    @discardableResult func upgrade() async throws -> String {
        try send(Self.upgradeRequest)
        return try await read(upTo: "\r\n\r\n")
    }

    /// A frame as a client sends it, shorter than 126 bytes.
    nonisolated static func frame(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
        let mask: [UInt8] = [1, 2, 3, 4]
        return [first, 0x80 | UInt8(payload.count)] + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] }
    }
}

struct BrokenRule: Sendable, CustomStringConvertible {
    let description: String
    let bytes: [UInt8]
    let code: UInt16

    static let all = [
        BrokenRule(description: "text that is not UTF-8", bytes: RawClient.frame(0x81, [0xC3, 0x28]), code: 1007),
        BrokenRule(
            description: "text ending inside a character", bytes: RawClient.frame(0x81, [0xE2, 0x82]), code: 1007),
        BrokenRule(description: "no mask", bytes: [0x81, 0x01, 0x61], code: 1002),
        BrokenRule(description: "reserved bits", bytes: RawClient.frame(0xC1, [0x61]), code: 1002),
        BrokenRule(description: "an unknown opcode", bytes: RawClient.frame(0x83, []), code: 1002),
        BrokenRule(description: "a continuation of nothing", bytes: RawClient.frame(0x80, []), code: 1002),
        BrokenRule(description: "a fragmented ping", bytes: RawClient.frame(0x09, []), code: 1002),
        BrokenRule(description: "a close code not to be sent", bytes: RawClient.frame(0x88, [0x03, 0xED]), code: 1002),
    ]
}

extension WebSocketEvent {
    var isClosedWithoutCode: Bool {
        if case .closed(code: nil, _) = self { true } else { false }
    }
}
