import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct PublicAndPrivateTests {
    // MARK: Where a session is opened

    @Test @LoopActor func aSessionOpenedWhereEveryoneMayViewIsPublicToTheMembersOfThatServer() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let (alice, bob) = (Person(stage.alice, on: stage), Person(stage.bob, on: stage))
            try await alice.press("new")
            try await alice.ask("General")
            try await alice.ask("Thread", in: stage.discord.addThread("aside", in: stage.general))
            #expect(try stage.isPublic("General"))
            #expect(try stage.isPublic("Thread"))
            #expect(
                try stage.value(#"SELECT "guild_id" FROM "session" WHERE "name" = 'General'"#)
                    == stage.discord.seeds.guild.id.description)

            #expect(try await bob.offeredSessions().isEmpty)
            try await bob.press("Show public")
            #expect(try await bob.offeredSessions() == ["Thread", "General"])
            #expect(try await bob.offeredSessions(in: bob.directMessages) == ["Thread", "General"])
            // Who belongs to another server does not find it there, nor in direct messages.
            let elsewhere = stage.discord.addGuild("Elsewhere", owner: stage.bob)
            let lobby = stage.discord.addChannel("lobby", to: elsewhere)
            let dave = Person(stage.discord.addUser("dave", to: [elsewhere]), on: stage)
            try await dave.press("Show public", in: lobby)
            #expect(try await dave.offeredSessions(in: lobby).isEmpty)
            #expect(try await dave.offeredSessions(in: dave.directMessages).isEmpty)
        }
    }

    @Test @LoopActor func aSessionOpenedInAPrivateChannelOrADirectMessageIsPrivate() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let (alice, bob) = (Person(stage.alice, on: stage), Person(stage.bob, on: stage))
            try await alice.press("new")
            try await alice.ask("Secret", in: stage.secret)
            try await alice.ask("Direct", in: alice.directMessages)
            try await alice.ask("Thread 1", in: stage.discord.addThread("a", in: stage.general, isPrivate: true))
            try await alice.ask("Thread 2", in: stage.discord.addThread("b", in: stage.secret))
            for name in ["Secret", "Direct", "Thread 1", "Thread 2"] { #expect(try !stage.isPublic(name), "\(name)") }
            try await bob.press("Show public")
            #expect(try await bob.offeredSessions().isEmpty)
        }
    }

    @Test @LoopActor func aChannelIsJudgedByItsPermissionsOfNow() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("new")
            let channel = stage.discord.addChannel("council", isPrivate: true, members: [stage.alice])
            try await alice.ask("Behind", in: channel)
            #expect(try !stage.isPublic("Behind"))
            // Known from REST as well, when the gateway has told nothing of it since.
            try await stage.restartBot()
            try await alice.ask("Before", in: stage.general)
            try await alice.ask("Again", in: channel)
            #expect(try stage.isPublic("Before"))
            #expect(try !stage.isPublic("Again"))
        }
    }

    @Test @LoopActor func theCreatorChangesWhetherItIsPublic() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("attach", "new")
            try await alice.ask("Apples")
            try await stage.discord.press("public", on: alice.session(), as: stage.alice)
            #expect(try !stage.isPublic("Apples"))
            try await stage.discord.press("public", on: alice.session(), as: stage.alice)
            #expect(try stage.isPublic("Apples"))
        }
    }

    // MARK: Private

    @Test @LoopActor func aPrivateSessionAnswersItsCreatorOnlyAndTellsOthersOnceAnHour() async throws {
        try await Stage.run { stage in
            let (alice, bob) = try await Self.twoInASession(of: stage)
            let current = try bob.stored("current_session_id")
            try await stage.discord.press("public", on: alice.session(), as: stage.alice)
            let asked = stage.model.model.requests.count

            let refusal = try await bob.ask("May I?")
            #expect(refusal.content.contains("private"))
            #expect(!refusal.content.contains("Blueberr"))
            #expect(try bob.stored("status") == "activate")
            #expect(try bob.stored("current_session_id") == current)
            let second = try bob.say("May I now?")
            let third = try bob.say("And here?", in: bob.directMessages)

            // Its creator is answered as before.
            #expect(try await alice.ask("Still there?").content.contains("Still there?"))
            #expect(stage.model.model.requests.count == asked + 1)

            try stage.change(#"UPDATE "notice" SET "sent_at" = "sent_at" - 3600000"#)
            #expect(try await bob.ask("An hour later?").content == refusal.content)
            #expect(stage.replies(to: second).isEmpty)
            #expect(stage.replies(to: third).isEmpty)
            #expect(stage.discord.reactions(on: second).isEmpty)
            #expect(stage.model.model.requests.count == asked + 1)

            // He is still in it, and goes on as soon as he may.
            try await stage.discord.press("public", on: alice.session(), as: stage.alice)
            #expect(try await bob.ask("Thank you").content.contains("Thank you"))
            let said = stage.model.model.requests.last?.messages.map(\.text).joined(separator: "\n") ?? ""
            #expect(!said.contains("May I") && said.contains("Still there?"))
        }
    }

    @Test @LoopActor func twoUsersWithSessionsOfTheirOwnNeverMeet() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let (alice, bob) = (Person(stage.alice, on: stage), Person(stage.bob, on: stage))
            for person in [alice, bob] { try await person.press("attach", "new", in: stage.secret) }
            try await alice.ask("Apples", in: stage.secret)
            try await bob.ask("Bananas", in: stage.secret)
            try await alice.ask("More apples", in: stage.secret)
            let said = stage.model.model.requests.last?.messages.map(\.text).joined(separator: "\n") ?? ""
            #expect(said.contains("Apples") && !said.contains("Bananas"))
            // Of a private session not even its creator's name is told.
            #expect(!said.contains("Alice"))
        }
    }

    // MARK: Public

    @Test @LoopActor func inAPublicSessionTheModelIsToldWhoIsSpeaking() async throws {
        try await Stage.run { stage in
            let (alice, bob) = try await Self.twoInASession(of: stage)
            try await bob.ask("I would add sugar.")
            try await alice.ask("Never!")
            let messages = try #require(stage.model.model.requests.last).messages
            let said = messages.filter { $0.role == "user" }.map(\.text)
            #expect(said == ["Alice: Blueberries for all", "Bob: I would add sugar.", "Alice: Never!"])
        }
    }

    @Test @LoopActor func inAPublicSessionTheSpeakersMaxTokensAndTemperatureApply() async throws {
        try await Stage.run { stage in
            let (alice, bob) = try await Self.twoInASession(of: stage)
            try await bob.settings(["max_tokens": 77, "temperature": 1.5])
            try await bob.ask("I would add sugar.")
            try await alice.ask("Never!")
            let latest = stage.model.model.requests.suffix(2)
            #expect(latest.map(\.maximumTokens) == [77, 500])
            #expect(latest.map { $0.body["temperature"].double } == [1.5, 0.8])
            // What is the session's does not change with the speaker.
            #expect(Set(latest.map(\.model)).count == 1)
        }
    }

    @Test @LoopActor func theNameFollowsTheSpeakersNameOnDiscord() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let alice = Person(stage.alice, on: stage)
            try await alice.press("attach", "new")
            try await alice.ask("One")
            let renamed = stage.discord.update(stage.alice) { $0.globalName = "Alicia" }
            try await Person(renamed, on: stage).ask("Two")
            #expect(stage.model.model.requests.last?.messages.last?.text == "Alicia: Two")
            #expect(try alice.stored("name") == "Alicia")
        }
    }

    // MARK: Entering from a direct message

    @Test @LoopActor func whoeverEntersAPublicSessionFromADirectMessageIsToldThatOthersReadAlong() async throws {
        try await Stage.run { stage in
            stage.letModelEcho()
            let (alice, bob) = (Person(stage.alice, on: stage), Person(stage.bob, on: stage))
            try await alice.press("new")
            try await alice.ask("Apples")
            try await alice.ask("Bananas", in: alice.directMessages)
            try await bob.press("Show public")

            #expect(try await bob.enter("Apples", in: bob.directMessages).text.contains("read along"))
            #expect(try await alice.enter("Apples", in: alice.directMessages).text.contains("read along"))
            // Elsewhere it is plain to see, and nobody reads along in a private one.
            #expect(try await !bob.enter("Apples", in: stage.general).text.contains("read along"))
            #expect(try await !alice.enter("Bananas", in: alice.directMessages).text.contains("read along"))

            // They really do: what is said in direct messages belongs to the session.
            try await bob.ask("Psst", in: bob.directMessages)
            try await alice.enter("Apples")
            try await alice.ask("What did he say?")
            #expect(stage.model.model.requests.last?.messages.contains { $0.text == "Bob: Psst" } == true)
        }
    }

    // MARK: Who has left the server

    @Test @LoopActor func whoeverHasLeftTheServerIsNotAnsweredInItsPublicSessions() async throws {
        try await Stage.run { stage in
            let (alice, bob) = try await Self.twoInASession(of: stage)
            try await bob.ask("I would add sugar.", in: bob.directMessages)
            stage.discord.removeMember(stage.bob, from: stage.discord.seeds.guild)
            // A membership is taken for granted for some minutes; a restart forgets it.
            try await stage.restartBot()
            let asked = stage.model.model.requests.count

            let refusal = try await bob.ask("And cream.", in: bob.directMessages)
            #expect(refusal.content.contains("private") && !refusal.content.contains("Blueberr"))
            #expect(try bob.stored("status") == "activate")
            #expect(stage.model.model.requests.count == asked)
            #expect(try await bob.offeredSessions(in: bob.directMessages).isEmpty)
            let panel = try await bob.session(in: bob.directMessages)
            #expect(!panel.wholeText.contains("sugar"))

            #expect(try await alice.ask("Where is Bob?").content.contains("Where is Bob?"))
        }
    }

    /// Alice opens a public session, `Blueberrie`, and Bob enters it.
    @LoopActor private static func twoInASession(of stage: Stage) async throws -> (alice: Person, bob: Person) {
        stage.letModelEcho()
        let (alice, bob) = (Person(stage.alice, on: stage), Person(stage.bob, on: stage))
        try await alice.press("attach", "new")
        try await alice.ask("Blueberries for all")
        try await bob.press("Show public")
        try await bob.enter("Blueberrie")
        return (alice, bob)
    }
}
