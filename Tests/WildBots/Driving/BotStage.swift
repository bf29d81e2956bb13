public import BotRuntime
public import Database
public import Discord
public import EventLoop
public import JSON
internal import ProcessSupport

/// A generated bot on a database of its own, driven by the interactions that Discord would send.
@LoopActor public final class BotStage<Bot: BotDefinition> {
    public let database: Database
    /// What went wrong on the bot's side.
    public private(set) var errors: [String] = []
    /// The channel in which everything happens, until somebody goes elsewhere.
    public var channel: Snowflake = 3
    /// The server; nil for direct messages.
    public var guild: Snowflake? = 9
    /// What each person is allowed to do in the channel.
    public var permissions: [Snowflake: UInt64] = [:]
    /// Where things are sent besides answers.
    public let channels = Channels()
    private let responder = Responder()
    private let folder: TemporaryFolder
    private var service: InteractionService<Bot>?
    private var lastInteraction: UInt64 = 1000

    public init(_ bot: Bot) async throws {
        let folder = TemporaryFolder()
        self.folder = folder
        database = try await Database.open(
            path: folder.path + "/bot.sqlite", schema: Bot.databaseSchema, configuration: .init(synchronous: .normal))
        service = InteractionService(
            bot: bot, database: database, responder: responder, channels: channels,
            onError: { [weak self] error, _ in self?.errors.append("\(error)") })
    }

    /// Uses a command such as `todo user add`, with the options' names, types and values.
    @discardableResult
    public func use(
        _ command: String, _ options: [GivenOption] = [], as user: Snowflake
    ) async throws -> Shown {
        try await handle(type: 2, data(command, options), as: user)
    }

    /// What is offered while somebody types the first option; the others are filled in already.
    public func complete(
        _ command: String, _ options: [GivenOption], as user: Snowflake
    ) async throws -> [JSON] {
        var options = options
        options[0].isFocused = true
        return try await handle(type: 4, data(command, options), as: user).data["choices"].array ?? []
    }

    /// Uses a command in the menu of a person or of a message.
    @discardableResult
    public func apply(
        _ command: String, to target: Snowflake, kind: CommandInvocation.Kind, as user: Snowflake
    ) async throws -> Shown {
        let data: JSON = [
            "id": "7", "name": JSON(command), "type": JSON(kind.rawValue), "target_id": JSON("\(target)"),
        ]
        return try await handle(type: 2, data, as: user)
    }

    /// Presses a button of a panel.
    @discardableResult
    public func press(_ label: String, on panel: Shown, as user: Snowflake) async throws -> Shown {
        guard let control = panel.controls.first(where: { $0["label"].string == label }) else {
            throw NoSuchControl(label: label)
        }
        return try await handle(
            type: 3, ["custom_id": control["custom_id"], "component_type": 2], on: panel, as: user)
    }

    /// Chooses what is called so in the panel's select.
    @discardableResult
    public func choose(_ label: String, on panel: Shown, as user: Snowflake) async throws -> Shown {
        for control in panel.controls {
            for option in control["options"].array ?? [] where option["label"].string == label {
                let data: JSON = [
                    "custom_id": control["custom_id"], "component_type": 3, "values": [option["value"]],
                ]
                return try await handle(type: 3, data, on: panel, as: user)
            }
        }
        throw NoSuchControl(label: label)
    }

    private func data(_ command: String, _ options: [GivenOption]) -> JSON {
        let words = command.split(separator: " ").map(String.init)
        var inner = options.map(\.json)
        for depth in words.indices.dropFirst().reversed() {
            // The last word is the sub-command; one before it is a group.
            inner = [
                ["name": JSON(words[depth]), "type": JSON(depth == words.count - 1 ? 1 : 2), "options": JSON(inner)]
            ]
        }
        let people = options.compactMap { option -> (key: String, value: JSON)? in
            guard option.kind == .user, let id = option.value.string else { return nil }
            return (key: id, value: ["id": JSON(id), "username": JSON("user\(id)")])
        }
        return [
            "id": "7", "name": JSON(words[0]), "type": 1, "options": JSON(inner),
            "resolved": ["users": JSON(object: people)],
        ]
    }

    private func handle(type: Int, _ data: JSON, on panel: Shown? = nil, as user: Snowflake) async throws -> Shown {
        lastInteraction += 1
        let person: JSON = ["id": JSON("\(user)"), "username": JSON("user\(user)")]
        var interaction: [String: JSON] = [
            "id": JSON(String(lastInteraction)), "application_id": "1", "token": "t", "type": JSON(type), "data": data,
            "locale": "en-US", "channel_id": JSON("\(channel)"),
        ]
        if let guild {
            interaction["guild_id"] = JSON("\(guild)")
            interaction["member"] = ["user": person, "permissions": JSON(String(permissions[user] ?? 0))]
        } else {
            interaction["user"] = person
        }
        if let panel {
            interaction["message"] = [
                "id": "55", "channel_id": JSON("\(channel)"), "author": ["id": "1", "username": "bot"],
                "flags": JSON(panel.isEphemeral ? 64 : 0),
            ]
        }
        responder.responses = []
        await service?.handle(try Interaction(json: JSON(object: interaction.map { (key: $0, value: $1) })))
        return Shown(responder.responses)
    }
}

/// An option that is filled in.
public struct GivenOption: Sendable {
    let name: String
    let kind: CommandOption.Kind
    let value: JSON
    var isFocused = false

    public static func text(_ name: String, _ value: String) -> Self {
        Self(name: name, kind: .string, value: JSON(value))
    }
    public static func integer(_ name: String, _ value: Int) -> Self {
        Self(name: name, kind: .integer, value: JSON(value))
    }
    public static func truth(_ name: String, _ value: Bool) -> Self {
        Self(name: name, kind: .boolean, value: JSON(value))
    }
    public static func user(_ name: String, _ value: Snowflake) -> Self {
        Self(name: name, kind: .user, value: JSON("\(value)"))
    }

    var json: JSON {
        ["name": JSON(name), "type": JSON(kind.rawValue), "value": value, "focused": JSON(isFocused)]
    }
}

/// A control that a test looks for and that is not there.
public struct NoSuchControl: Error {
    let label: String
}
