internal import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop
internal import OpenAI

/// Answers turns: asks the model, and posts what it said to Discord.
@LoopActor final class TurnAnswers: TurnDelegate {
    private let database: Database
    private let rest: DiscordREST
    private let model: OpenAIClient
    private let reactions: Reactions
    private let dailyTokens: DailyTokens
    private let contextMessages: Int
    private let locales: LocaleMemory
    private let log: Log
    private var asides: Asides { Asides(rest: rest, log: log) }
    /// The bot's own id, once it is known; nothing is looked for before.
    var bot: Snowflake?

    init(
        database: Database, rest: DiscordREST, model: OpenAIClient, reactions: Reactions, dailyTokens: DailyTokens,
        contextMessages: Int, locales: LocaleMemory, log: Log
    ) {
        self.database = database
        self.rest = rest
        self.model = model
        self.reactions = reactions
        self.dailyTokens = dailyTokens
        self.contextMessages = contextMessages
        self.locales = locales
        self.log = log
    }

    // MARK: Asking

    func answer(_ turn: Turn) async -> TurnOutcome {
        do {
            let language = try language(of: turn)
            let prompt: Prompt
            switch try database.read({ try Brief.read(turn, limit: contextMessages, dailyTokens, in: $0) }) {
            case .ask(let found): prompt = found
            case .nothingToAnswer: return failure("empty", Texts.chatEmpty(in: language))
            case .dailyLimit: return failure("daily_limit", Texts.failureDailyLimit(in: language))
            }
            let request = prompt.request(maximumMessages: contextMessages)
            do throws(OpenAIError) {
                return outcome(try await model.complete(request), of: turn, to: request, in: language)
            } catch {
                log.warning("A model did not answer.", ["model": request.model, "error": error.debugDescription])
                return failure(error.code.rawValue, error.code.sentence(in: language))
            }
        } catch {
            log.error("A question could not be read.", ["turn": "\(turn.id)", "error": "\(error)"])
            return failure("storage", Texts.failureStorage(in: languageOfAuthor(of: turn)))
        }
    }

    /// The language of whoever asked, or else of the server where the session was opened.
    private func language(of turn: Turn) throws -> Language {
        if let locale = localeOfAuthor(of: turn) { return Language(locale: locale) }
        let session = try turn.sessionID.flatMap { id in try database.read { try SessionRow.find(id, in: $0) } }
        return Language(locale: locales.locale(of: Snowflake(turn.authorID), in: session?.guildID))
    }

    /// The same where the database cannot be asked.
    private func languageOfAuthor(of turn: Turn) -> Language { Language(locale: localeOfAuthor(of: turn)) }

    private func localeOfAuthor(of turn: Turn) -> String? {
        locales.locale(of: Snowflake(turn.authorID), in: nil) ?? turn.locale
    }

    private func failure(_ kind: String, _ sentence: String) -> TurnOutcome { .failure(kind, sentence: sentence) }

    private func outcome(
        _ completion: Completion, of turn: Turn, to request: CompletionRequest, in language: Language
    ) -> TurnOutcome {
        var text = completion.text
        if completion.finishReason == .length {
            text += "\n\n" + Texts.chatTruncated(count: request.maximumTokens ?? 0, in: language)
        }
        let used =
            completion.usage?.total
            ?? (request.messages.map(\.text) + [completion.text]).reduce(0) { $0 + TokenEstimate.tokens(in: $1) }
        let (dailyTokens, answer, model) = (dailyTokens, completion.text, request.model)
        return .answer(text) { connection in
            let now = Timestamp.now
            guard let session = turn.sessionID else { return }
            try MessageRow.insert(
                sessionID: session, turnID: turn.id, role: .assistant, speakerID: nil, speaker: model, content: answer,
                at: now, in: connection)
            try SessionRow.update(session, [.updatedAt(now)], at: now, in: connection)
            try dailyTokens.add(used, at: now, in: connection)
        }
    }

    func interruption(of turn: Turn) -> TurnOutcome {
        var language = Language.fallback
        do { language = try self.language(of: turn) } catch {
            log.error("A language could not be read.", ["turn": "\(turn.id)", "error": "\(error)"])
        }
        return .failure(Turn.interrupted, sentence: Texts.failureInterrupted(in: language)) { connection in
            // An answer that nobody has read is no part of the conversation.
            guard try !TurnStore(connection).isPosted(turn) else { return }
            try connection.execute(
                #"DELETE FROM "message" WHERE "session_id" = ? AND "turn_id" = ? AND "role" = ?"#,
                [turn.sessionID, turn.id, Role.assistant])
        }
    }

    // MARK: Posting

    func find(_ piece: Piece, of turn: Turn, besides others: Set<String>) async -> FindResult {
        guard let bot else { return .retry(after: nil) }
        let search = AnswerSearch(rest: rest, bot: bot)
        do throws(DiscordError) {
            return try await search.message(of: piece, of: turn, besides: others).map { .found(messageID: "\($0)") }
                ?? .absent
        } catch {
            log.warning("An answer could not be looked for.", ["channel": turn.channelID, "error": "\(error)"])
            switch error.kind {
            case .forbidden, .notFound, .unauthorized: return .impossible(reason: "\(error)")
            default: return .retry(after: error.retryAfter)
            }
        }
    }

    func post(_ piece: Piece, of turn: Turn, within limit: Duration) async -> PostResult {
        guard let channel = Snowflake(turn.channelID) else { return .impossible(reason: "the channel has no id") }
        let payload = MessagePayload(
            content: piece.content, replyTo: Snowflake(turn.questionID), nonce: piece.nonce)
        do throws(DiscordError) {
            let patience = min(limit, .seconds(60))
            return .posted(messageID: "\(try await rest.createMessage(payload, in: channel, patience: patience).id)")
        } catch {
            switch error.kind {
            case .forbidden, .notFound, .invalidForm, .unauthorized:
                log.warning("An answer could not be posted.", ["channel": turn.channelID, "error": "\(error)"])
                return .impossible(reason: "\(error)")
            default:
                log.warning("An answer is posted again.", ["channel": turn.channelID, "error": "\(error)"])
                return .retry(after: error.retryAfter)
            }
        }
    }

    // MARK: Marks

    func turnBegan(_ turn: Turn) {
        guard let (message, channel) = place(of: turn) else { return }
        reactions.begin(on: message, in: channel)
    }

    func turnTakesLong(_ turn: Turn) {
        guard let (_, channel) = place(of: turn) else { return }
        // The indicator is a courtesy: without it the answer comes all the same.
        EventLoop.main.spawn { [rest] in try? await rest.showTyping(in: channel) }
    }

    func turnIsUnstored(_ turn: Turn) {
        guard let (message, channel) = place(of: turn) else { return }
        asides.reply(Texts.failureStorage(in: languageOfAuthor(of: turn)), to: message, in: channel)
    }

    func turnEnded(_ turn: Turn) {
        guard let (message, channel) = place(of: turn) else { return }
        let mark: Emoji? =
            switch turn.state {
            case .posted: .done
            case .failed: .warning
            case .received, .answered, .cancelled: nil
            }
        reactions.end(on: message, in: channel, with: mark)
    }

    func storageFailed(_ error: any Error) {
        log.error("A turn could not be stored; it is tried again.", ["error": "\(error)"])
    }

    private func place(of turn: Turn) -> (message: Snowflake, channel: Snowflake)? {
        guard let message = Snowflake(turn.questionID), let channel = Snowflake(turn.channelID) else { return nil }
        return (message, channel)
    }
}
