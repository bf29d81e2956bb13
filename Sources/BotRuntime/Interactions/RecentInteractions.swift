internal import Discord

/// The interactions that came last, so that one that is delivered twice is handled once. Its size is bounded.
struct RecentInteractions {
    static let capacity = 1024

    private var known: Set<Snowflake> = []
    private var order: [Snowflake] = []
    private var oldest = 0

    /// - Returns: false when the interaction is among the recent ones.
    mutating func insert(_ id: Snowflake) -> Bool {
        guard known.insert(id).inserted else { return false }
        if order.count < Self.capacity {
            order.append(id)
        } else {
            known.remove(order[oldest])
            order[oldest] = id
            oldest = (oldest + 1) % Self.capacity
        }
        return true
    }
}
