import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

@Suite(.onLoop) struct StatusTests {
    // MARK: disable

    @Test @LoopActor func disableIsTheDefaultAndMessagesAreNotAnswered() async throws {
        try await Stage.run { stage in
            let alice = Person(stage.alice, on: stage)
            try await alice.settings()
            #expect(try alice.stored("status") == "disable")

            let unanswered = try alice.say("This is for the others.")
            let hint = try await alice.ask(stage.addressed("And this is for you."))
            #expect(hint.content.contains("/user"))
            #expect(stage.replies(to: unanswered).isEmpty)
            #expect(stage.model.model.requests.isEmpty)
            #expect(try alice.storedSessions().isEmpty)
        }
    }

    @Test @LoopActor func whoeverSwitchesTheBotOffIsNotAnsweredAnyMore() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("new")
            try await alice.ask("Are you on?")
            try await alice.press("disable")

            let unanswered = try alice.say("Are you off?")
            let hint = try await alice.ask(stage.addressed("Are you?"))
            #expect(hint.content.contains("/user"))
            #expect(stage.replies(to: unanswered).isEmpty)
            #expect(stage.model.model.requests.count == 1)
        }
    }

    @Test @LoopActor func aMentionGetsOneHintADay() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            let hint = try await alice.ask(stage.addressed("Hello?"))
            #expect(hint.content.contains("/user") && hint.content.contains("new"))
            let second = try alice.say(stage.addressed("Hello again?"))
            let third = try alice.say(stage.addressed("And in private?"), in: alice.directMessages)

            try await alice.press("new")
            try await alice.ask("Now?")
            #expect(stage.replies(to: second).isEmpty)
            #expect(stage.replies(to: third).isEmpty)

            try await alice.press("disable")
            try stage.change(#"UPDATE "notice" SET "sent_at" = "sent_at" - 86400000"#)
            #expect(try await alice.ask(stage.addressed("A day later?")).content == hint.content)
        }
    }

    @Test @LoopActor func aDirectMessageGetsOneHintADay() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let (alice, bob) = (Person(stage.alice, on: stage), Person(stage.bob, on: stage))
            #expect(try await alice.ask("Hello?", in: alice.directMessages).content.contains("/user"))
            let second = try alice.say("Hello again?", in: alice.directMessages)
            #expect(try await bob.ask("Hello?", in: bob.directMessages).content.contains("/user"))

            try await alice.press("new", in: alice.directMessages)
            try await alice.ask("Now?", in: alice.directMessages)
            #expect(stage.replies(to: second).isEmpty)
        }
    }

    // MARK: new

    @Test @LoopActor func inNewEveryMessageOpensASessionWithTheUsersModelAndSystemMessage() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.settings(["system_msg": "Answer in rhymes."])
            try await alice.press("gpt-4o", "new")
            try await alice.ask("First of all")
            try await alice.settings(["system_msg": "Answer in prose."])
            try await alice.press("gpt-4.1")
            try await alice.ask("Second of all")

            #expect(try alice.storedSessions() == ["First of a", "Second of"])
            let requests = stage.model.model.requests
            try #require(requests.count == 2)
            #expect(requests.map(\.model) == ["gpt-4o", "gpt-4.1"])
            // A session of its own: nothing of the first is in the second.
            #expect(requests.map(\.messages.count) == [2, 2])
            #expect(requests.map { $0.messages.first?.role } == ["system", "system"])
            #expect(requests.map { $0.messages.first?.text } == ["Answer in rhymes.", "Answer in prose."])
            #expect(requests.last?.messages.last?.text.hasSuffix("Second of all") == true)
            let stored = try SQLiteFile(stage.databasePath)
                .rows(#"SELECT "model", "system_msg" FROM "session" ORDER BY "id""#)
            #expect(stored == [["gpt-4o", "Answer in rhymes."], ["gpt-4.1", "Answer in prose."]])
        }
    }

    @Test @LoopActor func withoutASystemMessageTheModelIsSentNone() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("new")
            try await alice.ask("Hello")
            #expect(stage.model.model.requests.first?.messages.map(\.role) == ["user"])
        }
    }

    @Test @LoopActor func withoutAttachTheUserStaysInNewAndEntersNothing() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("new")
            try await alice.ask("One")
            #expect(try alice.stored("status") == "new")
            #expect(try alice.stored("current_session_id") == nil)
        }
    }

    @Test @LoopActor func withAttachTheUserEntersTheNewSession() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("attach", "new")
            try await alice.ask("One")
            #expect(try alice.stored("status") == "activate")
            #expect(try alice.stored("current_session_id") == stage.value(#"SELECT "id" FROM "session""#))

            try await alice.ask("Two")
            #expect(try alice.storedSessions() == ["One"])
            let messages = try #require(stage.model.model.requests.last).messages
            #expect(messages.map(\.role) == ["user", "assistant", "user"])
            #expect(messages.last?.text.hasSuffix("Two") == true)
        }
    }

    // MARK: activate

    @Test @LoopActor func activateIsRefusedWithoutACurrentSessionAndSaysSo() async throws {
        try await Stage.run { stage in
            let alice = Person(stage.alice, on: stage)
            for status in ["disable", "new"] {
                try await alice.press(status)
                let answer = try await alice.press("activate")
                #expect(answer.text.contains("no current session"))
                #expect(answer.isEphemeral)
                #expect(try alice.stored("status") == status)
            }
        }
    }

    @Test @LoopActor func inActivateMessagesGoToTheCurrentSession() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("new")
            try await alice.ask("Apples")
            try await alice.ask("Bananas")
            try await alice.enter("Apples")
            #expect(try alice.stored("status") == "activate")

            try await alice.ask("More of them")
            try await alice.ask("And more", in: alice.directMessages)
            #expect(try alice.storedSessions() == ["Apples", "Bananas"])
            let texts = try #require(stage.model.model.requests.last).messages.map(\.text).joined(separator: "\n")
            #expect(texts.contains("Apples") && texts.contains("More of them") && !texts.contains("Bananas"))
        }
    }

    @Test @LoopActor func theCurrentSessionIsKeptThroughNewAndDisable() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("attach", "new")
            try await alice.ask("Apples")
            try await alice.press("attach")
            let current = try #require(try alice.stored("current_session_id"))

            try await alice.press("new")
            #expect(try alice.stored("current_session_id") == current)
            try await alice.ask("Bananas")
            #expect(try alice.stored("current_session_id") == current)
            try await alice.press("disable")
            #expect(try alice.stored("current_session_id") == current)

            try await alice.press("activate")
            #expect(try alice.stored("status") == "activate")
            try await alice.ask("More of them")
            #expect(try alice.storedSessions() == ["Apples", "Bananas"])
            #expect(stage.model.model.requests.last?.messages.first?.text.hasSuffix("Apples") == true)
        }
    }

    @Test @LoopActor func theStatusOutlivesARestart() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("attach", "new")
            try await alice.ask("Apples")
            try await stage.restartBot()
            try await alice.ask("More of them")
            #expect(try alice.storedSessions() == ["Apples"])
            #expect(stage.model.model.requests.last?.messages.count == 3)
        }
    }

    // MARK: Which messages

    @Test @LoopActor func everyMessageIsAnsweredInServersAndDirectMessages() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            let otherGuild = stage.discord.addGuild("Elsewhere", owner: stage.alice)
            let places = [
                stage.general, stage.secret, alice.directMessages, stage.discord.addThread("aside", in: stage.general),
                stage.discord.addChannel("lobby", to: otherGuild),
            ]
            try await alice.press("new")
            for (number, place) in places.enumerated() {
                #expect(try await alice.ask("Place \(number)", in: place).content.contains("Place \(number)"))
            }
            #expect(try alice.storedSessions().count == places.count)
        }
    }

    @Test @LoopActor func repliesByPeopleAreAnswered() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("new")
            let other = try Person(stage.bob, on: stage).say("What do you think?")
            let reply = try stage.discord.say("Not much.", as: stage.alice, in: stage.general, replyTo: other)
            #expect(reply.kind == .reply)
            #expect(try await stage.discord.waitForReply(to: reply).content.contains("Not much."))

            let answer = try #require(stage.replies(to: reply).first)
            let further = try stage.discord.say("Go on.", as: stage.alice, in: stage.general, replyTo: answer)
            #expect(try await stage.discord.waitForReply(to: further).content.contains("Go on."))
            #expect(stage.replies(to: other).isEmpty)
        }
    }

    @Test @LoopActor func botsWebhooksAndSystemMessagesAreNotAnswered() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            let robot = stage.discord.addUser("robot", isBot: true)
            try await alice.press("new")
            let unanswered = [
                try stage.discord.say(stage.addressed("Are you one too?"), as: robot, in: stage.general),
                stage.discord.sayAsWebhook(stage.addressed("It has been built."), named: "builder", in: stage.general),
                try stage.discord.say("", as: stage.alice, in: stage.general, kind: .memberJoined),
                try stage.discord.say("A pinned message", as: stage.alice, in: stage.general, kind: .pinned),
            ]
            try await alice.ask("One that is answered")
            for message in unanswered {
                #expect(stage.replies(to: message).isEmpty)
                #expect(stage.discord.reactions(on: message).isEmpty)
            }
            #expect(stage.model.model.requests.count == 1)
            #expect(try stage.value(#"SELECT count(*) FROM "user""#) == "1")
        }
    }
}
