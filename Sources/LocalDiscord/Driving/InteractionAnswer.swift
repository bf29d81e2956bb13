public import JSON

/// What a person gets to see after using a command, a button, a select or a modal.
public struct InteractionAnswer: Sendable {
    public let interaction: LocalInteraction
    public let outcome: InteractionOutcome
    /// The time to the bot's first response; nil where none came.
    public let firstResponseAfter: Duration?

    /// The message that the person sees now, new or changed.
    public var message: LocalMessage? {
        switch outcome {
        case .message(let message), .updated(let message): message
        default: nil
        }
    }

    public var isEphemeral: Bool { message?.isEphemeral == true }

    /// The modal that opened.
    public var modal: JSON? {
        if case .modal(let modal) = outcome { modal } else { nil }
    }

    /// The names of the choices of an autocompletion.
    public var choices: [String] {
        if case .choices(let choices) = outcome { choices.compactMap { $0["name"].string } } else { [] }
    }

    /// Everything that can be read in the message: content, embeds, and text components.
    public var text: String { message?.wholeText ?? "" }
}

extension LocalMessage {
    /// Everything that can be read in the message, components' labels aside, line by line.
    public var wholeText: String {
        var lines = [content]
        for embed in embeds {
            lines += [embed["author"]["name"], embed["title"], embed["description"]].compactMap(\.string)
            for field in embed["fields"].array ?? [] {
                lines += [field["name"], field["value"]].compactMap(\.string)
            }
            lines += [embed["footer"]["text"].string].compactMap { $0 }
        }
        lines += allComponents.filter { $0["type"].int == 10 }.compactMap { $0["content"].string }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Every component, rows included, depth first.
    public var allComponents: [JSON] {
        func walk(_ components: [JSON]) -> [JSON] {
            components.flatMap { component in
                [component] + walk(component["components"].array ?? [])
                    + (component["accessory"].present.map { [$0] } ?? [])
            }
        }
        return walk(components)
    }

    public var buttons: [JSON] { allComponents.filter { $0["type"].int == 2 } }

    public var selects: [JSON] { allComponents.filter { [3, 5, 6, 7, 8].contains($0["type"].int) } }

    /// The button with this label or custom id.
    public func button(_ name: String) -> JSON? {
        buttons.first { $0["label"].string == name } ?? buttons.first { $0["custom_id"].string == name }
    }

    /// The select with this placeholder or custom id; without a name, the only one.
    public func select(_ name: String? = nil) -> JSON? {
        guard let name else { return selects.count == 1 ? selects.first : nil }
        return selects.first { $0["custom_id"].string == name || $0["placeholder"].string == name }
    }
}
