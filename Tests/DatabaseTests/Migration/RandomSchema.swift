@testable import Database
import TestSupport

extension SeededGenerator {
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
}

/// Tables as the generator makes them, of any shape.
struct RandomSchema {
    struct Column: Equatable {
        var name: String
        var renamedFrom: String?
        var type: String
        var isRequired = false
        var isUnique = false
        var hasDefault = false
        /// The table that it refers to.
        var parent: String?
        /// Only these texts, or at most this number.
        var values: [String]?
        var maximum: Int?
    }

    struct Table: Equatable {
        var name: String
        var renamedFrom: String?
        /// Whether the key is counted, else it is the first two columns.
        var isCounted: Bool
        var columns: [Column]
        var isIndexed = false
    }

    var tables: [Table] = []
    /// Numbers the names, so that none comes twice.
    var names = 0

    init(_ random: inout SeededGenerator) {
        for _ in 0..<random.number(1...3) { addTable(&random) }
    }

    mutating func name(_ letter: String) -> String {
        names += 1
        return "\(letter)\(names)"
    }

    mutating func addTable(_ random: inout SeededGenerator) {
        var table = Table(name: name("t"), isCounted: random.chance(70), columns: [], isIndexed: random.chance(40))
        for place in 0..<random.number(2...5) {
            var column = self.column(&random)
            if !table.isCounted, place < 2 {
                column = Column(name: column.name, type: random.chance(50) ? "INTEGER" : "TEXT", isRequired: true)
            }
            table.columns.append(column)
        }
        tables.append(table)
    }

    mutating func column(_ random: inout SeededGenerator) -> Column {
        var column = Column(name: name("c"), type: ["INTEGER", "REAL", "TEXT"].randomElement(using: &random) ?? "TEXT")
        column.isRequired = random.chance(40)
        column.hasDefault = random.chance(column.isRequired ? 70 : 30)
        column.isUnique = random.chance(10)
        if column.type == "TEXT", random.chance(20) { column.values = ["default", "one", "two", "text"] }
        let parents = tables.filter(\.isCounted).map(\.name)
        if column.type == "INTEGER", random.chance(30), let parent = parents.randomElement(using: &random) {
            column.parent = parent
            (column.isRequired, column.hasDefault) = (false, false)
        }
        return column
    }

    // MARK: As a document

    /// The document of a bot with these tables.
    var document: String {
        let persons = #""person": {"key": ["id"], "columns": {"id": {"type": "snowflake"}, "name": {"type": "text"}}}"#
        let enums = Set(tables.flatMap(\.columns).compactMap(\.values)).map { values in
            "\(Self.string(Self.enumeration(values))): {\(values.map { #""\#($0)": "\#($0)""# }.joined(separator: ", "))}"
        }
        let members = [
            #""name": "bot", "revision": 1, "actor": {"table": "person", "id": "id", "name": "name"}"#,
            #""texts": {"en-US": {}}"#, "\"enums\": {\(enums.sorted().joined(separator: ", "))}",
            "\"tables\": {\(([persons] + tables.map(Self.text)).joined(separator: ", "))}",
        ]
        return "{\(members.joined(separator: ", "))}"
    }

    private static func text(of table: Table) -> String {
        let key = table.isCounted ? ["id"] : table.columns.prefix(2).map(\.name)
        var columns = table.columns.map { "\(string($0.name)): \(text(of: $0))" }
        if table.isCounted { columns.insert(#""id": {"type": "integer", "generated": true}"#, at: 0) }
        var members = [
            "\"key\": [\(key.map(string).joined(separator: ", "))]",
            "\"columns\": {\(columns.joined(separator: ", "))}",
        ]
        if let name = table.renamedFrom { members.append("\"renamedFrom\": \(string(name))") }
        if table.isIndexed, let last = table.columns.last { members.append("\"indexes\": [[\(string(last.name))]]") }
        return "\(string(table.name)): {\(members.joined(separator: ", "))}"
    }

    private static func text(of column: Column) -> String {
        let type = ["INTEGER": "integer", "REAL": "number"][column.type] ?? (column.values == nil ? "text" : "enum")
        var members = ["\"type\": \(string(type))"]
        if !column.isRequired { members.append(#""nullable": true"#) }
        if column.isUnique { members.append(#""unique": true"#) }
        if column.hasDefault { members.append("\"default\": \(standard(column.type).replacing("'", with: "\""))") }
        if let parent = column.parent {
            members.append("\"references\": \(string(parent + ".id")), \"onDelete\": \"set null\"")
        }
        if let values = column.values { members.append("\"enum\": \(string(enumeration(values)))") }
        if let most = column.maximum { members.append("\"maximum\": \(most)") }
        if let name = column.renamedFrom { members.append("\"renamedFrom\": \(string(name))") }
        return "{\(members.joined(separator: ", "))}"
    }

    private static func enumeration(_ values: [String]) -> String { "of_" + values.joined(separator: "_") }
    private static func string(_ text: String) -> String { "\"\(text)\"" }

    static func standard(_ type: String) -> String {
        switch type {
        case "INTEGER": "1"
        case "REAL": "0.5"
        default: "'default'"
        }
    }
}
