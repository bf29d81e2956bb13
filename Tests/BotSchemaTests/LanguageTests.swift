import ProcessSupport
import Testing

@testable import BotSchema

@Suite struct LanguageTests {
    private func texts(_ sections: String) throws -> [Text] {
        let base = String(decoding: try Files.read("\(Files.tests)/Diagnostics/base.json"), as: UTF8.self)
        let document = try Edit(old: "\"more\": \"and {count} more\"\n    }", new: sections).applied(to: base)
        return try #require(Compiler.compile(path: "bot.json", bytes: Array(document.utf8)).bot).texts
    }

    private func text(_ key: String, _ sections: String) throws -> Text {
        try #require(try texts("\"more\": \"and {count} more\"\(sections)").first { $0.key == key })
    }

    @Test(arguments: [
        ("en-US", "en-US"), ("en-GB", "en-US"), ("zh-CN", "zh-CN"), ("zh-TW", "zh-CN"), ("ja", "ja"), ("fr", nil),
        ("es-419", nil),
    ])
    func aLocaleIsSpokenAsNearAsPossible(locale: String, language: String?) {
        #expect(Locales.spoken(in: locale, among: ["en-US", "zh-CN", "ja"]) == language)
    }

    @Test func theExactLocaleComesBeforeAnotherVarietyOfIt() {
        #expect(Locales.spoken(in: "en-GB", among: ["en-US", "en-GB"]) == "en-GB")
        #expect(Locales.spoken(in: "es-419", among: ["en-US", "es-ES"]) == "es-ES")
    }

    @Test func everyStandardTextHasItsWordsAndItsLimitInEveryLanguage() {
        for standard in StandardText.allCases {
            let words = standard.words
            #expect(words.translations.keys.sorted() == StandardWords.languages.sorted())
            for (language, text) in words.translations {
                #expect(!text.isEmpty)
                #expect(words.length.contains(text.utf16.count), "\(standard.key) in \(language)")
                for name in words.given { #expect(text.contains("{\(name)}"), "\(standard.key) in \(language)") }
                if language != "en-US" { #expect(text != words.english, "\(standard.key) in \(language)") }
            }
        }
    }

    @Test func theStandardTextsAreThereInTheLanguagesOfTheDocument() throws {
        let next = try text(
            "panel.next", #" }, "ja": { "me.description": "自分", "greeting": "{name}", "busy": "忙", "more": "{count}" }"#
        )
        #expect(next.isStandard)
        #expect(next.translations == ["en-US": "Next", "ja": "次へ"])
    }

    @Test func aDocumentsOwnWordsReplaceTheStandardOnes() throws {
        let next = try text("panel.next", #", "panel.next": "Onward" }"#)
        #expect(!next.isStandard)
        #expect(next.translations == ["en-US": "Onward"])
    }

    @Test func anotherLanguageCanBeAddedToAStandardText() throws {
        let german =
            #" }, "de": { "me.description": "Ich", "greeting": "{name}", "busy": "b", "more": "{count}", "panel.next": "Weiter" }"#
        #expect(try text("panel.next", german).translations == ["en-US": "Next", "de": "Weiter"])
        // What nobody has translated is read in the first language.
        #expect(try text("panel.previous", german).translations == ["en-US": "Previous"])
    }

    @Test func aDocumentWithoutTextsSpeaksEnglish() throws {
        var document = String(decoding: try Files.read("\(Files.tests)/Diagnostics/base.json"), as: UTF8.self)
        for (old, new) in [
            ("@me.description", "Me"), ("@busy", "busy"), ("\"more\": \"@more\", ", ""),
            ("\"code\": { \"texts\": [\"greeting\"] },", ""),
        ] { document = try Edit(old: old, new: new).applied(to: document) }
        let start = try #require(document.firstRange(of: ",\n  \"texts\""))
        document = document[..<start.lowerBound] + "}"
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: Array(document.utf8))
        #expect(diagnostics.map(\.description) == [])
        #expect(bot?.languages == ["en-US"])
    }

    @Test(arguments: ["ui", "設定", "セッション", "mein-name", "l'heure", "สวัสดี", "नमस्ते", "a_1"])
    func whatDiscordTakesAsANameIsTaken(name: String) throws {
        #expect(try problems(ofName: name) == [])
    }

    @Test(arguments: ["Ich", "Über", "zwei wörter", "a.b", "?", "😀", "ǅ"])
    func whatDiscordRefusesAsANameIsRefused(name: String) throws {
        #expect(try problems(ofName: name).count == 1)
    }

    private func problems(ofName name: String) throws -> [String] {
        var document = String(decoding: try Files.read("\(Files.tests)/Diagnostics/base.json"), as: UTF8.self)
        let others = #""me.description": "私", "greeting": "{name}", "busy": "b", "more": "{count}""#
        for (old, new) in [
            ("\"kind\": \"slash\",\n", "\"kind\": \"slash\", \"name\": \"@me.name\",\n"),
            (
                "\"more\": \"and {count} more\"\n    }",
                "\"more\": \"and {count} more\", \"me.name\": \"me\" }, \"ja\": { \(others), \"me.name\": \"\(name)\" }"
            ),
        ] { document = try Edit(old: old, new: new).applied(to: document) }
        return Compiler.compile(path: "bot.json", bytes: Array(document.utf8)).diagnostics.map(\.message)
    }
}
