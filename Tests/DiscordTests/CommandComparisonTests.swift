import Discord
import JSON
import Testing

struct CommandComparisonTests {
    static let local: JSON = [
        "name": "user", "description": "Your settings",
        "options": [
            [
                "type": 10, "name": "temperature", "description": "How free", "min_value": 0, "max_value": 2,
            ], ["type": 3, "name": "mode", "description": "Which", "choices": [["name": "A", "value": "a"]]],
        ],
    ]

    static let remote: JSON = [
        "id": "1", "application_id": "2", "version": "3", "type": 1, "name": "user", "name_localizations": .null,
        "description": "Your settings", "description_localizations": .null, "default_member_permissions": .null,
        "dm_permission": true, "nsfw": false, "contexts": .null, "integration_types": [0],
        "options": [
            [
                "type": 10, "name": "temperature", "name_localizations": .null, "description": "How free",
                "min_value": 0.0, "max_value": 2.0, "required": false,
            ],
            [
                "type": 3, "name": "mode", "description": "Which", "required": false, "autocomplete": false,
                "choices": [["name": "A", "name_localizations": .null, "value": "a"]], "options": [],
            ],
        ],
    ]

    static func with(_ json: JSON, _ key: String, _ value: JSON) -> JSON {
        JSON(object: (json.object ?? []) + [(key, value)])
    }

    @Test func whatDiscordAddsAndWritesOutMakesNoDifference() {
        #expect(CommandComparison.isSame(Self.local, Self.remote))
    }

    @Test func theEmptyDescriptionThatDiscordGivesACommandOnMessagesMakesNoDifference() {
        let local: JSON = ["type": 3, "name": "Show session"]
        let remote: JSON = ["id": "1", "type": 3, "name": "Show session", "description": "", "nsfw": false]
        #expect(CommandComparison.isSame(local, remote))
    }

    static let changes: [(String, JSON)] = [
        ("description", "Other"), ("name", "users"), ("type", 3), ("nsfw", true), ("default_member_permissions", "32"),
        ("name_localizations", ["ja": "x"]), ("options", []), ("dm_permission", false), ("contexts", [0]),
    ]

    @Test(arguments: changes) func whateverPeopleSeeMakesADifference(key: String, value: JSON) {
        #expect(!CommandComparison.isSame(Self.with(Self.local, key, value), Self.remote))
    }

    @Test func theOrderOfOptionsCounts() {
        let turned = JSON((Self.local["options"].array ?? []).reversed())
        #expect(!CommandComparison.isSame(Self.with(Self.local, "options", turned), Self.remote))
    }

    @Test func theOrderOfContextsDoesNot() {
        let local = Self.with(Self.local, "contexts", [0, 1])
        #expect(CommandComparison.isSame(local, Self.with(Self.remote, "contexts", [1, 0])))
        #expect(!CommandComparison.isSame(local, Self.with(Self.remote, "contexts", [0])))
    }

    @Test func aChangedChoiceOrLimitIsADifference() {
        let option: JSON = ["type": 4, "name": "n", "description": "d", "max_value": 5]
        let a: JSON = ["name": "c", "description": "d", "options": [option]]
        let b: JSON = ["name": "c", "description": "d", "options": [Self.with(option, "max_value", 6)]]
        let c: JSON = ["name": "c", "description": "d", "options": [Self.with(option, "required", true)]]
        #expect(CommandComparison.isSame(a, a))
        #expect(!CommandComparison.isSame(a, b))
        #expect(!CommandComparison.isSame(a, c))
    }

    @Test func aDifferenceNamesWhatIsNewChangedAndGone() {
        let changed = Self.with(Self.local, "description", "New words")
        let added: JSON = ["name": "user", "type": 3]
        let gone: JSON = ["name": "old", "type": 1, "description": "x"]
        let difference = CommandComparison.difference(local: [changed, added], remote: [Self.remote, gone])
        #expect(difference.changed.map(\.local) == [changed])
        #expect(difference.added == [added])
        #expect(difference.removed == [gone])
        #expect(difference.same.isEmpty && !difference.isEmpty)
        #expect(CommandComparison.difference(local: [Self.local], remote: [Self.remote]).isEmpty)
    }
}
