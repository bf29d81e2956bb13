internal import JSON

/// A list of people, roles or channels that Discord fills itself (components/reference: User Select and those after it).
public struct EntitySelect: Hashable, Sendable {
    /// What can be chosen.
    public enum Kind: Hashable, Sendable {
        case users, roles, mentionables
        /// Of these types of channels; any where there are none.
        case channels(types: [Channel.Kind])

        var type: Int {
            switch self {
            case .users: 5
            case .roles: 6
            case .mentionables: 7
            case .channels: 8
            }
        }
    }

    /// What is chosen from the start.
    public struct Default: Hashable, Sendable {
        public enum Kind: String, Sendable { case user, role, channel }

        public var id: Snowflake
        public var kind: Kind

        public init(_ id: Snowflake, _ kind: Kind) {
            self.id = id
            self.kind = kind
        }
    }

    public var kind: Kind
    public var customID: String
    public var placeholder: String?
    public var defaults: [Default]
    /// How many are to be chosen at least and at most.
    public var values: ClosedRange<Int>
    public var isDisabled: Bool

    public init(
        _ kind: Kind, customID: String, placeholder: String? = nil, defaults: [Default] = [],
        values: ClosedRange<Int> = 1...1, isDisabled: Bool = false
    ) {
        self.kind = kind
        self.customID = customID
        self.placeholder = placeholder
        self.defaults = defaults
        self.values = values
        self.isDisabled = isDisabled
    }

    var json: JSON {
        var types = JSON.missing
        if case .channels(let kinds) = kind, !kinds.isEmpty { types = JSON(kinds.map { JSON($0.rawValue) }) }
        return [
            "type": JSON(kind.type),
            "custom_id": JSON(customID),
            "channel_types": types,
            "placeholder": JSON(placeholder),
            "default_values": defaults.isEmpty
                ? .missing : JSON(defaults.map { ["id": JSON($0.id), "type": JSON($0.kind.rawValue)] }),
            "min_values": values.lowerBound == 1 ? .missing : JSON(values.lowerBound),
            "max_values": values.upperBound == 1 ? .missing : JSON(values.upperBound),
            "disabled": isDisabled ? true : .missing,
        ]
    }

    func check(_ path: String, _ problems: inout Problems) {
        problems.check("\(path).custom_id", customID, 1...100)
        problems.check("\(path).placeholder", placeholder, 0...150)
        if values.lowerBound < 0 || values.upperBound < 1 || values.upperBound > 25 {
            problems.add("\(path).max_values", "\(values) is not between 0 and 25")
        }
        if !defaults.isEmpty, !values.contains(defaults.count) {
            problems.add("\(path).default_values", "\(defaults.count) values, but \(values) are to be chosen")
        }
        for (index, value) in defaults.enumerated() where !fits(value) {
            problems.add("\(path).default_values[\(index)].type", "'\(value.kind.rawValue)' cannot be chosen here")
        }
    }

    private func fits(_ value: Default) -> Bool {
        switch kind {
        case .users: value.kind == .user
        case .roles: value.kind == .role
        case .mentionables: value.kind != .channel
        case .channels: value.kind == .channel
        }
    }
}
