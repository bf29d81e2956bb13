internal import EventLoop
internal import JSON
internal import WebSocket

/// The gateway: sessions, the connections that carry them, and the events that they are told.
@LoopActor final class Gateway {
    /// How long a session without a connection can be resumed, and how many are kept.
    private static let sessionLifetime = Duration.seconds(300)
    private static let mostSessions = 64

    /// The server outlives this: it holds it, and it stays alive itself until it has been stopped, which closes every
    /// connection first.
    unowned let server: LocalDiscordServer
    private var isStopped = false
    var rules: GatewayPeer.Rules
    private var sessions: [String: GatewaySession] = [:]
    private(set) var connections: [ObjectIdentifier: GatewayConnection] = [:]
    private var carriers: [String: GatewayConnection] = [:]
    private var lastSession = 0
    /// An event of a session that is to come after the next one, and how long it waits for that.
    private var late: [String: (name: String, data: [UInt8], channel: Snowflake?)] = [:]
    private static let longestLateness = Duration.milliseconds(300)

    init(server: LocalDiscordServer, rules: GatewayPeer.Rules) {
        self.server = server
        self.rules = rules
    }

    /// A client has opened a WebSocket.
    ///
    /// - Parameter compression: `zstd-stream`; anything else is answered without compression, which every client reads.
    func accept(_ socket: WebSocket, path: String, version: String?, encoding: String?, compression: String?) {
        if isStopped { return socket.abort() }
        let connection = GatewayConnection(
            socket, path: path, isCompressed: compression == "zstd-stream", gateway: self)
        connections[ObjectIdentifier(connection)] = connection
        if !["9", "10", nil].contains(version) || !["json", nil].contains(encoding) {
            connection.close(.invalidVersion)
        }
    }

    // MARK: Sessions

    func identify(_ request: IdentifyRequest, on connection: GatewayConnection) {
        forgetOldSessions()
        switch server.world.environment.starts.begin(shard: request.shard.index, at: .now) {
        case nil: break
        case .tooSoon: return connection.refuseSession()
        // Discord gives the bot a new token then, and the old one is worth nothing.
        case .usedUp: return connection.close(.authenticationFailed)
        }
        lastSession += 1
        let id = "local\(lastSession)x\(String(UInt64.random(in: 0 ... .max), radix: 16))"
        sessions[id] = GatewaySession(id: id, request, isCompressed: connection.isCompressed)
        connection.session = id
        carriers[id] = connection
        send("READY", ready(id, request), to: id)
        for guild in server.world.guilds.values.sorted(by: { $0.id < $1.id }) {
            guard sessions[id]?.serves(guild.id) == true,
                let dispatch = server.world.dispatch(of: .guildCreated(guild.id), to: request.intents)
            else { continue }
            send(dispatch.name, dispatch.data, to: id)
        }
        server.publish(.gatewayIdentified(session: id))
    }

    private func ready(_ session: String, _ request: IdentifyRequest) -> JSON {
        let world = server.world
        let guilds = world.guilds.values.filter {
            $0.members[world.bot.id] != nil && sessions[session]?.serves($0.id) == true
        }
        return [
            "v": 10, "user": world.bot.ownJSON, "session_id": JSON(session),
            "resume_gateway_url": JSON(world.environment.resumeURL), "session_type": "normal",
            "application": ["id": JSON(world.application.id), "flags": JSON(world.environment.applicationFlags)],
            "guilds": JSON(guilds.map { ["id": JSON($0.id), "unavailable": true] }),
            "shard": [JSON(request.shard.index), JSON(request.shard.count)], "private_channels": [],
            "relationships": [], "presences": [], "user_settings": [:], "_trace": ["local"],
        ]
    }

    func resume(_ request: ResumeRequest, on connection: GatewayConnection) {
        forgetOldSessions()
        // A session goes on with the compression that it began with.
        guard let session = sessions[request.session], session.isCompressed == connection.isCompressed
        else { return connection.refuseSession() }
        switch session.missed(after: request.sequence) {
        case .impossible: connection.close(.invalidSequence)
        case .lost:
            sessions[session.id] = nil
            connection.refuseSession()
        case .frames(let frames):
            // The new connection takes the session over.
            if let old = carriers[session.id] {
                old.session = nil
                old.close(GatewayClose(code: 4000, reason: "The session was resumed elsewhere."))
            }
            connection.session = session.id
            carriers[session.id] = connection
            sessions[session.id]?.detachedAt = nil
            for frame in frames { connection.send(frame) }
            send("RESUMED", ["_trace": ["local"]], to: session.id)
            server.publish(.gatewayResumed(session: session.id, path: connection.path))
        }
    }

