/// What a thread is beside a channel (Discord, resources/channel: Thread Metadata Object).
public struct LocalThread: Hashable, Sendable {
    /// Who opened it.
    public var ownerID: Snowflake
    /// Who has joined it; a private thread is seen by these alone, and by who manages threads.
    public var members: Set<Snowflake>
    public var isArchived = false
    /// Whether only who manages threads can open it again.
    public var isLocked = false
    public var isInvitable = true
    /// After how many minutes without a message it is archived; nothing here waits for that.
    public var autoArchiveMinutes = 1440
    public var secondsBetweenMessages = 0
    /// When it was archived or opened last.
    public var archivedAt: Timestamp
}

extension World {
    /// Discord, 160006.
    static let maximumThreads = 1000

    /// The threads of a server that are not archived, oldest first.
    public func threads(of guild: Snowflake) -> [LocalChannel] {
        channels.values.filter { $0.guildID == guild && $0.thread?.isArchived == false }.sorted { $0.id < $1.id }
    }

    /// Opens a thread below a channel.
    ///
    /// - Parameter message: The message that a thread hangs on has its id.
    mutating func addThread(
        _ name: String, below parent: LocalChannel, by owner: Snowflake, isPrivate: Bool,
        members: Set<Snowflake>, message: Snowflake? = nil, at now: Timestamp,
        configure: (inout LocalChannel) -> Void = { _ in }
    ) -> LocalChannel {
        var thread = LocalChannel(
            id: message ?? ids.next(at: now), kind: isPrivate ? .privateThread : .publicThread,
            guildID: parent.guildID, name: name, parentID: parent.id)
        thread.thread = LocalThread(ownerID: owner, members: members.union([owner]), archivedAt: now)
        configure(&thread)
        channels[thread.id] = thread
        logs[thread.id] = MessageLog(limit: messagesPerChannel)
        outbox.append(.channelCreated(thread))
        return thread
    }

    mutating func changeThread(_ id: Snowflake, at now: Timestamp, _ change: (inout LocalChannel) -> Void) {
        guard var channel = channels[id], let before = channel.thread else { return }
        change(&channel)
        if channel.thread?.isArchived != before.isArchived { channel.thread?.archivedAt = now }
        channels[id] = channel
        outbox.append(.channelUpdated(channel))
    }

    /// What a message needs in a channel: threads have a permission of their own.
    static func permissionToSend(in channel: LocalChannel) -> Permissions {
        channel.isThread ? .sendMessagesInThreads : .sendMessages
    }

    /// A message opens an archived thread again, unless it is locked.
    mutating func openThread(for message: LocalMessage, at now: Timestamp) {
        guard let thread = channels[message.channelID]?.thread else { return }
        if thread.isArchived { changeThread(message.channelID, at: now) { $0.thread?.isArchived = false } }
        if !thread.members.contains(message.author.id) {
            channels[message.channelID]?.thread?.members.insert(message.author.id)
        }
    }
}
