import BotRuntime
import BotSchema
import Testing

@testable import BotCommandLine

@Suite struct RefusalTextTests {
    private static let refusal = CommandRefusal(
        pointer: "/commands/user/description", words: "/texts/en-US/user.description", code: "BASE_TYPE_BAD_LENGTH",
        message: "Must be between 1 and 100 in length.")

    @Test func aRefusalIsShownWhereTheDocumentCausesIt() {
        let document = """
            {
              "commands": { "user": { "description": "@user.description" } },
              "texts": {
                "en-US": {
                  "user.description": ""
                }
              }
            }
            """
        let text = RefusalText(document: "Schema/bot.json", places: DocumentPlaces(of: Array(document.utf8)))
        #expect(
            text.text(of: [Self.refusal]) == """
                Schema/bot.json:2:27: /commands/user/description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)
                Schema/bot.json:5:7: note: /texts/en-US/user.description has the words
                """)
    }

    @Test func withoutTheDocumentItsPlaceIsThePointer() {
        let refusal = CommandRefusal(
            pointer: "/commands/user", field: "nsfw", code: "", message: "Must be true or false.")
        #expect(
            RefusalText(document: "Schema/bot.json", places: nil).text(of: [refusal])
                == "Schema/bot.json: /commands/user: nsfw: Must be true or false.")
    }
}
