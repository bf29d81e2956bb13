extension Checker {
    /// Reads which table has a row for each person; `$actor` is known afterwards.
    func readActor(_ place: Placed<Node>?) {
        guard let place, let fields = fields(place, "the actor", Keys.actor),
            let table = table(required("table", of: fields)),
            let id = column(required("id", of: fields), of: table),
            let name = column(required("name", of: fields), of: table)
        else { return }
        if let place = fields["id"], id.type != .snowflake || (table.hasKey && table.table.key != [id.name]) {
            report(.reference, "a person's id is a snowflake and the whole key of its table", at: place)
        }
        if let place = fields["name"] { checkName(name, place) }
        for column in table.columns.values
        where column.name != id.name && column.name != name.name && !table.table.key.contains(column.name) {
            let hasValue = column.isNullable || column.defaultValue != nil || column.isStampedOnCreate
            guard !hasValue else { continue }
            report(
                .structure,
                "the column \(quoted("\(table.name).\(column.name)")) would have no value in the row of a new person",
                at: column.origin, hint: "give it a default, or make it nullable")
        }
        actor = Bot.Actor(table: table.name, idColumn: id.name, nameColumn: name.name)
    }

    private func checkName(_ name: Column, _ place: Placed<Node>) {
        guard name.type == .text else {
            return report(.reference, "a person's name is a text", at: place)
        }
        if name.maximumLength ?? .max < 32 || name.minimumLength ?? 0 > 1 || name.isUnique {
            report(.limit, "Discord's names have 1 to 32 characters, and two people can have the same", at: place)
        }
    }

    /// Reads which table holds conversations, where the bot has any.
    func readConversation(_ place: Placed<Node>?) -> String? {
        guard let place, let fields = fields(place, "the conversation", Keys.conversation),
            let table = table(required("table", of: fields))
        else { return nil }
        if table.hasKey, table.portableKey != .integer, let place = fields["table"] {
            report(
                .reference, "the key of a table of conversations is one column of type 'integer', as turns refer to it",
                at: place)
        }
        return table.name
    }

    /// The table of the people who act, if it could be read.
    var actorTable: TableSymbols? { actor.flatMap { tables[$0.table] } }
}
