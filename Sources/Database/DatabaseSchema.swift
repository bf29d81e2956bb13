/// What a database is made from: the tables, and the model that they were generated for.
public struct DatabaseSchema: Sendable {
    /// The bot's name; a database of another name is refused.
    public var name: String
    /// Orders programs: a database of a higher revision is refused, one of a lower is brought to this one.
    public var revision: Int
    /// The checked model as JSON text. It is kept in the database and compared as text, so it must be written the same
    /// way each time.
    ///
    /// A migration reads in it what SQLite does not know: `{"tables": {NAME: {"renamedFrom", "columns": {NAME: {"type",
    /// "renamedFrom", "generated", "onCreate", "values", "minimum", "maximum", "minLength", "maxLength"}}}}}`, each of
    /// which may be missing.
    public var model: String
    /// Statements that make the tables and indexes, in order. `meta(key, value)` is added when they do not make it.
    public var ddl: [String]
    /// What holds between rows besides the rules of the tables; ``Database/problems(at:schema:)`` looks whether it does.
    public var invariants: [Invariant]

    public init(name: String, revision: Int, model: String, ddl: [String], invariants: [Invariant] = []) {
        self.name = name
        self.revision = revision
        self.model = model
        self.ddl = ddl
        self.invariants = invariants
    }

    /// Something that no row may break.
    public struct Invariant: Sendable {
        /// What is wrong where it does not hold, in words that a list of ids can follow.
        public var violation: String
        /// Selects the ids of the rows that break it.
        public var sql: String

        public init(_ violation: String, sql: String) {
            self.violation = violation
            self.sql = sql
        }
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
            try stamp(connection)
        }
    }

    /// The statements that made the tables, as one text.
    var definition: String { ddl.joined(separator: ";\n") }

    /// Notes in a database what it is made for.
    func stamp(_ connection: Connection) throws {
        let rows = [
            ("schema_name", name), ("schema_revision", String(revision)), ("schema_model", model),
            ("schema_definition", definition),
        ]
        for (key, value) in rows { try connection.setMeta(key, value) }
        try connection.execute("PRAGMA application_id = \(Self.applicationID)")
        try connection.execute("PRAGMA user_version = \(revision)")
    }
}
