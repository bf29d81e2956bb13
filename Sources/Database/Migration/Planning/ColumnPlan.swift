/// What becomes of one column's values: the value that each row gets, what that changes, in words, and whether a row has to
/// be written for it.
struct ColumnPlan: Sendable {
    let name: String
    /// Nil where the database gives the value by itself.
    private(set) var value: RowExpression?
    /// Holds for the rows whose value changes; nil where none does.
    private(set) var misfit: RowExpression?
    private(set) var changes: [MigrationChange] = []

    /// A column that goes on.
    ///
    /// - Parameter isPinned: Whether other rows rely on its values, so that none can be changed.
    init(
        _ pair: ColumnPair, isPinned: Bool, isUnique: Bool, parentExists: (ReferenceImage) -> Bool, _ counts: RowCounts
    ) throws {
        name = pair.after.name
        let place = "'\(pair.table).\(name)'"
        let plain = pair.value
        var cases: [(condition: RowExpression, value: RowExpression)] = []
        for misfit in pair.misfits(parentExists: parentExists) {
            let rows = try counts.rows(of: pair.table, where: misfit.condition)
            guard rows > 0 else { continue }
            let text = "in \(rows.counting("row")) \(place) \(misfit.words)"
            let remedy = isPinned ? nil : Self.remedy(misfit.remedy, pair.after, pair.rule, isUnique: isUnique)
            guard let remedy else {
                let hint = Self.advice(misfit.remedy, isPinned: isPinned, isUnique: isUnique)
                changes.append(MigrationChange(.impossible, pair.table, text, rows: rows, hint: hint))
                continue
            }
            changes.append(MigrationChange(.losesData, pair.table, "\(text) and \(remedy.words)", rows: rows))
            cases.append((misfit.condition, remedy.value))
        }
        let chosen = cases
        value = { naming in
            guard !chosen.isEmpty else { return plain(naming) }
            let branches = chosen.map { "WHEN \($0.condition(naming)) THEN \($0.value(naming)) " }.joined()
            return "CASE \(branches)ELSE \(plain(naming)) END"
        }
        if !chosen.isEmpty {
            misfit = { naming in chosen.map { "(\($0.condition(naming)))" }.joined(separator: " OR ") }
        }
    }

    /// A column that is new in a table with `rows` rows.
    init(new column: ColumnImage, of table: TableImage, _ rule: StoredModel.Column?, rows: Int) {
        name = column.name
        let text = "column '\(table.name).\(name)' is new"
        if table.countsKey, table.key == [name], rule?.isGenerated ?? table.isAutoincrement {
            changes = [MigrationChange(.safe, table.name, text + "; rows are numbered", rows: rows)]
            return
        }
        let (filling, words) = Self.filling(column, rule)
        value = { _ in filling ?? "NULL" }
        if rows == 0 || filling == "NULL" {
            changes = [MigrationChange(.safe, table.name, text)]
        } else if filling != nil, !table.key.contains(name) {
            let suffix = "\(rows.counting("row")) \(rows == 1 ? "gets" : "get") \(words)"
            changes = [MigrationChange(.safe, table.name, "\(text); \(suffix)", rows: rows)]
        } else {
            let hint =
                table.key.contains(name)
                ? "a column of the key can be new only in an empty table"
                : "give it a \"default\" or make it \"nullable\"; if it is another column under a new name, say so with "
                    + "\"renamedFrom\""
            changes = [
                MigrationChange(
                    .impossible, table.name, "\(text), and \(rows.counting("row")) would have no value in it",
                    rows: rows,
                    hint: hint)
            ]
        }
    }

    private static func filling(_ column: ColumnImage, _ rule: StoredModel.Column?) -> (sql: String?, words: String) {
        if let value = column.usefulDefault { return (value, value) }
        if !column.isRequired { return ("NULL", "no value") }
        if rule?.isStamped == true { return ("CAST(strftime('%s', 'now') AS INTEGER) * 1000", "the present time") }
        return (nil, "")
    }

    private static func remedy(
        _ remedy: Misfit.Remedy, _ column: ColumnImage, _ rule: StoredModel.Column?, isUnique: Bool
    ) -> (value: RowExpression, words: String)? {
        switch remedy {
        case .nearest(let value, let words):
            return isUnique ? nil : (value, words == "cut off there" ? "is \(words)" : "gets \(words)")
        case .fallback where !isUnique:
            let (filling, words) = filling(column, rule)
            return filling.map { filling in ({ _ in filling }, "gets \(words)") }
        case .fallback, .nothing: return column.isRequired ? nil : ({ _ in "NULL" }, "gets no value")
        }
    }

    private static func advice(_ remedy: Misfit.Remedy, isPinned: Bool, isUnique: Bool) -> String {
        if isPinned { return "rows are known by it, so change or remove them first" }
        if isUnique { return "no two rows can have the same, so change or remove them first" }
        if case .fallback = remedy {
            return "give the column a \"default\", make it \"nullable\", or change the rows first"
        }
        return "make the column \"nullable\", or change or remove the rows first"
    }
}
