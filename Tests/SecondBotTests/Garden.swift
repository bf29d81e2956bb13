import BotRuntime
import Database
@testable import Discord
import EventLoop
import Glibc
import JSON
import ProcessSupport
import Testing

/// The second bot, generated from `bot.json` beside this file, on a database of its own: nothing of it is written by hand.
@LoopActor final class Garden {
    let database: Database
    let bot: GeneratedBot
    let service: InteractionService<GeneratedBot>
    let responder = Responder()
    let channels = Channels()
    private let folder: TemporaryFolder
    private var lastInteraction: UInt64 = 1000

    nonisolated static let ada: UInt64 = 100
    nonisolated static let bob: UInt64 = 200

    init(
        isAllowed: @escaping @LoopActor (User, Snowflake?) async -> Bool = { _, _ in true },
        deadline: Duration = InteractionLimit.firstResponse,
        deferredLimit: Duration = InteractionLimit.deferredAnswer
    ) async throws {
        folder = TemporaryFolder()
        database = try await Database.open(
            path: folder.path + "/garden.sqlite", schema: GeneratedBot.databaseSchema,
            configuration: .init(synchronous: .normal))
        let responder = responder
        bot = GeneratedBot(settings: try Self.settings())
        service = InteractionService(
            bot: bot, database: database, responder: responder, channels: channels,
            isAllowed: isAllowed, deadline: deadline, deferredLimit: deferredLimit,
            onError: { error, _ in responder.errors.append("\(error)") })
    }

    private static func settings() throws -> Settings {
        try Settings(
            from: SettingsSource(environment: [
                "DISCORD_TOKEN": "d", "GARDEN_TOKEN": "t", "GARDEN_WARDENS": "\(ada) 77",
            ]))
    }

    // MARK: What people do

    @discardableResult
    func run(_ command: String, _ options: [String: JSON] = [:], as user: UInt64 = ada, locale: String = "en-US")
        async throws
        -> Shown
    {
        try await handle(
            [
                "type": 2,
                "data": [
                    "id": "7", "name": JSON(command), "type": 1,
                    "options": JSON(options.map { ["name": JSON($0), "type": JSON(Self.type($1)), "value": $1] }),
                ],
            ], as: user, locale: locale)
    }

    private static func type(_ value: JSON) -> Int {
        value.bool != nil ? 5 : value.string != nil ? 3 : value.int != nil ? 4 : 10
    }

    /// Uses a sub-command such as `plant find label`, or a command with objects that were chosen in Discord.
    @discardableResult
    func use(_ path: String, _ options: [JSON] = [], resolved: JSON = .missing, as user: UInt64 = ada) async throws
        -> Shown
    {
        try await handle(["type": 2, "data": Self.data(path, options, resolved)], as: user, locale: "en-US")
    }

    private static func data(_ path: String, _ options: [JSON], _ resolved: JSON = .missing) -> JSON {
        let words = path.split(separator: " ").map(String.init)
        var inner = options
        for (depth, word) in words.enumerated().dropFirst().reversed() {
            // The last word is the sub-command; one before it is a group.
            let type = depth == words.count - 1 ? 1 : 2
            inner = [["name": JSON(word), "type": JSON(type), "options": JSON(inner)]]
        }
        return ["id": "7", "name": JSON(words[0]), "type": 1, "options": JSON(inner), "resolved": resolved]
    }

    /// What is offered while somebody types an option.
    func suggestions(
        for option: String, typing text: JSON, in path: String, as user: UInt64 = ada, locale: String = "en-US"
    ) async throws -> [JSON] {
        let options: [JSON] = [["name": JSON(option), "type": 3, "value": text, "focused": true]]
        let data = Self.data(path, options)
        let shown = try await handle(["type": 4, "data": data], as: user, locale: locale)
        #expect(shown.type == 8)
        return try #require(shown.data["choices"].array)
    }

