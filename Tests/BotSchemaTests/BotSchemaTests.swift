import ProcessSupport
import Testing

@testable import BotSchema

@Suite struct ThisBotTests {
    private func compile() throws -> (bot: Bot?, diagnostics: [Diagnostic]) {
        Compiler.compile(path: "Schema/bot.json", bytes: try Files.read("\(Files.package)/Schema/bot.json"))
    }

    @Test func thisBotsDocumentCompilesWithoutAnyComplaint() throws {
        let (bot, diagnostics) = try compile()
        #expect(diagnostics.map(\.description) == [])
        #expect(bot?.name == "parlance")
    }

    @Test func thisBotSpeaksEveryStandardLanguage() throws {
        #expect(try compile().bot?.languages == StandardWords.languages)
    }

    @Test func everyTextOfThisBotsIsTranslated() throws {
        let texts = try #require(try compile().bot).texts
        for text in texts {
            for language in StandardWords.languages.dropFirst() {
                let words = try #require(text.translations[language], "\(text.key) in \(language)")
                #expect(words != text.translations["en-US"], "\(text.key) is left in English in \(language)")
                // A sentence that was put into the wrong section.
                let kana = words.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
                if language == "zh-CN" { #expect(!kana, "\(text.key) is Japanese in \(language)") }
            }
        }
    }

    @Test func whatPeopleReadOfThisBotIsNotWrittenForOneLanguageOnly() throws {
        let bot = try #require(try compile().bot)
        // Values that no view shows.
        let hidden = ["role", "notice_kind"]
        var phrases = bot.enums.filter { !hidden.contains($0.name) }.flatMap { $0.values.map(\.label) }
        for command in bot.commands {
            phrases += [command.name, command.description, command.target?.missing].compactMap(\.self)
            phrases += command.options.flatMap { [$0.shownName, $0.description] }
        }
        for view in bot.views {
            phrases += view.fields.flatMap { [$0.label, $0.more, $0.empty].compactMap(\.self) }
            for component in view.rows.joined() {
                if case .button(let label, _) = component.kind { phrases.append(label) }
            }
        }
        for case .literal(let words) in phrases { Issue.record("'\(words)' is the same in every language") }
    }
}
