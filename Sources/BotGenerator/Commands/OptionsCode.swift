internal import BotSchema

/// What was filled in with one command, as a struct that checks it while it reads it.
struct OptionsCode {
    let command: Command
    let bot: Bot

    private var options: [OptionCode] { command.options.map { OptionCode($0, in: bot) } }

    func write(_ lines: inout LineWriter) {
        lines.documentation(
            "What was filled in with `/\(command.path.joined(separator: " "))`.", command.origin.pointer + "/options")
        let access = command.action.callsFunction ? "public " : ""
        lines.openBlock("\(access)struct \(command.optionsType): Sendable") { lines in
            for option in options {
                lines.documentation(option.option.origin.pointer)
                lines.line("\(access)let \(Names.declared(option.option.name)): \(option.type)")
            }
            lines.line()
            lines.openBlock("init(_ invocation: CommandInvocation) throws(InvalidOption)") { lines in
                for option in options { option.writeReading(&lines) }
            }
        }
    }
}

/// One option as Swift: the type of its value and how it is read.
struct OptionCode {
    let option: Command.Option
    private let bot: Bot

    init(_ option: Command.Option, in bot: Bot) {
        self.option = option
        self.bot = bot
    }

    var property: String { Names.bare(option.name) }

    /// The column that it binds.
    var column: ColumnCode? { option.binding.map { ColumnCode(bot.table($0.table).column($0.column), in: bot) } }

    /// Whether blank text counts as none, as the column can be empty.
    private var isClearable: Bool {
        option.type == .string && option.choices == nil && column?.column.isNullable == true
    }
    var isOptional: Bool { !option.isRequired || isClearable }
    var type: String { plainType + (isOptional ? "?" : "") }

    private var plainType: String {
        switch option.type {
        case .string:
            switch option.choices {
            case .enumeration(let name): Names.type(name)
            case .models: "Model"
            case .list, nil: "String"
            }
        case .integer: "Int64"
        case .number: "Double"
        case .boolean: "Bool"
        case .user: "User"
        case .channel: discord("Channel")
        case .role: discord("Role")
        case .mentionable: discord("Mentionable")
        case .attachment: discord("Attachment")
        }
    }

    /// A type of Discord's, also where an enumeration of the document has its name.
    private func discord(_ type: String) -> String {
        bot.enums.contains { Names.type($0.name) == type } ? "Discord.\(type)" : type
    }

    /// The option's value as columns keep it, or a part of what was chosen: to stand behind `options.`.
    func expression(of part: Command.Option.Property? = nil) -> String {
        let member: String
        switch (option.type, part) {
        case (.user, nil), (.channel, nil), (.role, nil), (.mentionable, nil): member = "id"
        case (.user, .name), (.channel, .name), (.mentionable, .name): member = "displayName"
        case (.attachment, .name): member = "filename"
        case (.attachment, .type): member = "contentType"
        case (_, let part?): member = part.rawValue
        case (_, nil): return property
        }
        return property + (isOptional ? "?" : "") + "." + member
    }

    private var assigned: String { Names.assigned(option.name, besides: ["invocation"]) }

    func writeReading(_ lines: inout LineWriter) {
        let name = SwiftLiteral.string(option.name)
        let reading = "invocation.\(function)("
        guard option.isRequired, !isClearable else {
            return lines.list("\(assigned) = try \(reading)", [name] + arguments)
        }
        lines.list(
            "\(assigned) = try invocation.required(",
            ["\(name)", reading + ([name] + arguments).joined(separator: ", ") + ")"])
    }

    /// The value while other options are typed, nil also where it is not what it should be yet.
    var attempt: String {
        let reading =
            "(try? invocation.\(function)(\(([SwiftLiteral.string(option.name)] + arguments).joined(separator: ", "))))"
        let member = expression().dropFirst(property.count).drop { $0 == "?" }
        return reading + (member.isEmpty ? "" : "?" + member)
    }

    private var function: String {
        switch option.type {
        case .string:
            option.choices?.isNamed == true ? "choice" : isClearable ? "optionalText" : "text"
        case .integer, .number, .boolean, .user, .channel, .role, .mentionable, .attachment: option.type.rawValue
        }
    }

    private var arguments: [String] {
        switch option.choices {
        case .enumeration, .models: return ["of: \(plainType).self"]
        case .list(let choices):
            return ["among: [\(choices.map { SwiftLiteral.literal($0.value) }.joined(separator: ", "))]"]
        case nil: break
        }
        return BoundsCode.arguments(
            (option.minimum, option.maximum), lengths: (option.minimumLength, option.maximumLength))
    }
}

extension QueryCode {
    /// What an option's value is called where the query is asked.
    static func argument(for option: Command.Option) -> String { "option" + Names.type(option.name) }

    /// Whether the query looks at what is being typed.
    var takesTyped: Bool { arguments.contains("focused: String") }

    /// Whether the query looks at an option.
    func takes(_ option: Command.Option) -> Bool {
        arguments.contains { $0.hasPrefix(Self.argument(for: option) + ":") }
    }
}

extension Command.Option.Choices {
    /// Whether they are the cases of a generated enum.
    var isNamed: Bool { if case .list = self { false } else { true } }
}
