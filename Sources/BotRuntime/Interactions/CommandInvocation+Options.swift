public import Discord
internal import JSON

/// An option that is not what the command asks for. Discord checks its own copy of the command, which may be older.
public struct InvalidOption: Error, Hashable, CustomStringConvertible {
    public let name: String
    public var description: String { "the option '\(name)' is out of its bounds" }
}

extension CommandInvocation {
    /// Whether one of these options was filled in.
    public func gives(_ names: [String]) -> Bool { options.contains { names.contains($0.name) } }

    /// A text without white space at its ends, measured in UTF-16 units; nil where it was not filled in.
    public func text(
        _ name: String, minimumLength: Int = 0, maximumLength: Int = 6000
    ) throws(InvalidOption) -> String? {
        guard let option = self[name] else { return nil }
        guard let text = option.value.string?.trimmed,
            (minimumLength...max(minimumLength, maximumLength)) ~= text.length
        else { throw InvalidOption(name: name) }
        return text
    }

    /// The same for a column that may be empty: `.some(nil)` where only white space was filled in.
    public func optionalText(
        _ name: String, minimumLength: Int = 0, maximumLength: Int = 6000
    ) throws(InvalidOption) -> String?? {
        if let given = self[name]?.value.string, given.trimmed.isEmpty { return .some(nil) }
        // A plain `return` would make `.some(nil)` of what was not filled in, and empty the column.
        return try text(name, minimumLength: minimumLength, maximumLength: maximumLength).map { .some($0) }
    }

    public func integer(
        _ name: String, minimum: Int64 = .min, maximum: Int64 = .max
    ) throws(InvalidOption) -> Int64? {
        guard let option = self[name] else { return nil }
        // JSON has one kind of number: 3.0 is 3.
        let number = option.value.int.map { Int64($0) } ?? option.value.double.flatMap { Int64(exactly: $0) }
        guard let number, number >= minimum, number <= maximum else { throw InvalidOption(name: name) }
        return number
    }

    public func number(
        _ name: String, minimum: Double = -.infinity, maximum: Double = .infinity
    ) throws(InvalidOption) -> Double? {
        guard let option = self[name] else { return nil }
        guard let number = option.value.double, number >= minimum, number <= maximum else {
            throw InvalidOption(name: name)
        }
        return number
    }

    public func boolean(_ name: String) throws(InvalidOption) -> Bool? {
        guard let option = self[name] else { return nil }
        guard let truth = option.value.bool else { throw InvalidOption(name: name) }
        return truth
    }

    public func choice<Choice: BotEnumeration>(_ name: String, of type: Choice.Type) throws(InvalidOption) -> Choice? {
        guard let option = self[name] else { return nil }
        guard let choice = option.value.string.flatMap(Choice.init(rawValue:)) else { throw InvalidOption(name: name) }
        return choice
    }

    public func snowflake(_ name: String) throws(InvalidOption) -> Snowflake? {
        guard let option = self[name] else { return nil }
        guard let id = option.value.string.flatMap({ Snowflake($0) }) else { throw InvalidOption(name: name) }
        return id
    }
}
