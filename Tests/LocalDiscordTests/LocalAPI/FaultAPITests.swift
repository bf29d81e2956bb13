import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

@Suite(.onLoop) struct FaultAPITests {
    @Test @LoopActor func aScriptSetsThePlanAndReadsWhatHasHappened() async throws {
        let visit = try await Visit()
        let alice = visit.server.seeds.alice
        let set = try await visit.post("faults", ["plan": "seed=2,rest.500=1"], as: alice)
        #expect(set["plan"].string == "seed=2,rest.500=1.0" && set["counts"].object?.isEmpty == true)
        for _ in 0..<3 {
            let answer = try await visit.client.send(HTTPRequest(.get, visit.server.apiURL + "/gateway"))
            #expect(answer.status == 500)
        }
        #expect(try await visit.get("faults", as: alice)["counts"] == ["rest.500": 3])
        #expect(try await visit.post("faults", ["plan": nil], as: alice)["plan"].isNull)
        let answer = try await visit.client.send(HTTPRequest(.get, visit.server.apiURL + "/gateway"))
        #expect(answer.status == 200)
        await visit.end()
    }

    @Test @LoopActor func aScriptLetsOneThingGoWrongNow() async throws {
        let visit = try await Visit()
        let rig = try await Rig()
        let client = try await rig.connect(visit.server.gatewayURL)
        _ = await client.start()
        let alice = visit.server.seeds.alice
        let answer = try await visit.post("faults", ["commit": "gateway.close", "code": 4009], as: alice)
        #expect(await client.end() == 4009)
        #expect(answer["counts"] == ["gateway.close": 1])
        try await visit.post("faults", ["commit": "rest.503", "count": 2, "subject": "GET /gateway"], as: alice)
        var statuses: [Int] = []
        for path in ["/gateway", "/users/@me", "/gateway", "/gateway"] {
            statuses.append(try await visit.client.send(HTTPRequest(.get, visit.server.apiURL + path)).status)
        }
        #expect(statuses == [503, 401, 503, 200])
        await rig.stop()
        await visit.end()
    }

    @Test @LoopActor func whatCannotBeDoneIsRefused() async throws {
        let visit = try await Visit()
        for (body, complaint): (JSON, String) in [
            (["plan": "seed=1,nonsense"], "'nonsense' is no fault"), (["plan": 7], "the plan is no text"),
            (["commit": "gateway.clothes"], "there is no such fault"),
            (["commit": "gateway.close", "code": 99], "99 is no code"),
            (["commit": "rest.500", "count": 0], "the count is"),
            (["commit": "rest.500", "variant": 1], "the variant"),
        ] {
            let answer = try await visit.post("faults", body, as: visit.server.seeds.alice)
            #expect(answer["error"].string?.contains(complaint) == true)
        }
        #expect(visit.server.faults.plan == nil && visit.server.faults.counts.isEmpty)
        await visit.end()
    }
}
