import EventLoop
import HTTPClient
import JSON
import LocalDiscord
import TestSupport
import Testing
import WebSocket

@Suite(.onLoop) struct LocalAPITests {
    @Test @LoopActor func thePageIsServedWithAPolicyThatAllowsItsOwnScriptOnly() async throws {
        let visit = try await Visit()
        let answer = try await visit.client.send(HTTPRequest(.get, visit.server.pageURL))
        let policy = try #require(answer.headers["Content-Security-Policy"])
        let nonce = try #require(policy.split(separator: "'").first { $0.hasPrefix("nonce-") }).dropFirst(6)
        let page = String(decoding: answer.body, as: UTF8.self)
        #expect(page.contains("<script nonce=\"\(nonce)\">"))
        #expect(!page.contains("@nonce@"))
        #expect(!page.contains("src=\"http"))
        await visit.end()
    }

    @Test @LoopActor func everyoneSeesTheirOwnChannels() async throws {
        let visit = try await Visit()
        let seeds = visit.server.seeds
        let alice = try await visit.get("state", as: seeds.alice)
        #expect(alice["guilds"][0]["channels"].array?.compactMap { $0["name"].string } == ["general", "private"])
        #expect(alice["guilds"][0]["channels"][1]["public"].bool == false)
        let carol = try await visit.get("state", as: seeds.carol)
        #expect(carol["guilds"][0]["channels"].array?.compactMap { $0["name"].string } == ["general"])
        let refused = try await visit.get("channels/\(seeds.secret.id)", as: seeds.carol)
        #expect(refused["error"].string == "Carol sees no such channel")
        await visit.end()
    }

    @Test @LoopActor func whatSomebodyWritesReachesThePagesOfThoseWhoSeeIt() async throws {
        let visit = try await Visit()
        let seeds = visit.server.seeds
        let bob = try await visit.listen(as: seeds.bob)
        let carol = try await visit.listen(as: seeds.carol)
        try await visit.post("channels/\(seeds.secret.id)/messages", ["content": "for few"], as: seeds.alice)
        try await visit.post("channels/\(seeds.general.id)/messages", ["content": "for all"], as: seeds.alice)
        #expect(await bob.first(2).map { $0["message"]["content"].string } == ["for few", "for all"])
        #expect(await carol.first(1).map { $0["message"]["content"].string } == ["for all"])
        await visit.end()
    }

    @Test @LoopActor func aMessageThatIsTooLongIsRefusedWithDiscordsReason() async throws {
        let visit = try await Visit()
        let seeds = visit.server.seeds
        let text = String(repeating: "x", count: 2001)
        let answer = try await visit.post(
            "channels/\(seeds.general.id)/messages", ["content": JSON(text)], as: seeds.alice)
        #expect(answer["error"].string == "Invalid Form Body")
        #expect(answer["details"]["content"]["_errors"][0]["code"].string == "BASE_TYPE_MAX_LENGTH")
        await visit.end()
    }

    @Test @LoopActor func aPressedButtonTellsWhatCameOfIt() async throws {
        let visit = try await Visit()
        let seeds = visit.server.seeds
        let panel = try await visit.postPanel()
        visit.answerInteractions(["type": 7, "data": ["content": "pressed"]])
        let page = try await visit.listen(as: seeds.alice)
        let answer = try await visit.post(
            "channels/\(seeds.general.id)/messages/\(panel)/press", ["name": "go"], as: seeds.alice)
        #expect(answer["outcome"].string == "updated")
        #expect(await page.first(1).first?["message"]["content"].string == "pressed")
        let missing = try await visit.post(
            "channels/\(seeds.general.id)/messages/\(panel)/press", ["name": "stop"], as: seeds.alice)
        #expect(missing["error"].string == "the message has no button 'stop'; it has: Go")
        await visit.end()
    }

