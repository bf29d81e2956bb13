/// Which message a nonce stands for, so that a repeated request returns the first message instead of a second one
/// (Discord, resources/message, `enforce_nonce`: 'within the past few minutes').
struct NonceStore: Sendable {
    private struct Key: Hashable {
        let channel: Snowflake
        let author: Snowflake
        let nonce: String
    }

    static let lifetime = Duration.seconds(300)

    private var messages: [Key: Snowflake] = [:]
    private var order: [(key: Key, at: Timestamp)] = []
    private var start = 0

    mutating func message(
        channel: Snowflake, author: Snowflake, nonce: String, at now: Timestamp
    ) -> Snowflake? {
        dropOld(at: now)
        return messages[Key(channel: channel, author: author, nonce: nonce)]
    }

    mutating func insert(
        _ message: Snowflake, channel: Snowflake, author: Snowflake, nonce: String, at now: Timestamp
    ) {
        let key = Key(channel: channel, author: author, nonce: nonce)
        if messages.updateValue(message, forKey: key) == nil { order.append((key, now)) }
    }

    private mutating func dropOld(at now: Timestamp) {
        while start < order.count,
            order.count - start > 100_000 || order[start].at.duration(to: now) > Self.lifetime
        {
            messages[order[start].key] = nil
            start += 1
        }
        if start > order.count / 2 {
            order.removeFirst(start)
            start = 0
        }
    }
}
