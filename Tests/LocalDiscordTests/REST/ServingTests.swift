import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

@Suite(.onLoop) struct ServingTests {
    @Test @LoopActor func aWrongTokenIsUnauthorizedAndAnInteractionsNeedsNone() async throws {
        let rig = try await Rig()
        for token in ["wrong", nil] {
            let (response, body) = try await rig.request(.get, "/users/@me", token: token)
            #expect(response.status == 401)
            #expect(body == ["message": "401: Unauthorized", "code": 0])
        }
        #expect(try await rig.request(.get, "/gateway", token: nil).json["url"].string == rig.server.gatewayURL)
        #expect(
            try await rig.request(.post, "/interactions/1/x/callback", ["type": 5], token: nil).json["code"].int
                == 10062)
        await rig.stop()
    }

    @Test @LoopActor func everyAnswerTellsTheRateLimitAndARefusalWhenToComeBack() async throws {
        let rig = try await Rig()
        rig.server.limit("POST /channels/{channel_id}/messages", to: 1, per: .seconds(60))
        let path = "/channels/\(rig.seeds.general.id)/messages"
        let first = try await rig.request(.post, path, ["content": "a"]).response
        #expect(first.headers["X-RateLimit-Limit"] == "1" && first.headers["X-RateLimit-Remaining"] == "0")
        #expect(first.headers["X-RateLimit-Bucket"]?.isEmpty == false)
        let (second, body) = try await rig.request(.post, path, ["content": "a"])
        #expect(second.status == 429)
        #expect(second.headers["X-RateLimit-Scope"] == "user" && second.headers["Retry-After"] == "60")
        #expect((body["retry_after"].double ?? 0) > 58 && body["global"].bool == false)
        let other = try await rig.request(.post, "/channels/\(rig.seeds.secret.id)/messages", ["content": "a"])
        #expect(other.response.status == 200)
        #expect(rig.server.messages(in: rig.seeds.general).count == 1)
        await rig.stop()
    }

    @Test @LoopActor func aBodyThatIsNoJSONIsRefused() async throws {
        let rig = try await Rig()
        var request = HTTPRequest(.post, rig.server.apiURL + "/channels/\(rig.seeds.general.id)/messages")
        request.headers = [("Authorization", "Bot local-discord-token"), ("Content-Type", "application/json")]
        request.body = Array("{".utf8)
        let response = try await rig.http.send(request)
        #expect(response.status == 400)
        #expect(try JSON(parsing: response.body)["code"].int == 50109)
        await rig.stop()
    }

    @Test @LoopActor func faultsHappenToRequestsAtWill() async throws {
        let rig = try await Rig()
        let path = "/channels/\(rig.seeds.general.id)/messages"
        // First, because curl sends a request once more when a connection that it reuses is closed under it.
        rig.server.restFault = { _ in .cutAfter }
        await #expect(throws: HTTPError.self) { try await rig.request(.post, path, ["content": "b"]) }
        #expect(rig.server.messages(in: rig.seeds.general).map(\.content) == ["b"])
        rig.server.restFault = { request in
            request.route == "POST /channels/{channel_id}/messages"
                ? .status(503, body: "{}", headers: []) : nil
        }
        #expect(try await rig.request(.post, path, ["content": "a"]).response.status == 503)
        #expect(rig.server.messages(in: rig.seeds.general).count == 1)
        rig.server.restFault = { _ in .cutBefore }
        await #expect(throws: HTTPError.self) { try await rig.request(.post, path, ["content": "c"]) }
        #expect(rig.server.messages(in: rig.seeds.general).count == 1)
        await rig.stop()
    }

    @Test @LoopActor func aHeldRequestIsServedWhenTheGateOpensOrItsClientGoes() async throws {
        let rig = try await Rig()
        let path = "/channels/\(rig.seeds.general.id)/messages"
        let gate = Gate()
        rig.server.restFault = { _ in .held(gate) }
        let patient = EventLoop.main.spawn { _ = try? await rig.request(.post, path, ["content": "patient"]) }
        let other = try await Rig()
        var request = HTTPRequest(.post, rig.server.apiURL + path)
        request.headers = [("Authorization", "Bot local-discord-token"), ("Content-Type", "application/json")]
        request.body = Array(#"{"content":"impatient"}"#.utf8)
        request.timeouts.total = .milliseconds(100)
        await #expect(throws: HTTPError.self) { try await other.http.send(request) }
        _ = try await rig.server.waitForMessage(in: rig.seeds.general) { $0.content == "impatient" }
        #expect(rig.server.messages(in: rig.seeds.general).count == 1)
        gate.open()
        await patient.value
        #expect(rig.server.messages(in: rig.seeds.general).map(\.content) == ["impatient", "patient"])
        await other.stop()
        await rig.stop()
    }

    @Test @LoopActor func theOrderOfEventsCanBeRead() async throws {
        let rig = try await Rig()
        let question = try rig.server.say("q", as: rig.seeds.alice, in: rig.seeds.general)
        let base = "/channels/\(rig.seeds.general.id)/messages"
        _ = try await rig.request(.put, "\(base)/\(question.id)/reactions/%F0%9F%91%8C/@me")
        _ = try await rig.request(
            .post, base, ["content": "a", "message_reference": ["message_id": JSON(question.id.description)]])
        let reply = try await rig.server.waitForReply(to: question)
        #expect(reply.content == "a")
        #expect(rig.server.reactions(on: question) == ["👌"])
        let order = rig.server.events.compactMap { event -> String? in
            switch event {
            case .messageCreated(let message): "message \(message.content)"
            case .reactionAdded(let emoji, _, _, _): "reaction \(emoji)"
            case .request(let method, _, let status): "\(method) \(status)"
            default: nil
            }
        }
        #expect(order == ["message q", "reaction 👌", "PUT 204", "message a", "POST 200"])
        await rig.stop()
    }

    @Test @LoopActor func waitingEndsWithADeadlineOrACancellation() async throws {
        let rig = try await Rig()
        await #expect(throws: LocalDiscordError.self) {
            try await rig.server.waitForMessage(in: rig.seeds.general, within: .milliseconds(10)) { _ in true }
        }
        let waiting = EventLoop.main.spawn {
            do {
                _ = try await rig.server.waitForMessage(in: rig.seeds.general) { _ in true }
                return false
            } catch { return error is CancellationError }
        }
        waiting.cancel()
        #expect(await waiting.value)
        await rig.stop()
    }

    @Test @LoopActor func anAttachmentIsFetchedFromItsAddress() async throws {
        let rig = try await Rig()
        let message = try rig.server.say(
            "", as: rig.seeds.alice, in: rig.seeds.general,
            attachments: [.init(filename: "a b.txt", contentType: "text/plain", bytes: Array("hello".utf8))])
        let json = try await rig.request(.get, "/channels/\(rig.seeds.general.id)/messages/\(message.id)").json
        let url = try #require(json["attachments"][0]["url"].string)
        let response = try await rig.http.send(HTTPRequest(.get, url))
        #expect(response.body == Array("hello".utf8))
        #expect(response.headers["Content-Type"] == "text/plain")
        await rig.stop()
    }
}
