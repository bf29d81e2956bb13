/// A schedule as the checks know it by name, before its effects are read.
struct ScheduleSymbols {
    var fields: Fields
    var record: TableSymbols
}

extension Checker {
    /// The longest name of a schedule, whose table has another word before it.
    private static let longestName = Limits.databaseName - "scheduled_".utf8.count

    /// Makes the names of the schedules known, so that effects can refer to them.
    func declareSchedules(_ place: Placed<Node>?) {
        for (name, value) in namedEntries(place, .snakeCase(longest: Self.longestName)) {
            schedules.declare(name, scheduleSymbols(name, value))
        }
    }

    private func scheduleSymbols(_ name: String, _ place: Placed<Node>) -> ScheduleSymbols? {
        guard let fields = fields(place, "a schedule", Keys.schedule), let table = table(required("record", of: fields))
        else { return nil }
        if table.hasKey, table.portableKey == nil, let place = fields["record"] {
            report(
                .reference, "a schedule is for rows whose key is one column of type 'integer' or 'snowflake'", at: place
            )
        }
        if tables.names.contains("scheduled_\(name)") {
            reportName(
                .name, "what is scheduled is kept in a table 'scheduled_\(name)', but there is one already", at: place,
                hint: "choose another name")
        }
        return ScheduleSymbols(fields: fields, record: table)
    }

    func readSchedules() -> [Schedule] {
        schedules.names.compactMap { name in schedules[name].flatMap { schedule(name, $0) } }
    }

    private func schedule(_ name: String, _ symbols: ScheduleSymbols) -> Schedule? {
        let scope = ActionScope(carrier: .schedule(name: name), record: symbols.record)
        guard required("effect", of: symbols.fields) != nil, let action = action(symbols.fields, scope) else {
            return nil
        }
        for effect in action.effects where effect.endsAction {
            reportName(
                .structure, "nobody is there to be answered when a schedule's time has come",
                at: symbols.fields["effect"] ?? symbols.fields.place, hint: "send a view instead")
        }
        for effect in action.effects where effect.isOutside && effect.rows.contains(.created) {
            reportName(
                .structure, "a row that a schedule has made is not known any more when something is sent",
                at: symbols.fields["effect"] ?? symbols.fields.place, hint: "schedule the sending for the new row")
        }
        return Schedule(
            origin: symbols.fields.place.origin, name: name, table: symbols.record.name, action: action)
    }

    /// The tables that keep what is planned; their rows go with the rows that they are about.
    func scheduleTables(_ schedules: [Schedule]) -> [Table] {
        schedules.compactMap { schedule in
            guard let table = tables[schedule.table], let key = table.table.key.first.flatMap({ table.columns[$0] }),
                let actor
            else { return nil }
            func column(_ name: String, _ type: ColumnType, isNullable: Bool = false, default value: Int? = nil)
                -> Column
            {
                Column(
                    origin: schedule.origin, name: name, type: type, isNullable: isNullable, isUnique: false,
                    isGenerated: false, defaultValue: value.map { .integer($0) }, reference: nil, minimum: nil,
                    maximum: nil, minimumLength: nil, maximumLength: nil, isStampedOnCreate: false, stampedByColumns: []
                )
            }
            var record = column("record_id", key.type)
            record.reference = .init(table: schedule.table, column: key.name, onDelete: .cascade)
            var person = column("actor_id", .snowflake)
            person.reference = .init(table: actor.table, column: actor.idColumn, onDelete: .cascade)
            var result = Table(
                origin: schedule.origin, name: schedule.storage, key: ["record_id"], owner: nil,
                columns: [
                    record, person, column("locale", .text, isNullable: true),
                    column("guild_id", .snowflake, isNullable: true),
                    column("channel_id", .snowflake, isNullable: true),
                    column("due_at", .time), column("planned_at", .time), column("step", .integer, default: 0),
                    column("attempts", .integer, default: 0),
                ], indexes: [["due_at"]])
            result.isRuntime = true
            return result
        }
    }
}

extension Effect {
    /// Whether it does something in Discord besides answering.
    public var isOutside: Bool {
        switch self {
        case .send, .startThread: true
        default: false
        }
    }

    /// The rows that something in Discord is made from.
    fileprivate var rows: Set<Value.Row> {
        var values: [Value] = []
        var rows: Set<Value.Row> = []
        switch self {
        case .send(let sending):
            values = [sending.place.value] + (sending.mention.map { [$0] } ?? [])
            switch sending.key {
            case .row(let row), .reference(let row, _): rows.insert(row)
            }
        case .startThread(let thread):
            values = [thread.channel] + thread.name.values
            if case .template(_, let row?) = thread.name { rows.insert(row) }
        default: break
        }
        for case .column(let row, _) in values.map(\.innermost) { rows.insert(row) }
        return rows
    }
}
