import JSON
import Testing

@testable import LocalDiscord

@Suite struct CommandRefusalTests {
    typealias Case = MessageRefusalTests.Case

    private static func slash(_ members: [String: JSON]) -> JSON {
        var all: [String: JSON] = ["name": "user", "description": "d"]
        all.merge(members) { $1 }
        return JSON(object: all.map { ($0.key, $0.value) })
    }

    private static func options(_ options: JSON...) -> JSON { slash(["options": JSON(options)]) }

    static let cases: [Case] = [
        Case("no name", ["description": "d"], "name", "BASE_TYPE_REQUIRED"),
        Case("a name over 32", slash(["name": letters(33)]), "name", "BASE_TYPE_BAD_LENGTH"),
        Case("a name with a space", slash(["name": "a b"]), "name", "APPLICATION_COMMAND_INVALID_NAME"),
        Case("a name in upper case", slash(["name": "User"]), "name", "APPLICATION_COMMAND_INVALID_NAME"),
        Case("no description", ["name": "user"], "description", "BASE_TYPE_REQUIRED"),
        Case("a description over 100", slash(["description": letters(101)]), "description", "BASE_TYPE_BAD_LENGTH"),
        Case("an unknown type", slash(["type": 9]), "type", "BASE_TYPE_CHOICES"),
        Case(
            "a message command with a description", slash(["type": 3]), "description",
            "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED"),
        Case("an unknown context", slash(["contexts": [3]]), "contexts.0", "BASE_TYPE_CHOICES"),
        Case("a context twice", slash(["contexts": [0, 0]]), "contexts", "SET_TYPE_CONTAINS_DUPLICATES"),
        Case(
            "permissions that are none", slash(["default_member_permissions": "all"]), "default_member_permissions",
            "BITFIELD_TYPE_CONVERT"),
        Case(
            "an unknown locale", slash(["name_localizations": ["xx": "a"]]), "name_localizations.xx", "LOCALE_INVALID"),
        Case(
            "a localized name in upper case", slash(["name_localizations": ["de": "Nutzer"]]), "name_localizations.de",
            "APPLICATION_COMMAND_INVALID_NAME"),
        // Options
        Case(
            "26 options",
            slash(["options": JSON((0..<26).map { ["type": 3, "name": JSON("o\($0)"), "description": "d"] })]),
            "options",
            "BASE_TYPE_MAX_LENGTH"),
        Case(
            "an option twice",
            options(["type": 3, "name": "a", "description": "d"], ["type": 3, "name": "a", "description": "d"]),
            "options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"),
        Case(
            "a required option after another",
            options(
                ["type": 3, "name": "a", "description": "d"],
                ["type": 3, "name": "b", "description": "d", "required": true]), "options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"),
        Case(
            "an unknown option type", options(["type": 12, "name": "a", "description": "d"]), "options.0.type",
            "BASE_TYPE_CHOICES"),
        Case(
            "26 choices",
            options([
                "type": 3, "name": "a", "description": "d",
                "choices": JSON((0..<26).map { ["name": JSON("c\($0)"), "value": JSON("\($0)")] }),
            ]), "options.0.choices", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "a choice of the wrong type",
            options(["type": 4, "name": "a", "description": "d", "choices": [["name": "x", "value": "x"]]]),
            "options.0.choices.0.value", "NUMBER_TYPE_COERCE"),
        Case(
            "a choice's name over 100",
            options(["type": 3, "name": "a", "description": "d", "choices": [["name": letters(101), "value": "x"]]]),
            "options.0.choices.0.name", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "a choice's translation over 100",
            options([
                "type": 3, "name": "a", "description": "d",
                "choices": [["name": "x", "name_localizations": ["de": letters(101)], "value": "x"]],
            ]), "options.0.choices.0.name_localizations.de", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "an unknown channel type",
            options(["type": 7, "name": "a", "description": "d", "channel_types": [0, 9]]),
            "options.0.channel_types.1", "BASE_TYPE_CHOICES"),
        Case(
            "choices and autocompletion",
            options([
                "type": 3, "name": "a", "description": "d", "autocomplete": true,
                "choices": [["name": "x", "value": "x"]],
            ]), "options.0.choices", "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES"),
        Case(
            "bounds the wrong way round",
            options(["type": 4, "name": "a", "description": "d", "min_value": 2, "max_value": 1]),
            "options.0.min_value", "APPLICATION_COMMAND_OPTION_VALUE_INVALID"),
        Case(
            "a length over 6000", options(["type": 3, "name": "a", "description": "d", "max_length": 6001]),
            "options.0.max_length", "NUMBER_TYPE_MAX"),
        Case(
            "a sub-command beside an option",
            options(["type": 1, "name": "a", "description": "d"], ["type": 3, "name": "b", "description": "d"]),
            "options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        Case(
            "a sub-command in a sub-command",
            options([
                "type": 1, "name": "a", "description": "d", "options": [["type": 1, "name": "b", "description": "d"]],
            ]),
            "options.0.options.0.type", "BASE_TYPE_CHOICES"),
        Case(
            "over 8000 characters with the longest localizations",
            slash([
                // 25 × (3 + 100 + 220) and more; the German descriptions count, not the short ones.
                "options": JSON(
                    (0..<25).map { number -> JSON in
                        [
                            "type": 3, "name": JSON("o\(number + 10)"), "description": "d",
                            "choices": [
                                ["name": letters(100), "value": letters(100)],
                                ["name": "0123456789", "value": "0123456789"],
                            ],
                            "description_localizations": ["de": letters(100), "fr": "kurz"],
                        ]
                    }),
                "name_localizations": ["de": letters(32)],
            ]), "", "APPLICATION_COMMAND_TOO_LARGE"),
    ]

