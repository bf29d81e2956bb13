internal import Database
public import Discord

extension InteractionService {
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
}
