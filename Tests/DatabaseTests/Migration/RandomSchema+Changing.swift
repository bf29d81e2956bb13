@testable import Database
import TestSupport

extension RandomSchema {
    /// The same tables some edits later.
    func changed(_ random: inout SeededGenerator) -> RandomSchema {
        var schema = self
        for _ in 0..<random.number(1...5) { schema.change(&random) }
        return schema
    }

    private mutating func change(_ random: inout SeededGenerator) {
        guard let place = tables.indices.randomElement(using: &random) else { return addTable(&random) }
        switch random.number(0...12) {
        case 0: addTable(&random)
        case 1 where tables.count > 1: removeTable(place)
        case 2: renameTable(place)
        case 3: tables[place].isIndexed.toggle()
        case 4, 5: tables[place].columns.append(column(&random))
        default: changeColumn(place, &random)
        }
    }

    private mutating func removeTable(_ place: Int) {
        let removed = tables.remove(at: place)
        for index in tables.indices {
            tables[index].columns.removeAll { $0.parent == removed.name }
            // A table needs columns to be one.
            while tables[index].columns.count < 2 {
                tables[index].columns.append(Column(name: name("c"), type: "TEXT", hasDefault: true))
            }
            if !tables[index].isCounted {
                for key in 0..<2 { tables[index].columns[key].isRequired = true }
            }
        }
    }

    private mutating func renameTable(_ place: Int) {
        guard tables[place].renamedFrom == nil else { return }
        let (old, new) = (tables[place].name, name("t"))
        tables[place].name = new
        tables[place].renamedFrom = old
        for index in tables.indices {
            for column in tables[index].columns.indices where tables[index].columns[column].parent == old {
                tables[index].columns[column].parent = new
            }
        }
    }

    private mutating func changeColumn(_ place: Int, _ random: inout SeededGenerator) {
        // The key of a table that counts none stays what it is.
        let first = tables[place].isCounted ? 0 : 2
        guard tables[place].columns.count > first else { return }
        let index = random.number(first...(tables[place].columns.count - 1))
        var column = tables[place].columns[index]
        switch random.number(0...7) {
        case 0 where tables[place].columns.count > 2:
            tables[place].columns.remove(at: index)
            return
        case 1 where column.renamedFrom == nil:
            column.renamedFrom = column.name
            column.name = name("c")
        case 2 where column.parent == nil:
            column.type = ["INTEGER", "REAL", "TEXT"].randomElement(using: &random) ?? "TEXT"
            (column.values, column.maximum) = (nil, nil)
        case 3 where column.parent == nil: column.isRequired.toggle()
        case 4 where column.parent == nil: column.hasDefault.toggle()
        case 5: column.isUnique.toggle()
        case 6 where column.type == "TEXT": column.values = ["default", "text", "two"]
        case 7 where column.type != "TEXT" && column.parent == nil: column.maximum = random.number(2...20)
        default: column.parent = nil
        }
        tables[place].columns[index] = column
    }

    /// Fills every table with rows that it takes.
    func rows(_ random: inout SeededGenerator) -> [String] {
        tables.flatMap { table in
            (0..<random.number(0...12)).map { _ in
                let values = table.columns.map { column in
                    if !column.isRequired, random.chance(25) { return "NULL" }
                    if let parent = column.parent {
                        return "(SELECT id FROM \"\(parent)\" ORDER BY id LIMIT 1 OFFSET \(random.number(0...5)))"
                    }
                    if column.hasDefault, random.chance(20) { return Self.standard(column.type) }
                    if let values = column.values { return "'\(values.randomElement(using: &random) ?? "")'" }
                    switch column.type {
                    case "INTEGER": return "\(random.number(-2...30))"
                    case "REAL": return "\(Double(random.number(-8...80)) / 4)"
                    default: return random.chance(50) ? "'\(random.number(0...30))'" : "'text \(random.number(0...30))'"
                    }
                }
                let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
                return "INSERT OR IGNORE INTO \"\(table.name)\" (\(names)) VALUES (\(values.joined(separator: ", ")))"
            }
        }
    }
}
