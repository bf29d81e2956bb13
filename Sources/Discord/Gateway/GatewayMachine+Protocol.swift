internal import JSON

extension GatewayMachine {
    // MARK: Timers

    mutating func fired(_ timer: Timer, now: Instant, random: () -> Double) -> [Action] {
        switch timer {
        case .reconnect: return state == .waiting ? seekConnection() : []
        case .handshake:
            let isDue = state == .greeting || state == .identifying || state == .resuming
            return isDue ? leave(.protocolBroken, now: now, random: random) : []
        case .heartbeat:
            guard isConnected, state != .greeting else { return [] }
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
        guard let session else {
            // Other shards may be first, for minutes: until then only the heartbeat says whether the connection lives.
            state = .waitingToIdentify
            return [heartbeat, .cancelTimer(.handshake), .requestIdentify]
        }
        state = .resuming
        let resume = GatewayPayload.resume(token: configuration.token, session: session)
        return [heartbeat, .startTimer(.handshake, after: timing.handshake), send(resume, now: now)]
    }

    /// How few sessions may be left for the day before whoever runs the bot is told.
    static let fewSessions = 50

    mutating func identify(left: Int?, now: Instant) -> [Action] {
        state = .identifying
        identifiedAt = now
        let payload = GatewayPayload.identify(
            token: configuration.token, intents: configuration.intents, shard: configuration.shard)
        let warning: [Action] =
            if let left, left < Self.fewSessions { [.deliver(.sessionStartsLow(left: left))] } else { [] }
        return warning + [.startTimer(.handshake, after: timing.handshake), send(payload, now: now)]
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
            guard session != nil else { return leave(.protocolBroken, now: now, random: random) }
            advance(to: sequence)
            return established(.resumed, now: now)
        default:
            advance(to: sequence)
            return [.deliver(.dispatch(name: name, data: data, sequence: sequence))]
        }
    }

    /// The number says where to resume, and nothing else: TCP loses nothing in between, and Discord does not promise that
    /// none is left out.
    private mutating func advance(to sequence: Int) {
        if let last = session?.sequence, last < sequence { session?.sequence = sequence }
    }

    mutating func established(_ event: GatewayEvent, now: Instant) -> [Action] {
        establishedAt = now
        state = .ready
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
