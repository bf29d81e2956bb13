internal import EventLoop
internal import JSON
internal import WebSocket

/// The pages that are open, each told what its user sees.
@LoopActor final class Viewers {
    private struct Viewer {
        let socket: WebSocket
        let user: Snowflake
    }

    private unowned let server: LocalDiscordServer
    private var viewers: [ObjectIdentifier: Viewer] = [:]
    private var observation: LocalDiscordServer.Observation?

    init(server: LocalDiscordServer) { self.server = server }

    func add(_ socket: WebSocket, user: Snowflake) {
        let key = ObjectIdentifier(socket)
        viewers[key] = Viewer(socket: socket, user: user)
        socket.onEvent = { [weak self] event in
            if case .closed = event { self?.remove(key) }
        }
        // Nothing is observed while nobody looks: a load test needs the time.
        if observation == nil { observation = server.observe { [weak self] in self?.tell($0) } }
    }

    private func remove(_ key: ObjectIdentifier) {
        viewers[key] = nil
        guard viewers.isEmpty, let observation else { return }
        server.stopObserving(observation)
        self.observation = nil
    }

    private func tell(_ event: LocalEvent) {
        switch event {
        case .messageCreated(let message): show(message, isNew: true)
        case .messageUpdated(let message): show(message, isNew: false)
        case .messageDeleted(let message): showDeletion(of: message)
        case .messagesDeleted(let messages, _): for message in messages { showDeletion(of: message) }
        case .reactionAdded(_, let id, let channel, _), .reactionRemoved(_, let id, let channel, _):
            if let message = server.world.message(id, in: channel) { show(message, isNew: false) }
        case .typing(let user, let channel):
            let name = server.world.users[user]?.displayName ?? ""
            send(to: { [self] in $0 != user && sees(channel, $0) }) { _ in
                ["type": "typing", "channel": JSON(channel), "name": JSON(name)]
            }
        case .commandsChanged, .guildCreated, .guildUpdated, .roleCreated, .channelCreated, .channelUpdated,
            .channelDeleted,
            .userUpdated, .gatewayIdentified, .gatewayResumed, .gatewayClosed:
            send(to: { _ in true }) { _ in ["type": "state"] }
        case .interactionCreated, .interactionAcknowledged, .interactionAnswered, .request: break
        }
    }

    private func show(_ message: LocalMessage, isNew: Bool) {
        send(to: { [self] in sees(message, $0) }) { user in
            ["type": "message", "new": JSON(isNew), "message": server.world.pageJSON(of: message, for: user)]
        }
    }

    private func showDeletion(of message: LocalMessage) {
        send(to: { [self] in sees(message, $0) }) { _ in
            ["type": "deleted", "channel": JSON(message.channelID), "id": JSON(message.id)]
        }
    }

    private func sees(_ message: LocalMessage, _ user: Snowflake) -> Bool {
        message.visibleTo.map { $0 == user } ?? sees(message.channelID, user)
    }

    private func sees(_ channel: Snowflake, _ user: Snowflake) -> Bool {
        guard let channel = server.world.channels[channel] else { return false }
        return server.world.permissions(of: user, in: channel).contains(.viewChannel)
    }

    private func send(to isMeant: (Snowflake) -> Bool, _ event: (Snowflake) -> JSON) {
        for viewer in Array(viewers.values) where isMeant(viewer.user) {
            // A page that does not read any more is of no use; it opens a new connection when it wakes.
            if !viewer.socket.send(text: event(viewer.user).bytes) { viewer.socket.abort() }
        }
    }
}
