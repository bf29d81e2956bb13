internal import JSON

/// What may be done in a guild or a channel (topics/permissions). Discord writes the set as decimal text.
public struct Permissions: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    public static let administrator = Permissions(rawValue: 1 << 3)
    public static let manageGuild = Permissions(rawValue: 1 << 5)
    public static let addReactions = Permissions(rawValue: 1 << 6)
    public static let viewChannel = Permissions(rawValue: 1 << 10)
    public static let sendMessages = Permissions(rawValue: 1 << 11)
    public static let manageMessages = Permissions(rawValue: 1 << 13)
    public static let embedLinks = Permissions(rawValue: 1 << 14)
    public static let attachFiles = Permissions(rawValue: 1 << 15)
    public static let readMessageHistory = Permissions(rawValue: 1 << 16)
    public static let useApplicationCommands = Permissions(rawValue: 1 << 31)
    public static let sendMessagesInThreads = Permissions(rawValue: 1 << 38)
}

extension Permissions {
    /// Whether everybody in the guild may view `channel`, no role needed.
    ///
    /// Where something needed for the answer is unknown, it is no: what is said there then stays private. Overwrites for
    /// other roles and for members can only let single people in or shut them out, so only that of @everyone counts.
    ///
    /// - Parameters:
    ///   - roles: the roles of the guild; @everyone is the one with the guild's id.
    ///   - parent: the channel that a thread belongs to; a thread is as visible as that, a private one to its members only.
    public static func everyoneMayView(
        _ channel: Channel, inGuild guildID: Snowflake, roles: [Role], parent: Channel? = nil
    ) -> Bool {
        if channel.kind.isDirect || channel.kind == .privateThread { return false }
        if channel.kind.isThread {
            guard let parent, parent.id == channel.parentID, !parent.kind.isThread else { return false }
            return everyoneMayView(parent, inGuild: guildID, roles: roles)
        }
        guard let everyone = roles.first(where: { $0.id == guildID }) else { return false }
        if everyone.permissions.contains(.administrator) { return true }
        var permissions = everyone.permissions
        if let overwrite = channel.permissionOverwrites.first(where: { $0.isForRole && $0.id == guildID }) {
            permissions.subtract(overwrite.deny)
            permissions.formUnion(overwrite.allow)
        }
        return permissions.contains(.viewChannel)
    }
}

extension JSON {
    /// The permissions that stand here as decimal text.
    var permissions: Permissions? {
        string.flatMap { UInt64($0) }.map { Permissions(rawValue: $0) }
    }
}
