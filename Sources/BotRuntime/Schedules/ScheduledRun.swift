public import Database
public import Discord

/// One use of a schedule: effects that are due for a row.
public struct ScheduledRun: Hashable, Sendable {
    /// The schedule's name in the document.
    public let schedule: String
    /// The row's key, as the database keeps it.
    public let record: Int64
    /// When it was planned for, whatever was tried since: it tells this use from others for the same row.
    public let plannedAt: Timestamp
    /// How many of its parts are done: a part is one transaction, or one thing outside of the database.
    public let step: Int
    /// How often the present part has failed.
    public let attempts: Int
    /// Who asked for it, in which language and where.
    public let actor: Snowflake
    public let locale: String?
    public let guild: Snowflake?
    public let channel: Snowflake?

    /// A text of at most 25 characters that is the same whenever this part is tried, and no other's (resources/message:
    /// a nonce).
    public func nonce(_ part: Int) -> String {
        // FNV-1a: short, and the same in every run of the program.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(schedule) \(record) \(plannedAt.milliseconds) \(part)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return "s" + String(hash, radix: 16)
    }

    /// Does one part in a transaction, if it is still to be done. What follows the last one is forgotten with it.
    ///
    /// - Throws: ``SupersededRun`` when it was done, moved or taken back meanwhile.
    public func perform<Success: Sendable>(
        _ part: Int, isLast: Bool, in database: Database, _ body: @escaping @Sendable (Connection) throws -> Success
    ) async throws -> Success {
        try await database.write { connection in
            // First: the body may plan the same again.
            try ScheduleStore.pass(self, part, isLast: isLast, in: connection)
            return try body(connection)
        }
    }
}

/// Something scheduled that is not to be done any more.
public struct SupersededRun: Error, Hashable {
    public init() {}
}
