import BotGenerator
import BotSchema
import CSQLite
import Testing

/// The statements against a real SQLite.
@Suite struct DataDefinitionTests {
    @Test(arguments: Samples.all)
    func sqliteMakesTheTablesAndIndexes(sample: Samples.Sample) throws {
        let bot = try sample.bot()
        let database = try Memory()
        for statement in Generator.ddl(bot) { try database.run(statement) }
        let tables = try database.texts(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        let runtime = bot.conversationTable == nil ? ["meta"] : ["meta", "turn", "piece"]
        #expect(Set(tables) == Set(bot.tables.map(\.name) + runtime))
        for table in bot.tables {
            let columns = try database.texts("SELECT name FROM pragma_table_info('\(table.name)')")
            #expect(columns == table.columns.map(\.name))
            let indexes = try database.texts("SELECT name FROM pragma_index_list('\(table.name)') WHERE origin = 'c'")
            #expect(indexes.count == table.indexes.count)
        }
        #expect(try database.texts("PRAGMA integrity_check") == ["ok"])
        #expect(try database.texts("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func aKeyThatTheDatabaseGivesIsNeverGivenTwice() throws {
        let database = try Memory()
        for statement in Generator.ddl(try Samples.garden.bot()) { try database.run(statement) }
        let gardener = "INSERT INTO gardener (id, name, joined_at, changed_at) VALUES (1, 'Ada', 0, 0)"
        let plant = "INSERT INTO plant (gardener_id, name) VALUES (1, 'fern')"
        try database.run(gardener)
        try database.run(plant)
        try database.run("DELETE FROM plant")
        try database.run(plant)
        #expect(try database.texts("SELECT id FROM plant") == ["2"])
    }

    @Test func defaultsAndReferencesHold() throws {
        let database = try Memory()
        try database.run("PRAGMA foreign_keys = ON")
        for statement in Generator.ddl(try Samples.garden.bot()) { try database.run(statement) }
        try database.run("INSERT INTO gardener (id, name, joined_at, changed_at) VALUES (1, 'Ada', 0, 0)")
        #expect(
            try database.texts("SELECT beds || ' ' || patience || ' ' || soil || ' ' || waters_at_night FROM gardener")
                == ["1 0.5 clay 0"])
        try database.run("INSERT INTO plant (id, gardener_id, name) VALUES (7, 1, 'fern')")
        try database.run("UPDATE gardener SET favourite_id = 7")
        try database.run("DELETE FROM plant")
        #expect(try database.texts("SELECT favourite_id IS NULL FROM gardener") == ["1"])
        #expect(throws: (any Error).self) {
            try database.run("INSERT INTO plant (gardener_id, name) VALUES (2, 'fern')")
        }
        #expect(throws: (any Error).self) { try database.run("UPDATE gardener SET name = NULL") }
        #expect(throws: (any Error).self) { try database.run("UPDATE gardener SET beds = 'many'") }
    }

    @Test func aTurnOutlivesItsSessionAndNoQuestionIsAskedTwice() throws {
        let database = try Memory()
        try database.run("PRAGMA foreign_keys = ON")
        for statement in Generator.ddl(try Samples.parlance.bot()) { try database.run(statement) }
        try database.run("INSERT INTO user (id, name, created_at, updated_at, modified_at) VALUES (1, 'Ada', 0, 0, 0)")
        try database.run(
            "INSERT INTO session (id, creator_id, name, created_at, updated_at, modified_at) VALUES (5, 1, 'a', 0, 0, 0)"
        )
        let turn = """
            INSERT INTO turn (question_id, session_id, channel_id, author_id, state, created_at, updated_at)
            VALUES ('11', 5, '3', '1', 'received', 0, 0)
            """
        try database.run(turn)
        #expect(throws: (any Error).self) { try database.run(turn) }
        try database.run("DELETE FROM session")
        #expect(try database.texts("SELECT session_id IS NULL FROM turn") == ["1"])
    }
}

/// A database in memory.
private final class Memory {
    private var handle: OpaquePointer?

    init() throws {
        guard sqlite3_open(":memory:", &handle) == SQLITE_OK else { throw failure }
    }

    deinit { sqlite3_close(handle) }

    private var failure: Samples.Failure {
        Samples.Failure(description: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "no database")
    }

    func run(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// The first column of every row.
    func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { throw failure }
        defer { sqlite3_finalize(statement) }
        var texts: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
        }
        return texts
    }
}
