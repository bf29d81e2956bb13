internal import BotSchema

/// How often an action may be done, around its body.
struct CooldownCode {
    let cooldown: Action.Cooldown?
    /// Tells the action from the bot's others.
    let name: String
    let bot: Bot

    func write(_ lines: inout LineWriter, body: (inout LineWriter) -> Void) {
        guard let cooldown else { return body(&lines) }
        lines.list("return try await limited(", arguments(cooldown), ") {")
        lines.indented(body)
        lines.line("}")
    }

    /// Asks before something that the action comes after, such as the writing of what a form asks for; nothing is counted.
    func writeCheck(_ lines: inout LineWriter) {
        guard let cooldown else { return }
        lines.list("try checkLimit(", arguments(cooldown))
    }

    private func arguments(_ cooldown: Action.Cooldown) -> [String] {
        [
            SwiftLiteral.string(name), "per: .\(cooldown.subject.rawValue)",
            "uses: \(SwiftLiteral.integer(cooldown.uses))", "seconds: \(SwiftLiteral.integer(cooldown.seconds))",
            "in: context", "refusal: { \(bot.swift(StandardText.cooldown.phrase, [("time", "$0")])) }",
        ]
    }
}
