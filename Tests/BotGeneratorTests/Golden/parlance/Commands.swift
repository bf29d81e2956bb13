// Generated from Schema/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// What was filled in with `/user`.
///
/// /commands/user/options
struct UserOptions: Sendable {
    /// /commands/user/options/system_msg
    let systemMsg: String?
    /// /commands/user/options/max_tokens
    let maxTokens: Int64?
    /// /commands/user/options/temperature
    let temperature: Double?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        systemMsg = try invocation.optionalText("system_msg", maximumLength: 2000)
        maxTokens = try invocation.integer("max_tokens", minimum: 1, maximum: 16_384)
        temperature = try invocation.number("temperature", minimum: 0, maximum: 2)
    }
}

/// What was filled in with `/session`.
///
/// /commands/session/options
struct SessionOptions: Sendable {
    /// /commands/session/options/name
    let name: String?
    /// /commands/session/options/system_msg
    let systemMsg: String?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        name = try invocation.text("name", minimumLength: 1, maximumLength: 100)
        systemMsg = try invocation.optionalText("system_msg", maximumLength: 2000)
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
            "name": "user",
            "name_localizations": {
              "ja": "設定",
              "zh-CN": "设置",
              "zh-TW": "设置"
            },
            "description": "Show and change your settings and choose a conversation",
            "description_localizations": {
              "ja": "設定の確認・変更とセッションの選択",
              "zh-CN": "查看和更改你的设置，选择会话",
              "zh-TW": "查看和更改你的设置，选择会话"
            },
            "options": [
              {
                "type": 3,
                "name": "system_msg",
                "name_localizations": {
                  "ja": "システムプロンプト",
                  "zh-CN": "系统提示词",
                  "zh-TW": "系统提示词"
                },
                "description": "How the assistant should behave in new sessions",
                "description_localizations": {
                  "ja": "新しいセッションでのアシスタントの振る舞い",
                  "zh-CN": "助手在新会话中的行为方式",
                  "zh-TW": "助手在新会话中的行为方式"
                },
                "max_length": 2000
              },
              {
                "type": 4,
                "name": "max_tokens",
                "name_localizations": {
                  "ja": "最大トークン数",
                  "zh-CN": "最大token数",
                  "zh-TW": "最大token数"
                },
                "description": "How long an answer may be, in tokens",
                "description_localizations": {
                  "ja": "回答の長さの上限（トークン数）",
                  "zh-CN": "回答的最大长度，以 token 计",
                  "zh-TW": "回答的最大长度，以 token 计"
                },
                "min_value": 1,
                "max_value": 16384
              },
              {
                "type": 10,
                "name": "temperature",
                "name_localizations": {
                  "ja": "温度",
                  "zh-CN": "温度",
                  "zh-TW": "温度"
                },
                "description": "0 is matter-of-fact, 2 is wild",
                "description_localizations": {
                  "ja": "0 は堅実、2 は奔放",
                  "zh-CN": "0 最严谨，2 最天马行空",
                  "zh-TW": "0 最严谨，2 最天马行空"
                },
                "min_value": 0,
                "max_value": 2
              }
            ],
            "contexts": [0, 1],
            "integration_types": [0]
          },
          {
            "type": 1,
            "name": "session",
            "name_localizations": {
              "ja": "セッション",
              "zh-CN": "会话",
              "zh-TW": "会话"
            },
            "description": "Show and change your current session",
            "description_localizations": {
              "ja": "現在のセッションの確認・変更",
              "zh-CN": "查看和更改当前会话",
              "zh-TW": "查看和更改当前会话"
            },
            "options": [
              {
                "type": 3,
                "name": "name",
                "name_localizations": {
                  "ja": "名前",
                  "zh-CN": "名称",
                  "zh-TW": "名称"
                },
                "description": "A new name for this session",
                "description_localizations": {
                  "ja": "このセッションの新しい名前",
                  "zh-CN": "此会话的新名称",
                  "zh-TW": "此会话的新名称"
                },
                "min_length": 1,
                "max_length": 100
              },
              {
                "type": 3,
                "name": "system_msg",
                "name_localizations": {
                  "ja": "システムプロンプト",
                  "zh-CN": "系统提示词",
                  "zh-TW": "系统提示词"
                },
                "description": "How the assistant should behave in this session",
                "description_localizations": {
                  "ja": "このセッションでのアシスタントの振る舞い",
                  "zh-CN": "助手在此会话中的行为方式",
                  "zh-TW": "助手在此会话中的行为方式"
                },
                "max_length": 2000
              }
            ],
            "contexts": [0, 1],
            "integration_types": [0]
          },
          {
            "type": 3,
            "name": "Show session",
            "name_localizations": {
              "ja": "セッションを表示",
              "zh-CN": "查看会话",
              "zh-TW": "查看会话"
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
        0 ./user
        0.name ./name /texts/en-US/user.command
        0.description ./description /texts/en-US/user.description
        0.options ./options
        0.options.0 ./system_msg
        0.options.0.name ./name /texts/en-US/option.system_msg
        0.options.0.description ./description /texts/en-US/user.option.system_msg
        0.options.0.max_length /tables/user/columns/system_msg/maxLength
        0.options.1 ./max_tokens
        0.options.1.name ./name /texts/en-US/option.max_tokens
        0.options.1.description ./description /texts/en-US/user.option.max_tokens
        0.options.1.min_value /tables/user/columns/max_tokens/minimum
        0.options.1.max_value /tables/user/columns/max_tokens/maximum
        0.options.2 ./temperature
        0.options.2.name ./name /texts/en-US/option.temperature
        0.options.2.description ./description /texts/en-US/user.option.temperature
        0.options.2.min_value /tables/user/columns/temperature/minimum
        0.options.2.max_value /tables/user/columns/temperature/maximum
        0.contexts ./contexts
        0.integration_types ./installs
        1 ./session
        1.name ./name /texts/en-US/session.command
        1.description ./description /texts/en-US/session.description
        1.options ./options
        1.options.0 ./name
        1.options.0.name ./name /texts/en-US/option.name
        1.options.0.description ./description /texts/en-US/session.option.name
        1.options.0.min_length /tables/session/columns/name/minLength
        1.options.0.max_length /tables/session/columns/name/maxLength
        1.options.1 ./system_msg
        1.options.1.name ./name /texts/en-US/option.system_msg
        1.options.1.description ./description /texts/en-US/session.option.system_msg
        1.options.1.max_length /tables/session/columns/system_msg/maxLength
        1.contexts ./contexts
        1.integration_types ./installs
        2 ./show_session
        2.name ./name /texts/en-US/show_session.name
        2.contexts ./contexts
        2.integration_types ./installs
        """#

    /// A use of a command, which may be one that the bot no longer has.
    func run(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch (invocation.kind, invocation.name) {
        case (.chatInput, "user"): try await runUser(invocation, in: context)
        case (.chatInput, "session"): try await runSession(invocation, in: context)
        case (.message, "Show session"): try await runShowSession(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/user
    private func runUser(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try UserOptions(invocation)
        let record = context.actor
        guard maySeeUser(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["system_msg", "max_tokens", "temperature"]), record.id != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [UserRow.Change] = []
        if invocation.gives(["system_msg"]) {
            changes.append(.systemMsg(options.systemMsg))
        }
        if let value = options.maxTokens {
            changes.append(.maxTokens(value))
        }
        if let value = options.temperature {
            changes.append(.temperature(value))
        }
        return try await change(
            record,
            changes,
            then: Panel.user(record.key),
            as: .message(isEphemeral: true),
            in: context
        )
    }

    /// /commands/session
    private func runSession(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try SessionOptions(invocation)
        guard let key = context.actor.currentSessionID,
            let record = try context.database.read({ try SessionRow.find(key, in: $0) })
        else {
            return .text(Texts.sessionNone(in: language))
        }
        guard try await maySeeSession(record, in: context) else {
            return .text(Texts.sessionDenied(in: language))
        }
        if invocation.gives(["name", "system_msg"]), record.creatorID != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [SessionRow.Change] = []
        if let value = options.name {
            changes.append(.name(value))
        }
        if invocation.gives(["system_msg"]) {
            changes.append(.systemMsg(options.systemMsg))
        }
        return try await change(
            record,
            changes,
            then: Panel.session(record.key),
            as: .message(isEphemeral: true),
            in: context
        )
    }

    /// /commands/show_session
    private func runShowSession(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        guard let target = invocation.targetID else {
            return .text(Texts.showSessionNone(in: language))
        }
        let found = try await functions.sessionOfMessage(target, in: context)
        guard let key = found, let record = try context.database.read({ try SessionRow.find(key, in: $0) }) else {
            return .text(Texts.showSessionNone(in: language))
        }
        guard try await maySeeSession(record, in: context) else {
            return .text(Texts.sessionDenied(in: language))
        }
        return try await present(Panel.session(record.key), as: .message(isEphemeral: true), in: context)
    }
}
