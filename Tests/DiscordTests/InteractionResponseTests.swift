import Discord
import JSON
import Testing

struct InteractionResponseTests {
    @Test func eachResponseHasItsType() {
        #expect(InteractionResponse.pong.json == ["type": 1])
        #expect(InteractionResponse.message(MessagePayload(content: "x")).json["type"].int == 4)
        #expect(InteractionResponse.deferredMessage(isEphemeral: false).json == ["type": 5])
        #expect(InteractionResponse.deferredMessage(isEphemeral: true).json == ["type": 5, "data": ["flags": 64]])
        #expect(InteractionResponse.deferredUpdate.json == ["type": 6])
        #expect(InteractionResponse.update(MessagePayload(content: "x")).json["type"].int == 7)
        #expect(
            InteractionResponse.autocomplete([AutocompleteChoice("One", value: .integer(1))]).json
                == ["type": 8, "data": ["choices": [["name": "One", "value": 1]]]])
    }

    @Test func aModalIsWrittenWithLabels() {
        let modal = Modal(
            customID: "m", title: "Rename",
            components: [.label("Name", .textInput(TextInput(customID: "name", value: "Old", length: 1...100)))])
        #expect(modal.problems == [])
        let input = InteractionResponse.modal(modal).json["data"]["components"][0]["component"]
        #expect(
            input == [
                "type": 4, "custom_id": "name", "style": 1, "value": "Old", "required": true, "min_length": 1,
                "max_length": 100,
            ])
    }

    @Test func whatDiscordWouldRefuseIsNamed() {
        let choice = AutocompleteChoice("x", value: .text("x"))
        #expect(InteractionResponse.autocomplete(Array(repeating: choice, count: 26)).problems.count == 1)
        #expect(InteractionResponse.autocomplete([AutocompleteChoice("", value: .text("x"))]).problems.count == 1)
        let mixed = InteractionResponse.autocomplete([choice, AutocompleteChoice("1", value: .integer(1))])
        #expect(mixed.problems == ["choices: all values have the option's one type"])
        #expect(InteractionResponse.message(MessagePayload(content: "x", replyTo: 1)).problems.count == 1)
        #expect(InteractionResponse.update(MessagePayload()).problems.isEmpty)
        let empty = Modal(customID: "", title: String(repeating: "t", count: 46), components: [])
        #expect(empty.problems.map { $0.prefix { $0 != ":" } } == ["custom_id", "title", "components"])
        let row = Modal(customID: "m", title: "t", components: [.actionRow([.textInput(TextInput(customID: "i"))])])
        #expect(row.problems == ["components[0]: only labels may stand here"])
    }
}
