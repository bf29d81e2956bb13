import EventLoop
import JSON
import TestSupport
import Testing
import WebSocket

@testable import Discord

@Suite(.onLoop(within: .seconds(60))) struct GatewayTests {
    @Test @LoopActor func itIdentifiesAndDeliversWhatHappens() async throws {
        let discord = try ScriptedGateway()
        let gateway = discord.client()
        gateway.start()
        let connection = await discord.connections.next()
        connection.hello()
        let identify = await connection.payloads.next()
        #expect(identify["op"].int == 2 && identify["d"]["token"].string == "secret")
        #expect(identify["d"]["intents"].int == 1 << 0 | 1 << 9)
        connection.dispatch("READY", discord.readyData, 1)
        connection.dispatch("MESSAGE_CREATE", ["id": "5"], 2)
        guard case .ready(let ready) = await discord.events.next() else { Issue.record("not ready"); return }
        #expect(ready.user.id == 9 && ready.applicationID == 8)
        guard case .dispatch("MESSAGE_CREATE", let data, 2) = await discord.events.next() else {
            Issue.record("no message")
            return
        }
        #expect(data["id"].string == "5")
        #expect(gateway.session?.sequence == 2)
        await gateway.stop(resumable: false)
        #expect(await connection.end.next() == 1000)
        #expect(gateway.session == nil)
        await discord.stop()
    }

    @Test(arguments: [true, false]) @LoopActor
    func afterACutOrACloseItResumesAndMissesNothing(isCut: Bool) async throws {
        let discord = try ScriptedGateway()
        let gateway = discord.client()
        gateway.start()
        let first = await discord.establish()
        if isCut { first.socket.abort() } else { first.socket.close(code: 4000) }
        guard case .disconnected = await discord.events.next() else { Issue.record("still connected"); return }
        let second = await discord.connections.next()
        second.hello()
        #expect(
            await second.payloads.next() == ["op": 6, "d": ["token": "secret", "session_id": "s1", "seq": 1]])
        second.dispatch("MESSAGE_CREATE", ["id": "6"], 2)
        second.dispatch("RESUMED", [:], 3)
        guard case .dispatch("MESSAGE_CREATE", _, 2) = await discord.events.next() else {
            Issue.record("missed"); return
        }
        guard case .resumed = await discord.events.next() else { Issue.record("not resumed"); return }
        await gateway.stop(resumable: false)
        await discord.stop()
    }

    @Test @LoopActor func aRestartedProcessGoesOnWithTheStoredSession() async throws {
        let discord = try ScriptedGateway()
        let gateway = discord.client()
        gateway.start()
        let first = await discord.establish()
        await gateway.stop(resumable: true)
        #expect(await first.end.next() == 4000)
        let stored = try #require(gateway.session.flatMap { GatewaySession(json: $0.json) })
        let restarted = discord.client(session: stored)
        restarted.start()
        let second = await discord.connections.next()
        second.hello()
        #expect(await second.payloads.next()["op"].int == 6)
        await restarted.stop(resumable: true)
        await discord.stop()
    }

    @Test @LoopActor func aSilentConnectionIsLeftWithACodeThatKeepsTheSession() async throws {
        let discord = try ScriptedGateway()
        let gateway = discord.client()
        gateway.start()
        let first = await discord.establish(interval: 20)
        first.answersHeartbeats = false
        #expect(await first.end.next() == 4000)
        guard case .disconnected(.silent) = await discord.events.next() else { Issue.record("not silent"); return }
        let second = await discord.connections.next()
        second.hello()
        #expect(await second.payloads.next()["op"].int == 6)
        await gateway.stop(resumable: false)
        await discord.stop()
    }

    @Test @LoopActor func missingIntentsAreToldAndNotTriedAgain() async throws {
        let discord = try ScriptedGateway()
        let gateway = discord.client()
        gateway.start()
        let connection = await discord.connections.next()
        connection.hello()
        _ = await connection.payloads.next()
        connection.socket.close(code: 4014, reason: "Disallowed intent(s).")
        guard case .failed(.disallowedIntents) = await discord.events.next() else { Issue.record("not failed"); return }
        await gateway.stop(resumable: false)
        #expect(discord.connections.isEmpty)
        await discord.stop()
    }

    @Test @LoopActor func aTokenThatTheAPIRefusesIsToldWithoutConnecting() async throws {
        let discord = try ScriptedGateway()
        discord.addressStatus = 401
        let gateway = discord.client()
        gateway.start()
        guard case .failed(.tokenRefused) = await discord.events.next() else { Issue.record("not refused"); return }
        await discord.stop()
    }

    @Test @LoopActor func stoppingWhileItConnectsEndsTheAttempt() async throws {
        let discord = try ScriptedGateway()
        discord.isMute = true
        let gateway = discord.client()
        gateway.start()
        await discord.muteRequests.next()
        await gateway.stop(resumable: true)
        await discord.stop()
        #expect(discord.connections.isEmpty)
    }

    @Test @LoopActor func aPayloadOfTheCallerIsSentInAnOpenSession() async throws {
        let discord = try ScriptedGateway()
        let gateway = discord.client()
        #expect(throws: GatewaySendError.notReady) { try gateway.send(["op": 3]) }
        gateway.start()
        let connection = await discord.establish()
        try gateway.send(["op": 3, "d": ["status": "online"]])
        #expect(await connection.payloads.next()["d"]["status"].string == "online")
        await gateway.stop(resumable: false)
        await discord.stop()
    }
}
