public import JSON

/// An application command as the bot has registered it.
public struct LocalCommand: Sendable {
    public enum Kind: Int, Sendable, CaseIterable {
        case slash = 1
        case user = 2
        case message = 3
        /// Opens the application's activity; Discord makes it by itself.
        case entryPoint = 4

        /// How many of them there can be.
        var most: Int {
            switch self {
            case .slash: 100
            case .user, .message: 15
            case .entryPoint: 1
            }
        }
    }

    public let id: Snowflake
    public let kind: Kind
    public let name: String
    /// The server that it belongs to; nil for a global command.
    public let guildID: Snowflake?
    /// What the bot said about it, with Discord's defaults filled in.
    public internal(set) var content: JSON
    /// Changes with the content and only then.
    public internal(set) var version: Snowflake

    public var options: [JSON] { content["options"].array ?? [] }

    /// Where it can be used: 0 servers, 1 direct messages with the bot, 2 other private channels.
    var contexts: [Int] {
        if let contexts = content["contexts"].array { return contexts.compactMap(\.int) }
        return content["dm_permission"].bool == false ? [0] : [0, 1, 2]
    }

    /// What a member needs to see it, unless the server's owner has said otherwise.
    var defaultPermissions: Permissions? {
        content["default_member_permissions"].string.flatMap { UInt64($0) }.map(Permissions.init(rawValue:))
    }
}

extension LocalCommand {
    /// Discord's echo of a command's body: its defaults filled in, and what says nothing left out of the options.
    static func normalized(_ body: JSON, isGlobal: Bool) -> JSON {
        let permissions = body["default_member_permissions"]
        var members: [(key: String, value: JSON)] = [
            ("type", JSON(body["type"].int ?? 1)),
            ("name", body["name"]),
            ("name_localizations", localizations(body["name_localizations"])),
            ("description", JSON(body["description"].string ?? "")),
            ("description_localizations", localizations(body["description_localizations"])),
            ("default_member_permissions", permissions.int.map { JSON(String($0)) } ?? JSON(orNull: permissions)),
            ("nsfw", JSON(body["nsfw"].bool ?? false)),
        ]
        if isGlobal {
            let contexts = body["contexts"].array.map { JSON($0.compactMap(\.int).sorted().map { JSON($0) }) }
            members.append(("dm_permission", JSON(dmPermission(body))))
            members.append(("contexts", contexts ?? .null))
            members.append(("integration_types", body["integration_types"].present ?? [0]))
        }
        if let handler = body["handler"].present { members.append(("handler", handler)) }
        if let options = body["options"].array, !options.isEmpty {
            members.append(("options", JSON(options.map(normalizedOption))))
        }
        return JSON(object: members)
    }

    private static func dmPermission(_ body: JSON) -> Bool {
        if let contexts = body["contexts"].array { return contexts.contains { $0.int == 1 } }
        return body["dm_permission"].bool ?? true
    }

    private static func localizations(_ field: JSON) -> JSON {
        field.object?.isEmpty == false ? field : .null
    }

    private static func normalizedOption(_ option: JSON) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("type", option["type"]),
            ("name", option["name"]),
            ("name_localizations", localizations(option["name_localizations"])),
            ("description", option["description"]),
            ("description_localizations", localizations(option["description_localizations"])),
        ]
        for key in ["required", "autocomplete"] where option[key].bool == true { members.append((key, true)) }
        for key in ["min_value", "max_value"] {
            // Of a number that may have a fraction Discord keeps one.
            let isFraction = option["type"].int == 10
            members.append((key, isFraction ? JSON(option[key].double) : option[key].present ?? .missing))
        }
        for key in ["min_length", "max_length", "channel_types"] {
            members.append((key, option[key].present ?? .missing))
        }
        if let choices = option["choices"].array, !choices.isEmpty {
            members.append(("choices", JSON(choices.map(normalizedChoice))))
        }
        if (option["type"].int ?? 0) <= 2 {
            members.append(("options", JSON((option["options"].array ?? []).map(normalizedOption))))
        }
        return JSON(object: members)
    }

    private static func normalizedChoice(_ choice: JSON) -> JSON {
        [
            "name": choice["name"], "name_localizations": localizations(choice["name_localizations"]),
            "value": choice["value"],
        ]
    }
}

extension JSON {
    /// The field, or `null` where it is missing.
    init(orNull field: JSON) { self = field.exists ? field : .null }
}
