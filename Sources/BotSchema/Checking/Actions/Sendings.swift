extension Checker {
    /// `{"send": "view", "of": "$created", "to": "$channel", "mention": "$actor.id", "save": "message_id"}`.
    func send(_ place: Placed<Node>, _ fields: Fields, _ scope: ActionScope) -> Effect? {
        guard let view = string(place), let symbols = resolve("view", view.value, in: views, at: view),
            let record = string(symbols.value["record"]), let table = tables[record.value],
            let key = key(fields["of"], of: table, view, scope),
            let target = required("to", of: fields).flatMap({ recipient($0, scope) })
        else { return nil }
        let id = ValueType(type: .snowflake, isNullable: true)
        let mention = fields["mention"].flatMap { value($0, for: id, scope) }
        var row: Value.Row?
        if case .row(let shown) = key { row = shown }
        return .send(
            Effect.Sending(
                view: view.value, key: key, place: target, mention: mention, save: saving(fields["save"], row, scope)))
    }

    /// A channel's id, or `{"user": value}`.
    private func recipient(_ place: Placed<Node>, _ scope: ActionScope) -> Effect.Sending.Place? {
        let id = ValueType(type: .snowflake, isNullable: true)
        guard case .object = place.value.kind else { return value(place, for: id, scope).map { .channel($0) } }
        guard let fields = fields(place, "a recipient", Keys.recipient), let user = required("user", of: fields) else {
            return nil
        }
        return value(user, for: id, scope).map { .user($0) }
    }

    /// `{"open": {"thread": "{title}", "in": "$channel", "private": true, "save": "thread_id"}}`.
    func thread(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard let fields = fields(place, "a thread", Keys.thread),
            let name = required("thread", of: fields).flatMap({ reply($0, scope) })
        else { return nil }
        let id = ValueType(type: .snowflake, isNullable: true)
        let channel = fields["in"].map { value($0, for: id, scope) } ?? .channel
        guard let channel else { return nil }
        return .startThread(
            Effect.ThreadStart(
                name: name, channel: channel, isPrivate: boolean(fields["private"])?.value ?? false,
                save: saving(fields["save"], nil, scope)))
    }

    /// The column that keeps the id of what is made: of the row that is shown, or of the one just made, or of the record.
    private func saving(_ place: Placed<Node>?, _ shown: Value.Row?, _ scope: ActionScope) -> Effect.Saving? {
        guard let place else { return nil }
        let row = shown ?? (scope.created == nil ? .record : .created)
        guard let table = table(of: row, scope) else {
            report(.structure, "there is no row here that could keep it", at: place)
            return nil
        }
        guard let column = assignableColumn(place, of: table) else { return nil }
        if column.type != .snowflake {
            report(
                .reference,
                "\(quoted("\(table.name).\(column.name)")) holds \(column.type.plural), but what is kept is a Discord id",
                at: place)
        }
        return Effect.Saving(row: row, column: column.name)
    }

    /// `{"schedule": "remind", "at": "$created.due_at", "of": "$created"}`.
    func schedule(_ place: Placed<Node>, _ fields: Fields, _ scope: ActionScope) -> Effect? {
        guard let (name, row) = scheduled(place, fields, scope), let at = required("at", of: fields) else { return nil }
        return value(at, for: ValueType(type: .time, isNullable: false), scope).map { .schedule(name, row, at: $0) }
    }

    func unschedule(_ place: Placed<Node>, _ fields: Fields, _ scope: ActionScope) -> Effect? {
        scheduled(place, fields, scope).map { .unschedule($0.name, $0.row) }
    }

    /// The schedule that a text names, with the row that it is for.
    private func scheduled(
        _ place: Placed<Node>, _ fields: Fields, _ scope: ActionScope
    ) -> (name: String, row: Value.Row)? {
        guard let name = string(place), let symbols = resolve("schedule", name.value, in: schedules, at: name) else {
            return nil
        }
        let found: (row: Value.Row, table: TableSymbols)?
        if let place = fields["of"] {
            found = row(place, scope, among: Value.Row.allCases)
            if found == nil { return nil }
        } else {
            let rows: [Value.Row] = [.created, .record, .chosen, .actor]
            found = rows.compactMap { row in table(of: row, scope).map { (row, $0) } }
                .first { $0.table.name == symbols.record.name }
        }
        guard let found, found.table.name == symbols.record.name else {
            report(
                .reference, "the schedule \(quoted(name.value)) is for rows of \(quoted(symbols.record.name))",
                at: name,
                hint: "name one with \"of\"")
            return nil
        }
        return (name.value, found.row)
    }
}
