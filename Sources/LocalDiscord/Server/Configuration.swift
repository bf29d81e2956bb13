extension LocalDiscordServer {
    public struct Configuration: Sendable {
        public var address = "127.0.0.1"
        /// 0 takes any free port.
        public var port: UInt16 = 0
        /// The bot's token; anything else is unauthorized.
        public var token = "local-discord-token"
        public var applicationName = "Parlance"
        public var heartbeatInterval = Duration.milliseconds(41_250)
        /// The privileged intents that are switched on for the application.
        public var privilegedIntents: Intents = .messageContent
        /// How many shards the bot is told to have (`GET /gateway/bot`).
        public var shards = 1
        /// With fewer the gateway refuses: 4011.
        public var minimumShards = 1
        /// For how many remainders of a shard's id a session may be begun in ``identifyWindow``.
        public var maximumConcurrency = 1
        /// Within which a session is begun once for each remainder; a second one is refused with opcode 9.
        public var identifyWindow = Duration.seconds(5)
        /// How many sessions may be begun in a day.
        public var sessionStarts = 1000
        /// How long an interaction waits for its first response, and how long its token lives.
        public var interactionTimes = World.InteractionTimes()
        /// How many times as long everything is waited for as is said, heartbeats too, for a bot that was built to be slow or a
        /// machine that is busy. An interaction's first response has its time all the same.
        public var patience = 1
        public var messagesPerChannel = 10_000
        /// How many events are kept for looking back; 0 keeps none.
        public var loggedEvents = 10_000
        /// Where every REST request is written down.
        public var recording: Recording?

        public init() {}
    }
}