    /// A connection has ended, or the server has decided so.
    func left(_ connection: GatewayConnection, code: UInt16?, byServer: Bool) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        if let id = connection.session {
            carriers[id] = nil
            sessions[id]?.detachedAt = .now
            // Whoever closes with 1000 or 1001 ends the session; so do the server's codes that call for a new one.
            let ending: [UInt16] = byServer ? [1000, 1001, 4004, 4007, 4009] : [1000, 1001]
            if let code, ending.contains(code) || (4010...4014).contains(code) && byServer { sessions[id] = nil }
        }
        server.publish(.gatewayClosed(code: code))
    }

    private func forgetOldSessions() {
        let now = ContinuousClock.now
        sessions = sessions.filter { _, session in
            session.detachedAt.map { $0.duration(to: now) < Self.sessionLifetime } ?? true
        }
        while sessions.count >= Self.mostSessions,
            let oldest = sessions.values.filter({ $0.detachedAt != nil }).min(by: { $0.id < $1.id })
        {
            sessions[oldest.id] = nil
        }
    }

    // MARK: Events

    private func send(_ name: String, _ data: JSON, to session: String) {
        send(name, data.bytes, to: session)
    }

    /// - Parameter channel: Where it happened, for events that may come twice, or after one of another channel.
    private func send(_ name: String, _ data: [UInt8], to session: String, in channel: Snowflake? = nil) {
        if let late = late.removeValue(forKey: session) {
            // The order within a channel is Discord's word.
            let isOvertaken = channel != nil && channel != late.channel
            if isOvertaken { transmit(name, data, to: session) }
            transmit(late.name, late.data, to: session)
            if !isOvertaken { transmit(name, data, to: session) }
            return
        }
        let fault =
            carriers[session] == nil
            ? nil
            : server.faults.next(at: .gateway, for: name) { kind in
                channel != nil || kind != .gatewayDuplicate && kind != .gatewayReorder
            }
        switch fault?.kind {
        case .gatewayDuplicate:
            transmit(name, data, to: session)
            transmit(name, data, to: session)
        case .gatewayReorder:
            late[session] = (name, data, channel)
            EventLoop.main.schedule(after: Self.longestLateness) { [weak self] in
                guard let self, let late = late.removeValue(forKey: session) else { return }
                transmit(late.name, late.data, to: session)
            }
        default: transmit(name, data, to: session, fault)
        }
    }

    private func transmit(_ name: String, _ data: [UInt8], to session: String, _ fault: Fault? = nil) {
        guard let frame = sessions[session]?.append(name, data), let carrier = carriers[session] else { return }
        if let fault { carrier.send(frame, suffering: fault) } else { carrier.send(frame) }
    }

    /// Tells every session what it is to know about an event.
    func tell(_ event: LocalEvent) {
        guard !sessions.isEmpty else { return }
        let guild = server.world.guild(of: event)
        let channel = server.world.channel(of: event)
        var written: [Intents: (name: String, data: [UInt8])?] = [:]
        // By id: a copy of a session would make its replay buffer be copied as well when it grows.
        for id in Array(sessions.keys) {
            guard let intents = sessions[id]?.intents, sessions[id]?.serves(guild) == true else { continue }
            if written[intents] == nil {
                let dispatch = server.world.dispatch(of: event, to: intents)
                written[intents] = .some(dispatch.map { ($0.name, $0.data.bytes) })
            }
            if case .some(.some(let (name, data))) = written[intents] { send(name, data, to: id, in: channel) }
        }
    }

    func stop() {
        isStopped = true
        disconnect(GatewayClose(code: 1001, reason: "The server is stopping."))
    }

    // MARK: Faults

    func disconnect(_ close: GatewayClose) {
        for connection in Array(connections.values) { connection.close(close) }
    }

    func abort() {
        for connection in Array(connections.values) { connection.abort() }
    }

    /// Sends a frame on every connection that carries a session.
    func sendToAll(_ frame: [UInt8]) {
        for connection in carriers.values { connection.send(frame) }
    }

    func sendGarbage() {
        for connection in carriers.values { connection.sendRaw([0x00, 0xFF, 0x13, 0x37]) }
    }

    func invalidateSessions(isResumable: Bool) {
        for connection in Array(carriers.values) {
            if isResumable {
                connection.send(GatewayFrame.invalidSession(isResumable: true))
            } else {
                forget(connection)
            }
        }
    }

    /// Forgets the session that a connection carries, and says so (opcode 9).
    func forget(_ connection: GatewayConnection) {
        if let id = connection.session {
            sessions[id] = nil
            carriers[id] = nil
            connection.session = nil
        }
        connection.refuseSession()
    }

    /// Lets something go wrong on every connection that carries a session.
    func suffer(_ fault: Fault) {
        for connection in Array(carriers.values) { connection.suffer(fault) }
    }

    /// Forgets every session, as a gateway that was restarted has.
    func forgetSessions() {
        sessions = [:]
        carriers = [:]
    }
}
