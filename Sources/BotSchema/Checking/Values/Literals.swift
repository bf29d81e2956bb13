extension ColumnType {
    /// What the values of a column are, for messages.
    var plural: String {
        switch self {
        case .integer: "whole numbers"
        case .number: "numbers"
        case .text: "texts"
        case .boolean: "yes/no values"
        case .time: "times"
        case .snowflake: "Discord ids"
        case .enumeration(let name): "values of \(quoted(name))"
        case .model: "models"
        }
    }
}

extension Checker {
    /// A value that a column can hold, as the document writes it; reports what does not fit the column's type.
    func literal(_ place: Placed<Node>, for type: ColumnType) -> Literal? {
        switch type {
        case .integer: return integer(place).map { .integer($0.value) }
        case .number: return number(place).map { .number($0.value) }
        case .boolean: return boolean(place).map { .boolean($0.value) }
        case .text: return string(place).map { .text($0.value) }
        case .time, .snowflake:
            report(.structure, "\(type.plural) cannot be written into the document", at: place)
            return nil
        case .enumeration(let name):
            guard let value = string(place), let enumeration = enums[name] else { return nil }
            return member(value, "value of \(quoted(name))", of: enumeration.values.map(\.name))
        case .model:
            return string(place).flatMap { resolve("model", $0.value, in: models, at: $0) }.map { .text($0.id) }
        }
    }

    private func member(_ value: Placed<String>, _ what: String, of names: [String]) -> Literal? {
        if names.contains(value.value) { return .text(value.value) }
        report(
            .reference, "\(quoted(value.value)) is no \(what)", at: value,
            hint: suggestion(for: value.value, among: names) ?? (names.count <= 10 ? "there are \(list: names)" : nil))
        return nil
    }
}
