import Bot
import Database
import EventLoop
import Glibc
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// A database that an earlier build of the bot made and people have talked to, in the hands of this build.
@Suite(.onLoop) struct MigrationTests {
    /// Tables as an earlier build had them: without the column `attach`, and turns with fewer columns.
    private static var earlier: DatabaseSchema {
        var schema = GeneratedBot.databaseSchema
        schema.revision -= 1
        schema.model = "{}"
        schema.ddl = schema.ddl.map { statement in
            [",\n  \"attach\" INTEGER NOT NULL DEFAULT 0", "  \"guild_id\" TEXT,\n", "  \"locale\" TEXT,\n"].reduce(
                statement
            ) { $0.replacing($1, with: "") }
        }
        return schema
    }

    /// The same with a column that has been taken away since.
    private static var earlierWithMood: DatabaseSchema {
        var schema = earlier
        schema.ddl = schema.ddl.map {
            $0.replacing(#""max_tokens" INTEGER"#, with: "\"mood\" INTEGER,\n  \"max_tokens\" INTEGER")
        }
        return schema
    }

    /// Makes the database of an earlier build, with a person who has switched the bot on.
    @LoopActor private func fill(_ stage: Stage, _ schema: DatabaseSchema, mood: Int? = nil) async throws {
        let database = try await Database.open(path: stage.databasePath, schema: schema)
        let person = Int64(bitPattern: stage.alice.id.rawValue)
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO "user" ("id", "name", "created_at", "updated_at", "modified_at", "status", "max_tokens")
                VALUES (?, 'Alice', 1, 2, 3, 'new', 77)
                """, [person])
            if let mood { try connection.execute("UPDATE \"user\" SET mood = ?", [mood]) }
            try connection.execute(
                """
                INSERT INTO "session" ("creator_id", "name", "created_at", "updated_at", "modified_at")
                VALUES (?, 'Old times', 1, 2, 3)
                """, [person])
        }
        try await database.close()
    }

    @Test @LoopActor func aStartBringsTheDatabaseUpToDateAndTheConversationGoesOn() async throws {
        try await Stage.run(startsBot: false) { stage in
            try await fill(stage, Self.earlier)
            try await stage.startBot()
            stage.script()
            let alice = Talk(of: stage.alice, on: stage)
            #expect(try await alice.ask("Hello again?").marks == ["👌"])
            #expect(
                try stage.rows("SELECT name, max_tokens, attach FROM \"user\"") == [["Alice", "77", "0"]])
            #expect(try stage.value("SELECT name FROM session WHERE id = 1") == "Old times")
            let line = try #require(stage.log.first { $0.contains("The database has been brought") })
            #expect(line.contains("column 'user.attach' is new"))
            let check = try await stage.parlance("db", "check")
            #expect(check.exitCode == 0, "\(check.standardOutput)")
            try await stage.restartBot()
            #expect(stage.log.count { $0.contains("The database has been brought") } == 1)
        }
    }

    @Test @LoopActor func aStartThatWouldLoseDataStopsWithThePlanAndTheCommand() async throws {
        try await Stage.run(startsBot: false) { stage in
            try await fill(stage, Self.earlierWithMood, mood: 7)
            let refused = try await stage.parlance("run")
            #expect(refused.exitCode == 1 && refused.standardOutput.isEmpty)
            #expect(refused.standardError.contains("would lose data"))
            let plan = try await stage.parlance("db", "plan")
            #expect(plan.exitCode == 0)
            let steps = plan.standardOutput.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
            #expect(refused.standardError.split(separator: "\n").joined(separator: "\n").contains(steps))
            #expect(refused.standardError.contains("sqlite parlance db migrate --allow-data-loss"))
            #expect(try stage.value("SELECT mood FROM \"user\"") == "7")

            #expect(try await stage.parlance("db", "migrate").exitCode == 1)
            #expect(try stage.value("SELECT mood FROM \"user\"") == "7")
            let allowed = try await stage.parlance("db", "migrate", "--allow-data-loss")
            #expect(allowed.exitCode == 0, "\(allowed.standardError)")
            #expect(allowed.standardOutput.contains("is kept as"))
            try await stage.withBotProcess { _ in
                #expect(try stage.value("SELECT max_tokens FROM \"user\"") == "77")
                let current = try await stage.parlance("db", "plan")
                #expect(current.standardOutput.contains("has the tables of this program"))
            }
        }
    }

    @Test @LoopActor func thePlanIsAlsoToldAsJSON() async throws {
        try await Stage.run(startsBot: false) { stage in
            let none = try await stage.parlance("db", "plan", "--json")
            #expect(try JSON(parsing: none.standardOutput)["exists"].bool == false)
            try await fill(stage, Self.earlierWithMood, mood: 7)
            let process = try await stage.parlance("db", "plan", "--json")
            #expect(process.exitCode == 0)
            let plan = try JSON(parsing: process.standardOutput)
            #expect(plan["safe"].bool == false && plan["losesData"].bool == true && plan["impossible"].bool == false)
            let changes = plan["steps"].array?.flatMap { $0["changes"].array ?? [] } ?? []
            let removal = try #require(changes.first { $0["kind"].string == "needsRenamedFrom" })
            #expect(removal["text"].string == "column 'user.mood' is removed with the values of 1 row")
            #expect(removal["rows"].int == 1)
            #expect(plan["steps"].array?.contains { $0["statements"].array?.isEmpty == false } == true)
        }
    }

    @Test @LoopActor func aBackupIsRestoredOnlyWhileTheBotDoesNotRun() async throws {
        try await Stage.run(startsBot: false) { stage in
            try await fill(stage, Self.earlier)
            let copy = stage.folder.path + "/copy.backup"
            let migrated = try await stage.parlance("db", "migrate")
            let backup = try #require(
                migrated.standardOutput.split(separator: "\n").first { $0.contains("is kept as ") }?
                    .split(separator: " ").last.map { String($0.dropLast()) })
            #expect(try await stage.parlance("db", "backup", copy).exitCode == 0)
            try await stage.withBotProcess { _ in
                let refused = try await stage.parlance("db", "restore", backup)
                #expect(refused.exitCode == 1 && refused.standardError.contains("in use by another process"))
            }
            let restored = try await stage.parlance("db", "restore", backup)
            #expect(restored.exitCode == 0, "\(restored.standardError)")
            #expect(restored.standardOutput.contains("What it was before is kept as"))
            #expect(try stage.value("SELECT count(*) FROM pragma_table_info('user') WHERE name = 'attach'") == "0")
            try await stage.withBotProcess { _ in
                let attach = try stage.value("SELECT attach FROM \"user\"")
                #expect(attach == "0")
            }
        }
    }

    @Test @LoopActor func aSecondProcessMigratesNothing() async throws {
        try await Stage.run { stage in
            for words in [["run"], ["db", "migrate", "--allow-data-loss"]] {
                let process = try await BotProcess.run(words, environment: stage.environment)
                #expect(process.exitCode == 1)
                #expect(process.standardError.contains("in use by another process"))
            }
        }
    }
}

extension Stage {
    fileprivate func rows(_ sql: String) throws -> [[String?]] { try SQLiteFile(databasePath).rows(sql) }
}
