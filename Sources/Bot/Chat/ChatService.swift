internal import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

/// Takes people's messages: finds out what has to be known, stores what is to be answered, and wakes the turns.
///
/// Messages of one person are taken in the order in which they were written.
@LoopActor final class ChatService {
    /// Is called when everything that follows from an event is stored.
    typealias Done = @LoopActor () -> Void

    private let database: Database
    private let rest: DiscordREST
    private let directory: GuildDirectory
    private let access: AccessList
    private let turns: Conversations
    private let reactions: Reactions
    private let log: Log
    private let locales: LocaleMemory
    private let bot: Snowflake
    private let files: AttachmentReader
    private let changes: QuestionChanges
    private let incoming = OrderedTasks()
    /// The authors of messages that are being taken: their deletion waits until they are.
    private var arriving: [Snowflake: Snowflake] = [:]
    private let gate = CatchUpGate()

    init(
        database: Database, rest: DiscordREST, directory: GuildDirectory, access: AccessList, turns: Conversations,
        reactions: Reactions, files: AttachmentReader, log: Log, locales: LocaleMemory, bot: Snowflake
    ) {
        self.database = database
        self.rest = rest
        self.directory = directory
        self.access = access
        self.turns = turns
        self.reactions = reactions
        self.files = files
        self.log = log
        self.locales = locales
        self.bot = bot
        changes = QuestionChanges(database: database, turns: turns, files: files, bot: bot)
    }

    func receive(_ message: Message, then done: @escaping Done) {
        guard message.isWrittenByPerson, message.author.id != bot else { return done() }
        gate.pass { [self] in
            if gate.isCaughtUp(message.id) { return done() }
            enqueue(message, then: done)
        }
    }

    /// A message looks different than before: its words, or no more than the preview of a link.
    func receive(edited message: Message, then done: @escaping Done) {
        guard message.isWrittenByPerson, message.author.id != bot else { return done() }
        gate.pass { [self] in
            incoming.add(message.author.id) { [self] in
                do { try await changes.edited(message) } catch { log("An edit could not be taken.", message.id, error) }
                done()
            }
        }
    }

    func receive(deleted messages: [Snowflake], then done: @escaping Done) {
        gate.pass { [self] in
            let countdown = Countdown(messages.count, then: done)
            for message in messages {
                incoming.add(arriving[message] ?? message) { [self] in
                    do { try await changes.deleted(message) } catch {
                        log("A deletion could not be taken.", message, error)
                    }
                    countdown.step()
                }
            }
        }
    }

    /// Takes the messages that were missed, before those that come meanwhile.
    func catchUp(on missed: MissedMessages) async {
        gate.close()
        do {
            let messages = try await CatchUp(database: database, rest: rest, log: log).messages(missed)
            if !messages.isEmpty { log.info("Messages were missed.", ["count": "\(messages.count)"]) }
            gate.note(messages)
            // What comes meanwhile waits until all of these are taken: their files are waited for once, not one after another.
            let deadline = ContinuousClock.now.advanced(by: AttachmentReader.patience)
            await withCheckedContinuation { continuation in
                let countdown = Countdown(messages.count) { continuation.resume() }
                for message in messages { enqueue(message, filesUntil: deadline) { countdown.step() } }
            }
        } catch {
            log.error("Missed messages could not be looked for.", ["error": "\(error)"])
        }
        gate.open()
    }

    private func enqueue(
        _ message: Message, filesUntil deadline: ContinuousClock.Instant? = nil, then done: @escaping Done
    ) {
        arriving[message.id] = message.author.id
        incoming.add(message.author.id) { [self] in
            await take(message, filesUntil: deadline)
            arriving[message.id] = nil
            done()
        }
    }

    /// Waits until every message that has come is stored, but not longer than `limit`.
    func settle(within limit: Duration) async { await incoming.settle(within: limit) }

