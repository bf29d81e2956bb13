/// A reference of a column to another table, to be looked up when all tables are known.
struct PendingReference {
    var table: String
    var column: String
    var fields: Fields
}

extension Checker {
    /// Looks up every reference and puts it into its column.
    func resolve(_ references: [PendingReference]) {
        var found: [String: [(column: String, reference: Column.Reference)]] = [:]
        for pending in references {
            guard let reference = reference(pending) else { continue }
            found[pending.table, default: []].append((pending.column, reference))
        }
        for (name, references) in found {
            guard var table = tables[name] else { continue }
            for (name, reference) in references {
                guard var column = table.columns[name] else { continue }
                column.reference = reference
                table.columns.declare(name, column)
            }
            table.table.columns = table.columns.values
            tables.declare(name, table)
        }
    }

    private func reference(_ pending: PendingReference) -> Column.Reference? {
        let action = word(pending.fields["onDelete"], as: Column.OnDelete.self)
        guard let column = tables[pending.table]?.columns[pending.column],
            let name = string(pending.fields["references"]), let target = qualifiedColumn(name)
        else { return nil }
        if target.column.type != column.type {
            report(
                .reference,
                "the column holds \(column.type.plural), but \(quoted(name.value)) holds \(target.column.type.plural)",
                at: name)
        } else if target.table.hasKey, target.table.table.key != [target.column.name], !target.column.isUnique {
            report(
                .reference, "\(quoted(name.value)) is neither the whole key of its table nor unique", at: name,
                hint: "a reference has to mean one row")
        }
        if let action, action.value == .setNull, !column.isNullable {
            report(
                .structure, "the column cannot be set null, because it is not nullable", at: action,
                hint: "add \"nullable\": true, or choose cascade or restrict")
        }
        return Column.Reference(
            table: target.table.name, column: target.column.name, onDelete: action?.value ?? .restrict)
    }
}
