import BotHost
import EventLoop
import Glibc
import HTTPClient
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// Interactions that Discord sends over HTTP instead of the gateway.
@Suite(.onLoop) struct EndpointTests {
    @Test @LoopActor func commandsButtonsAndQuestionsWorkAsOverTheGateway() async throws {
        try await withEndpoint { stage, _, _ in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            let panel = try await talk.press("attach", "new")
            #expect(!panel.components.isEmpty)
            #expect(try await talk.ask("first") == .answered("An answer to: first"))
            let shown = try await stage.discord.run("session", as: stage.alice, in: talk.channel)
            let question = try await stage.discord.press(
                "remove", on: try #require(shown.message), as: stage.alice)
            let removed = try await stage.discord.press(
                "Confirm", on: try #require(question.message), as: stage.alice)
            #expect(removed.message != nil)
            #expect(try stage.value("SELECT count(*) FROM session") == "0")
        }
    }

    @Test @LoopActor func anInteractionThatIsSentAgainChangesNothing() async throws {
        try await withEndpoint { stage, _, _ in
            let talk = Talk(of: stage.alice, on: stage)
            let panel = try await talk.press("new")
            let interaction = try stage.discord.beginPress("disable", on: panel, as: stage.alice)
            _ = try await stage.discord.answer(to: interaction, within: .seconds(10))
            try await talk.press("new")
            #expect(try await stage.discord.sendAgain(interaction) == 409)
            #expect(try stage.value("SELECT status FROM user") == "new")
        }
    }

    @Test @LoopActor func whatIsNotSignedByDiscordIsRefused() async throws {
        try await withEndpoint { _, url, http in
            let body = Array(#"{"type":1}"#.utf8)
            let forged = [
                ("X-Signature-Ed25519", String(repeating: "0", count: 128)), ("X-Signature-Timestamp", "1800000000"),
            ]
            for headers in [[], forged] {
                let response = try await http.send(HTTPRequest(.post, url, headers: headers, body: body))
                #expect(response.status == 401)
            }
            #expect(try await http.send(HTTPRequest(.get, url)).status == 405)
        }
    }

    @Test @LoopActor func aBodyOfMoreThanAMegabyteIsRefused() async throws {
        try await withEndpoint { _, url, http in
            let body = [UInt8](repeating: 32, count: (1 << 20) + 1)
            let response = try await http.send(HTTPRequest(.post, url, body: body))
            #expect(response.status == 413)
        }
    }

    @Test @LoopActor func anAddressThatCannotBeHadIsOneSentenceAtStart() async throws {
        try await Stage.run(startsBot: false) { stage in
            let bot = try await stage.parlance("run", "--interactions", "127.0.0.1:\(stage.discord.port)")
            #expect(bot.exitCode == 1)
            #expect(bot.standardError.contains("cannot listen on 127.0.0.1 port \(stage.discord.port)"))
            let wrong = try await stage.parlance("run", "--interactions", "here")
            #expect(wrong.exitCode == 2)
            #expect(wrong.standardError.contains("--interactions takes a port such as :8080"))
        }
    }

    @LoopActor private func withEndpoint(
        _ body: @LoopActor (Stage, _ url: String, HTTPClient) async throws -> Void
    ) async throws {
        try await Stage.run(startsBot: false) { stage in
            let http = HTTPClient()
            defer { http.shutdown() }
            try await stage.startBot(interactionsAddress: ListeningAddress(":0"))
            let port = try #require(stage.interactionsPort)
            let url = "http://127.0.0.1:\(port)/"
            try await stage.discord.sendInteractions(to: url, through: http)
            try await body(stage, url, http)
            await stage.stopBot()
        }
    }
}
