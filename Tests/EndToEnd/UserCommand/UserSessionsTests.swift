import EventLoop
import LocalDiscord
import TestSupport
import Testing

/// The fourth row of /user: the sessions that one may enter.
@Suite(.onLoop) struct UserSessionsTests {
    @Test @LoopActor func ownSessionsAreListedByLatestUse() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn()
            for name in ["Violets", "Roses", "Thistles"] { try await alice.ask(name) }
            #expect(try await alice.run("user").options == ["Thistles", "Roses", "Violets"])

            try await alice.enter("Roses")
            // Settings are no use of a session, and neither is entering it.
            #expect(try await alice.run("user").options == ["Thistles", "Roses", "Violets"])
            try await alice.ask("more of them")
            let panel = try await alice.run("user")
            #expect(panel.options == ["Roses", "Thistles", "Violets"])
            #expect(panel.selectedOption == "Roses")
        }
    }

    @Test @LoopActor func publicSessionsAreListedWhereShowPublicIsOn() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            for person in [alice, bob] { try await person.switchOn() }
            try await alice.ask("Open", in: stage.general)
            try await alice.ask("Hidden", in: stage.secret)
            try await bob.ask("Bob's own", in: stage.secret)

            var panel = try await bob.run("user")
            #expect(panel.options == ["Bob's own"])
            panel = try await bob.press("Show public", on: panel)
            #expect(panel.options == ["Bob's own", "Open"])
            // In direct messages those of every server that one is a member of.
            let direct = stage.discord.directMessages(of: bob.user)
            #expect(try await bob.run("user", in: direct).options == ["Bob's own", "Open"])
            panel = try await bob.press("Show public", on: panel)
            #expect(panel.options == ["Bob's own"])
        }
    }

    @Test @LoopActor func publicSessionsOfAServerThatOneIsNoMemberOfAreNotListed() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            let guild = stage.discord.addGuild("Elsewhere", owner: alice.user)
            let elsewhere = stage.discord.addChannel("elsewhere", to: guild)
            try await alice.switchOn()
            try await alice.ask("Far away", in: elsewhere)
            #expect(try stage.session("Far away")["is_public"] == "1")

            let panel = try await bob.press("Show public", on: bob.run("user"))
            #expect(panel.options == [])
            let direct = stage.discord.directMessages(of: bob.user)
            #expect(try await bob.run("user", in: direct).options == [])
        }
    }

    @Test @LoopActor func moreThanTwentyFiveSessionsAreTurnedPageByPage() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            let panel = try await alice.run("user")
            #expect(panel.button("Next") == nil)
            try stage.change(
                """
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
                INSERT INTO session (creator_id, name, created_at, updated_at, modified_at)
                SELECT \(alice.user.id), 'Session ' || i, i, i * 1000, i FROM n
                """)
            let names = (1...60).reversed().map { "Session \($0)" }

            let first = try await alice.run("user")
            #expect(first.options == Array(names[..<25]))
            #expect(first.labels.last == ["Next"])
            let second = try await alice.press("Next", on: first)
            #expect(second.options == Array(names[25..<50]))
            #expect(second.labels.last == ["Previous", "Next"])
            let third = try await alice.press("Next", on: second)
            #expect(third.options == Array(names[50...]))
            #expect(third.labels.last == ["Previous"])
            // Another control leaves the page as it is.
            #expect(try await alice.press("attach", on: third).options == third.options)
            let back = try await alice.press("Previous", on: third)
            #expect(back.options == second.options)
            #expect(try await alice.press("Previous", on: back).options == first.options)

            try await alice.choose("Session 3", on: alice.press("Next", on: alice.press("Next", on: first)))
            #expect(try alice.row?["current_session_id"] == stage.session("Session 3")["id"])
        }
    }

    @Test @LoopActor func choosingASessionEntersItAndShowsItEphemerally() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn()
            try await alice.ask("Violets")
            try await alice.ask("Roses")
            let panel = try await alice.run("user")
            try await alice.press("disable", on: panel)

            let shown = try await alice.choose("Violets", on: panel)  // ephemeral, as every answer here
            #expect(shown.wholeText.contains("Violets"))
            #expect(shown.labels.contains(["public", "remove"]))
            #expect(try alice.row?["current_session_id"] == stage.session("Violets")["id"])
            #expect(try alice.row?["status"] == "activate")

            try await alice.ask("and what else?")
            #expect(stage.model.model.requests.last?.messages.first?.text.hasSuffix("Violets") == true)
            #expect(try stage.rows("session").count == 2)
        }
    }

    @Test @LoopActor func aSessionThatIsNoLongerPublicCannotBeEntered() async throws {
        try await Stage.runWithPeople { stage, alice, bob in
            try await alice.switchOn()
            try await alice.ask("Open")
            let panel = try await bob.press("Show public", on: bob.run("user"))
            try await alice.enter("Open")
            try await alice.press("public", on: alice.run("session"))

            let answer = try await bob.choose("Open", on: panel)
            #expect(answer.options == [])
            #expect(!answer.content.isEmpty)
            #expect(try bob.row?["current_session_id"] == nil)
            #expect(try bob.row?["status"] == "disable")
        }
    }
}
