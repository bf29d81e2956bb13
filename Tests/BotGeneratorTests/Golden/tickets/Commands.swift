// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

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
            "name": "ticket",
            "description": "Ask for help",
            "description_localizations": {
              "ja": "問い合わせる",
              "zh-CN": "寻求帮助",
              "zh-TW": "寻求帮助"
            },
            "options": [
              {
                "type": 1,
                "name": "open",
                "description": "Ask a question in a thread of your own",
                "description_localizations": {
                  "ja": "専用のスレッドで質問します",
                  "zh-CN": "在专属的子区中提问",
                  "zh-TW": "在专属的子区中提问"
                }
              },
              {
                "type": 1,
                "name": "list",
                "description": "Show the tickets that wait for an answer",
                "description_localizations": {
                  "ja": "対応待ちのチケットを表示します",
                  "zh-CN": "查看等待处理的工单",
                  "zh-TW": "查看等待处理的工单"
                }
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
        0 ./ticket
        0.description ./description /texts/en-US/ticket.description
        0.options ./commands
        0.options.0 ./open
        0.options.0.description ./description /texts/en-US/ticket.open.description
        0.options.1 ./list
        0.options.1.description ./description /texts/en-US/ticket.list.description
        0.contexts ./contexts
        0.integration_types ./installs
        """#

    /// A use of a command, which may be one that the bot no longer has.
    func run(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch (invocation.kind, invocation.name) {
        case (.chatInput, "ticket"): try await runTicket(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/ticket
    private func runTicket(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        switch invocation.path {
        case ["open"]: try await runTicketOpen(invocation, in: context)
        case ["list"]: try await runTicketList(invocation, in: context)
        default: try await outdated(nil, in: context)
        }
    }

    /// /commands/ticket/commands/open
    private func runTicketOpen(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        return try openOpenForm(in: context)
    }

    /// /commands/ticket/commands/list
    private func runTicketList(_ invocation: CommandInvocation, in context: Context) async throws -> Answer {
        let language = context.language
        let record = context.actor
        guard maySeeDesk(record, in: context) else {
            return .text(Texts.deskDenied(in: language))
        }
        return try await present(Panel.desk(record.key), as: .message(isEphemeral: true), in: context)
    }
}
