/// A reference of a column to another table, to be looked up when all tables are known.
struct PendingReference {
    var table: String
    var column: String
    var fields: Fields
}

extension Checker {
    func resolve(_ pending: PendingReference) {
        let action = word(pending.fields["onDelete"], as: Column.OnDelete.self)
        guard var table = tables[pending.table], var column = table.columns[pending.column],
            let name = string(pending.fields["references"]), let target = qualifiedColumn(name)
        else { return }
        if target.column.type != column.type {
            report(
                .reference,
                "the column holds \(column.type.plural), but \(quoted(name.value)) holds \(target.column.type.plural)",
                at: name)
        }
        if target.table.table.key != [target.column.name], !target.column.isUnique {
            report(
                .reference, "\(quoted(name.value)) is neither the whole key of its table nor unique", at: name,
                hint: "a reference has to mean one row")
        }
        if let action, action.value == .setNull, !column.isNullable {
            report(
                .structure, "the column cannot be set null, because it is not nullable", at: action,
                hint: "add \"nullable\": true, or choose cascade or restrict")
        }
        column.reference = Column.Reference(
            table: target.table.name, column: target.column.name, onDelete: action?.value ?? .restrict)
        table.columns.declare(column.name, column)
        table.table.columns = table.columns.values
        tables.declare(table.name, table)
    }
}
