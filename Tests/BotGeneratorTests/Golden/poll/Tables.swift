// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

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

/// A row of `poll`.
///
/// /tables/poll
public struct PollRow: ChangeableRow, Hashable {
    /// /tables/poll/columns/id
    public var id: Int64
    /// /tables/poll/columns/owner_id
    public var ownerID: Snowflake
    /// /tables/poll/columns/question
    public var question: String
    /// /tables/poll/columns/is_open
    public var isOpen: Bool
    /// /tables/poll/columns/created_at
    public var createdAt: Timestamp
    /// /tables/poll/columns/closes_at
    public var closesAt: Timestamp

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "owner_id", "question", "is_open", "created_at", "closes_at"
        """

    init(_ row: Row) {
        id = row.int(0)
        ownerID = row.snowflake(1)
        question = row.text(2)
        isOpen = row.bool(3)
        createdAt = row.time(4)
        closesAt = row.time(5)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> PollRow? {
        try connection.queryOne("SELECT \(columns) FROM \"poll\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        ownerID: Snowflake,
        question: String,
        isOpen: Bool = true,
        closesAt: Timestamp,
        at now: Timestamp,
        in connection: Connection
    ) throws -> PollRow {
        let sql = """
            INSERT INTO "poll" ("owner_id", "question", "is_open", "created_at", "closes_at")
            VALUES (?1, ?2, ?3, ?4, ?5)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [ownerID, question, isOpen, now, closesAt]
        return try connection.insert(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case ownerID(Snowflake)
        case question(String)
        case isOpen(Bool)
        case createdAt(Timestamp)
        case closesAt(Timestamp)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        _ id: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"poll\"")
        for change in changes {
            switch change {
            case .ownerID(let value): update.set("\"owner_id\"", value)
            case .question(let value): update.set("\"question\"", value)
            case .isOpen(let value): update.set("\"is_open\"", value)
            case .createdAt(let value): update.set("\"created_at\"", value)
            case .closesAt(let value): update.set("\"closes_at\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"poll\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}

/// A row of `choice`.
///
/// /tables/choice
public struct ChoiceRow: ChangeableRow, Hashable {
    /// /tables/choice/columns/id
    public var id: Int64
    /// /tables/choice/columns/poll_id
    public var pollID: Int64
    /// /tables/choice/columns/position
    public var position: Int64
    /// /tables/choice/columns/label
    public var label: String?

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "poll_id", "position", "label"
        """

    init(_ row: Row) {
        id = row.int(0)
        pollID = row.int(1)
        position = row.int(2)
        label = row.optionalText(3)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> ChoiceRow? {
        try connection.queryOne("SELECT \(columns) FROM \"choice\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(
        pollID: Int64,
        position: Int64,
        label: String? = nil,
        in connection: Connection
    ) throws -> ChoiceRow {
        let sql = """
            INSERT INTO "choice" ("poll_id", "position", "label")
            VALUES (?1, ?2, ?3)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [pollID, position, label]
        return try connection.insert(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case pollID(Int64)
        case position(Int64)
        case label(String?)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        _ id: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"choice\"")
        for change in changes {
            switch change {
            case .pollID(let value): update.set("\"poll_id\"", value)
            case .position(let value): update.set("\"position\"", value)
            case .label(let value): update.set("\"label\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"choice\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}

/// A row of `vote`.
///
/// /tables/vote
public struct VoteRow: Hashable, Sendable {
    /// /tables/vote/columns/poll_id
    public var pollID: Int64
    /// /tables/vote/columns/voter_id
    public var voterID: Snowflake
    /// /tables/vote/columns/choice_id
    public var choiceID: Int64

    /// The columns in the order that a row is read in.
    static let columns = """
        "poll_id", "voter_id", "choice_id"
        """

    init(_ row: Row) {
        pollID = row.int(0)
        voterID = row.snowflake(1)
        choiceID = row.int(2)
    }

    /// The row with this key; nil when there is none.
    public static func find(pollID: Int64, voterID: Snowflake, in connection: Connection) throws -> VoteRow? {
        try connection.queryOne(
            "SELECT \(columns) FROM \"vote\" WHERE \"poll_id\" = ?1 AND \"voter_id\" = ?2",
            [pollID, voterID],
            Self.init
        )
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(
        pollID: Int64,
        voterID: Snowflake,
        choiceID: Int64,
        in connection: Connection
    ) throws -> VoteRow {
        let sql = """
            INSERT INTO "vote" ("poll_id", "voter_id", "choice_id")
            VALUES (?1, ?2, ?3)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [pollID, voterID, choiceID]
        return try connection.insert(sql, values, unique: ["poll_id": pollID, "voter_id": voterID], Self.init)
    }

    /// Like `insert`, but nil where such a row is there already, which stays as it is.
    @discardableResult
    public static func insertIfAbsent(
        pollID: Int64,
        voterID: Snowflake,
        choiceID: Int64,
        in connection: Connection
    ) throws -> VoteRow? {
        let sql = """
            INSERT INTO "vote" ("poll_id", "voter_id", "choice_id")
            VALUES (?1, ?2, ?3)
            ON CONFLICT DO NOTHING
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [pollID, voterID, choiceID]
        return try connection.queryOne(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case choiceID(Int64)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        pollID: Int64,
        voterID: Snowflake,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"vote\"")
        for change in changes {
            switch change {
            case .choiceID(let value): update.set("\"choice_id\"", value)
            }
        }
        return try update.run(where: [("\"poll_id\"", pollID), ("\"voter_id\"", voterID)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(pollID: Int64, voterID: Snowflake, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"vote\" WHERE \"poll_id\" = ?1 AND \"voter_id\" = ?2", [pollID, voterID])
        return connection.changes > 0
    }
}
