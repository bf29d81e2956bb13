internal import EventLoop
public import JSON

/// People who use what stands under the bot's messages.
extension LocalDiscordServer {
    /// Somebody presses the button with this label or custom id and waits for what comes.
    ///
    /// - Throws: ``LocalDiscordError`` where there is no such button on the message as it is now, or that person cannot press
    ///   it.
    @discardableResult
    public func press(
        _ button: String, on message: LocalMessage, as user: LocalUser, within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        try await answer(to: beginPress(button, on: message, as: user), within: deadline)
    }

    /// Somebody chooses values in a select, named by placeholder or custom id unless it is the only one.
    ///
    /// Each of `values` is the label or the value of an option, or the name or the id of a person, a role or a channel where
    /// the select is one of these.
    @discardableResult
    public func select(
        _ values: [String], in select: String? = nil, on message: LocalMessage, as user: LocalUser,
        within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        try await answer(to: beginSelect(values, in: select, on: message, as: user), within: deadline)
    }

    /// Somebody fills in the modal that an answer opened. `values` go by custom id or label; fields that are left out keep
    /// what the bot has put there.
    @discardableResult
    public func submit(
        _ answer: InteractionAnswer, values: [String: String], as user: LocalUser,
        within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        try await self.answer(to: beginSubmit(answer.interaction, answer.modal, values, as: user), within: deadline)
    }

    public func beginPress(
        _ name: String, on message: LocalMessage, as user: LocalUser
    ) throws(LocalDiscordError) -> LocalInteraction {
        let (message, channel) = try reach(message, as: user)
        guard let button = message.button(name) else {
            let labels = message.buttons.compactMap { $0["label"].string ?? $0["custom_id"].string }
            throw LocalDiscordError("the message has no button '\(name)'; it has: \(labels.joined(separator: ", "))")
        }
        if button["disabled"].bool == true { throw LocalDiscordError("the button '\(name)' is disabled") }
        guard let customID = button["custom_id"].string else {
            throw LocalDiscordError("the button '\(name)' is a link and tells the bot nothing")
        }
        let data: JSON = ["id": button["id"], "custom_id": JSON(customID), "component_type": 2]
        return change { world in
            world.begin(.component, by: user.id, in: channel, data: data, on: message, at: .now)
        }
    }

    public func beginSelect(
        _ values: [String], in name: String? = nil, on message: LocalMessage, as user: LocalUser
    ) throws(LocalDiscordError) -> LocalInteraction {
        let (message, channel) = try reach(message, as: user)
        guard let select = message.select(name) else {
            let names = message.selects.compactMap { $0["placeholder"].string ?? $0["custom_id"].string }
            throw LocalDiscordError("the message has no such select; it has: \(names.joined(separator: ", "))")
        }
        if select["disabled"].bool == true { throw LocalDiscordError("the select is disabled") }
        let range = (select["min_values"].int ?? 1)...max(select["min_values"].int ?? 1, select["max_values"].int ?? 1)
        guard range.contains(values.count) else { throw LocalDiscordError("\(range) values can be chosen") }
        var filler = SelectFiller(select, user: user.id, world: world, channel: channel)
        let chosen = try filler.choose(values)
        let data: JSON = [
            "id": select["id"], "custom_id": select["custom_id"], "component_type": select["type"],
            "values": JSON(chosen.map { JSON($0) }), "resolved": filler.resolved.json,
        ]
        return change { world in
            world.begin(.component, by: user.id, in: channel, data: data, on: message, at: .now)
        }
    }

    public func beginSubmit(
        _ opener: LocalInteraction, _ modal: JSON?, _ values: [String: String], as user: LocalUser
    ) throws(LocalDiscordError) -> LocalInteraction {
        guard let modal, let channel = world.channels[opener.channelID] else {
            throw LocalDiscordError("no modal is open")
        }
        var components: [JSON] = []
        for row in modal["components"].array ?? [] {
            let input = row["type"].int == 18 ? row["component"] : row["components"][0]
            guard let customID = input["custom_id"].string else { continue }
            let label = input["label"].string ?? row["label"].string ?? ""
            let value = values[customID] ?? values[label] ?? input["value"].string ?? ""
            try check(value, input, label)
            var filled: JSON = [
                "type": input["type"], "id": input["id"], "custom_id": JSON(customID), "value": JSON(value),
            ]
            if input["type"].int != 4 {
                filled = [
                    "type": input["type"], "id": input["id"], "custom_id": JSON(customID),
                    "values": value.isEmpty ? [] : [JSON(value)],
                ]
            }
            components.append(
                row["type"].int == 18
                    ? ["type": 18, "id": row["id"], "component": filled]
                    : ["type": 1, "id": row["id"], "components": [filled]])
        }
        let data: JSON = ["custom_id": modal["custom_id"], "components": JSON(components)]
        let source = opener.message.flatMap { current($0) }
        return change { world in
            world.begin(.modal, by: user.id, in: channel, data: data, on: source, at: .now)
        }
    }

    private func check(_ value: String, _ input: JSON, _ label: String) throws(LocalDiscordError) {
        guard input["type"].int == 4 else { return }
        if value.isEmpty {
            if input["required"].bool ?? true { throw LocalDiscordError("'\(label)' must be filled in") }
            return
        }
        let least = input["min_length"].int ?? 0
        let most = input["max_length"].int ?? 4000
        guard value.utf16.count >= least, value.utf16.count <= most else {
            throw LocalDiscordError("'\(label)' takes \(least) to \(most) characters")
        }
    }

    /// The message as it is now, if that person can see it.
    private func reach(
        _ message: LocalMessage, as user: LocalUser
    ) throws(LocalDiscordError) -> (LocalMessage, LocalChannel) {
        guard let message = current(message), let channel = world.channels[message.channelID] else {
            throw LocalDiscordError("the message is gone")
        }
        guard message.visibleTo == nil || message.visibleTo == user.id,
            world.permissions(of: user.id, in: channel).contains(.viewChannel)
        else { throw LocalDiscordError("\(user.displayName) does not see that message") }
        return (message, channel)
    }
}
