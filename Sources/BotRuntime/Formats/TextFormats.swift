/// How a text is set apart from the words around it (Markdown, as Discord reads it).
public enum TextFormat: Sendable {
    /// In letters of one width, with every sign as it is.
    case code
    /// With a bar at its left.
    case quote
}

extension String {
    /// The text in that form; nothing for an empty one.
    public func shown(as format: TextFormat) -> String {
        guard !trimmed.isEmpty else { return "" }
        switch format {
        case .code:
            // Two backticks hold one inside; more of them cannot be held at all.
            guard contains("`") else { return "`\(self)`" }
            let text = split(separator: "``", omittingEmptySubsequences: false).joined(separator: "`\u{200B}`")
            return "`` \(text) ``"
        case .quote:
            return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "> \($0)" }
                .joined(separator: "\n")
        }
    }
}

extension Bool {
    public func shown(_ yes: String, _ no: String) -> String { self ? yes : no }
}
