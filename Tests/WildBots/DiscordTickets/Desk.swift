import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop
import Testing

/// A server with two categories and a ready answer; Ada asks, Bob answers, Eve looks on.
@LoopActor struct Desk {
    static let ada: Snowflake = 100
    static let bob: Snowflake = 200
    static let eve: Snowflake = 300
    static let thread: Snowflake = 4000

    let stage: BotStage<GeneratedBot>

    init() async throws {
        let settings = try Settings(
            from: SettingsSource(environment: ["DISCORD_TOKEN": "d", "TICKETS_STAFF": "\(Self.bob)"]))
        stage = try await BotStage(GeneratedBot(settings: settings, functions: Functions(settings: settings)))
        try await stage.database.write { connection in
            try CategoryRow.insert(guildID: 9, name: "Billing", description: "Invoices and refunds", in: connection)
            try CategoryRow.insert(guildID: 9, name: "Support", description: "Something is broken", in: connection)
            try CategoryRow.insert(guildID: 8, name: "Elsewhere", description: "Another server", in: connection)
            try TagRow.insert(guildID: 9, name: "restart", content: "Switch it off and on.", in: connection)
        }
    }

    /// A ticket of Ada's that has its thread, in which everything happens from now on.
    func openTicket() async throws -> TicketRow {
        let draft = try await stage.use("new", as: Self.ada)
        try await stage.choose("Support", on: draft, as: Self.ada)
        stage.channel = Self.thread
        return try #require(
            try stage.database.read { try Queries.here(channel: Self.thread, limit: 1, in: $0).first })
    }

    func ticket(_ id: Int64) throws -> TicketRow {
        try #require(try stage.database.read { try TicketRow.find(id, in: $0) })
    }
}
