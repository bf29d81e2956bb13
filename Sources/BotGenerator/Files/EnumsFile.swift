internal import BotSchema

/// `Enums.swift`: the enumerations with their labels, and the language models with what is known of them.
enum EnumsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        guard !bot.models.isEmpty || !bot.enums.isEmpty else { return }
        lines.line()
        lines.line("public import BotRuntime")
        for enumeration in bot.enums { write(enumeration, of: bot, &lines) }
        if !bot.models.isEmpty { writeModels(of: bot, &lines) }
    }

    private static func write(_ enumeration: Enumeration, of bot: Bot, _ lines: inout LineWriter) {
        lines.line()
        lines.documentation(enumeration.origin.pointer)
        lines.openBlock("public enum \(Names.type(enumeration.name)): String, BotEnumeration") { lines in
            for value in enumeration.values {
                lines.documentation(value.origin.pointer)
                lines.line("case \(declaration(value.name))")
            }
            lines.line()
            lines.documentation("What people see for it.")
            lines.openBlock("public func label(in language: Language) -> String") { lines in
                lines.openSwitch("self") { lines in
                    for value in enumeration.values {
                        lines.caseLine([".\(Names.enumReference(value.name))"], bot.swift(value.label))
                    }
                }
            }
        }
    }

    /// A case whose raw value is its name needs none.
    private static func declaration(_ value: String) -> String {
        let name = Names.enumCase(value)
        return name == value || name == "`\(value)`" ? name : "\(name) = \(SwiftLiteral.string(value))"
    }

    private static func writeModels(of bot: Bot, _ lines: inout LineWriter) {
        lines.line()
        lines.documentation("The models that the bot offers, by the ids that their provider knows.", "/models")
        lines.openBlock("public enum Model: String, BotEnumeration") { lines in
            for model in bot.models {
                lines.documentation(model.origin.pointer)
                lines.line("case \(declaration(model.id))")
            }
            lines.line()
            lines.documentation("What is known of it.")
            lines.openBlock("public var info: ModelInfo") { lines in
                lines.openSwitch("self") { lines in
                    for model in bot.models {
                        lines.line("case .\(Names.enumReference(model.id)):")
                        lines.indented { $0.list("ModelInfo(", info(model)) }
                    }
                }
            }
        }
    }

    private static func info(_ model: LanguageModel) -> [String] {
        let limit =
            switch model.limit {
            case .maxTokens: "maxTokens"
            case .maxCompletionTokens: "maxCompletionTokens"
            }
        var items = [
            "endpoint: .\(model.endpoint.rawValue)", "seesImages: \(model.seesImages)",
            "contextWindow: \(SwiftLiteral.integer(model.contextWindow))", "limit: .\(limit)",
            "acceptsTemperature: \(model.acceptsTemperature)",
        ]
        if let price = model.inputPrice { items.append("inputPrice: \(SwiftLiteral.number(price))") }
        if let price = model.outputPrice { items.append("outputPrice: \(SwiftLiteral.number(price))") }
        return items
    }
}
