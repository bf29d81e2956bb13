import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// As in production: TLS with a certificate that is verified, HTTP/2 to REST and the model, a WebSocket to the gateway.
@Suite(.onLoop, .serialized) struct TLSTests {
    @Test @LoopActor func everythingGoesOverTLSAndRequestsOverHTTP2() async throws {
        try await Stage.runBehindTLS { stage, proxy in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            let ending = try await talk.ask("first")
            #expect(ending == .answered("An answer to: first"))
            try await stage.eventually("the requests in the proxy's log") {
                proxy.requests().contains { $0.hasPrefix("DELETE /api/v10/channels/") }
            }
            let requests = proxy.requests()
            #expect(requests.contains { $0.hasPrefix("POST /v1/chat/completions") })
            #expect(requests.contains { $0.hasPrefix("POST /api/v10/interactions/") })
            #expect(requests.filter { !$0.hasSuffix("HTTP/2") } == [], "all but the gateway, which is still open")
        }
    }

    @Test @LoopActor func manyConversationsAtOnceShareConnections() async throws {
        try await Stage.runBehindTLS { stage, _ in
            stage.script()
            let people = (0..<30).map { stage.discord.addUser("person\($0)") }
            let talks = people.map { Talk(of: $0, on: stage) }
            for talk in talks { try await talk.press("new") }
            let questions = try talks.map { talk in (talk, try talk.say("from \(talk.user.username)")) }
            for (talk, question) in questions {
                let ending = try await talk.end(of: question)
                #expect(ending == .answered("An answer to: from \(talk.user.username)"))
            }
        }
    }

    @Test @LoopActor func aProxyThatDiesAndComesBackLosesNothing() async throws {
        try await Stage.runBehindTLS { stage, proxy in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            try await talk.ask("first")
            try await proxy.kill()
            let question = try talk.say("second")
            try await proxy.start()
            let ending = try await talk.end(of: question, within: .seconds(30))
            #expect(ending == .answered("An answer to: second"))
        }
    }

    @Test @LoopActor func aCertificateOfAnUnknownAuthorityIsNotTrusted() async throws {
        try await withUntrustingBot { _, proxy, bot in
            try await bot.wait { $0.standardError.contains("no trusted TLS connection") || $0.exitCode != nil }
            #expect(bot.standardError.contains("no trusted TLS connection"))
            #expect(proxy.requests() == [], "not even the token was sent")
        }
    }

    @Test @LoopActor func neitherTheGatewayNorTheModelIsTrustedWithAnUnknownCertificate() async throws {
        // REST is asked without TLS on this machine, and names the gateway behind the proxy.
        try await withUntrustingBot(asksRESTPlainly: true) { stage, proxy, bot in
            try await bot.wait { $0.standardError.contains("There is no connection to Discord's gateway") }
            #expect(stage.discord.gatewayConnections == 0 && proxy.requests() == [])
        }
        try await withUntrustedModel { stage, _ in stage.settings["PARLANCE_CA_FILE"] = nil }
    }

    @Test @LoopActor func aCertificateForAnotherHostIsNotTrusted() async throws {
        // The certificate is for 127.0.0.1.
        try await withUntrustedModel { stage, proxy in
            stage.settings["OPENAI_BASE_URL"] = "https://localhost:\(proxy.port)/v1"
        }
    }

    /// Runs the bot behind a proxy whose authority it does not know, until `body` has seen enough.
    @LoopActor private func withUntrustingBot(
        asksRESTPlainly: Bool = false, _ body: @LoopActor (Stage, TLSProxy, ChildProcess) async throws -> Void
    ) async throws {
        try await Stage.withTLSProxy { stage, proxy in
            stage.settings["PARLANCE_CA_FILE"] = nil
            if asksRESTPlainly { stage.settings["DISCORD_API_URL"] = "http://127.0.0.1:\(stage.discord.port)/api/v10" }
            let bot = try ChildProcess(BotProcess.path, ["run"], environment: stage.environment)
            do {
                try await body(stage, proxy, bot)
            } catch {
                try await Stage.kill(bot)
                throw error
            }
            try await Stage.kill(bot)
        }
    }

    /// Runs the bot with a model behind TLS that `spoil` gives it no reason to trust.
    @LoopActor private func withUntrustedModel(_ spoil: (Stage, TLSProxy) -> Void) async throws {
        try await Stage.withTLSProxy(isBeforeDiscord: false) { stage, proxy in
            spoil(stage, proxy)
            try await stage.startBot()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            let ending = try await talk.ask("Hello")
            #expect(ending.marks == ["⚠️"])
            #expect(stage.log.contains { $0.contains("A model did not answer.") && $0.contains("TLS") })
            #expect(proxy.requests() == [] && stage.model.model.requests.isEmpty)
        }
    }
}
