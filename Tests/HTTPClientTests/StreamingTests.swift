import EventLoop
import HTTPClient
import TestSupport
import Testing

/// Bodies that are handed over as they come, and transfers that are given up.
@Suite(.onLoop) struct StreamingTests {
    @LoopActor private func failure<Answer>(
        _ request: @LoopActor () async throws(HTTPError) -> Answer
    ) async -> HTTPError.Code? {
        do {
            _ = try await request()
            return nil
        } catch { return error.code }
    }

    @Test @LoopActor func aStreamedBodyArrivesAsItComes() async throws {
        var connection: RawConnection?
        let server = RawServer { new, _ in
            connection = new
            new.beginChunked(headers: ["X-A: b"])
        }
        defer { server.stop() }
        var seen: [String] = []
        // Each piece is sent only when the one before has been seen.
        let head = try await HTTPClient().stream(HTTPRequest(.get, server.url)) { head in
            #expect(head.headers["x-a"] == "b")
            EventLoop.main.post { connection?.chunk("one") }
        } onBody: { piece in
            seen.append(String(decoding: piece, as: UTF8.self))
            EventLoop.main.post { connection?.chunk(seen.count == 1 ? "two" : "") }
            return .more
        }
        #expect(head.status == 200)
        #expect(seen == ["one", "two"])
    }

    @Test @LoopActor func aReaderThatHasEnoughIsAnsweredAtOnceAndTheConnectionIsUsedAgain() async throws {
        var connection: RawConnection?
        let server = RawServer { new, request in
            guard request.path == "/stream" else { return new.answer(200, "next") }
            connection = new
            new.beginChunked()
            new.chunk("all")
        }
        defer { server.stop() }
        let http = HTTPClient()
        var pieces = 0
        _ = try await http.stream(HTTPRequest(.get, server.url + "/stream")) { _ in
            pieces += 1
            return .enough
        }
        connection?.chunk("unwanted")
        connection?.chunk("")
        try await EventLoop.main.sleep(for: .milliseconds(20))
        _ = try await http.send(HTTPRequest(.get, server.url))
        #expect(pieces == 1)
        #expect(server.accepted == 1)
    }

    @Test @LoopActor func aStreamThatGoesOnAfterTheReaderHasEnoughIsClosed() async throws {
        var connection: RawConnection?
        let server = RawServer { new, _ in
            connection = new
            new.beginChunked()
            new.chunk("all")
        }
        defer { server.stop() }
        let http = HTTPClient()
        _ = try await http.stream(HTTPRequest(.get, server.url)) { _ in .enough }
        await connection?.waitUntilClosed()
        #expect(connection?.isClosed == true)
        http.shutdown()
    }

    @Test @LoopActor func cancellingTheTaskClosesTheConnection() async throws {
        var connection: RawConnection?
        let (arrived, arrival) = AsyncStream<Void>.makeStream()
        let server = RawServer { new, _ in
            connection = new
            arrival.yield()
        }
        defer { server.stop() }
        let http = HTTPClient()
        let url = server.url
        let task = EventLoop.main.spawn {
            await self.failure { () throws(HTTPError) in try await http.send(HTTPRequest(.get, url)) }
        }
        for await _ in arrived { break }
        task.cancel()
        #expect(await task.value == .cancelled)
        await connection?.waitUntilClosed()
    }

    @Test @LoopActor func aTaskThatIsCancelledAlreadySendsNothing() async throws {
        let server = RawServer { connection, _ in connection.answer(200) }
        defer { server.stop() }
        let http = HTTPClient()
        let url = server.url
        let task = EventLoop.main.spawn {
            withUnsafeCurrentTask { $0?.cancel() }
            return await self.failure { () throws(HTTPError) in try await http.send(HTTPRequest(.get, url)) }
        }
        #expect(await task.value == .cancelled)
        #expect(server.accepted == 0)
    }

    @Test @LoopActor func cancellingFromInsideTheBodyCallbackWorks() async throws {
        var connection: RawConnection?
        let server = RawServer { new, _ in
            connection = new
            new.beginChunked()
            new.chunk("piece")
        }
        defer { server.stop() }
        let http = HTTPClient()
        let url = server.url
        let task = EventLoop.main.spawn {
            await self.failure { () throws(HTTPError) in
                try await http.stream(HTTPRequest(.get, url)) { _ in
                    http.shutdown()
                    return .more
                }
            }
        }
        #expect(await task.value == .cancelled)
        await connection?.waitUntilClosed()
    }

    @Test @LoopActor func shuttingDownEndsEveryRequestAndRefusesLaterOnes() async throws {
        let server = RawServer { connection, request in if request.path == "/ok" { connection.answer(200) } }
        defer { server.stop() }
        let http = HTTPClient()
        _ = try await http.send(HTTPRequest(.get, server.url + "/ok"))
        let url = server.url
        let task = EventLoop.main.spawn {
            await self.failure { () throws(HTTPError) in try await http.send(HTTPRequest(.get, url)) }
        }
        await Task.yield()
        http.shutdown()
        #expect(await task.value == .cancelled)
        let error = await #expect(throws: HTTPError.self) { try await http.send(HTTPRequest(.get, url)) }
        #expect(error?.code == .cancelled)
    }
}