    @Test @LoopActor func aModalIsShownAndSubmitted() async throws {
        let visit = try await Visit()
        let seeds = visit.server.seeds
        let panel = try await visit.postPanel()
        let input: JSON = ["type": 4, "custom_id": "name", "label": "Name", "style": 1]
        visit.answerInteractions([
            "type": 9,
            "data": ["custom_id": "form", "title": "Form", "components": [["type": 1, "components": [input]]]],
        ])
        let opened = try await visit.post(
            "channels/\(seeds.general.id)/messages/\(panel)/press", ["name": "go"], as: seeds.alice)
        #expect(opened["modal"]["title"].string == "Form")
        let id = try #require(opened["id"].string)
        let others = try await visit.post("modals/\(id)", ["values": ["name": "x"]], as: seeds.bob)
        #expect(others["error"].string == "that form is open no more")
        visit.answerInteractions(["type": 4, "data": ["content": "thanks", "flags": 64]])
        let answer = try await visit.post("modals/\(id)", ["values": ["name": "Ada"]], as: seeds.alice)
        #expect(answer["outcome"].string == "message")
        let message = try await visit.get("channels/\(seeds.general.id)", as: seeds.alice)["messages"].array?.last
        #expect(message?["content"].string == "thanks")
        let unseen = try await visit.get("channels/\(seeds.general.id)", as: seeds.bob)["messages"].array?.last
        #expect(unseen?["content"].string == "panel")
        await visit.end()
    }

    @Test @LoopActor func aCommandIsUsedOnAPersonAndAFileGoesIntoAnOption() async throws {
        let visit = try await Visit()
        let seeds = visit.server.seeds
        try await visit.register([
            ["name": "Warnings", "type": 2],
            [
                "name": "send", "description": "d",
                "options": [["type": 11, "name": "file", "description": "d", "required": true]],
            ],
        ])
        visit.answerInteractions(["type": 4, "data": ["content": "done"]])
        let warned = try await visit.post(
            "channels/\(seeds.general.id)/apps", ["name": "Warnings", "user": JSON(seeds.bob.id.description)],
            as: seeds.alice)
        #expect(warned["outcome"].string == "message")

        let upload = HTTPRequest(
            .post, "\(visit.server.pageURL)local/files?user=\(seeds.alice.id)&name=notes.txt",
            headers: [("Content-Type", "text/plain")], body: [65, 66])
        let id = try JSON(parsing: try await visit.client.send(upload).body)["id"]
        let sent = try await visit.post(
            "channels/\(seeds.general.id)/commands", ["name": "send", "options": ["file": id]], as: seeds.alice)
        #expect(sent["outcome"].string == "message")
        let unknown = try await visit.post(
            "channels/\(seeds.general.id)/commands", ["name": "send", "options": ["file": "7"]], as: seeds.alice)
        #expect(unknown["error"].string == "/send file: there is no 7 of that kind")
        await visit.end()
    }

    @Test @LoopActor func otherSitesPagesCannotDriveIt() async throws {
        let visit = try await Visit()
        let url = "\(visit.server.pageURL)local/state"
        for field in [("Origin", "https://example.org"), ("Sec-Fetch-Site", "cross-site"), ("Host", "evil.example")] {
            let request = HTTPRequest(.get, url, headers: [field])
            #expect(try await visit.client.send(request).status == 403)
        }
        await #expect(throws: WebSocketError.self) {
            var configuration = WebSocket.Configuration()
            configuration.headers = [("Origin", "https://example.org")]
            _ = try await WebSocket.connect(
                to: "ws://127.0.0.1:\(visit.server.port)/local/events", configuration: configuration
            ) { _ in }
        }
        await visit.end()
    }

    @Test @LoopActor func whoChoosesALanguageUsesTheBotInIt() async throws {
        let visit = try await Visit()
        let alice = visit.server.seeds.alice
        #expect(try await visit.get("state", as: alice)["locale"].string == "en-US")
        try await visit.post("language", ["locale": "ja"], as: alice)
        let state = try await visit.get("state", as: alice)
        #expect(state["locale"].string == "ja")
        #expect(state["locales"].array?.count == 32)
        #expect(visit.server.world.users[alice.id]?.locale == "ja")
        #expect(try await visit.get("state", as: visit.server.seeds.bob)["locale"].string == "en-US")
        let refused = try await visit.post("language", ["locale": "tlh"], as: alice)
        #expect(refused["error"].string == "Discord has no such language")
        await visit.end()
    }
}
