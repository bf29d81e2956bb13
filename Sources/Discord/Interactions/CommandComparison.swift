public import JSON

/// Tells whether Discord has a command as it should be, and what has to change where it has not.
///
/// Discord adds fields (ids, a version) and writes out defaults, so only what a command can be registered with is
/// compared, and with its defaults taken away. The order of options and of choices is what people see, so it counts.
public enum CommandComparison {
    /// Whether `remote`, as Discord describes it, is what `local` would register.
    ///
    /// What `local` does not say is left to Discord: whichever contexts and installation types it has are then right.
    public static func isSame(_ local: JSON, _ remote: JSON) -> Bool {
        let localForm = normalForm(local)
        var remoteForm = normalForm(remote)
        for key in ["contexts", "integration_types", "dm_permission"] where localForm[key] == nil {
            remoteForm[key] = nil
        }
        // Contexts replaced the permission for direct messages, which Discord goes on deriving from them.
        if localForm["contexts"] != nil { remoteForm["dm_permission"] = localForm["dm_permission"] }
        return localForm == remoteForm
    }

    /// What registering `local` would change in `remote`. Commands are the same when kind and name are.
    public static func difference(local: [JSON], remote: [JSON]) -> CommandDifference {
        var difference = CommandDifference()
        for command in local {
            if let known = remote.first(where: { identity($0) == identity(command) }) {
                isSame(command, known) ? difference.same.append(command) : difference.changed.append((command, known))
            } else {
                difference.added.append(command)
            }
        }
        difference.removed = remote.filter { command in !local.contains { identity($0) == identity(command) } }
        return difference
    }

    private static func identity(_ command: JSON) -> [String] {
        ["\(command["type"].int ?? 1)", command["name"].string ?? ""]
    }

    // MARK: Normal form

    // `.none` below is not `nil`: that would be JSON's null, a value like others.
    private static func normalForm(_ command: JSON) -> [String: JSON] {
        var form: [String: JSON] = ["type": JSON(command["type"].int ?? 1)]
        form["name"] = present(command["name"])
        // Commands on messages and people have none, which Discord writes as an empty one.
        form["description"] = command["description"].string == "" ? .none : present(command["description"])
        for key in ["name_localizations", "description_localizations"] { form[key] = localizations(command[key]) }
        form["default_member_permissions"] = present(command["default_member_permissions"])
        form["nsfw"] = command["nsfw"].bool == true ? true : .none
        form["dm_permission"] = command["dm_permission"].bool == false ? false : .none
        for key in ["contexts", "integration_types"] { form[key] = set(command[key]) }
        form["options"] = list(command["options"]) { option($0) }
        return form
    }

    private static func option(_ option: JSON) -> JSON {
        var form: [String: JSON] = [:]
        for key in ["type", "name", "description", "min_length", "max_length"] { form[key] = present(option[key]) }
        for key in ["min_value", "max_value"] { form[key] = option[key].double.map { JSON($0) } }
        for key in ["name_localizations", "description_localizations"] { form[key] = localizations(option[key]) }
        for key in ["required", "autocomplete"] { form[key] = option[key].bool == true ? true : .none }
        form["channel_types"] = set(option["channel_types"])
        form["choices"] = list(option["choices"]) { choice in
            let value = choice["value"]
            return [
                "name": choice["name"],
                // 1 and 1.0 are the same choice of a number.
                "value": value.double.map { JSON($0) } ?? value,
                "name_localizations": localizations(choice["name_localizations"]) ?? .missing,
            ]
        }
        form["options"] = list(option["options"]) { Self.option($0) }
        return JSON(object: form.map { (key: $0, value: $1) })
    }

    private static func present(_ value: JSON) -> JSON? { value.exists && !value.isNull ? value : .none }

    private static func localizations(_ value: JSON) -> JSON? {
        let texts = (value.object ?? []).filter { !$0.value.isNull }
        return texts.isEmpty ? .none : JSON(object: texts)
    }

    private static func list(_ value: JSON, _ form: (JSON) -> JSON) -> JSON? {
        guard let elements = value.array, !elements.isEmpty else { return nil }
        return JSON(elements.map(form))
    }

    /// A list of numbers whose order means nothing.
    private static func set(_ value: JSON) -> JSON? {
        guard let numbers = value.array?.compactMap(\.int), !numbers.isEmpty else { return nil }
        return JSON(Set(numbers).sorted().map { JSON($0) })
    }
}

/// What registering commands would change.
public struct CommandDifference: Sendable {
    public internal(set) var added: [JSON] = []
    public internal(set) var changed: [(local: JSON, remote: JSON)] = []
    public internal(set) var removed: [JSON] = []
    public internal(set) var same: [JSON] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