    /// Uses a command in somebody's menu.
    @discardableResult
    func apply(_ command: String, to target: UInt64, as user: UInt64 = ada) async throws -> Shown {
        let data: JSON = ["id": "7", "name": JSON(command), "type": 2, "target_id": JSON(String(target))]
        return try await handle(["type": 2, "data": data], as: user, locale: "en-US")
    }

    /// Sends the form that a response has opened, with what is written into it.
    @discardableResult
    func send(
        _ form: Shown, _ values: [String: String], as user: UInt64 = ada, isOnPanel: Bool = false
    ) async throws -> Shown {
        let inputs = values.map { name, value -> JSON in
            ["type": 18, "component": ["type": 4, "custom_id": JSON(name), "value": JSON(value)]]
        }
        let data: JSON = ["custom_id": form.data["custom_id"], "components": JSON(inputs)]
        let message: JSON = [
            "id": "55", "channel_id": "3", "author": ["id": "1", "username": "bot"], "flags": 64,
        ]
        return try await handle(
            ["type": 5, "data": data, "message": isOnPanel ? message : .missing], as: user, locale: "en-US")
    }

    @discardableResult
    func press(
        _ customID: String, choosing values: [String] = [], as user: UInt64 = ada, isEphemeral: Bool = true,
        locale: String = "en-US", id: UInt64? = nil
    ) async throws -> Shown {
        try await handle(
            [
                "type": 3,
                "data": [
                    "custom_id": JSON(customID), "component_type": values.isEmpty ? 2 : 3,
                    "values": JSON(values.map { JSON($0) }),
                ],
                "message": [
                    "id": "55", "channel_id": "3", "author": ["id": "1", "username": "bot"],
                    "flags": JSON(isEphemeral ? 64 : 0),
                ],
            ], as: user, locale: locale, id: id)
    }

    private func handle(_ parts: JSON, as user: UInt64, locale: String, id: UInt64? = nil) async throws -> Shown {
        responder.responses = []
        responder.calls = []
        await service.handle(try interaction(parts, as: user, locale: locale, id: id))
        return Shown(responder.responses)
    }

    private func interaction(
        _ parts: JSON, as user: UInt64, locale: String = "en-US", id: UInt64? = nil
    ) throws -> Interaction {
        lastInteraction += 1
        let interaction: JSON = [
            "id": JSON(String(id ?? lastInteraction)), "application_id": "1", "token": "t", "type": parts["type"],
            "data": parts["data"], "message": parts["message"], "locale": JSON(locale), "guild_id": "9",
            "channel_id": "3",
            "member": [
                "user": ["id": JSON(String(user)), "username": JSON("user\(user)"), "global_name": JSON(names[user])],
                "permissions": JSON(permissions[user] ?? "0"), "roles": JSON((roles[user] ?? []).map { JSON($0) }),
            ],
        ]
        return try Interaction(json: interaction)
    }

    /// The use of a sub-command, before anybody handles it.
    func use(of path: String, as user: UInt64 = ada) throws -> Interaction {
        try interaction(["type": 2, "data": Self.data(path, [])], as: user)
    }

    var permissions: [UInt64: String] = [:]
    var roles: [UInt64: [String]] = [:]
    var names: [UInt64: String] = [Garden.ada: "Ada", Garden.bob: "Bob"]

    // MARK: What is stored

    func gardener(_ id: UInt64 = ada) throws -> GardenerRow? {
        try database.read { try GardenerRow.find(Snowflake(id), in: $0) }
    }

    @discardableResult
    func plant(_ name: String, of owner: UInt64 = ada, height: Int64 = 0, isEdible: Bool = false) async throws
        -> PlantRow
    {
        try await database.write {
            try PlantRow.insert(gardenerID: Snowflake(owner), name: name, height: height, isEdible: isEdible, in: $0)
        }
    }
}

/// Keeps what is sent.
@LoopActor final class Responder: InteractionResponder {
    /// What Discord is asked to do for an interaction.
    enum Call: Equatable {
        case respond(Int?)
        case edit(MessagePayload)
        case delete
        case followUp(MessagePayload)
    }

