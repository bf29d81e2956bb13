import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// What /user shows, and its buttons.
@Suite(.onLoop) struct UserPanelTests {
    static let models = ["gpt-4o-mini", "gpt-4o", "gpt-4.1", "o4-mini", "gpt-3.5-turbo-instruct"]

    @Test @LoopActor func itShowsNameAndIDTheThreeTimesTheSystemMessageAndTheSessions() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            for person in [alice, bob] { try await person.switchOn() }
            try await alice.ask("Violets")
            try await alice.ask("Roses")
            try await bob.ask("Thistles")
            try await alice.run("user", ["system_msg": "Talk like a gardener."])
            try stage.change("UPDATE user SET created_at = 1000, updated_at = 2000, modified_at = 3000")

            let panel = try await alice.run("user")
            #expect(panel.field("Name") == "Alice (\(alice.user.id))")
            #expect(panel.field("Created") == "<t:1:f>")
            #expect(panel.field("Last conversation") == "<t:2:f>")
            #expect(panel.field("Settings changed") == "<t:3:f>")
            #expect(panel.field("System message") == "Talk like a gardener.")
            #expect(panel.field("Sessions") == "Roses\nViolets")
        }
    }

    @Test @LoopActor func itIsEphemeralAndStandsInTheInteractionsOwnResponse() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            for channel in [stage.general, stage.secret, stage.discord.directMessages(of: alice.user)] {
                let answer = try await stage.discord.run("user", as: alice.user, in: channel)
                let message = try #require(answer.message)
                #expect(message.isEphemeral)
                #expect(message.id == answer.interaction.originalID)
                #expect(message.buttons.count >= 11)
            }
        }
    }

    @Test @LoopActor func itsRowsAreTheTogglesTheModelsTheStatusAndTheSessions() async throws {
        try await Stage.runWithPeople { _, alice, _ in
            let rows = [["Show public", "attach", "clear"], Self.models, ["disable", "new", "activate"]]
            let empty = try await alice.switchOn()
            #expect(Array(empty.labels.prefix(3)) == rows)
            try await alice.ask("hello")
            #expect(try await alice.run("user").labels == rows + [["select"]])
        }
    }

    @Test(arguments: [("Show public", "show_public"), ("attach", "attach")])
    @LoopActor func aToggleSetsItsValueAndItsStyleShowsIt(_ label: String, _ column: String) async throws {
        try await Stage.runWithPeople { _, alice, _ in
            let panel = try await alice.run("user")
            let second = try await alice.run("user")
            let off = panel.style(of: label)

            let pressed = try await alice.press(label, on: panel)
            #expect(pressed.id == panel.id)
            #expect(pressed.style(of: label) != off)
            #expect(try alice.row?[column] == "1")
            // The button of the other panel still says 'on', and it is on.
            let again = try await alice.press(label, on: second)
            #expect(again.style(of: label) == pressed.style(of: label))
            #expect(try alice.row?[column] == "1")

            let back = try await alice.press(label, on: panel)
            #expect(back.style(of: label) == off)
            #expect(try alice.row?[column] == "0")
        }
    }

    @Test @LoopActor func clearAsksFirstAndCancelChangesNothing() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("hello")
            let panel = try await alice.run("user")
            let question = try await alice.press("clear", on: panel)
            #expect(question.id != panel.id)
            #expect(question.labels == [["Confirm", "Cancel"]])
            #expect(!question.content.isEmpty)
            let before = (user: try alice.row, sessions: try stage.rows("session"), messages: try stage.rows("message"))

            let cancelled = try await alice.press("Cancel", on: question)
            #expect(cancelled.id == question.id)
            #expect(cancelled.labels == [])
            #expect(try alice.row == before.user)
            #expect(try stage.rows("session") == before.sessions)
            #expect(try stage.rows("message") == before.messages)
        }
    }

    @Test @LoopActor func clearDeletesOnesOwnSessionsAndNoOthers() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            for person in [alice, bob] { try await person.switchOn() }
            try await alice.ask("Violets")
            try await alice.ask("Roses")
            try await bob.ask("Thistles")
            try await alice.enter("Roses")
            try await bob.press("Show public", on: bob.run("user"))
            try await bob.enter("Violets")
            let panel = try await alice.run("user")
            #expect(panel.options.count == 2)

            let confirmed = try await alice.press("Confirm", on: alice.press("clear", on: panel))
            #expect(confirmed.options == [])
            #expect(try stage.rows("session").map { $0["name"] } == ["Thistles"])
            #expect(Set(try stage.rows("message").map { $0["content"] }) == ["Thistles", "Yes."])
            for person in [alice, bob] {
                #expect(try person.row?["status"] == "new")
                #expect(try person.row?["current_session_id"] == nil)
            }
        }
    }

    @Test @LoopActor func theModelIsForNewSessionsOnly() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Old")
            let panel = try await alice.press("gpt-4o", on: alice.run("user"))
            #expect(panel.style(of: "gpt-4o") == .primary)
            #expect(Self.models.filter { panel.style(of: $0) == .primary } == ["gpt-4o"])
            #expect(try alice.row?["model"] == "gpt-4o")

            try await alice.ask("still the old one")
            #expect(try stage.session("Old")["model"] == "gpt-4o-mini")
            try await alice.press("new", on: panel)
            try await alice.ask("New")
            #expect(try stage.session("New")["model"] == "gpt-4o")
            #expect(stage.model.model.requests.map(\.model) == ["gpt-4o-mini", "gpt-4o-mini", "gpt-4o"])
        }
    }

    @Test @LoopActor func theStatusIsSetByItsButton() async throws {
        try await Stage.runWithPeople { _, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("hello")
            var panel = try await alice.run("user")
            #expect(panel.style(of: "activate") == .primary)
            for status in ["disable", "activate", "new"] {
                panel = try await alice.press(status, on: panel)
                #expect(try alice.row?["status"] == status)
                #expect(["disable", "new", "activate"].filter { panel.style(of: $0) == .primary } == [status])
            }
        }
    }
}
