internal import BotSchema

/// `Schedules.swift`: what is done when something scheduled is due.
enum SchedulesFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        guard !bot.schedules.isEmpty else { return }
        lines.line()
        lines.lines(["public import BotRuntime", "internal import Database", "internal import Discord"])
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            let names = bot.schedules.map { SwiftLiteral.string($0.name) }.joined(separator: ", ")
            lines.documentation("What can be planned for a time.", "/schedules")
            lines.line("public nonisolated static var schedules: [String] { [\(names)] }")
            lines.line()
            lines.documentation("Does what was planned, as far as it has not been done before.")
            lines.openBlock("public func perform(_ run: ScheduledRun, in context: Context) async throws") { lines in
                lines.openSwitch("run.schedule") { lines in
                    for schedule in bot.schedules {
                        let name = SwiftLiteral.string(schedule.name)
                        lines.caseLine([name], "try await perform\(Names.type(schedule.name))(run, in: context)")
                    }
                    lines.line("default: throw SupersededRun()")
                }
            }
            for schedule in bot.schedules {
                lines.line()
                ScheduleCode(schedule: schedule, bot: bot).write(&lines)
            }
        }
    }
}

/// One schedule: its parts, each a transaction or something in Discord, of which those are left out that are done.
private struct ScheduleCode {
    let schedule: Schedule
    let bot: Bot

    private var table: Table { bot.table(schedule.table) }
    private var row: String { Names.row(table.name) }

    private var parts: [[Effect]] {
        var parts: [[Effect]] = []
        for effect in schedule.action.effects {
            if effect.isInDatabase, parts.last?.last?.isInDatabase == true {
                parts[parts.count - 1].append(effect)
            } else {
                parts.append([effect])
            }
        }
        return parts
    }

    func write(_ lines: inout LineWriter) {
        lines.documentation(schedule.origin.pointer)
        let parameters = ["_ run: ScheduledRun", "in context: Context"]
        lines.openBlock("private func perform\(Names.type(schedule.name))(", parameters, ") async throws") { lines in
            lines.declaring("language", "let language = context.language") { lines in
                let isSnowflake = table.singleKey?.type == .snowflake
                lines.line("let key = " + (isSnowflake ? "Snowflake(UInt64(bitPattern: run.record))" : "run.record"))
                for (number, part) in parts.enumerated() {
                    lines.openBlock("if run.step <= \(number)") { write(part, number, &$0) }
                }
            }
        }
    }

    private func write(_ part: [Effect], _ number: Int, _ lines: inout LineWriter) {
        let opening = "run.perform(\(number), isLast: \(number == parts.count - 1), in: context.database)"
        var rows = RowNames()
        var site = ActionSite(bot: bot, record: table, panel: "nil") { _, _ in CallCode(function: "", arguments: []) }
        site.isSchedule = true
        let find = "try \(row).find(key, in: connection)"
        site.current = { name, _, lines in
            lines.openGuard([name == "_" ? "\(find) != nil" : "let \(name) = \(find)"]) {
                $0.line("throw SupersededRun()")
            }
        }
        if part[0].isInDatabase {
            for case .deleteAll(let query) in part { writeLists(of: QueryCode(bot.query(query), in: bot), bot, &lines) }
            return TransactionCode(
                effects: part, action: schedule.action, site: site, later: [], opening: opening
            ).write(&rows, &lines)
        }
        lines.openGuard(["let record = try context.database.read({ try \(row).find(key, in: $0) })"]) {
            $0.line("throw SupersededRun()")
        }
        OutsideCode(effect: part[0], number: number, site: site, opening: opening, nonce: "run.nonce(\(number))")
            .write(&rows, &lines)
    }
}
