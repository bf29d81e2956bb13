internal import BotSchema

/// `Settings.swift`: the typed settings, read from the environment, and their descriptions.
enum SettingsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let settings = input.bot.settings
        lines.line()
        lines.lines(["public import BotRuntime", "public import Discord"])
        lines.line()
        lines.documentation("What whoever runs the bot gives it through the environment.", "/settings")
        lines.openBlock("public struct Settings: BotSettings") { lines in
            for setting in settings { property(setting, of: input.bot, &lines) }
            lines.documentation("Reads them all, and throws every problem of all of them at once.")
            lines.openBlock("public init(from source: SettingsSource) throws(SettingsProblems)") { lines in
                lines.line("var reader = SettingsReader(source, Self.descriptions)")
                for setting in settings { lines.line("\(assigned(setting)) = \(reading(setting))") }
                lines.line("try reader.finish()")
            }
            lines.line()
            lines.documentation("The values that must never be written anywhere.")
            lines.openBlock("public var secrets: [String]") { $0.line(secrets(among: settings)) }
            lines.line()
            lines.documentation("What each is for: first what every bot has, then in the order of the document.")
            lines.line("public static let descriptions: [SettingDescription] = [")
            lines.indented { lines in
                for setting in settings { description(setting, of: input.bot, &lines) }
            }
            lines.line("]")
        }
    }

    private static func property(_ setting: Setting, of bot: Bot, _ lines: inout LineWriter) {
        let place = setting.isStandard ? ", which every bot has." : ". \(setting.origin.pointer)"
        lines.documentation(sentence(bot.words(setting.text)), "`\(setting.variable)`" + place)
        lines.line("public var \(Names.declared(setting.name)): \(type(setting))")
        guard case .choice(let choices, _) = setting.type, !setting.isStandard else { return lines.line() }
        lines.line()
        lines.documentation("What `\(setting.variable)` can be. \(setting.origin.pointer)/choices")
        let cases = choices.map { choice in
            let name = Names.enumCase(choice)
            return name.hasPrefix("`") || name == choice ? name : "\(name) = \(SwiftLiteral.string(choice))"
        }
        lines.openBlock("public enum \(choiceType(setting)): String, Sendable, CaseIterable") { lines in
            if cases.contains(where: { $0.contains(" = ") }) {
                for name in cases { lines.line("case \(name)") }
            } else {
                lines.line("case \(cases.joined(separator: ", "))")
            }
        }
        lines.line()
    }

    private static func secrets(among settings: [Setting]) -> String {
        let names = settings.filter(\.isSecret).map { (Names.declared($0.name), isPresent($0)) }
        let list = "[\(names.map(\.0).joined(separator: ", "))]"
        return names.allSatisfy(\.1) ? list : list + ".compactMap(\\.self)"
    }

    private static func sentence(_ words: String) -> String { words.hasSuffix(".") ? words : words + "." }

    private static func assigned(_ setting: Setting) -> String {
        Names.assigned(setting.name, besides: ["reader", "source"])
    }

    private static func choiceType(_ setting: Setting) -> String {
        let name = Names.bare(setting.name).prefix(1).uppercased() + Names.bare(setting.name).dropFirst()
        return takenTypes.contains(name) ? name + "Choice" : name
    }

    /// What a type in `Settings` cannot be called, or would hide.
    private static let takenTypes: Set<String> = [
        "Type", "Protocol", "Self", "Any", "String", "Int", "Double", "Bool", "Snowflake", "Sendable", "CaseIterable",
        "SettingDescription", "SettingsProblems", "SettingsReader", "SettingsSource",
    ]

    /// Whether there is always a value, so that the property is no optional.
    private static func isPresent(_ setting: Setting) -> Bool {
        switch setting.type {
        case .text(let value), .url(let value), .path(let value): setting.isRequired || value != nil
        case .integer(let value, _, _): setting.isRequired || value != nil
        case .number(let value, _, _): setting.isRequired || value != nil
        case .automatic: false
        case .boolean, .choice, .ids, .list: true
        }
    }

    private static func type(_ setting: Setting) -> String {
        let plain =
            switch setting.type {
            case .text, .url, .path: "String"
            case .integer, .automatic: "Int"
            case .number: "Double"
            case .boolean: "Bool"
            case .choice: choiceType(setting)
            case .ids: "[Snowflake]"
            case .list: "[String]"
            }
        return isPresent(setting) ? plain : plain + "?"
    }

    private static func reading(_ setting: Setting) -> String {
        let variable = SwiftLiteral.string(setting.variable)
        let prefix = isPresent(setting) ? "" : "optional"
        let name =
            switch setting.type {
            case .text, .url, .path: "text"
            case .integer: "integer"
            case .automatic: "automatic"
            case .number: "number"
            case .boolean: "boolean"
            case .ids: "ids"
            case .list: "list"
            case .choice: "choice"
            }
        if case .choice(_, let value) = setting.type {
            return "reader.choice(\(variable), default: .\(Names.enumReference(value)))"
        }
        if case .automatic = setting.type { return "reader.automatic(\(variable))" }
        let function = prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
        return "reader.\(function)(\(variable))"
    }

    private static func description(_ setting: Setting, of bot: Bot, _ lines: inout LineWriter) {
        var items = [
            "name: \(SwiftLiteral.string(setting.name))", "variable: \(SwiftLiteral.string(setting.variable))",
            "kind: \(kind(setting))",
        ]
        if let value = defaultText(setting) { items.append("defaultText: \(SwiftLiteral.string(value))") }
        if setting.isSecret { items.append("isSecret: true") }
        if setting.isRequired { items.append("isRequired: true") }
        items.append("text: \(SwiftLiteral.string(bot.words(setting.text)))")
        lines.list("SettingDescription(", items, "),")
    }

    private static func kind(_ setting: Setting) -> String {
        switch setting.type {
        case .text: ".text"
        case .url: ".url"
        case .path: ".path"
        case .integer(_, let minimum, let maximum):
            ".integer(minimum: \(minimum.map(SwiftLiteral.integer) ?? "nil"), "
                + "maximum: \(maximum.map(SwiftLiteral.integer) ?? "nil"))"
        case .automatic(let minimum, let maximum):
            ".automatic(minimum: \(SwiftLiteral.integer(minimum)), maximum: \(SwiftLiteral.integer(maximum)))"
        case .number(_, let minimum, let maximum):
            ".number(minimum: \(minimum.map(SwiftLiteral.number) ?? "nil"), "
                + "maximum: \(maximum.map(SwiftLiteral.number) ?? "nil"))"
        case .boolean: ".boolean"
        case .choice(let choices, _): ".choice([\(choices.map(SwiftLiteral.string).joined(separator: ", "))])"
        case .ids: ".ids"
        case .list: ".list"
        }
    }

    private static func defaultText(_ setting: Setting) -> String? {
        switch setting.type {
        case .text(let value), .url(let value), .path(let value): value
        case .integer(let value, _, _): value.map(String.init)
        case .automatic: "auto"
        case .number(let value, _, _): value.map { Int(exactly: $0).map(String.init) ?? String($0) }
        case .boolean(let value): String(value)
        case .choice(_, let value): value
        case .ids, .list: nil
        }
    }
}
