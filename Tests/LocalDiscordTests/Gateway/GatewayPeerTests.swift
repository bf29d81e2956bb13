import JSON
import Testing

@testable import LocalDiscord

@Suite struct GatewayPeerTests {
    private let rules = GatewayPeer.Rules(
        token: "t", heartbeatInterval: .seconds(40), privilegedIntents: .messageContent)

    private func closeCode(_ actions: [GatewayPeer.Action]) -> UInt16? {
        for case .close(let close) in actions { return close.code }
        return nil
    }

    private func identify(intents: JSON = 1, token: JSON = "t", _ more: [(key: String, value: JSON)] = []) -> JSON {
        let data: [(key: String, value: JSON)] = [("token", token), ("intents", intents), ("properties", [:])]
        return ["op": 2, "d": JSON(object: data + more)]
    }

    @Test(
        arguments: [
            (#"{"op": 2, "d": {"token": "x", "intents": 1, "properties": {}}}"#, 4004),
            (#"{"op": 2, "d": {"token": "t", "intents": 4294967296, "properties": {}}}"#, 4013),
            (#"{"op": 2, "d": {"token": "t", "properties": {}}}"#, 4013),
            (#"{"op": 2, "d": {"token": "t", "intents": 2, "properties": {}}}"#, 4014),
            (#"{"op": 2, "d": {"token": "t", "intents": 1, "properties": {}, "shard": [1, 1]}}"#, 4010),
            (#"{"op": 2, "d": {"token": "t", "intents": 1, "properties": {}, "shard": "0"}}"#, 4010),
            (#"{"op": 2, "d": {"token": "t", "intents": 1, "properties": {}, "shard": [0, 0]}}"#, 4010),
            (#"{"op": 2, "d": {"token": "t", "intents": 1}}"#, 4002), ("{", 4002), ("[]", 4002),
            (#"{"op": "1"}"#, 4002),
            (#"{"op": 99}"#, 4001), (#"{"op": 3, "d": {}}"#, 4003),
            (#"{"op": 6, "d": {"token": "x", "session_id": "s", "seq": 1}}"#, 4004),
        ] as [(String, UInt16)]) func whatDiscordClosesForIsClosedWithItsCode(frame: String, code: UInt16)
    {
        var peer = GatewayPeer()
        #expect(closeCode(peer.receive(Array(frame.utf8), rules, now: .now)) == code)
        #expect(peer.receive(identify().bytes, rules, now: .now).isEmpty)
    }

    @Test func identifyingTwiceIsRefused() {
        var peer = GatewayPeer()
        #expect(closeCode(peer.receive(identify().bytes, rules, now: .now)) == nil)
        #expect(closeCode(peer.receive(identify().bytes, rules, now: .now)) == 4005)
    }

    @Test func aPayloadOver4096BytesIsRefused() {
        var peer = GatewayPeer()
        let exact = identify([("more", letters(4096 - identify([("more", "")]).bytes.count))]).bytes
        #expect(exact.count == 4096)
        #expect(closeCode(peer.receive(exact, rules, now: .now)) == nil)
        let over: JSON = ["op": 3, "d": letters(4096)]
        #expect(closeCode(peer.receive(over.bytes, rules, now: .now)) == 4002)
    }

    private func identify(_ more: [(key: String, value: JSON)]) -> JSON { identify(intents: 1, token: "t", more) }

    @Test func moreThan120PayloadsAMinuteAreRefused() {
        var peer = GatewayPeer()
        let start = ContinuousClock.now
        let beat = Array(#"{"op":1,"d":null}"#.utf8)
        for _ in 0..<120 { #expect(closeCode(peer.receive(beat, rules, now: start)) == nil) }
        var patient = peer
        #expect(closeCode(peer.receive(beat, rules, now: start.advanced(by: .seconds(59)))) == 4008)
        #expect(closeCode(patient.receive(beat, rules, now: start.advanced(by: .seconds(60)))) == nil)
    }

    @Test func aMissedHeartbeatEndsTheConnection() {
        var peer = GatewayPeer()
        guard case .heartbeatExpected(let within) = peer.start(rules).last else {
            Issue.record("no heartbeat is expected")
            return
        }
        #expect(within == .seconds(60))
        #expect(closeCode(peer.heartbeatMissed()) == 4009)
        #expect(peer.heartbeatMissed().isEmpty)
    }

    @Test func aSessionReplaysWhatWasMissedAndSaysWhenItCannot() {
        var session = GatewaySession(id: "s", IdentifyRequest(intents: .guilds, shard: (0, 1)))
        for _ in 0..<1500 { _ = session.append("E", Array("{}".utf8)) }
        guard case .frames(let none) = session.missed(after: 1500), case .frames(let all) = session.missed(after: 500)
        else {
            Issue.record("nothing to replay")
            return
        }
        #expect(none.isEmpty)
        #expect(all.count == 1000)
        #expect(String(decoding: all[0], as: UTF8.self) == #"{"t":"E","s":501,"op":0,"d":{}}"#)
        guard case .lost = session.missed(after: 499), case .impossible = session.missed(after: 1501) else {
            Issue.record("what cannot be replayed was replayed")
            return
        }
    }
}
