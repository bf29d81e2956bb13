// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime
internal import Database
public import Discord

/// What was filled in with `/garden`.
///
/// /commands/garden/options
struct GardenOptions: Sendable {
    /// /commands/garden/options/motto
    let motto: String?
    /// /commands/garden/options/beds
    let beds: Int64?
    /// /commands/garden/options/patience
    let patience: Double?
    /// /commands/garden/options/soil
    let soil: Soil?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        motto = try invocation.optionalText("motto", maximumLength: 200)
        beds = try invocation.integer("beds", minimum: 0, maximum: 50)
        patience = try invocation.number("patience", minimum: 0, maximum: 1)
        soil = try invocation.choice("soil", of: Soil.self)
    }
}

/// What was filled in with `/night`.
///
/// /commands/night/options
struct NightOptions: Sendable {
    /// /commands/night/options/on
    let on: Bool

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        on = try invocation.required("on", invocation.boolean("on"))
    }
}

/// What was filled in with `/favourite`.
///
/// /commands/favourite/options
struct FavouriteOptions: Sendable {
    /// /commands/favourite/options/name
    let name: String?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        name = try invocation.text("name", minimumLength: 1, maximumLength: 80)
    }
}

/// What was filled in with `/plant show`.
///
/// /commands/plant/commands/show/options
struct PlantShowOptions: Sendable {
    /// /commands/plant/commands/show/options/number
    let number: Int64
    /// /commands/plant/commands/show/options/label
    let label: String?
    /// /commands/plant/commands/show/options/height
    let height: Int64?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        number = try invocation.required("number", invocation.integer("number", minimum: 1))
        label = try invocation.optionalText("label", maximumLength: 40)
        height = try invocation.integer("height", among: [1, 100])
    }
}

/// What was filled in with `/plant edit`.
///
/// /commands/plant/commands/edit/options
struct PlantEditOptions: Sendable {
    /// /commands/plant/commands/edit/options/number
    let number: Int64

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        number = try invocation.required("number", invocation.integer("number"))
    }
}

/// What was filled in with `/plant find label`.
///
/// /commands/plant/commands/find/commands/label/options
struct PlantFindLabelOptions: Sendable {
    /// /commands/plant/commands/find/commands/label/options/text
    let text: String?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        text = try invocation.text("text", maximumLength: 40)
    }
}

/// What was filled in with `/plant find like`.
///
/// /commands/plant/commands/find/commands/like/options
struct PlantFindLikeOptions: Sendable {
    /// /commands/plant/commands/find/commands/like/options/text
    let text: String

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        text = try invocation.required("text", invocation.text("text"))
    }
}

