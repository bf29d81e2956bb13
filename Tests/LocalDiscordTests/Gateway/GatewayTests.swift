import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing
import WebSocket

@testable import LocalDiscord

@Suite(.onLoop) struct GatewayTests {
    @Test @LoopActor func aSessionBeginsWithHelloReadyAndTheServers() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        let hello = await client.next()
        #expect(hello["op"].int == 10 && hello["d"]["heartbeat_interval"].int == 41_250)
        client.identify(intents: .usual)
        let ready = await client.next()
        #expect(ready["t"].string == "READY" && ready["s"].int == 1)
        #expect(ready["d"]["user"]["id"].string == rig.seeds.bot.id.description)
        #expect(ready["d"]["guilds"][0]["unavailable"].bool == true)
        #expect(ready["d"]["resume_gateway_url"].string == rig.server.gatewayURL + "/resume")
        let guild = await client.next()
        #expect(guild["t"].string == "GUILD_CREATE" && guild["s"].int == 2)
        #expect(guild["d"]["channels"].array?.count == 2)
        #expect(guild["d"]["roles"][0]["id"] == guild["d"]["id"])
        #expect(guild["d"]["members"].array?.count == 1)
        client.send(["op": 1, "d": 2])
        #expect(await client.next()["op"].int == 11)
        await rig.stop()
    }

    @Test @LoopActor func whatPeopleSayReachesTheBotAndWhatTheBotSaysComesBack() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start()
        try rig.server.say("hello", as: rig.seeds.alice, in: rig.seeds.general)
        let event = await client.next("MESSAGE_CREATE")["d"]
        #expect(event["content"].string == "hello")
        #expect(event["author"]["global_name"].string == "Alice")
        #expect(event["guild_id"].string == rig.seeds.guild.id.description)
        #expect(event["member"]["joined_at"].string != nil)
        let (response, posted) = try await rig.request(
            .post, "/channels/\(rig.seeds.general.id)/messages", ["content": "hi"])
        #expect(response.status == 200)
        let own = await client.next("MESSAGE_CREATE")["d"]
        #expect(own["id"] == posted["id"])
        #expect(own["author"]["bot"].bool == true)
        await rig.stop()
    }

    @Test @LoopActor func aLostConnectionIsResumedWithWhatWasMissed() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        let ready = await client.start()
        try rig.server.say("one", as: rig.seeds.alice, in: rig.seeds.general)
        let seen = await client.next("MESSAGE_CREATE")["s"]
        rig.server.cutGatewayConnections()
        #expect(await client.end() == nil)
        try rig.server.say("two", as: rig.seeds.alice, in: rig.seeds.general)
        try rig.server.say("three", as: rig.seeds.bob, in: rig.seeds.general)

        let again = try await rig.connect(ready["d"]["resume_gateway_url"].string)
        #expect(await again.next()["op"].int == 10)
        again.send([
            "op": 6, "d": ["token": "local-discord-token", "session_id": ready["d"]["session_id"], "seq": seen],
        ])
        let first = await again.next()
        let second = await again.next()
        #expect(first["d"]["content"].string == "two" && second["d"]["content"].string == "three")
        #expect(second["s"].int == (seen.int ?? 0) + 2)
        #expect(await again.next()["t"].string == "RESUMED")
        let wasResumedThere = rig.server.events.contains { event in
            if case .gatewayResumed(_, let path) = event { path.hasPrefix("/resume") } else { false }
        }
        #expect(wasResumedThere)
        await rig.stop()
    }

    @Test @LoopActor func aSessionThatWasClosedWith1000IsGone() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        let ready = await client.start()
        client.socket?.close(code: 1000)
        _ = await client.end()
        try await rig.server.wait(until: "the end") { rig.server.gatewayConnections == 0 }
        let again = try await rig.connect()
        _ = await again.next()
        again.send([
            "op": 6, "d": ["token": "local-discord-token", "session_id": ready["d"]["session_id"], "seq": 1],
        ])
        let answer = await again.next()
        #expect(answer["op"].int == 9 && answer["d"].bool == false)
        again.identify(intents: .usual)
        #expect(await again.next()["t"].string == "READY")
        await rig.stop()
    }

    @Test(arguments: [(4000, true), (4007, false), (4009, false)]) @LoopActor
    func theServersCloseCodeDecidesWhetherTheSessionStays(code: Int, stays: Bool) async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        let ready = await client.start()
        rig.server.disconnect(code: UInt16(code))
        #expect(await client.end() == UInt16(code))
        let again = try await rig.connect()
        _ = await again.next()
        again.send([
            "op": 6, "d": ["token": "local-discord-token", "session_id": ready["d"]["session_id"], "seq": 2],
        ])
        #expect(await again.next()["op"].int == (stays ? 0 : 9))
        await rig.stop()
    }

    @Test @LoopActor func aSequenceThatNeverWasIsInvalid() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        let ready = await client.start()
        rig.server.cutGatewayConnections()
        let again = try await rig.connect()
        again.send([
            "op": 6, "d": ["token": "local-discord-token", "session_id": ready["d"]["session_id"], "seq": 99],
        ])
        #expect(await again.end() == 4007)
        await rig.stop()
    }

    @Test(
        arguments: [
            ("x", Intents.usual, 4004), ("local-discord-token", Intents.guildMembers, 4014),
            ("local-discord-token", Intents(rawValue: 1 << 40), 4013),
        ] as [(String, Intents, UInt16)]) @LoopActor
    func aRefusedIdentifyClosesTheConnection(token: String, intents: Intents, code: UInt16) async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        client.identify(intents: intents, token: token)
        #expect(await client.end() == code)
        await rig.stop()
    }

    @Test @LoopActor func identifyingCanBeRefusedAtWill() async throws {
        let rig = try await Rig()
        rig.server.refusesIdentify = 4014
        let client = try await rig.connect()
        client.identify(intents: .usual)
        #expect(await client.end() == 4014)
        await rig.stop()
    }

    @Test @LoopActor func aClientThatMissesItsHeartbeatsIsDropped() async throws {
        let rig = try await Rig { $0.heartbeatInterval = .milliseconds(20) }
        let client = try await rig.connect()
        _ = await client.start()
        #expect(await client.end() == 4009)
        await rig.stop()
    }

    @Test @LoopActor func anUnknownVersionIsRefused() async throws {
        let rig = try await Rig()
        let client = GatewayClient()
        client.socket = try await .connect(to: rig.server.gatewayURL + "/?v=5&encoding=json") { client.receive($0) }
        #expect(await client.end() == 4012)
        await rig.stop()
    }

    @Test @LoopActor func reconnectInvalidSessionAndDuplicatesCanBeSent() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start()
        let message = try rig.server.say("a", as: rig.seeds.alice, in: rig.seeds.general)
        rig.server.dispatchAgain(message)
        let first = await client.next("MESSAGE_CREATE")
        let second = await client.next("MESSAGE_CREATE")
        #expect(first["d"] == second["d"] && first["s"] != second["s"])
        rig.server.sendReconnect()
        #expect(await client.next()["op"].int == 7)
        rig.server.requestHeartbeat()
        #expect(await client.next()["op"].int == 1)
        rig.server.invalidateSessions(resumable: true)
        #expect(await client.next()["d"].bool == true)
        rig.server.invalidateSessions(resumable: false)
        #expect(await client.next()["d"].bool == false)
        client.identify(intents: .usual)
        #expect(await client.next()["t"].string == "READY")
        await rig.stop()
    }

    @Test @LoopActor func aBotIsToldOnlyWhatItsIntentsAndPermissionsCover() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start(intents: [.guilds, .guildMessages])
        let bot = rig.seeds.bot
        rig.server.type(as: rig.seeds.alice, in: rig.seeds.general)
        try rig.server.say("direct", as: rig.seeds.alice, in: rig.server.directMessages(of: rig.seeds.alice))
        let hidden = rig.server.addChannel("hidden")
        rig.server.forbid(.viewChannel, in: hidden)
        try rig.server.say("unseen", as: rig.seeds.alice, in: hidden)
        try rig.server.say("kept back", as: rig.seeds.alice, in: rig.seeds.general)
        try rig.server.say("<@\(bot.id)> hello", as: rig.seeds.alice, in: rig.seeds.general)
        #expect(await client.next("MESSAGE_CREATE")["d"]["content"].string == "")
        let mention = await client.next("MESSAGE_CREATE")["d"]
        #expect(mention["content"].string == "<@\(bot.id)> hello")
        #expect(mention["mentions"][0]["id"].string == bot.id.description)
        await rig.stop()
    }

    @Test @LoopActor func reactionsEditsAndDeletionsAreTold() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start()
        let message = try rig.server.say("a", as: rig.seeds.alice, in: rig.seeds.general)
        try rig.server.react("👌", to: message, as: rig.seeds.bob)
        let reaction = await client.next("MESSAGE_REACTION_ADD")["d"]
        #expect(reaction["emoji"]["name"].string == "👌")
        #expect(reaction["member"]["user"]["username"].string == "bob")
        #expect(reaction["message_author_id"].string == rig.seeds.alice.id.description)
        try rig.server.edit(message, to: "b")
        #expect(await client.next("MESSAGE_UPDATE")["d"]["content"].string == "b")
        rig.server.delete(message)
        #expect(await client.next("MESSAGE_DELETE")["d"]["id"].string == message.id.description)
        await rig.stop()
    }
}
