public import JSON

/// Tells how the commands that Discord has differ from those that it should have.
///
/// Discord adds fields (ids, a version), writes out defaults and has an order of its own for what has none, so both sides
/// are brought to their normal form first. The order of options and of choices is what people see, so it counts.
public enum CommandComparison {
    /// What registering `local` would change. Commands are the same when kind and name are.
    public static func difference(local: [JSON], remote: [JSON]) -> CommandDifference {
        var difference = CommandDifference()
        for command in local {
            guard let known = remote.first(where: { identity($0) == identity(command) }) else {
                difference.added.append(command)
                continue
            }
            let changes = changes(from: known, to: command)
            if changes.isEmpty {
                difference.same.append(command)
            } else {
                difference.changed.append(.init(local: command, remote: known, changes: changes))
            }
        }
        for command in remote where !local.contains(where: { identity($0) == identity(command) }) {
            if command["type"].int == entryPoint {
                difference.kept.append(command)
            } else {
                difference.removed.append(command)
            }
        }
        return difference
    }

    /// What registering `local` would change in `remote`, a command as Discord describes it; nothing where they are the
    /// same.
    ///
    /// What `local` does not say is left to Discord: whichever contexts and installation types it has are then right.
    public static func changes(from remote: JSON, to local: JSON) -> [CommandChange] {
        let after = CommandForm.command(local)
        var left: Set<String> = []
        for key in ["contexts", "integration_types", "dm_permission"] where !after[key].exists { left.insert(key) }
        let before = CommandForm.command(remote, without: left)
        var comparison = FormComparison()
        comparison.compare(before, after, at: [])
        return comparison.changes
    }

    /// What registers a command as it is now.
    ///
    /// - Parameter remote: The command as Discord describes it.
    public static func payload(of remote: JSON) -> JSON { CommandForm.command(remote) }

    /// Discord itself makes the command that opens an application's activity, and refuses a list that lacks it
    /// (interactions/application-commands: Entry Point Commands).
    private static let entryPoint = 4

    private static func identity(_ command: JSON) -> [String] {
        ["\(command["type"].int ?? 1)", command["name"].string ?? ""]
    }
}
