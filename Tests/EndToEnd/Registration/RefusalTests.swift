import EventLoop
import Glibc
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// What Discord refuses is shown with the place in the document that caused it.
@Suite(.onLoop) struct RefusalTests {
    /// What is wrong with the description of `/user`'s option `max_tokens`.
    private static let field: JSON = [
        "description": [
            "_errors": [["code": "BASE_TYPE_BAD_LENGTH", "message": "Must be between 1 and 100 in length."]]
        ]
    ]
    private static let errors: JSON = ["0": ["options": ["1": field]]]
    private static let sentence =
        "/commands/user/options/max_tokens/description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)"

    /// The line of the document that this text stands on.
    private func line(of text: String) throws -> Int {
        let file = try #require(fopen("Schema/bot.json", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    private func check(_ errors: String, _ place: Comment) throws {
        let option = try line(of: #""binds": "user.max_tokens""#)
        let words = try line(of: #""user.option.max_tokens": "#)
        let lines = errors.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("Schema/bot.json:\(option):") && $0.hasSuffix(Self.sentence) }, place)
        #expect(
            lines.contains {
                $0.hasPrefix("Schema/bot.json:\(words):") && $0.contains("/texts/en-US/user.option.max_tokens")
            }, place)
    }

    @Test @LoopActor func registeringShowsThePlaceOfEveryRefusal() async throws {
        try await Stage.run { stage in
            try stage.registerOtherwise()
            stage.refuseCommands(Self.errors)
            let whole = try await stage.commands("register")
            #expect(whole.exitCode == 1)
            #expect(whole.standardError.hasPrefix("parlance: Discord refuses the commands; nothing was registered\n"))
            try check(whole.standardError, "the whole")

            stage.refuseCommands(Self.errors["0"])
            let one = try await stage.commands("register", "--only", "user")
            #expect(one.exitCode == 1)
            try check(one.standardError, "one alone")
        }
    }

    @Test @LoopActor func startingShowsItToo() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.refuseCommands(Self.errors)
            let run = try await stage.parlance("run")
            #expect(run.exitCode == 1)
            #expect(run.standardError.contains("parlance: Discord refuses the commands."))
            try check(run.standardError, "run")
        }
    }

    @Test @LoopActor func tooManyCommandsADayAreARefusalOfTheWhole() async throws {
        try await Stage.run { stage in
            // With the bot's own three, only one of the two hundred is left.
            for (round, count) in [97, 99].enumerated() {
                let commands = (0..<count).map { number -> JSON in
                    ["name": JSON("r\(round)c\(number)"), "description": "d"]
                }
                try stage.discord.register(JSON(commands))
            }
            let register = try await stage.commands("register")
            #expect(register.exitCode == 1)
            let place = "Schema/bot.json:\(try line(of: "  \"commands\": {")):3: /commands: "
            #expect(register.standardError.contains(place))
            #expect(register.standardError.contains("(30034)"))
        }
    }
}
