internal import BotSchema

/// `Modals.swift`: the forms that commands and controls open, and what is done with what was written.
enum ModalsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        guard !bot.modals.isEmpty else { return }
        lines.line()
        lines.lines(["internal import BotRuntime", "internal import Database", "public import Discord"])
        for modal in bot.modals {
            lines.line()
            InputsCode(modal: modal, bot: bot).write(&lines)
        }
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation("What was written into a form of whatever age.", "/modals")
            let parameters = ["_ submission: ModalSubmission", "in context: Context"]
            lines.openBlock("func submit(", parameters, ") async throws -> Answer") { lines in
                let outdated = "return try await outdated(nil, in: context)"
                lines.line("guard let id = FormID(submission.customID) else { \(outdated) }")
                lines.openSwitch("id.form") { lines in
                    for modal in bot.modals {
                        lines.caseLine(
                            [SwiftLiteral.string(modal.name)],
                            "return try await \(modal.submitFunction)(submission, id, in: context)")
                    }
                    lines.line("default: \(outdated)")
                }
            }
            DeferralCode(bot: bot).writeModals(&lines)
            lines.line()
            writePlace(of: bot, &lines)
            lines.line()
            writeLabels(of: bot, &lines)
            for modal in bot.modals {
                lines.line()
                ModalCode(modal: modal, bot: bot).write(&lines)
            }
        }
    }

    private static func writePlace(of bot: Bot, _ lines: inout LineWriter) {
        lines.documentation("The panel in which a form was opened, if a control opened it.")
        lines.openBlock("private nonisolated func panel(at place: ComponentID?) -> Panel?") { lines in
            lines.openSwitch("place?.view") { lines in
                for view in bot.views {
                    let key = bot.table(view.table).singleKey.map { ColumnCode($0, in: bot).plainType } ?? "Int64"
                    lines.line("case \(Names.control(view.name)).view:")
                    lines.indented {
                        $0.line(
                            "place.flatMap { \(key)(controlText: $0.record) }.map { .\(Names.bare(view.name))($0) }")
                    }
                }
                lines.line("default: nil")
            }
        }
    }

    private static func writeLabels(of bot: Bot, _ lines: inout LineWriter) {
        lines.documentation("What stands above the inputs of a form.", "/modals")
        let parameters = ["of submission: ModalSubmission", "in language: Language"]
        lines.openBlock(
            "public nonisolated func labels(", parameters, ") -> [(name: String, label: String)]"
        ) { lines in
            lines.openSwitch("FormID(submission.customID)?.form") { lines in
                for modal in bot.modals {
                    lines.line("case \(SwiftLiteral.string(modal.name)):")
                    let labels = modal.inputs.map { "(\(SwiftLiteral.string($0.name)), \(bot.swift($0.label)))" }
                    lines.indented { $0.list("[", labels, "]", trailingComma: true) }
                }
                lines.line("default: []")
            }
        }
    }
}

extension Modal {
    var typeName: String { Names.type(name) }
    /// The type of what was written.
    var inputsType: String { typeName + "Inputs" }
    var submitFunction: String { "submit" + typeName }
    /// The function that opens it.
    var openFunction: String { "open" + typeName + "Form" }
}
