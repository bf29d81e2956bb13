/// Settings for people to read: as a table, and as a file to fill in.
public enum SettingsTable {
    /// A line for each setting: its variable, its value and where that comes from, and what it is for. Secrets are only
    /// said to be set or not.
    public static func text(_ descriptions: [SettingDescription], _ source: SettingsSource) -> String {
        let rows = descriptions.map { ($0.variable, value(of: $0, source), $0.text) }
        let width = { (column: [String]) in column.map(\.count).max() ?? 0 }
        let (first, second) = (width(rows.map(\.0)), width(rows.map(\.1)))
        return rows.map { row in
            padded(row.0, first) + "  " + padded(row.1, second) + "  " + row.2 + "\n"
        }.joined()
    }

    private static func value(of description: SettingDescription, _ source: SettingsSource) -> String {
        if let value = source[description.variable] { return description.isSecret ? "(set)" : value }
        if description.isRequired { return "(missing)" }
        return description.defaultText.map { "\($0) (default)" } ?? "(not set)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// A file of every setting with its default, to be filled in: `.env.example`.
    public static func exampleFile(_ descriptions: [SettingDescription]) -> String {
        descriptions.map { description in
            let isCommented = !description.isRequired
            let comment = "# \(description.text) (\(description.expectation))\n"
            return comment + (isCommented ? "#" : "") + "\(description.variable)=\(description.defaultText ?? "")\n"
        }.joined(separator: "\n")
    }
}
