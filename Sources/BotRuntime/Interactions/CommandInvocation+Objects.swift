public import Discord
internal import JSON

/// What people choose in Discord itself. An option holds its id; Discord sends the object along with it.
extension CommandInvocation {
    public func user(_ name: String) throws(InvalidOption) -> User? { try object(name, in: resolved.users) }

    public func channel(_ name: String) throws(InvalidOption) -> Channel? { try object(name, in: resolved.channels) }

    public func role(_ name: String) throws(InvalidOption) -> Role? { try object(name, in: resolved.roles) }

    public func attachment(_ name: String) throws(InvalidOption) -> Attachment? {
        try object(name, in: resolved.attachments)
    }

    /// A user or a role.
    public func mentionable(_ name: String) throws(InvalidOption) -> Mentionable? {
        guard let option = self[name] else { return nil }
        guard let id = option.value.string.flatMap({ Snowflake($0) }) else { throw InvalidOption(name: name) }
        if let user = resolved.users[id] { return .user(user) }
        if let role = resolved.roles[id] { return .role(role) }
        throw InvalidOption(name: name)
    }

    private func object<Object>(
        _ name: String, in objects: [Snowflake: Object]
    ) throws(InvalidOption) -> Object? {
        guard let option = self[name] else { return nil }
        guard let id = option.value.string.flatMap({ Snowflake($0) }), let object = objects[id] else {
            throw InvalidOption(name: name)
        }
        return object
    }
}
