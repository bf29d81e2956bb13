import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// `parlance commands register`.
@Suite(.onLoop) struct RegisterTests {
    @Test @LoopActor func onlyADifferenceIsRegisteredAndWithOneRequest() async throws {
        try await Stage.run { stage in
            let same = try await stage.commands("register")
            #expect(same.exitCode == 0)
            #expect(same.standardOutput == "Discord has the schema's commands.\n")
            #expect(stage.registrations == ["PUT 200"])

            try stage.registerOtherwise()
            let register = try await stage.commands("register")
            #expect(register.exitCode == 0)
            #expect(register.standardOutput.hasSuffix("Registered: 1 added, 1 changed, 1 removed.\n"))
            #expect(stage.registrations == ["PUT 200", "PUT 200"])
            #expect(try await stage.commands("diff", "--exit-code").exitCode == 0)
        }
    }

    @Test @LoopActor func aDryRunShowsWhatWouldChangeAndChangesNothing() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            let before = stage.discord.registeredCommands()
            let dry = try await stage.commands("register", "--dry-run")
            #expect(dry.exitCode == 0)
            #expect(dry.standardOutput.contains("- /old — Nobody uses it"))
            #expect(dry.standardOutput.hasSuffix("Not registered (--dry-run): 1 added, 1 changed, 1 removed.\n"))
            #expect(stage.registrations == ["PUT 200"])
            #expect(stage.discord.registeredCommands() == before)
        }
    }

    @Test @LoopActor func oneCommandAloneLeavesTheOthersAsTheyAre() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            let one = try await stage.commands("register", "--only", "user")
            #expect(one.exitCode == 0)
            #expect(one.standardOutput.contains("max_value: 9000 → 16384"))
            #expect(one.standardOutput.hasSuffix("Registered: 1 changed.\n"))
            #expect(stage.registrations == ["PUT 200", "POST 200"])
            let rest = try JSON(parsing: try await stage.commands("diff", "--json").standardOutput)
            #expect(rest["changed"] == [])
            #expect(rest["added"][0]["name"].string == "session" && rest["removed"][0]["name"].string == "old")

            #expect(try await stage.commands("register", "--only", "/session").exitCode == 0)
            #expect(stage.registrations == ["PUT 200", "POST 200", "POST 201"])
            #expect(try await stage.commands("register", "--only", "session").exitCode == 0)
            #expect(stage.registrations.count == 3, "nothing differs")

            let unknown = try await stage.commands("register", "--only", "old")
            #expect(unknown.exitCode == 2)
            #expect(unknown.standardError.contains("user, session"))
        }
    }

    @Test @LoopActor func programsReadWhatWasRegisteredAsJSON() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            let dry = try JSON(parsing: try await stage.commands("register", "--dry-run", "--json").standardOutput)
            #expect(dry["registered"].bool == false && dry["different"].bool == true)
            let done = try JSON(parsing: try await stage.commands("register", "--json").standardOutput)
            #expect(done["registered"].bool == true && done["changed"].array?.count == 1)
            let same = try JSON(parsing: try await stage.commands("register", "--json").standardOutput)
            #expect(same["registered"].bool == false && same["different"].bool == false)
        }
    }

    @Test @LoopActor func theCommandThatDiscordMadeForAnActivityStays() async throws {
        try await Stage.run { stage in
            let launch: JSON = ["type": 4, "name": "launch", "handler": 2]
            try stage.discord.register(JSON([launch]))
            #expect(try await stage.commands("register").exitCode == 0)
            #expect(stage.registrations == ["PUT 200", "PUT 200"])
            #expect(stage.discord.registeredCommands().contains { $0["name"].string == "launch" })
            #expect(try await stage.commands("diff", "--exit-code").exitCode == 0)
            #expect(try await stage.commands("clear", "--yes").exitCode == 0)
            #expect(stage.discord.registeredCommands().map { $0["name"].string } == ["launch"])
        }
    }
}
