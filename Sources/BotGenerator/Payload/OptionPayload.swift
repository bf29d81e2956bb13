internal import BotSchema

/// An option as Discord is told of it (interactions/application-commands: Application Command Option Structure).
struct OptionPayload {
    let option: Command.Option
    let bot: Bot

    var json: JSONText {
        .object([
            ("type", .integer(Self.type(option.type))),
            ("name", .string(option.name)),
            ("name_localizations", bot.localizations(option.shownName)),
            ("description", .string(bot.words(option.description))),
            ("description_localizations", bot.localizations(option.description)),
            ("required", option.isRequired ? .boolean(true) : nil),
            ("choices", option.autocomplete == nil ? option.choices.map { .array(choices($0)) } : nil),
            ("autocomplete", option.autocomplete == nil ? nil : .boolean(true)),
            (
                "channel_types",
                option.channelTypes.isEmpty ? nil : .array(option.channelTypes.map { .integer($0.number) })
            ),
            ("min_value", option.minimum.map(JSONText.number)),
            ("max_value", option.maximum.map(JSONText.number)),
            ("min_length", option.minimumLength.map(JSONText.integer)),
            ("max_length", option.maximumLength.map(JSONText.integer)),
        ])
    }

    private static func type(_ type: Command.Option.Kind) -> Int {
        switch type {
        case .string: 3
        case .integer: 4
        case .boolean: 5
        case .user: 6
        case .channel: 7
        case .role: 8
        case .mentionable: 9
        case .number: 10
        case .attachment: 11
        }
    }

    private func choices(_ choices: Command.Option.Choices) -> [JSONText] {
        switch choices {
        case .enumeration(let name):
            bot.enumeration(name).values.map { choice($0.label, .string($0.name)) }
        case .models: bot.models.map { choice(.literal($0.id), .string($0.id)) }
        case .list(let choices): choices.map { choice($0.name, JSONText($0.value)) }
        }
    }

    private func choice(_ name: Phrase, _ value: JSONText) -> JSONText {
        .object([
            ("name", .string(bot.words(name))), ("name_localizations", bot.localizations(name)), ("value", value),
        ])
    }
}

extension JSONText {
    /// A literal of the document; null as the empty text, which no choice is.
    init(_ literal: Literal) {
        switch literal {
        case .text(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .boolean(let truth): self = .boolean(truth)
        case .null: self = .string("")
        }
    }
}
