internal import JSON

/// Whom a message may notify, whatever its text says (resources/message: Allowed Mentions).
public struct AllowedMentions: Hashable, Sendable {
    /// Whether @everyone and @here notify.
    public var everyone: Bool
    /// The users whose mentions notify.
    public var users: [Snowflake]
    /// The roles whose mentions notify.
    public var roles: [Snowflake]
    /// Whether the author of the message that is answered is notified.
    public var repliedUser: Bool

    public init(
        everyone: Bool = false, users: [Snowflake] = [], roles: [Snowflake] = [], repliedUser: Bool = false
    ) {
        self.everyone = everyone
        self.users = users
        self.roles = roles
        self.repliedUser = repliedUser
    }

    /// Nobody: the text of a model must not be able to ring anybody's bell.
    public static let none = AllowedMentions()

    var json: JSON {
        [
            "parse": everyone ? ["everyone"] : [],
            "users": users.isEmpty ? .missing : JSON(users.map { JSON($0) }),
            "roles": roles.isEmpty ? .missing : JSON(roles.map { JSON($0) }),
            "replied_user": repliedUser ? true : .missing,
        ]
    }

    func check(_ path: String, _ problems: inout Problems) {
        problems.check("\(path).users", users.count, 0...100, unit: "users")
        problems.check("\(path).roles", roles.count, 0...100, unit: "roles")
    }
}