    @Test(arguments: cases) func whatDiscordRefusesIsRefusedWithThePathOfTheField(_ item: Case) {
        var world = PureWorld()
        let (status, body) = world.request("POST", "/applications/\(world.appID)/commands", item.body)
        #expect(status == 400)
        #expect(body["code"].int == 50035)
        #expect(body.codes(item.field) == [item.code], "\(body)")
    }

    @Test(arguments: ["user", "日本語", "नमस्ते", "ภาษาไทย", "it's_a-b", "straße", "a1"])
    func namesInAnyScriptAreTaken(name: String) {
        var world = PureWorld()
        let answer = world.request(
            "POST", "/applications/\(world.appID)/commands", ["name": JSON(name), "description": "d"])
        #expect(answer.status == 201, "\(answer.body)")
    }

    @Test func theErrorsOfACommandInAListCarryItsPlace() {
        var world = PureWorld()
        let body = world.request(
            "PUT", "/applications/\(world.appID)/commands",
            [["name": "a", "description": "d"], ["name": "B", "description": ""]]
        ).body
        #expect(body.codes("1.name") == ["APPLICATION_COMMAND_INVALID_NAME"])
        #expect(body.codes("1.description") == ["BASE_TYPE_REQUIRED"])
    }

    @Test func theSameNameTwiceIsRefusedForOneTypeOnly() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        let command: JSON = ["name": "a", "description": "d"]
        #expect(
            world.request("PUT", path, [command, command]).body.codes("1.name") == [
                "APPLICATION_COMMANDS_DUPLICATE_NAME"
            ])
        #expect(world.request("PUT", path, [command, ["name": "a", "type": 3]]).status == 200)
    }

    @Test(arguments: [(1, 100), (2, 15), (3, 15)]) func oneCommandTooManyFailsTheWholeRegistration(type: Int, most: Int)
    {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        func commands(_ count: Int) -> JSON {
            JSON((0..<count).map { ["name": JSON("c\($0)"), "type": JSON(type), "description": type == 1 ? "d" : ""] })
        }
        #expect(world.request("PUT", path, commands(most + 1)).body["code"].int == 30032)
        #expect(world.request("GET", path).body.array?.count == 0)
        #expect(world.request("PUT", path, commands(most)).status == 200)
        let oneMore: JSON = ["name": "more", "type": JSON(type), "description": type == 1 ? "d" : ""]
        #expect(world.request("POST", path, oneMore).body["code"].int == 30032)
    }

    @Test func twoHundredCommandsADayCanBeMade() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        for round in 0..<2 {
            let commands = (0..<100).map { number -> JSON in ["name": JSON("r\(round)c\(number)"), "description": "d"] }
            #expect(world.request("PUT", path, JSON(commands)).status == 200)
        }
        #expect(world.request("PUT", path, [["name": "one", "description": "d"]]).body["code"].int == 30034)
        world.pass(.seconds(86_401))
        #expect(world.request("PUT", path, [["name": "one", "description": "d"]]).status == 200)
    }
}
