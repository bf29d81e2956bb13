internal import LocalDiscord
internal import ProcessSupport

/// How the bot is tortured, and for how long.
struct TortureOptions {
    let bot: String
    private(set) var minutes = 10.0
    private(set) var seed: UInt64 = 1
    private(set) var users = 16
    /// Whether the bot is killed now and then.
    private(set) var kills = true
    /// Whether its memory is told every minute.
    private(set) var soaks = false
    private(set) var faults: String?

    init(_ words: some Sequence<String>) throws(Invalid) {
        var words = Array(words)[...]
        guard let bot = words.popFirst(), !bot.hasPrefix("-") else { throw Invalid() }
        self.bot = bot
        while let word = words.popFirst() {
            switch word {
            case "--no-kills": kills = false
            case "--soak": soaks = true
            default:
                guard let value = words.popFirst() else { throw Invalid() }
                try set(word, value)
            }
        }
        if let faults, (try? FaultPlan(parsing: faults)) == nil { throw Invalid() }
    }

    private mutating func set(_ word: String, _ value: String) throws(Invalid) {
        switch word {
        case "--minutes":
            guard let minutes = Double(value), minutes > 0, minutes <= 10_000 else { throw Invalid() }
            self.minutes = minutes
        case "--seed":
            guard let seed = UInt64(value) else { throw Invalid() }
            self.seed = seed
        case "--users":
            guard let users = Int(value), (1...500).contains(users) else { throw Invalid() }
            self.users = users
        case "--faults": faults = value
        default: throw Invalid()
        }
    }

    /// What goes wrong, unless told otherwise: about every eighth second something at the gateway, whose clients wait longer from
    /// one time to the next, something at every 33rd request to Discord and at every sixth to the model.
    var plan: FaultPlan {
        get throws {
            var plan = try FaultPlan(parsing: faults ?? "gateway=\(1 / Double(6 * users)),rest=0.03,model=0.16")
            plan.seed = seed
            return plan
        }
    }

    /// How long people chat.
    var duration: Duration { .seconds(minutes * 60) }

    struct Invalid: UsageError {
        var description: String {
            """
            usage: torture BOT [--minutes M] [--seed N] [--users 1…500] [--faults PLAN] [--no-kills] [--soak]
            PLAN is what 'parlance playground --faults' takes, its seed aside.
            """
        }
    }
}
