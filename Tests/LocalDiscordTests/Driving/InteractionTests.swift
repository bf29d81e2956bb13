import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

/// A bot of a few lines that answers interactions over the real sockets.
@LoopActor private final class SmallBot {
    let rig: Rig
    let client: GatewayClient
    /// What it answers to an interaction; nil answers nothing.
    var respond: @LoopActor (JSON) -> JSON? = { _ in nil }
    var afterwards: @LoopActor (JSON) async throws -> Void = { _ in }
    private(set) var interactions: [JSON] = []

    init(_ rig: Rig) async throws {
        self.rig = rig
        client = try await rig.connect()
        _ = await client.start()
        let commands: JSON = [
            [
                "name": "user", "description": "d",
                "options": [["type": 4, "name": "max_tokens", "description": "d", "min_value": 1, "max_value": 100]],
            ],
            [
                "name": "find", "description": "d",
                "options": [["type": 3, "name": "what", "description": "d", "autocomplete": true, "required": true]],
            ],
            ["name": "Show session", "type": 3],
        ]
        _ = try await rig.request(.put, "/applications/\(rig.seeds.bot.id)/commands", commands)
        EventLoop.main.spawn { await self.run() }
    }

    private func run() async {
        while true {
            let frame = await client.next("INTERACTION_CREATE")
            guard frame.exists else { return }
            let interaction = frame["d"]
            interactions.append(interaction)
            guard let body = respond(interaction), let id = interaction["id"].string,
                let token = interaction["token"].string
            else { continue }
            do {
                _ = try await rig.request(.post, "/interactions/\(id)/\(token)/callback", body, token: nil)
                try await afterwards(interaction)
            } catch let error as HTTPError where error.code == .cancelled {
                return
            } catch { Issue.record(error) }
        }
    }

    func editOriginal(_ interaction: JSON, _ body: JSON) async throws {
        let token = interaction["token"].string ?? ""
        _ = try await rig.request(.patch, "/webhooks/\(rig.seeds.bot.id)/\(token)/messages/@original", body, token: nil)
    }
}

