internal import EventLoop

/// What goes wrong with the gateway and the rate limits when somebody wants to see what a bot does then.
extension LocalDiscordServer {
    /// Closes every gateway connection with a code of Discord's.
    public func disconnect(code: UInt16, reason: String = "") {
        gateway.disconnect(GatewayClose(code: code, reason: reason))
    }

    /// Cuts every gateway connection without a close frame.
    public func cutGatewayConnections() { gateway.abort() }

    /// Asks every client to come back and resume (opcode 7).
    public func sendReconnect() { gateway.sendToAll(GatewayFrame.reconnect) }

    /// Asks every client for a heartbeat at once (opcode 1).
    public func requestHeartbeat() { gateway.sendToAll(GatewayFrame.heartbeatRequest) }

    /// Declares every session invalid (opcode 9); where it is not resumable it is forgotten.
    public func invalidateSessions(resumable: Bool) { gateway.invalidateSessions(isResumable: resumable) }

    /// Forgets every session, so that the next resume fails.
    public func forgetSessions() { gateway.forgetSessions() }

    /// Refuses every identify from now on with a close code, such as 4004 or 4014; nil takes it back.
    public var refusesIdentify: UInt16? {
        get { gateway.rules.refusal?.code }
        set { gateway.rules.refusal = newValue.map { GatewayClose(code: $0, reason: "Refused.") } }
    }

    /// Leaves heartbeats without an answer, as a connection that is dead and does not know it.
    public var ignoresHeartbeats: Bool {
        get { gateway.rules.ignoresHeartbeats }
        set { gateway.rules.ignoresHeartbeats = newValue }
    }

    /// Delivers a message that was delivered before once more, as Discord may.
    public func dispatchAgain(_ message: LocalMessage) { gateway.tell(.messageCreated(current(message) ?? message)) }

    /// Sends bytes on every connection that carries a session which belong to nothing, and least of all to a compressed
    /// stream.
    public func sendGarbage() { gateway.sendGarbage() }

    /// Gives the gateway new addresses. Those so far refuse connections from now on; open ones stay.
    public func moveGateway() { world.environment.moves += 1 }

    /// Lets something go wrong: at the gateway at once, on every connection, elsewhere at the next request.
    ///
    /// What happens to an event at the gateway, such as ``FaultKind/gatewayDelay``, happens to the next one.
    public func commit(_ fault: Fault, count: Int = 1, for subject: String? = nil) {
        switch fault.kind {
        case .gatewayDrop, .gatewayDelay, .gatewayDuplicate, .gatewayReorder, .gatewayCutInside:
            faults.order(fault, count: count, for: subject)
        case let kind where kind.place == .gateway:
            faults.note(fault, "")
            gateway.suffer(fault)
        default: faults.order(fault, count: count, for: subject)
        }
    }

    /// How many gateway connections are open.
    public var gatewayConnections: Int { gateway.connections.count }

    /// Lets only so many more sessions begin, until `resetAfter` from now.
    public func limitSessionStarts(to left: Int, resetAfter: Duration) {
        world.environment.starts.set(left: left, resetAfter: resetAfter, at: .now)
    }

    // MARK: Rate limits

    /// Limits a route, named as in `POST /channels/{channel_id}/messages`, to so many requests a period for each channel,
    /// server or webhook, and refuses more with 429; nil takes the limit back.
    public func limit(_ route: String, to limit: Int?, per period: Duration = .seconds(1)) {
        limiter.set(limit.map { RateLimiter.Rule(limit: $0, period: period, isEnforced: true) }, for: route)
    }

    /// Limits everything together, except for interactions, to so many requests a second; nil takes the limit back.
    public func limitGlobally(to limit: Int?) { limiter.setGlobal(limit) }

    /// Refuses the next requests of a route with 429, whatever their number; `scope` is `user`, `global` or `shared`.
    public func refuseNext(
        _ count: Int = 1, of route: String, retryAfter: Duration, scope: String = "user"
    ) {
        limiter.refuseNext(count, of: route, with: RateLimiter.Refusal(retryAfter: retryAfter, scope: scope))
    }
}
