import EventLoop
import Glibc
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

@Suite(.onLoop) struct UnusableDatabaseTests {
    @Test @LoopActor func aDatabaseThatAnotherProgramHoldsIsToldAndUsedAgainWhenItIsFree() async throws {
        try await Stage.run { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            let hold = try SQLiteFile(stage.databasePath).holdForWriting()
            #expect(try await talk.ask("first") == .failed(FullDiskTests.sentence))
            hold.release()
            #expect(try await talk.ask("second") == .answered("An answer to: second"))
            #expect(try stage.value("SELECT count(*) FROM turn") == "1")
        }
    }

    @Test @LoopActor func aDamagedDatabaseIsOneSentenceAtStartEachTime() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            try await talk.ask("first")
            await stage.stopBot()
            let descriptor = open(stage.databasePath, O_WRONLY)
            let garbage = [UInt8](repeating: 0xAA, count: 4096)
            for page in 2..<8 { pwrite(descriptor, garbage, garbage.count, off_t(page * 4096)) }
            close(descriptor)
            for _ in 1...2 {
                let bot = try await stage.parlance("run")
                #expect(bot.exitCode == 1)
                #expect(bot.standardError.contains("damaged"))
                #expect(bot.standardError.split(separator: "\n").count == 1)
            }
            let check = try await stage.parlance("db", "check")
            #expect(check.exitCode == 1)
        }
    }
}
