extension World {
    /// How many different emoji one message carries at most (Discord's 30010).
    private static let mostReactions = 20

    mutating func addReaction(
        _ emoji: String, to messageID: Snowflake, in channelID: Snowflake, by user: Snowflake
    ) throws(APIError) {
        let channel = try channel(channelID)
        guard let message = logs[channelID]?[messageID] else { throw .unknownMessage }
        guard Emoji.isUnicodeEmoji(emoji) else { throw .unknownEmoji }
        let permissions = permissions(of: user, in: channel)
        let index = message.reactions.firstIndex { $0.emoji == emoji }
        guard permissions.contains(.readMessageHistory), index != nil || permissions.contains(.addReactions)
        else { throw .missingPermissions }
        if let index {
            guard !message.reactions[index].users.contains(user) else { return }
            logs[channelID]?.update(messageID) { $0.reactions[index].users.append(user) }
        } else {
            guard message.reactions.count < Self.mostReactions else { throw .tooManyReactions }
            logs[channelID]?.update(messageID) { $0.reactions.append(LocalReaction(emoji: emoji, users: [user])) }
        }
        outbox.append(.reactionAdded(emoji: emoji, message: messageID, channel: channelID, user: user))
    }

    mutating func removeReaction(
        _ emoji: String, from messageID: Snowflake, in channelID: Snowflake, by user: Snowflake
    ) throws(APIError) {
        _ = try channel(channelID)
        guard let message = logs[channelID]?[messageID] else { throw .unknownMessage }
        guard Emoji.isUnicodeEmoji(emoji) else { throw .unknownEmoji }
        guard let index = message.reactions.firstIndex(where: { $0.emoji == emoji && $0.users.contains(user) })
        else { return }
        logs[channelID]?.update(messageID) {
            $0.reactions[index].users.removeAll { $0 == user }
            if $0.reactions[index].users.isEmpty { $0.reactions.remove(at: index) }
        }
        outbox.append(.reactionRemoved(emoji: emoji, message: messageID, channel: channelID, user: user))
    }
}
