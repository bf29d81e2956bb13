internal import BotSchema

/// `GeneratedBot.swift`: the bot as the runtime drives it.
enum BotFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        let hasFunctions = !FunctionSignature.all(of: bot).isEmpty
        lines.line()
        lines.lines([
            "public import BotRuntime", "public import Database", "public import Discord", "public import EventLoop",
        ])
        lines.line()
        lines.documentation(
            "What is known while an interaction is answered: who acts, in which language, on what data.")
        lines.line("public typealias Context = InteractionContext<GeneratedBot>")
        lines.line()
        lines.documentation("What a hand-written function answers.")
        lines.line("public typealias Reply = FunctionReply<Panel>")
        lines.line()
        lines.documentation("Why an action is not done.")
        lines.line("public typealias Refusal = ActionRefusal<Panel>")
        lines.line()
        writePanels(of: bot, &lines)
        lines.line()
        lines.documentation("The bot that `\(input.source)` describes: it answers commands and controls.")
        lines.openBlock("@LoopActor public struct GeneratedBot: BotDefinition") { lines in
            if let summary = bot.summary {
                lines.documentation("What the bot is, in a few words.", "/description")
                lines.line(
                    "public nonisolated static var summary: String? { \(SwiftLiteral.string(bot.words(summary))) }")
                lines.line()
            }
            writeParts(of: bot, hasFunctions: hasFunctions, &lines)
            lines.line()
            writeActor(of: bot, &lines)
            if bot.leaves.contains(where: { $0.options.contains { $0.autocomplete != nil } }) {
                lines.line()
                writeVisitor(of: bot, &lines)
            }
            lines.line()
            writeAnswer(hasModals: !bot.modals.isEmpty, &lines)
            lines.line()
            let deferrals = DeferralCode(bot: bot)
            if deferrals.isNeeded {
                deferrals.writeEntry(&lines)
                lines.line()
            }
            writeFallback(of: bot, &lines)
            lines.line()
            writeSentences(of: bot, &lines)
        }
    }

    /// What the bot is put together from: the settings that its rules ask for, and what is written by hand.
    private static func writeParts(of bot: Bot, hasFunctions: Bool, _ lines: inout LineWriter) {
        let parts =
            (bot.asksSettings ? [("settings", "Settings")] : [])
            + (hasFunctions ? [("functions", "any BotFunctions")] : [])
        guard !parts.isEmpty else { return lines.line("public init() {}") }
        for (name, type) in parts { lines.line("let \(name): \(type)") }
        lines.line()
        let parameters = parts.map { "\($0): \($1)" }.joined(separator: ", ")
        lines.openBlock("public init(\(parameters))") { lines in
            for (name, _) in parts { lines.line("self.\(name) = \(name)") }
        }
    }

    private static func writePanels(of bot: Bot, _ lines: inout LineWriter) {
        lines.documentation("A view of one row, by the row's key.", "/views")
        lines.openBlock("public enum Panel: Hashable, Sendable") { lines in
            for view in bot.views {
                let key = bot.table(view.table).singleKey.map { ColumnCode($0, in: bot).plainType } ?? "Int64"
                lines.documentation(view.origin.pointer)
                lines.line("case \(Names.declared(view.name))(\(key))")
            }
        }
    }

    private static func writeActor(of bot: Bot, _ lines: inout LineWriter) {
        let row = Names.row(bot.actor.table)
        let name = Names.bare(bot.actor.nameColumn)
        let parameters = ["for user: User", "at now: Timestamp", "in database: Database"]
        lines.documentation("The row of the person who acts, made at their first interaction.", "/actor")
        lines.openBlock("public func actor(", parameters, ") async throws -> \(row)") { lines in
            lines.line("let (id, name) = (user.id, user.displayName)")
            // Most interactions find the row as it is, and then nothing is written.
            lines.openBlock("if let row = try database.read({ try \(row).find(id, in: $0) }), row.\(name) == name") {
                $0.line("return row")
            }
            lines.line("return try await database.write { try \(row).ensure(id, \(name): name, at: now, in: $0) }")
        }
        lines.line()
        lines.documentation("The row of a person who has one.")
        lines.openBlock("public func person(_ id: Snowflake, in database: Database) throws -> \(row)?") { lines in
            lines.line("try database.read { try \(row).find(id, in: $0) }")
        }
        lines.line()
        lines.documentation("The same row as it is now.")
        lines.openBlock("public func reloaded(_ actor: \(row), in database: Database) throws -> \(row)") { lines in
            lines.line("try database.read { try \(row).find(actor.key, in: $0) } ?? actor")
        }
    }

    private static func writeVisitor(of bot: Bot, _ lines: inout LineWriter) {
        let row = Names.row(bot.actor.table)
        let parameters = ["for user: User", "at now: Timestamp", "in database: Database"]
        lines.documentation(
            "The row of a person who only types yet, as it is or as it would be made; nothing is written.", "/actor")
        lines.openBlock("public func visitor(", parameters, ") throws -> \(row)?") { lines in
            lines.line("try database.read { try \(row).find(user.id, in: $0) }")
            lines.line(
                "    ?? \(row)(newcomer: user.id, \(Names.bare(bot.actor.nameColumn)): user.displayName, at: now)")
        }
    }

    private static func writeAnswer(hasModals: Bool, _ lines: inout LineWriter) {
        lines.documentation("What is answered to the interaction, after doing what it asks for.")
        lines.openBlock("public func answer(_ context: Context) async throws -> Answer") { lines in
            lines.openSwitch("context.interaction.data") { lines in
                lines.line("case .command(let invocation): try await run(invocation, in: context)")
                lines.line("case .component(let component): try await press(component, in: context)")
                if hasModals {
                    lines.line("case .modal(let submission): try await submit(submission, in: context)")
                }
                let others = hasModals ? ".ping, .autocomplete, .unknown" : ".ping, .autocomplete, .modal, .unknown"
                lines.line("case \(others): try await outdated(nil, in: context)")
            }
        }
    }

    private static func writeFallback(of bot: Bot, _ lines: inout LineWriter) {
        let actor = bot.views.first { $0.table == bot.actor.table }
        func panel(_ name: String) -> String { ".\(Names.bare(name))(context.actor.key)" }
        lines.documentation("What to show in place of a panel whose row is gone, or of none.")
        lines.openBlock("public func fallback(for panel: Panel?, in context: Context) -> Panel?") { lines in
            let groups = bot.views.reduce(into: [(target: String, views: [String])]()) { groups, view in
                let target = (view.gone ?? actor?.name).map(panel) ?? "nil"
                if let index = groups.firstIndex(where: { $0.target == target }) {
                    groups[index].views.append("." + Names.bare(view.name))
                } else {
                    groups.append((target, ["." + Names.bare(view.name)]))
                }
            }
            let general = actor.map { panel($0.name) } ?? "nil"
            lines.openSwitch("panel") { lines in
                for group in groups {
                    let views = group.views + (group.target == general ? ["nil"] : [])
                    lines.caseLine(views, group.target)
                }
                if !groups.contains(where: { $0.target == general }) { lines.line("case nil: \(general)") }
            }
        }
    }

    private static func writeSentences(of bot: Bot, _ lines: inout LineWriter) {
        lines.documentation("What the runtime itself says.", "/texts")
        lines.openBlock(
            "public nonisolated func sentence(_ sentence: StandardSentence, in language: Language) -> String"
        ) { lines in
            lines.openSwitch("sentence") { lines in
                for text in [StandardText.failed, .notAllowed, .outdated, .notSent] {
                    lines.caseLine([".\(text)"], bot.swift(text.phrase))
                }
                let values = ["label", "given", "least", "most"].map { ($0, "value." + $0) }
                for text in [StandardText.invalidText, .invalidInteger, .invalidNumber] {
                    writeSentence(text, values, "value", of: bot, &lines)
                }
                writeSentence(.taken, [("given", "given")], "given", of: bot, &lines)
            }
        }
    }

    /// A sentence about something, whose words need not say it.
    private static func writeSentence(
        _ text: StandardText, _ values: [(String, String)], _ name: String, of bot: Bot, _ lines: inout LineWriter
    ) {
        let isSaid = !bot.text(text.key).placeholders.isEmpty
        lines.caseLine([".\(text)" + (isSaid ? "(let \(name))" : "")], bot.swift(text.phrase, values))
    }
}
