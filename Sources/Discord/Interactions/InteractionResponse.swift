public import JSON

/// The first response to an interaction, due within 3 s (interactions/receiving-and-responding: Interaction Callback).
public enum InteractionResponse: Hashable, Sendable {
    /// The answer to a ping.
    case pong
    /// A message; ``MessagePayload/flags`` decides whether only the person sees it.
    case message(MessagePayload)
    /// 'is thinking…': the message follows as an edit of the original response, within 15 minutes.
    case deferredMessage(isEphemeral: Bool)
    /// For components: the message stays as it is until the original response is edited.
    case deferredUpdate
    /// For components: changes the message that holds the component.
    case update(MessagePayload)
    case autocomplete([AutocompleteChoice])
    case modal(Modal)

    public var json: JSON {
        switch self {
        case .pong: ["type": 1]
        case .message(let payload): ["type": 4, "data": payload.json]
        case .deferredMessage(let isEphemeral):
            isEphemeral ? ["type": 5, "data": ["flags": JSON(MessageFlags.ephemeral.rawValue)]] : ["type": 5]
        case .deferredUpdate: ["type": 6]
        case .update(let payload): ["type": 7, "data": payload.json]
        case .autocomplete(let choices): ["type": 8, "data": ["choices": JSON(choices.map(\.json))]]
        case .modal(let modal): ["type": 9, "data": modal.json]
        }
    }

    /// Everything that Discord would refuse in it, each with the path of its field; empty where all is well.
    public var problems: [String] {
        switch self {
        case .pong, .deferredMessage, .deferredUpdate: []
        case .message(let payload): payload.problems + Self.problemsOfInteraction(payload)
        case .update(let payload): payload.problemsOfEdit + Self.problemsOfInteraction(payload)
        case .autocomplete(let choices): AutocompleteChoice.problems(choices)
        case .modal(let modal): modal.problems
        }
    }

    /// Interactions answer in their own way: neither a reply nor a nonce belongs to them.
    private static func problemsOfInteraction(_ payload: MessagePayload) -> [String] {
        var problems = Problems()
        if payload.replyTo != nil { problems.add("message_reference", "does not belong to an interaction's response") }
        if payload.nonce != nil { problems.add("nonce", "does not belong to an interaction's response") }
        return problems.list
    }
}

/// A suggestion while a person types an option.
public struct AutocompleteChoice: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case text(String)
        case integer(Int)
        case number(Double)

        /// The type of option that it belongs to.
        var kind: CommandOption.Kind {
            switch self {
            case .text: .string
            case .integer: .integer
            case .number: .number
            }
        }
    }

    public var name: String
    public var value: Value

    public init(_ name: String, value: Value) {
        self.name = name
        self.value = value
    }

    var json: JSON {
        let value: JSON =
            switch value {
            case .text(let text): JSON(text)
            case .integer(let number): JSON(number)
            case .number(let number): JSON(number)
            }
        return ["name": JSON(name), "value": value]
    }

    static func problems(_ choices: [AutocompleteChoice]) -> [String] {
        var problems = Problems()
        problems.check("choices", choices.count, 0...25, unit: "choices")
        for (index, choice) in choices.enumerated() {
            problems.check("choices[\(index)].name", choice.name, 1...100)
            if case .text(let text) = choice.value { problems.check("choices[\(index)].value", text, 1...100) }
        }
        if Set(choices.map(\.value.kind)).count > 1 { problems.add("choices", "all values have the option's one type") }
        return problems.list
    }
}

/// A form that opens over the window. It cannot answer a modal (interactions/receiving-and-responding).
public struct Modal: Hashable, Sendable {
    public var customID: String
    public var title: String
    /// One to five labels, each with one input.
    public var components: [Component]

    public init(customID: String, title: String, components: [Component]) {
        self.customID = customID
        self.title = title
        self.components = components
    }

    var json: JSON {
        ["custom_id": JSON(customID), "title": JSON(title), "components": JSON(components.map(\.json))]
    }

    /// Everything that Discord would refuse in it.
    public var problems: [String] {
        var problems = Problems()
        problems.check("custom_id", customID, 1...100)
        problems.check("title", title, 1...45)
        Component.checkModal(components, &problems)
        return problems.list
    }
}
