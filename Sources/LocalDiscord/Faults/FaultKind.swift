/// What can be made to go wrong, by the names under which it is asked for.
public enum FaultKind: String, Sendable, Hashable, CaseIterable {
    // MARK: At the gateway, for each event that is sent

    /// The connection is closed with a code after which the session can be resumed: 4000 to 4003, 4005, 4008
    /// (Discord, topics/opcodes-and-status-codes).
    case gatewayClose = "gateway.close"
    /// It is closed with one that ends the session: 4007 or 4009.
    case gatewayExpire = "gateway.expire"
    /// TCP is cut between two frames.
    case gatewayCut = "gateway.cut"
    /// TCP is cut in the middle of the event's frame.
    case gatewayCutInside = "gateway.cut-inside"
    /// The event and everything after it is lost on the way, until the connection is cut within two seconds. A single lost
    /// event in a stream that goes on is nothing that TCP can do, and nothing that a client could mend.
    case gatewayDrop = "gateway.drop"
    /// The event and everything after it comes up to two seconds late.
    case gatewayDelay = "gateway.delay"
    /// The event comes twice, with two numbers.
    case gatewayDuplicate = "gateway.duplicate"
    /// The event comes after the next one of another channel.
    case gatewayReorder = "gateway.reorder"
    /// Heartbeats are not acknowledged any more on this connection.
    case gatewaySilence = "gateway.silence"
    /// The client is asked to come back (opcode 7).
    case gatewayReconnect = "gateway.reconnect"
    /// The session is called invalid, and resumable (opcode 9 with true).
    case gatewayInvalid = "gateway.invalid"
    /// The session is called invalid and is forgotten (opcode 9 with false).
    case gatewayForget = "gateway.forget"
    /// The gateway moves: the addresses so far refuse connections, and the one that carries the event is cut.
    case gatewayMove = "gateway.move"

    // MARK: In REST, for each request

    case restLimitUser = "rest.429-user"
    case restLimitShared = "rest.429-shared"
    case restLimitGlobal = "rest.429-global"
    case rest500 = "rest.500"
    /// A page of HTML with status 502, as a proxy before Discord writes it.
    case rest502 = "rest.502"
    case rest503 = "rest.503"
    /// The connection is cut before the request is served.
    case restCutBefore = "rest.cut-before"
    /// The request is served, and the connection is cut instead of an answer.
    case restCutAfter = "rest.cut-after"
    /// The request is served, and the connection is cut in the middle of the answer.
    case restCutInside = "rest.cut-inside"
    /// The request is served, and half of the answer comes; nothing follows, and the connection stays open.
    case restEndless = "rest.endless"
    /// The request is served, and the answer comes in small pieces over up to two seconds.
    case restSlow = "rest.slow"
    /// The request is served, and the answer is a success whose body is no JSON.
    case restGarbled = "rest.garbled"

    // MARK: At the files of messages, for each request

    /// The file is gone, or its address has expired.
    case file404 = "file.404"
    case file503 = "file.503"
    /// The connection is cut in the middle of the file.
    case fileCutInside = "file.cut-inside"
    /// Half of the file comes; nothing follows, and the connection stays open.
    case fileEndless = "file.endless"
    /// The file is longer than the message says.
    case fileLonger = "file.longer"
    /// The file comes in small pieces over up to one and a half seconds.
    case fileSlow = "file.slow"

    // MARK: At the model, for each request

    case model429 = "model.429"
    case model500 = "model.500"
    case model503 = "model.503"
    /// The connection is cut without an answer.
    case modelCut = "model.cut"
    /// The connection is cut in the middle of the answer.
    case modelCutInside = "model.cut-inside"
    /// Half of the answer comes; nothing follows, and the connection stays open.
    case modelStall = "model.stall"
    /// Nothing comes, and the connection stays open.
    case modelSilence = "model.silence"
    /// The answer comes word by word over up to three seconds.
    case modelSlow = "model.slow"
    /// Status 200 and JSON that is no answer.
    case modelWrongJSON = "model.wrong-json"
    /// Status 200 and a stream whose events are no JSON.
    case modelWrongStream = "model.wrong-stream"
    /// A whole answer, whose stream ends without `[DONE]`.
    case modelNoDone = "model.no-done"

    /// Where something goes wrong.
    public enum Place: String, Sendable, Hashable, CaseIterable {
        case gateway, rest, file, model

        public var kinds: [FaultKind] { FaultKind.allCases.filter { $0.place == self } }
    }

    public var place: Place {
        let name = rawValue.prefix { $0 != "." }
        return Place.allCases.first { $0.rawValue == name } ?? .gateway
    }
}

/// One thing that goes wrong.
public struct Fault: Sendable, Hashable {
    public let kind: FaultKind
    /// From 0 up to 1: which code, how long, as far as the kind leaves a choice.
    public let variant: Double

    public init(_ kind: FaultKind, variant: Double = 0) {
        self.kind = kind
        self.variant = variant
    }

    /// One of several, by the variant.
    func choose<Choice>(among choices: [Choice]) -> Choice {
        choices[min(choices.count - 1, Int(variant * Double(choices.count)))]
    }

    /// A time between the two, by the variant.
    func duration(from shortest: Duration, to longest: Duration) -> Duration {
        shortest + (longest - shortest) * variant
    }
}
