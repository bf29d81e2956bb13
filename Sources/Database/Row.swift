internal import CSQLite

/// One row of a result, valid inside the function that it is given to.
///
/// Columns are counted from 0. A value of another type is converted as SQLite does it: NULL, and a column that does not
/// exist, read as 0, an empty text or an empty blob.
public struct Row {
    let statement: OpaquePointer

    public var columnCount: Int { Int(sqlite3_column_count(statement)) }

    public func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(clamping: column)) == SQLITE_NULL
    }

    public func int(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(clamping: column)) }

    public func double(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(clamping: column)) }

    public func bool(_ column: Int) -> Bool { int(column) != 0 }

    /// Bytes that are not UTF-8 read as U+FFFD.
    public func text(_ column: Int) -> String {
        // The pointer first: asking for it may change the value's encoding, and with that its length.
        guard let bytes = sqlite3_column_text(statement, Int32(clamping: column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(clamping: column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    public func blob(_ column: Int) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(statement, Int32(clamping: column)) else { return [] }
        return [UInt8](
            UnsafeRawBufferPointer(
                start: bytes, count: Int(sqlite3_column_bytes(statement, Int32(clamping: column)))))
    }

    public func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }
    public func optionalDouble(_ column: Int) -> Double? { isNull(column) ? nil : double(column) }
    public func optionalBool(_ column: Int) -> Bool? { isNull(column) ? nil : bool(column) }
    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    public func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    /// The value as it is stored.
    public func value(_ column: Int) -> Value {
        switch sqlite3_column_type(statement, Int32(clamping: column)) {
        case SQLITE_INTEGER: .integer(int(column))
        case SQLITE_FLOAT: .real(double(column))
        case SQLITE_TEXT: .text(text(column))
        case SQLITE_BLOB: .blob(blob(column))
        default: .null
        }
    }
}
