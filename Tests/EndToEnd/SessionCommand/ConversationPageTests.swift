import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// The conversation that /session shows, page by page.
@Suite(.onLoop) struct ConversationPageTests {
    /// Texts of about 10,000 characters, of which no part can be mistaken for another.
    nonisolated static let answers = [
        (1...1400).map { "word\($0)" }.joined(separator: " "),
        (1...1000).map { "Line number \($0)" }.joined(separator: "\n"),
        (0..<10_000).map { String(Character(Unicode.Scalar(0x4E00 + UInt32($0))!)) }.joined(),
        (1...900).map { "👩‍👩‍👧‍👦\($0)" }.joined(),
    ]

    @Test(arguments: answers.indices)
    @LoopActor func aTenThousandCharacterAnswerCanBeReadInFullOverThePages(_ index: Int) async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            let answer = Self.answers[index]
            #expect(answer.utf16.count >= 9_500)
            stage.model.model.behaviour = { _ in .answer(answer) }
            try await alice.run("user", ["system_msg": JSON(String(repeating: "s", count: 2000))])
            try await alice.switchOn(attach: true)
            try await alice.ask("Tell me everything")
            let whole = "**Alice**:Tellmeeverything**gpt-4o-mini**:\(answer.filter { !$0.isWhitespace })"

            var panel = try await alice.run("session")
            #expect(panel.button("Previous") != nil && panel.button("Next") == nil)
            var backwards = [try #require(panel.field("Conversation"))]
            while panel.button("Previous") != nil, backwards.count < 100 {
                panel = try await alice.press("Previous", on: panel)
                backwards.append(try #require(panel.field("Conversation")))
            }
            #expect(read(backwards.reversed()) == whole)

            var forwards = [try #require(panel.field("Conversation"))]
            while panel.button("Next") != nil, forwards.count < 100 {
                panel = try await alice.press("Next", on: panel)
                forwards.append(try #require(panel.field("Conversation")))
            }
            #expect(read(forwards) == whole)
        }
    }

    /// What stands on the pages together, without white space and the marks of a cut.
    private func read(_ pages: [String]) -> String { pages.joined().filter { !$0.isWhitespace && $0 != "…" } }

    @Test @LoopActor func theConversationOpensOnItsNewestPage() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Begin")
            try stage.change(
                """
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                INSERT INTO message (session_id, turn_id, role, speaker, content, created_at)
                SELECT (SELECT id FROM session), 1, 'user', 'Alice', 'Remark ' || i || '.', i FROM n
                """)
            try await alice.ask("The end?")

            let newest = try await alice.run("session")
            let text = try #require(newest.field("Conversation"))
            #expect(text.hasSuffix("Yes.") && text.contains("The end?") && text.contains("Remark 1000."))
            #expect(newest.labels.contains(["Previous"]))
            let older = try await alice.press("Previous", on: newest)
            #expect(older.id == newest.id)
            #expect(older.labels.contains(["Previous", "Next"]))
            // It ends where the newest page begins.
            let first = try #require(text.split(separator: "Remark ").dropFirst().first?.prefix { $0.isNumber })
            #expect(older.field("Conversation")?.hasSuffix("Remark \(try #require(Int(first)) - 1).") == true)
            #expect(try await alice.press("Next", on: older).field("Conversation") == text)
            // Another control leaves the page as it is.
            #expect(
                try await alice.press("public", on: alice.press("Previous", on: newest)).field("Conversation")
                    == older.field("Conversation"))
        }
    }

    @Test @LoopActor func aConversationOfOnePageHasNothingToTurn() async throws {
        try await Stage.runWithPeople { _, alice, _ in
            try await alice.switchOn(attach: true)
            try await alice.ask("Begin")
            #expect(try await alice.run("session").labels == [["public", "remove"], UserPanelTests.models])
        }
    }
}
