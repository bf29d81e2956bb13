import EventLoop
import TestSupport
import Testing

@testable import Database

/// Each kind of change of a column: what the plan says, and what the rows hold afterwards.
@Suite(.onLoop) struct ColumnChangeTests {
    @Test @LoopActor func aColumnThatMayBeEmptyIsAdded() async throws {
        let move = Migrating([table("a", #""x" TEXT"#)], [table("a", #""x" TEXT"#, #""y" INTEGER"#)])
        try move.fill(["INSERT INTO a (x) VALUES ('kept')"])
        let plan = try await move.plan()
        #expect(plan.lines == ["safe: column 'a.y' is new"])
        #expect(plan.statements == [#"ALTER TABLE "a" ADD COLUMN "y" INTEGER"#])
        #expect(try await move.migrated("SELECT x, y FROM a") == [["'kept'", "NULL"]])
        #expect(try move.difference() == nil)
    }

    @Test(arguments: ["'it''s'", "7", "0.5", "-2", "1e-07"]) @LoopActor
    func aColumnWithADefaultIsAddedAndFilledWithIt(value: String) async throws {
        let type = value.hasPrefix("'") ? "TEXT" : value.contains(".") || value.contains("e") ? "REAL" : "INTEGER"
        let move = Migrating([table("a")], [table("a", #""y" \#(type) NOT NULL DEFAULT \#(value)"#)])
        try move.fill(["INSERT INTO a DEFAULT VALUES"])
        #expect(try await move.migrated("SELECT y IS \(value) FROM a") == [["1"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aColumnThatIsStampedGetsThePresentTime() async throws {
        let move = Migrating(
            [table("a")], [table("a", #""y" INTEGER NOT NULL"#)],
            model: model(#""y": {"type": "time", "onCreate": "now"}"#))
        try move.fill(["INSERT INTO a DEFAULT VALUES"])
        #expect(try await move.plan().lines == ["safe: column 'a.y' is new; 1 row gets the present time"])
        #expect(
            try await move.migrated("SELECT abs(y - 1000 * strftime('%s', 'now')) < 60000 FROM a") == [["1"]])
    }

    @Test @LoopActor func aColumnThatNeedsAValueIsAddedToAnEmptyTableOnly() async throws {
        let move = Migrating([table("a")], [table("a", #""y" TEXT NOT NULL"#)])
        try move.fill(["INSERT INTO a DEFAULT VALUES"])
        let before = try move.contents()
        let change = try #require(try await move.plan().changes.first)
        #expect(change.kind == .impossible)
        #expect(change.text == "column 'a.y' is new, and 1 row would have no value in it")
        #expect(change.hint?.contains(#"give it a "default""#) == true)
        await #expect(throws: MigrationRefusal.self) { try await move.migrate(.dataLoss) }
        #expect(try move.contents() == before)
        try Connection(path: move.path).execute("DELETE FROM a")
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aUniqueColumnIsAdded() async throws {
        let move = Migrating([table("a")], [table("a", #""y" TEXT UNIQUE"#)])
        try move.fill(["INSERT INTO a DEFAULT VALUES", "INSERT INTO a DEFAULT VALUES"])
        try await move.migrate()
        #expect(try move.difference() == nil)
        #expect(try move.rows("SELECT * FROM a") == [["1", "NULL"], ["2", "NULL"]])
    }

    @Test @LoopActor func aUniqueColumnWithADefaultFitsOneRowOnly() async throws {
        let move = Migrating([table("a")], [table("a", #""y" TEXT NOT NULL UNIQUE DEFAULT 'same'"#)])
        try move.fill(["INSERT INTO a DEFAULT VALUES", "INSERT INTO a DEFAULT VALUES"])
        #expect(try await move.plan().isImpossible)
        try Connection(path: move.path).execute("DELETE FROM a WHERE id = 1")
        #expect(try await move.migrated("SELECT y FROM a") == [["'same'"]])
    }

    @Test @LoopActor func aColumnWithValuesIsRemovedOnlyWhenThatIsAllowed() async throws {
        let move = Migrating([table("a", #""x" TEXT"#, #""y" TEXT"#)], [table("a", #""x" TEXT"#)])
        try move.fill(["INSERT INTO a (x, y) VALUES ('kept', 'lost'), ('kept too', NULL)"])
        #expect(try await move.plan().lines == ["losesData: column 'a.y' is removed with the values of 1 row"])
        await #expect(throws: MigrationRefusal.self) { try await move.migrate() }
        #expect(try await move.migrated("SELECT * FROM a", .dataLoss) == [["1", "'kept'"], ["2", "'kept too'"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aColumnThatHoldsOnlyItsDefaultIsRemovedWithoutAsking() async throws {
        let move = Migrating([table("a", #""y" TEXT DEFAULT 'plain'"#)], [table("a")])
        try move.fill(["INSERT INTO a DEFAULT VALUES", "INSERT INTO a (y) VALUES (NULL)"])
        #expect(try await move.plan().lines == ["safe: column 'a.y' is removed; no row has a value of its own in it"])
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aRemovedColumnBesideANewOneAsksForRenamedFrom() async throws {
        let move = Migrating([table("a", #""x" TEXT"#)], [table("a", #""y" TEXT"#)])
        try move.fill(["INSERT INTO a (x) VALUES ('lost')"])
        let change = try #require(try await move.plan().changes.first { $0.kind == .needsRenamedFrom })
        #expect(change.text == "column 'a.x' is removed with the values of 1 row")
        #expect(change.hint == #"if 'y' is 'x' under a new name, say "renamedFrom": "x" there"#)
    }

    @Test @LoopActor func aColumnIsRenamedWithItsValuesIndexesAndReferences() async throws {
        let tables = { (name: String) in
            [
                #"CREATE TABLE "p" ("\#(name)" INTEGER PRIMARY KEY) STRICT"#,
                table("a", #""p" INTEGER REFERENCES "p" ("\#(name)")"#, #""\#(name)" TEXT"#),
                #"CREATE INDEX "i" ON "a" ("\#(name)")"#,
            ]
        }
        let move = Migrating(
            tables("old"), tables("new"),
            model: """
                {"tables": {"a": {"columns": {"new": {"type": "text", "renamedFrom": "old"}}},
                 "p": {"columns": {"new": {"type": "integer", "renamedFrom": "old"}}}}}
                """)
        try move.fill(["INSERT INTO p VALUES (4)", "INSERT INTO a (p, old) VALUES (4, 'kept')"])
        #expect(
            try await move.plan().lines == [
                "rename: column 'p.old' is 'p.new' now", "rename: column 'a.old' is 'a.new' now",
            ])
        #expect(try await move.migrated("SELECT p, new FROM a") == [["4", "'kept'"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aRenamedColumnChangesAtTheSameTime() async throws {
        let move = Migrating(
            [table("b", #""x" INTEGER"#)], [table("a", #""y" TEXT NOT NULL DEFAULT 'none'"#)],
            model: model(#""y": {"type": "text", "renamedFrom": "x", "maxLength": 3}"#, table: #""renamedFrom": "b","#))
        try move.fill(["INSERT INTO b (x) VALUES (12), (NULL), (12345)"])
        #expect(
            try await move.plan().lines == [
                "rename: table 'b' is 'a' now", "rename: column 'a.x' is 'a.y' now",
                "losesData: in 1 row 'a.y' has no value and gets 'none'",
                "losesData: in 1 row 'a.y' is longer than 3 characters and is cut off there",
                "safe: column 'a.y' is TEXT instead of INTEGER, must have a value, has the default 'none'",
            ])
        #expect(try await move.migrated("SELECT y FROM a", .dataLoss) == [["'12'"], ["'none'"], ["'123'"]])
        #expect(try move.difference() == nil)
    }

    // MARK: Types

    @Test(arguments: [
        ("INTEGER", "REAL", ["1", "-7", "NULL"], ["1.0", "-7.0", "NULL"]),
        ("INTEGER", "TEXT", ["1", "-7", "NULL"], ["'1'", "'-7'", "NULL"]),
        ("REAL", "INTEGER", ["1.0", "-7.0", "NULL"], ["1", "-7", "NULL"]),
        ("REAL", "TEXT", ["0.5", "0.1 + 0.2"], ["'0.5'", "'0.30000000000000004'"]),
        ("TEXT", "INTEGER", ["'12'", "'-3'", "NULL"], ["12", "-3", "NULL"]),
        ("TEXT", "REAL", ["'12'", "'0.5'"], ["12.0", "0.5"]),
    ]) @LoopActor
    func aTypeChangesWithoutAskingWhereEveryValueSurvives(
        old: String, new: String, values: [String], expected: [String]
    ) async throws {
        let move = Migrating([table("a", #""x" \#(old)"#)], [table("a", #""x" \#(new)"#)])
        try move.fill(values.map { "INSERT INTO a (x) VALUES (\($0))" })
        #expect(try await move.plan().lines == ["safe: column 'a.x' is \(new) instead of \(old)"])
        #expect(try await move.migrated("SELECT x FROM a ORDER BY id") == expected.map { [$0] })
        #expect(try move.difference() == nil)
    }

    @Test(arguments: [
        ("TEXT", "INTEGER", "'twelve'"), ("TEXT", "INTEGER", "''"), ("TEXT", "INTEGER", "'007'"),
        ("REAL", "INTEGER", "2.5"), ("INTEGER", "REAL", "9007199254740993"), ("TEXT", "REAL", "'much'"),
    ]) @LoopActor
    func aValueThatDoesNotSurviveAChangeOfTypeIsLostOnlyWhenThatIsAllowed(
        old: String, new: String, value: String
    ) async throws {
        let move = Migrating([table("a", #""x" \#(old)"#)], [table("a", #""x" \#(new)"#)])
        try move.fill(["INSERT INTO a (x) VALUES (\(value)), (1)"])
        #expect(
            try await move.plan().changes.first?.text == "in 1 row 'a.x' holds what is no \(new) and gets no value")
        await #expect(throws: MigrationRefusal.self) { try await move.migrate() }
        #expect(try await move.migrated("SELECT x IS NULL FROM a", .dataLoss) == [["1"], ["0"]])
        #expect(try move.difference() == nil)
    }

    // MARK: Values

    @Test @LoopActor func aColumnThatMustHaveAValueNowGetsItsDefault() async throws {
        let move = Migrating([table("a", #""x" INTEGER"#)], [table("a", #""x" INTEGER NOT NULL DEFAULT 5"#)])
        try move.fill(["INSERT INTO a (x) VALUES (1), (NULL)"])
        #expect(try await move.plan().losesData)
        #expect(try await move.migrated("SELECT x FROM a", .dataLoss) == [["1"], ["5"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aColumnThatMustHaveAValueNowAndHasOneIsChangedWithoutAsking() async throws {
        let move = Migrating([table("a", #""x" INTEGER"#)], [table("a", #""x" INTEGER NOT NULL"#)])
        try move.fill(["INSERT INTO a (x) VALUES (1)"])
        #expect(try await move.plan().lines == ["safe: column 'a.x' must have a value"])
        #expect(try await move.migrated("SELECT x FROM a") == [["1"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func withoutADefaultEmptyValuesStandInTheWay() async throws {
        let move = Migrating([table("a", #""x" INTEGER"#)], [table("a", #""x" INTEGER NOT NULL"#)])
        try move.fill(["INSERT INTO a (x) VALUES (NULL)"])
        #expect(try await move.plan().lines.first == "impossible: in 1 row 'a.x' has no value")
        await #expect(throws: MigrationRefusal.self) { try await move.migrate(.dataLoss) }
    }

    @Test @LoopActor func whatStandsTwiceCannotBecomeUnique() async throws {
        let move = Migrating([table("a", #""x" TEXT"#)], [table("a", #""x" TEXT UNIQUE"#)])
        try move.fill(["INSERT INTO a (x) VALUES ('one'), ('two'), ('two'), (NULL), (NULL)"])
        #expect(try await move.plan().lines.contains("impossible: 1 value of 'a.x' stands in several rows"))
        await #expect(throws: MigrationRefusal.self) { try await move.migrate(.dataLoss) }
        try Connection(path: move.path).execute("DELETE FROM a WHERE id = 3")
        #expect(try await move.migrated("SELECT count(*) FROM a") == [["4"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aNewReferenceMustMeanARow() async throws {
        let move = Migrating(
            [table("p"), table("a", #""p" INTEGER"#)],
            [table("p"), table("a", #""p" INTEGER REFERENCES "p" ("id") ON DELETE SET NULL"#)])
        try move.fill(["INSERT INTO p (id) VALUES (1)", "INSERT INTO a (p) VALUES (1), (2), (NULL)"])
        #expect(
            try await move.plan().lines.first == "losesData: in 1 row 'a.p' refers to no row of 'p' and gets no value")
        #expect(try await move.migrated("SELECT p FROM a", .dataLoss) == [["1"], ["NULL"], ["NULL"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func aReferenceToATableThatIsNewMeansNoRow() async throws {
        let move = Migrating(
            [table("p"), table("a", #""p" INTEGER REFERENCES "p" ("id")"#)],
            [table("q"), table("a", #""p" INTEGER REFERENCES "q" ("id")"#)])
        try move.fill(["INSERT INTO p DEFAULT VALUES", "INSERT INTO a (p) VALUES (1)"])
        #expect(try await move.plan().losesData)
        #expect(try await move.migrated("SELECT p FROM a", .dataLoss) == [["NULL"]])
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func anotherActionOfAReferenceIsSafe() async throws {
        let tables = { (action: String) in
            [table("p"), table("a", #""p" INTEGER NOT NULL REFERENCES "p" ("id") ON DELETE \#(action)"#)]
        }
        let move = Migrating(tables("CASCADE"), tables("RESTRICT"))
        try move.fill(["INSERT INTO p (id) VALUES (1)", "INSERT INTO a (p) VALUES (1)"])
        #expect(try await move.plan().isSafe)
        try await move.migrate()
        #expect(try move.difference() == nil)
    }

    @Test(arguments: [
        (#""type": "enum", "values": ["one", "two"]"#, "TEXT", "'three'", "'one'"),
        (#""type": "text", "maxLength": 3"#, "TEXT", "'three'", "'thr'"),
        (#""type": "text", "minLength": 9"#, "TEXT", "'three'", "'one'"),
        (#""type": "integer", "maximum": 10"#, "INTEGER", "11", "10"),
        (#""type": "integer", "minimum": 10"#, "INTEGER", "-1", "10"),
        (#""type": "number", "maximum": 0.5"#, "REAL", "0.75", "0.5"),
        (#""type": "boolean""#, "INTEGER", "2", "1"),
    ]) @LoopActor
    func valuesThatAreNoLongerAllowedAreReplacedOnlyWhenThatIsAllowed(
        rule: String, type: String, value: String, expected: String
    ) async throws {
        let standard = type == "TEXT" ? "'one'" : type == "REAL" ? "0.25" : "1"
        let ddl = [table("a", #""x" \#(type) NOT NULL DEFAULT \#(standard)"#)]
        let move = Migrating(ddl, ddl, model: model(#""x": {\#(rule)}"#))
        try move.fill(["INSERT INTO a (x) VALUES (\(value))"])
        let plan = try await move.plan()
        #expect(plan.changes.map(\.kind) == [.losesData] && plan.changes[0].rows == 1)
        await #expect(throws: MigrationRefusal.self) { try await move.migrate() }
        #expect(try await move.migrated("SELECT x FROM a", .dataLoss) == [[expected]])
    }

    @Test @LoopActor func boundsThatNobodyExceedsChangeNothing() async throws {
        let ddl = [table("a", #""x" TEXT NOT NULL"#)]
        let move = Migrating(ddl, ddl, model: model(#""x": {"type": "enum", "values": ["one"]}"#))
        try move.fill(["INSERT INTO a (x) VALUES ('one')"])
        #expect(try await move.plan().isEmpty)
        #expect(try await move.migrate()?.backup == nil)
    }

    @Test @LoopActor func whatWasAllowedBeforeIsNotLookedAtAgain() async throws {
        let ddl = [table("a", #""x" INTEGER NOT NULL"#)]
        let rule = model(#""x": {"type": "integer", "maximum": 10}"#)
        let move = Migrating(ddl, ddl, model: rule, oldModel: rule)
        try move.fill(["INSERT INTO a (x) VALUES (99)"])
        #expect(try await move.plan().isEmpty)
    }

    @Test @LoopActor func aKeyIsNeverReplaced() async throws {
        let ddl = [#"CREATE TABLE "a" ("x" TEXT NOT NULL, PRIMARY KEY ("x")) STRICT, WITHOUT ROWID"#]
        let move = Migrating(ddl, ddl, model: model(#""x": {"type": "text", "maxLength": 2}"#))
        try move.fill(["INSERT INTO a VALUES ('long')"])
        #expect(try await move.plan().changes.map(\.kind) == [.impossible])
        await #expect(throws: MigrationRefusal.self) { try await move.migrate(.dataLoss) }
    }
}
