// Generated from Schema/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// A row of `user`.
///
/// /tables/user
public struct UserRow: ChangeableRow, Hashable {
    /// /tables/user/columns/id
    public var id: Snowflake
    /// /tables/user/columns/name
    public var name: String
    /// /tables/user/columns/created_at
    public var createdAt: Timestamp
    /// /tables/user/columns/updated_at
    public var updatedAt: Timestamp
    /// /tables/user/columns/modified_at
    public var modifiedAt: Timestamp
    /// /tables/user/columns/status
    public var status: Status
    /// /tables/user/columns/model
    public var model: Model
    /// /tables/user/columns/current_session_id
    public var currentSessionID: Int64?
    /// /tables/user/columns/system_msg
    public var systemMsg: String?
    /// /tables/user/columns/max_tokens
    public var maxTokens: Int64
    /// /tables/user/columns/temperature
    public var temperature: Double
    /// /tables/user/columns/show_public
    public var showPublic: Bool
    /// /tables/user/columns/attach
    public var attach: Bool

    public var key: Snowflake { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "name", "created_at", "updated_at", "modified_at", "status", "model", "current_session_id", "system_msg", "max_tokens", "temperature", "show_public", "attach"
        """

    init(_ row: Row) {
        id = row.snowflake(0)
        name = row.text(1)
        createdAt = row.time(2)
        updatedAt = row.time(3)
        modifiedAt = row.time(4)
        status = Status(rawValue: row.text(5)) ?? .disable
        model = Model(rawValue: row.text(6)) ?? .`gpt-4o-mini`
        currentSessionID = row.optionalInt(7)
        systemMsg = row.optionalText(8)
        maxTokens = row.int(9)
        temperature = row.double(10)
        showPublic = row.bool(11)
        attach = row.bool(12)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Snowflake, in connection: Connection) throws -> UserRow? {
        try connection.queryOne("SELECT \(columns) FROM \"user\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        id: Snowflake,
        name: String,
        status: Status = .disable,
        model: Model = .`gpt-4o-mini`,
        currentSessionID: Int64? = nil,
        systemMsg: String? = nil,
        maxTokens: Int64 = 500,
        temperature: Double = 0.8,
        showPublic: Bool = false,
        attach: Bool = false,
        at now: Timestamp,
        in connection: Connection
    ) throws -> UserRow {
        let sql = """
            INSERT INTO "user" ("id", "name", "created_at", "updated_at", "modified_at", "status", "model", "current_session_id", "system_msg", "max_tokens", "temperature", "show_public", "attach")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [
            id,
            name,
            now,
            now,
            now,
            status,
            model,
            currentSessionID,
            systemMsg,
            maxTokens,
            temperature,
            showPublic,
            attach,
        ]
        return try connection.insert(sql, values, unique: ["id": id], Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case name(String)
        case createdAt(Timestamp)
        case updatedAt(Timestamp)
        case status(Status)
        case model(Model)
        case currentSessionID(Int64?)
        case systemMsg(String?)
        case maxTokens(Int64)
        case temperature(Double)
        case showPublic(Bool)
        case attach(Bool)
    }

    /// Sets columns of the row with this key, and the stamps that follow from them to `now`; false when there is no
    /// such row.
    @discardableResult
    public static func update(
        _ id: Snowflake,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"user\"")
        for change in changes {
            switch change {
            case .name(let value): update.set("\"name\"", value)
            case .createdAt(let value): update.set("\"created_at\"", value)
            case .updatedAt(let value): update.set("\"updated_at\"", value)
            case .status(let value):
                update.set("\"status\"", value)
                update.set("\"modified_at\"", now)
            case .model(let value):
                update.set("\"model\"", value)
                update.set("\"modified_at\"", now)
            case .currentSessionID(let value): update.set("\"current_session_id\"", value)
            case .systemMsg(let value):
                update.set("\"system_msg\"", value)
                update.set("\"modified_at\"", now)
            case .maxTokens(let value):
                update.set("\"max_tokens\"", value)
                update.set("\"modified_at\"", now)
            case .temperature(let value):
                update.set("\"temperature\"", value)
                update.set("\"modified_at\"", now)
            case .showPublic(let value):
                update.set("\"show_public\"", value)
                update.set("\"modified_at\"", now)
            case .attach(let value):
                update.set("\"attach\"", value)
                update.set("\"modified_at\"", now)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Snowflake, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"user\" WHERE \"id\" = ?1", [id])
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
    ) throws -> UserRow {
        guard var row = try find(id, in: connection) else {
            return try insert(id: id, name: name, at: now, in: connection)
        }
        if row.name != name {
            try update(id, [.name(name)], at: now, in: connection)
            row.name = name
        }
        return row
    }
}

/// A row of `session`.
///
/// /tables/session
public struct SessionRow: ChangeableRow, Hashable {
    /// /tables/session/columns/id
    public var id: Int64
    /// /tables/session/columns/creator_id
    public var creatorID: Snowflake
    /// /tables/session/columns/guild_id
    public var guildID: Snowflake?
    /// /tables/session/columns/name
    public var name: String
    /// /tables/session/columns/model
    public var model: Model
    /// /tables/session/columns/created_at
    public var createdAt: Timestamp
    /// /tables/session/columns/updated_at
    public var updatedAt: Timestamp
    /// /tables/session/columns/modified_at
    public var modifiedAt: Timestamp
    /// /tables/session/columns/is_public
    public var isPublic: Bool
    /// /tables/session/columns/system_msg
    public var systemMsg: String?

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "creator_id", "guild_id", "name", "model", "created_at", "updated_at", "modified_at", "is_public", "system_msg"
        """

    init(_ row: Row) {
        id = row.int(0)
        creatorID = row.snowflake(1)
        guildID = row.optionalSnowflake(2)
        name = row.text(3)
        model = Model(rawValue: row.text(4)) ?? .`gpt-4o-mini`
        createdAt = row.time(5)
        updatedAt = row.time(6)
        modifiedAt = row.time(7)
        isPublic = row.bool(8)
        systemMsg = row.optionalText(9)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> SessionRow? {
        try connection.queryOne("SELECT \(columns) FROM \"session\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        creatorID: Snowflake,
        guildID: Snowflake? = nil,
        name: String,
        model: Model = .`gpt-4o-mini`,
        isPublic: Bool = false,
        systemMsg: String? = nil,
        at now: Timestamp,
        in connection: Connection
    ) throws -> SessionRow {
        let sql = """
            INSERT INTO "session" ("creator_id", "guild_id", "name", "model", "created_at", "updated_at", "modified_at", "is_public", "system_msg")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [creatorID, guildID, name, model, now, now, now, isPublic, systemMsg]
        return try connection.insert(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case creatorID(Snowflake)
        case guildID(Snowflake?)
        case name(String)
        case model(Model)
        case createdAt(Timestamp)
        case updatedAt(Timestamp)
        case isPublic(Bool)
        case systemMsg(String?)
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
        var update = RowUpdate(of: "\"session\"")
        for change in changes {
            switch change {
            case .creatorID(let value): update.set("\"creator_id\"", value)
            case .guildID(let value): update.set("\"guild_id\"", value)
            case .name(let value):
                update.set("\"name\"", value)
                update.set("\"modified_at\"", now)
            case .model(let value):
                update.set("\"model\"", value)
                update.set("\"modified_at\"", now)
            case .createdAt(let value): update.set("\"created_at\"", value)
            case .updatedAt(let value): update.set("\"updated_at\"", value)
            case .isPublic(let value):
                update.set("\"is_public\"", value)
                update.set("\"modified_at\"", now)
            case .systemMsg(let value):
                update.set("\"system_msg\"", value)
                update.set("\"modified_at\"", now)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"session\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}

/// A row of `message`.
///
/// /tables/message
public struct MessageRow: ChangeableRow, Hashable {
    /// /tables/message/columns/id
    public var id: Int64
    /// /tables/message/columns/session_id
    public var sessionID: Int64
    /// /tables/message/columns/turn_id
    public var turnID: Int64
    /// /tables/message/columns/role
    public var role: Role
    /// /tables/message/columns/speaker_id
    public var speakerID: Snowflake?
    /// /tables/message/columns/speaker
    public var speaker: String
    /// /tables/message/columns/content
    public var content: String
    /// /tables/message/columns/created_at
    public var createdAt: Timestamp

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "session_id", "turn_id", "role", "speaker_id", "speaker", "content", "created_at"
        """

    init(_ row: Row) {
        id = row.int(0)
        sessionID = row.int(1)
        turnID = row.int(2)
        role = Role(rawValue: row.text(3)) ?? .user
        speakerID = row.optionalSnowflake(4)
        speaker = row.text(5)
        content = row.text(6)
        createdAt = row.time(7)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> MessageRow? {
        try connection.queryOne("SELECT \(columns) FROM \"message\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        sessionID: Int64,
        turnID: Int64,
        role: Role,
        speakerID: Snowflake? = nil,
        speaker: String,
        content: String,
        at now: Timestamp,
        in connection: Connection
    ) throws -> MessageRow {
        let sql = """
            INSERT INTO "message" ("session_id", "turn_id", "role", "speaker_id", "speaker", "content", "created_at")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [sessionID, turnID, role, speakerID, speaker, content, now]
        return try connection.insert(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case sessionID(Int64)
        case turnID(Int64)
        case role(Role)
        case speakerID(Snowflake?)
        case speaker(String)
        case content(String)
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
        var update = RowUpdate(of: "\"message\"")
        for change in changes {
            switch change {
            case .sessionID(let value): update.set("\"session_id\"", value)
            case .turnID(let value): update.set("\"turn_id\"", value)
            case .role(let value): update.set("\"role\"", value)
            case .speakerID(let value): update.set("\"speaker_id\"", value)
            case .speaker(let value): update.set("\"speaker\"", value)
            case .content(let value): update.set("\"content\"", value)
            case .createdAt(let value): update.set("\"created_at\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"message\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}

/// A row of `notice`.
///
/// /tables/notice
public struct NoticeRow: Hashable, Sendable {
    /// /tables/notice/columns/user_id
    public var userID: Snowflake
    /// /tables/notice/columns/kind
    public var kind: NoticeKind
    /// /tables/notice/columns/sent_at
    public var sentAt: Timestamp

    /// The columns in the order that a row is read in.
    static let columns = """
        "user_id", "kind", "sent_at"
        """

    init(_ row: Row) {
        userID = row.snowflake(0)
        kind = NoticeKind(rawValue: row.text(1)) ?? .hint
        sentAt = row.time(2)
    }

    /// The row with this key; nil when there is none.
    public static func find(userID: Snowflake, kind: NoticeKind, in connection: Connection) throws -> NoticeRow? {
        try connection.queryOne(
            "SELECT \(columns) FROM \"notice\" WHERE \"user_id\" = ?1 AND \"kind\" = ?2",
            [userID, kind],
            Self.init
        )
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(
        userID: Snowflake,
        kind: NoticeKind,
        sentAt: Timestamp,
        in connection: Connection
    ) throws -> NoticeRow {
        let sql = """
            INSERT INTO "notice" ("user_id", "kind", "sent_at")
            VALUES (?1, ?2, ?3)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [userID, kind, sentAt]
        return try connection.insert(sql, values, unique: ["user_id": userID, "kind": kind], Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case sentAt(Timestamp)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        userID: Snowflake,
        kind: NoticeKind,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"notice\"")
        for change in changes {
            switch change {
            case .sentAt(let value): update.set("\"sent_at\"", value)
            }
        }
        return try update.run(where: [("\"user_id\"", userID), ("\"kind\"", kind)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(userID: Snowflake, kind: NoticeKind, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"notice\" WHERE \"user_id\" = ?1 AND \"kind\" = ?2", [userID, kind])
        return connection.changes > 0
    }
}

/// A row of `usage`.
///
/// /tables/usage
public struct UsageRow: ChangeableRow, Hashable {
    /// /tables/usage/columns/day
    public var day: Int64
    /// /tables/usage/columns/tokens
    public var tokens: Int64

    public var key: Int64 { day }

    /// The columns in the order that a row is read in.
    static let columns = """
        "day", "tokens"
        """

    init(_ row: Row) {
        day = row.int(0)
        tokens = row.int(1)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ day: Int64, in connection: Connection) throws -> UsageRow? {
        try connection.queryOne("SELECT \(columns) FROM \"usage\" WHERE \"day\" = ?1", [day], Self.init)
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(day: Int64, tokens: Int64 = 0, in connection: Connection) throws -> UsageRow {
        let sql = """
            INSERT INTO "usage" ("day", "tokens")
            VALUES (?1, ?2)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [day, tokens]
        return try connection.insert(sql, values, unique: ["day": day], Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case tokens(Int64)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        _ day: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"usage\"")
        for change in changes {
            switch change {
            case .tokens(let value): update.set("\"tokens\"", value)
            }
        }
        return try update.run(where: [("\"day\"", day)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ day: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"usage\" WHERE \"day\" = ?1", [day])
        return connection.changes > 0
    }
}
