import EventLoop
import HTTPClient
import TestSupport
import Testing

/// Answers that do not come, or not as they should.
@Suite(.onLoop) struct FailureTests {
    @LoopActor private func error(
        _ url: String, timeouts: HTTPRequest.Timeouts = .init(), maximum: Int = 1 << 20
    ) async -> HTTPError? {
        do {
            _ = try await HTTPClient().send(
                HTTPRequest(.get, url, timeouts: timeouts, maximumResponseBytes: maximum))
            return nil
        } catch { return error }
    }

    @Test @LoopActor func aRefusedConnectionSaysSoAndThatNothingWasSent() async {
        let server = RawServer { _, _ in }
        server.stop()
        let error = await error(server.url)
        #expect(error?.code == .connect)
        #expect(error?.mayHaveBeenSent == false)
    }

    @Test @LoopActor func silenceBeforeTheFirstByteEndsInATimeout() async {
        var connection: RawConnection?
        let server = RawServer { new, _ in connection = new }
        defer { server.stop() }
        let error = await error(server.url, timeouts: .init(firstByte: .milliseconds(500)))
        #expect(error?.code == .timeout(.firstByte))
        #expect(error?.mayHaveBeenSent == true)
        await connection?.waitUntilClosed()
    }

    @Test @LoopActor func aHeadWithoutABodyMeetsTheTimeForTheFirstByteOfTheBody() async {
        let server = RawServer { connection, _ in connection.beginChunked() }
        defer { server.stop() }
        let error = await error(server.url, timeouts: .init(firstBodyByte: .milliseconds(30)))
        #expect(error?.code == .timeout(.firstByte))
    }

    @Test @LoopActor func silenceInTheMiddleEndsInATimeout() async {
        let server = RawServer { connection, _ in
            connection.beginChunked()
            connection.chunk("begun")
        }
        defer { server.stop() }
        let error = await error(server.url, timeouts: .init(firstByte: .seconds(20), idle: .milliseconds(30)))
        #expect(error?.code == .timeout(.idle))
    }

    @Test @LoopActor func anAnswerThatNeverEndsMeetsTheTotalTime() async {
        let server = RawServer { connection, _ in
            connection.beginChunked()
            EventLoop.main.spawn {
                while !connection.isClosed {
                    connection.chunk("more")
                    try? await EventLoop.main.sleep(for: .milliseconds(5))
                }
            }
        }
        defer { server.stop() }
        let error = await error(server.url, timeouts: .init(idle: .seconds(20), total: .milliseconds(60)))
        #expect(error?.code == .timeout(.total))
    }

    @Test @LoopActor func aHostThatDoesNotAnswerMeetsTheConnectTime() async {
        // A listener that accepts nothing: once its queue is full, the system leaves further connections unanswered.
        let server = FullListener()
        defer { server.stop() }
        let error = await error(server.url, timeouts: .init(connect: .milliseconds(50)))
        #expect(error?.code == .timeout(.connect))
        #expect(error?.mayHaveBeenSent == false)
    }

    @Test @LoopActor func aBodyThatIsTooLargeIsAnErrorWithAndWithoutItsLength() async {
        let server = RawServer { connection, request in
            let body = String(repeating: "x", count: 5000)
            if request.path == "/chunked" {
                connection.beginChunked()
                connection.chunk(body)
                connection.chunk("")
            } else {
                connection.answer(200, body)
            }
        }
        defer { server.stop() }
        #expect(await error(server.url, maximum: 4999)?.code == .tooLarge)
        #expect(await error(server.url + "/chunked", maximum: 4999)?.code == .tooLarge)
        #expect(await error(server.url, maximum: 5000) == nil)
    }

    @Test @LoopActor func aHeadThatIsTooLargeIsAnError() async {
        let server = RawServer { connection, _ in
            let header = "X-Long: \(String(repeating: "x", count: 1000))"
            connection.answer(200, headers: Array(repeating: header, count: 100))
        }
        defer { server.stop() }
        #expect(await error(server.url)?.code == .tooLarge)
    }

    @Test @LoopActor func aBodyThatEndsEarlyIsAnError() async {
        let server = RawServer { connection, request in
            if request.path == "/chunked" {
                connection.beginChunked()
                connection.chunk("half")
            } else {
                connection.write("HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\nhalf")
            }
            connection.finish()
        }
        defer { server.stop() }
        #expect(await error(server.url)?.code == .truncated)
        #expect(await error(server.url + "/chunked")?.code == .truncated)
    }

    @Test @LoopActor func aConnectionThatEndsWithoutAnAnswerIsLost() async {
        let server = RawServer { connection, request in
            if request.path == "/reset" { connection.reset() } else { connection.close() }
        }
        defer { server.stop() }
        let closed = await error(server.url)
        #expect(closed?.code == .connectionLost)
        #expect(closed?.mayHaveBeenSent == true)
        #expect(await error(server.url + "/reset")?.code == .connectionLost)
    }

    @Test(arguments: ["nonsense\r\n\r\n", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\n\n", "220 smtp ready\r\n"])
    @LoopActor func whatIsNotHTTPIsAnError(bytes: String) async {
        let server = RawServer { connection, _ in
            connection.write(bytes)
            connection.finish()
        }
        defer { server.stop() }
        #expect(await error(server.url)?.code == .protocolError)
    }

    @Test @LoopActor func aPlainServerBehindAnHTTPSAddressIsNotTrusted() async {
        let server = RawServer { _, _ in }
        defer { server.stop() }
        let task = EventLoop.main.spawn {
            await self.error("https://127.0.0.1:\(server.port)", timeouts: .init(total: .seconds(5)))
        }
        // The hello of TLS is no HTTP request; the server answers it by hand.
        while server.accepted == 0 { await Task.yield() }
        server.stop()
        #expect([.tls, .connectionLost].contains(await task.value?.code))
    }
}
