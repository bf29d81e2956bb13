extension Checker {
    /// The rows of components that a view's panel ends with.
    func rows(_ place: Placed<Node>?, _ table: TableSymbols, view: String, paged: Int) -> [[Component]] {
        var names: [String: Origin] = [:]
        var rows: [[Component]] = []
        for element in elements(place) ?? [] {
            let entries = namedEntries(element, .snakeCase(longest: ComponentIDLength.name))
            if case .object(let members) = element.value.kind, members.isEmpty {
                report(.limit, "a row has at least one component, or Discord refuses the panel", at: element)
            }
            for (name, value) in entries {
                guard let first = names.updateValue(value.origin, forKey: name) else { continue }
                reportName(
                    .name, "a component of this view at line \(first.position.line) is called \(quoted(name)) as well",
                    at: value)
            }
            let components = entries.compactMap { component($0.name, $0.value, table, view: view) }
            checkWidth(of: components, element)
            rows.append(components)
        }
        if let place { checkHeight(of: rows, paged: paged, place) }
        return rows
    }

    private func checkWidth(of row: [Component], _ place: Placed<Node>) {
        if row.count > 1, row.contains(where: \.kind.isSelect) {
            report(.limit, "a select stands alone in its row", at: place, hint: "move the others to rows of their own")
        }
        let width = row.reduce(0) { $0 + buttons(of: $1.kind) }
        if width > Limits.buttonsInRow {
            report(.limit, "a row has at most \(Limits.buttonsInRow) buttons, not \(width)", at: place)
        }
    }

    private func buttons(of kind: Component.Kind) -> Int {
        switch kind {
        case .button, .link: 1
        case .enumerationButtons(let name): enums[name]?.values.count ?? 0
        case .modelButtons: models.names.count
        case .queryButtons: Limits.queryButtons
        case .enumerationSelect, .modelSelect, .querySelect, .entitySelect: 0
        }
    }

    private func checkHeight(of rows: [[Component]], paged: Int, _ place: Placed<Node>) {
        let selects = rows.reduce(0) { $0 + $1.count { $0.kind.isSelect && $0.kind.query != nil } }
        let height = rows.count + selects + paged
        guard height > Limits.rows else { return }
        var reasons: [String] = []
        if selects > 0 { reasons.append("a select over more than 25 rows has buttons for paging below it") }
        if paged > 0 { reasons.append("a paged field has buttons in a row of their own") }
        report(
            .limit, "a panel has at most \(Limits.rows) rows, not \(height)", at: place,
            hint: reasons.isEmpty ? nil : reasons.joined(separator: ", and "))
    }
}
