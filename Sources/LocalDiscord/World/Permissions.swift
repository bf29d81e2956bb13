/// What a member may do, as Discord's bit set (Discord, topics/permissions); only the bits that something here looks at
/// have names.
public struct Permissions: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    public static let kickMembers = Permissions(rawValue: 1 << 1)
    public static let banMembers = Permissions(rawValue: 1 << 2)
    public static let administrator = Permissions(rawValue: 1 << 3)
    public static let manageChannels = Permissions(rawValue: 1 << 4)
    public static let manageGuild = Permissions(rawValue: 1 << 5)
    public static let addReactions = Permissions(rawValue: 1 << 6)
    public static let viewChannel = Permissions(rawValue: 1 << 10)
    public static let sendMessages = Permissions(rawValue: 1 << 11)
    public static let manageMessages = Permissions(rawValue: 1 << 13)
    public static let embedLinks = Permissions(rawValue: 1 << 14)
    public static let attachFiles = Permissions(rawValue: 1 << 15)
    public static let readMessageHistory = Permissions(rawValue: 1 << 16)
    public static let mentionEveryone = Permissions(rawValue: 1 << 17)
    public static let manageRoles = Permissions(rawValue: 1 << 28)
    public static let useApplicationCommands = Permissions(rawValue: 1 << 31)
    public static let manageThreads = Permissions(rawValue: 1 << 34)
    public static let createPublicThreads = Permissions(rawValue: 1 << 35)
    public static let createPrivateThreads = Permissions(rawValue: 1 << 36)
    public static let sendMessagesInThreads = Permissions(rawValue: 1 << 38)
    public static let moderateMembers = Permissions(rawValue: 1 << 40)

    /// Every bit that exists today: what an administrator, an owner and a person in a DM have.
    public static let all = Permissions(rawValue: (1 << 53) - 1)

    /// What @everyone has in a new server.
    public static let everyone: Permissions = [
        .addReactions, .viewChannel, .sendMessages, .embedLinks, .attachFiles, .readMessageHistory, .mentionEveryone,
        .useApplicationCommands, .createPublicThreads, .createPrivateThreads, .sendMessagesInThreads,
    ]
}

/// What a channel allows or forbids beyond the roles, for one role or one member.
public struct PermissionOverwrite: Hashable, Sendable {
    public enum Subject: Int, Sendable { case role = 0, member = 1 }

    public let id: Snowflake
    public let subject: Subject
    public var allow: Permissions
    public var deny: Permissions

    public init(id: Snowflake, subject: Subject, allow: Permissions = [], deny: Permissions = []) {
        self.id = id
        self.subject = subject
        self.allow = allow
        self.deny = deny
    }
}

extension World {
    /// What a user may do in a channel, computed in Discord's order: roles, then the channel's overwrites for @everyone,
    /// for the roles together, and for the member.
    public func permissions(of user: Snowflake, in channel: LocalChannel) -> Permissions {
        guard let guildID = channel.guildID, let guild = guilds[guildID] else {
            return channel.recipients.contains(user) ? .all : []
        }
        guard let member = guild.members[user] else { return [] }
        if guild.ownerID == user { return .all }
        var permissions: Permissions = []
        for role in guild.roles where role.id == guildID || member.roles.contains(role.id) {
            permissions.formUnion(role.permissions)
        }
        if permissions.contains(.administrator) { return .all }
        // A thread has no overwrites of its own: its parent's count.
        let overwrites = (channel.isThread ? channel.parentID.flatMap { channels[$0] } : nil)?.overwrites
        func apply(_ applicable: [PermissionOverwrite]) {
            for overwrite in applicable { permissions.subtract(overwrite.deny) }
            for overwrite in applicable { permissions.formUnion(overwrite.allow) }
        }
        let all = overwrites ?? channel.overwrites
        apply(all.filter { $0.subject == .role && $0.id == guildID })
        apply(all.filter { $0.subject == .role && $0.id != guildID && member.roles.contains($0.id) })
        apply(all.filter { $0.subject == .member && $0.id == user })
        if channel.kind == .privateThread, let thread = channel.thread, !thread.members.contains(user),
            !permissions.contains(.manageThreads)
        {
            return []
        }
        // Who cannot see a channel can do nothing else there either.
        return permissions.contains(.viewChannel) ? permissions : []
    }
}
