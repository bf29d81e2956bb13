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
        var rows = RowNames()
        if let query = site.chosen { writeLists(of: QueryCode(query, in: bot), bot, &lines) }
        if let query = site.chosen, action.effects.first?.isInDatabase != true { writeChoice(query, &lines) }
        var effects = action.effects[...]
        // What options and inputs set is set in the first transaction, and before anything that is none.
        if site.changes != nil, effects.first?.isInDatabase != true {
            let later = effects.reduce(answerUses) { $0.union(uses(of: $1)) }
            writeTransaction([], later: later, &rows, &lines)
        }
        while let first = effects.first {
            if case .call(let use) = first { return writeCall(use, rows, &lines) }
            if case .open(let opening) = first { return writeOpening(opening, rows, &lines) }
            if case .openModal(let name, let row) = first { return writeForm(name, row, rows, &lines) }
            let isFirst = effects.count == action.effects.count
            let part = first.isInDatabase ? Array(effects.prefix { $0.isInDatabase }) : [first]
            effects = effects.dropFirst(part.count)
            let later = effects.reduce(answerUses) { $0.union(uses(of: $1)) }
            if first.isInDatabase {
                writeTransaction(part, isFirst: isFirst, later: later, &rows, &lines)
            } else {
                OutsideCode(effect: first, number: action.effects.count - effects.count, site: site, later: later)
                    .write(&rows, &lines)
            }
        }
        let notice = writeNotice(rows, &lines)
        if action.effects.contains(.delete(.record)) {
            let arguments = [site.panel, "notice: \(notice ?? "nil")", "in: context"]
            return lines.list("return try await leave(", arguments)
        }
        let answer = site.answer(notice, rows)
        lines.list("return " + answer.function, answer.arguments)
    }

    private func writeTransaction(
        _ effects: [Effect], isFirst: Bool = true, later: Set<Value.Row>, _ rows: inout RowNames,
        _ lines: inout LineWriter
    ) {
        for case .deleteAll(let query) in effects { writeLists(of: QueryCode(bot.query(query), in: bot), bot, &lines) }
        TransactionCode(effects: effects, action: action, site: site, later: later, isFirst: isFirst)
            .write(&rows, &lines)
    }

    /// The rows that an effect takes from what comes before it: a transaction finds the record anew.
    private func uses(of effect: Effect) -> Set<Value.Row> {
        effect.isInDatabase && site.current != nil ? effect.uses.subtracting([.record]) : effect.uses
    }

    private var answerUses: Set<Value.Row> { (action.reply?.uses ?? []).union(site.answerUses) }

    // MARK: What is answered

    /// What is said besides, as an expression; nil for nothing.
    private func writeNotice(_ rows: RowNames, _ lines: inout LineWriter) -> String? {
        action.reply.map { ReplyCode($0, rows, at: site).write(as: "notice", &lines) }
    }

    private func writeOpening(_ opening: Effect.Opening, _ rows: RowNames, _ lines: inout LineWriter) {
        let key: String
        switch opening.key {
        case .row(let row): key = "\(rows[row]).key"
        case .reference(let row, let path):
            let code = ValueCode(.column(of: row, path), rows, at: site)
            key = "key"
            let outdated = "return try await outdated(\(site.panel), in: context)"
            if code.lookups.isEmpty {
                guard code.isOptional else { return writeOpening(opening, code.expression, rows, &lines) }
                lines.openGuard(["let key = \(code.expression)"]) { $0.line(outdated) }
            } else {
                lines.openBlock("let found = try context.database.read", parameters: "connection") { lines in
                    lines.lines(code.lookups)
                    lines.line("return \(code.expression)")
                }
                lines.openGuard(["let key = found"]) { $0.line(outdated) }
            }
        }
        writeOpening(opening, key, rows, &lines)
    }

    private func writeOpening(
        _ opening: Effect.Opening, _ key: String, _ rows: RowNames, _ lines: inout LineWriter
    ) {
        var arguments = ["Panel.\(Names.bare(opening.view))(\(key))"]
        if let notice = writeNotice(rows, &lines) { arguments.append("notice: \(notice)") }
        switch opening.place {
        case .update: break
        case .message: arguments.append("as: .message(isEphemeral: false)")
        case .ephemeral: arguments.append("as: .message(isEphemeral: true)")
        }
        lines.list("return try await present(", arguments + ["in: context"])
    }

    private func writeForm(_ name: String, _ row: Value.Row?, _ rows: RowNames, _ lines: inout LineWriter) {
        guard let modal = bot.modals.first(where: { $0.name == name }) else { return }
        if row == .chosen, let query = site.chosen, rows[.chosen] == "chosen" { writeChoice(query, &lines) }
        let record = row.map { ["for: \(rows[$0])"] } ?? []
        let place = site.place.map { ["from: \($0)"] } ?? []
        lines.list("return try \(modal.openFunction)(", record + place + ["in: context"])
    }

    // MARK: By hand

    private func writeCall(_ use: FunctionUse, _ rows: RowNames, _ lines: inout LineWriter) {
        var arguments: [String] = []
        if site.chosen != nil {
            arguments.append(rows[.chosen])
        }
        if site.record != nil { arguments.append((arguments.isEmpty ? "" : "from: ") + rows[.record]) }
        if site.control != nil, action.toggledColumn == nil { arguments.append("value: value") }
        if !site.options.isEmpty { arguments.append("options: options") }
        if !site.inputs.isEmpty { arguments.append("inputs: inputs") }
        let list = (arguments + ["in: context"]).joined(separator: ", ")
        lines.line("let reply = try await functions.\(Names.bare(use.name))(\(list))")
        lines.line("return try await settle(reply, \(site.step ?? ".press"), in: context)")
    }

    /// Binds `chosen`, the row that was chosen if the person may still choose it.
    private func writeChoice(_ query: Query, _ lines: inout LineWriter) {
        let code = QueryCode(query, in: bot)
        lines.openBlock("let chosen = try context.database.read", parameters: "connection") { lines in
            let arguments = ["having: value"] + code.call() + ["in: connection"]
            lines.list("try Queries.\(Names.bare(query.name))(", arguments)
        }
        lines.line("guard let chosen else { return try await outdated(\(site.panel), in: context) }")
    }
}
