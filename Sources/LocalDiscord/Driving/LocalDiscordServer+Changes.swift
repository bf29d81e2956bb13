internal import EventLoop
public import JSON

/// What becomes of messages after they were sent.
extension LocalDiscordServer {
    /// The author changes the text of a message, and takes files off it where `files` are those that stay.
    @discardableResult
    public func edit(
        _ message: LocalMessage, to text: String, keeping files: [LocalAttachment]? = nil
    ) throws(APIError) -> LocalMessage {
        try change { world throws(APIError) in
            guard let current = world.message(message.id, in: message.channelID) else { throw .unknownMessage }
            var form = MessageForm()
            form.content = text
            form.attachments = files?.map { ["id": JSON($0.id)] }
            return world.edit(current, with: form, at: .now)
        }
    }

    /// Somebody who may deletes a message.
    public func delete(_ message: LocalMessage) {
        change { world in
            if let current = world.message(message.id, in: message.channelID) { world.remove(current) }
        }
    }

    /// A moderator deletes messages of one channel at once, which the bot is told with one event.
    public func deleteTogether(_ messages: [LocalMessage], in channel: LocalChannel) {
        change { world in
            let current = messages.compactMap { world.message($0.id, in: channel.id) }
            if !current.isEmpty { world.remove(current, in: channel.id) }
        }
    }

    /// Discord has found the preview of a link in a message: an update that is no edit.
    public func addPreview(_ embed: JSON, to message: LocalMessage) {
        change { world in
            guard var current = world.message(message.id, in: message.channelID) else { return }
            current.embeds.append(embed)
            world.replace(current)
            world.outbox.append(.messageUpdated(current))
        }
    }

    /// Forgets every nonce, as Discord does after some minutes.
    public func forgetNonces() { change { $0.nonces = NonceStore() } }
}
