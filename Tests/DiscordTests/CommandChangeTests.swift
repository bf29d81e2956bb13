import Discord
import JSON
import Testing

/// What makes a difference, and where it is said to be.
struct CommandChangeTests {
    private typealias Form = RegisteredCommands

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let local: JSON
        let path: [CommandChange.Step]
        let kind: CommandChange.Kind

        init(_ description: String, _ local: JSON, _ path: [CommandChange.Step], _ kind: CommandChange.Kind) {
            (testDescription, self.local, self.path, self.kind) = (description, local, path, kind)
        }
    }

    private static func value(_ before: JSON, _ after: JSON) -> CommandChange.Kind {
        .value(before: before, after: after)
    }

    private static let added: JSON = ["type": 5, "name": "loud", "description": "How loud"]

    static let cases: [Case] = [
        Case(
            "the description", Form.with(Form.local, "description", "Other"), [.field("description")],
            value("Your settings", "Other")),
        Case("the type", Form.with(Form.local, "type", 3), [.field("type")], value(1, 3)),
        Case("an age limit", Form.with(Form.local, "nsfw", true), [.field("nsfw")], value(.missing, true)),
        Case(
            "permissions", Form.with(Form.local, "default_member_permissions", "0"),
            [.field("default_member_permissions")], value(.missing, "0")),
        Case("contexts", Form.with(Form.local, "contexts", [0]), [.field("contexts")], value([0, 1], [0])),
        Case(
            "installation types", Form.with(Form.local, "integration_types", [0, 1]), [.field("integration_types")],
            value([0], [0, 1])),
        Case(
            "a new translation", Form.with(Form.local, "name_localizations", ["de": "nutzer"]),
            [.localization(of: "name", locale: "de")], value(.missing, "nutzer")),
        Case(
            "a translation that is gone", Form.without(Form.local, "description_localizations"),
            [.localization(of: "description", locale: "ja")], value("設定", .missing)),
        Case(
            "an option's bound", Form.changing(0, of: Form.local) { Form.with($0, "max_value", 1.5) },
            [.option("temperature"), .field("max_value")], value(2, 1.5)),
        Case(
            "an option that becomes required", Form.changing(0, of: Form.local) { Form.with($0, "required", true) },
            [.option("temperature"), .field("required")], value(.missing, true)),
        Case(
            "channel types", Form.changing(2, of: Form.local) { Form.with($0, "channel_types", [0]) },
            [.option("where"), .field("channel_types")], value([0, 5], [0])),
        Case(
            "a choice's name",
            Form.changing(1, of: Form.local) {
                Form.with($0, "choices", [["name": "B", "name_localizations": ["ja": "あ"], "value": "a"]])
            }, [.option("mode"), .choice("a"), .field("name")], value("A", "B")),
        Case(
            "choices that are gone", Form.changing(1, of: Form.local) { Form.with($0, "choices", []) },
            [.option("mode"), .choice("a")],
            .removed(["name": "A", "name_localizations": ["ja": "あ"], "value": "a"])),
        Case(
            "a new option",
            Form.with(Form.local, "options", JSON([added] + (Form.local["options"].array ?? []))),
            [.option("loud")], .added(added)),
        Case(
            "the order of options",
            Form.with(Form.local, "options", JSON((Form.local["options"].array ?? []).reversed())),
            [.field("options")],
            .order(before: ["temperature", "mode", "where"], after: ["where", "mode", "temperature"])),
    ]

    @Test(arguments: cases) func aChangeIsFoundWhereItIs(_ item: Case) {
        let changes = CommandComparison.changes(from: Form.remote, to: item.local)
        #expect(changes == [CommandChange(path: item.path, kind: item.kind)])
    }

    @Test func aChangeInASubCommandOfAGroupIsFound() {
        func tree(_ description: String) -> JSON {
            let leaf: JSON = ["type": 1, "name": "add", "description": JSON(description)]
            return [
                "name": "todo", "description": "d",
                "options": [["type": 2, "name": "list", "description": "d", "options": [leaf]]],
            ]
        }
        #expect(
            CommandComparison.changes(from: tree("Adds"), to: tree("Adds one")) == [
                CommandChange(
                    path: [.group("list"), .subcommand("add"), .field("description")],
                    kind: .value(before: "Adds", after: "Adds one"))
            ])
    }

    @Test func directMessagesThatAreForbiddenAreADifferenceWhereThereAreNoContexts() {
        let local: JSON = ["name": "c", "description": "d", "dm_permission": false]
        let remote: JSON = ["name": "c", "description": "d", "dm_permission": true, "contexts": .null]
        #expect(CommandComparison.changes(from: remote, to: local).map(\.path) == [[.field("dm_permission")]])
        #expect(CommandComparison.changes(from: local, to: local).isEmpty)
    }
}
