internal import BotSchema

/// `Program.swift`: what runs the bot, where nobody has written it by hand.
enum ProgramFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let hasFunctions = !FunctionSignature.all(of: input.bot).isEmpty
        lines.line()
        lines.lines([
            "internal import BotCommandLine", "internal import BotHost", "internal import Discord",
            "internal import EventLoop",
        ])
        lines.line()
        lines.documentation("The program: its first words say what it does.")
        lines.openBlock("@main enum Program") { lines in
            lines.openBlock("static func main()") {
                $0.line("BotProgram<Host>(document: \(SwiftLiteral.string(input.source))).main()")
            }
        }
        lines.line()
        lines.documentation(
            hasFunctions
                ? "The bot with what is written by hand for it: `Functions`, made of what the host gives it."
                : "The bot as its host runs it: everything that it does is in the document.")
        lines.openBlock("struct Host: HostedBot") { lines in
            lines.documentation("What the document makes the bot do in a server, and nothing more.")
            lines.openBlock("static var permissions: Permissions") { lines in
                lines.list("[", NeededPermissions.all(of: input.bot).map { ".\($0)" }, "]", trailingComma: true)
            }
            lines.line()
            lines.line("let definition: GeneratedBot")
            lines.line()
            lines.openBlock("init(_ services: BotServices<Settings>)") { lines in
                let parts =
                    (input.bot.asksSettings ? ["settings: services.settings"] : [])
                    + (hasFunctions ? ["functions: Functions(services)"] : [])
                lines.line("definition = GeneratedBot(\(parts.joined(separator: ", ")))")
            }
        }
    }
}
