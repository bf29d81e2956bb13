internal import Database
internal import Discord
internal import Synchronization

/// The records of the shards on their way into the table `meta`: they go along with other writes.
final class GatewayRecords: WriteCompanion {
    private struct State {
        var waiting: [GatewayShard: GatewayRecord] = [:]
        var written: [GatewayShard: GatewayRecord] = [:]
        var isDue = false
    }

    private static let prefix = "gateway "
    private let state = Mutex(State())

    /// Keeps a record with the next write that there is a reason for.
    ///
    /// - Parameter isDue: Whether the next write of all is one.
    func note(_ record: GatewayRecord, of shard: GatewayShard, isDue: Bool) {
        state.withLock { state in
            state.waiting[shard] = record
            if isDue { state.isDue = true }
        }
    }

    /// Has the next write take everything along that waits; whether there is something.
    func makeDue() -> Bool {
        state.withLock { state in
            state.isDue = !state.waiting.isEmpty
            return state.isDue
        }
    }

    func write(on connection: Connection) throws {
        let records = state.withLock { state in
            guard state.isDue else { return [GatewayShard: GatewayRecord]() }
            state.written = state.waiting
            return state.waiting
        }
        for (shard, record) in records { try connection.setMeta("\(Self.prefix)\(shard)", record.text) }
    }

    func ended(isCommitted: Bool) {
        state.withLock { state in
            guard isCommitted, !state.written.isEmpty else {
                state.written = [:]
                return
            }
            // What came meanwhile is no part of that transaction.
            state.waiting = state.waiting.filter { state.written[$0.key] != $0.value }
            state.isDue = state.isDue && !state.waiting.isEmpty
            state.written = [:]
        }
    }

    // MARK: Reading

    static func load(from connection: Connection) throws -> [GatewayShard: GatewayRecord] {
        let rows = try connection.query(
            "SELECT key, value FROM meta WHERE key >= ? AND key < ?", [prefix, "gateway!"]
        ) { (key: $0.text(0), value: $0.optionalText(1)) }
        var records: [GatewayShard: GatewayRecord] = [:]
        for (key, value) in rows {
            let numbers = key.dropFirst(prefix.count).split(separator: "/").compactMap { Int($0) }
            guard numbers.count == 2, let record = value.flatMap(GatewayRecord.init(text:)) else { continue }
            records[GatewayShard(id: numbers[0], count: numbers[1])] = record
        }
        return records
    }

    /// Forgets the records of another number of shards.
    static func remove(besides count: Int, in connection: Connection) throws {
        for shard in try load(from: connection).keys where shard.count != count {
            try connection.execute("DELETE FROM meta WHERE key = ?", ["\(prefix)\(shard)"])
        }
    }
}
