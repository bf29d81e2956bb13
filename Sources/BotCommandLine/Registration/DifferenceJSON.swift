internal import Discord
internal import JSON

/// A difference of commands for programs.
enum DifferenceJSON {
    /// `added` as they are registered, `removed` as Discord describes them, `changed` with each change, `unchanged` by name;
    /// `further` stands before them.
    static func object(of difference: CommandDifference, _ further: [(key: String, value: JSON)] = []) -> JSON {
        JSON(
            object: further + [
                ("different", JSON(!difference.isEmpty)), ("added", JSON(difference.added)),
                ("changed", JSON(difference.changed.map(changed))), ("removed", JSON(difference.removed)),
                ("unchanged", JSON(difference.same.map(identity))),
            ])
    }

    private static func identity(_ command: JSON) -> JSON {
        ["type": JSON(command["type"].int ?? 1), "name": command["name"]]
    }

    private static func changed(_ command: CommandDifference.ChangedCommand) -> JSON {
        [
            "type": JSON(command.local["type"].int ?? 1), "name": command.local["name"], "id": command.remote["id"],
            "changes": JSON(command.changes.map(change)),
        ]
    }

    /// A side that has nothing is `null`.
    private static func change(_ change: CommandChange) -> JSON {
        let path = JSON(change.path.flatMap(keys).map { JSON($0) })
        switch change.kind {
        case .added(let part): return ["path": path, "change": "added", "before": .null, "after": part]
        case .removed(let part): return ["path": path, "change": "removed", "before": part, "after": .null]
        case .order(let before, let after):
            return [
                "path": path, "change": "order", "before": JSON(before.map { JSON($0) }),
                "after": JSON(after.map { JSON($0) }),
            ]
        case .value(let before, let after):
            return [
                "path": path, "change": "value", "before": before.exists ? before : .null,
                "after": after.exists ? after : .null,
            ]
        }
    }

    /// As in the payload, but with names and values instead of indexes.
    private static func keys(_ step: CommandChange.Step) -> [String] {
        switch step {
        case .option(let name), .subcommand(let name), .group(let name): ["options", name]
        case .choice(let value): ["choices", value]
        case .field(let key): [key]
        case .localization(let field, let locale): ["\(field)_localizations", locale]
        }
    }
}
