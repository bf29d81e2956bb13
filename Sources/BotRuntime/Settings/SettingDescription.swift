/// What a setting is for and what it may be, for reading it and for telling people about it.
public struct SettingDescription: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case text
        /// An address that begins with `http://` or `https://`.
        case url
        case path
        case integer(minimum: Int?, maximum: Int?)
        /// A whole number, or `auto` where the program is to find it out.
        case automatic(minimum: Int, maximum: Int)
        case number(minimum: Double?, maximum: Double?)
        case boolean
        /// One of these words.
        case choice([String])
        /// Discord ids, separated by commas or white space.
        case ids
        /// Words, separated by commas or white space.
        case list
    }

    /// The name in the document.
    public var name: String
    /// The environment variable.
    public var variable: String
    public var kind: Kind
    /// The value that it has when none is given, as text.
    public var defaultText: String?
    /// Whether it must never be shown.
    public var isSecret: Bool
    public var isRequired: Bool
    /// What it is for, in one sentence without a full stop.
    public var text: String

    public init(
        name: String, variable: String, kind: Kind, defaultText: String? = nil, isSecret: Bool = false,
        isRequired: Bool = false, text: String
    ) {
        self.name = name
        self.variable = variable
        self.kind = kind
        self.defaultText = defaultText
        self.isSecret = isSecret
        self.isRequired = isRequired
        self.text = text
    }

    /// What may stand there, in words.
    var expectation: String {
        switch kind {
        case .text: "a text"
        case .url: "an address that begins with http:// or https://"
        case .path: "the path of a file"
        case .integer(let minimum, let maximum):
            "a whole number" + Self.bounds(minimum.map(String.init), maximum.map(String.init))
        case .automatic(let minimum, let maximum):
            "auto or a whole number" + Self.bounds(String(minimum), String(maximum))
        case .number(let minimum, let maximum): "a number" + Self.bounds(minimum?.shown, maximum?.shown)
        case .boolean: "true or false"
        case .choice(let choices): choices.joined(separator: " or ")
        case .ids: "Discord ids (digits), separated by commas"
        case .list: "words, separated by commas"
        }
    }

    private static func bounds(_ minimum: String?, _ maximum: String?) -> String {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): " from \(minimum) to \(maximum)"
        case (let minimum?, nil): " of at least \(minimum)"
        case (nil, let maximum?): " of at most \(maximum)"
        case (nil, nil): ""
        }
    }
}
