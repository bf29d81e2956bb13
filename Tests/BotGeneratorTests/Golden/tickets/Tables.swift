// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

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

/// A row of `ticket`.
///
/// /tables/ticket
public struct TicketRow: ChangeableRow, Hashable {
    /// /tables/ticket/columns/id
    public var id: Int64
    /// /tables/ticket/columns/opener_id
    public var openerID: Snowflake
    /// /tables/ticket/columns/staff_id
    public var staffID: Snowflake?
    /// /tables/ticket/columns/guild_id
    public var guildID: Snowflake?
    /// /tables/ticket/columns/thread_id
    public var threadID: Snowflake?
    /// /tables/ticket/columns/message_id
    public var messageID: Snowflake?
    /// /tables/ticket/columns/subject
    public var subject: String
    /// /tables/ticket/columns/body
    public var body: String
    /// /tables/ticket/columns/state
    public var state: State
    /// /tables/ticket/columns/priority
    public var priority: Priority
    /// /tables/ticket/columns/opened_at
    public var openedAt: Timestamp
    /// /tables/ticket/columns/changed_at
    public var changedAt: Timestamp

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "opener_id", "staff_id", "guild_id", "thread_id", "message_id", "subject", "body", "state", "priority", "opened_at", "changed_at"
        """

    init(_ row: Row) {
        id = row.int(0)
        openerID = row.snowflake(1)
        staffID = row.optionalSnowflake(2)
        guildID = row.optionalSnowflake(3)
        threadID = row.optionalSnowflake(4)
        messageID = row.optionalSnowflake(5)
        subject = row.text(6)
        body = row.text(7)
        state = State(rawValue: row.text(8)) ?? .open
        priority = Priority(rawValue: row.text(9)) ?? .normal
        openedAt = row.time(10)
        changedAt = row.time(11)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> TicketRow? {
        try connection.queryOne("SELECT \(columns) FROM \"ticket\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        openerID: Snowflake,
        staffID: Snowflake? = nil,
        guildID: Snowflake? = nil,
        threadID: Snowflake? = nil,
        messageID: Snowflake? = nil,
        subject: String,
        body: String,
        state: State = .open,
        priority: Priority = .normal,
        at now: Timestamp,
        in connection: Connection
    ) throws -> TicketRow {
        let sql = """
            INSERT INTO "ticket" ("opener_id", "staff_id", "guild_id", "thread_id", "message_id", "subject", "body", "state", "priority", "opened_at", "changed_at")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [
            openerID,
            staffID,
            guildID,
            threadID,
            messageID,
            subject,
            body,
            state,
            priority,
            now,
            now,
        ]
        return try connection.insert(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case openerID(Snowflake)
        case staffID(Snowflake?)
        case guildID(Snowflake?)
        case threadID(Snowflake?)
        case messageID(Snowflake?)
        case subject(String)
        case body(String)
        case state(State)
        case priority(Priority)
        case openedAt(Timestamp)
    }

    /// Sets columns of the row with this key, and the stamps that follow from them to `now`; false when there is no
    /// such row.
    @discardableResult
    public static func update(
        _ id: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"ticket\"")
        for change in changes {
            switch change {
            case .openerID(let value): update.set("\"opener_id\"", value)
            case .staffID(let value):
                update.set("\"staff_id\"", value)
                update.set("\"changed_at\"", now)
            case .guildID(let value): update.set("\"guild_id\"", value)
            case .threadID(let value): update.set("\"thread_id\"", value)
            case .messageID(let value): update.set("\"message_id\"", value)
            case .subject(let value): update.set("\"subject\"", value)
            case .body(let value): update.set("\"body\"", value)
            case .state(let value):
                update.set("\"state\"", value)
                update.set("\"changed_at\"", now)
            case .priority(let value):
                update.set("\"priority\"", value)
                update.set("\"changed_at\"", now)
            case .openedAt(let value): update.set("\"opened_at\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"ticket\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}
