public import Database
public import Discord
public import EventLoop

/// How long an answer to an interaction may take (interactions/receiving-and-responding).
public enum InteractionLimit {
    /// Discord shows 'interaction failed' after 3 s; the rest is for the way.
    public static let firstResponse = Duration.milliseconds(2500)
    /// The interaction's token lives 15 minutes; the rest is for requests that have to be repeated.
    public static let deferredAnswer = Duration.seconds(14 * 60)
}

/// Answers interactions with what a generated bot says, once each and always in time: at once, or after an acknowledgement
/// where the bot says that the work may take longer.
@LoopActor public final class InteractionService<Bot: BotDefinition> {
    let bot: Bot
    let database: Database
    let responder: any InteractionResponder
    let channels: any ChannelService
    let isAllowed: @LoopActor (User, _ guild: Snowflake?) async -> Bool
    let onError: @LoopActor (any Error, Interaction) -> Void
    let deferredLimit: Duration
    private let deadline: Duration
    private var recent = RecentInteractions()

    /// - Parameters:
    ///   - isAllowed: whether the bot works for this person in this server; nothing is stored of those it does not work for.
    ///   - deadline: when a sentence about a failure is sent in place of an answer that is not ready.
    ///   - deferredLimit: the same for an answer that follows an acknowledgement.
    ///   - onError: is told of failures, which the person only sees a sentence of.
    public init(
        bot: Bot, database: Database, responder: any InteractionResponder, channels: any ChannelService,
        isAllowed: @escaping @LoopActor (User, _ guild: Snowflake?) async -> Bool = { _, _ in true },
        deadline: Duration = InteractionLimit.firstResponse,
        deferredLimit: Duration = InteractionLimit.deferredAnswer,
        onError: @escaping @LoopActor (any Error, Interaction) -> Void
    ) {
        self.bot = bot
        self.database = database
        self.responder = responder
        self.channels = channels
        self.isAllowed = isAllowed
        self.deadline = deadline
        self.deferredLimit = deferredLimit
        self.onError = onError
    }

    /// Does what the interaction asks for and answers it. One that has been delivered before is left alone.
    public func handle(_ interaction: Interaction) async {
        guard recent.insert(interaction.id) else { return }
        if let deferral = bot.deferral(of: interaction) {
            guard let isRead = await acknowledge(interaction, deferral) else { return }
            return await finish(interaction, deferral, isRead: isRead)
        }
        let response = await response(to: interaction, within: deadline)
        do {
            try await responder.respond(to: interaction, with: response)
        } catch {
            onError(error, interaction)
        }
    }

    /// The same where the first response is sent by somebody else, such as the server of an endpoint for interactions.
    ///
    /// - Parameter first: is given the first response, always in time; nil for an interaction that has been delivered
    ///   before. What follows an acknowledgement is sent afterwards.
    public func handle(_ interaction: Interaction, first: @LoopActor (InteractionResponse?) -> Void) async {
        guard recent.insert(interaction.id) else { return first(nil) }
        guard let deferral = bot.deferral(of: interaction) else {
            return first(await response(to: interaction, within: deadline))
        }
        first(deferral.acknowledgement)
        await finish(interaction, deferral, isRead: false)
    }

    // MARK: In time

    /// The response, or the sentence for failures when it takes too long.
    func response(to interaction: Interaction, within limit: Duration) async -> InteractionResponse {
        await withCheckedContinuation { continuation in
            let race = Race(continuation)
            race.work = EventLoop.main.spawn { race.finish(await self.response(to: interaction)) }
            race.timer = EventLoop.main.schedule(after: limit) {
                guard race.finish(self.lateResponse(to: interaction)) else { return }
                self.onError(LateAnswer(), interaction)
            }
        }
    }

    private func lateResponse(to interaction: Interaction) -> InteractionResponse {
        // Discord takes nothing else in answer to somebody who types.
        if case .autocomplete = interaction.data { return .autocomplete([]) }
        return failure(in: Bot.Language(locale: interaction.locale))
    }

    func failure(in language: Bot.Language) -> InteractionResponse {
        Answer.text(bot.sentence(.failed, in: language)).response
    }
}

/// An answer that took too long to be given.
public struct LateAnswer: Error, CustomStringConvertible {
    public var description: String { "the answer to an interaction was not ready in time" }
}

/// Lets the first of two responses through.
@LoopActor private final class Race {
    var work: Task<Void, Never>?
    var timer: Timer?
    private var continuation: CheckedContinuation<InteractionResponse, Never>?

    init(_ continuation: CheckedContinuation<InteractionResponse, Never>) { self.continuation = continuation }

    /// - Returns: false when the other one was first.
    @discardableResult
    func finish(_ response: InteractionResponse) -> Bool {
        guard let continuation else { return false }
        self.continuation = nil
        continuation.resume(returning: response)
        timer?.cancel()
        work?.cancel()
        (work, timer) = (nil, nil)
        return true
    }
}
