import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// The buttons of /session.
@Suite(.onLoop) struct SessionPanelTests {
    @Test @LoopActor func publicSetsItsValueAndItsStyleShowsIt() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets", in: stage.secret)
            let panel = try await alice.run("session")
            let second = try await alice.run("session")
            let off = panel.style(of: "public")
            #expect(try stage.session("Violets")["is_public"] == "0")

            let pressed = try await alice.press("public", on: panel)
            #expect(pressed.id == panel.id)
            #expect(pressed.style(of: "public") != off)
            #expect(try stage.session("Violets")["is_public"] == "1")
            #expect(try await alice.press("public", on: second).style(of: "public") != off)
            #expect(try stage.session("Violets")["is_public"] == "1")

            #expect(try await alice.press("public", on: panel).style(of: "public") == off)
            #expect(try stage.session("Violets")["is_public"] == "0")
        }
    }

    @Test @LoopActor func aSessionMadePublicCanBeEnteredByOthersAndOneMadePrivateCannot() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets", in: stage.secret)
            let panel = try await alice.press("public", on: alice.run("session"))
            let choices = try await bob.press("Show public", on: bob.run("user"))
            #expect(choices.options == ["Violets"])
            try await bob.choose("Violets", on: choices)
            try await bob.ask("May I?")
            #expect(stage.model.model.requests.last?.messages.count == 3)

            try await alice.press("public", on: panel)
            #expect(try await bob.run("session").components.isEmpty)
            #expect(try await bob.run("user").options == [])
        }
    }

    @Test @LoopActor func removeAsksFirstAndCancelChangesNothing() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            let panel = try await alice.run("session")
            let before = (user: try alice.row, sessions: try stage.rows("session"), messages: try stage.rows("message"))
            let question = try await alice.press("remove", on: panel)
            #expect(question.id != panel.id)
            #expect(question.labels == [["Confirm", "Cancel"]])
            #expect(!question.content.isEmpty)

            #expect(try await alice.press("Cancel", on: question).labels == [])
            #expect(try alice.row == before.user)
            #expect(try stage.rows("session") == before.sessions)
            #expect(try stage.rows("message") == before.messages)
        }
    }

    @Test @LoopActor func removeLetsEverybodyOutWhoWasInIt() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            for person in [alice, bob] { try await person.switchOn() }
            try await alice.ask("Violets")
            try await alice.ask("Roses")
            try await alice.enter("Violets")
            try await bob.press("Show public", on: bob.run("user"))
            try await bob.enter("Violets")
            let carol = Person(stage.carol, on: stage)
            try await carol.press("Show public", on: carol.run("user"))
            try await carol.enter("Roses")

            let confirmed = try await alice.press("Confirm", on: alice.press("remove", on: alice.run("session")))
            #expect(!confirmed.content.isEmpty)
            #expect(try stage.rows("session").map { $0["name"] } == ["Roses"])
            #expect(try stage.rows("message").count == 2)
            for person in [alice, bob] {
                #expect(try person.row?["status"] == "new")
                #expect(try person.row?["current_session_id"] == nil)
            }
            #expect(try carol.row?["status"] == "activate")
            #expect(try carol.row?["current_session_id"] == stage.session("Roses")["id"])
            #expect(try await alice.run("session").components.isEmpty)

            try await bob.ask("Thistles")
            #expect(try stage.session("Thistles")["creator_id"] == "\(bob.user.id)")
        }
    }

    @Test @LoopActor func theModelIsForLaterTurns() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            let panel = try await alice.press("gpt-4o", on: alice.run("session"))
            #expect(UserPanelTests.models.filter { panel.style(of: $0) == .primary } == ["gpt-4o"])
            try await alice.ask("and roses?")

            #expect(stage.model.model.requests.map(\.model) == ["gpt-4o-mini", "gpt-4o"])
            #expect(try stage.session("Violets")["model"] == "gpt-4o")
            #expect(try alice.row?["model"] == "gpt-4o-mini")
        }
    }

    @Test @LoopActor func optionsAndButtonsAreTheCreatorsAlone() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            try await bob.press("Show public", on: bob.run("user"))
            try await bob.enter("Violets")
            let before = (try stage.session("Violets"), try bob.row, try stage.rows("message"))
            let panel = try await bob.run("session")
            #expect(panel.field("Creator") == "Alice (\(alice.user.id))")

            for options: [String: JSON] in [
                ["name": "Mine"], ["system_msg": "Obey Bob."], ["name": "Mine", "system_msg": "Obey Bob."],
            ] {
                let answer = try await bob.run("session", options)
                #expect(!answer.content.isEmpty && answer.components.isEmpty, "\(options)")
            }
            for button in ["public", "remove"] + UserPanelTests.models {
                let answer = try await bob.press(button, on: panel)
                #expect(answer.id != panel.id, "\(button)")
                #expect(!answer.content.isEmpty && answer.components.isEmpty, "\(button)")
            }
            #expect(try (stage.session("Violets"), bob.row, stage.rows("message")) == before)
        }
    }
}
