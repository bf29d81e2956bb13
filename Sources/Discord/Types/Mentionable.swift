/// What a message can mention and an option of that type holds.
public enum Mentionable: Hashable, Sendable {
    case user(User)
    case role(Role)

    public var id: Snowflake {
        switch self {
        case .user(let user): user.id
        case .role(let role): role.id
        }
    }

    /// The name to call them by.
    public var displayName: String {
        switch self {
        case .user(let user): user.displayName
        case .role(let role): role.displayName
        }
    }
}

extension Role {
    /// Its name; its id where Discord does not tell.
    public var displayName: String { name ?? id.description }
}

extension Channel {
    /// Its name; its id where Discord does not tell, as with direct messages.
    public var displayName: String { name ?? id.description }
}
