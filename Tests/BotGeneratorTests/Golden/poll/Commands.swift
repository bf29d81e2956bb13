// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// What was filled in with `/poll`.
///
/// /commands/poll/options
struct PollOptions: Sendable {
    /// /commands/poll/options/question
    let question: String
    /// /commands/poll/options/a
    let a: String
    /// /commands/poll/options/b
    let b: String
    /// /commands/poll/options/hours
    let hours: Int64
    /// /commands/poll/options/c
    let c: String?
    /// /commands/poll/options/d
    let d: String?
    /// /commands/poll/options/e
    let e: String?

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        question = try invocation.required(
            "question",
            invocation.text("question", minimumLength: 1, maximumLength: 200)
        )
        a = try invocation.required("a", invocation.text("a", maximumLength: 70))
        b = try invocation.required("b", invocation.text("b", maximumLength: 70))
        hours = try invocation.required("hours", invocation.integer("hours", minimum: 1, maximum: 720))
        c = try invocation.text("c", maximumLength: 70)
        d = try invocation.text("d", maximumLength: 70)
        e = try invocation.text("e", maximumLength: 70)
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
            "name": "poll",
            "description": "Ask everyone in this channel a question",
            "description_localizations": {
              "ja": "チャンネルのみんなにアンケートを取る",
              "zh-CN": "向频道里的所有人发起投票",
              "zh-TW": "向频道里的所有人发起投票"
            },
            "options": [
              {
                "type": 3,
                "name": "question",
                "description": "What you want to know",
                "description_localizations": {
                  "ja": "聞きたいこと",
                  "zh-CN": "你想问什么",
                  "zh-TW": "你想问什么"
                },
                "required": true,
                "min_length": 1,
                "max_length": 200
              },
              {
                "type": 3,
                "name": "a",
                "description": "The first answer to choose from",
                "description_localizations": {
                  "ja": "1つ目の選択肢",
                  "zh-CN": "第一个选项",
                  "zh-TW": "第一个选项"
                },
                "required": true,
                "max_length": 70
              },
              {
                "type": 3,
                "name": "b",
                "description": "The second answer to choose from",
                "description_localizations": {
                  "ja": "2つ目の選択肢",
                  "zh-CN": "第二个选项",
                  "zh-TW": "第二个选项"
                },
                "required": true,
                "max_length": 70
              },
              {
                "type": 4,
                "name": "hours",
                "description": "After how many hours the poll closes",
                "description_localizations": {
                  "ja": "何時間後に締め切るか",
                  "zh-CN": "多少小时后截止",
                  "zh-TW": "多少小时后截止"
                },
                "required": true,
                "min_value": 1,
                "max_value": 720
              },
              {
                "type": 3,
                "name": "c",
                "description": "Another answer to choose from",
                "description_localizations": {
                  "ja": "ほかの選択肢",
                  "zh-CN": "再加一个选项",
                  "zh-TW": "再加一个选项"
                },
                "max_length": 70
              },
              {
                "type": 3,
                "name": "d",
                "description": "Another answer to choose from",
                "description_localizations": {
                  "ja": "ほかの選択肢",
                  "zh-CN": "再加一个选项",
                  "zh-TW": "再加一个选项"
                },
                "max_length": 70
              },
              {
                "type": 3,
                "name": "e",
                "description": "Another answer to choose from",
                "description_localizations": {
                  "ja": "ほかの選択肢",
                  "zh-CN": "再加一个选项",
                  "zh-TW": "再加一个选项"
                },
                "max_length": 70
              }
            ],
            "contexts": [0],
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
        0 ./poll
        0.description ./description /texts/en-US/poll.description
        0.options ./options
        0.options.0 ./question
        0.options.0.description ./description /texts/en-US/poll.option.question
        0.options.0.required ./required
        0.options.0.min_length /tables/poll/columns/question/minLength
        0.options.0.max_length /tables/poll/columns/question/maxLength
        0.options.1 ./a
        0.options.1.description ./description /texts/en-US/poll.option.first
        0.options.1.required ./required
        0.options.1.max_length ./maxLength
        0.options.2 ./b
        0.options.2.description ./description /texts/en-US/poll.option.second
        0.options.2.required ./required
        0.options.2.max_length ./maxLength
        0.options.3 ./hours
        0.options.3.description ./description /texts/en-US/poll.option.hours
        0.options.3.required ./required
        0.options.3.min_value ./minimum
        0.options.3.max_value ./maximum
        0.options.4 ./c
        0.options.4.description ./description /texts/en-US/poll.option.more
        0.options.4.max_length ./maxLength
        0.options.5 ./d
        0.options.5.description ./description /texts/en-US/poll.option.more
        0.options.5.max_length ./maxLength
        0.options.6 ./e
        0.options.6.description ./description /texts/en-US/poll.option.more
        0.options.6.max_length ./maxLength
        0.contexts ./contexts
        0.integration_types ./installs
        """#

    /// A use of a command, which may be one that the bot no longer has.
    func run(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch (invocation.kind, invocation.name) {
        case (.chatInput, "poll"): try await runPoll(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/poll
    private func runPoll(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let options = try PollOptions(invocation)
        let createdTooTooTooTooToo = try await context.database.write { connection in
            let created = try PollRow.insert(
                ownerID: context.actor.id,
                question: options.question,
                closesAt: context.now.adding(options.hours, times: 3600),
                at: context.now,
                in: connection
            )
            let createdToo = try ChoiceRow.insert(pollID: created.id, position: 1, label: options.a, in: connection)
            let createdTooToo = try ChoiceRow.insert(
                pollID: createdToo.pollID,
                position: 2,
                label: options.b,
                in: connection
            )
            let createdTooTooToo = try ChoiceRow.insert(
                pollID: createdTooToo.pollID,
                position: 3,
                label: options.c,
                in: connection
            )
            let createdTooTooTooToo = try ChoiceRow.insert(
                pollID: createdTooTooToo.pollID,
                position: 4,
                label: options.d,
                in: connection
            )
            let createdTooTooTooTooToo = try ChoiceRow.insert(
                pollID: createdTooTooTooToo.pollID,
                position: 5,
                label: options.e,
                in: connection
            )
            return createdTooTooTooTooToo
        }
        return try await present(
            Panel.poll(createdTooTooTooTooToo.pollID),
            as: .message(isEphemeral: false),
            in: context
        )
    }
}
