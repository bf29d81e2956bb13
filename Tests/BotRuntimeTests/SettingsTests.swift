import Discord
import Testing

@testable import BotRuntime

@Suite struct SettingsTests {
    static let descriptions = [
        SettingDescription(
            name: "token", variable: "TOKEN", kind: .text, isSecret: true, isRequired: true, text: "The token"),
        SettingDescription(
            name: "api", variable: "API", kind: .url, defaultText: "https://a.example/v1", text: "The API"),
        SettingDescription(
            name: "count", variable: "COUNT", kind: .integer(minimum: 1, maximum: 10), defaultText: "4",
            text: "How many"),
        SettingDescription(
            name: "parts", variable: "PARTS", kind: .automatic(minimum: 1, maximum: 9), defaultText: "auto",
            text: "How many parts"),
        SettingDescription(name: "users", variable: "USERS", kind: .ids, text: "Who"),
        SettingDescription(name: "hosts", variable: "HOSTS", kind: .list, text: "Where"),
        SettingDescription(name: "on", variable: "ON", kind: .boolean, defaultText: "false", text: "Whether"),
        SettingDescription(
            name: "log", variable: "LOG", kind: .choice(["text", "json"]), defaultText: "text", text: "How"),
    ]

    enum Log: String { case text, json }

    private func reader(_ environment: [String: String], file: [String: String] = [:]) -> SettingsReader {
        SettingsReader(SettingsSource(environment: environment, file: file), Self.descriptions)
    }

    @Test func defaultsStandInForWhatIsMissingOrEmpty() throws {
        var reader = reader(["TOKEN": "secret", "COUNT": "  "])
        #expect(reader.text("TOKEN") == "secret")
        #expect(reader.text("API") == "https://a.example/v1")
        #expect(reader.integer("COUNT") == 4)
        #expect(reader.ids("USERS") == [])
        #expect(reader.list("HOSTS") == [])
        #expect(reader.boolean("ON") == false)
        #expect(reader.choice("LOG", default: Log.text) == .text)
        try reader.finish()
    }

    @Test func theEnvironmentComesBeforeTheFile() {
        var reader = reader(["COUNT": "5"], file: ["COUNT": "6", "TOKEN": "from the file"])
        #expect(reader.integer("COUNT") == 5)
        #expect(reader.text("TOKEN") == "from the file")
    }

    @Test(arguments: [(nil, nil), ("auto", nil), ("1", 1), ("9", 9)] as [(String?, Int?)])
    func anAutomaticNumberIsOneOrNothing(text: String?, number: Int?) throws {
        var reader = reader(text.map { ["PARTS": $0] } ?? [:])
        #expect(reader.automatic("PARTS") == number)
        try reader.finish()
    }

    @Test(arguments: ["0", "10", "Auto", "many", "1.5"]) func anythingElseIsNoAutomaticNumber(text: String) {
        var reader = reader(["PARTS": text])
        _ = reader.automatic("PARTS")
        #expect(
            throws: SettingsProblems(lines: [
                "PARTS: cannot be used as it is; it has to be auto or a whole number from 1 to 9"
            ])
        ) { try reader.finish() }
    }

    @Test func listsAreSeparatedByCommasOrSpaces() throws {
        var reader = reader(["TOKEN": "x", "USERS": "1, 2 3,,18446744073709551615", "HOSTS": "a.example b.example"])
        #expect(reader.ids("USERS") == [1, 2, 3, Snowflake(.max)])
        #expect(reader.list("HOSTS") == ["a.example", "b.example"])
        try reader.finish()
    }

    @Test func allProblemsAreReportedAtOnceWithoutValues() {
        var reader = reader(
            ["API": "ftp://private.example", "COUNT": "11", "USERS": "12, me", "ON": "perhaps", "LOG": "xml"])
        _ = reader.text("TOKEN")
        _ = reader.text("API")
        _ = reader.integer("COUNT")
        _ = reader.ids("USERS")
        _ = reader.boolean("ON")
        _ = reader.choice("LOG", default: Log.text)
        do {
            try reader.finish()
            Issue.record("nothing was wrong")
        } catch {
            #expect(error.lines.count == 6)
            #expect(error.lines[0] == "TOKEN: is missing; set it in the environment or in the --env-file (The token)")
            #expect(error.lines[2] == "COUNT: cannot be used as it is; it has to be a whole number from 1 to 10")
            #expect(error.lines[5].hasSuffix("it has to be text or json"))
            for secret in ["private", "11", "me,", "perhaps", "xml"] { #expect(!error.description.contains(secret)) }
        }
    }

    @Test func aPurposeMayNeedOnlySomeOfTheSettings() throws {
        func read(_ variables: Set<String>) throws {
            let source = SettingsSource(environment: [:]).demanding(only: variables)
            var reader = SettingsReader(source, Self.descriptions)
            _ = reader.text("TOKEN")
            try reader.finish()
        }
        try read(["API"])
        #expect(throws: SettingsProblems.self) { try read(["TOKEN"]) }
    }

    @Test func theTableNeverShowsASecret() {
        let source = SettingsSource(environment: ["TOKEN": "very secret", "COUNT": "7"])
        let table = SettingsTable.text(Self.descriptions, source)
        #expect(!table.contains("very secret"))
        #expect(table.contains("TOKEN  (set)"))
        #expect(table.contains("COUNT  7"))
        #expect(table.contains("LOG    text (default)"))
    }

    @Test func theExampleFileCanBeReadAgain() throws {
        let file = try EnvironmentFile(parsing: SettingsTable.exampleFile(Self.descriptions))
        #expect(file.values == ["TOKEN": ""])
    }
}

@Suite struct EnvironmentFileTests {
    @Test func linesAreReadAsShellsReadThem() throws {
        let file = try EnvironmentFile(
            parsing: """
                # a comment
                PLAIN=value with spaces   # and a comment
                  export EXPORTED = x
                HASH=a#b
                EMPTY=
                SINGLE='a "quoted" \\n $word # text'
                DOUBLE="line\\nnext \\"quoted\\" \\\\ \\$"  # comment
                EQUALS=a=b=c

                """)
        #expect(
            file.values == [
                "PLAIN": "value with spaces", "EXPORTED": "x", "HASH": "a#b", "EMPTY": "",
                "SINGLE": "a \"quoted\" \\n $word # text", "DOUBLE": "line\nnext \"quoted\" \\ $", "EQUALS": "a=b=c",
            ])
    }

    @Test func windowsLineEndsAndAByteOrderMarkDoNotMatter() throws {
        #expect(try EnvironmentFile(parsing: "\u{FEFF}A=1\r\nB=2\r\n").values == ["A": "1", "B": "2"])
    }

    @Test func everyLineThatCannotBeReadIsReportedWithoutItsValue() {
        do {
            _ = try EnvironmentFile(parsing: "A=1\nsecretword\nB='open\nC=\"x\" y\n1D=2\nE-F=3")
            Issue.record("nothing was wrong")
        } catch {
            #expect(error.lines.map { $0.prefix(7) } == ["line 2:", "line 3:", "line 4:", "line 5:", "line 6:"])
            #expect(!error.description.contains("secretword"))
        }
    }
}
