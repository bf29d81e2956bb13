internal import EventLoop
internal import WebSocket

extension GatewayConnection {
    /// Sends an event's frame as the fault has it. The session keeps the frame in any case, for whoever resumes.
    func send(_ frame: [UInt8], suffering fault: Fault) {
        switch fault.kind {
        case .gatewayDrop:
            hold(for: fault.duration(from: .zero, to: .seconds(2))) { $0.abort() }
        case .gatewayDelay:
            hold(for: fault.duration(from: .milliseconds(100), to: .seconds(2))) { $0.release() }
            send(frame)
        case .gatewayCutInside:
            socket.cut(inside: frame)
            abort()
        case .gatewaySilence, .gatewayReconnect, .gatewayInvalid:
            send(frame)
            suffer(fault)
        default: suffer(fault)
        }
    }

    /// Lets something go wrong that needs no event. Faults that do are ``gatewayDrop`` and its kin: they begin with the next.
    func suffer(_ fault: Fault) {
        switch fault.kind {
        case .gatewayClose:
            let code: UInt16 = fault.choose(among: [4000, 4001, 4002, 4003, 4005, 4008])
            close(GatewayClose(code: code, reason: "Something went wrong."))
        case .gatewayExpire: close(fault.choose(among: [.invalidSequence, .sessionTimedOut]))
        case .gatewayCut: abort()
        case .gatewaySilence: ignoresHeartbeats = true
        case .gatewayReconnect: send(GatewayFrame.reconnect)
        case .gatewayInvalid: send(GatewayFrame.invalidSession(isResumable: true))
        case .gatewayForget: gateway.forget(self)
        case .gatewayMove:
            gateway.server.moveGateway()
            abort()
        default: break
        }
    }
}
