import Discord
import EventLoop
import HTTPClient
import HTTPServer
import JSON
import TestSupport
import Testing

/// Fifty channels at once over real sockets, with a Discord that counts what goes beyond its limits.
@Suite(.onLoop(within: .seconds(60))) struct FiftyChannelsTests {
    private static let channels = (1...50).map { Snowflake(UInt64($0)) }

    @Test @LoopActor func channelsThatShareNoBucketDoNotWaitForEachOther() async throws {
        let discord = try LimitingDiscord(limit: 3, per: .milliseconds(300))
        let start = ContinuousClock.now
        await discord.post(7, toEach: Self.channels)
        #expect(discord.excess == 0)
        for channel in Self.channels { #expect(discord.contents(of: channel) == ["0", "1", "2", "3", "4", "5", "6"]) }
        // Three windows each, side by side; one after the other they would take half a minute.
        for channel in Self.channels { #expect(discord.windows(of: channel) >= 3) }
        #expect(start.duration(to: .now) < .seconds(15))
        await discord.stop()
    }

    @Test @LoopActor func routesThatShareABucketShareWhatIsLeftInIt() async throws {
        let discord = try LimitingDiscord(limit: 3, per: .milliseconds(300))
        // The first answers tell that both routes count against one bucket; from then on nothing may go beyond it.
        await discord.post(1, toEach: Self.channels)
        await discord.showTyping(inEach: Self.channels)
        let learned = discord.excess
        async let messages: Void = discord.post(4, toEach: Self.channels)
        async let typing: Void = discord.showTyping(inEach: Self.channels)
        _ = await (messages, typing)
        #expect(discord.excess == learned)
        await discord.stop()
    }

    @Test @LoopActor func aGlobalLimitStopsEveryChannelUntilItHasPassed() async throws {
        let discord = try LimitingDiscord(limit: 100, per: .seconds(10))
        discord.globalPause = .milliseconds(300)
        await discord.post(2, toEach: Self.channels)
        #expect(discord.duringPause <= Self.channels.count, "what was on its way already")
        for channel in Self.channels { #expect(discord.contents(of: channel) == ["0", "1"]) }
        await discord.stop()
    }
}

/// Counts each bucket, a name with a channel, in windows that begin with its first request, and refuses what is beyond.
@LoopActor private final class LimitingDiscord {
    private struct Window {
        var end: ContinuousClock.Instant
        var count = 0
        var number = 1
    }

    private let limit: Int
    private let period: Duration
    private var server: HTTPServer?
    private let http = HTTPClient()
    private(set) var rest: DiscordREST
    private var windows: [Snowflake: Window] = [:]
    private var contents: [Snowflake: [String]] = [:]
    private var pausedUntil: ContinuousClock.Instant?
    /// The first request is answered with the global limit, for so long.
    var globalPause: Duration?
    private(set) var excess = 0
    private(set) var duringPause = 0

    init(limit: Int, per period: Duration) throws {
        (self.limit, self.period) = (limit, period)
        let box = Box<LimitingDiscord>()
        let server = try HTTPServer { request in box.value?.answer(request) ?? .abort }
        self.server = server
        rest = DiscordREST(
            configuration: .init(
                apiURL: "http://127.0.0.1:\(server.port)", token: "t", requestsPerSecond: 100_000), http: http)
        box.value = self
    }

    func post(_ count: Int, toEach channels: [Snowflake]) async {
        await all((0..<count).flatMap { number in channels.map { (number, $0) } }) { [rest] number, channel in
            _ = try await rest.createMessage(MessagePayload(content: "\(number)"), in: channel)
        }
    }

    func showTyping(inEach channels: [Snowflake]) async {
        await all(channels.map { (0, $0) }) { [rest] _, channel in try await rest.showTyping(in: channel) }
    }

    /// Begins them in order, all at once, and waits for the end of all.
    private func all(
        _ requests: [(Int, Snowflake)], _ send: @escaping @Sendable @LoopActor (Int, Snowflake) async throws -> Void
    ) async {
        let tasks = requests.map { number, channel in
            EventLoop.main.spawn {
                do { try await send(number, channel) } catch { Issue.record(error) }
            }
        }
        for task in tasks { await task.value }
    }

    func contents(of channel: Snowflake) -> [String] { contents[channel] ?? [] }
    func windows(of channel: Snowflake) -> Int { windows[channel]?.number ?? 0 }

    func stop() async {
        await server?.stop()
        http.shutdown()
    }

    private func answer(_ request: HTTPServerRequest) -> HTTPServerResponse {
        let now = ContinuousClock.now
        guard let channel = Snowflake(request.pathSegments[1]) else { return .abort }
        if let pause = globalPause {
            globalPause = nil
            pausedUntil = now + pause
            return refusal(after: pause, scope: "global", now)
        }
        if let end = pausedUntil, now < end {
            duringPause += 1
            return refusal(after: now.duration(to: end), scope: "global", now)
        }
        var window = windows[channel] ?? Window(end: now + period)
        if window.end <= now { window = Window(end: now + period, number: window.number + 1) }
        guard window.count < limit else {
            excess += 1
            return refusal(after: now.duration(to: window.end), scope: "user", now)
        }
        window.count += 1
        windows[channel] = window
        let headers = [
            ("X-RateLimit-Bucket", "shared"), ("X-RateLimit-Limit", "\(limit)"),
            ("X-RateLimit-Remaining", "\(limit - window.count)"),
            ("X-RateLimit-Reset-After", "\(now.duration(to: window.end) / .seconds(1))"),
        ]
        guard request.pathSegments.last == "messages" else { return HTTPServerResponse(status: 204, headers: headers) }
        let content = (try? JSON(parsing: request.body))?["content"].string ?? ""
        contents[channel, default: []].append(content)
        let message: JSON = [
            "id": "1", "channel_id": JSON(channel), "author": ["id": "9", "username": "b"], "content": JSON(content),
        ]
        return HTTPServerResponse(status: 200, headers: headers, body: message.bytes)
    }

    private func refusal(after wait: Duration, scope: String, _ now: ContinuousClock.Instant) -> HTTPServerResponse {
        let seconds = wait / .seconds(1)
        let body: JSON = ["message": "limited", "retry_after": JSON(seconds), "global": JSON(scope == "global")]
        return HTTPServerResponse(
            status: 429,
            headers: [("X-RateLimit-Scope", scope), ("X-RateLimit-Bucket", "shared"), ("Retry-After", "1")],
            body: body.bytes)
    }
}
