internal import JSON

/// The normal form of a command: only what a command can be registered with, without what says nothing, so that two
/// commands that Discord treats alike are equal.
enum CommandForm {
    /// - Parameter left: Fields that are left out.
    static func command(_ command: JSON, without left: Set<String> = []) -> JSON {
        let isForbiddenInDMs = command["dm_permission"].bool == false && command["contexts"].array == nil
        var members: [(key: String, value: JSON)] = [("type", JSON(command["type"].int ?? 1))]
        members += words(of: command)
        members += [
            ("default_member_permissions", permissions(command["default_member_permissions"])),
            ("nsfw", command["nsfw"].bool == true ? true : .missing),
            // Contexts replaced it, and Discord goes on deriving it from them.
            ("dm_permission", isForbiddenInDMs ? false : .missing),
            ("contexts", set(command["contexts"])),
            ("integration_types", set(command["integration_types"])),
            ("handler", present(command["handler"])),
            ("options", list(command["options"], option)),
        ]
        return JSON(object: members.filter { !left.contains($0.key) })
    }

    private static func option(_ option: JSON) -> JSON {
        var members: [(key: String, value: JSON)] = [("type", present(option["type"]))]
        members += words(of: option)
        for key in ["required", "autocomplete"] {
            members.append((key, option[key].bool == true ? true : .missing))
        }
        members.append(("channel_types", set(option["channel_types"])))
        for key in ["min_value", "max_value", "min_length", "max_length"] {
            members.append((key, number(option[key])))
        }
        members.append(("choices", list(option["choices"], choice)))
        members.append(("options", list(option["options"]) { Self.option($0) }))
        return JSON(object: members)
    }

    private static func choice(_ choice: JSON) -> JSON {
        let value = choice["value"]
        return [
            "name": text(choice["name"]), "name_localizations": localizations(choice["name_localizations"]),
            // 1 and 1.0 are the same choice of a number.
            "value": value.double == nil ? value : number(value),
        ]
    }

    // MARK: Fields

    private static func words(of part: JSON) -> [(key: String, value: JSON)] {
        [
            ("name", text(part["name"])),
            ("name_localizations", localizations(part["name_localizations"])),
            // Commands on messages and people have none, which Discord writes as an empty one.
            ("description", part["description"].string == "" ? .missing : text(part["description"])),
            ("description_localizations", localizations(part["description_localizations"])),
        ]
    }

    private static func present(_ value: JSON) -> JSON { value.isNull ? .missing : value }

    /// Discord keeps no spaces around words.
    private static func text(_ value: JSON) -> JSON {
        guard let text = value.string else { return present(value) }
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return JSON(end.map { String(start[...$0]) } ?? "")
    }

    private static func localizations(_ value: JSON) -> JSON {
        let texts = (value.object ?? []).filter { !$0.value.isNull }
        return texts.isEmpty ? .missing : JSON(object: texts.map { (key: $0.key, value: text($0.value)) })
    }

    /// Discord takes numbers and gives texts.
    private static func permissions(_ value: JSON) -> JSON { value.int.map { JSON("\($0)") } ?? present(value) }

    /// A whole number has no fraction, however it was written.
    private static func number(_ value: JSON) -> JSON {
        guard let number = value.double else { return .missing }
        return Int(exactly: number).map { JSON($0) } ?? JSON(number)
    }

    private static func list(_ value: JSON, _ form: (JSON) -> JSON) -> JSON {
        guard let elements = value.array, !elements.isEmpty else { return .missing }
        return JSON(elements.map(form))
    }

    /// A list of numbers whose order means nothing.
    private static func set(_ value: JSON) -> JSON {
        guard let numbers = value.array?.compactMap(\.int), !numbers.isEmpty else { return .missing }
        return JSON(Set(numbers).sorted().map { JSON($0) })
    }
}
