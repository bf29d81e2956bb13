internal import BotSchema

extension Effect {
    /// Whether it changes rows and nothing else: such effects that follow each other are one transaction.
    var isInDatabase: Bool {
        switch self {
        case .toggle, .set, .update, .increment, .insert, .delete, .deleteAll, .schedule, .unschedule: true
        case .open, .openModal, .send, .startThread, .call: false
        }
    }

    /// The rows that have to be at hand for it.
    var uses: Set<Value.Row> {
        switch self {
        case .toggle, .set: [.record]
        case .update(let row, let assignments): assignments.reduce([row]) { $0.union($1.value.uses) }
        case .increment(let row, _), .delete(let row): [row]
        case .insert(let insertion): insertion.values.reduce([]) { $0.union($1.value.uses) }
        case .deleteAll: [.record]
        case .open(let opening): opening.key.uses
        case .openModal(_, let row): row.map { [$0] } ?? []
        case .send(let sending):
            sending.key.uses.union(sending.place.value.uses).union(sending.mention?.uses ?? [])
                .union(sending.save.map { [$0.row] } ?? [])
        case .startThread(let thread):
            thread.name.uses.union(thread.channel.uses).union(thread.save.map { [$0.row] } ?? [])
        case .schedule(_, let row, let time): time.uses.union([row])
        case .unschedule(_, let row): [row]
        case .call: [.record, .chosen]
        }
    }
}

extension Action {
    /// Whether a hand-written function is given what was filled in.
    var callsFunction: Bool { effects.contains { if case .call = $0 { true } else { false } } }

    /// Whether it inserts rows into a table that can be there already.
    func canConflict(in table: String) -> Bool {
        effects.contains { effect in
            if case .insert(let insertion) = effect {
                insertion.table == table && insertion.conflict != nil
            } else {
                false
            }
        }
    }
}

extension Effect.Opening.Key {
    var uses: Set<Value.Row> {
        switch self {
        case .row(let row), .reference(let row, _): [row]
        }
    }
}

extension Value {
    var uses: Set<Row> {
        switch self {
        case .column(let row, _): [row]
        case .later(let amount, _): amount.uses
        default: []
        }
    }
}

extension Reply {
    var uses: Set<Value.Row> {
        switch self {
        case .template(_, let row): row.map { [$0] } ?? []
        case .text(_, let arguments): arguments.reduce([]) { $0.union($1.value.uses) }
        }
    }
}

extension Action {
    /// Whether it takes the user or message that a command was used on.
    var usesTarget: Bool {
        var values = effects.flatMap(\.values)
        if case .text(_, let arguments)? = reply { values += arguments.map(\.value) }
        return values.contains { $0.isTarget }
    }
}

extension Effect {
    fileprivate var values: [Value] {
        switch self {
        case .update(_, let assignments): assignments.map(\.value)
        case .insert(let insertion): insertion.values.map(\.value)
        case .send(let sending): [sending.place.value] + [sending.mention].compactMap { $0 }
        case .startThread(let thread): [thread.channel]
        case .schedule(_, _, at: let time): [time]
        default: []
        }
    }
}

extension Value {
    fileprivate var isTarget: Bool {
        switch self {
        case .target: true
        case .later(let amount, _): amount.isTarget
        default: false
        }
    }
}

extension Command.Target.Row {
    var isFunction: Bool { if case .function = self { true } else { false } }
}
