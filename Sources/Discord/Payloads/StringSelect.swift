internal import JSON

/// A list from which a person chooses (components/reference: String Select).
public struct StringSelect: Hashable, Sendable {
    public struct Option: Hashable, Sendable {
        public var label: String
        /// What comes back when it is chosen; unique in its select.
        public var value: String
        public var description: String?
        public var emoji: Emoji?
        /// Whether it is chosen from the start.
        public var isDefault: Bool

        public init(
            label: String, value: String, description: String? = nil, emoji: Emoji? = nil, isDefault: Bool = false
        ) {
            self.label = label
            self.value = value
            self.description = description
            self.emoji = emoji
            self.isDefault = isDefault
        }

        var json: JSON {
            [
                "label": JSON(label),
                "value": JSON(value),
                "description": JSON(description),
                "emoji": emoji?.json ?? .missing,
                "default": isDefault ? true : .missing,
            ]
        }
    }

    public var customID: String
    public var options: [Option]
    public var placeholder: String?
    /// How many options are to be chosen at least and at most.
    public var values: ClosedRange<Int>
    public var isDisabled: Bool

    public init(
        customID: String, options: [Option], placeholder: String? = nil, values: ClosedRange<Int> = 1...1,
        isDisabled: Bool = false
    ) {
        self.customID = customID
        self.options = options
        self.placeholder = placeholder
        self.values = values
        self.isDisabled = isDisabled
    }

    var json: JSON {
        [
            "type": 3,
            "custom_id": JSON(customID),
            "options": JSON(options.map(\.json)),
            "placeholder": JSON(placeholder),
            "min_values": values.lowerBound == 1 ? .missing : JSON(values.lowerBound),
            "max_values": values.upperBound == 1 ? .missing : JSON(values.upperBound),
            "disabled": isDisabled ? true : .missing,
        ]
    }

    func check(_ path: String, _ problems: inout Problems) {
        problems.check("\(path).custom_id", customID, 1...100)
        problems.check("\(path).placeholder", placeholder, 0...150)
        problems.check("\(path).options", options.count, 1...25, unit: "options")
        if values.lowerBound < 0 || values.upperBound < 1 || values.upperBound > max(1, options.count) {
            problems.add("\(path).max_values", "\(values) values cannot be chosen from \(options.count) options")
        }
        if options.count(where: \.isDefault) > max(1, values.upperBound) {
            problems.add("\(path).options", "more defaults than may be chosen")
        }
        var seen: Set<String> = []
        for (index, option) in options.enumerated() {
            let path = "\(path).options[\(index)]"
            problems.check("\(path).label", option.label, 1...100)
            problems.check("\(path).value", option.value, 1...100)
            problems.check("\(path).description", option.description, 0...100)
            if !seen.insert(option.value).inserted { problems.add("\(path).value", "stands there twice") }
        }
    }
}
