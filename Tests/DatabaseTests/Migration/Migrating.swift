import EventLoop
import Glibc
import ProcessSupport
import Testing

@testable import Database

/// A database of one schema that is brought to another one.
struct Migrating {
    let folder = TemporaryFolder(inMemory: true)
    var old: DatabaseSchema
    var new: DatabaseSchema
    let path: String

    /// - Parameters:
    ///   - model: What the new model says besides the tables.
    ///   - path: A file of another folder.
    init(
        _ old: [String], _ new: [String], model: String = "{}", oldModel: String = "{}", at path: String? = nil
    ) {
        self.path = path ?? folder.file("bot.sqlite")
        self.old = DatabaseSchema(name: "bot", revision: 1, model: oldModel, ddl: old)
        self.new = DatabaseSchema(name: "bot", revision: 2, model: model, ddl: new)
    }

    /// Makes the old database and runs `statements` on it.
    func fill(_ statements: [String]) throws {
        let file = try DatabaseFile(path)
        try file.create { path in
            let connection = try Connection(path: path)
            try old.install(in: connection)
            try connection.execute("PRAGMA foreign_keys = ON")
            for statement in statements { try connection.execute(statement) }
        }
    }

    func plan() async throws -> MigrationPlan {
        try #require(try await Database.migrationPlan(at: path, schema: new))
    }

    @discardableResult
    func migrate(_ permission: MigrationPermission = .safeChanges) async throws -> MigrationReport? {
        let database = try await Database.open(
            path: path, schema: new, configuration: .init(synchronous: .normal, busyTimeout: .zero),
            permission: permission)
        let report = await database.migration
        try await database.close()
        return report
    }

    /// Every row of a result, its values as SQL writes them.
    func rows(_ query: String) throws -> [[String]] {
        try Connection(path: path).query(query) { row in (0..<row.columnCount).map { row.value($0).sql } }
    }

    /// The first rows of `table` as text, after migrating with `permission`.
    func migrated(
        _ query: String, _ permission: MigrationPermission = .safeChanges
    ) async throws -> [[String]] {
        try await migrate(permission)
        return try rows(query)
    }

    /// What is wrong with the tables, compared with a fresh database of the new schema; nil when they are the same.
    func difference() throws -> String? {
        let fresh = try Connection(path: ":memory:", access: .memory)
        try new.install(in: fresh)
        return try SchemaImage(of: Connection(path: path)).difference(from: SchemaImage(of: fresh))
    }

    /// Everything in the file as text: tables, rows and what it was made for.
    func contents() throws -> [String] {
        let connection = try Connection(path: path)
        let image = try SchemaImage(of: connection)
        let rows = try image.tables.flatMap { table in
            try self.rows("SELECT '\(table.name)', * FROM \(table.name.asSQLName)").map { $0.joined(separator: "|") }
        }
        return image.tables.map(\.sql) + image.indexes.map(\.sql) + rows.sorted()
            + (try self.rows("PRAGMA user_version").map { $0[0] })
    }
}

extension Value {
    var sql: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): "'\(text)'"
        case .blob(let bytes): "\(bytes)"
        }
    }
}

extension MigrationPlan {
    /// Each change as `kind: text`.
    var lines: [String] { changes.map { "\($0.kind.rawValue): \($0.text)" } }
}

/// A table with a counted key and these columns.
func table(_ name: String, _ columns: String...) -> String {
    let lines = ["\"id\" INTEGER PRIMARY KEY AUTOINCREMENT"] + columns
    return "CREATE TABLE \"\(name)\" (\n  \(lines.joined(separator: ",\n  "))\n) STRICT"
}

/// A model whose table `a` has these columns.
func model(_ columns: String, table: String = "") -> String {
    #"{"tables": {"a": {\#(table)"columns": {\#(columns)}}}}"#
}
