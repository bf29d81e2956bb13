public import JSON

/// A button that was pressed, or a select in which something was chosen.
public struct ComponentPress: DiscordObject {
    /// The id that the application gave the component.
    public let customID: String
    /// (components/reference: Component Types) 2 is a button, 3 a string select.
    public let type: Int
    /// What was chosen in a select: the values of its options, or identifiers. Empty for a button.
    public let values: [String]
    public let resolved: ResolvedObjects

    public init(json: JSON) throws(MalformedPayload) {
        customID = try json.requiredString("custom_id", of: "component")
        type = json["component_type"].int ?? 0
        values = json["values"].array?.compactMap(\.string) ?? []
        resolved = ResolvedObjects(json: json["resolved"])
    }
}

/// A modal that was filled in and sent.
public struct ModalSubmission: DiscordObject {
    public let customID: String
    /// What stands in each input, by its custom id: one text for a text input, the chosen values for a select.
    public let values: [String: [String]]

    public init(json: JSON) throws(MalformedPayload) {
        customID = try json.requiredString("custom_id", of: "modal")
        var values: [String: [String]] = [:]
        for row in json["components"].array ?? [] {
            // An input stands in an action row (the older way) or in a label.
            for input in (row["components"].array ?? []) + [row["component"]] {
                guard let id = input["custom_id"].string else { continue }
                values[id] =
                    input["value"].string.map { [$0] } ?? input["values"].array?.compactMap(\.string) ?? []
            }
        }
        self.values = values
    }

    /// The text of the input with that custom id.
    public subscript(customID: String) -> String? { values[customID]?.first }
}
