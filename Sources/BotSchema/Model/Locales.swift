/// The languages that a person can set in Discord (reference, locales), and how one stands in for another.
public enum Locales {
    public static let all = [
        "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it",
        "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ]

    /// Which of a bot's languages somebody with this locale reads: the same, or another variety of it (`en-GB` reads
    /// `en-US`, `zh-TW` reads `zh-CN`); nil where the bot has neither, and its first language is read.
    ///
    /// The runtime chooses the language of its replies in the same way.
    public static func spoken(in locale: String, among languages: [String]) -> String? {
        languages.first { $0 == locale } ?? languages.first { isVariety($0, of: locale) }
    }

    /// The locale in which Discord itself looks for the name of a command that has none in this one, before it takes the
    /// default (interactions/application-commands: Retrieving localized commands).
    public static func discordFallback(for locale: String) -> String? {
        ["en-US": "en-GB", "en-GB": "en-US", "es-419": "es-ES", "es-ES": "es-419"][locale]
    }

    static func isVariety(_ language: String, of locale: String) -> Bool {
        language.prefix { $0 != "-" } == locale.prefix { $0 != "-" }
    }
}
