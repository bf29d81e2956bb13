import EventLoop
import LocalDiscord
import TestSupport
import Testing

/// The command in the menu of a message.
@Suite(.onLoop) struct ShowSessionTests {
    @Test @LoopActor func onAnAnswerItShowsItsSessionEphemerally() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn()
            let answer = try await alice.ask("Violets")
            try await alice.ask("Roses")
            let panel = try await alice.showSession(of: answer)
            #expect(panel.field("Creator") == "Alice (\(alice.user.id))")
            #expect(panel.field("Conversation")?.contains("Violets") == true)
            #expect(panel.labels.contains(["public", "remove"]))
        }
    }

    @Test @LoopActor func itKnowsEveryPieceOfALongAnswer() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            stage.model.model.behaviour = { _ in .answer((1...1000).map { "word\($0)" }.joined(separator: " ")) }
            try await alice.switchOn()
            let first = try await alice.ask("Violets")
            let last = try await stage.discord.waitForMessage(in: stage.general) { $0.content.hasSuffix("word1000") }
            #expect(first.id != last.id)
            for piece in [first, last] {
                #expect(try await alice.showSession(of: piece).field("Creator") != nil)
            }
        }
    }

    @Test @LoopActor func itKnowsAnAnswerOfWhichTheBotHasNotHeardYetThatItIsThere() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            stage.discord.restFault = { $0.route == "POST /channels/{channel_id}/messages" ? .cutAfter : nil }
            try await alice.switchOn()
            let answer = try await alice.ask("Violets")
            #expect(try await alice.showSession(of: answer).field("Creator") != nil)
            stage.discord.restFault = nil
        }
    }

    @Test @LoopActor func aPrivateSessionIsShownToItsCreatorOnly() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn()
            let answer = try await alice.ask("Violets", in: stage.secret)
            let refusal = try await bob.showSession(of: answer)
            #expect(!refusal.content.isEmpty)
            #expect(refusal.embeds.isEmpty && refusal.components.isEmpty)
            #expect(!refusal.wholeText.contains("Violets"))
            #expect(try await alice.showSession(of: answer).field("Creator") != nil)
        }
    }

    @Test @LoopActor func aPublicSessionIsShownToTheMembersOfItsServer() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn(attach: true)
            let answer = try await alice.ask("Violets")
            let panel = try await bob.showSession(of: answer)
            #expect(panel.field("Creator") == "Alice (\(alice.user.id))")

            // What was answered elsewhere is no less its own.
            let direct = stage.discord.directMessages(of: alice.user)
            let private_ = try await alice.ask("and roses?", in: direct)
            #expect(try await alice.showSession(of: private_).field("Creator") != nil)

            try await alice.press("public", on: alice.run("session"))
            #expect(try await bob.showSession(of: answer).embeds.isEmpty)
            #expect(try await bob.press("gpt-4o", on: panel).embeds.isEmpty)
            #expect(try stage.session("Violets")["model"] == "gpt-4o-mini")
        }
    }

    @Test @LoopActor func onAnythingElseItSaysSo() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            let answer = try await alice.ask("Violets")
            let remark = try stage.discord.say("I only talk to people here.", as: stage.bob, in: stage.general)
            #expect(try await alice.showSession(of: remark).components.isEmpty)
            try await alice.press("Confirm", on: alice.press("remove", on: alice.run("session")))
            let gone = try await alice.showSession(of: answer)
            #expect(!gone.content.isEmpty && gone.components.isEmpty)
        }
    }
}
