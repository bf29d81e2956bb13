internal import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

/// What the schema calls by name: the decisions of this bot that a document cannot make.
struct ParlanceFunctions: BotFunctions {
    let database: Database
    let directory: GuildDirectory
    let turns: Conversations
}
