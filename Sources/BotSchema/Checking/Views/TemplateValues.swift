extension Checker {
    private static let counting = ["count", "sum", "bar"]

    /// What stands between two braces: a column with a format if any, or what is made of a query's rows.
    func templateValue(
        _ text: String, of table: TableSymbols, at place: Placed<String>
    ) -> (part: Template.Part, canBeEmpty: Bool)? {
        let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            return path(text, of: table, at: place).map { (.value($0.path, nil), $0.canBeEmpty) }
        }
        let format = parts[1].split(separator: ":", maxSplits: 1).map(String.init)
        if Self.counting.contains(format[0]) {
            return counted(parts[0], format, of: table, at: place).map { ($0, false) }
        }
        guard let path = path(parts[0], of: table, at: place) else { return nil }
        guard format.count == 1, let format = Template.Format(rawValue: format[0]) else {
            let known = path.type.type.formats.map(\.rawValue)
            report(
                .structure, "\(quoted(parts[1])) is no format", at: place,
                hint: suggestion(for: parts[1], among: Template.Format.allCases.map(\.rawValue) + Self.counting)
                    ?? (known.isEmpty ? nil : "there are \(list: known)"))
            return nil
        }
        let formats = path.type.type.formats
        guard formats.contains(format) else {
            let hint = formats.isEmpty ? "leave the format out" : "there are \(list: formats.map(\.rawValue))"
            report(
                .reference, "\(path.type.type.plural) are not written as \(quoted(format.rawValue))", at: place,
                hint: hint)
            return nil
        }
        if format == .yesNo { use([.yes, .no]) }
        return (.value(path.path, format), path.canBeEmpty)
    }

    /// `{votes|count}`, `{votes|sum:points}` and `{votes|bar:all_votes}`.
    private func counted(
        _ name: String, _ format: [String], of table: TableSymbols, at place: Placed<String>
    ) -> Template.Part? {
        guard let query = query(named: place.with(name), for: table) else { return nil }
        switch (format[0], format.count) {
        case ("count", 1): return .count(query: name)
        case ("sum", 2):
            guard let column = column(format[1], of: query.table, at: place) else { return nil }
            guard column.type == .integer || column.type == .number else {
                report(
                    .reference,
                    "\(quoted("\(query.table.name).\(column.name)")) holds \(column.type.plural), not numbers",
                    at: place)
                return nil
            }
            return .sum(query: name, column: column.name)
        case ("bar", 2):
            guard self.query(named: place.with(format[1]), for: table) != nil else { return nil }
            return .bar(query: name, of: format[1])
        default:
            report(
                .structure, "\(quoted("{\(name)|\(format.joined(separator: ":"))}")) cannot be counted", at: place,
                hint: "write {\(name)|count}, {\(name)|sum:column} or {\(name)|bar:query}")
            return nil
        }
    }
}

extension ColumnType {
    /// How its values can be written.
    var formats: [Template.Format] {
        switch self {
        case .time: [.relative, .date, .time, .dateTime]
        case .snowflake: [.mention, .channel, .role, .id]
        case .integer: [.number]
        case .number: [.number, .percent]
        case .text: [.code, .quote]
        case .boolean: [.yesNo]
        case .enumeration, .model: []
        }
    }
}
