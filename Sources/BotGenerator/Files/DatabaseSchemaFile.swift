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
                lines.line("])")
            }
            lines.line()
            lines.documentation("The tables as text, for comparing.")
            lines.line("private nonisolated static let model =")
            lines.indented { textBlock(ModelText.text(of: bot), "", &$0) }
        }
    }

    /// A literal of several lines. Nothing in it is interpolated: the text may hold any character.
    static func textBlock(_ text: String, _ suffix: String, _ lines: inout LineWriter) {
        var marks = "#"
        while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
        lines.textLiteral(
            marks: marks, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), suffix)
    }
}
