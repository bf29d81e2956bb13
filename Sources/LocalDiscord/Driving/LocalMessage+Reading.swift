internal import JSON

/// What a person reads in a panel.
extension LocalMessage {
    /// The labels of the buttons, row by row; a row with a select is `select`.
    public var labels: [[String]] {
        components.map { row in
            (row["components"].array ?? []).map { $0["type"].int == 2 ? $0["label"].string ?? "" : "select" }
        }
    }

    /// The style of a button, as it looks.
    public func style(of label: String) -> LocalButtonStyle? {
        button(label)?["style"].int.flatMap(LocalButtonStyle.init)
    }

    public func customID(of label: String) -> String { button(label)?["custom_id"].string ?? "" }

    /// The labels of the select's options.
    public var options: [String] { (select()?["options"].array ?? []).compactMap { $0["label"].string } }

    /// The option that the select stands on.
    public var selectedOption: String? {
        select()?["options"].array?.first { $0["default"].bool == true }?["label"].string
    }

    /// What stands under a label: a field of the embed, or the last block of its description that begins with it.
    public func field(_ label: String) -> String? {
        for embed in embeds {
            let fields = embed["fields"].array ?? []
            if let field = fields.first(where: { $0["name"].string == label }) { return field["value"].string }
            let description = embed["description"].string ?? ""
            if let heading = description.firstRange(of: "**\(label)**\n") {
                return String(description[heading.upperBound...])
            }
        }
        return nil
    }
}

/// How a button looks (Discord, components/reference).
public enum LocalButtonStyle: Int, Sendable {
    case primary = 1
    case secondary, success, danger, link, premium
}
