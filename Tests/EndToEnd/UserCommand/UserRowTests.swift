import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// What is stored of a person, and how the options of /user change it.
@Suite(.onLoop) struct UserRowTests {
    @Test @LoopActor func aRowIsMadeAtTheFirstInteractionWithTheDefaultOfEveryColumn() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            let before = Timestamp.now.milliseconds
            #expect(try alice.row == nil)
            try await alice.run("user")

            var row = try #require(try alice.row)
            let times = ["created_at", "updated_at", "modified_at"].map { row.removeValue(forKey: $0) }
            #expect(Set(times).count == 1)
            #expect(try #require(times[0].flatMap { Int($0) }) >= before)
            #expect(
                row == [
                    "id": "\(stage.alice.id)", "name": "Alice", "status": "disable", "model": "gpt-4o-mini",
                    "max_tokens": "500", "temperature": "0.8", "show_public": "0", "attach": "0",
                ])
            #expect(try stage.rows("user").count == 1)
        }
    }

    @Test @LoopActor func ofAnyoneElseNothingIsStored() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try stage.discord.say("I only talk to people here.", as: bob.user, in: stage.general)
            // Carol's message came later, and what it made is stored.
            try await Person(stage.carol, on: stage).ask("<@\(stage.discord.world.bot.id)> hello")
            try await alice.run("user")

            #expect(Set(try stage.rows("user").map { $0["name"] }) == ["Alice", "Carol"])
            #expect(try stage.rows("message").isEmpty)
            #expect(try stage.rows("turn").isEmpty)
        }
    }

    @Test @LoopActor func theNameIsTheGlobalNameElseTheUserNameAndFollowsDiscord() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.run("user")
            let before = try #require(try alice.row)

            stage.discord.update(alice.user) { $0.globalName = "Alice Liddell" }
            #expect(try await alice.run("user").wholeText.contains("Alice Liddell (\(alice.user.id))"))
            #expect(try alice.row?["name"] == "Alice Liddell")

            stage.discord.update(alice.user) { $0.globalName = nil }
            #expect(try await alice.run("user").wholeText.contains("alice (\(alice.user.id))"))
            #expect(try alice.row == before.merging(["name": "alice"]) { $1 })
        }
    }

    @Test(
        arguments: [
            ["system_msg": "Answer in rhymes."], ["max_tokens": 1], ["max_tokens": 16_384], ["temperature": 0],
            ["temperature": 2], ["temperature": 1.25], ["max_tokens": 64, "temperature": 0.5],
            ["system_msg": "Be brief.", "max_tokens": 20, "temperature": 1.5],
        ] as [[String: JSON]])
    @LoopActor func optionsChangeWhatTheyNameAndLeaveTheRest(_ options: [String: JSON]) async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.run("user", ["system_msg": "Be kind.", "max_tokens": 300, "temperature": 0.3])
            try await bob.run("user")
            let (before, bobBefore) = (try #require(try alice.row), try bob.row)
            let panel = try await alice.run("user", options)

            var after = try #require(try alice.row)
            for (name, value) in options {
                #expect(
                    after[name] == value.string ?? value.double.map { name == "temperature" ? "\($0)" : "\(Int($0))" })
                after[name] = before[name]
            }
            after["modified_at"] = before["modified_at"]
            #expect(after == before)
            #expect(try bob.row == bobBefore)
            if let text = options["system_msg"]?.string {
                #expect(panel.field("System message")?.hasPrefix(text) == true)
            }
            if let tokens = options["max_tokens"]?.int { #expect(panel.wholeText.contains("\n\(tokens)\n")) }
        }
    }

    /// Type, name and value of options that are just out of their bounds.
    nonisolated static let outOfBounds: [(Int, String, JSON)] = [
        (4, "max_tokens", 0), (4, "max_tokens", 16_385), (10, "temperature", -0.01), (10, "temperature", 2.01),
        (3, "system_msg", JSON(String(repeating: "x", count: 2001))),
    ]

    @Test @LoopActor func anOptionOutOfItsBoundsIsRefused() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.run("user", ["system_msg": "Be kind.", "max_tokens": 300, "temperature": 0.3])
            let before = try alice.row
            for (type, name, value) in Self.outOfBounds {
                // Discord knows the bounds and lets nobody send such a thing.
                await #expect(throws: LocalDiscordError.self, "\(name)") { try await alice.run("user", [name: value]) }
                // Discord's copy of the command may be an older one.
                let answer = try await alice.forgeCommand(
                    "user", options: [["type": JSON(type), "name": JSON(name), "value": value]])
                #expect(answer.isEphemeral && !answer.text.isEmpty, "\(name)")
                #expect(try alice.row == before, "\(name)")
            }
        }
    }

    @Test @LoopActor func modifiedAtIsTheLatestChangeOfSettingsAndUpdatedAtTheLatestConversation() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            /// The times that change by something.
            @LoopActor func changes(by act: @LoopActor () async throws -> Void) async throws -> Set<String> {
                try stage.change("UPDATE user SET created_at = 1, updated_at = 1, modified_at = 1")
                try await act()
                let row = try #require(try alice.row)
                return Set(["created_at", "updated_at", "modified_at"].filter { row[$0] != "1" })
            }
            let panel = try await alice.run("user")
            #expect(try await changes { try await alice.run("user") } == [])
            for options: [String: JSON] in [["system_msg": "Be kind."], ["max_tokens": 9], ["temperature": 1]] {
                #expect(try await changes { try await alice.run("user", options) } == ["modified_at"], "\(options)")
            }
            for button in ["Show public", "attach", "gpt-4o", "new"] {
                #expect(try await changes { try await alice.press(button, on: panel) } == ["modified_at"], "\(button)")
            }
            try await alice.press("attach", on: panel)  // off again, so that a message changes no status
            #expect(try await changes { try await alice.ask("hello") } == ["updated_at"])
            #expect(
                try await changes {
                    stage.discord.update(alice.user) { $0.globalName = "A." }; try await alice.run("user")
                } == [])
            #expect(try await changes { try await alice.press("Cancel", on: alice.press("clear", on: panel)) } == [])
        }
    }
}
