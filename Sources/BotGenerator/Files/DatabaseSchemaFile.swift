internal import BotSchema

/// `DatabaseSchema.swift`: what a database of the bot is made from.
enum DatabaseSchemaFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        lines.line()
        lines.line("public import Database")
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation(
                "What a database of the bot is made from, and compared with when it is opened.", "/tables")
            lines.line("public nonisolated static let databaseSchema = DatabaseSchema(")
            lines.indented { lines in
                lines.line("name: \(SwiftLiteral.string(bot.name)),")
                lines.line("revision: \(SwiftLiteral.integer(bot.revision)),")
                lines.line("model: model,")
                lines.line("ddl: [")
                lines.indented { lines in
                    for statement in Generator.ddl(bot) { textBlock(statement, ",", &lines) }
                }
                writeInvariants(of: bot, &lines)
            }
            lines.line()
            lines.documentation("The tables as text, for comparing.")
            lines.line("private nonisolated static let model =")
            lines.indented { textBlock(ModelText.text(of: bot), "", &$0) }
        }
    }

    private static func writeInvariants(of bot: Bot, _ lines: inout LineWriter) {
        let invariants = DataDefinition(bot: bot, dialect: .sqlite).runtimeInvariants
        guard !invariants.isEmpty else { return lines.line("])") }
        lines.line("],")
        lines.line("invariants: [")
        lines.indented { lines in
            for invariant in invariants {
                lines.line(".init(")
                lines.indented { lines in
                    lines.line("\(SwiftLiteral.string(invariant.violation)),")
                    lines.line("sql: \"\"\"")
                    lines.indented { $0.lines(invariant.sql.split(separator: "\n").map(String.init)) }
                    lines.indented { $0.line("\"\"\"),") }
                }
            }
        }
        lines.line("])")
    }

    /// A literal of several lines. Nothing in it is interpolated: the text may hold any character.
    static func textBlock(_ text: String, _ suffix: String, _ lines: inout LineWriter) {
        var marks = "#"
        while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
        lines.textLiteral(
            marks: marks, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), suffix)
    }
}
