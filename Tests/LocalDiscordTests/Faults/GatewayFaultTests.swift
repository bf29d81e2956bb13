import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing
import WebSocket

@testable import LocalDiscord

/// What a client sees of each fault of the gateway, and that it loses nothing when it comes back.
@Suite(.onLoop) struct GatewayFaultTests {
    /// Alice says `one`, which the fault happens to, and `two`; answers what the client gets of them on its first connection
    /// and after it has resumed.
    @LoopActor private func suffer(
        _ fault: Fault
    ) async throws -> (before: [String], closeCode: UInt16?, opcode: Int?, after: [String]) {
        let rig = try await Rig()
        let client = try await rig.connect()
        let ready = await client.start()
        rig.server.faults.order(fault)
        try rig.server.say("one", as: rig.seeds.alice, in: rig.seeds.general)
        try rig.server.say("two", as: rig.seeds.alice, in: rig.seeds.general)
        var before: [String] = []
        var opcode: Int?
        var last = ready["s"].int ?? 0
        while before.count < 2, opcode == nil {
            let frame = await client.next()
            guard frame.exists else { break }
            if frame["op"].int != 0 { opcode = frame["op"].int }
            last = frame["s"].int ?? last
            if frame["t"].string == "MESSAGE_CREATE" { before.append(frame["d"]["content"].string ?? "") }
        }
        if opcode != nil { client.socket?.abort() }
        let closeCode = before.count == 2 && opcode == nil ? nil : await client.end()
        var after: [String] = []
        let again = try await rig.connect()
        _ = await again.next()
        again.send([
            "op": 6,
            "d": ["token": "local-discord-token", "session_id": ready["d"]["session_id"], "seq": JSON(last)],
        ])
        while true {
            let frame = await again.next()
            guard frame.exists, frame["op"].int == 0, frame["t"].string != "RESUMED" else { break }
            after.append(frame["d"]["content"].string ?? "")
        }
        #expect(rig.server.faults.counts == [fault.kind: 1])
        await rig.stop()
        return (before, closeCode, opcode, after)
    }

    @Test(arguments: [0.0, 0.2, 0.4, 0.6, 0.8, 0.99]) @LoopActor
    func aClosedConnectionIsResumedWithTheEvent(variant: Double) async throws {
        let seen = try await suffer(Fault(.gatewayClose, variant: variant))
        #expect(seen.before.isEmpty && seen.after == ["one", "two"])
        #expect([4000, 4001, 4002, 4003, 4005, 4008].contains(seen.closeCode))
    }

    @Test(arguments: [FaultKind.gatewayCut, .gatewayCutInside, .gatewayDrop]) @LoopActor
    func aCutConnectionIsResumedWithTheEvent(kind: FaultKind) async throws {
        let seen = try await suffer(Fault(kind, variant: 0.01))
        #expect(seen.before.isEmpty && seen.closeCode == nil && seen.after == ["one", "two"])
    }

    @Test(arguments: [FaultKind.gatewayDelay, .gatewaySilence]) @LoopActor
    func aSlowConnectionLosesNothing(kind: FaultKind) async throws {
        let seen = try await suffer(Fault(kind))
        #expect(seen.before == ["one", "two"] && seen.after.isEmpty)
    }

    @Test(arguments: [(FaultKind.gatewayReconnect, 7), (.gatewayInvalid, 9)]) @LoopActor
    func aClientIsAskedToComeBack(kind: FaultKind, opcode: Int) async throws {
        let seen = try await suffer(Fault(kind))
        #expect(seen.before == ["one"] && seen.opcode == opcode && seen.after == ["two"])
    }

    @Test(arguments: [(FaultKind.gatewayExpire, UInt16?(4009)), (.gatewayForget, nil)]) @LoopActor
    func aSessionThatHasEndedCannotBeResumed(kind: FaultKind, code: UInt16?) async throws {
        let seen = try await suffer(Fault(kind, variant: 0.9))
        #expect(seen.before.isEmpty && seen.closeCode == code && seen.after.isEmpty)
        #expect(seen.opcode == (kind == .gatewayForget ? 9 : nil))
    }

    @Test @LoopActor func anEventComesTwiceWithTwoNumbers() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start()
        rig.server.commit(Fault(.gatewayDuplicate))
        try rig.server.say("one", as: rig.seeds.alice, in: rig.seeds.general)
        let (first, second) = (await client.next("MESSAGE_CREATE"), await client.next("MESSAGE_CREATE"))
        #expect(first["d"] == second["d"] && second["s"].int == first["s"].int.map { $0 + 1 })
        await rig.stop()
    }

    @Test @LoopActor func eventsChangePlacesUnlessTheyAreOfOneChannel() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start()
        func say(_ texts: (String, LocalChannel)...) async throws -> [String] {
            rig.server.commit(Fault(.gatewayReorder))
            for (text, channel) in texts { try rig.server.say(text, as: rig.seeds.alice, in: channel) }
            var seen: [String] = []
            for _ in texts { seen.append(await client.next("MESSAGE_CREATE")["d"]["content"].string ?? "") }
            return seen
        }
        #expect(try await say(("one", rig.seeds.general), ("two", rig.seeds.secret)) == ["two", "one"])
        #expect(try await say(("one", rig.seeds.general), ("two", rig.seeds.general)) == ["one", "two"])
        #expect(try await say(("alone", rig.seeds.general)) == ["alone"])
        await rig.stop()
    }

    @Test @LoopActor func heartbeatsStayWithoutAnAnswerOnThatConnectionAlone() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        _ = await client.start()
        rig.server.commit(Fault(.gatewaySilence))
        client.send(["op": 1, "d": nil])
        try rig.server.say("one", as: rig.seeds.alice, in: rig.seeds.general)
        var opcodes: [Int?] = []
        while opcodes.last != .some(0) {
            let frame = await client.next()
            if frame["t"].string != "GUILD_CREATE" { opcodes.append(frame["op"].int) }
        }
        #expect(opcodes == [0], "no acknowledgement came before")
        let other = try await rig.connect()
        _ = await other.start()
        _ = await other.next("GUILD_CREATE")
        other.send(["op": 1, "d": nil])
        #expect(await other.next()["op"].int == 11)
        await rig.stop()
    }

    @Test @LoopActor func aGatewayThatHasMovedIsFoundByAskingAnew() async throws {
        let rig = try await Rig()
        let client = try await rig.connect()
        let ready = await client.start()
        let old = try #require(ready["d"]["resume_gateway_url"].string)
        rig.server.commit(Fault(.gatewayMove))
        #expect(await client.end() == nil)
        await #expect(throws: (any Error).self) { _ = try await rig.connect(old) }
        let url = try #require(try await rig.request(.get, "/gateway/bot").json["url"].string)
        #expect(url != old)
        let again = try await rig.connect(url)
        let next = await again.start()
        #expect(next["d"]["resume_gateway_url"].string != old)
        let resumed = try await rig.connect(next["d"]["resume_gateway_url"].string)
        #expect(await resumed.next()["op"].int == 10)
        await rig.stop()
    }
}
