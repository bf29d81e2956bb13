internal import JSON

/// Threads: opening, changing and closing them, and who is in them (Discord, resources/channel).
enum ThreadRoutes {
    private static let base = "/channels/{channel_id}"

    static let all = [
        Route("POST", base + "/threads", create),
        Route("POST", base + "/messages/{message_id}/threads", createFromMessage),
        Route("PATCH", base, change),
        Route("DELETE", base, remove),
        Route("GET", base + "/thread-members", members),
        Route("PUT", base + "/thread-members/@me", join), Route("DELETE", base + "/thread-members/@me", leave),
        Route("PUT", base + "/thread-members/{user_id}", addMember),
        Route("DELETE", base + "/thread-members/{user_id}", removeMember),
        Route("GET", "/guilds/{guild_id}/threads/active", active),
    ]

    // MARK: Opening

    private static func create(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let form = try ThreadForm.check(try call.object(), hasMessage: false)
        let parent = try parent(&world, call, isPrivate: form.isPrivate)
        return .ok(world.json(of: open(form, below: parent, on: nil, &world, at: call.now)), status: 201)
    }

    private static func createFromMessage(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let form = try ThreadForm.check(try call.object(), hasMessage: true)
        let parent = try parent(&world, call, isPrivate: false)
        guard let message = world.logs[parent.id]?[try call.id(1)] else { throw .unknownMessage }
        if world.channels[message.id] != nil { throw .threadExists }
        return .ok(world.json(of: open(form, below: parent, on: message.id, &world, at: call.now)), status: 201)
    }

    private static func parent(
        _ world: inout World, _ call: RESTCall, isPrivate: Bool
    ) throws(APIError) -> LocalChannel {
        let needed: Permissions = isPrivate ? .createPrivateThreads : .createPublicThreads
        let channel = try world.channelForBot(try call.id(0))
        guard channel.kind == .text || channel.kind == .announcement else { throw .wrongChannelType }
        guard world.permissions(of: world.bot.id, in: channel).contains(needed) else { throw .missingPermissions }
        if let guild = channel.guildID, world.threads(of: guild).count >= World.maximumThreads {
            throw .tooManyThreads
        }
        return channel
    }

    private static func open(
        _ form: ThreadForm, below parent: LocalChannel, on message: Snowflake?, _ world: inout World,
        at now: Timestamp
    ) -> LocalChannel {
        world.addThread(
            form.name, below: parent, by: world.bot.id, isPrivate: form.isPrivate, members: [], message: message,
            at: now, configure: form.apply)
    }

    // MARK: Changing and closing

    private static func change(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0))
        guard let thread = channel.thread else {
            // Other channels are their server's owner's here.
            throw channel.isDirect ? .wrongChannelType : .missingPermissions
        }
        let form = try ThreadForm.checkChange(try call.object())
        let manages = world.permissions(of: world.bot.id, in: channel).contains(.manageThreads)
        guard manages || (thread.ownerID == world.bot.id && form.isLocked == nil && !thread.isLocked) else {
            throw .missingPermissions
        }
        // Only opening it again can be done to an archived one.
        if thread.isArchived, form.isArchived != false { throw .archivedThread }
        world.changeThread(channel.id, at: call.now) { form.apply(to: &$0) }
        return .ok(world.json(of: try world.channel(channel.id)))
    }

    private static func remove(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0))
        let needed: Permissions = channel.isThread ? .manageThreads : .manageChannels
        if !channel.isDirect, !world.permissions(of: world.bot.id, in: channel).contains(needed) {
            throw .missingPermissions
        }
        let answer = world.json(of: channel)
        if !channel.isDirect, let gone = world.removeChannel(channel.id) { world.outbox.append(.channelDeleted(gone)) }
        return .ok(answer)
    }

    // MARK: Members

    private static func thread(
        _ world: inout World, _ call: RESTCall, isToChange: Bool = true
    ) throws(APIError) -> (LocalChannel, LocalThread) {
        let channel = try world.channelForBot(try call.id(0))
        guard let thread = channel.thread else { throw .wrongChannelType }
        if isToChange, thread.isArchived { throw .archivedThread }
        return (channel, thread)
    }

    private static func members(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let (channel, thread) = try thread(&world, call, isToChange: false)
        return .ok(
            JSON(
                thread.members.sorted().map {
                    [
                        "id": JSON(channel.id), "user_id": JSON($0), "flags": 0,
                        "join_timestamp": JSON(channel.id.timestamp.iso8601),
                    ]
                }))
    }

    private static func join(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let (channel, _) = try thread(&world, call)
        let bot = world.bot.id
        world.channels[channel.id]?.thread?.members.insert(bot)
        return .noContent
    }

    private static func leave(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let (channel, _) = try thread(&world, call)
        let bot = world.bot.id
        world.channels[channel.id]?.thread?.members.remove(bot)
        return .noContent
    }

    private static func addMember(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let (channel, _) = try thread(&world, call)
        guard world.permissions(of: world.bot.id, in: channel).contains(.sendMessagesInThreads) else {
            throw .missingPermissions
        }
        let user = try call.id(1)
        guard world.users[user] != nil else { throw .unknownUser }
        guard channel.guildID.flatMap({ world.guilds[$0]?.members[user] }) != nil else { throw .unknownMember }
        // Whoever does not see the channel cannot be brought into a thread below it.
        guard let parent = channel.parentID.flatMap({ world.channels[$0] }),
            world.permissions(of: user, in: parent).contains(.viewChannel)
        else { throw .missingAccess }
        world.changeThread(channel.id, at: call.now) { $0.thread?.members.insert(user) }
        return .noContent
    }

    private static func removeMember(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let (channel, thread) = try thread(&world, call)
        let manages = world.permissions(of: world.bot.id, in: channel).contains(.manageThreads)
        guard manages || (channel.kind == .privateThread && thread.ownerID == world.bot.id) else {
            throw .missingPermissions
        }
        let user = try call.id(1)
        world.changeThread(channel.id, at: call.now) { $0.thread?.members.remove(user) }
        return .noContent
    }

    private static func active(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        guard let guild = world.guilds[try call.id(0)] else { throw .unknownGuild }
        guard guild.members[world.bot.id] != nil else { throw .missingAccess }
        let seen = world.threads(of: guild.id).filter {
            world.permissions(of: world.bot.id, in: $0).contains(.viewChannel)
        }
        return .ok(["threads": JSON(seen.map { world.json(of: $0) }), "members": []])
    }
}
