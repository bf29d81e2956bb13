internal import Discord
internal import JSON

/// How commands and their parts are called where people read of them.
enum CommandWords {
    /// `/user`, or the name of a command in a menu with the menu's place.
    static func name(_ command: JSON) -> String {
        let name = visible(command["name"].string ?? "")
        return switch CommandInvocation.Kind(rawValue: command["type"].int ?? 1) {
        case .user: "\(name) (on a person)"
        case .message: "\(name) (on a message)"
        case .chatInput: "/\(name)"
        default: "\(name) (of type \(command["type"].text))"
        }
    }

    /// The name, and what a slash command says of itself.
    static func title(_ command: JSON) -> String {
        let description = command["description"].string ?? ""
        return description.isEmpty ? name(command) : "\(name(command)) — \(visible(description))"
    }

    static func step(_ step: CommandChange.Step) -> String {
        switch step {
        case .option(let name): "option \(visible(name))"
        case .subcommand(let name): "sub-command \(visible(name))"
        case .group(let name): "group \(visible(name))"
        case .choice(let value): "choice \(visible(value))"
        case .field(let key): key
        case .localization(let field, let locale): "\(field) in \(visible(locale))"
        }
    }

    /// What an option or a choice is, in brackets or quotes behind its name.
    static func part(_ part: JSON) -> String {
        guard let type = part["type"].int else { return "\"\(visible(part["name"].string ?? ""))\"" }
        let description = visible(part["description"].string ?? "")
        return type <= 2 ? "— \(description)" : "(\(optionType(type))) — \(description)"
    }

    static func value(_ value: JSON, of field: String) -> String {
        if !value.exists || value.isNull { return "none" }
        if let numbers = value.array {
            return numbers.map { $0.int.map { word($0, of: field) } ?? visible($0.text) }.joined(separator: ", ")
        }
        if field == "type", let type = value.int { return optionType(type) }
        return value.string.map { "\"\(visible($0))\"" } ?? visible(value.text)
    }

    /// (Application Command Option Type)
    private static func optionType(_ type: Int) -> String {
        let words = [
            "sub-command", "group", "string", "integer", "boolean", "user", "channel", "role", "mentionable", "number",
            "attachment",
        ]
        return words.indices.contains(type - 1) ? words[type - 1] : "type \(type)"
    }

    /// Numbers of lists that the document has words for.
    private static func word(_ number: Int, of field: String) -> String {
        let words =
            switch field {
            case "contexts": ["guild", "bot_dm", "private_channel"]
            case "integration_types": ["guild", "user"]
            default: [String]()
            }
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// A text on one line, without what a terminal would take for an instruction.
    private static func visible(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(200) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                // The joiner inside an emoji is part of what is seen.
                result.unicodeScalars.append(scalar == "\u{200D}" ? scalar : " ")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
