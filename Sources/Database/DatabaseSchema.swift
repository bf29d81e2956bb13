/// What a database is made from: the tables, and the model that they were generated for.
public struct DatabaseSchema: Sendable {
    /// The bot's name; a database of another name is refused.
    public var name: String
    /// Grows with every change of the model; a database of a higher revision is refused.
    public var revision: Int
    /// The checked model as JSON text. It is kept in the database and compared as text, so it must be written the same
    /// way each time.
    public var model: String
    /// Statements that make the tables and indexes, in order. `meta(key, value)` is added when they do not make it.
    public var ddl: [String]

    public init(name: String, revision: Int, model: String, ddl: [String]) {
        self.name = name
        self.revision = revision
        self.model = model
        self.ddl = ddl
    }
}

extension DatabaseSchema {
    /// Marks a file as one of ours: 'Parl' in ASCII, in the place that SQLite's file format has for it.
    static let applicationID: UInt32 = 0x5061_726C

    /// Makes the tables in an empty database, in one transaction.
    func install(in connection: Connection) throws {
        try connection.transaction {
            for statement in ddl { try connection.executeScript(statement) }
            try connection.execute("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
            let rows = [("schema_name", name), ("schema_revision", String(revision)), ("schema_model", model)]
            for (key, value) in rows {
                try connection.execute("INSERT INTO meta (key, value) VALUES (?, ?)", [key, value])
            }
            try connection.execute("PRAGMA application_id = \(Self.applicationID)")
            try connection.execute("PRAGMA user_version = \(revision)")
        }
    }
}
