import Bot
import Database
import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// What a bot does whose disk is full: it says so, loses nothing that it had, and goes on when there is room again.
@Suite(.onLoop, .enabled(if: SmallDisk.isPossible, "a disk of one's own cannot be mounted here"))
struct FullDiskTests {
    static let sentence = "My database cannot be used right now. Please try again in a few minutes."

    @Test @LoopActor func aMessageThatCannotBeKeptIsToldAndTheNextOneIsAnswered() async throws {
        try await onSmallDisk { stage, disk, talk in
            try await talk.ask("first")
            disk.fill()
            let refused = try await talk.ask("second")
            #expect(refused == .failed(Self.sentence))
            disk.empty()
            #expect(try await talk.ask("third") == .answered("An answer to: third"))
            #expect(stage.latestPrompt == ["first", "An answer to: first", "third"])
            #expect(stage.requests(asking: "second") == 0)
        }
    }

    @Test @LoopActor func anAnswerThatCannotBeKeptIsToldAndItsQuestionStaysInTheContext() async throws {
        try await onSmallDisk { stage, disk, talk in
            stage.model.model.behaviour = { request in
                disk.fill()
                return .answer("An answer to: \(request.question)")
            }
            #expect(try await talk.ask("first") == .failed(Self.sentence))
            disk.empty()
            // The end of the turn is tried again less and less often.
            try await stage.eventually("the end of the turn", within: .seconds(60)) {
                disk.copyDatabase()
                return try stage.value("SELECT state FROM turn") == "failed"
            }
            stage.script()
            #expect(try await talk.ask("second") == .answered("An answer to: second"))
            #expect(stage.latestPrompt == ["first", "second"])
        }
    }

    @Test @LoopActor func aDiskThatCannotBeWrittenIsOneSentenceAtStart() async throws {
        try await Stage.run(startsBot: false) { stage in
            let disk = try await SmallDisk(for: stage, bytes: 4 << 20, isReadOnly: true)
            #expect(try await disk.bot.end() == 1)
            #expect(disk.bot.standardError.contains("must be writable"))
            #expect(disk.bot.standardError.split(separator: "\n").count == 1)
        }
    }

    @LoopActor private func onSmallDisk(
        _ body: @LoopActor (Stage, SmallDisk, Talk) async throws -> Void
    ) async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            let disk = try await SmallDisk(for: stage, bytes: 4 << 20)
            do {
                let talk = Talk(of: stage.alice, on: stage)
                try await talk.press("attach", "new")
                try await body(stage, disk, talk)
                #expect(disk.bot.exitCode == nil, "it goes on running")
                disk.copyDatabase()
                let problems = try await Database.problems(at: stage.databasePath, schema: GeneratedBot.databaseSchema)
                #expect(problems == [])
            } catch {
                try? await Stage.kill(disk.bot)
                throw error
            }
            try await Stage.kill(disk.bot)
        }
    }
}
