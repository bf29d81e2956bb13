internal import JSON

/// Faults, for a script that wants them.
extension LocalAPI {
    /// What goes wrong by itself, how often each kind has, and what there is.
    func faults() -> JSON {
        let counts = FaultKind.allCases.compactMap { kind in
            server.faults.counts[kind].map { (key: kind.rawValue, value: JSON($0)) }
        }
        return [
            "plan": server.faults.plan.map { JSON($0.text) } ?? .null, "counts": JSON(object: counts),
            "kinds": JSON(FaultKind.allCases.map { JSON($0.rawValue) }),
        ]
    }

    /// Changes them: `{"plan": "seed=7,rate=0.1"}` is what happens from now on, `{"plan": null}` is nothing;
    /// `{"commit": "gateway.close"}` lets one thing go wrong now, `"count"` times and only for `"subject"` where these are given,
    /// and `{"commit": "gateway.close", "code": 4009}` closes with that code.
    func changeFaults(_ body: JSON) throws(LocalDiscordError) -> JSON {
        if body["plan"].isNull {
            server.faults.plan = nil
        } else if body["plan"].exists {
            guard let text = body["plan"].string else { throw LocalDiscordError("the plan is no text") }
            server.faults.plan = try FaultPlan(parsing: text)
        }
        if body["commit"].exists { try commit(body) }
        return faults()
    }

    private func commit(_ body: JSON) throws(LocalDiscordError) {
        guard let kind = body["commit"].string.flatMap(FaultKind.init) else {
            let names = FaultKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw LocalDiscordError("there is no such fault; there are: \(names)")
        }
        if kind == .gatewayClose, let code = body["code"].int {
            guard let code = UInt16(exactly: code), (1000...1003).contains(code) || (1007...4999).contains(code) else {
                throw LocalDiscordError("\(code) is no code that a connection is closed with")
            }
            server.faults.note(Fault(kind), "")
            return server.disconnect(code: code)
        }
        let count = body["count"].int ?? 1
        guard (1...1000).contains(count) else { throw LocalDiscordError("the count is 1 to 1000") }
        let variant = body["variant"].double ?? 0
        guard variant >= 0, variant < 1 else { throw LocalDiscordError("the variant is a number from 0 up to 1") }
        server.commit(Fault(kind, variant: variant), count: count, for: body["subject"].string)
    }
}
