import EventLoop
import LocalDiscord
import TestSupport
import Testing

@testable import Discord

@Suite(.onLoop(within: .seconds(60))) struct GatewayCompressionTests {
    @Test(arguments: [true, false]) @LoopActor
    func aLostConnectionIsResumedAtTheSessionsOwnAddressWithTheSameCompression(isCompressed: Bool) async throws {
        let rig = try await LocalRig()
        let bot = rig.process(isCompressed: isCompressed)
        try await bot.start()
        try rig.say("one")
        await bot.wait { bot.texts == ["one"] }
        rig.server.cutGatewayConnections()
        try rig.say("two")
        await bot.wait { bot.resumed.count == 1 }
        try rig.say("three")
        await bot.wait { bot.texts.count == 3 }
        #expect(bot.texts == ["one", "two", "three"])
        #expect(rig.resumedPaths == ["/resume"])
        #expect(bot.guilds.values.joined().count == 1)
        await bot.stop()
        await rig.stop()
    }

    @Test @LoopActor func aSessionWhoseAddressIsGoneIsResumedWhereDiscordSaysThen() async throws {
        let rig = try await LocalRig()
        let bot = rig.process()
        try await bot.start()
        rig.server.moveGateway()
        rig.server.cutGatewayConnections()
        try rig.say("meanwhile")
        await bot.wait { bot.resumed.count == 1 }
        #expect(bot.texts == ["meanwhile"])
        #expect(rig.resumedPaths == ["/moved/1"])
        // The cut, and twice in vain at the old address.
        #expect(bot.disconnections.count == 3)
        await bot.stop()
        await rig.stop()
    }

    @Test @LoopActor func aBrokenStreamIsLeftSoThatItCanBeResumedAndNothingIsLost() async throws {
        let rig = try await LocalRig()
        let bot = rig.process()
        try await bot.start()
        rig.server.sendGarbage()
        try rig.say("behind it")
        await bot.wait { bot.resumed.count == 1 }
        #expect(bot.texts == ["behind it"])
        guard case .unreadable(let reason) = bot.disconnections.first else {
            Issue.record("\(bot.disconnections)")
            return
        }
        #expect(reason.contains("the compressed stream is broken"))
        #expect(rig.closeCodes == [4000])
        await bot.stop()
        await rig.stop()
    }
}

extension LocalRig {
    func say(_ text: String) throws { try server.say(text, as: server.seeds.alice, in: server.seeds.general) }

    /// Where sessions were gone on with.
    var resumedPaths: [String] {
        server.events.compactMap { event in
            if case .gatewayResumed(_, let path) = event { path } else { nil }
        }
    }

    /// How connections were ended, as far as somebody said so.
    var closeCodes: [UInt16] {
        server.events.compactMap { event in
            if case .gatewayClosed(let code) = event { code } else { nil }
        }
    }
}
