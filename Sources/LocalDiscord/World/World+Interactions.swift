internal import JSON

extension World {
    /// How long an interaction waits for its first response, and how long its token lives
    /// (Discord, interactions/receiving-and-responding).
    public struct InteractionTimes: Sendable {
        public var response = Duration.seconds(3)
        public var token = Duration.seconds(15 * 60)
    }

    mutating func begin(
        _ kind: LocalInteraction.Kind, by user: Snowflake, in channel: LocalChannel, data: JSON,
        on message: LocalMessage? = nil, at now: Timestamp
    ) -> LocalInteraction {
        var random = SystemRandomNumberGenerator()
        let token = "local" + (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
        let interaction = LocalInteraction(
            id: ids.next(at: now), token: token, kind: kind, user: user, channelID: channel.id,
            guildID: channel.guildID, data: data, message: message, locale: users[user]?.locale ?? "en-US",
            createdAt: now)
        interactions.insert(interaction)
        outbox.append(.interactionCreated(interaction))
        return interaction
    }

    /// The interaction that a first response is for, if it may still come.
    func interactionAwaitingResponse(
        _ id: Snowflake, token: String, at now: Timestamp
    ) throws(APIError) -> LocalInteraction {
        guard let interaction = interactions[id], interaction.token == token else { throw .unknownInteraction }
        if interaction.callback != nil { throw .alreadyAcknowledged }
        if interaction.createdAt.duration(to: now) > times.response { throw .unknownInteraction }
        return interaction
    }

    /// Checks and performs a first response; gives the message that it made or changed.
    @discardableResult
    mutating func respond(
        to interaction: LocalInteraction, with body: JSON, files: [UploadedFile] = [], at now: Timestamp
    ) throws(APIError) -> LocalMessage? {
        let source = interaction.message.flatMap { message($0.id, in: $0.channelID) }
        let form = try CallbackForm.check(body, files: files, answering: interaction, editing: source?.flags ?? [])
        return try respond(to: interaction, type: body["type"].int ?? 0, with: form, at: now)
    }

    /// Performs a first response; gives the message that it made or changed.
    mutating func respond(
        to interaction: LocalInteraction, type: Int, with form: CallbackForm, at now: Timestamp
    ) throws(APIError) -> LocalMessage? {
        let channel = try channel(interaction.channelID)
        var original: LocalMessage?
        var outcome: InteractionOutcome?
        interactions.update(interaction.id) {
            $0.callback = type
            $0.respondedAt = now
        }
        switch form {
        case .message(let message):
            let posted = postResponse(to: interaction, in: channel, message, isFirst: true, at: now)
            original = posted
            outcome = .message(posted)
        case .deferredMessage(let isEphemeral):
            var placeholder = MessageForm()
            placeholder.flags = isEphemeral ? [.ephemeral] : []
            original = postResponse(
                to: interaction, in: channel, placeholder, isFirst: true, flags: .loading, at: now)
        case .deferredUpdate: original = interaction.message.flatMap { self.message($0.id, in: $0.channelID) }
        case .update(let change):
            guard let source = interaction.message.flatMap({ self.message($0.id, in: $0.channelID) })
            else { throw .unknownMessage }
            let updated = edit(source, with: change, at: now)
            original = updated
            outcome = .updated(updated)
        case .choices(let choices): outcome = .choices(choices)
        case .modal(let modal): outcome = .modal(modal)
        }
        interactions.update(interaction.id) { $0.originalID = original?.id }
        if let acknowledged = interactions[interaction.id] { outbox.append(.interactionAcknowledged(acknowledged)) }
        if let outcome { finish(interaction.id, outcome) }
        return original
    }

    mutating func finish(_ id: Snowflake, _ outcome: InteractionOutcome) {
        guard let interaction = interactions[id], interaction.outcome == nil else { return }
        interactions.update(id) { $0.outcome = outcome }
        outbox.append(.interactionAnswered(interaction, outcome))
    }

    mutating func postResponse(
        to interaction: LocalInteraction, in channel: LocalChannel, _ form: MessageForm, isFirst: Bool,
        flags: MessageFlags = [], at now: Timestamp
    ) -> LocalMessage {
        let command = interaction.data["name"].string
        let kind: MessageKind =
            switch interaction.kind {
            case .command where isFirst:
                (interaction.data["type"].int ?? 1) == 1 ? .slashCommand : .contextMenuCommand
            default: .ordinary
            }
        let user = users[interaction.user] ?? bot
        return post(
            Posting(
                author: bot, channel: channel, form: form, kind: kind,
                interaction: InteractionMetadata(
                    id: interaction.id, type: interaction.kind.rawValue, user: user, name: command),
                applicationID: application.id,
                visibleTo: form.flags?.contains(.ephemeral) == true ? interaction.user : nil, flags: flags),
            at: now)
    }

    // MARK: The interaction's webhook

    /// The interaction whose token a webhook's address carries.
    func interaction(webhook: Snowflake, token: String, at now: Timestamp) throws(APIError) -> LocalInteraction {
        guard webhook == application.id, let interaction = interactions.find(token: token) else {
            throw .unknownWebhook
        }
        if interaction.createdAt.duration(to: now) > times.token { throw .expiredWebhookToken }
        // There is nothing to follow before the first response.
        guard interaction.callback != nil else { throw .unknownWebhook }
        return interaction
    }

    /// The message that `@original` or an id means for a webhook's token.
    func webhookMessage(_ reference: String, of interaction: LocalInteraction) throws(APIError) -> LocalMessage {
        guard let id = reference == "@original" ? interaction.originalID : Snowflake(reference),
            let message = self.message(id, in: interaction.channelID),
            id == interaction.originalID || message.interaction?.id == interaction.id
        else { throw .unknownMessage }
        return message
    }

    mutating func follow(
        _ interaction: LocalInteraction, with form: MessageForm, at now: Timestamp
    ) throws(APIError) -> LocalMessage {
        if form.isEmpty { throw .emptyMessage }
        // The first follow-up to a deferral takes its place, as on Discord.
        if let original = interaction.originalID.flatMap({ self.message($0, in: interaction.channelID) }),
            original.flags.contains(.loading)
        {
            return try editOriginal(original, of: interaction, with: form, at: now)
        }
        let message = postResponse(
            to: interaction, in: try channel(interaction.channelID), form, isFirst: false, at: now)
        finish(interaction.id, .message(message))
        return message
    }

    mutating func editOriginal(
        _ message: LocalMessage, of interaction: LocalInteraction, with form: MessageForm, at now: Timestamp
    ) throws(APIError) -> LocalMessage {
        let edited = edit(message, with: form, at: now)
        if edited.isBlank {
            replace(message)
            outbox.removeLast()
            throw .emptyMessage
        }
        if message.id == interaction.originalID {
            finish(interaction.id, interaction.callback == 5 ? .message(edited) : .updated(edited))
        }
        return edited
    }
}

extension LocalMessage {
    /// Whether there is nothing to see in it, which Discord does not allow.
    var isBlank: Bool {
        content.allSatisfy(\.isWhitespace) && embeds.isEmpty && components.isEmpty && attachments.isEmpty
            && stickers.isEmpty
    }
}
