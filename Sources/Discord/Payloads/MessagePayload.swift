public import JSON

/// A message that is to be written, or what is to change in one.
///
/// In an edit, what is `nil` stays as it is, and an empty list takes away what was there.
public struct MessagePayload: Hashable, Sendable {
    public var content: String?
    public var embeds: [Embed]?
    /// Action rows.
    public var components: [Component]?
    public var flags: MessageFlags
    /// Whom it may notify; nobody unless said otherwise.
    public var allowedMentions: AllowedMentions
    /// The message that it answers. Should that be gone, it is posted without the reference.
    public var replyTo: Snowflake?
    /// At most 25 characters. The same nonce again in the channel within a few minutes answers the message that exists
    /// instead of posting a second one, so a request that carries it may be repeated (resources/message).
    public var nonce: String?

    public init(
        content: String? = nil, embeds: [Embed]? = nil, components: [Component]? = nil, flags: MessageFlags = [],
        allowedMentions: AllowedMentions = .none, replyTo: Snowflake? = nil, nonce: String? = nil
    ) {
        self.content = content
        self.embeds = embeds
        self.components = components
        self.flags = flags
        self.allowedMentions = allowedMentions
        self.replyTo = replyTo
        self.nonce = nonce
    }

    /// The body of a request.
    public var json: JSON {
        [
            "content": JSON(content),
            "embeds": embeds.map { JSON($0.map(\.json)) } ?? .missing,
            "components": components.map { JSON($0.map(\.json)) } ?? .missing,
            "flags": flags.isEmpty ? .missing : JSON(flags.rawValue),
            "allowed_mentions": allowedMentions.json,
            "message_reference": replyTo.map { ["message_id": JSON($0), "fail_if_not_exists": false] } ?? .missing,
            "nonce": JSON(nonce),
            "enforce_nonce": nonce == nil ? .missing : true,
        ]
    }

    /// Everything that Discord would refuse in it as a new message, each with the path of its field; empty where all is
    /// well. Limits are those of resources/message and components/reference.
    public var problems: [String] { check(isEdit: false) }

    /// Everything that Discord would refuse in it as an edit.
    public var problemsOfEdit: [String] { check(isEdit: true) }

    private func check(isEdit: Bool) -> [String] {
        var problems = Problems()
        problems.check("content", content, 0...2000)
        problems.check("embeds", embeds?.count ?? 0, 0...10, unit: "embeds")
        for (index, embed) in (embeds ?? []).enumerated() { embed.check("embeds[\(index)]", &problems) }
        let length = (embeds ?? []).reduce(0) { $0 + $1.length }
        problems.check("embeds", length, 0...6000, unit: "characters together")
        Component.checkMessage(components ?? [], &problems)
        allowedMentions.check("allowed_mentions", &problems)
        problems.check("nonce", nonce, 1...25)
        let isBlank = content?.allSatisfy(\.isWhitespace) ?? true
        if !isEdit, isBlank, embeds?.isEmpty ?? true, components?.isEmpty ?? true {
            problems.add("content", "an empty message cannot be sent")
        }
        return problems.list
    }
}
