// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// What was filled in with `/ticket open`.
///
/// /commands/ticket/commands/open/options
struct TicketOpenOptions: Sendable {
    /// /commands/ticket/commands/open/options/subject
    let subject: String
    /// /commands/ticket/commands/open/options/body
    let body: String

    init(_ invocation: CommandInvocation) throws(InvalidOption) {
        subject = try invocation.required("subject", invocation.text("subject", minimumLength: 3, maximumLength: 80))
        body = try invocation.required("body", invocation.text("body", minimumLength: 1, maximumLength: 1000))
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
            "name": "ticket",
            "description": "Ask for help",
            "options": [
              {
                "type": 1,
                "name": "open",
                "description": "Ask a question in a thread of your own",
                "options": [
                  {
                    "type": 3,
                    "name": "subject",
                    "description": "What it is about, in a few words",
                    "required": true,
                    "min_length": 3,
                    "max_length": 80
                  },
                  {
                    "type": 3,
                    "name": "body",
                    "description": "What has happened",
                    "required": true,
                    "min_length": 1,
                    "max_length": 1000
                  }
                ]
              },
              {
                "type": 1,
                "name": "list",
                "description": "Show the tickets that wait for an answer"
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
        0.options.0.options ./options
        0.options.0.options.0 ./subject
        0.options.0.options.0.description ./description /texts/en-US/ticket.open.subject
        0.options.0.options.0.required ./required
        0.options.0.options.0.min_length /tables/ticket/columns/subject/minLength
        0.options.0.options.0.max_length /tables/ticket/columns/subject/maxLength
        0.options.0.options.1 ./body
        0.options.0.options.1.description ./description /texts/en-US/ticket.open.body
        0.options.0.options.1.required ./required
        0.options.0.options.1.min_length /tables/ticket/columns/body/minLength
        0.options.0.options.1.max_length /tables/ticket/columns/body/maxLength
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
        let language = context.language
        let options = try TicketOpenOptions(invocation)
        let created = try await context.database.write { connection in
            let created = try TicketRow.insert(
                openerID: context.actor.id,
                guildID: context.interaction.guildID,
                subject: options.subject,
                body: options.body,
                at: context.now,
                in: connection
            )
            return created
        }
        let thread = try await openThread(
            "#\(created.id.shown) \(created.subject)",
            in: context.interaction.channelID,
            isPrivate: true,
            in: context
        )
        let createdNow = try await context.database.write { connection in
            try TicketRow.update(created.key, [.threadID(thread)], at: context.now, in: connection)
            return try TicketRow.find(created.key, in: connection) ?? created
        }
        let message = try await send(
            .ticket(createdNow.key),
            to: .channel(createdNow.threadID),
            mentioning: context.actor.id,
            number: 3,
            in: context
        )
        let createdNowNow = try await context.database.write { connection in
            try TicketRow.update(createdNow.key, [.messageID(message)], at: context.now, in: connection)
            return try TicketRow.find(createdNow.key, in: connection) ?? createdNow
        }
        return .sentence(Texts.ticketOpened(thread: (createdNowNow.threadID).shown, in: language), isEphemeral: true)
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
