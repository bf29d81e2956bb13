internal import BotSchema

/// An option as Discord is told of it (interactions/application-commands: Application Command Option Structure).
struct OptionPayload {
    let option: Command.Option
    let bot: Bot

    private var place: String { option.origin.pointer }
    private var column: Column? { option.binding.map { bot.table($0.table).column($0.column) } }

    var json: JSONText {
        JSONText.object([
            ("type", .integer(Self.type(option.type))),
            ("name", bot.written(option.shownName, at: "\(place)/name", isKey: true)),
            ("name_localizations", bot.localizations(option.shownName)),
            ("description", bot.written(option.description, at: "\(place)/description")),
            ("description_localizations", bot.localizations(option.description)),
            ("required", option.isRequired ? JSONText.boolean(true).from("\(place)/required") : nil),
            ("choices", option.autocomplete == nil ? option.choices.map(choices) : nil),
            ("autocomplete", option.autocomplete == nil ? nil : JSONText.boolean(true).from("\(place)/autocomplete")),
            (
                "channel_types",
                option.channelTypes.isEmpty
                    ? nil
                    : JSONText.array(option.channelTypes.map { .integer($0.number) }).from("\(place)/channelTypes")
            ),
            ("min_value", bound(option.minimum, column?.minimum, "minimum", JSONText.number)),
            ("max_value", bound(option.maximum, column?.maximum, "maximum", JSONText.number)),
            ("min_length", bound(option.minimumLength, column?.minimumLength, "minLength", JSONText.integer)),
            ("max_length", bound(option.maximumLength, column?.maximumLength, "maxLength", JSONText.integer)),
        ]).from(place)
    }

    /// A bound that the option does not narrow is its column's.
    private func bound<Number: Equatable>(
        _ own: Number?, _ inherited: Number?, _ word: String, _ text: (Number) -> JSONText
    ) -> JSONText? {
        guard let own else { return nil }
        let speaker = own == inherited ? column?.origin.pointer ?? place : place
        return text(own).from("\(speaker)/\(word)")
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

    private func choices(_ choices: Command.Option.Choices) -> JSONText {
        switch choices {
        case .enumeration(let name):
            let enumeration = bot.enumeration(name)
            let values = enumeration.values.map { choice($0.label, .string($0.name), at: $0.origin.pointer) }
            return JSONText.array(values).from(enumeration.origin.pointer)
        case .models:
            let models = bot.models.map { choice(.literal($0.id), .string($0.id), at: $0.origin.pointer) }
            return JSONText.array(models).from("/models")
        case .list(let choices):
            let elements = choices.enumerated().map { index, element in
                choice(element.name, JSONText(element.value), at: "\(place)/choices/\(index)")
            }
            return JSONText.array(elements).from("\(place)/choices")
        }
    }

    private func choice(_ name: Phrase, _ value: JSONText, at pointer: String) -> JSONText {
        JSONText.object([
            ("name", bot.written(name, at: pointer, isKey: true)), ("name_localizations", bot.localizations(name)),
            ("value", value),
        ]).from(pointer)
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
