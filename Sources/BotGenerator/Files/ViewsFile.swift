internal import BotSchema

/// `Views.swift`: who may see each view, and how a row looks in it.
enum ViewsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        guard !bot.views.isEmpty else { return }
        lines.line()
        lines.lines(["public import BotRuntime", "internal import Database", "internal import Discord"])
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation("How a panel looks to the person who acts.", "/views")
            let parameters = ["of panel: Panel", "page: PanelPages", "in context: Context"]
            lines.openBlock("public func content(", parameters, ") async throws -> PanelOutcome") { lines in
                lines.declaring("language", "let language = context.language") { lines in
                    lines.openSwitch("panel") { lines in
                        for view in bot.views { ViewCode(view: view, bot: bot).writeCase(&lines) }
                    }
                }
            }
            for view in bot.views {
                lines.line()
                ViewCode(view: view, bot: bot).write(&lines)
            }
        }
    }
}
