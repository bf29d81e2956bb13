import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// Buttons work for as long as their message exists, and only for those whom they are for.
@Suite(.onLoop) struct ButtonTests {
    @Test @LoopActor func aPanelAndItsQuestionsOutliveARestart() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            let user = try await alice.run("user")
            let session = try await alice.run("session")
            let question = try await alice.press("remove", on: session)
            try await stage.restartBot()

            #expect(try await alice.press("Show public", on: user).id == user.id)
            #expect(try alice.row?["show_public"] == "1")
            try await alice.press("gpt-4o", on: session)
            #expect(try stage.session("Violets")["model"] == "gpt-4o")
            try await alice.choose("Violets", on: user)
            try await alice.press("Confirm", on: question)
            #expect(try stage.rows("session").isEmpty)
        }
    }

    @Test @LoopActor func whatIsGoneIsAnsweredByAFreshPanel() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets")
            let user = try await alice.run("user")
            let session = try await alice.run("session")
            let question = try await alice.press("remove", on: session)
            let late = try await alice.press("remove", on: session)
            try await alice.press("Confirm", on: question)

            for answer in [
                try await alice.press("Confirm", on: late), try await alice.press("public", on: session),
                try await alice.choose("Violets", on: user),
            ] {
                #expect(!answer.content.isEmpty)
                #expect(answer.button("Show public") != nil)
                #expect(answer.options == [])
            }
            #expect(try alice.row?["status"] == "new")
        }
    }

    /// Ids that no panel has, with the id of the person's own row for `%`.
    nonisolated static let forgeries = [
        "", "x", "1", "0:user:%:attach:1", "2:user:%:attach:1", "1:user:%:attach:x", "1:user:%:attach:2",
        "1:user:%:attach:1:", "1:user:%:attach:1:session>.", "1:user:%:unknown:1", "1:user:%:status:god",
        "1:user:%:model:gpt-9", "1:user:%:model!:", "1:user:%:max_tokens:16384", "1:user::attach:1",
        "1:user:-1:attach:1", "1:user:99999999999999999999999:attach:1", "1:user:1:attach:1", "1:session:1:public:1",
        "1:session:-9223372036854775808:remove!:", "1:session:%:remove!:", "1:nothing:%:attach:1",
        "1:user:%%zz:attach:1",
        "1:user:%::", "1:user:%:!:", "1:user:%:session:1", "1:user:%:session:' OR 1=1 --", "1:user:%:clear",
        String(repeating: "a", count: 100), "１:user:%:attach:1", "1:user:%:attach:1\u{0}",
    ]

    @Test @LoopActor func aForgedIDChangesNothingAndIsAnswered() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await bob.switchOn(attach: true)
            try await bob.ask("Bob's own", in: stage.secret)
            let panel = try await alice.run("user")
            let before = (try stage.rows("user"), try stage.rows("session"), try stage.rows("message"))
            for forgery in Self.forgeries {
                let id = forgery.replacing("%", with: "\(alice.user.id)", maxReplacements: 1)
                for values: [String]? in [nil, [], ["1"], ["99999999999999999999999", "x"]] {
                    let answer = try await alice.forgePress(id, choosing: values, on: panel)
                    #expect(answer.isEphemeral && !answer.text.isEmpty, "\(id) \(values ?? [])")
                }
            }
            #expect(try (stage.rows("user"), stage.rows("session"), stage.rows("message")) == before)
        }
    }

    /// Ids of a document that had a button, a choice and a view more than this one, with the person's own id for `%`.
    nonisolated private static let olderIDs = ["1:user:%:formal:1", "1:user:%:status:asleep", "1:style:%:attach:1"]

    @Test(arguments: olderIDs) @LoopActor func aComponentOfAnOlderDocumentIsAnsweredByAFreshPanel(id: String)
        async throws
    {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            let panel = try await alice.run("user")
            let before = try stage.rows("user")
            let answer = try await alice.forgePress(id.replacing("%", with: "\(alice.user.id)"), on: panel)
            let shown = try #require(answer.message)
            #expect(shown.visibleTo == alice.user.id)
            #expect(shown.content.contains("out of date"), "\(shown.content)")
            #expect(try stage.rows("user") == before)
            // A view that is gone has no panel.
            guard !id.hasPrefix("1:style") else { return }
            try await alice.press("attach", on: shown)
            #expect(try alice.row?["attach"] == "0")
        }
    }

    @Test @LoopActor func somebodyElsesPressChangesNothing() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn(attach: true)
            try await alice.ask("Violets", in: stage.secret)
            let user = try await alice.run("user")
            let session = try await alice.run("session")
            let question = try await alice.press("remove", on: session)
            try await bob.run("user")
            let before = (try stage.rows("user"), try stage.rows("session"))

            for (message, button) in [
                (user, "Show public"), (user, "attach"), (user, "clear"), (user, "gpt-4o"), (user, "disable"),
                (session, "public"), (session, "remove"), (session, "gpt-4o"), (question, "Confirm"),
                (question, "Cancel"),
            ] {
                let answer = try await bob.forgePress(message.customID(of: button), on: message)
                #expect(answer.message?.visibleTo == bob.user.id, "\(button)")
                #expect(answer.message?.components.isEmpty == true, "\(button)")
                #expect(!answer.text.contains("Violets"), "\(button)")
            }
            let select = try #require(user.select()?["custom_id"].string)
            let chosen = try stage.session("Violets")["id"] ?? ""
            #expect(try await bob.forgePress(select, choosing: [chosen], on: user).message?.components.isEmpty == true)
            #expect(try (stage.rows("user"), stage.rows("session")) == before)
            #expect(stage.discord.current(question)?.button("Confirm") != nil)
        }
    }

    @Test @LoopActor func aSessionOfOthersCannotBeChosenByItsID() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn()
            try await alice.ask("Hidden", in: stage.secret)
            try await bob.switchOn()
            try await bob.ask("Bob's own")
            let panel = try await bob.run("user")
            let before = try bob.row

            let select = try #require(panel.select()?["custom_id"].string)
            let answer = try await bob.forgePress(
                select, choosing: [#require(try stage.session("Hidden")["id"])], on: panel)
            #expect(!answer.text.contains("Hidden"))
            #expect(try bob.row == before)
        }
    }
}
