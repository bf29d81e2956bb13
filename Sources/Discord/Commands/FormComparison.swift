internal import JSON

/// Finds what differs between two commands in their normal form, in the order in which people read them.
struct FormComparison {
    private(set) var changes: [CommandChange] = []

    mutating func compare(_ before: JSON, _ after: JSON, at path: [CommandChange.Step]) {
        for key in keys(of: before, after) {
            let (old, new) = (before[key], after[key])
            switch key {
            case "options": compareLists(old, new, at: path, key, name: Self.option)
            case "choices": compareLists(old, new, at: path, key, name: Self.choice)
            case "name_localizations", "description_localizations":
                let field = String(key.prefix { $0 != "_" })
                for locale in keys(of: old, new) {
                    compareValues(old[locale], new[locale], at: path + [.localization(of: field, locale: locale)])
                }
            default: compareValues(old, new, at: path + [.field(key)])
            }
        }
    }

    private static func option(_ option: JSON) -> CommandChange.Step {
        let name = option["name"].string ?? ""
        return switch CommandOption.Kind(rawValue: option["type"].int ?? 0) {
        case .subcommand: .subcommand(name)
        case .subcommandGroup: .group(name)
        default: .option(name)
        }
    }

    private static func choice(_ choice: JSON) -> CommandChange.Step {
        .choice(choice["value"].string ?? choice["value"].text)
    }

    private mutating func compareValues(_ before: JSON, _ after: JSON, at path: [CommandChange.Step]) {
        if before != after { changes.append(CommandChange(path: path, kind: .value(before: before, after: after))) }
    }

    /// Elements are the same when they have the same name, wherever they stand.
    private mutating func compareLists(
        _ before: JSON, _ after: JSON, at path: [CommandChange.Step], _ key: String,
        name: (JSON) -> CommandChange.Step
    ) {
        let old = (before.array ?? []).map { (step: name($0), value: $0) }
        let new = (after.array ?? []).map { (step: name($0), value: $0) }
        for (step, value) in old where !new.contains(where: { $0.step == step }) {
            changes.append(CommandChange(path: path + [step], kind: .removed(value)))
        }
        for (step, value) in new {
            if let known = old.first(where: { $0.step == step }) {
                compare(known.value, value, at: path + [step])
            } else {
                changes.append(CommandChange(path: path + [step], kind: .added(value)))
            }
        }
        let kept = old.map(\.step).filter { step in new.contains { $0.step == step } }
        let wanted = new.map(\.step).filter { step in old.contains { $0.step == step } }
        if kept != wanted {
            let kind = CommandChange.Kind.order(before: kept.map(\.name), after: wanted.map(\.name))
            changes.append(CommandChange(path: path + [.field(key)], kind: kind))
        }
    }

    /// The keys of both, each once.
    private func keys(of before: JSON, _ after: JSON) -> [String] {
        let old = (before.object ?? []).map(\.key)
        let new = (after.object ?? []).map(\.key)
        return new + old.filter { !new.contains($0) }
    }
}
