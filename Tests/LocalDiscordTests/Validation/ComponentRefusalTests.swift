import JSON
import Testing

@testable import LocalDiscord

@Suite struct ComponentRefusalTests {
    typealias Case = MessageRefusalTests.Case

    private static func rows(_ rows: JSON...) -> JSON { ["content": "a", "components": JSON(rows)] }

    static let cases: [Case] = [
        Case(
            "six rows", ["content": "a", "components": JSON((0..<6).map { row(button(JSON("b\($0)"))) })], "components",
            "BASE_TYPE_MAX_LENGTH"),
        Case("an empty row", rows(row()), "components.0.components", "BASE_TYPE_BAD_LENGTH"),
        Case("a button without a row", rows(button("b")), "components.0.type", "BASE_TYPE_CHOICES"),
        Case(
            "six buttons in a row",
            rows(["type": 1, "components": JSON((0..<6).map { button(JSON("b\($0)")) })]), "components.0.components",
            "BASE_TYPE_BAD_LENGTH"),
        Case(
            "a button beside a select", rows(row(button("b"), select(options: [option("1")]))),
            "components.0.components.1", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        Case(
            "two selects in a row",
            rows(row(select("s", options: [option("1")]), select("t", options: [option("1")]))),
            "components.0.components.0", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        Case(
            "a custom id twice", rows(row(button("b")), row(button("b"))), "components.1.components.0.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED"),
        Case(
            "a custom id over 100", rows(row(button(letters(101)))), "components.0.components.0.custom_id",
            "BASE_TYPE_BAD_LENGTH"),
        Case(
            "an empty custom id", rows(row(button(""))), "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED"),
        Case(
            "no custom id", rows(row(["type": 2, "style": 1, "label": "a"])), "components.0.components.0.custom_id",
            "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"),
        Case(
            "a default value of another kind",
            rows(row(["type": 5, "custom_id": "s", "default_values": [["type": "role", "id": "1"]]])),
            "components.0.components.0.default_values.0.type", "BASE_TYPE_CHOICES"),
        Case(
            "a default value without an id",
            rows(row(["type": 8, "custom_id": "s", "default_values": [["type": "channel"]]])),
            "components.0.components.0.default_values.0.id", "BASE_TYPE_REQUIRED"),
        Case(
            "more default values than may be chosen",
            rows(
                row([
                    "type": 7, "custom_id": "s",
                    "default_values": [["type": "user", "id": "1"], ["type": "role", "id": "2"]],
                ])), "components.0.components.0.default_values", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES"),
        Case(
            "a kind of channel that there is not",
            rows(row(["type": 8, "custom_id": "s", "channel_types": [9]])),
            "components.0.components.0.channel_types.0", "BASE_TYPE_CHOICES"),
        Case(
            "a label over 80", rows(row(button("b", label: letters(81)))), "components.0.components.0.label",
            "BASE_TYPE_MAX_LENGTH"),
        Case(
            "neither label nor emoji", rows(row(["type": 2, "style": 1, "custom_id": "b"])),
            "components.0.components.0",
            "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED"),
        Case(
            "an unknown style", rows(row(button("b", style: 7))), "components.0.components.0.style", "BASE_TYPE_CHOICES"
        ),
        Case(
            "a link without an address", rows(row(["type": 2, "style": 5, "label": "a"])),
            "components.0.components.0.url", "BASE_TYPE_REQUIRED"),
        Case(
            "an emoji that is none",
            rows(row(["type": 2, "style": 1, "custom_id": "b", "emoji": ["name": "smile"]])),
            "components.0.components.0.emoji.name", "BUTTON_COMPONENT_INVALID_EMOJI"),
        Case(
            "a text input in a message", rows(row(["type": 4, "custom_id": "t", "style": 1, "label": "a"])),
            "components.0.components.0.type", "BASE_TYPE_CHOICES"),
        Case(
            "a select without options", rows(row(select(options: []))), "components.0.components.0.options",
            "BASE_TYPE_BAD_LENGTH"),
        Case(
            "26 options", rows(row(select(options: (0..<26).map { option(JSON("\($0)")) }))),
            "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "a value twice", rows(row(select(options: [option("1"), option("1")]))),
            "components.0.components.0.options.1.value", "SELECT_OPTION_VALUE_DUPLICATED"),
        Case(
            "an option's label over 100", rows(row(select(options: [["label": letters(101), "value": "1"]]))),
            "components.0.components.0.options.0.label", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "an option's description over 100",
            rows(row(select(options: [["label": "a", "value": "1", "description": letters(101)]]))),
            "components.0.components.0.options.0.description", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "a placeholder over 150",
            rows(row(["type": 3, "custom_id": "s", "placeholder": letters(151), "options": [option("1")]])),
            "components.0.components.0.placeholder", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "more values than options",
            rows(row(["type": 3, "custom_id": "s", "max_values": 2, "options": [option("1")]])),
            "components.0.components.0.max_values", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "two defaults for one value",
            rows(
                row(
                    select(options: [
                        ["label": "a", "value": "1", "default": true], ["label": "b", "value": "2", "default": true],
                    ]))), "components.0.components.0.options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES"),
        // The second kind
        Case(
            "content beside components of the second kind",
            ["flags": 32768, "content": "a", "components": [["type": 10, "content": "b"]]], "content",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        Case(
            "41 components",
            [
                "flags": 32768,
                "components": [["type": 17, "components": JSON((0..<39).map { _ in ["type": 14] })], ["type": 14]],
            ],
            "components", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "a text display without the flag", ["content": "a", "components": [["type": 10, "content": "b"]]],
            "components.0.type", "BASE_TYPE_CHOICES"),
        Case(
            "a container in a container",
            [
                "flags": 32768,
                "components": [["type": 17, "components": [["type": 17, "components": [["type": 14]]]]]],
            ], "components.0.components.0.type", "BASE_TYPE_CHOICES"),
    ]

    @Test(arguments: cases) func whatDiscordRefusesIsRefusedWithThePathOfTheField(_ item: Case) {
        var world = PureWorld()
        let (status, body) = world.post(item.body)
        #expect(status == 400)
        #expect(body["code"].int == 50035)
        #expect(body.codes(item.field) == [item.code], "\(body)")
    }

    @Test func theMostThatFitsIsTakenAndNumbered() throws {
        var world = PureWorld()
        let rows = (0..<4).map { line -> JSON in
            ["type": 1, "components": JSON((0..<5).map { button(JSON("\(line) \($0)")) })]
        }
        let last = row(select(options: (0..<25).map { option(JSON("\($0)")) }))
        let (status, body) = world.post(["content": "a", "components": JSON(rows + [last])])
        #expect(status == 200, "\(body)")
        let components = try #require(body["components"].array)
        #expect(components[0]["id"].int == 1)
        #expect(components[0]["components"][0]["id"].int == 2)
        #expect(components[1]["id"].int == 7)
        #expect(components[4]["components"][0]["max_values"].int == 1)
    }

    @Test func componentsOfTheSecondKindAreTakenAndTheirFlagStays() throws {
        var world = PureWorld()
        let (status, body) = world.post([
            "flags": 32768,
            "components": [
                [
                    "type": 17,
                    "components": [
                        [
                            "type": 9, "components": [["type": 10, "content": "a"]],
                            "accessory": button("b"),
                        ], row(button("c")),
                    ],
                ]
            ],
        ])
        #expect(status == 200, "\(body)")
        let path = "/channels/\(world.seeds.general.id)/messages/\(body["id"].string ?? "")"
        let edit = world.request("PATCH", path, ["flags": 0]).body
        #expect(edit.codes("flags") == ["MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG"])
        #expect(world.request("PATCH", path, ["content": "a"]).body["code"].int == 50035)
    }

    @Test(arguments: ["👌", "✍🏻", "⚠️", "1️⃣", "👨‍👩‍👧‍👦", "🇩🇪"]) func unicodeEmojiAreKnown(emoji: String) {
        #expect(Emoji.isUnicodeEmoji(emoji))
    }

    @Test(arguments: ["", "a", "1", ":ok:", "👌👌", "⚠", "name:123"]) func anythingElseIsNoEmoji(text: String) {
        #expect(!Emoji.isUnicodeEmoji(text))
    }
}
