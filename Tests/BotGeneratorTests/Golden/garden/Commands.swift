// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

extension GeneratedBot {
    /// What registers the commands: a JSON array for Discord.
    ///
    /// /commands
    public nonisolated static let commandPayload =
        #"""
        [
          {
            "type": 1,
            "name": "garden",
            "description": "Show your garden",
            "description_localizations": {
              "ja": "庭を見る"
            },
            "options": [
              {
                "type": 3,
                "name": "motto",
                "description": "Motto",
                "description_localizations": {
                  "ja": "座右の銘"
                },
                "max_length": 200
              },
              {
                "type": 4,
                "name": "beds",
                "description": "Beds",
                "description_localizations": {
                  "ja": "花壇"
                },
                "min_value": 0,
                "max_value": 50
              },
              {
                "type": 10,
                "name": "patience",
                "description": "Patience",
                "description_localizations": {
                  "ja": "根気"
                },
                "min_value": 0,
                "max_value": 1
              },
              {
                "type": 3,
                "name": "soil",
                "description": "Soil",
                "description_localizations": {
                  "ja": "土"
                },
                "choices": [
                  {
                    "name": "clay",
                    "name_localizations": {
                      "ja": "粘土"
                    },
                    "value": "clay"
                  },
                  {
                    "name": "sand",
                    "name_localizations": {
                      "ja": "砂"
                    },
                    "value": "sand"
                  },
                  {
                    "name": "whatever there is",
                    "name_localizations": {
                      "ja": "そのまま"
                    },
                    "value": "default"
                  }
                ]
              }
            ],
            "contexts": [0, 1, 2],
            "integration_types": [0, 1]
          },
          {
            "type": 1,
            "name": "night",
            "description": "Water at night or not",
            "description_localizations": {
              "ja": "夜に水をやるかどうか"
            },
            "options": [
              {
                "type": 5,
                "name": "on",
                "description": "Whether to",
                "description_localizations": {
                  "ja": "やるかどうか"
                },
                "required": true
              }
            ],
            "contexts": [0],
            "integration_types": [0]
          },
          {
            "type": 1,
            "name": "favourite",
            "description": "Show your favourite plant",
            "description_localizations": {
              "ja": "お気に入りを見る"
            },
            "options": [
              {
                "type": 3,
                "name": "name",
                "description": "A new name",
                "description_localizations": {
                  "ja": "新しい名前"
                },
                "min_length": 1,
                "max_length": 80
              }
            ],
            "contexts": [0],
            "integration_types": [0]
          }
        ]
        """#

    /// A use of a command, which may be one that the bot no longer has.
    func run(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch (invocation.kind, invocation.name) {
        case (.chatInput, "garden"): try await runGarden(invocation, in: context)
        case (.chatInput, "night"): try await runNight(invocation, in: context)
        case (.chatInput, "favourite"): try await runFavourite(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/garden
    private func runGarden(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["motto", "beds", "patience", "soil"]), record.id != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [GardenerRow.Change] = []
        if let value = try invocation.optionalText("motto", maximumLength: 200) {
            changes.append(.motto(value))
        }
        if let value = try invocation.integer("beds", minimum: 0, maximum: 50) {
            changes.append(.beds(value))
        }
        if let value = try invocation.number("patience", minimum: 0, maximum: 1) {
            changes.append(.patience(value))
        }
        if let value = try invocation.choice("soil", of: Soil.self) {
            changes.append(.soil(value))
        }
        return try await change(
            record,
            changes,
            then: Panel.garden(record.key),
            as: .message(isEphemeral: true),
            in: context
        )
    }

    /// /commands/night
    private func runNight(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [GardenerRow.Change] = []
        if let value = try invocation.boolean("on") {
            changes.append(.watersAtNight(value))
        }
        return try await change(
            record,
            changes,
            then: Panel.garden(record.key),
            as: .message(isEphemeral: false),
            in: context
        )
    }

    /// /commands/favourite
    private func runFavourite(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = context.actor.favouriteID,
            let record = try context.database.read({ try PlantRow.find(key, in: $0) })
        else {
            return .text(Texts.favouriteNone(in: language))
        }
        guard maySeePlant(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["name"]), record.gardenerID != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [PlantRow.Change] = []
        if let value = try invocation.text("name", minimumLength: 1, maximumLength: 80) {
            changes.append(.name(value))
        }
        return try await change(
            record,
            changes,
            then: Panel.plant(record.key),
            as: .message(isEphemeral: true),
            in: context
        )
    }
}