    private func take(_ message: Message, filesUntil deadline: ContinuousClock.Instant?) async {
        var retry = StorageRetry(start: .now)
        // Read once, however often the database refuses what follows.
        var contents: [String?]?
        // Where not even that can be read, nobody is told but who speaks to the bot: it may not be for the bot at all.
        var isForBot = isAddressed(message)
        while true {
            do {
                guard let arrival = try await arrival(of: message, contents: contents) else { return }
                isForBot = true
                if contents == nil, !message.attachments.isEmpty,
                    try database.read({ try arrival.isToBeAnswered(in: $0) })
                {
                    contents = await files.contents(of: message.attachments, until: deadline)
                    // Meanwhile the author may have changed what becomes of the message.
                    continue
                }
                return handle(try await database.write { try arrival.accept(in: $0) }, of: message)
            } catch {
                log("A message could not be taken.", message.id, error)
                let delay = retry.delay(after: error, now: .now)
                guard let delay, (try? await EventLoop.main.sleep(for: delay)) != nil else {
                    if isForBot { refuse(message, because: error) }
                    return
                }
            }
        }
    }

    private func log(_ failure: String, _ message: Snowflake, _ error: any Error) {
        log.error(failure, ["message": "\(message)", "error": "\(error)"])
    }

    private func isAddressed(_ message: Message) -> Bool { message.guildID == nil || message.mentions.contains(bot) }

    private func handle(_ result: Arrival.Result, of message: Message) {
        switch result {
        case .nothing: break
        case .hint: reply(Texts.chatHint(in: language(of: message)), to: message)
        case .privateSession: reply(Texts.chatPrivateSession(in: language(of: message)), to: message)
        case .turn(let session): turns.turnAppended(in: session)
        }
    }

    private func refuse(_ message: Message, because error: any Error) {
        let language = language(of: message)
        let sentence = error is DatabaseError ? Texts.failureStorage(in: language) : Texts.panelFailed(in: language)
        // The mark says that nothing more comes.
        reply(sentence, to: message) { [reactions] in
            reactions.end(on: message.id, in: message.channelID, with: .warning)
        }
    }

    private func reply(_ text: String, to message: Message, then done: @escaping @LoopActor () -> Void = {}) {
        Asides(rest: rest, log: log).reply(text, to: message.id, in: message.channelID, then: done)
    }

    /// What has to be known before the transaction; nil when the message is nothing to the bot.
    ///
    /// - Parameter contents: What is in each of the message's files; nil where none has been read.
    private func arrival(of message: Message, contents: [String?]?) async throws -> Arrival? {
        let isAddressed = isAddressed(message)
        let row = try database.read { try UserRow.find(message.author.id, in: $0) }
        // Most messages in a server are not for the bot: they cost one look-up.
        guard isAddressed || row.map({ $0.status != .disable }) == true else { return nil }
        guard await access.allows(user: message.author.id, guild: message.guildID) else { return nil }
        await locales.learn(of: message.guildID)
        if let guild = message.guildID { directory.sawMember(message.author.id, of: guild) }

        var opensPublicSession = false
        if let guild = message.guildID, row?.status == .new {
            opensPublicSession = await directory.everyoneMayView(channel: message.channelID, of: guild)
        }
        var isMember = false
        if row?.status == .activate, let id = row?.currentSessionID,
            let session = try database.read({ try SessionRow.find(id, in: $0) }), session.isPublic,
            session.creatorID != message.author.id, let guild = session.guildID
        {
            isMember = await directory.isMember(message.author.id, of: guild)
        }
        let language = language(of: message)
        return Arrival(
            message: message.id, channel: message.channelID, guild: message.guildID, author: message.author.id,
            authorName: message.author.displayName,
            locale: locales.locale(of: message.author.id, in: message.guildID),
            question: QuestionText(
                message, bot: bot, contents: contents ?? message.attachments.map { _ in nil }, in: language),
            isAddressed: isAddressed, opensPublicSession: opensPublicSession, isMemberOfSessionGuild: isMember,
            time: .now, numberedName: { Texts.sessionNumbered(number: $0, in: language) })
    }

    private func language(of message: Message) -> Language {
        Language(locale: locales.locale(of: message.author.id, in: message.guildID))
    }
}
