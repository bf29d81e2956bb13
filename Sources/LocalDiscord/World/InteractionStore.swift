/// The latest interactions, by their ids and tokens.
struct InteractionStore: Sendable {
    private var byID: [Snowflake: LocalInteraction] = [:]
    private var byToken: [String: Snowflake] = [:]
    private var order: BoundedLog<Snowflake>

    init(limit: Int) { order = BoundedLog(limit: limit) }

    mutating func insert(_ interaction: LocalInteraction) {
        byID[interaction.id] = interaction
        byToken[interaction.token] = interaction.id
        if let oldest = order.append(interaction.id), let gone = byID.removeValue(forKey: oldest) {
            byToken[gone.token] = nil
        }
    }

    subscript(id: Snowflake) -> LocalInteraction? { byID[id] }

    func find(token: String) -> LocalInteraction? { byToken[token].flatMap { byID[$0] } }

    mutating func update(_ id: Snowflake, _ change: (inout LocalInteraction) -> Void) {
        guard byID[id] != nil else { return }
        change(&byID[id]!)
    }
}
