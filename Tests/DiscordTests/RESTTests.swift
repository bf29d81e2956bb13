import EventLoop
import HTTPServer
import JSON
import TestSupport
import Testing

@testable import Discord

/// How a call ended, so that calls can be compared.
@LoopActor private func outcome(_ call: @LoopActor () async throws(DiscordError) -> Void) async -> DiscordError.Kind? {
    do throws(DiscordError) {
        try await call()
        return nil
    } catch { return error.kind }
}

@Suite(.onLoop(within: .seconds(60))) struct RESTTests {
    @Test @LoopActor func aMessageIsPostedWithTheTokenAndReadBack() async throws {
        let api = try ScriptedAPI(ScriptedAPI.message)
        let message = try await api.rest.createMessage(MessagePayload(content: "Hi ✍🏻", replyTo: 4), in: 3)
        #expect(message.id == 50 && message.content == "Hi ✍🏻")
        let request = try #require(api.requests.first)
        #expect(api.lines == ["POST /api/v10/channels/3/messages"])
        #expect(request.headers["Authorization"] == "Bot secret")
        #expect(request.headers["Content-Type"] == "application/json")
        #expect(request.headers["User-Agent"]?.hasPrefix("DiscordBot (") == true)
        #expect(request.headers.values("User-Agent").count == 1)
        #expect(api.bodies.first?["message_reference"]["fail_if_not_exists"].bool == false)
        await api.stop()
    }

    @Test @LoopActor func everyCallHasItsRoute() async throws {
        let message = ScriptedAPI.message
        let api = try ScriptedAPI { request in
            if request.method != "GET", request.rawPath.contains("/reactions/") {
                return HTTPServerResponse(status: 204)
            }
            if request.rawPath.hasSuffix("/callback") || request.method == "DELETE"
                || request.rawPath.hasSuffix("/typing")
            {
                return HTTPServerResponse(status: 204)
            }
            if request.rawPath.hasSuffix("/commands") || request.rawPath.hasSuffix("/roles")
                || request.method == "GET" && request.rawPath.hasSuffix("s")
            {
                return HTTPServerResponse(status: 200, body: Array("[]".utf8))
            }
            if request.rawPath.contains("/messages") || request.rawPath.contains("/webhooks/") {
                return await message(request)
            }
            let any: JSON = ["id": "1", "type": 0, "username": "x", "url": "wss://x"]
            return HTTPServerResponse(status: 200, body: any.bytes)
        }
        let rest = api.rest
        let interaction = InteractionReference(id: 7, applicationID: 8, token: "t/k")
        _ = try await rest.gatewayBot()
        _ = try await rest.currentUser()
        _ = try await rest.currentApplication()
        _ = try await rest.commands(of: 8)
        try await rest.replaceCommands(of: 8, inGuild: 4, with: [["name": "user"]])
        _ = try await rest.editMessage(5, in: 3, MessagePayload(content: "x"))
        try await rest.deleteMessage(5, in: 3)
        _ = try await rest.message(5, in: 3)
        _ = try await rest.messages(in: 3, .before(9), limit: 500)
        try await rest.addReaction(.done, to: 5, in: 3)
        try await rest.removeReaction(.done, from: 5, in: 3)
        try await rest.showTyping(in: 3)
        _ = try await rest.channel(3)
        _ = try await rest.guild(4)
        _ = try await rest.channels(ofGuild: 4)
        _ = try await rest.roles(ofGuild: 4)
        _ = try await rest.member(2, ofGuild: 4)
        _ = try await rest.directMessageChannel(with: 2)
        try await rest.respond(to: interaction, with: .deferredUpdate)
        _ = try await rest.originalResponse(to: interaction)
        try await rest.editOriginalResponse(to: interaction, MessagePayload(content: "x"))
        try await rest.deleteOriginalResponse(to: interaction)
        try await rest.followUp(interaction, MessagePayload(content: "x"))
        try await rest.editFollowUp(6, to: interaction, MessagePayload(content: "x"))
        try await rest.deleteFollowUp(6, to: interaction)
        #expect(
            api.lines.map { $0.split(separator: " /api/v10").joined(separator: " ") } == [
                "GET /gateway/bot", "GET /users/@me", "GET /applications/@me", "GET /applications/8/commands",
                "PUT /applications/8/guilds/4/commands", "PATCH /channels/3/messages/5",
                "DELETE /channels/3/messages/5",
                "GET /channels/3/messages/5", "GET /channels/3/messages",
                "PUT /channels/3/messages/5/reactions/%F0%9F%91%8C/@me",
                "DELETE /channels/3/messages/5/reactions/%F0%9F%91%8C/@me", "POST /channels/3/typing",
                "GET /channels/3", "GET /guilds/4", "GET /guilds/4/channels", "GET /guilds/4/roles",
                "GET /guilds/4/members/2", "POST /users/@me/channels", "POST /interactions/7/t%2Fk/callback",
                "GET /webhooks/8/t%2Fk/messages/@original", "PATCH /webhooks/8/t%2Fk/messages/@original",
                "DELETE /webhooks/8/t%2Fk/messages/@original", "POST /webhooks/8/t%2Fk",
                "PATCH /webhooks/8/t%2Fk/messages/6", "DELETE /webhooks/8/t%2Fk/messages/6",
            ])
        #expect(api.requests[8].queryValue("limit") == "100" && api.requests[8].queryValue("before") == "9")
        await api.stop()
    }

    @Test @LoopActor func anInteractionIsAnsweredWithoutTheToken() async throws {
        let api = try ScriptedAPI(ScriptedAPI.empty)
        let interaction = InteractionReference(id: 7, applicationID: 8, token: "t")
        try await api.rest.respond(to: interaction, with: .deferredMessage(isEphemeral: true))
        #expect(api.requests.first?.headers["Authorization"] == nil)
        #expect(api.bodies == [["type": 5, "data": ["flags": 64]]])
        await api.stop()
    }

    @Test @LoopActor func a429IsWaitedForAndTheOrderOfTheChannelKept() async throws {
        let api = try ScriptedAPI(ScriptedAPI.limited(0.05), ScriptedAPI.message)
        let rest = api.rest
        let calls = (0..<4).map { number in
            EventLoop.main.spawn {
                await outcome { () throws(DiscordError) in
                    _ = try await rest.createMessage(MessagePayload(content: "\(number)"), in: 3)
                }
            }
        }
        for call in calls { #expect(await call.value == nil) }
        #expect(api.bodies.compactMap { $0["content"].string } == ["0", "0", "1", "2", "3"])
        #expect(api.moments[0].duration(to: api.moments[1]) >= .milliseconds(50))
        await api.stop()
    }

    @Test @LoopActor func anEmptyBucketIsNotAskedAgainBeforeItsReset() async throws {
        let message = ScriptedAPI.message
        let api = try ScriptedAPI { request in
            var response = await message(request)
            response.headers += [
                ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Limit", "1"), ("X-RateLimit-Remaining", "0"),
                ("X-RateLimit-Reset-After", "0.05"),
            ]
            return response
        }
        for _ in 0..<2 { _ = try await api.rest.createMessage(MessagePayload(content: "x"), in: 3) }
        #expect(api.moments[0].duration(to: api.moments[1]) >= .milliseconds(45))
        await api.stop()
    }

    @Test @LoopActor func aMessageWithANonceIsSentAgainAfterAFailureAndAfterACut() async throws {
        let api = try ScriptedAPI(ScriptedAPI.answer(502), ScriptedAPI.cut, ScriptedAPI.message)
        _ = try await api.rest.createMessage(MessagePayload(content: "x", nonce: "n1"), in: 3)
        #expect(api.bodies.compactMap { $0["nonce"].string } == ["n1", "n1", "n1"])
        await api.stop()
    }

    @Test @LoopActor func whatMustNotHappenTwiceIsSentOnce() async throws {
        let api = try ScriptedAPI(ScriptedAPI.cut, ScriptedAPI.answer(500), ScriptedAPI.answer(503))
        let rest = api.rest
        #expect(
            await outcome { () throws(DiscordError) in
                _ = try await rest.createMessage(MessagePayload(content: "x"), in: 3)
            } == .network)
        #expect(
            await outcome { () throws(DiscordError) in
                _ = try await rest.createMessage(MessagePayload(content: "x"), in: 3)
            } == .server)
        let interaction = InteractionReference(id: 7, applicationID: 8, token: "t")
        #expect(
            await outcome { () throws(DiscordError) in try await rest.respond(to: interaction, with: .deferredUpdate) }
                == .server)
        #expect(api.requests.count == 3)
        await api.stop()
    }

    @Test @LoopActor func aDeletionWhoseAnswerWasLostHasSucceeded() async throws {
        let api = try ScriptedAPI(
            ScriptedAPI.cut, ScriptedAPI.answer(404, ["code": 10008, "message": "Unknown Message"]))
        try await api.rest.deleteMessage(5, in: 3)
        #expect(api.requests.count == 2)
        let rest = api.rest
        #expect(await outcome { () throws(DiscordError) in try await rest.deleteMessage(5, in: 3) } == .notFound)
        await api.stop()
    }

    @Test @LoopActor func afterARefusedTokenNothingMoreIsSent() async throws {
        let api = try ScriptedAPI(ScriptedAPI.answer(401, ["message": "401: Unauthorized", "code": 0]))
        let rest = api.rest
        for _ in 0..<3 {
            #expect(
                await outcome { () throws(DiscordError) in _ = try await rest.currentUser() } == .unauthorized)
        }
        #expect(api.requests.count == 1)
        await api.stop()
    }

    @Test @LoopActor func aReactionThatWouldComeTooLateIsDroppedWithoutWaiting() async throws {
        let api = try ScriptedAPI(ScriptedAPI.limited(30))
        let rest = api.rest
        let start = ContinuousClock.now
        for _ in 0..<2 {
            #expect(
                await outcome { () throws(DiscordError) in
                    try await rest.addReaction(.done, to: 5, in: 3, patience: .seconds(2))
                } == .rateLimited)
        }
        #expect(start.duration(to: .now) < .seconds(2))
        #expect(api.requests.count == 1)
        await api.stop()
    }

    @Test @LoopActor func aCancelledRequestThatWaitsIsNeverSent() async throws {
        let release = Mailbox<Void>()
        let message = ScriptedAPI.message
        let api = try ScriptedAPI { request in
            await release.next()
            return await message(request)
        }
        let rest = api.rest
        let calls = (0..<3).map { number in
            EventLoop.main.spawn {
                await outcome { () throws(DiscordError) in
                    _ = try await rest.createMessage(MessagePayload(content: "\(number)"), in: 3)
                }
            }
        }
        while api.requests.isEmpty { await Task.yield() }
        calls[1].cancel()
        #expect(await calls[1].value == .cancelled)
        release.put(())
        release.put(())
        #expect(await calls[0].value == nil)
        #expect(await calls[2].value == nil)
        #expect(api.bodies.compactMap { $0["content"].string } == ["0", "2"])
        await api.stop()
    }

    @Test @LoopActor func aRefusalNamesItsFields() async throws {
        let api = try ScriptedAPI(
            ScriptedAPI.answer(
                400,
                [
                    "code": 50035, "message": "Invalid Form Body",
                    "errors": ["content": ["_errors": [["message": "Long"]]]],
                ]))
        do {
            _ = try await api.rest.createMessage(MessagePayload(content: "x"), in: 3)
            Issue.record("not refused")
        } catch {
            #expect(
                error.kind == .invalidForm && error.code == 50035
                    && error.refusals.map(\.description) == ["content: Long"])
            #expect(!error.mayHaveHappened)
        }
        await api.stop()
    }

    @Test @LoopActor func anAnswerThatIsNotJSONIsMalformed() async throws {
        let api = try ScriptedAPI { _ in HTTPServerResponse(status: 200, contentType: "text/html", text: "<html>") }
        let rest = api.rest
        #expect(await outcome { () throws(DiscordError) in _ = try await rest.currentUser() } == .malformed)
        await api.stop()
    }

    @Test @LoopActor func aServerThatIsNotThereIsGivenUpWhenTheTimeIsUp() async throws {
        let api = try ScriptedAPI(ScriptedAPI.message)
        await api.stop()
        let gone = try ScriptedAPI(ScriptedAPI.message)
        let rest = gone.rest
        await gone.stop()
        #expect(
            await outcome { () throws(DiscordError) in
                _ = try await rest.createMessage(
                    MessagePayload(content: "x", nonce: "n"), in: 3, patience: .milliseconds(200))
            } != nil)
    }
}
