internal import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

extension ParlanceFunctions {
    /// The person goes on in the session that they chose. From a direct message a public one looks private, so they are
    /// told that it is not.
    func enterSession(_ chosen: SessionRow, from record: UserRow, in context: Context) async throws -> Reply {
        let now = Timestamp.now
        _ = try await database.write { connection in
            try UserRow.update(record.id, [.currentSessionID(chosen.id), .status(.activate)], at: now, in: connection)
        }
        let isOverheard = chosen.isPublic && context.interaction.guildID == nil
        return .open(
            .session(chosen.id), notice: isOverheard ? Texts.sessionEnteredPublic(in: context.language) : nil)
    }

    /// The session that one of the bot's answers belongs to.
    func sessionOfMessage(_ message: Snowflake, in context: Context) async throws -> Int64? {
        var references = [message]
        // The id of an answer is noted only after Discord has given it; what the answer replies to is known before.
        if case .command(let invocation) = context.interaction.data, let target = invocation.resolved.messages[message],
            target.author.isBot, let question = target.referencedMessageID
        {
            references.append(question)
        }
        return try database.read { connection in
            for reference in references {
                if let turn = try TurnStore(connection).turn(ofMessage: "\(reference)") { return turn.sessionID }
            }
            return nil
        }
    }

    /// A public session is open to the members of its server.
    func mayRead(_ record: SessionRow, in context: Context) async throws -> Bool {
        guard record.isPublic, let guild = record.guildID else { return false }
        return await directory.isMember(context.actor.id, of: guild)
    }

    /// The servers whose public sessions the person may choose from: where they are now, and from a direct message those
    /// that they are a member of.
    func guildsOfActor(in context: Context) async throws -> [Snowflake] {
        if let guild = context.interaction.guildID { return [guild] }
        let guilds = try database.read { connection in
            try connection.query(
                """
                SELECT "guild_id" FROM "session" WHERE "is_public" = ? AND "guild_id" IS NOT NULL
                GROUP BY "guild_id" ORDER BY max("updated_at") DESC LIMIT ?
                """, [true, Self.maximumGuilds]
            ) { $0.snowflake(0) }
        }
        var found: [Snowflake] = []
        for guild in guilds where await directory.isMember(context.actor.id, of: guild) { found.append(guild) }
        return found
    }

    /// How many servers are asked about one person: the panel has three seconds.
    private static let maximumGuilds = 20
}
