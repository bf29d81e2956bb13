/// Values that a column can no longer hold, and what becomes of them.
struct Misfit: Sendable {
    enum Remedy: Sendable {
        /// The nearest value that fits.
        case nearest(RowExpression, words: String)
        /// The column's default, or nothing where it may be empty.
        case fallback
        /// Nothing, where it may be empty.
        case nothing
    }

    /// What the column does in such a row: `holds more than 10`.
    let words: String
    let condition: RowExpression
    let remedy: Remedy
}

/// What a column holds before a migration, and what it has to hold then.
struct ColumnPair: Sendable {
    let table: String
    let before: ColumnImage
    let after: ColumnImage
    let oldRule: StoredModel.Column?
    let rule: StoredModel.Column?

    /// The column's value as its new type has it.
    var value: RowExpression {
        let (table, name, old, new) = (table, after.name, before.type, after.type)
        return { naming in
            let column = naming.column(name, of: table)
            switch (old, new) {
            case _ where old == new: return column
            case ("REAL", "TEXT"):
                // The short form where it is exact, else every digit.
                return """
                    CASE WHEN CAST(CAST(\(column) AS TEXT) AS REAL) IS \(column) THEN CAST(\(column) AS TEXT) \
                    ELSE printf('%!.17g', \(column)) END
                    """
            default: return "CAST(\(column) AS \(new))"
            }
        }
    }

    /// - Parameter parentExists: Whether a reference's table and column are there already.
    func misfits(parentExists: (ReferenceImage) -> Bool) -> [Misfit] {
        var misfits: [Misfit] = []
        if before.type != after.type, let lost = lostByType { misfits.append(lost) }
        if after.isRequired, !before.isRequired {
            let value = value
            misfits.append(Misfit(words: "has no value", condition: { "\(value($0)) IS NULL" }, remedy: .fallback))
        }
        if let rule, rule.text != oldRule?.text { misfits += outside(of: rule) }
        if let reference = after.reference, reference != before.reference {
            misfits.append(orphans(of: reference, parentExists(reference)))
        }
        return misfits
    }

    /// A value survives a change of type when the change back gives it again.
    private var lostByType: Misfit? {
        let (table, name, old, new) = (table, after.name, before.type, after.type)
        if (old, new) == ("REAL", "TEXT") { return nil }
        return Misfit(
            words: "holds what is no \(new)",
            condition: { naming in
                let column = naming.column(name, of: table)
                // '5' and '0.5' are both numbers, and each comes back from one of the two.
                let types = (old, new) == ("TEXT", "REAL") ? ["INTEGER", "REAL"] : [new]
                return types.map { "CAST(CAST(\(column) AS \($0)) AS \(old)) IS NOT \(column)" }
                    .joined(separator: " AND ")
            }, remedy: .fallback)
    }

    private func outside(of rule: StoredModel.Column) -> [Misfit] {
        let value = value
        var misfits: [Misfit] = []
        if rule.type == "boolean", oldRule?.type != "boolean" {
            misfits.append(
                Misfit(words: "holds neither 0 nor 1", condition: { "\(value($0)) NOT IN (0, 1)" }, remedy: .fallback))
        }
        if let values = rule.values, !Set(oldRule?.values ?? [""]).isSubset(of: values) {
            let list = values.map(\.asSQLText).joined(separator: ", ")
            misfits.append(
                Misfit(
                    words: "holds what is none of its values", condition: { "\(value($0)) NOT IN (\(list))" },
                    remedy: .fallback))
        }
        if let least = rule.minimum, least != oldRule?.minimum {
            misfits.append(
                Misfit(
                    words: "holds less than \(least)", condition: { "\(value($0)) < \(least)" },
                    remedy: .nearest({ _ in least }, words: least)))
        }
        if let most = rule.maximum, most != oldRule?.maximum {
            misfits.append(
                Misfit(
                    words: "holds more than \(most)", condition: { "\(value($0)) > \(most)" },
                    remedy: .nearest({ _ in most }, words: most)))
        }
        if let least = rule.minimumLength, least > oldRule?.minimumLength ?? 0 {
            misfits.append(
                Misfit(
                    words: "is shorter than \(least.counting("character"))",
                    condition: { "length(\(value($0))) < \(least)" }, remedy: .fallback))
        }
        if let most = rule.maximumLength, most < oldRule?.maximumLength ?? .max {
            misfits.append(
                Misfit(
                    words: "is longer than \(most.counting("character"))",
                    condition: { "length(\(value($0))) > \(most)" },
                    remedy: .nearest({ "substr(\(value($0)), 1, \(most))" }, words: "cut off there")))
        }
        return misfits
    }

    private func orphans(of reference: ReferenceImage, _ parentExists: Bool) -> Misfit {
        let (table, name) = (table, after.name)
        return Misfit(
            words: "refers to no row of '\(reference.table)'",
            condition: { naming in
                let column = "\(naming.table(table)).\(naming.column(name, of: table))"
                guard parentExists else { return "\(column) IS NOT NULL" }
                let parent = naming.column(reference.column, of: reference.table)
                return """
                    \(column) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \(naming.table(reference.table)) AS "other" \
                    WHERE "other".\(parent) = \(column))
                    """
            }, remedy: .nothing)
    }
}
