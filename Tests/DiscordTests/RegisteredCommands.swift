import JSON

/// Commands as this program registers them, and as Discord describes them when it is asked with `with_localizations=true`:
/// its fields in its order, with everything that it adds and writes out.
enum RegisteredCommands {
    static let local: JSON = [
        "type": 1, "name": "user", "description": "Your settings", "description_localizations": ["ja": "設定"],
        "options": [
            [
                "type": 10, "name": "temperature", "description": "How free", "min_value": 0, "max_value": 2,
            ],
            [
                "type": 3, "name": "mode", "description": "Which", "required": false,
                "choices": [["name": "A", "name_localizations": ["ja": "あ"], "value": "a"]],
            ], ["type": 7, "name": "where", "description": "Where", "channel_types": [5, 0]],
        ],
        "contexts": [0, 1], "integration_types": [0],
    ]

    private static let described =
        #"""
        {"id": "1211364915173498950", "application_id": "1211364915173490001", "version": "1211364915173498951",
         "default_member_permissions": null, "type": 1, "name": "user", "name_localizations": null,
         "description": "Your settings", "description_localizations": {"ja": "設定"}, "dm_permission": true,
         "contexts": [1, 0], "integration_types": [0],
         "options": [
            {"type": 10, "name": "temperature", "name_localizations": null, "description": "How free",
             "description_localizations": null, "required": false, "autocomplete": false, "min_value": 0.0,
             "max_value": 2.0},
            {"type": 3, "name": "mode", "name_localizations": null, "description": "Which",
             "description_localizations": null, "required": false, "autocomplete": false, "options": [],
             "choices": [{"name": "A", "name_localizations": {"ja": "あ"}, "value": "a"}]},
            {"type": 7, "name": "where", "name_localizations": null, "description": "Where",
             "description_localizations": null, "required": false, "channel_types": [0, 5]}],
         "nsfw": false}
        """#

    static let remote = (try? JSON(parsing: described)) ?? .missing

    static func with(_ json: JSON, _ key: String, _ value: JSON) -> JSON {
        JSON(object: (json.object ?? []).filter { $0.key != key } + [(key, value)])
    }

    static func without(_ json: JSON, _ keys: String...) -> JSON {
        JSON(object: (json.object ?? []).filter { !keys.contains($0.key) })
    }

    /// `command` with one of its options changed.
    static func changing(_ index: Int, of command: JSON, _ change: (JSON) -> JSON) -> JSON {
        var options = command["options"].array ?? []
        options[index] = change(options[index])
        return with(command, "options", JSON(options))
    }
}
