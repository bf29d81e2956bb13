internal import CSQLite

/// What went wrong with the database, in words that may be shown to the operator.
///
/// `description` names files and rules but no contents; `debugDescription` adds SQLite's own message and the statement.
/// Bound values are in neither.
public struct DatabaseError: Error, Sendable {
    /// The kind of failure; more kinds may be added.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        public let description: String

        /// The file cannot be opened or made: a missing folder, a folder in its place, no permission.
        public static let cannotOpen = Code(description: "cannot open")
        /// Another process of this program uses the database.
        public static let locked = Code(description: "locked")
        /// Another program held a lock for longer than the busy timeout.
        public static let busy = Code(description: "busy")
        /// The file, its folder or the connection may only be read.
        public static let readOnly = Code(description: "read-only")
        /// The disk is full.
        public static let full = Code(description: "full")
        /// Reading or writing the disk failed.
        public static let inputOutput = Code(description: "input/output")
        /// The file's contents, or the tables in it, are damaged.
        public static let corrupt = Code(description: "corrupt")
        /// The file is no SQLite database.
        public static let notADatabase = Code(description: "not a database")
        /// The database belongs to another program, or to another bot of this one.
        public static let foreign = Code(description: "foreign")
        /// The database was made by a later revision of the schema.
        public static let newerSchema = Code(description: "newer schema")
        /// The database was made for other tables, and has not been brought up to date.
        public static let differentSchema = Code(description: "different schema")
        /// A statement broke a UNIQUE, CHECK, NOT NULL or FOREIGN KEY rule; nothing was written.
        public static let constraint = Code(description: "constraint")
        /// The database has been closed.
        public static let closed = Code(description: "closed")
        /// The caller's mistake: a statement that does not compile, or another number of values than parameters.
        public static let misuse = Code(description: "misuse")
        public static let other = Code(description: "other")
    }

    public let code: Code
    /// One sentence for people.
    public let description: String
    /// SQLite's extended result code; 0 where the failure is not SQLite's.
    public let resultCode: Int32
    /// SQLite's message; it may name tables and columns.
    public let detail: String
    /// The statement, without the values that were bound.
    public let sql: String

    init(_ code: Code, _ description: String, resultCode: Int32 = 0, detail: String = "", sql: String = "") {
        self.code = code
        self.description = description
        self.resultCode = resultCode
        self.detail = detail
        self.sql = sql
    }
}

extension DatabaseError {
    /// The columns whose values another row has already, as `table.column`, where a statement broke a UNIQUE rule or that of
    /// a key; else empty.
    public var takenColumns: [String] {
        // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID, whose macros Swift does not see.
        let rules = [6, 8, 10].map { SQLITE_CONSTRAINT | ($0 << 8) }
        let start = "UNIQUE constraint failed: "
        guard rules.contains(resultCode), detail.hasPrefix(start) else { return [] }
        let names = detail.dropFirst(start.count).split(separator: ",").map { $0.drop { $0 == " " } }
        // An index over expressions is named itself.
        return names.allSatisfy { $0.contains(".") && !$0.contains("'") } ? names.map(String.init) : []
    }
}

extension DatabaseError: CustomStringConvertible, CustomDebugStringConvertible {
    public var debugDescription: String {
        var text = "DatabaseError(\(code), \(resultCode)): \(description)"
        if !detail.isEmpty { text += " [\(detail)]" }
        if !sql.isEmpty { text += " in: \(sql)" }
        return text
    }
}

extension DatabaseError {
    /// The failure that `handle` reported last.
    init(handle: OpaquePointer?, sql: String) {
        let resultCode = handle.map(sqlite3_extended_errcode) ?? SQLITE_NOMEM
        let detail = handle.flatMap(sqlite3_errmsg).map { String(cString: $0) } ?? ""
        self.init(resultCode: resultCode, detail: detail, sql: sql)
    }

    private init(resultCode: Int32, detail: String, sql: String) {
        let (code, description): (Code, String) =
            switch resultCode & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED: (.busy, "The database is in use by another program: close that one.")
            case SQLITE_READONLY: (.readOnly, "The database may only be read: make the file writable.")
            case SQLITE_FULL: (.full, "The disk that holds the database is full: make room on it.")
            case SQLITE_IOERR: (.inputOutput, "The disk that holds the database cannot be read or written.")
            case SQLITE_CORRUPT: (.corrupt, "The database is damaged: restore a backup, or move it away.")
            case SQLITE_NOTADB: (.notADatabase, "The file is not an SQLite database.")
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: (.cannotOpen, "The database file cannot be opened.")
            case SQLITE_CONSTRAINT: (.constraint, "The values break a rule of the database.")
            case SQLITE_MISUSE, SQLITE_ERROR, SQLITE_RANGE: (.misuse, "The database refused a statement.")
            default: (.other, "The database failed (SQLite code \(resultCode)).")
            }
        self.init(code, description, resultCode: resultCode, detail: detail, sql: sql)
    }
}
