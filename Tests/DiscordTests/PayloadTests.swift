import Discord
import JSON
import Testing

struct PayloadTests {
    @Test func aMessageNotifiesNobody() {
        #expect(MessagePayload(content: "@everyone").json["allowed_mentions"] == ["parse": []])
    }

    @Test func aReplyDoesNotFailWhenItsMessageIsGone() {
        let json = MessagePayload(content: "x", replyTo: 5).json
        #expect(json["message_reference"] == ["message_id": "5", "fail_if_not_exists": false])
    }

    @Test func aNonceIsEnforced() {
        let json = MessagePayload(content: "x", nonce: "n1").json
        #expect(json["nonce"].string == "n1" && json["enforce_nonce"].bool == true)
        #expect(!MessagePayload(content: "x").json["enforce_nonce"].exists)
    }

    @Test func whatIsNilIsLeftOutAndWhatIsEmptyIsSent() {
        let json = MessagePayload(content: "x", components: []).json
        #expect(!json["embeds"].exists)
        #expect(json["components"].array?.isEmpty == true)
    }

    @Test func aPanelIsWrittenAsDiscordReadsIt() {
        let row = Component.actionRow([
            .button(Button(style: .success, label: "attach", emoji: Emoji("📎"), customID: "a")),
            .button(Button(label: "Help", url: "https://example.org")),
        ])
        #expect(
            row.json == [
                "type": 1,
                "components": [
                    ["type": 2, "style": 3, "label": "attach", "emoji": ["name": "📎"], "custom_id": "a"],
                    ["type": 2, "style": 5, "label": "Help", "url": "https://example.org"],
                ],
            ])
    }

    @Test func aGoodMessageHasNoProblems() {
        let payload = MessagePayload(
            content: String(repeating: "a", count: 2000),
            embeds: [Embed(title: "T", description: "D", fields: [.init("n", "v")])],
            components: [.actionRow([.button(Button(label: "b", customID: "1"))])], nonce: "abc")
        #expect(payload.problems == [])
    }

    @Test func lengthsAreMeasuredInUTF16Units() {
        let family = "👨‍👩‍👧‍👦"  // one Character, 11 units
        #expect(MessagePayload(content: String(repeating: family, count: 181)).problems == [])
        #expect(
            MessagePayload(content: String(repeating: family, count: 182)).problems
                == ["content: 2002 characters, 2000 is the most"])
    }

    static func long(_ count: Int) -> String { String(repeating: "x", count: count) }
    static func row(_ components: Component...) -> MessagePayload {
        MessagePayload(components: [.actionRow(components)])
    }
    static func select(_ count: Int, label: String = "l") -> Component {
        .stringSelect(StringSelect(customID: "s", options: (0..<count).map { .init(label: label, value: "\($0)") }))
    }

    static let refused: [(MessagePayload, String)] = [
        (MessagePayload(), "content"),
        (MessagePayload(content: " \n"), "content"),
        (MessagePayload(content: "x", nonce: long(26)), "nonce"),
        (MessagePayload(embeds: Array(repeating: Embed(title: "t"), count: 11)), "embeds"),
        (MessagePayload(embeds: [Embed()]), "embeds[0]"),
        (MessagePayload(embeds: [Embed(title: long(257))]), "embeds[0].title"),
        (MessagePayload(embeds: [Embed(description: long(4097))]), "embeds[0].description"),
        (MessagePayload(embeds: [Embed(title: "t", footer: long(2049))]), "embeds[0].footer.text"),
        (MessagePayload(embeds: [Embed(fields: Array(repeating: .init("n", "v"), count: 26))]), "embeds[0].fields"),
        (MessagePayload(embeds: [Embed(fields: [.init("", "v")])]), "embeds[0].fields[0].name"),
        (MessagePayload(embeds: [Embed(fields: [.init("n", long(1025))])]), "embeds[0].fields[0].value"),
        (MessagePayload(embeds: [Embed(title: "t", url: "javascript:x")]), "embeds[0].url"),
        (MessagePayload(embeds: [Embed(description: long(4000)), Embed(description: long(2001))]), "embeds"),
        (MessagePayload(components: Array(repeating: .actionRow([]), count: 6)), "components"),
        (MessagePayload(components: [.button(Button(label: "b", customID: "1"))]), "components[0]"),
        (row(), "components[0].components"),
        (row(.button(Button(customID: "1"))), "components[0].components[0]"),
        (row(.button(Button(label: long(81), customID: "1"))), "components[0].components[0].label"),
        (row(.button(Button(label: "b", customID: ""))), "components[0].components[0].custom_id"),
        (row(.button(Button(label: "b", customID: long(101)))), "components[0].components[0].custom_id"),
        (row(.button(Button(label: "b", customID: "1")), .button(Button(label: "c", customID: "1"))), "components"),
        (row(select(1), .button(Button(label: "b", customID: "1"))), "components[0].components[0]"),
        (row(select(0)), "components[0].components[0].options"),
        (row(select(26)), "components[0].components[0].options"),
        (row(select(1, label: long(101))), "components[0].components[0].options[0].label"),
        (
            row(.stringSelect(StringSelect(customID: "s", options: [.init(label: "l", value: "v")], values: 1...2))),
            "components[0].components[0].max_values"
        ),
        (row(.textInput(TextInput(customID: "t"))), "components[0].components[0]"),
    ]

    @Test(arguments: refused.indices)
    func whatDiscordWouldRefuseIsNamedByItsPath(index: Int) {
        let (payload, path) = Self.refused[index]
        #expect(payload.problems.contains { $0.hasPrefix("\(path): ") }, "\(payload.problems)")
    }

    @Test func anEditMayLeaveEverythingOut() { #expect(MessagePayload().problemsOfEdit == []) }
}
