import Discord
import Testing

@testable import Bot

@Suite struct NamingTests {
    @Test(arguments: [
        ("Hello world, how are you?", "Hello worl"), ("  tell me a story  ", "tell me a"),
        ("one\ntwo\tthree", "one two th"),
        ("ab  cdefghijkl", "ab  cdefgh"),
        ("こんにちは世界の皆さん、元気", "こんにちは世界の皆さ"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦 hi", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦 hi"),
    ])
    func aSessionIsNamedAfterTheFirstTenCharactersOfItsFirstMessage(message: String, name: String) {
        #expect(SessionName.make(from: message) == name)
    }

    @Test(arguments: ["", "   ", "\n\t"])
    func nothingReadableGivesNoName(message: String) {
        #expect(SessionName.make(from: message) == nil)
    }

    @Test func aNameHasAtMostAHundredUnitsWhateverTheCharactersAre() throws {
        let tall = "e" + String(repeating: "\u{301}", count: 60)
        let name = try #require(SessionName.make(from: String(repeating: tall, count: 10)))
        #expect(name.utf16.count <= SessionName.maximumLength)
    }

    @Test func aMentionOfTheBotAtTheStartIsAnAddressAndNotAPartOfTheQuestion() {
        #expect(QuestionText.withoutAddress("<@42>  what is this? ", bot: 42) == "what is this?")
        #expect(QuestionText.withoutAddress("<@!42> hi", bot: 42) == "hi")
        #expect(QuestionText.withoutAddress("ask <@42>", bot: 42) == "ask <@42>")
        #expect(QuestionText.withoutAddress("<@43> hi", bot: 42) == "<@43> hi")
    }

    @Test func thePersonsWordsStandBehindTheNotesOnTheirFiles() {
        #expect(QuestionText(words: "what is it?", attachmentNotes: ["[a.png]"]).text == "[a.png]\nwhat is it?")
        #expect(QuestionText(words: "", attachmentNotes: ["[a.png]"]).text == "[a.png]")
        #expect(QuestionText(words: "", attachmentNotes: []).text.isEmpty)
    }
}
