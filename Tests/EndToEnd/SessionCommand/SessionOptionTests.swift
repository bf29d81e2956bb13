import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// What /session says and changes.
@Suite(.onLoop) struct SessionOptionTests {
    @Test @LoopActor func withoutACurrentSessionItSaysWhatToDo() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            for options: [String: JSON] in [[:], ["name": "Roses"], ["system_msg": "Be kind."]] {
                let answer = try await alice.run("session", options)
                #expect(answer.content.contains("/user") && answer.content.contains("new"))
                #expect(answer.components.isEmpty)
            }
            #expect(try stage.rows("session").isEmpty)
            #expect(try alice.row?["system_msg"] == nil)
        }
    }

    @Test(
        arguments: [
            ["name": "A new name"], ["system_msg": "Answer in rhymes."], ["name": "Both", "system_msg": "Be brief."],
            ["name": JSON(String(repeating: "n", count: 100))],
            ["system_msg": JSON(String(repeating: "s", count: 2000))],
        ] as [[String: JSON]])
    @LoopActor func optionsChangeWhatTheyNameAndLeaveTheRest(_ options: [String: JSON]) async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.run("user", ["system_msg": "The user's own."])
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            try stage.change("UPDATE session SET updated_at = 1, modified_at = 1")
            let before = try stage.session("Violets")
            let user = try alice.row
            #expect(before["system_msg"] == "The user's own.")

            let panel = try await alice.run("session", options)
            var after = try #require(try stage.rows("session").first)
            for (name, value) in options {
                #expect(after[name] == value.string)
                #expect(try panel.wholeText.contains(#require(value.string)))
                after[name] = before[name]
            }
            #expect(after["modified_at"] != "1")
            after["modified_at"] = "1"
            #expect(after == before)
            #expect(try alice.row == user)
        }
    }

    @Test @LoopActor func anOptionOutOfItsBoundsIsRefused() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            let before = try stage.session("Violets")
            for (name, count) in [("name", 0), ("name", 101), ("system_msg", 2001)] {
                let value = JSON(String(repeating: "x", count: count))
                await #expect(throws: LocalDiscordError.self, "\(name)") {
                    try await alice.run("session", [name: value])
                }
                let answer = try await alice.forgeCommand(
                    "session", options: [["type": 3, "name": JSON(name), "value": value]])
                #expect(answer.isEphemeral && !answer.text.isEmpty, "\(name)")
                #expect(try stage.session("Violets") == before, "\(name)")
            }
        }
    }

    @Test @LoopActor func itShowsCreatorNameTimesSystemMessageAndConversation() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.run("user", ["system_msg": "Talk like a gardener."])
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            try stage.change("UPDATE session SET created_at = 1000, updated_at = 2000, modified_at = 3000")

            let panel = try await alice.run("session")
            #expect(panel.wholeText.contains("Violets"))
            #expect(panel.field("Creator") == "Alice (\(alice.user.id))")
            #expect(panel.field("Created") == "<t:1:f>")
            #expect(panel.field("Last conversation") == "<t:2:f>")
            #expect(panel.field("Settings changed") == "<t:3:f>")
            #expect(panel.field("System message")?.hasPrefix("Talk like a gardener.\n") == true)
            let conversation = try #require(panel.field("Conversation"))
            #expect(conversation.contains("Alice") && conversation.contains("Violets"))
            #expect(conversation.hasSuffix("Yes."))
        }
    }

    @Test @LoopActor func theSystemMessageIsTheModelsFromTheNextTurnOn() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            try await alice.run("session", ["system_msg": "Talk like a gardener."])
            try await alice.ask("and roses?")
            let requests = stage.model.model.requests
            #expect(
                requests.map { $0.messages.filter { $0.role == "system" }.map(\.text) } == [
                    [], ["Talk like a gardener."],
                ])
        }
    }
}
