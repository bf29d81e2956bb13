/// A bot's place in the stream of events: what it has been sent, so that it can come back without missing anything.
struct GatewaySession: Sendable {
    static let longestReplay = 1000

    let id: String
    let intents: Intents
    let shard: (index: Int, count: Int)
    /// Whether it began with `compress=zstd-stream`.
    let isCompressed: Bool
    private(set) var sequence = 0
    private var replay = BoundedLog<[UInt8]>(limit: longestReplay)
    /// When its connection was lost; nil while it has one.
    var detachedAt: ContinuousClock.Instant?

    init(id: String, _ request: IdentifyRequest, isCompressed: Bool = false) {
        self.id = id
        intents = request.intents
        shard = request.shard
        self.isCompressed = isCompressed
    }

    /// Numbers an event and keeps its frame for a while.
    mutating func append(_ name: String, _ data: [UInt8]) -> [UInt8] {
        sequence += 1
        let frame = GatewayFrame.dispatch(name, sequence: sequence, data: data)
        replay.append(frame)
        return frame
    }

    enum Replay: Sendable {
        case frames([[UInt8]])
        /// What was missed is too long ago.
        case lost
        /// The client claims to have seen what was never sent.
        case impossible
    }

    /// The frames after `sequence`.
    func missed(after sequence: Int) -> Replay {
        guard sequence >= 0, sequence <= self.sequence else { return .impossible }
        let firstKept = self.sequence - replay.count + 1
        guard sequence + 1 >= firstKept else { return .lost }
        return .frames(Array(replay.elements.dropFirst(sequence + 1 - firstKept)))
    }

    /// Whether events of a server, or of direct messages (nil), come to this shard.
    func serves(_ guild: Snowflake?) -> Bool {
        guard let guild else { return shard.index == 0 }
        return Int(guild.rawValue >> 22) % shard.count == shard.index
    }
}