/// What was filled in with `/neighbour`.
///
/// /commands/neighbour/options
struct NeighbourOptions: Sendable {
    /// /commands/neighbour/options/who
    let who: User
    /// /commands/neighbour/options/patron
    let patron: User?
    /// /commands/neighbour/options/soil
    let soil: Soil?
    /// /commands/neighbour/options/meeting
    let meeting: Channel?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        who = try invocation.required("who", invocation.user("who"))
        patron = try invocation.user("patron")
        soil = try invocation.choice("soil", of: Soil.self)
        meeting = try invocation.channel("meeting")
    }
}

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
          },
          {
            "type": 1,
            "name": "plant",
            "description": "Plants",
            "description_localizations": {
              "ja": "植物"
            },
            "options": [
              {
                "type": 1,
                "name": "show",
                "description": "Show a plant",
                "description_localizations": {
                  "ja": "植物を見る"
                },
                "options": [
                  {
                    "type": 4,
                    "name": "number",
                    "description": "Its number",
                    "description_localizations": {
                      "ja": "番号"
                    },
                    "required": true,
                    "autocomplete": true,
                    "min_value": 1
                  },
                  {
                    "type": 3,
                    "name": "label",
                    "description": "What its label says",
                    "description_localizations": {
                      "ja": "札の文字"
                    },
                    "max_length": 40
                  },
                  {
                    "type": 4,
                    "name": "height",
                    "description": "Its height",
                    "description_localizations": {
                      "ja": "高さ"
                    },
                    "choices": [
                      {
                        "name": "small",
                        "name_localizations": {
                          "ja": "小さい"
                        },
                        "value": 1
                      },
                      {
                        "name": "high",
                        "value": 100
                      }
                    ]
                  }
                ]
              },
              {
                "type": 1,
                "name": "edit",
                "description": "Edit a plant",
                "description_localizations": {
                  "ja": "植物を直す"
                },
                "options": [
                  {
                    "type": 4,
                    "name": "number",
                    "description": "Its number",
                    "description_localizations": {
                      "ja": "番号"
                    },
                    "required": true
                  }
                ]
              },
              {
                "type": 1,
                "name": "sow",
                "description": "Sow",
                "description_localizations": {
                  "ja": "蒔く"
                }
              },
              {
                "type": 2,
                "name": "find",
                "description": "Find a plant",
                "description_localizations": {
                  "ja": "植物を探す"
                },
                "options": [
                  {
                    "type": 1,
                    "name": "label",
                    "description": "What its label says",
                    "description_localizations": {
                      "ja": "札の文字"
                    },
                    "options": [
                      {
                        "type": 3,
                        "name": "text",
                        "description": "What its label says",
                        "description_localizations": {
                          "ja": "札の文字"
                        },
                        "autocomplete": true,
                        "max_length": 40
                      }
                    ]
                  },
                  {
                    "type": 1,
                    "name": "like",
                    "description": "What its label says",
                    "description_localizations": {
                      "ja": "札の文字"
                    },
                    "options": [
                      {
                        "type": 3,
                        "name": "text",
                        "description": "What its label says",
                        "description_localizations": {
                          "ja": "札の文字"
                        },
                        "required": true
                      }
                    ]
                  },
                  {
                    "type": 1,
                    "name": "oldest",
                    "description": "The oldest one that is not planted yet",
                    "description_localizations": {
                      "ja": "まだ植えていないもののうち一番古いもの"
                    }
                  }
                ]
              }
            ],
            "default_member_permissions": 1099511627808,
            "contexts": [0],
            "integration_types": [0],
            "nsfw": true
          },
          {
            "type": 1,
            "name": "neighbour",
            "description": "Show somebody's garden",
            "description_localizations": {
              "ja": "誰かの庭を見る"
            },
            "options": [
              {
                "type": 6,
                "name": "who",
                "description": "Whose",
                "description_localizations": {
                  "ja": "誰の"
                },
                "required": true
              },
              {
                "type": 6,
                "name": "patron",
                "description": "Who helps you",
                "description_localizations": {
                  "ja": "手伝う人"
                }
              },
              {
                "type": 3,
                "name": "soil",
                "description": "Soil",
                "description_localizations": {
                  "ja": "土"
                },
                "autocomplete": true
              },
              {
                "type": 7,
                "name": "meeting",
                "description": "Where you meet",
                "description_localizations": {
                  "ja": "集まる場所"
                },
                "channel_types": [0, 11]
              }
            ],
            "contexts": [0, 1],
            "integration_types": [0, 1]
          },
          {
            "type": 1,
            "name": "shed",
            "description": "Show your shed",
            "description_localizations": {
              "ja": "物置を見る"
            },
            "contexts": [0, 1],
            "integration_types": [0]
          },
          {
            "type": 1,
            "name": "announce",
            "description": "Tell everybody about your garden",
            "description_localizations": {
              "ja": "みんなに庭を知らせる"
            },
            "options": [
              {
                "type": 1,
                "name": "openly",
                "description": "Say that you do",
                "description_localizations": {
                  "ja": "知らせたことも伝える"
                }
              },
              {
                "type": 1,
                "name": "quietly",
                "description": "Say nothing of it",
                "description_localizations": {
                  "ja": "知らせたことは伝えない"
                }
              },
              {
                "type": 1,
                "name": "written",
                "description": "With a new motto",
                "description_localizations": {
                  "ja": "新しい言葉とともに"
                }
              }
            ],
            "contexts": [0],
            "integration_types": [0]
          },
          {
            "type": 2,
            "name": "Garden of",
            "name_localizations": {
              "ja": "庭"
            },
            "contexts": [0, 1],
            "integration_types": [0]
          }
        ]
        """#

    /// Where in the document each part of the payload comes from.
    ///
    /// /commands
    public nonisolated static let commandSources =
        #"""
         /commands
        0 ./garden
        0.description ./description /texts/en-US/garden.description
        0.options ./options
        0.options.0 ./motto
        0.options.0.description ./description /texts/en-US/garden.motto
        0.options.0.max_length /tables/gardener/columns/motto/maxLength
        0.options.1 ./beds
        0.options.1.description ./description /texts/en-US/garden.beds
        0.options.1.min_value /tables/gardener/columns/beds/minimum
        0.options.1.max_value ./maximum
        0.options.2 ./patience
        0.options.2.description ./description /texts/en-US/garden.patience
        0.options.2.min_value /tables/gardener/columns/patience/minimum
        0.options.2.max_value /tables/gardener/columns/patience/maximum
        0.options.3 ./soil
        0.options.3.description ./description /texts/en-US/garden.soil
        0.options.3.choices /enums/soil
        0.options.3.choices.0 ./clay
        0.options.3.choices.0.name . /texts/en-US/soil.clay
        0.options.3.choices.1 ./sand
        0.options.3.choices.1.name . /texts/en-US/soil.sand
        0.options.3.choices.2 ./default
        0.options.3.choices.2.name . /texts/en-US/soil.default
        0.contexts ./contexts
        0.integration_types ./installs
        1 ./night
        1.description ./description /texts/en-US/night.description
        1.options ./options
        1.options.0 ./on
        1.options.0.description ./description /texts/en-US/night.on
        1.options.0.required ./required
        1.contexts ./contexts
        1.integration_types ./installs
        2 ./favourite
        2.description ./description /texts/en-US/favourite.description
        2.options ./options
        2.options.0 ./name
        2.options.0.description ./description /texts/en-US/favourite.name
        2.options.0.min_length /tables/plant/columns/name/minLength
        2.options.0.max_length /tables/plant/columns/name/maxLength
        2.contexts ./contexts
        2.integration_types ./installs
        3 ./plant
        3.description ./description /texts/en-US/plant.description
        3.options ./commands
        3.options.0 ./show
        3.options.0.description ./description /texts/en-US/plant.show
        3.options.0.options ./options
        3.options.0.options.0 ./number
        3.options.0.options.0.description ./description /texts/en-US/plant.number
        3.options.0.options.0.required ./required
        3.options.0.options.0.autocomplete ./autocomplete
        3.options.0.options.0.min_value ./minimum
        3.options.0.options.1 ./label
        3.options.0.options.1.description ./description /texts/en-US/plant.label
        3.options.0.options.1.max_length /tables/plant/columns/label/maxLength
        3.options.0.options.2 ./height
        3.options.0.options.2.description ./description /texts/en-US/plant.height
        3.options.0.options.2.choices ./choices
        3.options.0.options.2.choices.0 ./0
        3.options.0.options.2.choices.0.name . /texts/en-US/plant.small
        3.options.0.options.2.choices.1 ./1
        3.options.1 ./edit
        3.options.1.description ./description /texts/en-US/plant.edit
        3.options.1.options ./options
        3.options.1.options.0 ./number
        3.options.1.options.0.description ./description /texts/en-US/plant.number
        3.options.1.options.0.required ./required
        3.options.2 ./sow
        3.options.2.description ./description /texts/en-US/plant.sow
        3.options.3 ./find
        3.options.3.description ./description /texts/en-US/plant.find
        3.options.3.options ./commands
        3.options.3.options.0 ./label
        3.options.3.options.0.description ./description /texts/en-US/plant.label
        3.options.3.options.0.options ./options
        3.options.3.options.0.options.0 ./text
        3.options.3.options.0.options.0.description ./description /texts/en-US/plant.label
        3.options.3.options.0.options.0.autocomplete ./autocomplete
        3.options.3.options.0.options.0.max_length ./maxLength
        3.options.3.options.1 ./like
        3.options.3.options.1.description ./description /texts/en-US/plant.label
        3.options.3.options.1.options ./options
        3.options.3.options.1.options.0 ./text
        3.options.3.options.1.options.0.description ./description /texts/en-US/plant.label
        3.options.3.options.1.options.0.required ./required
        3.options.3.options.2 ./oldest
        3.options.3.options.2.description ./description /texts/en-US/plant.oldest
        3.default_member_permissions ./permissions
        3.contexts ./contexts
        3.integration_types ./installs
        3.nsfw ./nsfw
        4 ./neighbour
        4.description ./description /texts/en-US/neighbour.description
        4.options ./options
        4.options.0 ./who
        4.options.0.description ./description /texts/en-US/neighbour.who
        4.options.0.required ./required
        4.options.1 ./patron
        4.options.1.description ./description /texts/en-US/neighbour.patron
        4.options.2 ./soil
        4.options.2.description ./description /texts/en-US/garden.soil
        4.options.2.autocomplete ./autocomplete
        4.options.3 ./meeting
        4.options.3.description ./description /texts/en-US/neighbour.meeting
        4.options.3.channel_types ./channelTypes
        4.contexts ./contexts
        4.integration_types ./installs
        5 ./shed
        5.description ./description /texts/en-US/shed.description
        5.contexts ./contexts
        5.integration_types ./installs
        6 ./announce
        6.description ./description /texts/en-US/announce.description
        6.options ./commands
        6.options.0 ./openly
        6.options.0.description ./description /texts/en-US/announce.openly
        6.options.1 ./quietly
        6.options.1.description ./description /texts/en-US/announce.quietly
        6.options.2 ./written
        6.options.2.description ./description /texts/en-US/announce.written
        6.contexts ./contexts
        6.integration_types ./installs
        7 ./garden_of
        7.name ./name /texts/en-US/garden_of.name
        7.contexts ./contexts
        7.integration_types ./installs
        """#

    /// A use of a command, which may be one that the bot no longer has.
    func run(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch (invocation.kind, invocation.name) {
        case (.chatInput, "garden"): try await runGarden(invocation, in: context)
        case (.chatInput, "night"): try await runNight(invocation, in: context)
        case (.chatInput, "favourite"): try await runFavourite(invocation, in: context)
        case (.chatInput, "plant"): try await runPlant(invocation, in: context)
        case (.chatInput, "neighbour"): try await runNeighbour(invocation, in: context)
        case (.chatInput, "shed"): try await runShed(invocation, in: context)
        case (.chatInput, "announce"): try await runAnnounce(invocation, in: context)
        case (.user, "Garden of"): try await runGardenOf(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// How a use of a command is acknowledged before its work.
    ///
    /// /commands
    nonisolated func deferral(of invocation: CommandInvocation) -> Deferral? {
        switch (invocation.kind, invocation.name, invocation.path) {
        case (.chatInput, "announce", ["openly"]): .message(isEphemeral: false)
        case (.chatInput, "announce", ["quietly"]): .message(isEphemeral: true)
        default: nil
        }
    }

    /// /commands/garden
    private func runGarden(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try GardenOptions(invocation)
        let record = context.actor
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["motto", "beds", "patience", "soil"]), record.id != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [GardenerRow.Change] = []
        if invocation.gives(["motto"]) {
            changes.append(.motto(options.motto))
        }
        if let value = options.beds {
            changes.append(.beds(value))
        }
        if let value = options.patience {
            changes.append(.patience(value))
        }
        if let value = options.soil {
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
        let options = try NightOptions(invocation)
        let record = context.actor
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        let changes: [GardenerRow.Change] = [.watersAtNight(options.on)]
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
        let options = try FavouriteOptions(invocation)
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
        if let value = options.name {
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

    /// /commands/plant
    private func runPlant(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch invocation.path {
        case ["show"]: try await runPlantShow(invocation, in: context)
        case ["edit"]: try await runPlantEdit(invocation, in: context)
        case ["sow"]: try await runPlantSow(invocation, in: context)
        case ["find", "label"]: try await runPlantFindLabel(invocation, in: context)
        case ["find", "like"]: try await runPlantFindLike(invocation, in: context)
        case ["find", "oldest"]: try await runPlantFindOldest(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/plant/commands/show
    private func runPlantShow(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try PlantShowOptions(invocation)
        let key = options.number
        guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
            return .text(Texts.plantMissing(in: language))
        }
        guard maySeePlant(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["label", "height"]), record.gardenerID != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [PlantRow.Change] = []
        if invocation.gives(["label"]) {
            changes.append(.label(options.label))
        }
        if let value = options.height {
            changes.append(.height(value))
        }
        return try await change(
            record,
            changes,
            then: Panel.plant(record.key),
            as: .message(isEphemeral: true),
            in: context
        )
    }

    /// /commands/plant/commands/edit
    private func runPlantEdit(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try PlantEditOptions(invocation)
        let key = options.number
        guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
            return .text(Texts.plantMissing(in: language))
        }
        if record.gardenerID != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        return try openPlantEditForm(for: record, in: context)
    }

    /// /commands/plant/commands/sow
    private func runPlantSow(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        return try openSowForm(in: context)
    }

    /// /commands/plant/commands/find/commands/label
    private func runPlantFindLabel(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try PlantFindLabelOptions(invocation)
        guard let label = options.text,
            let record = try context.database.read({ try PlantRow.find(label: label, in: $0) })
        else {
            return .text(Texts.plantMissing(in: language))
        }
        guard maySeePlant(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        return try await present(Panel.plant(record.key), as: .message(isEphemeral: false), in: context)
    }

    /// /commands/plant/commands/find/commands/like
    private func runPlantFindLike(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try PlantFindLikeOptions(invocation)
        let optionText = options.text
        let found = try context.database.read { connection in
            try Queries.plantsLike(optionText: optionText, limit: 1, in: connection)
        }
        guard let record = found.first else {
            return .text(Texts.plantMissing(in: language))
        }
        guard maySeePlant(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        return try await present(Panel.plant(record.key), as: .message(isEphemeral: false), in: context)
    }

    /// /commands/plant/commands/find/commands/oldest
    private func runPlantFindOldest(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let found = try context.database.read { connection in
            try Queries.unplanted(actor: context.actor, limit: 1, in: connection)
        }
        guard let record = found.first else {
            return .text(Texts.plantMissing(in: language))
        }
        guard maySeePlant(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        return try await present(Panel.plant(record.key), as: .message(isEphemeral: false), in: context)
    }

    /// /commands/neighbour
    private func runNeighbour(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try NeighbourOptions(invocation)
        let key = options.who.id
        guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
            return .text(Texts.neighbourMissing(in: language))
        }
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["patron", "soil", "meeting"]), record.id != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [GardenerRow.Change] = []
        if invocation.gives(["patron"]) {
            changes.append(.patronID(options.patron?.id))
        }
        if let value = options.soil {
            changes.append(.soil(value))
        }
        if invocation.gives(["meeting"]) {
            changes.append(.meetingID(options.meeting?.id))
        }
        return try await change(
            record,
            changes,
            then: Panel.garden(record.key),
            as: .message(isEphemeral: false),
            in: context
        )
    }

    /// /commands/shed
    private func runShed(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeShed(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        return try await present(Panel.shed(record.key), as: .message(isEphemeral: true), in: context)
    }

    /// /commands/announce
    private func runAnnounce(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch invocation.path {
        case ["openly"]: try await runAnnounceOpenly(invocation, in: context)
        case ["quietly"]: try await runAnnounceQuietly(invocation, in: context)
        case ["written"]: try await runAnnounceWritten(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/announce/commands/openly
    private func runAnnounceOpenly(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeBoard(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if !context.isAmong(settings.wardens) {
            return .text(Texts.panelDenied(in: language))
        }
        _ = try await send(.garden(record.key), to: .channel(context.interaction.channelID), number: 1, in: context)
        return try await present(Panel.board(record.key), as: .message(isEphemeral: false), in: context)
    }

    /// /commands/announce/commands/quietly
    private func runAnnounceQuietly(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeBoard(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if !context.isAmong(settings.wardens) {
            return .text(Texts.panelDenied(in: language))
        }
        _ = try await send(.garden(record.key), to: .channel(context.interaction.channelID), number: 1, in: context)
        return try await present(Panel.board(record.key), as: .message(isEphemeral: true), in: context)
    }

    /// /commands/announce/commands/written
    private func runAnnounceWritten(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let record = context.actor
        return try openAnnouncementForm(for: record, in: context)
    }

    /// /commands/garden_of
    private func runGardenOf(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = invocation.targetID,
            let record = try context.database.read({ try GardenerRow.find(key, in: $0) })
        else {
            return .text(Texts.neighbourMissing(in: language))
        }
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        return try await present(Panel.garden(record.key), as: .message(isEphemeral: true), in: context)
    }

    /// What is offered while a person types an option; nothing for one that the bot does not know.
    public func suggestions(in context: Context) async throws -> [AutocompleteChoice] {
        guard case .autocomplete(let invocation) = context.interaction.data,
            let option = invocation.focusedOption
        else {
            return []
        }
        switch (invocation.name, invocation.path, option.name) {
        case ("plant", ["show"], "number"):
            return try await suggestPlantShowNumber(invocation, in: context)
        case ("plant", ["find", "label"], "text"):
            return try await suggestPlantFindLabelText(invocation, in: context)
        case ("neighbour", [], "soil"):
            return try await suggestNeighbourSoil(invocation, in: context)
        default: return []
        }
    }

    /// /commands/plant/commands/show/options/number/autocomplete
    private func suggestPlantShowNumber(
        _ invocation: CommandInvocation,
        in context: Context
    ) async throws -> [AutocompleteChoice] {
        let focused = invocation.typed
        let choices = try context.database.read { connection in
            try Queries.ownLike(
                actor: context.actor,
                focused: focused,
                limit: Suggestions.most,
                in: connection
            ).compactMap { row in
                let gardenerRow = try GardenerRow.find(row.gardenerID, in: connection)
                return AutocompleteChoice("\(row.name) of \(gardenerRow?.name ?? "")", value: row.id)
            }
        }
        return Suggestions.fitting(choices)
    }

    /// /commands/plant/commands/find/commands/label/options/text/autocomplete
    private func suggestPlantFindLabelText(
        _ invocation: CommandInvocation,
        in context: Context
    ) async throws -> [AutocompleteChoice] {
        let focused = invocation.typed
        let choices = try context.database.read { connection in
            try Queries.labelsLike(focused: focused, limit: Suggestions.most, in: connection).compactMap { row in
                row.label.map { AutocompleteChoice(row.name, value: .text($0)) }
            }
        }
        return Suggestions.fitting(choices)
    }

    /// /commands/neighbour/options/soil/autocomplete
    private func suggestNeighbourSoil(
        _ invocation: CommandInvocation,
        in context: Context
    ) async throws -> [AutocompleteChoice] {
        let language = context.language
        let choices = Soil.allCases.map { AutocompleteChoice($0.label(in: language), value: .text($0.rawValue)) }
        return Suggestions.matching(invocation.typed, in: choices)
    }
}
