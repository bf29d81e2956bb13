// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// A row of `gardener`.
///
/// /tables/gardener
public struct GardenerRow: ChangeableRow, Hashable {
    /// /tables/gardener/columns/id
    public var id: Snowflake
    /// /tables/gardener/columns/name
    public var name: String
    /// /tables/gardener/columns/motto
    public var motto: String?
    /// /tables/gardener/columns/beds
    public var beds: Int64
    /// /tables/gardener/columns/patience
    public var patience: Double
    /// /tables/gardener/columns/soil
    public var soil: Soil
    /// /tables/gardener/columns/waters_at_night
    public var watersAtNight: Bool
    /// /tables/gardener/columns/favourite_id
    public var favouriteID: Int64?
    /// /tables/gardener/columns/patron_id
    public var patronID: Snowflake?
    /// /tables/gardener/columns/meeting_id
    public var meetingID: Snowflake?
    /// /tables/gardener/columns/is_away
    public var isAway: Bool
    /// /tables/gardener/columns/joined_at
    public var joinedAt: Timestamp
    /// /tables/gardener/columns/changed_at
    public var changedAt: Timestamp

    public var key: Snowflake { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "name", "motto", "beds", "patience", "soil", "waters_at_night", "favourite_id", "patron_id", "meeting_id", "is_away", "joined_at", "changed_at"
        """

    init(_ row: Row) {
        id = row.snowflake(0)
        name = row.text(1)
        motto = row.optionalText(2)
        beds = row.int(3)
        patience = row.double(4)
        soil = Soil(rawValue: row.text(5)) ?? .clay
        watersAtNight = row.bool(6)
        favouriteID = row.optionalInt(7)
        patronID = row.optionalSnowflake(8)
        meetingID = row.optionalSnowflake(9)
        isAway = row.bool(10)
        joinedAt = row.time(11)
        changedAt = row.time(12)
    }

    /// The row that a person gets at their first interaction, before it is stored.
    ///
    /// /actor
    init(newcomer id: Snowflake, name: String, at now: Timestamp) {
        self.id = id
        self.name = name
        self.motto = nil
        self.beds = 1
        self.patience = 0.5
        self.soil = .clay
        self.watersAtNight = false
        self.favouriteID = nil
        self.patronID = nil
        self.meetingID = nil
        self.isAway = false
        self.joinedAt = now
        self.changedAt = now
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Snowflake, in connection: Connection) throws -> GardenerRow? {
        try connection.queryOne("SELECT \(columns) FROM \"gardener\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// Adds a row, stamped with `now`, and returns it.
    @discardableResult
    public static func insert(
        id: Snowflake,
        name: String,
        motto: String? = nil,
        beds: Int64 = 1,
        patience: Double = 0.5,
        soil: Soil = .clay,
        watersAtNight: Bool = false,
        favouriteID: Int64? = nil,
        patronID: Snowflake? = nil,
        meetingID: Snowflake? = nil,
        isAway: Bool = false,
        at now: Timestamp,
        in connection: Connection
    ) throws -> GardenerRow {
        let sql = """
            INSERT INTO "gardener" ("id", "name", "motto", "beds", "patience", "soil", "waters_at_night", "favourite_id", "patron_id", "meeting_id", "is_away", "joined_at", "changed_at")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [
            id,
            name,
            motto,
            beds,
            patience,
            soil,
            watersAtNight,
            favouriteID,
            patronID,
            meetingID,
            isAway,
            now,
            now,
        ]
        return try connection.insert(sql, values, unique: ["id": id], Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case name(String)
        case motto(String?)
        case beds(Int64)
        case patience(Double)
        case soil(Soil)
        case watersAtNight(Bool)
        case favouriteID(Int64?)
        case patronID(Snowflake?)
        case meetingID(Snowflake?)
        case isAway(Bool)
        case joinedAt(Timestamp)
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
        var update = RowUpdate(of: "\"gardener\"")
        for change in changes {
            switch change {
            case .name(let value): update.set("\"name\"", value)
            case .motto(let value):
                update.set("\"motto\"", value)
                update.set("\"changed_at\"", now)
            case .beds(let value):
                update.set("\"beds\"", value)
                update.set("\"changed_at\"", now)
            case .patience(let value):
                update.set("\"patience\"", value)
                update.set("\"changed_at\"", now)
            case .soil(let value):
                update.set("\"soil\"", value)
                update.set("\"changed_at\"", now)
            case .watersAtNight(let value):
                update.set("\"waters_at_night\"", value)
                update.set("\"changed_at\"", now)
            case .favouriteID(let value): update.set("\"favourite_id\"", value)
            case .patronID(let value): update.set("\"patron_id\"", value)
            case .meetingID(let value): update.set("\"meeting_id\"", value)
            case .isAway(let value): update.set("\"is_away\"", value)
            case .joinedAt(let value): update.set("\"joined_at\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Snowflake, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"gardener\" WHERE \"id\" = ?1", [id])
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
    ) throws -> GardenerRow {
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

/// A row of `plant`.
///
/// /tables/plant
public struct PlantRow: ChangeableRow, Hashable {
    /// /tables/plant/columns/id
    public var id: Int64
    /// /tables/plant/columns/gardener_id
    public var gardenerID: Snowflake
    /// /tables/plant/columns/name
    public var name: String
    /// /tables/plant/columns/label
    public var label: String?
    /// /tables/plant/columns/height
    public var height: Int64
    /// /tables/plant/columns/is_edible
    public var isEdible: Bool
    /// /tables/plant/columns/planted_at
    public var plantedAt: Timestamp?
    /// /tables/plant/columns/sign_id
    public var signID: Snowflake?

    public var key: Int64 { id }

    /// The columns in the order that a row is read in.
    static let columns = """
        "id", "gardener_id", "name", "label", "height", "is_edible", "planted_at", "sign_id"
        """

    init(_ row: Row) {
        id = row.int(0)
        gardenerID = row.snowflake(1)
        name = row.text(2)
        label = row.optionalText(3)
        height = row.int(4)
        isEdible = row.bool(5)
        plantedAt = row.optionalTime(6)
        signID = row.optionalSnowflake(7)
    }

    /// The row with this key; nil when there is none.
    public static func find(_ id: Int64, in connection: Connection) throws -> PlantRow? {
        try connection.queryOne("SELECT \(columns) FROM \"plant\" WHERE \"id\" = ?1", [id], Self.init)
    }

    /// The row with this `label`; nil when there is none.
    public static func find(label: String, in connection: Connection) throws -> PlantRow? {
        try connection.queryOne("SELECT \(columns) FROM \"plant\" WHERE \"label\" = ?1", [label], Self.init)
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(
        gardenerID: Snowflake,
        name: String,
        label: String? = nil,
        height: Int64 = 0,
        isEdible: Bool = false,
        plantedAt: Timestamp? = nil,
        signID: Snowflake? = nil,
        in connection: Connection
    ) throws -> PlantRow {
        let sql = """
            INSERT INTO "plant" ("gardener_id", "name", "label", "height", "is_edible", "planted_at", "sign_id")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [gardenerID, name, label, height, isEdible, plantedAt, signID]
        return try connection.insert(sql, values, unique: ["label": label], Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case gardenerID(Snowflake)
        case name(String)
        case label(String?)
        case height(Int64)
        case isEdible(Bool)
        case plantedAt(Timestamp?)
        case signID(Snowflake?)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        _ id: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"plant\"")
        for change in changes {
            switch change {
            case .gardenerID(let value): update.set("\"gardener_id\"", value)
            case .name(let value): update.set("\"name\"", value)
            case .label(let value): update.set("\"label\"", value)
            case .height(let value): update.set("\"height\"", value)
            case .isEdible(let value): update.set("\"is_edible\"", value)
            case .plantedAt(let value): update.set("\"planted_at\"", value)
            case .signID(let value): update.set("\"sign_id\"", value)
            }
        }
        return try update.run(where: [("\"id\"", id)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(_ id: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"plant\" WHERE \"id\" = ?1", [id])
        return connection.changes > 0
    }
}

/// A row of `harvest`.
///
/// /tables/harvest
public struct HarvestRow: Hashable, Sendable {
    /// /tables/harvest/columns/plant_id
    public var plantID: Int64
    /// /tables/harvest/columns/year
    public var year: Int64
    /// /tables/harvest/columns/note
    public var note: String

    /// The columns in the order that a row is read in.
    static let columns = """
        "plant_id", "year", "note"
        """

    init(_ row: Row) {
        plantID = row.int(0)
        year = row.int(1)
        note = row.text(2)
    }

    /// The row with this key; nil when there is none.
    public static func find(plantID: Int64, year: Int64, in connection: Connection) throws -> HarvestRow? {
        try connection.queryOne(
            "SELECT \(columns) FROM \"harvest\" WHERE \"plant_id\" = ?1 AND \"year\" = ?2",
            [plantID, year],
            Self.init
        )
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(
        plantID: Int64,
        year: Int64,
        note: String,
        in connection: Connection
    ) throws -> HarvestRow {
        let sql = """
            INSERT INTO "harvest" ("plant_id", "year", "note")
            VALUES (?1, ?2, ?3)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [plantID, year, note]
        return try connection.insert(sql, values, unique: ["plant_id": plantID, "year": year, "note": note], Self.init)
    }

    /// Like `insert`, but nil where such a row is there already, which stays as it is.
    @discardableResult
    public static func insertIfAbsent(
        plantID: Int64,
        year: Int64,
        note: String,
        in connection: Connection
    ) throws -> HarvestRow? {
        let sql = """
            INSERT INTO "harvest" ("plant_id", "year", "note")
            VALUES (?1, ?2, ?3)
            ON CONFLICT DO NOTHING
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [plantID, year, note]
        return try connection.queryOne(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case note(String)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        plantID: Int64,
        year: Int64,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"harvest\"")
        for change in changes {
            switch change {
            case .note(let value): update.set("\"note\"", value)
            }
        }
        return try update.run(where: [("\"plant_id\"", plantID), ("\"year\"", year)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(plantID: Int64, year: Int64, in connection: Connection) throws -> Bool {
        try connection.execute("DELETE FROM \"harvest\" WHERE \"plant_id\" = ?1 AND \"year\" = ?2", [plantID, year])
        return connection.changes > 0
    }
}

/// A row of `care`.
///
/// /tables/care
public struct CareRow: Hashable, Sendable {
    /// /tables/care/columns/plant_id
    public var plantID: Int64
    /// /tables/care/columns/gardener_id
    public var gardenerID: Snowflake
    /// /tables/care/columns/is_daily
    public var isDaily: Bool
    /// /tables/care/columns/until
    public var until: Timestamp

    /// The columns in the order that a row is read in.
    static let columns = """
        "plant_id", "gardener_id", "is_daily", "until"
        """

    init(_ row: Row) {
        plantID = row.int(0)
        gardenerID = row.snowflake(1)
        isDaily = row.bool(2)
        until = row.time(3)
    }

    /// The row with this key; nil when there is none.
    public static func find(plantID: Int64, gardenerID: Snowflake, in connection: Connection) throws -> CareRow? {
        try connection.queryOne(
            "SELECT \(columns) FROM \"care\" WHERE \"plant_id\" = ?1 AND \"gardener_id\" = ?2",
            [plantID, gardenerID],
            Self.init
        )
    }

    /// Adds a row and returns it.
    @discardableResult
    public static func insert(
        plantID: Int64,
        gardenerID: Snowflake,
        isDaily: Bool = true,
        until: Timestamp,
        in connection: Connection
    ) throws -> CareRow {
        let sql = """
            INSERT INTO "care" ("plant_id", "gardener_id", "is_daily", "until")
            VALUES (?1, ?2, ?3, ?4)
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [plantID, gardenerID, isDaily, until]
        return try connection.insert(sql, values, unique: ["plant_id": plantID, "gardener_id": gardenerID], Self.init)
    }

    /// Like `insert`, but nil where such a row is there already, which stays as it is.
    @discardableResult
    public static func insertIfAbsent(
        plantID: Int64,
        gardenerID: Snowflake,
        isDaily: Bool = true,
        until: Timestamp,
        in connection: Connection
    ) throws -> CareRow? {
        let sql = """
            INSERT INTO "care" ("plant_id", "gardener_id", "is_daily", "until")
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING
            RETURNING \(columns)
            """
        let values: [(any ValueConvertible)?] = [plantID, gardenerID, isDaily, until]
        return try connection.queryOne(sql, values, Self.init)
    }

    /// A column with its new value.
    public enum Change: Hashable, Sendable {
        case isDaily(Bool)
        case until(Timestamp)
    }

    /// Sets columns of the row with this key; false when there is no such row.
    @discardableResult
    public static func update(
        plantID: Int64,
        gardenerID: Snowflake,
        _ changes: [Change],
        at now: Timestamp,
        in connection: Connection
    ) throws -> Bool {
        var update = RowUpdate(of: "\"care\"")
        for change in changes {
            switch change {
            case .isDaily(let value): update.set("\"is_daily\"", value)
            case .until(let value): update.set("\"until\"", value)
            }
        }
        return try update.run(where: [("\"plant_id\"", plantID), ("\"gardener_id\"", gardenerID)], in: connection)
    }

    /// Removes the row with this key; false when there is none.
    @discardableResult
    public static func delete(plantID: Int64, gardenerID: Snowflake, in connection: Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM \"care\" WHERE \"plant_id\" = ?1 AND \"gardener_id\" = ?2",
            [plantID, gardenerID]
        )
        return connection.changes > 0
    }
}
