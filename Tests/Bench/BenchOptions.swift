internal import ProcessSupport

/// What is measured: which program, how many people chat at once, and how many messages they write together.
struct BenchOptions {
    let bot: String
    private(set) var users = 16
    private(set) var messages = 2000

    init(_ words: some Sequence<String>) throws(Invalid) {
        var words = Array(words)[...]
        guard let bot = words.popFirst(), !bot.hasPrefix("-") else { throw Invalid() }
        self.bot = bot
        while let word = words.popFirst() {
            guard let number = words.popFirst().flatMap({ Int($0) }), number > 0 else { throw Invalid() }
            switch word {
            case "--users" where number <= 1000: users = number
            case "--messages" where number <= 1_000_000: messages = number
            default: throw Invalid()
            }
        }
    }

    struct Invalid: UsageError {
        var description: String { "usage: bench BOT [--users 1…1000] [--messages 1…1000000]" }
    }
}
