import BotGenerator
import JSON
import Testing

/// What Discord is told of names and descriptions in other languages.
@Suite struct LocalizationTests {
    /// The localizations of a command's name, by locale, in a bot with these words for it.
    private func localizations(_ words: KeyValuePairs<String, String>) throws -> JSON {
        let texts = words.map { #""\#($0.key)": { "show": "\#($0.value)" }"# }.joined(separator: ", ")
        let document = """
            {
              "name": "small", "revision": 1, "actor": { "table": "person", "id": "id", "name": "name" },
              "tables": {
                "person": {
                  "key": ["id"], "owner": "id",
                  "columns": { "id": { "type": "snowflake" }, "name": { "type": "text" } }
                }
              },
              "commands": {
                "show": {
                  "kind": "user", "name": "@show", "target": { "table": "person", "row": "$actor" }, "view": "person"
                }
              },
              "views": { "person": { "record": "person", "allow": "owner", "title": "{id}" } },
              "texts": { \(texts) }
            }
            """
        let bot = try Samples.compile(Array(document.utf8), path: "small.json")
        return try JSON(parsing: Generator.payload(bot))[0]["name_localizations"]
    }

    @Test func whatIsTheSameEverywhereIsNotRepeated() throws {
        #expect(!(try localizations(["en-US": "Show"])).exists)
        #expect(!(try localizations(["en-US": "Show", "de": "Show"])).exists)
    }

    @Test func everyOtherLanguageIsTold() throws {
        #expect(try localizations(["en-US": "Show", "de": "Zeigen", "ja": "表示"]) == ["de": "Zeigen", "ja": "表示"])
    }

    @Test func aVarietyThatTheBotAnswersInAnotherOneSeesTheSameWords() throws {
        #expect(try localizations(["en-US": "Show", "zh-CN": "查看"]) == ["zh-CN": "查看", "zh-TW": "查看"])
    }

    @Test func discordItselfLooksIntoTheOtherVarietyOfEnglishAndSpanish() throws {
        #expect(try localizations(["en-US": "Show", "es-ES": "Mostrar"]) == ["es-ES": "Mostrar"])
        #expect(try localizations(["ja": "表示", "en-US": "Show"]) == ["en-US": "Show"])
    }

    @Test func theFirstLanguageIsToldWhereDiscordWouldShowItsOtherVariety() throws {
        #expect(
            try localizations(["en-US": "Color", "en-GB": "Colour"]) == ["en-GB": "Colour", "en-US": "Color"])
    }
}
