import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// `parlance commands diff`.
@Suite(.onLoop) struct RegistrationDifferenceTests {
    @Test @LoopActor func afterTheBotHasRegisteredItsCommandsThereIsNoDifference() async throws {
        try await Stage.run { stage in
            let diff = try await stage.commands("diff", "--exit-code")
            #expect(diff.exitCode == 0, "\(diff.standardError)")
            #expect(diff.standardOutput == "Discord has the schema's commands.\n")
            #expect(stage.registrations == ["PUT 200"])
        }
    }

    @Test @LoopActor func whateverDiffersIsShownWithItsPlace() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            let diff = try await stage.commands("diff")
            #expect(diff.exitCode == 0)
            let lines = diff.standardOutput.split(separator: "\n")
            #expect(lines.contains("~ /user › option max_tokens › max_value: 9000 → 16384"))
            #expect(lines.contains { $0.hasPrefix("+ /session — ") })
            #expect(lines.contains("- /old — Nobody uses it"))
            #expect(lines.count == 3, "\(diff.standardOutput)")
            #expect(try await stage.commands("diff", "--exit-code").exitCode == 1)
            #expect(stage.registrations == ["PUT 200"])
        }
    }

    @Test @LoopActor func coloursAreForTerminalsAndForWhoeverAsks() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            #expect(try await !stage.commands("diff").standardOutput.contains("\u{1B}"))
            let coloured = try await stage.commands("diff", "--color=always", settings: ["NO_COLOR": "1"])
            #expect(coloured.standardOutput.contains("\u{1B}[32m16384\u{1B}[0m"))
            #expect(try await stage.commands("diff", "--color", "sometimes").exitCode == 2)
        }
    }

    @Test @LoopActor func programsReadTheDifferenceAsJSON() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            let diff = try JSON(parsing: try await stage.commands("diff", "--json").standardOutput)
            #expect(diff["different"].bool == true)
            #expect(diff["added"][0]["name"].string == "session")
            #expect(diff["removed"][0]["name"].string == "old" && diff["removed"][0]["id"].string != nil)
            #expect(
                diff["changed"][0]["changes"] == [
                    [
                        "path": ["options", "max_tokens", "max_value"], "change": "value", "before": 9000,
                        "after": 16384,
                    ]
                ])
        }
    }

    @Test @LoopActor func oneServerCanHaveCommandsOfItsOwn() async throws {
        try await Stage.run { stage in
            let guild = ["--guild", "\(stage.discord.seeds.guild.id)"]
            let before = try await stage.parlance(["commands", "diff"] + guild)
            #expect(before.standardOutput.contains("+ /user"))
            #expect(try await stage.parlance(["commands", "register"] + guild).exitCode == 0)
            // Contexts and installation types are of global commands only.
            let after = try await stage.parlance(["commands", "diff"] + guild)
            #expect(after.standardOutput == "Discord has the schema's commands.\n")
            #expect(stage.registrations == ["PUT 200", "PUT 200"])

            let elsewhere = try await stage.commands("diff", "--guild", "1")
            #expect(elsewhere.exitCode == 1)
            #expect(elsewhere.standardError.hasPrefix("parlance: "))
        }
    }
}
