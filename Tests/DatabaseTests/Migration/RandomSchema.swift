@testable import Database

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
        if column.type == "TEXT", random.chance(20) { column.values = ["default", "1", "2", "text"] }
        let parents = tables.filter(\.isCounted).map(\.name)
        if column.type == "INTEGER", random.chance(30), let parent = parents.randomElement(using: &random) {
            column.parent = parent
            (column.isRequired, column.hasDefault) = (false, false)
        }
        return column
    }

    // MARK: As the database gets it

    var ddl: [String] {
        tables.flatMap { table in
            var lines = table.columns.map(Self.definition)
            if table.isCounted {
                lines.insert(#""id" INTEGER PRIMARY KEY AUTOINCREMENT"#, at: 0)
            } else {
                lines.append("PRIMARY KEY (\"\(table.columns[0].name)\", \"\(table.columns[1].name)\")")
            }
            let suffix = table.isCounted ? "STRICT" : "STRICT, WITHOUT ROWID"
            let create = "CREATE TABLE \"\(table.name)\" (\n  \(lines.joined(separator: ",\n  "))\n) \(suffix)"
            let column = table.columns.last?.name ?? ""
            let index = "CREATE INDEX \"\(table.name)_\(column)\" ON \"\(table.name)\" (\"\(column)\")"
            return table.isIndexed ? [create, index] : [create]
        }
    }

    private static func definition(_ column: Column) -> String {
        var text = "\"\(column.name)\" \(column.type)"
        if column.isRequired { text += " NOT NULL" }
        if column.isUnique { text += " UNIQUE" }
        if column.hasDefault { text += " DEFAULT \(standard(column.type))" }
        if let parent = column.parent { text += " REFERENCES \"\(parent)\" (\"id\") ON DELETE SET NULL" }
        return text
    }

    static func standard(_ type: String) -> String {
        switch type {
        case "INTEGER": "1"
        case "REAL": "0.5"
        default: "'default'"
        }
    }

    var model: String {
        let tables = tables.map { table in
            let columns = table.columns.map { column in
                var members = ["\"type\": \"\(column.type.lowercased())\""]
                if let name = column.renamedFrom { members.append("\"renamedFrom\": \"\(name)\"") }
                if let most = column.maximum { members.append("\"maximum\": \(most)") }
                if let values = column.values {
                    members.append("\"values\": [\(values.map { "\"\($0)\"" }.joined(separator: ", "))]")
                }
                return "\"\(column.name)\": {\(members.joined(separator: ", "))}"
            }
            let earlier = table.renamedFrom.map { "\"renamedFrom\": \"\($0)\", " } ?? ""
            return "\"\(table.name)\": {\(earlier)\"columns\": {\(columns.joined(separator: ", "))}}"
        }
        return "{\"tables\": {\(tables.joined(separator: ", "))}}"
    }
}
