internal import Database
internal import EventLoop

/// What every turn under way shares.
@LoopActor final class TurnContext {
    let database: Database
    let delegate: any TurnDelegate
    let configuration: Conversations.Configuration
    /// Whether the program is about to end: no turn begins any more.
    var isDraining = false

    init(database: Database, delegate: any TurnDelegate, configuration: Conversations.Configuration) {
        self.database = database
        self.delegate = delegate
        self.configuration = configuration
    }
}
