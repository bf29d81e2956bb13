/// The newest messages of a channel in the order of their ids.
struct MessageLog: Sendable {
    private var log: BoundedLog<LocalMessage>

    init(limit: Int) { log = BoundedLog(limit: limit) }

    var messages: ArraySlice<LocalMessage> { log.elements }
    var last: LocalMessage? { log.elements.last }

    mutating func append(_ message: LocalMessage) { log.append(message) }

    subscript(id: Snowflake) -> LocalMessage? {
        guard let index = index(of: id) else { return nil }
        return log[index]
    }

    /// Changes a message where it stands; tells whether it is here.
    @discardableResult
    mutating func update(_ id: Snowflake, _ change: (inout LocalMessage) -> Void) -> Bool {
        guard let index = index(of: id) else { return false }
        change(&log[index])
        return true
    }

    @discardableResult
    mutating func remove(_ id: Snowflake) -> LocalMessage? { index(of: id).map { log.remove(at: $0) } }

    enum Window: Sendable { case newest, before(Snowflake), after(Snowflake), around(Snowflake) }

    /// At most `limit` messages, the newest first, as `GET /channels/{id}/messages` gives them.
    func page(_ window: Window, limit: Int) -> [LocalMessage] {
        let range: Range<Int>
        switch window {
        case .newest: range = max(0, log.count - limit)..<log.count
        case .before(let id):
            let end = log.partitioningIndex { $0.id >= id }
            range = max(0, end - limit)..<end
        case .after(let id):
            let start = log.partitioningIndex { $0.id > id }
            range = start..<min(log.count, start + limit)
        case .around(let id):
            let middle = log.partitioningIndex { $0.id >= id }
            let start = max(0, middle - limit / 2)
            range = start..<min(log.count, start + limit)
        }
        return range.reversed().map { log[$0] }
    }

    private func index(of id: Snowflake) -> Int? {
        let index = log.partitioningIndex { $0.id >= id }
        return index < log.count && log[index].id == id ? index : nil
    }
}
