internal import JSON

/// A command or sub-command as Discord shows it, in one line each: `timer start name*: string`.
public enum RegisteredCommand {
    /// What a payload registers, sorted.
    public static func lines(of payload: String) throws -> [String] {
        try (JSON(parsing: payload).array ?? []).flatMap { lines(of: $0, after: "") }.sorted()
    }

    private static func lines(of command: JSON, after path: String) -> [String] {
        let name = path + (command["name"].string ?? "")
        let options = command["options"].array ?? []
        let inner = options.filter { [1, 2].contains($0["type"].int) }
        guard inner.isEmpty else { return inner.flatMap { lines(of: $0, after: name + " ") } }
        let isTop = path.isEmpty
        let kind = isTop ? ["", "", "[user] ", "[message] "][command["type"].int ?? 1] : ""
        return [kind + name + options.map { " " + self.option($0) }.joined()]
    }

    private static func option(_ option: JSON) -> String {
        let types = [
            3: "string", 4: "integer", 5: "boolean", 6: "user", 7: "channel", 8: "role", 9: "mentionable", 10: "number",
            11: "attachment",
        ]
        let choices = (option["choices"].array ?? []).compactMap { $0["name"].string }
        return (option["name"].string ?? "") + (option["required"].bool == true ? "*" : "") + ":"
            + (types[option["type"].int ?? 0] ?? "?") + (option["autocomplete"].bool == true ? "~" : "")
            + (choices.isEmpty ? "" : "(" + choices.joined(separator: "|") + ")")
    }
}

extension RegisteredCommand {
    /// Where each command can be used, and what a member has to be allowed to find it.
    public static func contexts(
        of payload: String
    ) throws -> [(name: String, contexts: [Int], permissions: Int?)] {
        try (JSON(parsing: payload).array ?? []).map { command in
            (
                command["name"].string ?? "", (command["contexts"].array ?? []).compactMap(\.int),
                command["default_member_permissions"].int
            )
        }
    }
}
