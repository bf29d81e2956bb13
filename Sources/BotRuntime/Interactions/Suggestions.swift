public import Discord
internal import JSON

/// What is offered while a person types an option, as Discord takes it.
public enum Suggestions {
    /// Discord, interactions/receiving-and-responding: at most 25 choices, each with 1 to 100 characters.
    public static let most = 25
    private static let length = 100

    /// Values that can be chosen by their names: those whose name begins with what has been typed come first, then those
    /// that have it elsewhere. Upper and lower case are the same.
    public static func matching(_ typed: String, in choices: some Sequence<AutocompleteChoice>) -> [AutocompleteChoice]
    {
        let typed = typed.trimmed.lowercased()
        var first: [AutocompleteChoice] = []
        var others: [AutocompleteChoice] = []
        for choice in choices {
            let name = choice.name.lowercased()
            if name.hasPrefix(typed) {
                first.append(choice)
            } else if name.contains(typed) {
                others.append(choice)
            }
        }
        return fitting(first + others)
    }

    /// The first ones that Discord takes: a name that is too long is cut, and what would be another value then is left out.
    public static func fitting(_ choices: [AutocompleteChoice]) -> [AutocompleteChoice] {
        var values: Set<AutocompleteChoice.Value> = []
        var fitting: [AutocompleteChoice] = []
        for var choice in choices where fitting.count < most {
            if case .text(let text) = choice.value, text.isEmpty || text.length > length { continue }
            choice.name = choice.name.trimmed.cut(to: length)
            guard !choice.name.isEmpty, values.insert(choice.value).inserted else { continue }
            fitting.append(choice)
        }
        return fitting
    }
}

extension AutocompleteChoice {
    /// A whole number that a row has; nil where JSON would not keep it exactly.
    public init?(_ name: String, value: Int64) {
        guard let number = Int(exactly: value), number.magnitude <= 1 << 53 else { return nil }
        self.init(name, value: .integer(number))
    }
}

extension CommandInvocation {
    /// What has been typed into the option with the cursor, without white space at its ends.
    public var typed: String {
        guard let value = focusedOption?.value else { return "" }
        return (value.string ?? value.int.map { String($0) } ?? value.double.map { $0.shown } ?? "").trimmed
    }
}
