/// `renamedFrom`: what tables and columns were called before, so that their rows and values go on under the new names.
extension Checker {
    /// Reads the earlier names once every table is known by its present one.
    func readEarlierNames(_ place: Placed<Node>?) {
        var owners: [String: String] = [:]
        for (name, fields) in objects(place) {
            let earlier = earlierName("table", name, fields, existing: tables.names, &owners)
            if let earlier, let place = fields["renamedFrom"], Self.runtimeTables.contains(earlier) {
                report(.name, "the table \(quoted(earlier)) belongs to the runtime", at: place, hint: "remove it")
            }
            if var table = tables[name] {
                table.table.renamedFrom = earlier
                tables.declare(name, table)
            }
            readEarlierNames(ofColumns: fields["columns"], of: name)
        }
    }

    private func readEarlierNames(ofColumns place: Placed<Node>?, of tableName: String) {
        guard var table = tables[tableName] else { return }
        var owners: [String: String] = [:]
        for (name, fields) in objects(place) {
            let earlier = earlierName("column", name, fields, existing: table.columns.names, &owners)
            guard var column = table.columns[name] else { continue }
            column.renamedFrom = earlier
            table.columns.declare(name, column)
        }
        table.table.columns = table.columns.values
        tables.declare(tableName, table)
    }

    /// - Parameter owners: Who has said which earlier name so far.
    private func earlierName(
        _ kind: String, _ name: String, _ fields: [String: Placed<Node>], existing: [String],
        _ owners: inout [String: String]
    ) -> String? {
        guard var earlier = string(fields["renamedFrom"]) else { return nil }
        earlier.namePosition = nil
        guard isWellFormed(earlier.value, .snakeCase(), at: earlier) else { return nil }
        if earlier.value == name {
            report(.reference, "the \(kind) cannot be renamed from its own name", at: earlier, hint: "remove it")
        } else if existing.contains(earlier.value) {
            report(
                .reference, "\(quoted(earlier.value)) is still a \(kind), so \(quoted(name)) cannot be it", at: earlier,
                hint: "take one of the two away, or remove \"renamedFrom\"")
        } else if let owner = owners[earlier.value] {
            report(
                .reference, "\(quoted(owner)) is renamed from \(quoted(earlier.value)) already", at: earlier,
                hint: "only one \(kind) can go on under a new name")
        } else {
            owners[earlier.value] = name
            return earlier.value
        }
        return nil
    }

    /// The objects of an object by name, each with its members; what is none has been reported.
    private func objects(_ place: Placed<Node>?) -> [(name: String, members: [String: Placed<Node>])] {
        guard let place, case .object(let members) = place.value.kind else { return [] }
        return members.compactMap { member in
            let placed = place.member(member)
            guard case .object(let inner) = member.value.kind else { return nil }
            return (member.name, Dictionary(inner.map { ($0.name, placed.member($0)) }) { first, _ in first })
        }
    }
}
