internal import BotSchema

/// How the interactions are acknowledged whose actions take their time; nothing is written where none does.
struct DeferralCode {
    let bot: Bot

    private var commands: [Command] {
        bot.commands.filter { command in command.leaves.contains { $0.action.defers } }
    }
    private var views: [View] { bot.views.filter(\.hasDeferredControls) }
    private var modals: [Modal] { bot.modals.filter(\.action.defers) }

    /// Whether anything is written at all.
    var isNeeded: Bool { !(commands.isEmpty && views.isEmpty && modals.isEmpty) }

    /// The function of the bot that the runtime asks, in `GeneratedBot.swift`.
    func writeEntry(_ lines: inout LineWriter) {
        lines.documentation("How the interaction is acknowledged before its work; nil where its answer comes at once.")
        lines.openBlock("public nonisolated func deferral(of interaction: Interaction) -> Deferral?") { lines in
            lines.openSwitch("interaction.data") { lines in
                var others = [".ping", ".autocomplete", ".unknown"]
                if commands.isEmpty {
                    others.append(".command")
                } else {
                    lines.line("case .command(let invocation): deferral(of: invocation)")
                }
                if views.isEmpty {
                    others.append(".component")
                } else {
                    lines.line("case .component(let press): deferral(of: press)")
                }
                if modals.isEmpty {
                    others.append(".modal")
                } else {
                    lines.caseLine(
                        [".modal(let submission)"],
                        "deferral(of: submission, isOnMessage: interaction.message != nil)")
                }
                lines.caseLine(others, "nil")
            }
        }
    }

    /// Behind what runs the commands, in `Commands.swift`.
    func writeCommands(_ lines: inout LineWriter) {
        guard !commands.isEmpty else { return }
        lines.line()
        lines.documentation("How a use of a command is acknowledged before its work.", "/commands")
        lines.openBlock("nonisolated func deferral(of invocation: CommandInvocation) -> Deferral?") { lines in
            lines.openSwitch("(invocation.kind, invocation.name, invocation.path)") { lines in
                for command in commands {
                    for leaf in command.leaves where leaf.action.defers {
                        let path = leaf.path.dropFirst().map(SwiftLiteral.string).joined(separator: ", ")
                        let name = SwiftLiteral.string(bot.words(command.name))
                        let isEphemeral = leaf.action.isAnsweredInPrivate(otherwise: leaf.isEphemeral)
                        lines.caseLine(
                            ["(.\(command.runtimeKind), \(name), [\(path)])"], ".message(isEphemeral: \(isEphemeral))")
                    }
                }
                lines.line("default: nil")
            }
        }
    }

    /// Behind what a control's use does, in `Components.swift`.
    func writeControls(_ lines: inout LineWriter) {
        guard !views.isEmpty else { return }
        lines.line()
        lines.documentation("How a use of a control is acknowledged before its work.")
        lines.openBlock("nonisolated func deferral(of press: ComponentPress) -> Deferral?") { lines in
            lines.line("guard let id = ComponentID(press.customID) else { return nil }")
            lines.line("let control = id.control(choosing: press.values)")
            lines.line("let defers =")
            lines.indented { lines in
                lines.openSwitch("id.view") { lines in
                    for view in views {
                        let type = Names.control(view.name)
                        lines.caseLine(["\(type).view"], "\(type)(control)?.defers(at: id.step) ?? false")
                    }
                    lines.line("default: false")
                }
            }
            lines.line("return defers ? .update : nil")
        }
    }

    /// In the controls of a view.
    func writeStep(of view: View, _ lines: inout LineWriter) {
        guard view.hasDeferredControls else { return }
        func names(_ fits: (Action) -> Bool) -> [String] {
            view.controls.filter { fits($0.action) }.map { "." + Names.bare($0.name) }
        }
        lines.line()
        lines.documentation("Whether a use is acknowledged before its work. A question before it comes at once.")
        lines.openBlock("func defers(at step: ComponentID.Step) -> Bool") { lines in
            lines.openSwitch("self") { lines in
                let cases = [
                    (names { $0.defers && $0.confirm == nil }, "true"),
                    (names { $0.defers && $0.confirm != nil }, "step == .confirm"),
                    (names { !$0.defers }, "false"),
                ]
                for (names, value) in cases where !names.isEmpty { lines.caseLine(names, value) }
            }
        }
    }

    /// Behind what opens and takes the forms, in `Modals.swift`.
    func writeModals(_ lines: inout LineWriter) {
        guard !modals.isEmpty else { return }
        lines.line()
        lines.documentation("How a form that has been sent is acknowledged before its work.", "/modals")
        let parameters = ["of submission: ModalSubmission", "isOnMessage: Bool"]
        lines.openBlock("nonisolated func deferral(", parameters, ") -> Deferral?") { lines in
            lines.openSwitch("FormID(submission.customID)?.form") { lines in
                for modal in modals {
                    let isEphemeral = modal.action.isAnsweredInPrivate(otherwise: true)
                    lines.caseLine(
                        [SwiftLiteral.string(modal.name)],
                        "isOnMessage ? .update : .message(isEphemeral: \(isEphemeral))")
                }
                lines.line("default: nil")
            }
        }
    }
}

extension Action {
    /// Whether only the person who acts sees what is answered where there is no panel.
    ///
    /// - Parameter otherwise: whether they do where the action itself does not decide it.
    fileprivate func isAnsweredInPrivate(otherwise: Bool) -> Bool {
        switch effects.last {
        case .open(let opening): opening.place != .message
        case .call: true
        default: effects.contains(.delete(.record)) || otherwise
        }
    }
}

extension View {
    fileprivate var hasDeferredControls: Bool { controls.contains { $0.action.defers } }
}
