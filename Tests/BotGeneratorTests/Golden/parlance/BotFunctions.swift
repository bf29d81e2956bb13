// Generated from Schema/bot.json by botgen; edit that file instead.

public import Discord
public import EventLoop

/// What the document calls and people write by hand.
@LoopActor public protocol BotFunctions: Sendable {
    /// A list of which the query `sessions` takes rows.
    ///
    /// /queries/sessions/where/any/1/guild_id/in/call
    func guildsOfActor(in context: Context) async throws -> [Snowflake]

    /// The key of the row of `session` that the command is about; nil when there is none.
    ///
    /// /commands/show_session/target/row/call
    func sessionOfMessage(_ message: Snowflake, in context: Context) async throws -> Int64?

    /// What `clear` in the view `user` does.
    ///
    /// /views/user/rows/0/clear/effect/call
    func clearSessions(_ record: UserRow, in context: Context) async throws -> Reply

    /// What `session` in the view `user` does.
    ///
    /// /views/user/rows/3/session/effect/call
    func enterSession(_ chosen: SessionRow, from record: UserRow, in context: Context) async throws -> Reply

    /// Whether the person who acts may do this.
    ///
    /// /views/session/allow/1/call
    func mayRead(_ record: SessionRow, in context: Context) async throws -> Bool

    /// What `remove` in the view `session` does.
    ///
    /// /views/session/rows/0/remove/effect/call
    func removeSession(_ record: SessionRow, in context: Context) async throws -> Reply
}
