internal import BotHost
internal import Discord
internal import EventLoop

/// What the bot says in reply to a message besides answers: hints, and failures that could not be kept as a turn's.
///
/// Nobody waits for it. A message gets at most one within a few minutes, however often it is said: its id is the nonce.
@LoopActor struct Asides {
    let rest: DiscordREST
    let log: Log

    /// - Parameter done: is called when it is said, or cannot be.
    func reply(
        _ text: String, to message: Snowflake, in channel: Snowflake, then done: @escaping @LoopActor () -> Void = {}
    ) {
        let payload = MessagePayload(content: text, replyTo: message, nonce: "\(message)")
        EventLoop.main.spawn { [rest, log] in
            do throws(DiscordError) {
                _ = try await rest.createMessage(payload, in: channel)
            } catch {
                log.warning("A sentence could not be posted.", ["message": "\(message)", "error": "\(error)"])
            }
            done()
        }
    }
}
