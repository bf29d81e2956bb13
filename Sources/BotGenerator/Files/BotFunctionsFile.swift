internal import BotSchema

/// `BotFunctions.swift`: the protocol of what is written by hand.
enum BotFunctionsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let functions = FunctionSignature.all(of: input.bot)
        guard !functions.isEmpty else { return }
        lines.line()
        if functions.contains(where: \.mentionsSnowflakes) { lines.line("public import Discord") }
        lines.line("public import EventLoop")
        lines.line()
        lines.documentation("What the document calls and people write by hand.")
        lines.openBlock("@LoopActor public protocol BotFunctions: Sendable") { lines in
            for (index, function) in functions.enumerated() {
                if index > 0 { lines.line() }
                lines.documentation(function.summary, function.pointers.joined(separator: " "))
                lines.list(
                    "func \(Names.declared(function.name))(", function.parameters + ["in context: Context"],
                    ") async throws -> \(function.result)")
            }
        }
    }
}
