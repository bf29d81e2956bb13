import JSON
import Testing

@testable import LocalDiscord

@Suite struct InteractionRefusalTests {
    static func interaction(
        _ kind: LocalInteraction.Kind, in world: inout PureWorld, on message: LocalMessage? = nil, data: JSON = [:]
    ) -> LocalInteraction {
        world.world.begin(
            kind, by: world.seeds.alice.id, in: world.seeds.general, data: data, on: message, at: world.now)
    }

    static func respond(
        _ body: JSON, to interaction: LocalInteraction, in world: inout PureWorld, query: [(String, String)] = []
    ) -> (status: Int, body: JSON) {
        world.request(
            "POST", "/interactions/\(interaction.id)/\(interaction.token)/callback", body,
            query: query.map { (name: $0.0, value: $0.1) })
    }

    private static func modal(_ members: JSON...) -> JSON {
        ["type": 9, "data": ["title": "t", "custom_id": "m", "components": JSON(members)]]
    }

    private static func input(_ id: JSON = "i", _ more: [(key: String, value: JSON)] = []) -> JSON {
        row(JSON(object: [("type", 4), ("custom_id", id), ("style", 1), ("label", "a")] + more))
    }

    typealias Case = MessageRefusalTests.Case

    static let cases: [Case] = [
        Case("no type", ["data": ["content": "a"]], "type", "BASE_TYPE_REQUIRED"),
        Case("a pong to a command", ["type": 1], "type", "BASE_TYPE_CHOICES"),
        Case("an update without a component", ["type": 7, "data": ["content": "a"]], "type", "BASE_TYPE_CHOICES"),
        Case("a deferred update without a component", ["type": 6], "type", "BASE_TYPE_CHOICES"),
        Case("choices for a command", ["type": 8, "data": ["choices": []]], "type", "BASE_TYPE_CHOICES"),
        Case(
            "content over 2000", ["type": 4, "data": ["content": letters(2001)]], "data.content", "BASE_TYPE_MAX_LENGTH"
        ),
        Case(
            "a deferral with content", ["type": 5, "data": ["flags": 64, "content": "a"]], "data.content",
            "FIELD_NOT_ALLOWED"),
        Case("a deferral with another flag", ["type": 5, "data": ["flags": 68]], "data.flags", "FLAGS_INVALID"),
        Case(
            "a modal with a title over 45",
            ["type": 9, "data": ["title": letters(46), "custom_id": "m", "components": [input()]]], "data.title",
            "BASE_TYPE_BAD_LENGTH"),
        Case("a modal without components", modal(), "data.components", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "a modal with six components",
            [
                "type": 9,
                "data": ["title": "t", "custom_id": "m", "components": JSON((0..<6).map { input(JSON("\($0)")) })],
            ],
            "data.components", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "a button in a modal", modal(row(button("b"))), "data.components.0.components.0.type", "BASE_TYPE_CHOICES"),
        Case(
            "a custom id twice in a modal", modal(input(), input()), "data.components.1.components.0.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED"),
        Case(
            "an input's label over 45",
            modal(row(["type": 4, "custom_id": "i", "style": 1, "label": letters(46)])),
            "data.components.0.components.0.label", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "an input's value over its own limit", modal(input("i", [("max_length", 2), ("value", "abc")])),
            "data.components.0.components.0.value", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "an input's length over 4000", modal(input("i", [("max_length", 4001)])),
            "data.components.0.components.0.max_length", "NUMBER_TYPE_MAX"),
    ]

    @Test(arguments: cases) func whatDiscordRefusesIsRefusedWithThePathOfTheField(_ item: Case) {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        let (status, body) = Self.respond(item.body, to: interaction, in: &world)
        #expect(status == 400)
        #expect(body["code"].int == 50035)
        #expect(body.codes(item.field) == [item.code], "\(body)")
        // A refused response is none: another one may still come.
        #expect(Self.respond(["type": 5], to: interaction, in: &world).status == 204)
    }

    @Test func aModalDoesNotAnswerAModal() {
        var world = PureWorld()
        let interaction = Self.interaction(.modal, in: &world)
        let body = Self.respond(Self.modal(Self.input()), to: interaction, in: &world).body
        #expect(body.codes("type") == ["BASE_TYPE_CHOICES"])
    }

    @Test func anAutocompletionTakesAtMost25ChoicesOfTheRightType() {
        var world = PureWorld()
        let data: JSON = ["options": [["name": "n", "type": 4, "value": "1", "focused": true]]]
        let interaction = Self.interaction(.autocomplete, in: &world, data: data)
        func answer(_ choices: [JSON]) -> JSON {
            Self.respond(["type": 8, "data": ["choices": JSON(choices)]], to: interaction, in: &world).body
        }
        #expect(answer((0..<26).map { ["name": JSON("c\($0)"), "value": JSON($0)] }).codes("data.choices").count == 1)
        #expect(answer([["name": "a", "value": "a"]]).codes("data.choices.0.value") == ["NUMBER_TYPE_COERCE"])
        #expect(answer([["name": letters(101), "value": 1]]).codes("data.choices.0.name") == ["BASE_TYPE_BAD_LENGTH"])
        #expect(Self.respond(["type": 4, "data": ["content": "a"]], to: interaction, in: &world).status == 400)
        #expect(!answer([["name": "a", "value": 1]]).exists)
    }

