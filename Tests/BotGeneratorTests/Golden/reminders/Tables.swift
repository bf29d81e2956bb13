// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// A row of `person`.
///
/// /tables/person
public struct PersonRow: ChangeableRow, Hashable {
    /// /tables/person/columns/id
    public var id: Snowflake
    /// /tables/person/columns/name
    public var name: String

    public var key: Snowflake { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "name"
        """

    init(_ row: Row) {
        id = row.snowflake(0)
        name = row.text(1)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Snowflake, in connection: Connection) throws -> PersonRow? {
        try connection.queryOne("SELECT \(columns) FROM \"person\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(id: Snowflake, name: String, in connection: Connection) throws -> PersonRow {
        let sql = """
            INSERT INTO "person" ("id", "name")
            VALUES (?1, ?2)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [id, name]
        return try connection.insert(sql, values, unique: ["id": id], Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case name(String)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        _ id: Snowflake,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"person\"")
        for change in changes {
            switch change {
            case .name(let value): update.set("\"name\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Snowflake, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"person\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }

    /// The row of this person: made when there is none, and renamed when the person goes by another name now.
    ///
    /// /actor
    public static func ensure(
        _ id: Snowflake,
        name: String,
        at now: Timestamp,
        in connection: Connection
    ) throws -> PersonRow {
        guard var row = try find(id, in: connection) else {
            return try insert(id: id, name: name, in: connection)
        }
        if row.name != name {
            try update(id, [.name(name)], at: now, in: connection)
            row.name = name
        }
        return row
    }
}

/// A row of `reminder`.
///
/// /tables/reminder
public struct ReminderRow: ChangeableRow, Hashable {
    /// /tables/reminder/columns/id
    public var id: Int64
    /// /tables/reminder/columns/person_id
    public var personID: Snowflake
    /// /tables/reminder/columns/channel_id
    public var channelID: Snowflake?
    /// /tables/reminder/columns/what
    public var what: String
    /// /tables/reminder/columns/due_at
    public var dueAt: Timestamp
    /// /tables/reminder/columns/message_id
    public var messageID: Snowflake?
    /// /tables/reminder/columns/created_at
    public var createdAt: Timestamp

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "person_id", "channel_id", "what", "due_at", "message_id", "created_at"
        """

    init(_ row: Row) {
        id = row.int(0)
        personID = row.snowflake(1)
        channelID = row.optionalSnowflake(2)
        what = row.text(3)
        dueAt = row.time(4)
        messageID = row.optionalSnowflake(5)
        createdAt = row.time(6)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> ReminderRow? {
        try connection.queryOne("SELECT \(columns) FROM \"reminder\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        personID: Snowflake,
        channelID: Snowflake? = nil,
        what: String,
        dueAt: Timestamp,
        messageID: Snowflake? = nil,
        at now: Timestamp,
        in connection: Connection
    ) throws -> ReminderRow {
        let sql = """
            INSERT INTO "reminder" ("person_id", "channel_id", "what", "due_at", "message_id", "created_at")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [personID, channelID, what, dueAt, messageID, now]
        return try connection.insert(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case personID(Snowflake)
        case channelID(Snowflake?)
        case what(String)
        case dueAt(Timestamp)
        case messageID(Snowflake?)
        case createdAt(Timestamp)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        _ id: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"reminder\"")
        for change in changes {
            switch change {
            case .personID(let value): update.set("\"person_id\"", value)
            case .channelID(let value): update.set("\"channel_id\"", value)
            case .what(let value): update.set("\"what\"", value)
            case .dueAt(let value): update.set("\"due_at\"", value)
            case .messageID(let value): update.set("\"message_id\"", value)
            case .createdAt(let value): update.set("\"created_at\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"reminder\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}
