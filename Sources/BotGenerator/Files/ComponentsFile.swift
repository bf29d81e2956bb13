internal import BotSchema

/// `Components.swift`: what the controls of each view mean, and what happens when one is used.
enum ComponentsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        lines.line()
        lines.lines(["internal import BotRuntime", "internal import Database", "internal import Discord"])
        for view in bot.views {
            lines.line()
            writeControls(of: view, in: bot, &lines)
        }
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation("A use of a control in a panel of whatever age; nothing that its id says is believed.")
            let parameters = ["_ press: ComponentPress", "in context: Context"]
            lines.openBlock("func press(", parameters, ") async throws -> Answer") { lines in
                let outdated = "return try await outdated(nil, in: context)"
                lines.line("guard let id = ComponentID(press.customID) else { \(outdated) }")
                lines.openSwitch("id.view") { lines in
                    for view in bot.views {
                        let type = Names.type(view.name)
                        lines.caseLine(
                            ["\(Names.control(view.name)).view"],
                            "return try await press\(type)(id, press.values, in: context)")
                    }
                    lines.line("default: \(outdated)")
                }
            }
            DeferralCode(bot: bot).writeControls(&lines)
            for view in bot.views {
                lines.line()
                PressCode(view: view, bot: bot).write(&lines)
            }
        }
    }

    private static func writeControls(of view: View, in bot: Bot, _ lines: inout LineWriter) {
        let controls = view.controls.map { ControlCode($0, of: view, in: bot) }
        lines.documentation(
            "The controls of the view `\(view.name)`, each with the value that it sets.", view.origin.pointer + "/rows")
        lines.openBlock("enum \(Names.control(view.name)): PanelControl") { lines in
            for control in controls {
                lines.documentation(control.component.origin.pointer)
                lines.line("case \(Names.declared(control.component.name))\(control.type.map { "(\($0))" } ?? "")")
            }
            if !controls.isEmpty { lines.line() }
            lines.line("static let view = \(SwiftLiteral.string(view.name))")
            lines.line()
            lines.openBlock("var id: ControlID") { lines in
                lines.openSwitch("self") { lines in
                    for control in controls {
                        let name = SwiftLiteral.string(control.component.name)
                        lines.line(
                            control.type == nil
                                ? "case .\(control.name): ControlID(\(name))"
                                : "case .\(control.name)(let value): ControlID(\(name), value)")
                    }
                }
            }
            lines.line()
            lines.openBlock("init?(_ id: ControlID)") { lines in
                lines.openSwitch("id.name") { lines in
                    for control in controls {
                        lines.line("case \(SwiftLiteral.string(control.component.name)):")
                        lines.indented { lines in
                            guard let type = control.type else { return lines.line("self = .\(control.name)") }
                            lines.line("guard let value = \(type)(controlText: id.value) else { return nil }")
                            lines.line("self = .\(control.name)(value)")
                        }
                    }
                    lines.line("default: return nil")
                }
            }
            DeferralCode(bot: bot).writeStep(of: view, &lines)
        }
    }
}

/// One component as a case of its view's enum.
struct ControlCode {
    let component: Component
    let view: View
    private let bot: Bot

    init(_ component: Component, of view: View, in bot: Bot) {
        self.component = component
        self.view = view
        self.bot = bot
    }

    var name: String { Names.bare(component.name) }

    /// The type of the value that it carries; nil for a plain button.
    var type: String? {
        switch component.kind {
        case .button, .link: component.action.toggledColumn == nil ? nil : "Bool"
        case .enumerationButtons(let name), .enumerationSelect(let name): Names.type(name)
        case .modelButtons, .modelSelect: "Model"
        case .entitySelect: "Snowflake"
        case .queryButtons(let query, _, _), .querySelect(let query, _, _, _):
            bot.table(bot.query(query).table).singleKey.map { ColumnCode($0, in: bot).plainType }
        }
    }
}
