import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Database

/// Each kind of change of whole tables: what the plan says, and what is there afterwards.
@Suite(.onLoop) struct TableChangeTests {
    @Test @LoopActor func sameTablesNeedNothingButTheNewRevision() async throws {
        let move = Migrating([table("a")], [table("a")])
        try move.fill(["INSERT INTO a DEFAULT VALUES"])
        #expect(try await move.plan().isEmpty)
        let report = try #require(try await move.migrate())
        #expect(report.backup == nil)
        #expect(try move.rows("PRAGMA user_version") == [["2"]])
        #expect(try await move.migrate() == nil)
        #expect(move.folder.names == ["bot.sqlite"])
    }

    @Test @LoopActor func aTableIsAdded() async throws {
        let move = Migrating([table("a")], [table("a"), table("b"), "CREATE INDEX b_id ON b (id)"])
        try move.fill([])
        let plan = try await move.plan()
        #expect(plan.lines == ["safe: table 'b' is new", "safe: index 'b_id' is new"])
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func anEmptyTableIsRemovedWithoutAsking() async throws {
        let move = Migrating([table("a"), table("b")], [table("a")])
        try move.fill([])
        #expect(try await move.plan().lines == ["safe: table 'b' is removed; it is empty"])
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aTableWithRowsIsRemovedOnlyWhenThatIsAllowed() async throws {
        let move = Migrating([table("a"), table("b")], [table("a")])
        try move.fill(["INSERT INTO b DEFAULT VALUES", "INSERT INTO b DEFAULT VALUES"])
        let before = try move.contents()
        let plan = try await move.plan()
        #expect(plan.lines == ["losesData: table 'b' is removed with its 2 rows"])
        let refusal = await #expect(throws: MigrationRefusal.self) { try await move.migrate() }
        #expect(refusal?.plan == plan)
        #expect(try move.contents() == before && move.folder.names == ["bot.sqlite"])
        #expect(try await move.migrate(.dataLoss)?.plan == plan)
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aRemovedTableBesideANewOneAsksForRenamedFrom() async throws {
        let move = Migrating(
            [table("b", "x TEXT")], [table("a", "x TEXT")], model: model(#""x": {"type": "text"}"#))
        try move.fill(["INSERT INTO b (x) VALUES ('kept')"])
        let change = try #require(try await move.plan().changes.first)
        #expect(change.kind == .needsRenamedFrom)
        #expect(change.hint == #"if 'a' is 'b' under a new name, say "renamedFrom": "b" there"#)
    }

    @Test @LoopActor func aTableIsRenamedWithItsRowsReferencesAndCount() async throws {
        let child = { (parent: String) in table("c", #""p" INTEGER REFERENCES "\#(parent)" ("id") ON DELETE CASCADE"#) }
        let move = Migrating(
            [table("b", #""x" TEXT"#), child("b"), #"CREATE INDEX "b_x" ON "b" ("x")"#],
            [table("a", #""x" TEXT"#), child("a"), #"CREATE INDEX "a_x" ON "a" ("x")"#],
            model: model(#""x": {"type": "text"}"#, table: #""renamedFrom": "b","#))
        try move.fill([
            "INSERT INTO b VALUES (7, 'kept')", "INSERT INTO c (p) VALUES (7)", "INSERT INTO b VALUES (9, '')",
            "DELETE FROM b WHERE id = 9",
        ])
        #expect(
            try await move.plan().lines == [
                "rename: table 'b' is 'a' now", "safe: index 'b_x' is removed", "safe: index 'a_x' is new",
            ])
        try await move.migrate()
        #expect(try move.difference() == nil)
        #expect(try move.rows("SELECT * FROM a JOIN c ON p = a.id") == [["7", "'kept'", "1", "7"]])
        #expect(try move.rows("INSERT INTO a (x) VALUES ('') RETURNING id") == [["10"]])
    }

    @Test @LoopActor func aRenameThatHasBeenMadeIsNotMadeAgain() async throws {
        let text = model(#""x": {"type": "text", "renamedFrom": "y"}"#, table: #""renamedFrom": "b","#)
        var move = Migrating([table("a", "x TEXT")], [table("a", "x TEXT")], model: text)
        try move.fill([])
        #expect(try await move.plan().isEmpty)
        try await move.migrate()
        move.new.model = "{}"
        #expect(try await move.plan().isEmpty)
    }

    @Test @LoopActor func indexesComeAndGo() async throws {
        let move = Migrating(
            [table("a", "x TEXT"), "CREATE INDEX one ON a (x)", "CREATE INDEX two ON a (x)"],
            [table("a", "x TEXT"), "CREATE INDEX two ON a (x, id)", "CREATE INDEX three ON a (x)"])
        try move.fill(["INSERT INTO a (x) VALUES ('kept')"])
        #expect(
            try await move.plan().lines == [
                "safe: index 'one' is removed", "safe: index 'two' is removed", "safe: index 'two' is new",
                "safe: index 'three' is new",
            ])
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aRebuiltTableKeepsItsRowsItsChildrenItsIndexesAndItsCount() async throws {
        let child = table("b", #""a_id" INTEGER NOT NULL REFERENCES "a" ("id") ON DELETE CASCADE"#)
        let index = #"CREATE INDEX "a_x" ON "a" ("x")"#
        let move = Migrating(
            [table("a", #""x" TEXT"#), child, index], [table("a", #""x" TEXT DEFAULT 'new'"#), child, index])
        try move.fill([
            "INSERT INTO a VALUES (5, 'five')", "INSERT INTO a VALUES (8, 'gone')", "INSERT INTO b (a_id) VALUES (5)",
            "DELETE FROM a WHERE id = 8",
        ])
        #expect(
            try await move.plan().lines == [
                "safe: column 'a.x' has the default 'new'", "safe: index 'a_x' is made again",
            ])
        try await move.migrate()
        #expect(try move.difference() == nil)
        #expect(try move.rows("SELECT * FROM b JOIN a ON a.id = a_id") == [["1", "5", "5", "'five'"]])
        #expect(try move.rows("INSERT INTO a (x) VALUES ('') RETURNING id") == [["9"]])
    }

    @Test @LoopActor func aRebuiltTableNeedsNoNameThatAnotherOneHas() async throws {
        let move = Migrating(
            [table("a", "x TEXT"), table("a_rebuilt", "x TEXT")], [table("a"), table("a_rebuilt"), table("a_rebuilt_")])
        try move.fill([])
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func tablesThatReferToThemselvesAndEachOtherAreRebuilt() async throws {
        let tables = { (size: String) in
            [
                table(
                    "a", #""x" \#(size)"#, #""up" INTEGER REFERENCES "a" ("id")"#, #""b" INTEGER REFERENCES "b" ("id")"#
                ),
                table("b", #""x" \#(size)"#, #""a" INTEGER REFERENCES "a" ("id")"#),
            ]
        }
        let move = Migrating(tables("INTEGER"), tables("REAL"))
        try move.fill([
            "INSERT INTO a VALUES (1, 1, NULL, NULL)", "INSERT INTO b VALUES (1, 2, 1)", "UPDATE a SET up = 1, b = 1",
        ])
        try await move.migrate()
        #expect(try move.difference() == nil)
        #expect(try move.rows("SELECT * FROM a, b") == [["1", "1.0", "1", "1", "1", "2.0", "1"]])
    }

    @Test @LoopActor func anotherKeyIsRefusedWhereItStandsTwice() async throws {
        let move = Migrating(
            [
                #"CREATE TABLE "a" ("x" INTEGER NOT NULL, "y" INTEGER NOT NULL, PRIMARY KEY ("x", "y")) STRICT, WITHOUT ROWID"#
            ],
            [#"CREATE TABLE "a" ("x" INTEGER NOT NULL, "y" INTEGER PRIMARY KEY) STRICT"#])
        try move.fill(["INSERT INTO a VALUES (1, 1)", "INSERT INTO a VALUES (2, 1)"])
        #expect(
            try await move.plan().lines.contains("impossible: 1 value of 'a.y' stands in several rows"))
        await #expect(throws: MigrationRefusal.self) { try await move.migrate(.dataLoss) }
        try Connection(path: move.path).execute("UPDATE a SET y = 3 WHERE x = 2")
        #expect(try await move.migrated("SELECT * FROM a ORDER BY y") == [["1", "1"], ["2", "3"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aKeyThatIsCountedNumbersTheRows() async throws {
        let move = Migrating(
            [#"CREATE TABLE "a" ("x" TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID"#],
            [table("a", #""x" TEXT NOT NULL"#)])
        try move.fill(["INSERT INTO a VALUES ('one'), ('two')"])
        #expect(try await move.migrated("SELECT id, x FROM a ORDER BY x") == [["1", "'one'"], ["2", "'two'"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func tablesOfTheRuntimeAreChangedLikeAnyOther() async throws {
        var move = Migrating([table("a")], [table("a"), table("turn", "x TEXT")])
        move.new.revision = 1
        try move.fill([])
        try await move.migrate()
        #expect(try move.difference() == nil)
    }
}
