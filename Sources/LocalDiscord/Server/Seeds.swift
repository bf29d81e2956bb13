/// What a local Discord begins with.
public struct Seeds: Sendable {
    public let alice: LocalUser
    public let bob: LocalUser
    public let carol: LocalUser
    /// Who owns the server.
    public let owner: LocalUser
    public let bot: LocalUser
    /// A server with all of them.
    public let guild: LocalGuild
    /// A channel that @everyone may view.
    public let general: LocalChannel
    /// A channel that only Alice, Bob and the bot may view.
    public let secret: LocalChannel

    init(in world: inout World, at now: Timestamp) {
        alice = world.addUser("alice", globalName: "Alice", at: now)
        bob = world.addUser("bob", globalName: "Bob", at: now)
        carol = world.addUser("carol", globalName: "Carol", at: now)
        bot = world.bot
        owner = world.addUser("owner", globalName: "Olivia", at: now)
        let made = world.addGuild("Playground", owner: owner.id, at: now)
        for user in [alice, bob, carol] { world.addMember(user.id, to: made.id, at: now) }
        general = world.addChannel("general", to: made.id, at: now)
        let members = [alice, bob, bot].map {
            PermissionOverwrite(id: $0.id, subject: .member, allow: .viewChannel)
        }
        secret = world.addChannel(
            "private", to: made.id,
            overwrites: [PermissionOverwrite(id: made.id, subject: .role, deny: .viewChannel)] + members, at: now)
        guild = world.guilds[made.id] ?? made
    }
}