    @Test func aSecondResponseIsRefused() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        #expect(Self.respond(["type": 4, "data": ["content": "a"]], to: interaction, in: &world).status == 204)
        #expect(
            Self.respond(["type": 4, "data": ["content": "a"]], to: interaction, in: &world).body["code"].int == 40060)
    }

    @Test func aResponseAfterThreeSecondsOrWithAWrongTokenIsRefused() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        let wrong = world.request("POST", "/interactions/\(interaction.id)/x/callback", ["type": 5])
        #expect(wrong.status == 404 && wrong.body["code"].int == 10062)
        world.pass(.milliseconds(3001))
        let late = Self.respond(["type": 5], to: interaction, in: &world)
        #expect(late.status == 404 && late.body["code"].int == 10062)
    }

    @Test func anEmptyResponseIsRefused() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        #expect(Self.respond(["type": 4, "data": [:]], to: interaction, in: &world).body["code"].int == 50006)
    }

    @Test func theTokenOfAnInteractionLivesForFifteenMinutes() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        let webhook = "/webhooks/\(world.appID)/\(interaction.token)"
        #expect(world.request("POST", webhook, ["content": "early"]).body["code"].int == 10015)
        _ = Self.respond(["type": 5, "data": ["flags": 64]], to: interaction, in: &world)
        world.pass(.seconds(899))
        #expect(world.request("PATCH", webhook + "/messages/@original", ["content": "late"]).status == 200)
        world.pass(.seconds(2))
        #expect(world.request("POST", webhook, ["content": "later"]).body["code"].int == 50027)
        #expect(world.request("POST", "/webhooks/\(world.appID)/nonsense", ["content": "a"]).body["code"].int == 10015)
    }

    @Test func aDeferralIsFilledInByItsEditAndKeepsItsVisibility() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        let webhook = "/webhooks/\(world.appID)/\(interaction.token)/messages/@original"
        _ = Self.respond(["type": 5, "data": ["flags": 64]], to: interaction, in: &world)
        #expect(world.request("GET", webhook).body["flags"].int == 64 | 128)
        #expect(world.request("PATCH", webhook, ["content": ""]).body["code"].int == 50006)
        let edited = world.request("PATCH", webhook, ["content": "done"]).body
        #expect(edited["flags"].int == 64)
        #expect(edited["edited_timestamp"].isNull)
        // Nobody else sees it.
        #expect(world.world.messages(in: world.seeds.general.id).isEmpty)
        #expect(world.world.ephemeralMessages(for: world.seeds.alice.id, in: world.seeds.general.id).count == 1)
        let id = edited["id"].string ?? ""
        #expect(world.request("GET", "/channels/\(world.seeds.general.id)/messages/\(id)").body["code"].int == 10008)
        #expect(world.request("DELETE", webhook).status == 204)
        #expect(world.request("GET", webhook).body["code"].int == 10008)
    }

    @Test func aFollowUpToADeferralTakesItsPlaceAndTheNextOneIsNew() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        _ = Self.respond(["type": 5], to: interaction, in: &world)
        let webhook = "/webhooks/\(world.appID)/\(interaction.token)"
        let first = world.request("POST", webhook, ["content": "one"]).body["id"].string
        let second = world.request("POST", webhook, ["content": "two"]).body["id"].string
        #expect(world.request("GET", webhook + "/messages/@original").body["id"].string == first)
        #expect(first != second)
        #expect(
            world.request("PATCH", webhook + "/messages/\(second ?? "")", ["content": "2"]).body["content"].string
                == "2")
    }

    @Test func aFollowUpToADeferralThatIsTakenBackIsForWhomItSays() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        _ = Self.respond(["type": 5], to: interaction, in: &world)
        let webhook = "/webhooks/\(world.appID)/\(interaction.token)"
        #expect(world.world.messages(in: world.seeds.general.id).count == 1)
        #expect(world.request("DELETE", webhook + "/messages/@original").status == 204)
        #expect(world.request("POST", webhook, ["content": "no", "flags": 64]).body["flags"].int == 64)
        #expect(world.world.messages(in: world.seeds.general.id).isEmpty)
        #expect(world.world.ephemeralMessages(for: world.seeds.alice.id, in: world.seeds.general.id).count == 1)
    }

    @Test func theResponseIsGivenBackWhereItIsAskedFor() {
        var world = PureWorld()
        let interaction = Self.interaction(.command, in: &world)
        let (status, body) = Self.respond(
            ["type": 4, "data": ["content": "a", "flags": 64]], to: interaction, in: &world,
            query: [("with_response", "true")])
        #expect(status == 200)
        #expect(body["interaction"]["id"].string == interaction.id.description)
        #expect(body["resource"]["message"]["content"].string == "a")
        #expect(body["interaction"]["response_message_ephemeral"].bool == true)
    }

    @Test func aPressChangesItsMessageOrIsAccepted() throws {
        var world = PureWorld()
        let posted = world.post(["content": "a", "components": [row(button("b"))]]).body
        let id = try #require(posted["id"].string.flatMap { Snowflake($0) })
        let message = try #require(world.world.message(id, in: world.seeds.general.id))
        let first = Self.interaction(.component, in: &world, on: message)
        #expect(Self.respond(["type": 7, "data": ["content": "b"]], to: first, in: &world).status == 204)
        #expect(world.world.message(id, in: world.seeds.general.id)?.content == "b")
        #expect(world.world.message(id, in: world.seeds.general.id)?.components.count == 1)
        let second = Self.interaction(.component, in: &world, on: message)
        #expect(Self.respond(["type": 6], to: second, in: &world).status == 204)
        let webhook = "/webhooks/\(world.appID)/\(second.token)/messages/@original"
        #expect(world.request("PATCH", webhook, ["content": "c", "components": []]).status == 200)
        #expect(world.world.message(id, in: world.seeds.general.id)?.content == "c")
        #expect(world.world.message(id, in: world.seeds.general.id)?.components.isEmpty == true)
    }
}
