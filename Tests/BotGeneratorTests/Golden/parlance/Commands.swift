// Generated from Schema/bot.json by botgen; edit that file instead.

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
            "name": "user",
            "description": "Show and change your settings and choose a conversation",
            "options": [
              {
                "type": 3,
                "name": "system_msg",
                "description": "How the assistant should behave in new sessions",
                "max_length": 2000
              },
              {
                "type": 4,
                "name": "max_tokens",
                "description": "How long an answer may be, in tokens",
                "min_value": 1,
                "max_value": 16384
              },
              {
                "type": 10,
                "name": "temperature",
                "description": "0 is matter-of-fact, 2 is wild",
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
            "description": "Show and change your current session",
            "options": [
              {
                "type": 3,
                "name": "name",
                "description": "A new name for this session",
                "min_length": 1,
                "max_length": 100
              },
              {
                "type": 3,
                "name": "system_msg",
                "description": "How the assistant should behave in this session",
                "max_length": 2000
              }
            ],
            "contexts": [0, 1],
            "integration_types": [0]
          },
          {
            "type": 3,
            "name": "Show session",
            "contexts": [0, 1],
            "integration_types": [0]
          }
        ]
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
        let record = context.actor
        guard maySeeUser(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if invocation.gives(["system_msg", "max_tokens", "temperature"]), record.id != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        var changes: [UserRow.Change] = []
        if let value = try invocation.optionalText("system_msg", maximumLength: 2000) {
            changes.append(.systemMsg(value))
        }
        if let value = try invocation.integer("max_tokens", minimum: 1, maximum: 16_384) {
            changes.append(.maxTokens(value))
        }
        if let value = try invocation.number("temperature", minimum: 0, maximum: 2) {
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
        if let value = try invocation.text("name", minimumLength: 1, maximumLength: 100) {
            changes.append(.name(value))
        }
        if let value = try invocation.optionalText("system_msg", maximumLength: 2000) {
            changes.append(.systemMsg(value))
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