    var responses: [InteractionResponse] = []
    /// Everything, in order.
    var calls: [Call] = []
    var errors: [String] = []
    /// What Discord answers to the next calls: a status, with its own code, instead of doing them.
    var refusals: [(status: Int, code: Int)] = []
    /// Is told of a call before Discord answers.
    var onCall: @LoopActor (Call) -> Void = { _ in }

    nonisolated init() {}

    func respond(to interaction: Interaction, with response: InteractionResponse) async throws {
        try record(.respond(response.json["type"].int))
        responses.append(response)
    }

    func editResponse(to interaction: Interaction, _ payload: MessagePayload) async throws {
        try record(.edit(payload))
    }

    func deleteResponse(to interaction: Interaction) async throws { try record(.delete) }

    func followUp(_ interaction: Interaction, _ payload: MessagePayload) async throws {
        try record(.followUp(payload))
    }

    private func record(_ call: Call) throws {
        onCall(call)
        if !refusals.isEmpty {
            let (status, code) = refusals.removeFirst()
            throw DiscordError(status: status, body: Array(#"{"code": \#(code)}"#.utf8))
        }
        calls.append(call)
    }
}

/// Keeps what is sent to channels.
@LoopActor final class Channels: ChannelService {
    var posts: [(channel: Snowflake, payload: MessagePayload)] = []
    var threads: [(name: String, isPrivate: Bool, user: Snowflake)] = []
    /// How many of the next posts fail.
    var failures = 0
    /// What Discord answers then.
    var status = 403
    /// Whether posts wait, until they are let go on.
    var isHeld = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watching: [CheckedContinuation<Void, Never>] = []

    nonisolated init() {}

    /// Returns when a post waits.
    func postWaits() async {
        if waiting.isEmpty { await withCheckedContinuation { watching.append($0) } }
    }

    /// Lets posts go on.
    func goOn() {
        isHeld = false
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func post(_ payload: MessagePayload, in channel: Snowflake) async throws(DiscordError) -> Snowflake {
        if isHeld {
            await withCheckedContinuation { continuation in
                waiting.append(continuation)
                for watcher in watching { watcher.resume() }
                watching = []
            }
        }
        if failures > 0 {
            failures -= 1
            throw DiscordError(status: status, body: [])
        }
        posts.append((channel, payload))
        return Snowflake(UInt64(7000 + posts.count))
    }

    func directChannel(with user: Snowflake) async throws(DiscordError) -> Snowflake { Snowflake(user.rawValue + 1) }

    func openThread(
        _ name: String, in channel: Snowflake, isPrivate: Bool, inviting user: Snowflake
    ) async throws(DiscordError) -> Snowflake {
        threads.append((name, isPrivate, user))
        return 8000
    }
}

/// A response as a person sees it.
struct Shown {
    let responses: [InteractionResponse]
    /// 4 is a message, 7 an update.
    let type: Int?
    let data: JSON

    init(_ responses: [InteractionResponse]) {
        self.responses = responses
        type = responses.first?.json["type"].int
        data = responses.first?.json["data"] ?? .missing
    }

    var problems: [String] { responses.flatMap(\.problems) }
    var content: String? { data["content"].string }
    var isEphemeral: Bool { data["flags"].int == 64 }
    var title: String? { data["embeds"][0]["title"].string }
    var description: String? { data["embeds"][0]["description"].string }
    var fields: [String: String] {
        var fields: [String: String] = [:]
        for field in data["embeds"][0]["fields"].array ?? [] {
            fields[field["name"].string ?? ""] = field["value"].string
        }
        return fields
    }

    var controls: [JSON] { (data["components"].array ?? []).flatMap { $0["components"].array ?? [] } }

    /// The custom id of the button with this label.
    func button(_ label: String) -> String? {
        controls.first { $0["label"].string == label }?["custom_id"].string
    }

    func style(_ label: String) -> Int? { controls.first { $0["label"].string == label }?["style"].int }
}
