/// Which part of the guilds a connection serves: those with `(guild id >> 22) % count == id`, and shard 0 the direct
/// messages, too (events/gateway: Sharding).
public struct GatewayShard: Hashable, Sendable, CustomStringConvertible {
    /// From 0, less than ``count``.
    public let id: Int
    /// How many shards there are, here and in other processes together.
    public let count: Int

    public init(id: Int, count: Int) {
        self.id = id
        self.count = count
    }

    /// The shard that the events of a guild come to.
    public init(serving guild: Snowflake, among count: Int) {
        self.init(id: Int(guild.rawValue >> 22) % count, count: count)
    }

    public var description: String { "\(id)/\(count)" }
}
