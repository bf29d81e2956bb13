internal import BotSchema

/// The commands as Discord is told of them (interactions/application-commands: Application Command Structure).
struct CommandPayload {
    let bot: Bot

    var json: JSONText { .array(bot.commands.map(command)) }

    private func command(_ command: Command) -> JSONText {
        let type = [Command.Kind.slash: 1, .user: 2, .message: 3][command.kind] ?? 1
        return .object([
            ("type", .integer(type)),
            ("name", .string(bot.words(command.name))),
            ("name_localizations", localizations(command.name)),
            ("description", command.description.map { .string(bot.words($0)) }),
            ("description_localizations", command.description.flatMap(localizations)),
            ("options", command.options.isEmpty ? nil : .array(command.options.map { option($0, of: command) })),
            ("contexts", contexts(command.contexts)),
            // A server's administrator installs it; installations by single users come with private channels.
            ("integration_types", .array(installations(command.contexts))),
        ])
    }

    private func contexts(_ contexts: [Command.Context]) -> JSONText? {
        let numbers = [Command.Context.guild: 0, .botDM: 1, .privateChannel: 2]
        return contexts.isEmpty ? nil : .array(contexts.compactMap { numbers[$0].map(JSONText.integer) })
    }

    private func installations(_ contexts: [Command.Context]) -> [JSONText] {
        contexts.contains(.privateChannel) ? [.integer(0), .integer(1)] : [.integer(0)]
    }

    private func option(_ option: Command.Option, of command: Command) -> JSONText {
        let column = bot.table(command.target?.table ?? "").column(option.column)
        let isText = column.type == .text
        return .object([
            ("type", .integer(Self.type(column.type))),
            ("name", .string(option.name)),
            ("name_localizations", localizations(option.shownName)),
            ("description", .string(bot.words(option.description))),
            ("description_localizations", localizations(option.description)),
            ("required", option.isRequired ? .boolean(true) : nil),
            ("choices", choices(column.type)),
            ("min_value", option.minimum.map(JSONText.number)),
            ("max_value", option.maximum.map(JSONText.number)),
            ("min_length", isText ? option.minimumLength.map(JSONText.integer) : nil),
            ("max_length", isText ? option.maximumLength.map(JSONText.integer) : nil),
        ])
    }

    /// (Application Command Option Type)
    private static func type(_ type: ColumnType) -> Int {
        switch type {
        case .integer: 4
        case .boolean: 5
        case .number: 10
        case .text, .enumeration, .model, .time, .snowflake: 3
        }
    }

    private func choices(_ type: ColumnType) -> JSONText? {
        switch type {
        case .enumeration(let name):
            .array(
                bot.enumeration(name).values.map { value in
                    .object([
                        ("name", .string(bot.words(value.label))), ("name_localizations", localizations(value.label)),
                        ("value", .string(value.name)),
                    ])
                })
        case .model: .array(bot.models.map { .object([("name", .string($0.id)), ("value", .string($0.id))]) })
        default: nil
        }
    }

    /// The words for every locale whose people would otherwise not see them in the language that the bot answers in.
    private func localizations(_ phrase: Phrase) -> JSONText? {
        guard case .text(let key) = phrase else { return nil }
        let words = Locales.all.map { ($0, bot.words(of: bot.text(key), for: $0)) }
        let byLocale = Dictionary(uniqueKeysWithValues: words)
        let standard = bot.words(phrase)
        let others = words.filter { locale, words in
            // Discord looks into the other variety of a language first.
            guard let sibling = Locales.discordFallback(for: locale) else { return words != standard }
            return bot.languages.contains(locale)
                ? (words, byLocale[sibling]) != (standard, standard)
                : words != byLocale[sibling]
        }
        return others.isEmpty ? nil : .object(others.map { ($0, .string($1)) })
    }
}

extension Bot {
    /// What people with this locale read.
    func words(of text: Text, for locale: String) -> String {
        let language = Locales.spoken(in: locale, among: languages) ?? languages[0]
        return text.translations[language] ?? text.translations[languages[0]] ?? ""
    }

    /// What a phrase says in the first language.
    func words(_ phrase: Phrase) -> String {
        switch phrase {
        case .literal(let words): words
        case .text(let key): text(key).translations[languages[0]] ?? ""
        }
    }
}
