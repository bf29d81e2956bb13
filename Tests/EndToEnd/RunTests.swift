import CSQLite
import EventLoop
import Glibc
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

@Suite(.onLoop) struct RunTests {
    @Test @LoopActor func whenReadyItSaysSoWithALinkThatInvitesIt() async throws {
        try await Stage.run(startsBot: false) { stage in
            try await stage.withBotProcess { bot in
                let lines = bot.standardOutput.split(separator: "\n")
                #expect(lines.count == 1)
                let line = try #require(lines.first)
                #expect(line.contains("ready"))
                #expect(
                    line.contains(
                        "https://discord.com/oauth2/authorize?client_id=\(stage.discord.world.application.id)&scope="))
                #expect(line.contains("applications.commands"))
                #expect(bot.exitCode == nil)
            }
        }
    }

    // MARK: What it cannot run with

    @Test @LoopActor func aTokenThatDiscordRefusesEndsIt() async throws {
        try await Stage.run(settings: ["DISCORD_TOKEN": "wrong-token"], startsBot: false) { stage in
            try await stage.refusesToRun(saying: "DISCORD_TOKEN")
        }
    }

    @Test(arguments: [
        (4004, "DISCORD_TOKEN"), (4013, "Message Content Intent"), (4014, "Message Content Intent"),
    ]) @LoopActor func aCloseCodeThatIsForGoodEndsIt(code: UInt16, words: String) async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.discord.refusesIdentify = code
            try await stage.refusesToRun(saying: words)
        }
    }

    @Test @LoopActor func withoutThePrivilegedIntentItNamesTheSwitch() async throws {
        try await Stage.run(startsBot: false, configure: { $0.privilegedIntents = [] }) { stage in
            try await stage.refusesToRun(saying: "Message Content Intent")
        }
    }

    @Test @LoopActor func aTokenThatIsRefusedWhileItRunsEndsIt() async throws {
        try await Stage.run(startsBot: false) { stage in
            try await stage.withBotProcess { bot in
                stage.discord.disconnect(code: 4004)
                try await bot.end()
                #expect(bot.exitCode == 1)
                #expect(bot.standardError.contains("DISCORD_TOKEN"))
            }
        }
    }

    @Test @LoopActor func aDiscordThatIsOutOfReachIsSaidAndTriedAgain() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.discord.restFault = { _ in .status(404, body: "Not Found", headers: []) }
            let bot = try ChildProcess(BotProcess.path, ["run"], environment: stage.environment)
            do {
                try await bot.wait { $0.standardError.contains("HTTP 404") }
                #expect(bot.standardError.contains("warning: There is no connection to Discord's gateway"))
                stage.discord.restFault = nil
                try await bot.wait { $0.standardOutput.contains("ready") }
                try await Stage.kill(bot)
            } catch {
                try? await Stage.kill(bot)
                throw error
            }
        }
    }

    @Test(arguments: ["DISCORD_TOKEN", "OPENAI_API_KEY"]) @LoopActor
    func aMissingSettingIsNamed(name: String) async throws {
        try await Stage.run(startsBot: false) { stage in
            for value in [nil, ""] {
                try await stage.refusesToRun(saying: name, settings: [name: value])
            }
        }
    }

    @Test(arguments: [
        ("PARLANCE_DAILY_TOKENS", "-1"), ("PARLANCE_DAILY_TOKENS", "many"), ("PARLANCE_CONTEXT_MESSAGES", "0"),
        ("PARLANCE_MODEL_SILENCE", "601"), ("PARLANCE_LOG", "xml"), ("PARLANCE_ALLOWED_USERS", "alice"),
        ("DISCORD_API_URL", "discord.com"), ("OPENAI_BASE_URL", "ftp://example.com"),
    ]) @LoopActor func aSettingThatIsOutOfBoundsIsNamed(name: String, value: String) async throws {
        try await Stage.run(startsBot: false) { stage in
            try await stage.refusesToRun(saying: name, settings: [name: value])
            #expect(stage.discord.events.isEmpty)
            #expect(try stage.databaseBytes() == nil)
        }
    }

    @Test @LoopActor func settingsComeFromAFileAsWell() async throws {
        try await Stage.run(startsBot: false) { stage in
            let path = stage.folder.path + "/settings.env"
            try stage.write("# the token\nexport DISCORD_TOKEN=\"wrong\"\nPARLANCE_LOG=xml\n", to: path)
            let bot = try await stage.parlance(
                "run", "--env-file", path, settings: ["DISCORD_TOKEN": nil, "PARLANCE_LOG": nil])
            #expect(bot.exitCode == 1)
            #expect(bot.standardError.contains("PARLANCE_LOG"))
            #expect(!bot.standardError.contains("DISCORD_TOKEN"))
            let none = try await stage.parlance("run", "--env-file", path + ".none")
            #expect(none.exitCode == 1)
            #expect(none.standardError.contains(path + ".none"))
        }
    }

    // MARK: The database

    @Test @LoopActor func aDatabaseOfAnotherProgramIsLeftAlone() async throws {
        try await Stage.run(startsBot: false) { stage in
            try stage.execute("CREATE TABLE recipe (id INTEGER PRIMARY KEY, name TEXT)")
            try await stage.leavesDatabaseAlone(saying: "another program")
        }
    }

    @Test @LoopActor func aFileThatIsNoDatabaseIsLeftAlone() async throws {
        try await Stage.run(startsBot: false) { stage in
            try stage.write(String(repeating: "This is a letter, not a database. ", count: 500), to: stage.databasePath)
            try await stage.leavesDatabaseAlone(saying: "not an SQLite database")
        }
    }

    @Test @LoopActor func aDatabaseOfALaterRevisionIsLeftAlone() async throws {
        try await Stage.run { stage in
            await stage.stopBot()
            try stage.execute("PRAGMA user_version = 99; UPDATE meta SET value = '99' WHERE key = 'schema_revision'")
            try await stage.leavesDatabaseAlone(saying: "newer program")
        }
    }

    @Test @LoopActor func aDamagedDatabaseIsLeftAlone() async throws {
        try await Stage.run { stage in
            await stage.stopBot()
            var bytes = try #require(try stage.databaseBytes())
            for index in 200..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index) }
            try stage.write(bytes, to: stage.databasePath)
            try await stage.leavesDatabaseAlone(saying: "damaged")
        }
    }

    @Test @LoopActor func aFolderThatDoesNotExistIsNamed() async throws {
        try await Stage.run(startsBot: false) { stage in
            let path = stage.folder.path + "/none/parlance.sqlite"
            try await stage.refusesToRun(
                saying: stage.folder.path + "/none", settings: ["PARLANCE_DATABASE": path])
        }
    }

    @Test @LoopActor func aSecondProcessOnTheSameDatabaseIsRefusedAndTheFirstGoesOn() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            try await stage.withBotProcess { _ in
                try await stage.refusesToRun(saying: "in use by another process")
                let talk = Talk(of: stage.alice, on: stage)
                try await talk.press("new")
                #expect(try await talk.ask("Are you still there?").marks == ["👌"])
                #expect(stage.discord.gatewayConnections == 1)
            }
        }
    }

    // MARK: Secrets

    @Test(arguments: ["text", "json"]) @LoopActor
    func noSecretIsEverPrinted(format: String) async throws {
        let key = "sk-very-secret-key"
        let settings = ["OPENAI_API_KEY": key, "PARLANCE_LOG": format]
        try await Stage.run(settings: settings, startsBot: false) { stage in
            let token = stage.discord.configuration.token
            try await stage.withBotProcess { bot in
                let talk = Talk(of: stage.alice, on: stage)
                try await talk.press("new")
                stage.script(
                    .status(401, body: #"{"error":{"message":"Incorrect API key provided: \#(key)."}}"#),
                    .status(400, body: #"{"error":{"message":"Bearer \#(key) and \#(token)"}}"#))
                try await talk.ask("one")
                try await talk.ask("two")
                stage.discord.restFault = { request in
                    request.route == "POST /channels/{channel_id}/messages"
                        ? .status(403, body: #"{"code":50013,"message":"Bot \#(token) may not"}"#, headers: []) : nil
                }
                try await talk.ask("three")
                stage.discord.restFault = nil
                stage.discord.disconnect(code: 4004, reason: "The token \(token) is wrong.")
                try await bot.end()
                let log = bot.standardError.split(separator: "\n")
                #expect(log.count > 3)
                if format == "json" {
                    // The last line is the program's own word.
                    for line in log.dropLast() { #expect(try JSON(parsing: Array(line.utf8))["message"].string != nil) }
                }
                for secret in [key, token] {
                    #expect(!(bot.standardOutput + bot.standardError).contains(secret))
                }
                for message in stage.discord.messages(in: talk.channel) {
                    #expect(!message.content.contains(key) && !message.content.contains(token))
                }
            }
            let table = try await stage.parlance("settings")
            #expect(table.exitCode == 0)
            #expect(table.standardOutput.contains("OPENAI_API_KEY"))
            #expect(!table.standardOutput.contains(key) && !table.standardOutput.contains(token))
        }
    }

    // MARK: Commands

    @Test @LoopActor func commandsAreRegisteredOnlyWhenTheyDiffer() async throws {
        try await Stage.run { stage in
            #expect(stage.registrations == ["PUT 200"])
            try await stage.restartBot()
            #expect(stage.registrations == ["PUT 200"])
            try stage.discord.register([])
            try await stage.restartBot()
            #expect(stage.registrations == ["PUT 200", "PUT 200"])
        }
    }

    // MARK: Whom it works for

    @Test @LoopActor func peopleWhoAreNotOnTheListAreRefusedAndNothingOfThemIsStored() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.settings["PARLANCE_ALLOWED_USERS"] = "\(stage.alice.id)"
            try await stage.startBot()
            stage.script()
            let (alice, bob) = (Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage))
            try await bob.checkRefused()
            let unanswered = try bob.say("Hello?")
            try await alice.press("new")
            #expect(try await alice.ask("Hello?").marks == ["👌"])
            #expect(bob.replies(to: unanswered).isEmpty)
            #expect(try stage.value("SELECT count(*) FROM \"user\"") == "1")
        }
    }

    @Test @LoopActor func serversThatAreNotOnTheListAreRefusedAndTheirMembersInDirectMessages() async throws {
        try await Stage.run(startsBot: false) { stage in
            let allowed = stage.discord.addGuild("Allowed", owner: stage.bob)
            let channel = stage.discord.addChannel("welcome", to: allowed)
            stage.settings["PARLANCE_ALLOWED_GUILDS"] = "\(allowed.id)"
            try await stage.startBot()
            stage.script()
            let outside = Talk(of: stage.alice, on: stage, in: stage.general)
            try await outside.checkRefused()
            try await Talk(of: stage.alice, on: stage).checkRefused()
            let unanswered = try outside.say("Hello?")

            let inside = Talk(of: stage.bob, on: stage, in: channel)
            try await inside.press("new")
            let elsewhere = try stage.discord.say("Hello from elsewhere?", as: stage.bob, in: stage.general)
            #expect(try await Talk(of: stage.bob, on: stage).ask("Hello in private?").marks == ["👌"])
            #expect(try await inside.ask("Hello?").marks == ["👌"])
            #expect(outside.replies(to: unanswered).isEmpty && outside.replies(to: elsewhere).isEmpty)
            #expect(try stage.value("SELECT count(*) FROM \"user\"") == "1")
        }
    }

    // MARK: The command line

    @Test(arguments: [
        "run", "playground", "commands diff", "commands register", "commands list", "commands clear", "schema check",
        "schema ddl", "schema payload", "schema model", "db check", "db backup", "db plan",
        "db migrate", "db restore", "settings", "version",
    ]) @LoopActor func everySubcommandHasHelp(name: String) async throws {
        for flag in ["--help", "-h"] {
            let process = try await BotProcess.run(name.split(separator: " ").map(String.init) + [flag])
            #expect(process.exitCode == 0)
            #expect(process.standardOutput.hasPrefix("usage: parlance \(name)"))
            #expect(process.standardError.isEmpty)
        }
        let overview = try await BotProcess.run(["--help"])
        #expect(overview.exitCode == 0)
        #expect(overview.standardOutput.contains("  \(name) "))
    }

    @Test(arguments: [
        [], ["walk"], ["run", "--fast"], ["run", "now"], ["run", "--env-file"], ["db"], ["db", "mend"],
        ["db", "backup"], ["db", "restore"], ["db", "plan", "now"],
        ["commands", "list", "--guild", "here"], ["commands", "diff", "--color", "blue"],
        ["playground", "--port", "70000"], ["playground", "--faults", "rain"], ["version", "--verbose"],
    ]) @LoopActor func aWrongCallEndsWithTwo(words: [String]) async throws {
        let process = try await BotProcess.run(words)
        #expect(process.exitCode == 2)
        #expect(!(process.standardOutput + process.standardError).isEmpty)
    }

    @Test @LoopActor func theDatabaseCanBeMadeCheckedAndCopied() async throws {
        try await Stage.run(startsBot: false) { stage in
            #expect(try await stage.parlance("db", "migrate").exitCode == 0)
            let check = try await stage.parlance("db", "check")
            #expect(check.exitCode == 0)
            let copy = stage.folder.path + "/copy.sqlite"
            #expect(try await stage.parlance("db", "backup", copy).exitCode == 0)
            try await stage.withBotProcess { _ in
                let check = try await stage.parlance("db", "check", settings: ["PARLANCE_DATABASE": copy])
                #expect(check.exitCode == 0)
                let again = try await stage.parlance("db", "backup", copy)
                #expect(again.exitCode == 1, "no file is written over")
            }
            try stage.write("no database", to: stage.databasePath)
            #expect(try await stage.parlance("db", "check").exitCode == 1)
        }
    }
}

extension Talk {
    /// Checks that a command is refused in a sentence that only this person sees.
    fileprivate func checkRefused() async throws {
        let answer = try await stage.discord.run("user", as: user, in: channel)
        #expect(answer.isEphemeral)
        #expect(answer.text.contains("not available here"))
        #expect(answer.message?.buttons.isEmpty == true)
    }
}

extension Stage {
    /// Checks that the bot ends at once with code 1, and one line with these words.
    fileprivate func refusesToRun(saying words: String, settings: [String: String?] = [:]) async throws {
        let bot = try await parlance("run", settings: settings)
        #expect(bot.exitCode == 1)
        #expect(bot.standardError.hasPrefix("parlance: "))
        #expect(bot.standardError.hasSuffix("\n"))
        #expect(bot.standardError.count { $0 == "\n" } == 1, "one line: \(bot.standardError)")
        #expect(bot.standardError.contains(words))
        #expect(bot.standardOutput.isEmpty)
    }

    fileprivate func leavesDatabaseAlone(saying words: String) async throws {
        let before = try databaseBytes()
        try await refusesToRun(saying: words)
        #expect(try databaseBytes() == before)
        #expect(access(databasePath + "-wal", F_OK) != 0)
    }

    /// Nil where there is no file.
    fileprivate func databaseBytes() throws -> [UInt8]? {
        guard let file = fopen(databasePath, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }

    fileprivate func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    fileprivate func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    /// Changes the database as another program would.
    fileprivate func execute(_ sql: String) throws {
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        guard sqlite3_open(databasePath, &handle) == SQLITE_OK,
            sqlite3_exec(handle, "PRAGMA journal_mode = DELETE; " + sql, nil, nil, nil) == SQLITE_OK
        else { throw SQLiteFile.Failure(handle) }
    }
}
