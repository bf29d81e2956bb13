internal import JSON

/// Whom a message may ping (Discord, resources/message, allowed mentions).
struct AllowedMentions: Sendable {
    var everyone = true
    var allUsers = true
    var users: Set<Snowflake> = []
    var repliedUser = true

    static func check(_ field: JSON, at path: FormPath, _ errors: inout FormErrors) -> AllowedMentions {
        guard let field = errors.dictionary(field, at: path) else { return AllowedMentions() }
        var allowed = AllowedMentions(everyone: false, allUsers: false, repliedUser: false)
        allowed.repliedUser = errors.boolean(field["replied_user"], at: path["replied_user"]) ?? false
        let parse = errors.list(field["parse"], 0...3, at: path["parse"]) ?? []
        let kinds = ["users", "roles", "everyone"]
        for (index, kind) in parse.enumerated() where !kinds.contains(kind.string ?? "") {
            errors.add(
                "BASE_TYPE_CHOICES", "Value must be one of ('everyone', 'roles', 'users').", at: path["parse"][index])
        }
        for kind in ["users", "roles"] {
            let ids = errors.list(field[kind], 0...100, at: path[kind]) ?? []
            let flakes = ids.enumerated().compactMap { errors.snowflake($1, at: path[kind][$0]) }
            if kind == "users" { allowed.users = Set(flakes) }
            if !ids.isEmpty, parse.contains(where: { $0.string == kind }) {
                errors.add(
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    "parse:[\"\(kind)\"] and \(kind): [ids...] are mutually exclusive.", at: path)
            }
        }
        // Without `parse` and without lists nothing is said about mentions in the text, and they ping as ever.
        let saysNothing = !field["parse"].exists && !field["users"].exists && !field["roles"].exists
        allowed.everyone = saysNothing || parse.contains { $0.string == "everyone" }
        allowed.allUsers = saysNothing || parse.contains { $0.string == "users" }
        return allowed
    }
}
