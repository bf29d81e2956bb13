internal import CSQLite

/// A prepared statement of one connection; it is finalized with its last reference.
final class Statement {
    let sql: String
    let handle: OpaquePointer
    private let database: OpaquePointer
    /// When the cache used it last, counted in uses.
    var lastUse: UInt64 = 0
    /// Whether the cache has given it to somebody who has not given it back.
    var isTaken = false

    init(preparing sql: String, on database: OpaquePointer) throws(DatabaseError) {
        var sql = sql
        var statement: OpaquePointer?
        var hasMore = false
        let result = sql.withUTF8 { bytes -> Int32 in
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var end: UnsafePointer<CChar>?
            let result = sqlite3_prepare_v3(
                database, start, Int32(clamping: bytes.count), UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &end)
            if let start, let end { hasMore = bytes[(end - start)...].contains { !Self.isFiller($0) } }
            return result
        }
        guard result == SQLITE_OK else { throw DatabaseError(handle: database, sql: sql) }
        guard let statement, !hasMore else {
            sqlite3_finalize(statement)
            throw DatabaseError(.misuse, "Exactly one statement can be run at a time.", sql: sql)
        }
        self.sql = sql
        self.database = database
        handle = statement
    }

    deinit { sqlite3_finalize(handle) }

    private static func isFiller(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: " ") || (9...13).contains(byte)
    }

    func bind(_ values: [(any ValueConvertible)?]) throws(DatabaseError) {
        let parameters = Int(sqlite3_bind_parameter_count(handle))
        guard values.count == parameters else {
            throw DatabaseError(
                .misuse, "A statement with \(parameters) parameters was given \(values.count) values.", sql: sql)
        }
        for (index, value) in values.enumerated() {
            let result = bind(value?.databaseValue ?? .null, at: Int32(index + 1))
            guard result == SQLITE_OK else { throw DatabaseError(handle: database, sql: sql) }
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let integer): return sqlite3_bind_int64(handle, index, integer)
        case .real(let real): return sqlite3_bind_double(handle, index, real)
        case .text(var text):
            return text.withUTF8 { bytes in
                // An empty buffer may have no address, which SQLite would take for NULL.
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    return csqlite_bind_text(handle, index, "", 0)
                }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    csqlite_bind_text(handle, index, $0, Int32(clamping: bytes.count))
                }
            }
        case .blob(let blob):
            if blob.isEmpty { return sqlite3_bind_zeroblob(handle, index, 0) }
            return blob.withUnsafeBytes { csqlite_bind_blob(handle, index, $0.baseAddress, Int32(clamping: $0.count)) }
        }
    }

    /// Goes to the next row; false when there is none.
    func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw DatabaseError(handle: database, sql: sql)
        }
    }

    /// Makes it ready for another use, and forgets the values of this one.
    func reset() {
        // The result repeats the failure of the last step, which has been thrown already.
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }
}
