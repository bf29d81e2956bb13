public import Discord

/// A panel as it looks: an embed and rows of components, perhaps with words above them.
public struct PanelContent: Hashable, Sendable {
    /// Empty for none.
    public var words: String
    public var embed: Embed
    public var rows: [Component]

    public init(words: String = "", embed: Embed, rows: [Component]) {
        self.words = words
        self.embed = embed
        self.rows = rows
    }

    /// The panel's words with a notice above them, as long as a message may be; nil for none of both.
    func words(below notice: String?) -> String? {
        let parts = [notice ?? "", words].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: "\n").cut(to: 2000)
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
