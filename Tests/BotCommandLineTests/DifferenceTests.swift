import Discord
import JSON
import Testing

@testable import BotCommandLine

/// How a difference of commands reads, for people and for programs.
@Suite struct DifferenceTests {
    private static let kept: JSON = ["type": 5, "name": "loud", "description": "How loud"]

    private static func command(_ members: [(key: String, value: JSON)] = [], options: [JSON]) -> JSON {
        JSON(object: [("type", 1), ("name", "user"), ("description", "d"), ("options", JSON(options))] + members)
    }

    private static func option(_ members: [(key: String, value: JSON)] = []) -> JSON {
        JSON(object: [("type", 4), ("name", "max_tokens"), ("description", "How long")] + members)
    }

    private static func difference(_ before: JSON, _ after: JSON) -> CommandDifference {
        CommandComparison.difference(local: [after], remote: [before])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let before: JSON
        let after: JSON
        let line: String
        var testDescription: String { line }

        init(_ before: JSON, _ after: JSON, _ line: String) {
            (self.before, self.after, self.line) = (before, after, line)
        }
    }

    static let cases: [Case] = [
        Case(
            command(options: [option([("max_value", 16384)])]), command(options: [option([("max_value", 4096.0)])]),
            "~ /user › option max_tokens › max_value: 16384 → 4096"),
        Case(
            command([("contexts", [0, 1])], options: []), command([("contexts", [2, 0])], options: []),
            "~ /user › contexts: guild, bot_dm → guild, private_channel"),
        Case(
            command([("integration_types", [0])], options: []), command([("integration_types", [0, 1])], options: []),
            "~ /user › integration_types: guild → guild, user"),
        Case(
            command(options: []), command([("default_member_permissions", "0")], options: []),
            "~ /user › default_member_permissions: none → \"0\""),
        Case(
            command(options: [option()]), command(options: [option([("required", true)])]),
            "~ /user › option max_tokens › required: none → true"),
        Case(
            command(options: [option([("type", 10)])]), command(options: [option()]),
            "~ /user › option max_tokens › type: number → integer"),
        Case(
            command([("name_localizations", ["ja": "古い"])], options: []),
            command([("name_localizations", ["ja": "新しい"])], options: []), "~ /user › name in ja: \"古い\" → \"新しい\""),
        Case(
            command(options: [kept]), command(options: [option(), kept]),
            "+ /user › option max_tokens (integer) — How long"),
        Case(
            command(options: [option(), kept]), command(options: [kept]),
            "- /user › option max_tokens (integer) — How long"),
        Case(
            command(options: [option(), kept]), command(options: [kept, option()]),
            "~ /user › options: order max_tokens, loud → loud, max_tokens"),
        Case(
            command(options: [option()]), command(options: [option([("choices", [["name": "many", "value": 9]])])]),
            "+ /user › option max_tokens › choice 9 \"many\""),
        Case(
            command(options: [["type": 1, "name": "add", "description": "Adds"]]),
            command(options: [["type": 1, "name": "add", "description": "Adds\u{1B}[31m\none"]]),
            "~ /user › sub-command add › description: \"Adds\" → \"Adds [31m one\""),
    ]

    @Test(arguments: cases) func aChangeReadsWithItsPlace(_ item: Case) {
        let text = DifferenceText(paint: Paint(isOn: false)).text(of: Self.difference(item.before, item.after))
        #expect(text == item.line)
    }

    @Test func whatIsNewAndGoneStandsAroundWhatChanged() {
        let old: JSON = ["id": "1", "type": 1, "name": "old", "description": "Nobody uses it"]
        let show: JSON = ["type": 3, "name": "Show"]
        let difference = CommandComparison.difference(
            local: [Self.command(options: [Self.option()]), show], remote: [old, Self.command(options: [])])
        #expect(
            DifferenceText(paint: Paint(isOn: false)).text(of: difference) == """
                + Show (on a message)
                + /user › option max_tokens (integer) — How long
                - /old — Nobody uses it
                """)
        #expect(DifferenceText.counts(of: difference) == "1 added, 1 changed, 1 removed")
    }

    @Test func coloursTellOldFromNew() {
        let difference = Self.difference(
            Self.command(options: []), Self.command([("nsfw", true)], options: []))
        #expect(
            DifferenceText(paint: Paint(isOn: true)).text(of: difference)
                == "\u{1B}[33m~\u{1B}[0m /user › nsfw: \u{1B}[31mnone\u{1B}[0m → \u{1B}[32mtrue\u{1B}[0m")
    }

    @Test func programsGetPathsAndValues() {
        let before = Self.command(options: [Self.option([("max_value", 16384)]), Self.kept])
        let after = Self.command(options: [Self.kept, Self.option([("max_value", 4096)])])
        let json = DifferenceJSON.object(of: Self.difference(before, after), [("registered", false)])
        #expect(json["different"].bool == true && json["registered"].bool == false)
        #expect(json["added"] == [] && json["removed"] == [])
        #expect(json["changed"][0]["name"].string == "user")
        #expect(
            json["changed"][0]["changes"] == [
                [
                    "path": ["options", "max_tokens", "max_value"], "change": "value", "before": 16384,
                    "after": 4096,
                ],
                [
                    "path": ["options"], "change": "order", "before": ["max_tokens", "loud"],
                    "after": ["loud", "max_tokens"],
                ],
            ])
    }
}
