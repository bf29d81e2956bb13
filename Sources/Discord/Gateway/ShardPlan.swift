/// Into how many shards the bot is split, and which of them this process serves.
public struct ShardPlan: Hashable, Sendable {
    /// How many shards there are; nil for as many as Discord recommends.
    public var count: Int?
    /// The shards of this process; nil for all of them.
    public var ids: ShardIDs?

    public init(count: Int? = nil, ids: ShardIDs? = nil) {
        self.count = count
        self.ids = ids
    }

    /// The shards of this process, in order.
    ///
    /// - Parameter recommended: how many Discord recommends (events/gateway: Get Gateway Bot).
    /// - Throws: ``GatewayFailure/noSuchShard(_:count:)``.
    func shards(recommended: Int) throws(GatewayFailure) -> [GatewayShard] {
        let count = max(1, count ?? recommended)
        guard let ids else { return (0..<count).map { GatewayShard(id: $0, count: count) } }
        if let unknown = ids.values.last(where: { $0 >= count }) { throw .noSuchShard(unknown, count: count) }
        return ids.values.map { GatewayShard(id: $0, count: count) }
    }
}

/// The numbers of some shards, as people write them: `0-3`, or `0,2,5-7`.
public struct ShardIDs: Hashable, Sendable {
    /// In order, each once; never empty.
    public let values: [Int]

    /// The greatest number of shards that a bot may have here.
    public static let most = 10_000

    /// Nil for what is no such list.
    public init?(_ text: String) {
        var values: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Self.number($0) }
            guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last else {
                return nil
            }
            values.formUnion(first...last)
        }
        self.values = values.sorted()
    }

    private static func number(_ digits: Substring) -> Int? {
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), number < most
        else { return nil }
        return number
    }
}
