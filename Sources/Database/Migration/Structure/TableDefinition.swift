/// What a `CREATE TABLE` says, so that two of them can be compared: the order of columns aside, equal definitions make
/// equal tables.
///
/// Definitions that mean the same in other words are different here. That costs a rebuild of the table and nothing else.
struct TableDefinition: Hashable, Sendable {
    /// What stands behind each column's name.
    private(set) var columns: [String: [String]] = [:]
    /// Keys, checks and the like that belong to the table.
    private(set) var constraints: Set<[String]> = []
    /// Such as STRICT.
    private(set) var options: Set<String> = []

    private static let constraintWords: Set<String> = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]

    init(sql: String) {
        let tokens = SQLTokens.read(sql)
        guard let start = tokens.firstIndex(of: "(") else { return }
        var depth = 0
        var item: [String] = []
        var index = start
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            if token == "(" {
                depth += 1
                if depth == 1 { continue }
            } else if token == ")" {
                depth -= 1
                if depth == 0 { break }
            } else if token == ",", depth == 1 {
                add(item)
                item = []
                continue
            }
            item.append(token)
        }
        add(item)
        options = Set(tokens[index...].split(separator: ",").map { $0.joined(separator: " ") })
    }

    private mutating func add(_ item: [String]) {
        guard let first = item.first else { return }
        if Self.constraintWords.contains(first) {
            constraints.insert(item)
        } else {
            columns[SQLTokens.name(first)] = Array(item.dropFirst())
        }
    }

    /// Whether the other table is this one with columns added.
    func isExtended(by other: TableDefinition) -> Bool {
        constraints == other.constraints && options == other.options
            && columns.allSatisfy { other.columns[$0.key] == $0.value }
    }
}
