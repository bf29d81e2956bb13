import Testing

@testable import Database

@Suite struct ConnectionTests {
    @Test func everyTypeComesBackAsItWasBound() throws {
        let connection = try memory()
        let text = "héllo \u{0} 👨‍👩‍👧"
        let bytes: [UInt8] = [0, 1, 255]
        let isThere: Bool? = nil
        let values = try connection.queryOne(
            "SELECT ?, ?, ?, ?, ?, ?, ?, ?", [Int64.min, 7, 0.5, text, "", bytes, [UInt8](), isThere]
        ) { row in (0..<row.columnCount).map(row.value) }
        #expect(
            values == [.integer(.min), .integer(7), .real(0.5), .text(text), .text(""), .blob(bytes), .blob([]), .null])
    }

    @Test func anEnumIsBoundAsItsRawValue() throws {
        enum Status: String, ValueConvertible { case new, activate }
        let connection = try memory()
        let status = try connection.queryOne("SELECT ?", [Status.activate]) { Status(rawValue: $0.text(0)) }
        #expect(status == .activate)
    }

    @Test func nullAndMissingColumnsReadAsNothing() throws {
        let connection = try memory()
        try connection.queryOne("SELECT NULL") { row in
            #expect(row.isNull(0) && row.isNull(5))
            #expect(row.int(0) == 0 && row.text(0) == "" && row.blob(0) == [] && !row.bool(0))
            #expect(row.optionalInt(0) == nil && row.optionalText(0) == nil && row.optionalBlob(0) == nil)
        }
    }

    @Test func aWrongNumberOfValuesIsAnErrorAndNoCrash() async throws {
        let connection = try memory()
        #expect(await code { try connection.execute("SELECT ?", []) } == .misuse)
        #expect(await code { try connection.execute("SELECT 1", [1]) } == .misuse)
    }

    @Test func onlyOneStatementRunsAtATime() async throws {
        let connection = try memory()
        #expect(await code { try connection.execute("DELETE FROM note; DELETE FROM tag") } == .misuse)
        #expect(await code { try connection.execute("") } == .misuse)
        try connection.execute("DELETE FROM note ;\n")
    }

    @Test func aStatementCanBeUsedInsideItself() throws {
        let connection = try memory()
        let sql = "SELECT value FROM (SELECT ? AS value UNION ALL SELECT 9) ORDER BY value"
        let pairs = try connection.query(sql, [1]) { outer in
            try connection.query(sql, [outer.int(0) + 10]) { inner in inner.int(0) }
        }
        #expect(pairs == [[9, 11], [9, 19]])
    }

    @Test func theStatementCacheForgetsTheLeastRecentlyUsed() throws {
        let connection = try memory()
        var cache = StatementCache(capacity: 2)
        for number in [1, 2] { cache.put(try Statement(preparing: "SELECT \(number)", on: connection.handle)) }
        let first = cache.take("SELECT 1")
        cache.put(try #require(first))
        cache.put(try Statement(preparing: "SELECT 3", on: connection.handle))
        let isKept = ["SELECT 1", "SELECT 2", "SELECT 3"].map { cache.take($0) != nil }
        #expect(isKept == [true, false, true])
    }

    @Test func aBrokenRuleIsAConstraintErrorThatNamesNoValue() throws {
        let connection = try memory()
        try connection.execute("INSERT INTO note (text) VALUES (?)", ["secret"])
        let error = #expect(throws: DatabaseError.self) {
            try connection.execute("INSERT INTO note (text) VALUES (?)", ["secret"])
        }
        #expect(error?.code == .constraint)
        #expect(error?.description == "The values break a rule of the database.")
        #expect(error?.debugDescription.contains("note.text") == true)
        #expect(error?.debugDescription.contains("secret") == false)
    }

    @Test func changesAndTheLastKeyAreKnown() throws {
        let connection = try memory()
        try connection.execute("INSERT INTO note (text) VALUES ('a'), ('b')")
        #expect(connection.changes == 2 && connection.lastInsertedID == 2)
        try connection.execute("UPDATE note SET size = 1 WHERE text = 'c'")
        #expect(connection.changes == 0)
    }

    @Test func insertReturningReadsTheNewRow() throws {
        let connection = try memory()
        let id = try connection.queryOne("INSERT INTO note (text) VALUES ('a') RETURNING id") { $0.int(0) }
        #expect(id == 1)
        let none = try connection.queryOne(
            "INSERT INTO note (text) VALUES ('a') ON CONFLICT DO NOTHING RETURNING id"
        ) { $0.int(0) }
        #expect(none == nil)
    }

    @Test func aFailedSavepointTakesBackOnlyItself() throws {
        let connection = try memory()
        struct Refusal: Error {}
        try connection.transaction {
            try connection.execute("INSERT INTO note (text) VALUES ('kept')")
            #expect(throws: Refusal.self) {
                try connection.transaction {
                    try connection.execute("INSERT INTO note (text) VALUES ('lost')")
                    throw Refusal()
                }
            }
        }
        #expect(try connection.query("SELECT text FROM note") { $0.text(0) } == ["kept"])
    }

    @Test func visitingStopsWhenItIsToldTo() throws {
        let connection = try memory()
        try connection.execute("INSERT INTO note (text) VALUES ('a'), ('b'), ('c')")
        var seen: [String] = []
        try connection.forEach("SELECT text FROM note ORDER BY id") { row in
            seen.append(row.text(0))
            return seen.count < 2
        }
        #expect(seen == ["a", "b"])
    }
}