@Suite(.onLoop) struct InteractionTests {
    @Test @LoopActor func aCommandIsAnsweredWithAnEphemeralMessageThatOnePersonSees() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { _ in ["type": 4, "data": ["content": "yours", "flags": 64]] }
        let answer = try await rig.server.run(
            "user", as: rig.seeds.alice, in: rig.seeds.general, options: ["max_tokens": 7])
        #expect(answer.text == "yours" && answer.isEphemeral)
        #expect(answer.firstResponseAfter != nil)
        let data = bot.interactions[0]["data"]
        #expect(data["options"][0] == ["name": "max_tokens", "type": 4, "value": 7])
        #expect(bot.interactions[0]["member"]["user"]["username"].string == "alice")
        #expect(bot.interactions[0]["context"].int == 0)
        #expect(rig.server.messages(in: rig.seeds.general).isEmpty)
        #expect(rig.server.world.ephemeralMessages(for: rig.seeds.alice.id, in: rig.seeds.general.id).count == 1)
        let message = try #require(answer.message)
        await #expect(throws: LocalDiscordError.self) {
            try await rig.server.press("x", on: message, as: rig.seeds.bob)
        }
        await rig.stop()
    }

    @Test @LoopActor func inDirectMessagesTheInteractionCarriesTheUserAlone() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { _ in ["type": 4, "data": ["content": "a"]] }
        let channel = rig.server.directMessages(of: rig.seeds.alice)
        #expect(try await rig.server.run("user", as: rig.seeds.alice, in: channel).text == "a")
        #expect(bot.interactions[0]["user"]["username"].string == "alice")
        #expect(!bot.interactions[0]["member"].exists && !bot.interactions[0]["guild_id"].exists)
        #expect(bot.interactions[0]["context"].int == 1)
        await rig.stop()
    }

    @Test @LoopActor func aDeferredAnswerIsAwaitedUntilItsEdit() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { _ in ["type": 5, "data": ["flags": 64]] }
        bot.afterwards = { [unowned bot] in try await bot.editOriginal($0, ["content": "at last"]) }
        let answer = try await rig.server.run("user", as: rig.seeds.alice, in: rig.seeds.general)
        #expect(answer.text == "at last" && answer.isEphemeral)
        await rig.stop()
    }

    @Test @LoopActor func withoutAResponseTheApplicationDidNotRespond() async throws {
        let rig = try await Rig { $0.interactionTimes.response = .milliseconds(50) }
        _ = try await SmallBot(rig)
        let answer = try await rig.server.run("user", as: rig.seeds.alice, in: rig.seeds.general)
        guard case .noResponse = answer.outcome else {
            Issue.record("there was \(answer.outcome)")
            return
        }
        await rig.stop()
    }

    @Test @LoopActor func buttonsAndSelectsAreUsedByLabel() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { interaction in
            if interaction["type"].int == 2 {
                return [
                    "type": 4,
                    "data": [
                        "content": "panel",
                        "components": [
                            row(
                                button("b1", label: "attach"),
                                ["type": 2, "style": 2, "label": "off", "custom_id": "b2", "disabled": true]),
                            row(["type": 3, "custom_id": "s1", "options": [["label": "One", "value": "1"]]]),
                        ],
                    ],
                ]
            }
            let value = interaction["data"]["values"][0].string ?? interaction["data"]["custom_id"].string ?? ""
            return ["type": 7, "data": ["content": JSON("chosen \(value)")]]
        }
        let panel = try #require(
            try await rig.server.run("user", as: rig.seeds.alice, in: rig.seeds.general).message)
        #expect(try await rig.server.press("attach", on: panel, as: rig.seeds.alice).text == "chosen b1")
        #expect(try await rig.server.select(["One"], on: panel, as: rig.seeds.bob).text == "chosen 1")
        #expect(rig.server.current(panel)?.content == "chosen 1")
        #expect(bot.interactions[1]["message"]["id"].string == panel.id.description)
        for wrong in ["off", "nothing"] {
            await #expect(throws: LocalDiscordError.self) {
                try await rig.server.press(wrong, on: panel, as: rig.seeds.alice)
            }
        }
        await #expect(throws: LocalDiscordError.self) {
            try await rig.server.select(["Two"], on: panel, as: rig.seeds.alice)
        }
        await rig.stop()
    }

    @Test @LoopActor func aModalIsFilledInAndSubmitted() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { interaction in
            if interaction["type"].int == 5 {
                let value = interaction["data"]["components"][0]["components"][0]["value"].string ?? ""
                return ["type": 4, "data": ["content": JSON("got \(value)")]]
            }
            return [
                "type": 9,
                "data": [
                    "title": "t", "custom_id": "m",
                    "components": [
                        row(["type": 4, "custom_id": "name", "style": 1, "label": "Name", "max_length": 5])
                    ],
                ],
            ]
        }
        let opened = try await rig.server.run("user", as: rig.seeds.alice, in: rig.seeds.general)
        #expect(opened.modal?["title"].string == "t")
        await #expect(throws: LocalDiscordError.self) {
            try await rig.server.submit(opened, values: ["Name": "too long"], as: rig.seeds.alice)
        }
        let answer = try await rig.server.submit(opened, values: ["Name": "short"], as: rig.seeds.alice)
        #expect(answer.text == "got short")
        await rig.stop()
    }

    @Test @LoopActor func aMessageCommandCarriesItsMessage() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { interaction in
            let id = interaction["data"]["target_id"].string ?? ""
            return ["type": 4, "data": ["content": interaction["data"]["resolved"]["messages"][id]["content"]]]
        }
        let message = try rig.server.say("what is this", as: rig.seeds.bob, in: rig.seeds.general)
        let answer = try await rig.server.apply(messageCommand: "Show session", to: message, as: rig.seeds.alice)
        #expect(answer.text == "what is this")
        #expect(answer.message?.kind == .contextMenuCommand)
        await rig.stop()
    }

    @Test @LoopActor func anAutocompletionShowsItsChoices() async throws {
        let rig = try await Rig()
        let bot = try await SmallBot(rig)
        bot.respond = { interaction in
            let typed = interaction["data"]["options"][0]["value"].string ?? ""
            return ["type": 8, "data": ["choices": [["name": JSON(typed + "!"), "value": "v"]]]]
        }
        let answer = try await rig.server.complete(
            "find", option: "what", typed: "ab", as: rig.seeds.alice, in: rig.seeds.general)
        #expect(answer.choices == ["ab!"])
        #expect(bot.interactions[0]["type"].int == 4)
        await rig.stop()
    }

    @Test(
        arguments: [
            ("nothing", [:]), ("user", ["max_tokens": 0]), ("user", ["max_tokens": 101]), ("user", ["max_tokens": "a"]),
            ("user", ["other": 1]), ("find", [:]), ("user more", [:]),
        ] as [(String, [String: JSON])]) @LoopActor
    func whatDiscordsClientWouldNotSendIsNotSent(name: String, options: [String: JSON]) async throws {
        let rig = try await Rig()
        _ = try await SmallBot(rig)
        await #expect(throws: LocalDiscordError.self) {
            try await rig.server.run(name, as: rig.seeds.alice, in: rig.seeds.general, options: options)
        }
        await rig.stop()
    }
}
