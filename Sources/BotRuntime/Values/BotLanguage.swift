/// The languages of a bot, by Discord's locales (reference: Locales). The first case is the fallback.
public protocol BotLanguage: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension BotLanguage {
    /// The language for everybody whose own the bot does not speak.
    public static var fallback: Self { allCases[allCases.startIndex] }

    /// The bot's language for a person's locale: the same, or another variety of it (`en-GB` reads `en-US`, `zh-TW` reads
    /// `zh-CN`), or the fallback. Names of commands are registered for the same locales.
    public init(locale: String?) {
        guard let locale else { self = .fallback; return }
        let language = { (code: String) in code.prefix { $0 != "-" } }
        self =
            Self(rawValue: locale) ?? Self.allCases.first { language($0.rawValue) == language(locale) } ?? .fallback
    }
}
