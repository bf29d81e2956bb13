public import Discord
internal import JSON

/// An option that is not what the command asks for. Discord checks its own copy of the command, which may be older.
public struct InvalidOption: Error, Hashable, CustomStringConvertible {
    public let name: String
    /// What was given, and the bounds that it is out of; nil where it is of another kind, or none of the choices.
    public let bounds: Bounds?

    public struct Bounds: Hashable, Sendable {
        public let given: String
        public let rule: ValueRule
    }

    init(name: String, given: String, rule: ValueRule) {
        self.name = name
        bounds = Bounds(given: given, rule: rule)
    }

    init(name: String) {
        self.name = name
        bounds = nil
    }

    public var description: String { "the option '\(name)' is not what the command asks for" }
}

extension CommandInvocation {
    /// Whether one of these options was filled in.
    public func gives(_ names: [String]) -> Bool { options.contains { names.contains($0.name) } }

    /// A text without white space at its ends, measured in UTF-16 units; nil where it was not filled in.
    public func text(
        _ name: String, minimumLength: Int = 0, maximumLength: Int = 6000
    ) throws(InvalidOption) -> String? {
        guard let option = self[name] else { return nil }
        guard let text = option.value.string?.trimmed else { throw InvalidOption(name: name) }
        let length = minimumLength...max(minimumLength, maximumLength)
        guard length ~= text.length else { throw InvalidOption(name: name, given: text, rule: .text(length)) }
        return text
    }

    /// The same for a column that may be empty: nil also where only white space was filled in.
    public func optionalText(
        _ name: String, minimumLength: Int = 0, maximumLength: Int = 6000
    ) throws(InvalidOption) -> String? {
        if let given = self[name]?.value.string, given.trimmed.isEmpty { return nil }
        return try text(name, minimumLength: minimumLength, maximumLength: maximumLength)
    }

    /// One of these texts.
    public func text(_ name: String, among choices: [String]) throws(InvalidOption) -> String? {
        try chosen(name, text(name), among: choices)
    }

    public func integer(
        _ name: String, minimum: Int64 = .min, maximum: Int64 = .max
    ) throws(InvalidOption) -> Int64? {
        guard let option = self[name] else { return nil }
        // JSON has one kind of number: 3.0 is 3.
        let number = option.value.int.map { Int64($0) } ?? option.value.double.flatMap { Int64(exactly: $0) }
        guard let number else { throw InvalidOption(name: name) }
        guard number >= minimum, number <= maximum else {
            let rule = ValueRule.integer(
                minimum: minimum == .min ? nil : minimum, maximum: maximum == .max ? nil : maximum)
            throw InvalidOption(name: name, given: number.shown, rule: rule)
        }
        return number
    }

    /// One of these numbers.
    public func integer(_ name: String, among choices: [Int64]) throws(InvalidOption) -> Int64? {
        try chosen(name, integer(name), among: choices)
    }

    public func number(
        _ name: String, minimum: Double = -.infinity, maximum: Double = .infinity
    ) throws(InvalidOption) -> Double? {
        guard let option = self[name] else { return nil }
        guard let number = option.value.double else { throw InvalidOption(name: name) }
        guard number >= minimum, number <= maximum else {
            let rule = ValueRule.number(
                minimum: minimum.isFinite ? minimum : nil, maximum: maximum.isFinite ? maximum : nil)
            throw InvalidOption(name: name, given: number.shown, rule: rule)
        }
        return number
    }

    /// One of these numbers.
    public func number(_ name: String, among choices: [Double]) throws(InvalidOption) -> Double? {
        try chosen(name, number(name), among: choices)
    }

    private func chosen<Value: Equatable>(
        _ name: String, _ value: Value?, among choices: [Value]
    ) throws(InvalidOption) -> Value? {
        guard let value else { return nil }
        guard choices.contains(value) else { throw InvalidOption(name: name) }
        return value
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

    /// What Discord insists on, unless its copy of the command is older.
    public func required<Value>(_ name: String, _ value: Value?) throws(InvalidOption) -> Value {
        guard let value else { throw InvalidOption(name: name) }
        return value
    }
}
