internal import JSON

extension GatewayMachine {
    // MARK: Timers

    mutating func fired(_ timer: Timer, now: Instant, random: () -> Double) -> [Action] {
        switch timer {
        case .reconnect: return state == .waiting ? seekConnection() : []
        case .handshake: return isConnected && state != .ready ? leave(.protocolBroken, now: now, random: random) : []
        case .identify: return state == .waitingToIdentify ? identify(now: now) : []
        case .heartbeat:
            guard isConnected else { return [] }
            if isAcknowledgementDue { return leave(.silent, now: now, random: random) }
            isAcknowledgementDue = true
            return [heartbeat(now: now), .startTimer(.heartbeat, after: heartbeatInterval)]
        }
    }

    mutating func heartbeat(now: Instant) -> Action {
        send(GatewayPayload.heartbeat(sequence: session?.sequence), now: now)
    }

    mutating func send(_ payload: JSON, now: Instant) -> Action {
        budget.count(now)
        return .send(payload.bytes)
    }

    // MARK: Receiving

    mutating func received(_ bytes: [UInt8], now: Instant, random: () -> Double) -> [Action] {
        guard let payload = try? JSON(parsing: bytes), let op = payload["op"].int else {
            return leave(.protocolBroken, now: now, random: random)
        }
        switch op {
        case 0: return dispatched(payload, now: now, random: random)
        case 1: return [heartbeat(now: now)]
        case 7: return leave(.asked, now: now, random: random)
        case 9:
            if payload["d"].bool != true { forgetSession() }
            let wait: Duration = .seconds(1) + .seconds(4) * random()
            return leave(.invalidSession, now: now, random: random, atLeast: wait)
        case 10: return state == .greeting ? greeted(payload["d"], now: now, random: random) : []
        case 11:
            isAcknowledgementDue = false
            return []
        default: return []  // Discord may add opcodes
        }
    }

    mutating func greeted(_ hello: JSON, now: Instant, random: () -> Double) -> [Action] {
        let milliseconds = hello["heartbeat_interval"].int ?? 41_250
        heartbeatInterval = .milliseconds(min(max(milliseconds, 10), 600_000))
        isAcknowledgementDue = false
        let heartbeat = Action.startTimer(.heartbeat, after: heartbeatInterval * random())
        let handshake = Action.startTimer(.handshake, after: timing.handshake)
        if let session {
            state = .resuming
            return [
                heartbeat, handshake,
                send(GatewayPayload.resume(token: configuration.token, session: session), now: now),
            ]
        }
        if let identifiedAt, now - identifiedAt < timing.identifyInterval {
            state = .waitingToIdentify
            let wait = timing.identifyInterval - (now - identifiedAt)
            return [heartbeat, handshake, .startTimer(.identify, after: wait)]
        }
        return [heartbeat, handshake] + identify(now: now)
    }

    mutating func identify(now: Instant) -> [Action] {
        state = .identifying
        identifiedAt = now
        let payload = GatewayPayload.identify(
            token: configuration.token, intents: configuration.intents, shard: configuration.shard)
        return [send(payload, now: now)]
    }

    mutating func dispatched(_ payload: JSON, now: Instant, random: () -> Double) -> [Action] {
        guard state == .identifying || state == .resuming || state == .ready, let name = payload["t"].string,
            let sequence = payload["s"].int
        else { return [] }
        let data = payload["d"]
        switch name {
        case "READY":
            guard let ready = GatewayReady(data, sequence: sequence) else {
                return leave(.protocolBroken, now: now, random: random)
            }
            session = ready.session
            return established(.ready(ready), now: now)
        case "RESUMED":
            session?.sequence = sequence
            return established(.resumed, now: now)
        default:
            session?.sequence = sequence
            return [.deliver(.dispatch(name: name, data: data, sequence: sequence))]
        }
    }

    mutating func established(_ event: GatewayEvent, now: Instant) -> [Action] {
        state = .ready
        readyAt = now
        missedResumes = 0
        refusedResumes = 0
        return [.cancelTimer(.handshake), .deliver(event)]
    }
}

extension GatewayReady {
    fileprivate init?(_ json: JSON, sequence: Int) {
        guard let user = try? User(json: json["user"]), let application = json["application"]["id"].snowflake,
            let id = json["session_id"].string, let url = json["resume_gateway_url"].string
        else { return nil }
        self.user = user
        applicationID = application
        session = GatewaySession(id: id, resumeURL: url, sequence: sequence)
        guildIDs = json["guilds"].snowflakes
    }
}
