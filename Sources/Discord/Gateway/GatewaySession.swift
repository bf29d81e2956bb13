public import JSON

/// What it takes to go on with a session after the connection broke, also in a restarted process: Discord then sends
/// every event after ``sequence`` (events/gateway: Resuming).
public struct GatewaySession: Hashable, Sendable, CustomStringConvertible {
    /// Discord's name of the session; whoever has it and the token can take the session over.
    public let id: String
    /// Where to resume, as READY said.
    public let resumeURL: String
    /// The number of the latest event. Store that of the last one that was dealt with: those after it come again.
    public var sequence: Int

    public init(id: String, resumeURL: String, sequence: Int) {
        self.id = id
        self.resumeURL = resumeURL
        self.sequence = sequence
    }

    /// Reads what ``json`` wrote; `nil` when something is missing.
    public init?(json: JSON) {
        guard let id = json["id"].string, let url = json["resume_url"].string, let sequence = json["sequence"].int
        else { return nil }
        self.init(id: id, resumeURL: url, sequence: sequence)
    }

    public var json: JSON { ["id": JSON(id), "resume_url": JSON(resumeURL), "sequence": JSON(sequence)] }

    public var description: String { "session at event \(sequence)" }
}
