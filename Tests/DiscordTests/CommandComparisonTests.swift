import Discord
import JSON
import Testing

/// What makes no difference, because Discord normalises it.
struct CommandComparisonTests {
    private typealias Form = RegisteredCommands

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let local: JSON
        let remote: JSON

        init(_ description: String, _ local: JSON, _ remote: JSON) {
            (testDescription, self.local, self.remote) = (description, local, remote)
        }
    }

    private static let option: JSON = ["type": 4, "name": "n", "description": "d"]
    private static func command(_ option: JSON) -> JSON { ["name": "c", "description": "d", "options": [option]] }

    static let same: [Case] = [
        Case("what Discord adds and writes out", Form.local, Form.remote),
        Case("the order of the keys", JSON(object: (Form.local.object ?? []).reversed()), Form.remote),
        Case("a type that is not said", Form.without(Form.local, "type"), Form.remote),
        Case(
            "the empty description of a command on messages", ["type": 3, "name": "Show session"],
            ["id": "1", "type": 3, "name": "Show session", "description": "", "nsfw": false]),
        Case(
            "localizations that are null or empty",
            Form.with(
                Form.with(Form.local, "name_localizations", .null), "description_localizations",
                ["ja": "設定", "de": .null]), Form.with(Form.remote, "name_localizations", [:])),
        Case(
            "options that are none", ["name": "c", "description": "d", "options": []],
            ["name": "c", "description": "d"]),
        Case(
            "a whole number with a fraction", command(Form.with(option, "max_value", 5)),
            command(Form.with(option, "max_value", 5.0))),
        Case(
            "a choice's number with a fraction",
            command(Form.with(option, "choices", [["name": "five", "value": 5]])),
            command(Form.with(option, "choices", [["name": "five", "name_localizations": .null, "value": 5.0]]))),
        Case("what is false", Form.with(Form.with(Form.local, "nsfw", false), "dm_permission", true), Form.remote),
        Case("contexts that the schema leaves to Discord", Form.without(Form.local, "contexts"), Form.remote),
        Case(
            "installation types that the schema leaves to Discord", Form.without(Form.local, "integration_types"),
            Form.with(Form.remote, "integration_types", [0, 1])),
        Case(
            "the permission for direct messages that Discord derives from contexts",
            Form.with(Form.local, "contexts", [0]),
            Form.with(Form.with(Form.remote, "contexts", [0]), "dm_permission", false)),
        Case(
            "permissions as a number", Form.with(Form.local, "default_member_permissions", 32),
            Form.with(Form.remote, "default_member_permissions", "32")),
        Case("spaces around words", Form.with(Form.local, "description", " Your settings\n"), Form.remote),
    ]

    @Test(arguments: same) func whatDiscordNormalisesIsNoDifference(_ item: Case) {
        #expect(CommandComparison.changes(from: item.remote, to: item.local) == [])
    }

    @Test func theOrderOfCommandsIsNoDifference() {
        let other: JSON = ["type": 3, "name": "Show"]
        let difference = CommandComparison.difference(local: [Form.local, other], remote: [other, Form.remote])
        #expect(difference.isEmpty)
        #expect(difference.same == [Form.local, other])
    }

    @Test func aDifferenceNamesWhatIsNewChangedAndGone() throws {
        let changed = Form.with(Form.local, "description", "New words")
        let added: JSON = ["name": "user", "type": 3]
        let gone: JSON = ["name": "old", "type": 1, "description": "x"]
        let difference = CommandComparison.difference(local: [changed, added], remote: [Form.remote, gone])
        let one = try #require(difference.changed.first)
        #expect(difference.changed.count == 1)
        #expect(one.local == changed && one.remote == Form.remote)
        #expect(one.changes.map(\.path) == [[.field("description")]])
        #expect(difference.added == [added])
        #expect(difference.removed == [gone])
        #expect(difference.same.isEmpty && !difference.isEmpty)
    }

    @Test func theDifferenceOfOneCommandTakesNothingAway() {
        let gone: JSON = ["name": "old", "type": 1, "description": "x"]
        let added: JSON = ["name": "new", "type": 1, "description": "x"]
        let difference = CommandComparison.difference(local: [Form.local, added], remote: [Form.remote, gone])
        #expect(difference.only("new").added == [added])
        #expect(difference.only("old").isEmpty)
        #expect(difference.only("user").isEmpty)
    }

    @Test func theCommandThatDiscordMakesForActivitiesIsKept() {
        let launch: JSON = ["id": "1", "type": 4, "name": "launch", "description": "", "handler": 2]
        let difference = CommandComparison.difference(local: [Form.local], remote: [launch, Form.remote])
        #expect(difference.isEmpty)
        #expect(difference.kept == [launch])
    }
}
