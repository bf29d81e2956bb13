public import JSON

/// A part of a message or modal that people can act on (components/reference).
public indirect enum Component: Hashable, Sendable {
    /// One line of up to five buttons, or of one select.
    case actionRow([Component])
    case button(Button)
    case stringSelect(StringSelect)
    case entitySelect(EntitySelect)
    /// Only in modals, inside a label.
    case textInput(TextInput)
    /// A title, and a text under it, for one input of a modal.
    case label(String, description: String? = nil, Component)

    public var json: JSON {
        switch self {
        case .actionRow(let components): ["type": 1, "components": JSON(components.map(\.json))]
        case .button(let button): button.json
        case .stringSelect(let select): select.json
        case .entitySelect(let select): select.json
        case .textInput(let input): input.json
        case .label(let label, let description, let component):
            ["type": 18, "label": JSON(label), "description": JSON(description), "component": component.json]
        }
    }

    /// The custom ids of this component and of those inside.
    var customIDs: [String] {
        switch self {
        case .actionRow(let components): components.flatMap(\.customIDs)
        case .button(let button): button.customID.map { [$0] } ?? []
        case .stringSelect(let select): [select.customID]
        case .entitySelect(let select): [select.customID]
        case .textInput(let input): [input.customID]
        case .label(_, _, let component): component.customIDs
        }
    }

    /// Checks the components of a message: at most five action rows.
    static func checkMessage(_ rows: [Component], _ problems: inout Problems) {
        problems.check("components", rows.count, 0...5, unit: "rows")
        for (index, row) in rows.enumerated() {
            let path = "components[\(index)]"
            guard case .actionRow(let components) = row else {
                problems.add(path, "only action rows may stand here")
                continue
            }
            checkRow(components, path, &problems)
        }
        checkUniqueness(rows, &problems)
    }

    private static func checkRow(_ components: [Component], _ path: String, _ problems: inout Problems) {
        var buttons = 0
        for (index, component) in components.enumerated() {
            let path = "\(path).components[\(index)]"
            switch component {
            case .button(let button):
                buttons += 1
                button.check(path, &problems)
            case .stringSelect(let select):
                select.check(path, &problems)
                if components.count > 1 { problems.add(path, "a select stands alone in its row") }
            case .entitySelect(let select):
                select.check(path, &problems)
                if components.count > 1 { problems.add(path, "a select stands alone in its row") }
            case .actionRow, .textInput, .label:
                problems.add(path, "only buttons or one select may stand here")
            }
        }
        problems.check("\(path).components", components.count, 1...5, unit: "components")
    }

    /// Checks the components of a modal: one to five labels, each with one input.
    static func checkModal(_ labels: [Component], _ problems: inout Problems) {
        problems.check("components", labels.count, 1...5, unit: "components")
        for (index, component) in labels.enumerated() {
            let path = "components[\(index)]"
            guard case .label(let label, let description, let input) = component else {
                problems.add(path, "only labels may stand here")
                continue
            }
            problems.check("\(path).label", label, 1...45)
            problems.check("\(path).description", description, 1...100)
            switch input {
            case .textInput(let input): input.check("\(path).component", &problems)
            case .stringSelect(let select): select.check("\(path).component", &problems)
            case .entitySelect(let select): select.check("\(path).component", &problems)
            case .actionRow, .button, .label: problems.add("\(path).component", "is no input")
            }
        }
        checkUniqueness(labels, &problems)
    }

    private static func checkUniqueness(_ components: [Component], _ problems: inout Problems) {
        var seen: Set<String> = []
        for id in components.flatMap(\.customIDs) where !seen.insert(id).inserted {
            problems.add("components", "the custom id '\(id)' stands there twice")
        }
    }
}
