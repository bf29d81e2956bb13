internal import BotGenerator
internal import BotSchema

extension Subcommand {
    private static let document = "[FILE]"
    private static let fallbackDocument = "Schema/bot.json"

    static let schema: [Subcommand] = [
        Subcommand(
            name: "schema check", summary: "Checks a bot's document, Schema/bot.json unless told otherwise.",
            operands: [document]
        ) { arguments in
            withBot(arguments) { _, path in emit("\(path) is in order.") }
        },
        Subcommand(
            name: "schema ddl", summary: "Prints the SQL that makes the document's tables.", operands: [document]
        ) { arguments in
            withBot(arguments) { bot, _ in emit(Generator.ddl(bot).map { $0 + ";" }.joined(separator: "\n\n")) }
        },
        Subcommand(
            name: "schema payload", summary: "Prints the JSON array of commands that Discord is given.",
            operands: [document]
        ) { arguments in
            withBot(arguments) { bot, _ in emit(Generator.payload(bot)) }
        },
        Subcommand(
            name: "schema model", summary: "Prints the checked document as a database keeps it.", operands: [document]
        ) { arguments in
            withBot(arguments) { bot, _ in emit(ModelText.text(of: bot)) }
        },
    ]

    private static func withBot(_ arguments: Arguments, _ use: (Bot, String) -> Void) -> Int32 {
        let path = arguments.operands.first ?? fallbackDocument
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
