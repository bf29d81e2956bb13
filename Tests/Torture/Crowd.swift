internal import EventLoop
internal import LocalDiscord
internal import Mutation

/// The people who chat: some in direct messages, some in channels, some of them together in one session.
@LoopActor final class Crowd {
    /// More questions of one person do not wait for their answers at once. Where several write it is fewer: a bot that was away
    /// promises to read 50 messages of a channel, and so many must not be missed.
    private static let mostOpenQuestions = 5
    private static let mostOpenQuestionsInSquares = 2
    /// How many people it takes for another channel for everybody.
    private static let peopleToASquare = 16

    struct Person {
        let index: Int
        let user: LocalUser
        let channel: LocalChannel
        let way: Way
    }

    enum Way: Int, CaseIterable {
        /// One session in direct messages.
        case directly
        /// One session in a channel for everybody, so a public one.
        case publicly
        /// In the session of the person before.
        case together
        /// A session for each message, in a channel of one's own.
        case anew

        var isInSquare: Bool { self == .publicly || self == .together }
    }

    private let discord: LocalDiscordServer
    private let chronicle: Chronicle
    private let seed: UInt64
    private var people: [Person] = []
    private(set) var questions: [Question] = []
    private(set) var presses = 0
    private(set) var unansweredPresses = 0
    /// The texts and the ids of the bot's replies, by question.
    private(set) var replies: [Snowflake: [LocalMessage]] = [:]
    private var numbers: [Snowflake: Int] = [:]

    init(on discord: LocalDiscordServer, chronicle: Chronicle, seed: UInt64) {
        self.discord = discord
        self.chronicle = chronicle
        self.seed = seed
    }

    /// The question that a message is, if it is one.
    func number(of message: Snowflake) -> Int? { numbers[message] }

    func heard(_ message: LocalMessage) {
        guard message.author.id == discord.world.bot.id, let question = message.replyTo else { return }
        replies[question, default: []].append(message)
        chronicle.note("reply \(message.id): \(message.content.prefix(40))", about: numbers[question])
    }

    // MARK: Before

    /// Lets so many people come, switch the bot on and open their sessions.
    func gather(_ count: Int) async throws {
        var square = discord.seeds.general
        for index in 0..<count {
            if index > 0, index.isMultiple(of: Self.peopleToASquare) { square = discord.addChannel("square\(index)") }
            let way = Way.allCases[index % Way.allCases.count]
            let user = discord.addUser("person\(index)")
            let channel =
                switch way {
                case .directly: discord.directMessages(of: user)
                case .publicly, .together: square
                case .anew: discord.addChannel("room\(index)")
                }
            let person = Person(index: index, user: user, channel: channel, way: way)
            people.append(person)
            try await prepare(person)
        }
    }

    private func prepare(_ person: Person) async throws {
        switch person.way {
        case .directly: try await press(["attach", "new"], person)
        case .publicly:
            try await press(["attach", "new"], person)
            let first = try ask(person, prefix: "club\(person.index) ", isLong: false)
            _ = try await discord.waitForReply(to: first, within: .seconds(20))
        case .together:
            let panel = try await press(["new", "Show public"], person)
            guard let name = panel.options.first(where: { $0.hasPrefix("club\(person.index - 1)") }) else {
                throw Unprepared(person: person.index, what: "sees no session of the person before")
            }
            _ = try await discord.select([name], on: panel, as: person.user)
        case .anew: try await press(["new"], person)
        }
    }

    @discardableResult
    private func press(_ buttons: [String], _ person: Person) async throws -> LocalMessage {
        var shown = try await discord.run("user", as: person.user, in: person.channel).message
        for button in buttons {
            guard let panel = shown else { break }
            shown = try await discord.press(button, on: panel, as: person.user).message
        }
        guard let shown else { throw Unprepared(person: person.index, what: "was shown no panel") }
        return shown
    }

    struct Unprepared: Error, CustomStringConvertible {
        let person: Int
        let what: String
        var description: String { "person\(person) \(what)" }
    }

    // MARK: Meanwhile

    /// Lets everybody chat, each at their own pace, until `end`.
    func chat(until end: ContinuousClock.Instant) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in people { group.addTask { try await self.chat(person, until: end) } }
            try await group.waitForAll()
        }
    }

    private func chat(_ person: Person, until end: ContinuousClock.Instant) async throws {
        var random = RandomNumbers(seed: seed &+ UInt64(person.index) << 20)
        while true {
            let pause = random.duration(0.2...2.5)
            guard ContinuousClock.now + pause < end else { return }
            try await EventLoop.main.sleep(for: pause)
            // Some write several messages before they read an answer.
            for _ in 0..<(random.happens(0.2) ? 3 : 1) {
                let isLong = random.happens(0.1)
                let most = person.way.isInSquare ? Self.mostOpenQuestionsInSquares : Self.mostOpenQuestions
                if openQuestions(of: person) < most { try ask(person, isLong: isLong) }
            }
            if random.happens(0.1) { tryPanel(of: person, isSession: random.happens(0.5)) }
        }
    }

    private func openQuestions(of person: Person) -> Int {
        questions.suffix(400).count { question in
            question.person == person.index && question.message.map { replies[$0.id] == nil } == true
        }
    }

    @discardableResult
    private func ask(_ person: Person, prefix: String = "", isLong: Bool) throws -> LocalMessage {
        var question = Question(questions.count + 1, by: person.index, prefix: prefix, isLong: isLong)
        let message = try discord.say(question.text, as: person.user, in: person.channel)
        question.message = message
        questions.append(question)
        numbers[message.id] = question.number
        chronicle.note(
            "q\(question.number) of person\(person.index) (\(person.way)) is message \(message.id)",
            about: question.number)
        return message
    }

    /// Opens a panel and presses something that changes no route of later questions. Whoever gets no answer in the middle of
    /// all this sees 'interaction failed', and presses again some other time.
    private func tryPanel(of person: Person, isSession: Bool) {
        presses += 1
        EventLoop.main.spawn { [self] in
            do {
                let command = isSession ? "session" : "user"
                guard let panel = try await discord.run(command, as: person.user, in: person.channel).message else {
                    unansweredPresses += 1
                    return
                }
                // A session's own panel has nothing that would change nothing.
                if isSession { return }
                let answer = try await discord.press("Show public", on: panel, as: person.user)
                if case .noResponse = answer.outcome { unansweredPresses += 1 }
            } catch {
                chronicle.note("person\(person.index) could not use a panel: \(error)")
            }
        }
    }
}
