/// Why a payload was not sent to the gateway.
public enum GatewaySendError: Error, Hashable, Sendable {
    /// There is no session at the moment.
    case notReady
    /// It has more than 4096 bytes.
    case tooLarge
    /// 110 others went in the last minute; of Discord's 120 the rest is kept for heartbeats.
    case tooMany
}
