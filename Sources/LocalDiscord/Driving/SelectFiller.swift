internal import JSON

/// Turns what a person chooses in a select into the values of an interaction, checked as Discord's client checks them.
struct SelectFiller {
    private let select: JSON
    private let user: Snowflake
    private let world: World
    private let channel: LocalChannel
    /// What the chosen ids mean.
    private(set) var resolved: ResolvedObjects

    init(_ select: JSON, user: Snowflake, world: World, channel: LocalChannel) {
        self.select = select
        self.user = user
        self.world = world
        self.channel = channel
        resolved = ResolvedObjects(world: world, channel: channel)
    }

    /// - Parameter names: labels or values of options, or names or ids of people, roles and channels.
    mutating func choose(_ names: [String]) throws(LocalDiscordError) -> [String] {
        var values: [String] = []
        for name in names {
            let value = select["type"].int == 3 ? try option(name) : try object(name)
            if values.contains(value) { throw LocalDiscordError("'\(name)' is chosen twice") }
            values.append(value)
        }
        return values
    }

    private func option(_ name: String) throws(LocalDiscordError) -> String {
        let options = select["options"].array ?? []
        let option = options.first { $0["label"].string == name } ?? options.first { $0["value"].string == name }
        guard let value = option?["value"].string else {
            let labels = options.compactMap { $0["label"].string }.joined(separator: ", ")
            throw LocalDiscordError("the select has no option '\(name)'; it has: \(labels)")
        }
        return value
    }

    private mutating func object(_ name: String) throws(LocalDiscordError) -> String {
        let guild = channel.guildID.flatMap { world.guilds[$0] }
        let types = (select["channel_types"].array ?? []).compactMap(\.int)
        let members = guild.map { guild in world.users.values.filter { guild.members[$0.id] != nil } }
        let people = (members ?? channel.recipients.compactMap { world.users[$0] }).filter {
            $0.displayName == name || $0.username == name || $0.id.description == name
        }
        let roles = (guild?.roles ?? []).filter { $0.name == name || $0.id.description == name }
        let channels = world.channels.values.filter { $0.name == name || $0.id.description == name }
        let type = select["type"].int ?? 0
        if type == 5 || type == 7, let id = people.first?.id, resolved.add(user: id) { return id.description }
        if type == 6 || type == 7, let id = roles.first?.id, resolved.add(role: id) { return id.description }
        if type == 8 {
            for found in channels where resolved.add(channel: found.id, types: types, for: user) {
                return found.id.description
            }
        }
        throw LocalDiscordError("'\(name)' cannot be chosen here")
    }
}
