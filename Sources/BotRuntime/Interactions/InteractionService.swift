public import Database
public import Discord
public import EventLoop

/// Sends the first response to an interaction.
@LoopActor public protocol InteractionResponder: Sendable {
    func respond(to interaction: Interaction, with response: InteractionResponse) async throws
}

/// Answers interactions with what a generated bot says, once each and always in time.
@LoopActor public final class InteractionService<Bot: BotDefinition> {
    /// Discord shows 'interaction failed' after 3 s (interactions/receiving-and-responding); the rest is for the way.
    private let deadline: Duration
    private let bot: Bot
    private let database: Database
    private let responder: any InteractionResponder
    private let channels: any ChannelService
    private let isAllowed: @LoopActor (User, _ guild: Snowflake?) async -> Bool
    private let onError: @LoopActor (any Error, Interaction) -> Void
    private var recent = RecentInteractions()

    /// - Parameters:
    ///   - isAllowed: whether the bot works for this person in this server; nothing is stored of those it does not work for.
    ///   - deadline: when a sentence about a failure is sent in place of an answer that is not ready.
    ///   - onError: is told of failures, which the person only sees a sentence of.
    public init(
        bot: Bot, database: Database, responder: any InteractionResponder, channels: any ChannelService,
        isAllowed: @escaping @LoopActor (User, _ guild: Snowflake?) async -> Bool = { _, _ in true },
        deadline: Duration = .milliseconds(2500),
        onError: @escaping @LoopActor (any Error, Interaction) -> Void
    ) {
        self.bot = bot
        self.database = database
        self.responder = responder
        self.channels = channels
        self.isAllowed = isAllowed
        self.deadline = deadline
        self.onError = onError
    }

    /// Does what the interaction asks for and answers it. One that has been delivered before is left alone.
    public func handle(_ interaction: Interaction) async {
        guard recent.insert(interaction.id) else { return }
        let response = await timelyResponse(to: interaction)
        do {
            try await responder.respond(to: interaction, with: response)
        } catch {
            onError(error, interaction)
        }
    }

    /// Does what the interaction asks for, and gives the answer for whoever has to send it, always in time; nil for one
    /// that has been delivered before, which is left alone.
    public func timelyResponse(toNew interaction: Interaction) async -> InteractionResponse? {
        guard recent.insert(interaction.id) else { return nil }
        return await timelyResponse(to: interaction)
    }

    /// What is answered, without sending it.
    public func response(to interaction: Interaction) async -> InteractionResponse {
        let language = Bot.Language(locale: interaction.locale)
        switch interaction.data {
        case .ping: return .pong
        case .autocomplete: return .autocomplete(await suggestions(for: interaction, in: language))
        case .command, .component, .modal, .unknown: break
        }
        guard await isAllowed(interaction.user, interaction.guildID) else {
            return Answer.text(bot.sentence(.notAllowed, in: language)).response
        }
        do {
            return try await answer(interaction, in: language).response
        } catch {
            onError(error, interaction)
            return failure(in: language)
        }
    }

    /// What is offered while a person types. Nobody waits for it: whatever goes wrong, nothing is offered.
    private func suggestions(for interaction: Interaction, in language: Bot.Language) async -> [AutocompleteChoice] {
        guard await isAllowed(interaction.user, interaction.guildID) else { return [] }
        let now = Timestamp.now
        do {
            guard let actor = try bot.visitor(for: interaction.user, at: now, in: database) else { return [] }
            return try await bot.suggestions(
                in: InteractionContext<Bot>(
                    interaction: interaction, actor: actor, language: language, database: database,
                    channels: channels, now: now))
        } catch {
            onError(error, interaction)
            return []
        }
    }

    private func answer(_ interaction: Interaction, in language: Bot.Language) async throws -> Answer {
        let now = Timestamp.now
        let actor = try await bot.actor(for: interaction.user, at: now, in: database)
        let context = InteractionContext<Bot>(
            interaction: interaction, actor: actor, language: language, database: database, channels: channels,
            now: now)
        do {
            return try await bot.answer(context)
        } catch let invalid as InvalidOption {
            guard let sentence = sentence(for: invalid, in: context) else {
                return try await bot.outdated(nil, in: context)
            }
            return .text(sentence)
        } catch let invalid as InvalidInput {
            return refusal(context) { labels in
                let label = labels.first { $0.name == invalid.name }?.label ?? invalid.name
                return .invalid(label, invalid.given, invalid.rule)
            }
        } catch let taken as TakenValue {
            return refusal(context) { _ in .taken(given: taken.given) }
        } catch ActionRefusal<Bot.Panel>.outdated(let panel) {
            return try await bot.outdated(panel, in: context)
        } catch ActionRefusal<Bot.Panel>.text(let sentence) {
            return refusal(sentence, context)
        } catch let error as UnsentMessage {
            onError(error, interaction)
            return .text(bot.sentence(.notSent, in: language))
        }
    }

    /// What is said of an option that is out of its bounds; nil for one that is wrong in another way.
    private func sentence(for invalid: InvalidOption, in context: InteractionContext<Bot>) -> String? {
        guard let bounds = invalid.bounds, case .command(let invocation) = context.interaction.data else { return nil }
        let label = invocation.shownName(
            of: invalid.name, in: Bot.commandPayload, locale: context.interaction.locale)
        return bot.sentence(.invalid(label, bounds.given, bounds.rule), in: context.language)
    }

    private func labels(in context: InteractionContext<Bot>) -> [(name: String, label: String)] {
        guard case .modal(let submission) = context.interaction.data else { return [] }
        return bot.labels(of: submission, in: context.language)
    }

    private func refusal(
        _ context: InteractionContext<Bot>, _ sentence: ([(name: String, label: String)]) -> StandardSentence
    ) -> Answer {
        refusal(bot.sentence(sentence(labels(in: context)), in: context.language), context)
    }

    /// Why something is not done. What was written into a form for it is not lost.
    private func refusal(_ sentence: String, _ context: InteractionContext<Bot>) -> Answer {
        guard case .modal(let submission) = context.interaction.data else { return .text(sentence) }
        return submission.answer(sentence, labels: labels(in: context))
    }

    private func failure(in language: Bot.Language) -> InteractionResponse {
        Answer.text(bot.sentence(.failed, in: language)).response
    }

    private func lateResponse(to interaction: Interaction) -> InteractionResponse {
        // Discord takes nothing else in answer to somebody who types.
        if case .autocomplete = interaction.data { return .autocomplete([]) }
        return failure(in: Bot.Language(locale: interaction.locale))
    }

    // MARK: In time

    /// The response, or the sentence for failures when it takes too long.
    private func timelyResponse(to interaction: Interaction) async -> InteractionResponse {
        await withCheckedContinuation { continuation in
            let race = Race(continuation)
            race.work = EventLoop.main.spawn { race.finish(await self.response(to: interaction)) }
            race.timer = EventLoop.main.schedule(after: deadline) {
                guard race.finish(self.lateResponse(to: interaction)) else { return }
                self.onError(LateAnswer(), interaction)
            }
        }
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
