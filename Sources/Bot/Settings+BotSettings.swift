public import BotRuntime

extension Settings: BotSettings {
    public var logFormat: LogFormat { log == .json ? .json : .text }
    public var secrets: [String] { [discordToken, openAIKey] }
}
