internal import BotGenerator
internal import BotSchema

extension BotProgram {
    var schemaCommands: [Subcommand] {
        let file = "[FILE]"
        return [
            Subcommand(
                name: "schema check", summary: "Checks a bot's document, \(document) unless told otherwise.",
                operands: [file]
            ) { arguments in
                withBot(arguments) { _, path in emit("\(path) is in order.") }
            },
            Subcommand(
                name: "schema ddl", summary: "Prints the SQL that makes the document's tables.", operands: [file]
            ) { arguments in
                withBot(arguments) { bot, _ in emit(Generator.ddl(bot).map { $0 + ";" }.joined(separator: "\n\n")) }
            },
            Subcommand(
                name: "schema payload", summary: "Prints the JSON array of commands that Discord is given.",
                operands: [file]
            ) { arguments in
                withBot(arguments) { bot, _ in emit(Generator.payload(bot)) }
            },
            Subcommand(
                name: "schema model", summary: "Prints the checked document as a database keeps it.", operands: [file]
            ) { arguments in
                withBot(arguments) { bot, _ in emit(ModelText.text(of: bot)) }
            },
        ]
    }

    private func withBot(_ arguments: Arguments, _ use: (Bot, String) -> Void) -> Int32 {
        let path = arguments.operands.first ?? document
        do {
            let bytes = try readFile(path)
            let (bot, diagnostics) = Compiler.compile(path: path, bytes: bytes)
            complainAsIs(diagnostics.rendered(withSource: bytes))
            guard let bot else { return 1 }
            use(bot, path)
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }
}
