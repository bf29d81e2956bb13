internal import BotSchema

/// How people see a value, as an expression; empty for none.
struct ShownCode {
    let expression: String

    init(_ path: PathCode, _ format: Template.Format?, in bot: Bot) {
        let column = path.code.column
        // Behind a `?.` an optional column needs one of its own.
        let value = path.expression + (column.isNullable ? "?" : "")
        let end = path.isOptional ? " ?? \"\"" : ""
        switch format {
        case .relative, .date, .time, .dateTime, .mention, .channel, .role, .code, .quote:
            expression = "\(value).shown(as: .\(format.map { "\($0)" } ?? ""))\(end)"
        case .number, .percent:
            expression = "\(value).shown(as: .\(format.map { "\($0)" } ?? ""), in: language)\(end)"
        case .yesNo:
            let words = [StandardText.yes, .no].map { bot.swift($0.phrase) }.joined(separator: ", ")
            expression = "\(value).shown(\(words))\(end)"
        case .id, nil: expression = Self.plain(path)
        }
    }

    private static func plain(_ path: PathCode) -> String {
        let column = path.code.column
        let (value, isChain) = (path.expression, path.expression.contains("?."))
        let mark = column.isNullable ? "?" : ""
        switch column.type {
        case .enumeration: return "\(value)\(mark).label(in: language)\(path.isOptional ? " ?? \"\"" : "")"
        case .model: return "\(value)\(mark).rawValue\(path.isOptional ? " ?? \"\"" : "")"
        case .text: return value + (path.isOptional ? " ?? \"\"" : "")
        case .integer, .number, .boolean, .time, .snowflake: return isChain ? "(\(value)).shown" : "\(value).shown"
        }
    }
}
