import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// `parlance commands list` and `parlance commands clear`.
@Suite(.onLoop) struct ListAndClearTests {
    @Test @LoopActor func theListNamesWhatDiscordHas() async throws {
        try await Stage.run { stage in
            let list = try await stage.commands("list")
            #expect(list.exitCode == 0)
            let lines = list.standardOutput.split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix("/user — ") } && lines.contains("Show session (on a message)"))
            let json = try JSON(parsing: try await stage.commands("list", "--json").standardOutput)
            #expect(json.array == stage.discord.registeredCommands())

            try stage.discord.register([])
            #expect(try await stage.commands("list").standardOutput == "Discord has no commands of this bot here.\n")
            #expect(try await stage.commands("list", "--json").standardOutput == "[]\n")
        }
    }

    @Test @LoopActor func onlyTheTokenIsNeeded() async throws {
        try await Stage.run { stage in
            #expect(try await stage.commands("list", settings: ["OPENAI_API_KEY": nil]).exitCode == 0)
            let without = try await stage.commands("list", settings: ["DISCORD_TOKEN": nil])
            #expect(without.exitCode == 1)
            #expect(without.standardError.contains("DISCORD_TOKEN") && !without.standardError.contains("OPENAI"))
            let wrong = try await stage.commands("list", settings: ["DISCORD_TOKEN": "wrong"])
            #expect(wrong.exitCode == 1)
            #expect(wrong.standardError == "parlance: Discord refuses the token (HTTP 401)\n")
        }
    }

    @Test @LoopActor func nothingIsClearedWhereNobodyCanBeAsked() async throws {
        try await Stage.run { stage in
            let clear = try await stage.commands("clear")
            #expect(clear.exitCode == 2)
            #expect(clear.standardError.contains("--yes"))
            #expect(stage.registrations == ["PUT 200"])

            #expect(try await stage.commands("clear", "--yes").exitCode == 0)
            #expect(stage.discord.registeredCommands().isEmpty)
            #expect(stage.registrations == ["PUT 200", "PUT 200"])
            #expect(try await stage.commands("clear").exitCode == 0, "there is nothing to ask about")
        }
    }

    @Test(arguments: [("y", 0), ("yes", 0), ("n", 1), ("", 1)])
    @LoopActor func thePersonAtTheTerminalIsAsked(answer: String, code: Int32) async throws {
        try await Stage.run { stage in
            // `script` gives a program a terminal (util-linux).
            let command = "printf '\(answer)\\n' | script -qec '\(BotProcess.path) commands clear' /dev/null"
            var environment = stage.environment
            environment["PATH"] = "/usr/bin:/bin"
            let clear = try ChildProcess("/bin/sh", ["-c", command], environment: environment)
            try await clear.end()
            #expect(clear.exitCode == code)
            #expect(clear.standardOutput.contains("Take 3 commands away from Discord? [y/N]"))
            #expect(stage.discord.registeredCommands().isEmpty == (code == 0))
        }
    }
}
