public import Discord
internal import JSON

/// What was written into an input of a form and does not fit it.
public struct InvalidInput: Error, Hashable {
    public let name: String
    public let given: String
    public let rule: ValueRule
}

/// The inputs of a form, checked again: Discord keeps forms open while their rules change.
extension ModalSubmission {
    /// A text without white space at its ends, measured in UTF-16 units.
    public func text(
        _ name: String, minimumLength: Int = 1, maximumLength: Int = 4000
    ) throws(InvalidInput) -> String {
        let given = (self[name] ?? "").trimmed
        let length = minimumLength...max(minimumLength, maximumLength)
        guard length ~= given.length else { throw InvalidInput(name: name, given: given, rule: .text(length)) }
        return given
    }

    /// The same, nil where nothing but white space was written.
    public func optionalText(
        _ name: String, minimumLength: Int = 1, maximumLength: Int = 4000
    ) throws(InvalidInput) -> String? {
        guard writes(name) else { return nil }
        return try text(name, minimumLength: minimumLength, maximumLength: maximumLength)
    }

    public func integer(
        _ name: String, minimum: Int64? = nil, maximum: Int64? = nil
    ) throws(InvalidInput) -> Int64 {
        let given = (self[name] ?? "").trimmed
        guard let number = Int64(given), number >= minimum ?? .min, number <= maximum ?? .max else {
            throw InvalidInput(name: name, given: given, rule: .integer(minimum: minimum, maximum: maximum))
        }
        return number
    }

    public func optionalInteger(
        _ name: String, minimum: Int64? = nil, maximum: Int64? = nil
    ) throws(InvalidInput) -> Int64? {
        guard writes(name) else { return nil }
        return try integer(name, minimum: minimum, maximum: maximum)
    }

    /// A number; a comma counts as its point, as many languages write it.
    public func number(
        _ name: String, minimum: Double? = nil, maximum: Double? = nil
    ) throws(InvalidInput) -> Double {
        let given = (self[name] ?? "").trimmed
        let text = given.contains(".") ? given : given.split(separator: ",", maxSplits: 1).joined(separator: ".")
        guard let number = Double(text), number.isFinite, number >= minimum ?? -.infinity,
            number <= maximum ?? .infinity
        else { throw InvalidInput(name: name, given: given, rule: .number(minimum: minimum, maximum: maximum)) }
        return number
    }

    public func optionalNumber(
        _ name: String, minimum: Double? = nil, maximum: Double? = nil
    ) throws(InvalidInput) -> Double? {
        guard writes(name) else { return nil }
        return try number(name, minimum: minimum, maximum: maximum)
    }

    private func writes(_ name: String) -> Bool { !(self[name] ?? "").trimmed.isEmpty }
}

extension ModalSubmission {
    /// A sentence, and below it everything that was written, so that nobody has to write it again.
    ///
    /// - Parameter labels: what stands above the inputs, by their names, in their order.
    func answer(_ sentence: String, labels: [(name: String, label: String)]) -> Answer {
        let written = labels.compactMap { name, label -> String? in
            guard let text = self[name], !text.trimmed.isEmpty else { return nil }
            return "**\(label)**\n\(text.trimmed)"
        }
        return .quotes(sentence, written)
    }
}
