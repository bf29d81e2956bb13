// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// What was filled in with `/remind me`.
///
/// /commands/remind/commands/me/options
struct RemindMeOptions: Sendable {
    /// /commands/remind/commands/me/options/what
    let what: String
    /// /commands/remind/commands/me/options/minutes
    let minutes: Int64

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        what = try invocation.required("what", invocation.text("what", minimumLength: 1, maximumLength: 200))
        minutes = try invocation.required("minutes", invocation.integer("minutes", minimum: 1, maximum: 525_600))
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
            "name": "remind",
            "description": "Reminders",
            "description_localizations": {
              "ja": "リマインダー",
              "zh-CN": "提醒",
              "zh-TW": "提醒"
            },
            "options": [
              {
                "type": 1,
                "name": "me",
                "description": "Remind me of something in this channel",
                "description_localizations": {
                  "ja": "このチャンネルで何かを知らせます",
                  "zh-CN": "在本频道提醒我一件事",
                  "zh-TW": "在本频道提醒我一件事"
                },
                "options": [
                  {
                    "type": 3,
                    "name": "what",
                    "description": "What to remind you of",
                    "description_localizations": {
                      "ja": "知らせる内容",
                      "zh-CN": "提醒的内容",
                      "zh-TW": "提醒的内容"
                    },
                    "required": true,
                    "min_length": 1,
                    "max_length": 200
                  },
                  {
                    "type": 4,
                    "name": "minutes",
                    "description": "In how many minutes",
                    "description_localizations": {
                      "ja": "何分後か",
                      "zh-CN": "多少分钟之后",
                      "zh-TW": "多少分钟之后"
                    },
                    "required": true,
                    "min_value": 1,
                    "max_value": 525600
                  }
                ]
              },
              {
                "type": 1,
                "name": "list",
                "description": "Show what you will be reminded of",
                "description_localizations": {
                  "ja": "予定しているリマインダーを表示します",
                  "zh-CN": "查看你的提醒",
                  "zh-TW": "查看你的提醒"
                }
              }
            ],
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
        0 ./remind
        0.description ./description /texts/en-US/remind.description
        0.options ./commands
        0.options.0 ./me
        0.options.0.description ./description /texts/en-US/remind.me.description
        0.options.0.options ./options
        0.options.0.options.0 ./what
        0.options.0.options.0.description ./description /texts/en-US/remind.me.what
        0.options.0.options.0.required ./required
        0.options.0.options.0.min_length /tables/reminder/columns/what/minLength
        0.options.0.options.0.max_length /tables/reminder/columns/what/maxLength
        0.options.0.options.1 ./minutes
        0.options.0.options.1.description ./description /texts/en-US/remind.me.minutes
        0.options.0.options.1.required ./required
        0.options.0.options.1.min_value ./minimum
        0.options.0.options.1.max_value ./maximum
        0.options.1 ./list
        0.options.1.description ./description /texts/en-US/remind.list.description
        0.contexts ./contexts
        0.integration_types ./installs
        """#

    /// A use of a command, which may be one that the bot no longer has.
    func run(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch (invocation.kind, invocation.name) {
        case (.chatInput, "remind"): try await runRemind(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/remind
    private func runRemind(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch invocation.path {
        case ["me"]: try await runRemindMe(invocation, in: context)
        case ["list"]: try await runRemindList(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/remind/commands/me
    private func runRemindMe(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let options = try RemindMeOptions(invocation)
        return try await limited(
            "remind_me",
            per: .user,
            uses: 30,
            seconds: 3600,
            in: context,
            refusal: { Texts.panelCooldown(time: $0, in: language) }
        ) {
            let created = try await context.database.write { connection in
                let created = try ReminderRow.insert(
                    personID: context.actor.id,
                    channelID: context.interaction.channelID,
                    what: options.what,
                    dueAt: context.now.adding(options.minutes, times: 60),
                    at: context.now,
                    in: connection
                )
                try ScheduleStore.plan(
                    "remind",
                    for: created.key,
                    at: created.dueAt,
                    by: context.actor.id,
                    in: context,
                    connection
                )
                return created
            }
            return .sentence(
                Texts.remindMeDone(time: (created.dueAt).shown, what: created.what, in: language),
                isEphemeral: true
            )
        }
    }

    /// /commands/remind/commands/list
    private func runRemindList(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeList(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        return try await present(Panel.list(record.key), as: .message(isEphemeral: true), in: context)
    }
}
