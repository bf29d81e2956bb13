internal import JSON

/// A button under a message (components/reference: Button).
public struct Button: Hashable, Sendable {
    public enum Style: Int, Sendable {
        /// Blurple: the one thing to do.
        case primary = 1
        /// Grey.
        case secondary = 2
        /// Green.
        case success = 3
        /// Red.
        case danger = 4
        /// Grey with an arrow; leads to an address and sends no interaction.
        case link = 5
    }

    public var style: Style
    public var label: String?
    public var emoji: Emoji?
    /// What comes back with the press. A link has none.
    public var customID: String?
    /// Where a link leads.
    public var url: String?
    public var isDisabled: Bool

    public init(
        style: Style = .secondary, label: String? = nil, emoji: Emoji? = nil, customID: String, isDisabled: Bool = false
    ) {
        self.style = style
        self.label = label
        self.emoji = emoji
        self.customID = customID
        self.isDisabled = isDisabled
    }

    public init(label: String, url: String, isDisabled: Bool = false) {
        style = .link
        self.label = label
        self.url = url
        self.isDisabled = isDisabled
    }

    var json: JSON {
        [
            "type": 2,
            "style": JSON(style.rawValue),
            "label": JSON(label),
            "emoji": emoji?.json ?? .missing,
            "custom_id": JSON(customID),
            "url": JSON(url),
            "disabled": isDisabled ? true : .missing,
        ]
    }

    func check(_ path: String, _ problems: inout Problems) {
        problems.check("\(path).label", label, 0...80)
        if (label ?? "").isEmpty, emoji == nil { problems.add(path, "has neither a label nor an emoji") }
        if style == .link {
            problems.check("\(path).url", url ?? "", 1...512)
            if customID != nil { problems.add("\(path).custom_id", "a link has none") }
        } else {
            problems.check("\(path).custom_id", customID ?? "", 1...100)
            if url != nil { problems.add("\(path).url", "only a link has one") }
        }
    }
}
