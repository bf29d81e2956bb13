public import Discord

/// A message or a thread that an action was to make, and Discord did not.
public struct UnsentMessage: Error, CustomStringConvertible {
    /// Why not; nil where there is no such channel or row.
    public let reason: DiscordError?
    public var description: String {
        "a message could not be sent: " + (reason.map { "\($0)" } ?? "there is no channel or nothing to show")
    }
}

/// Where a view is sent to.
public enum SendingPlace: Hashable, Sendable {
    /// A channel or a thread; nil where the action does not happen in any.
    case channel(Snowflake?)
    /// Somebody's direct messages.
    case user(Snowflake?)
}

extension BotDefinition {
    /// Posts a panel that anybody there sees, whoever acts.
    ///
    /// - Parameters:
    ///   - mentioning: whom it calls, and nobody else.
    ///   - number: tells the message from others that the same action posts.
    ///   - nonce: lets the message be posted once, however often it is tried within a few minutes.
    /// - Returns: the message's id.
    public func send(
        _ panel: Panel, to place: SendingPlace, mentioning user: Snowflake? = nil, number: Int = 0,
        nonce: String? = nil,
        in context: InteractionContext<Self>
    ) async throws -> Snowflake {
        var context = context
        context.isSending = true
        context.actor = try reloaded(context.actor, in: context.database)
        guard case .shown(let content) = try await content(of: panel, page: PanelPages(), in: context) else {
            throw UnsentMessage(reason: nil)
        }
        do throws(DiscordError) {
            let channel: Snowflake?
            switch place {
            case .channel(let id): channel = id
            case .user(let id?): channel = try await context.channels.directChannel(with: id)
            case .user(nil): channel = nil
            }
            if let channel {
                let payload = MessagePayload(
                    content: content.words(below: user.map { "<@\($0)>" }), embeds: [content.embed],
                    components: content.rows,
                    allowedMentions: AllowedMentions(users: user.map { [$0] } ?? []),
                    nonce: nonce ?? "\(context.interaction.id)-\(number)")
                return try await context.channels.post(payload, in: channel)
            }
        } catch {
            throw UnsentMessage(reason: error)
        }
        throw UnsentMessage(reason: nil)
    }

    /// Opens a thread with the person who acts in it.
    ///
    /// - Returns: its id.
    public func openThread(
        _ name: String, in channel: Snowflake?, isPrivate: Bool, in context: InteractionContext<Self>
    ) async throws -> Snowflake {
        guard let channel else { throw UnsentMessage(reason: nil) }
        let name = name.trimmed.cut(to: 100)
        do throws(DiscordError) {
            return try await context.channels.openThread(
                name.isEmpty ? "…" : name, in: channel, isPrivate: isPrivate, inviting: context.interaction.user.id)
        } catch {
            throw UnsentMessage(reason: error)
        }
    }
}
