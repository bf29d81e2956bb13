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
            Subcommand(
                name: "schema emit",
                summary: "Writes all that is made of the document into a folder, to be read: Swift, SQL, the payload.",
                operands: [file],
                options: [.init(name: "--to", value: "DIR", text: "The folder, which is made where there is none")]
            ) { arguments in
                guard let folder = arguments["--to"] else {
                    complain("'schema emit' needs a folder: --to DIR")
                    return 2
                }
                return withBot(arguments) { bot, path in
                    let output = try OutputFolder(folder)
                    let files = Generator.files(for: bot, source: path) + Generator.otherOutputs(of: bot)
                    for file in files { try output.write(file.text, to: file.name) }
                    emit("\(files.count) files are in \(folder).")
                }
            },
        ]
    }

    private func withBot(_ arguments: Arguments, _ use: (Bot, String) throws -> Void) -> Int32 {
        let path = arguments.operands.first ?? document
        do {
            let bytes = try SourceFile.bytes(of: path)
            let (bot, diagnostics) = Compiler.compile(path: path, bytes: bytes)
            complainAsIs(diagnostics.rendered(withSource: bytes))
            guard let bot else { return 1 }
            try use(bot, path)
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }
}
