internal import JSON

/// The objects that go along with an interaction whose values name them by their ids
/// (Discord, interactions/receiving-and-responding: Resolved Data Structure).
struct ResolvedObjects {
    private let world: World
    private let channel: LocalChannel
    private var kinds: [(name: String, objects: [(key: String, value: JSON)])] = []

    /// - Parameter channel: where the interaction happens.
    init(world: World, channel: LocalChannel) {
        self.world = world
        self.channel = channel
    }

    /// All of them by kind and id; missing where there are none.
    var json: JSON {
        kinds.isEmpty ? .missing : JSON(object: kinds.map { ($0.name, JSON(object: $0.objects)) })
    }

    private mutating func add(_ kind: String, _ id: Snowflake, _ object: JSON) {
        let key = id.description
        guard let index = kinds.firstIndex(where: { $0.name == kind }) else {
            return kinds.append((kind, [(key, object)]))
        }
        if !kinds[index].objects.contains(where: { $0.key == key }) { kinds[index].objects.append((key, object)) }
    }

    private var guild: LocalGuild? { channel.guildID.flatMap { world.guilds[$0] } }

    /// - Returns: false when there is nobody of this id here; so do the others.
    mutating func add(user id: Snowflake) -> Bool {
        guard let user = world.users[id] else { return false }
        add("users", id, user.json)
        if let member = guild?.members[id] {
            // The user stands beside the member, and who is deaf or mute is not told.
            let permissions = world.permissions(of: id, in: channel)
            let json = member.json(user: nil, permissions: permissions)
            add("members", id, JSON(object: (json.object ?? []).filter { $0.key != "deaf" && $0.key != "mute" }))
        }
        return true
    }

    mutating func add(role id: Snowflake) -> Bool {
        guard let role = guild?.roles.first(where: { $0.id == id }) else { return false }
        add("roles", id, role.json)
        return true
    }

    /// - Parameters:
    ///   - types: The kinds of channels that may be chosen; all where it is empty.
    ///   - user: Who chooses, and may only choose what they see.
    mutating func add(channel id: Snowflake, types: [Int], for user: Snowflake) -> Bool {
        guard let found = world.channels[id], found.guildID == channel.guildID,
            types.isEmpty || types.contains(found.kind.rawValue)
        else { return false }
        let permissions = world.permissions(of: user, in: found)
        guard permissions.contains(.viewChannel) else { return false }
        let told = ["id", "name", "type", "parent_id", "thread_metadata", "flags", "last_message_id", "position"]
        let members = (world.json(of: found).object ?? []).filter { told.contains($0.key) }
        add("channels", id, JSON(object: members + [("permissions", JSON(String(permissions.rawValue)))]))
        return true
    }

    mutating func add(message: LocalMessage) { add("messages", message.id, world.json(of: message)) }

    mutating func add(attachment id: Snowflake) -> Bool {
        guard let attachment = world.uploads[id] else { return false }
        add("attachments", id, world.json(of: attachment, in: channel.id, isEphemeral: true))
        return true
    }
}
