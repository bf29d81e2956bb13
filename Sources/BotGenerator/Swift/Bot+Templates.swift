internal import BotSchema

extension Bot {
    /// Every template of the document.
    var templates: [Template] {
        views.flatMap(\.templates) + leaves.flatMap(\.options).compactMap(\.offeredLabel)
            + actions.compactMap(\.reply?.template)
    }
}

extension Command.Option {
    /// How rows are called that are offered while people type.
    fileprivate var offeredLabel: Template? { if case .query(_, let label, _)? = autocomplete { label } else { nil } }
}

extension View {
    /// The templates of its embed and of its components.
    var templates: [Template] {
        [title] + look.templates + fields.map(\.value) + rows.joined().flatMap(\.kind.templates)
    }
}

extension Component.Kind {
    var templates: [Template] {
        switch self {
        case .link(_, let address): [address]
        case .queryButtons(_, let label, _): [label]
        case .querySelect(_, let label, let description, _): [label] + (description.map { [$0] } ?? [])
        case .button, .enumerationButtons, .modelButtons, .enumerationSelect, .modelSelect, .entitySelect: []
        }
    }
}

extension Template {
    func counts(_ name: String) -> Bool {
        parts.contains { part in
            switch part {
            case .count(name), .bar(name, _), .bar(_, name): true
            default: false
            }
        }
    }

    func sums(of name: String) -> [String] {
        parts.compactMap { if case .sum(name, let column) = $0 { column } else { nil } }
    }
}

extension Reply {
    var template: Template? { if case .template(let template, _) = self { template } else { nil } }
}
