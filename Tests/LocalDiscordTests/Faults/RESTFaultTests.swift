import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

/// What a client sees of each fault in REST, and whether its request was served.
@Suite(.onLoop) struct RESTFaultTests {
    @LoopActor private func post(
        _ fault: Fault, within limit: Duration = .seconds(10)
    ) async throws -> (result: Result<HTTPResponse, HTTPError>, isServed: Bool) {
        let rig = try await Rig()
        rig.server.commit(fault, for: "POST /channels/{channel_id}/messages")
        var request = HTTPRequest(.post, rig.server.apiURL + "/channels/\(rig.seeds.general.id)/messages")
        request.headers = [("Authorization", "Bot local-discord-token"), ("Content-Type", "application/json")]
        request.body = Array(#"{"content":"hello"}"#.utf8)
        request.timeouts.total = limit
        let result: Result<HTTPResponse, HTTPError>
        do throws(HTTPError) { result = .success(try await rig.http.send(request)) } catch { result = .failure(error) }
        #expect(rig.server.faults.counts == [fault.kind: 1])
        let isServed = !rig.server.messages(in: rig.seeds.general).isEmpty
        await rig.stop()
        return (result, isServed)
    }

    @Test(arguments: [(FaultKind.restLimitUser, "user"), (.restLimitShared, "shared"), (.restLimitGlobal, "global")])
    @LoopActor func aLimitIsToldAsDiscordTellsIt(kind: FaultKind, scope: String) async throws {
        let (result, isServed) = try await post(Fault(kind, variant: 0.5))
        let response = try result.get()
        #expect(response.status == 429 && !isServed)
        #expect(response.headers["X-RateLimit-Scope"] == scope && response.headers["Retry-After"] == "1")
        #expect(try JSON(parsing: response.body)["retry_after"].double == 0.85)
    }

    @Test(arguments: [(FaultKind.rest500, 500), (.rest502, 502), (.rest503, 503)]) @LoopActor
    func aFailureOfTheServerServesNothing(kind: FaultKind, status: Int) async throws {
        let (result, isServed) = try await post(Fault(kind))
        #expect(try result.get().status == status && !isServed)
        #expect(try (result.get().headers["Content-Type"] == "text/html") == (kind == .rest502))
    }

    @Test(arguments: [(FaultKind.restCutBefore, false), (.restCutAfter, true), (.restCutInside, true)]) @LoopActor
    func aCutConnectionLeavesNoAnswer(kind: FaultKind, serves: Bool) async throws {
        let (result, isServed) = try await post(Fault(kind))
        #expect(throws: HTTPError.self) { try result.get() }
        #expect(isServed == serves)
    }

    @Test @LoopActor func anAnswerThatNeverEndsIsGivenUpByTheClient() async throws {
        let (result, isServed) = try await post(Fault(.restEndless), within: .milliseconds(300))
        #expect(throws: HTTPError.self) { try result.get() }
        #expect(isServed)
    }

    @Test @LoopActor func aSlowAnswerComesWhole() async throws {
        let (result, isServed) = try await post(Fault(.restSlow))
        #expect(try JSON(parsing: try result.get().body)["content"].string == "hello" && isServed)
    }

    @Test @LoopActor func aGarbledAnswerIsASuccessThatCannotBeRead() async throws {
        let (result, isServed) = try await post(Fault(.restGarbled))
        let response = try result.get()
        #expect(response.status == 200 && isServed)
        #expect(throws: JSONError.self) { try JSON(parsing: response.body) }
    }

    @Test @LoopActor func aPlanMeetsEveryRouteAndIsTheSameAgain() async throws {
        func statuses() async throws -> [Int] {
            let rig = try await Rig()
            rig.server.faults.plan = try FaultPlan(parsing: "seed=5,rate=0.5,rest.500,rest.429-user")
            var statuses: [Int] = []
            for _ in 0..<40 { statuses.append(try await rig.request(.get, "/users/@me").response.status) }
            await rig.stop()
            return statuses
        }
        let first = try await statuses()
        #expect(Set(first) == [200, 429, 500])
        #expect(try await statuses() == first)
    }
}
