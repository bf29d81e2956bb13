internal import BotSchema

/// What an action does and answers, as the statements that end a function.
struct ActionCode {
    let action: Action
    let site: ActionSite

    private var bot: Bot { site.bot }

    init(_ action: Action, at site: ActionSite) {
        self.action = action
        self.site = site
    }

    func write(_ lines: inout LineWriter) {
        if let chosen = site.chosen { writeChoice(chosen, &lines) }
        var effects = action.effects[...]
        while let first = effects.first {
            if case .call(let use) = first {
                writeCall(use, &lines)
                return
            }
            let transaction = effects.prefix { $0.isInDatabase }
            writeTransaction(Array(transaction), &lines)
            effects = effects.dropFirst(transaction.count)
        }
        lines.line("return try await \(site.answer)")
    }

    // MARK: In the database

    private func writeTransaction(_ effects: [Effect], _ lines: inout LineWriter) {
        lines.openBlock("try await context.database.write", parameters: "connection") { lines in
            if let current = site.current { lines.line("let record = try \(current)") }
            for effect in effects { writeStatement(effect, &lines) }
        }
    }

    private func writeStatement(_ effect: Effect, _ lines: inout LineWriter) {
        switch effect {
        case .toggle(let column), .set(let column):
            for requirement in action.requirements { writeRequirement(requirement, column, &lines) }
            writeUpdate([".\(Names.bare(column))(value)"], &lines)
        case .call: break
        }
    }

    private func writeUpdate(_ changes: [String], _ lines: inout LineWriter) {
        guard let table = site.record else { return }
        lines.list(
            "try \(Names.row(table.name)).update(",
            ["record.key", "[\(changes.joined(separator: ", "))]", "at: context.now", "in: connection"])
    }

    private func writeRequirement(
        _ requirement: Action.Requirement, _ column: String, _ lines: inout LineWriter
    ) {
        guard let table = site.record else { return }
        let given = ColumnCode(table.column(column), in: bot).value(requirement.value)
        lines.openBlock("if value == \(given), record.\(Names.bare(requirement.column)) == nil") { lines in
            lines.line("throw Refusal.text(\(bot.swift(requirement.otherwise)))")
        }
    }

    // MARK: By hand

    private func writeCall(_ use: FunctionUse, _ lines: inout LineWriter) {
        var arguments: [String] = []
        if site.chosen != nil { arguments.append("chosen") }
        if site.record != nil { arguments.append(site.chosen == nil ? "record" : "from: record") }
        let list = (arguments + ["in: context"]).joined(separator: ", ")
        lines.line("let reply = try await functions.\(Names.bare(use.name))(\(list))")
        lines.line("return try await settle(reply, \(site.step), in: context)")
    }

    /// Binds `chosen`, the row that was chosen if the person may still choose it.
    private func writeChoice(_ query: Query, _ lines: inout LineWriter) {
        let code = QueryCode(query, in: bot)
        writeLists(of: code, bot, &lines)
        lines.openBlock("let chosen = try context.database.read", parameters: "connection") { lines in
            let arguments = ["having: value"] + code.call() + ["in: connection"]
            lines.list("try Queries.\(Names.bare(query.name))(", arguments)
        }
        lines.line("guard let chosen else { return try await outdated(\(site.panel), in: context) }")
    }
}

extension Effect {
    /// Whether it changes rows and nothing else: such effects that follow each other are one transaction.
    var isInDatabase: Bool {
        switch self {
        case .toggle, .set: true
        case .call: false
        }
    }
}
