/// Decides whether a database of ours is the one that this program was built for. It only reads.
struct SchemaCheck {
    let schema: DatabaseSchema
    let path: String

    /// Up to this size every page is checked at start, which takes some tens of milliseconds; larger files are checked
    /// on request only.
    private static let largestQuickCheck = 16 << 20

    /// Throws unless the database is sound and the one that the program was built for.
    func run(on connection: Connection) throws {
        try checkIdentity(connection)
        guard try isCurrent(connection) else {
            throw DatabaseError(
                .differentSchema,
                "The database '\(path)' was made for other tables than this program's: '\(schema.name) db plan' shows how they "
                    + "differ, '\(schema.name) db migrate' brings them up to date.")
        }
        try checkTables(connection)
        try checkPages(connection)
    }

    /// Throws unless it is this bot's, and not of a later revision.
    func checkIdentity(_ connection: Connection) throws {
        let hasMeta = try connection.queryOne("SELECT 1 FROM sqlite_schema WHERE name = 'meta'") { _ in true }
        guard hasMeta == true else { throw damaged("its table 'meta' is missing") }
        let name = try connection.meta("schema_name")
        guard name == schema.name else {
            throw DatabaseError(
                .foreign,
                "The database '\(path)' belongs to the bot '\(name ?? "")', not to '\(schema.name)': "
                    + "set PARLANCE_DATABASE to another path.")
        }
        let revision = try Self.revision(connection)
        guard revision <= schema.revision else {
            throw DatabaseError(
                .newerSchema,
                "The database '\(path)' has schema revision \(revision), and this program knows \(schema.revision): "
                    + "run the newer program, or restore a backup from before its first start.")
        }
    }

    /// Whether the database was made for, or brought to, exactly this schema.
    func isCurrent(_ connection: Connection) throws -> Bool {
        try connection.meta("schema_model") == schema.model
            && connection.meta("schema_definition") == schema.definition
            && Self.revision(connection) == schema.revision
    }

    static func revision(_ connection: Connection) throws -> Int {
        try connection.queryOne("PRAGMA user_version") { Int($0.int(0)) } ?? 0
    }

    func storedModel(_ connection: Connection) throws -> String { try connection.meta("schema_model") ?? "" }

    /// Another program may have dropped or changed tables: every column and index of a fresh database must be there.
    func checkTables(_ connection: Connection) throws {
        let fresh = try Connection(path: ":memory:", access: .memory)
        try schema.install(in: fresh)
        let missing = try Self.parts(of: fresh).subtracting(Self.parts(of: connection))
        if let part = missing.min() { throw damaged("\(part) is missing or was changed") }
    }

    private static func parts(of connection: Connection) throws -> Set<String> {
        let columns = try connection.query(
            """
            SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
            WHERE t.type = 'table'
            """
        ) { "the column '\($0.text(0)).\($0.text(1))' (\($0.text(2)), \($0.int(3)), \($0.int(4)))" }
        let indexes = try connection.query("SELECT name FROM sqlite_schema WHERE type = 'index'") {
            "the index '\($0.text(0))'"
        }
        return Set(columns).union(indexes)
    }

    func checkPages(_ connection: Connection) throws {
        let size =
            try connection.queryOne("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") {
                $0.int(0)
            } ?? 0
        guard size <= Self.largestQuickCheck else { return }
        let problem = try connection.queryOne("PRAGMA quick_check(1)") { $0.text(0) }
        if let problem, problem != "ok" { throw damaged("SQLite reports: \(problem)") }
    }

    private func damaged(_ what: String) -> DatabaseError {
        DatabaseError(.corrupt, "The database '\(path)' is damaged (\(what)): restore a backup, or move it away.")
    }
}
