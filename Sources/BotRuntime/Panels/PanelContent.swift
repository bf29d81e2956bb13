public import Discord

/// A panel as it looks: an embed and rows of components.
public struct PanelContent: Hashable, Sendable {
    public var embed: Embed
    public var rows: [Component]

    public init(embed: Embed, rows: [Component]) {
        self.embed = embed
        self.rows = rows
    }
}

/// What became of showing a panel.
public enum PanelOutcome: Hashable, Sendable {
    case shown(PanelContent)
    /// Its row no longer exists.
    case gone
    /// The person may not see it; the sentence says so.
    case denied(String)
}
