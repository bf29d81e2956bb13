/// What became of one question, judged by everything that the bot said in reply to it.
enum Verdict: Equatable {
    /// The whole answer is there, once.
    case answered
    /// The person was told, once, that there is no answer.
    case failedAndTold
    case lost(String)
    case doubled(String)

    /// - Parameters:
    ///   - answer: The words that the model answers with.
    ///   - replies: The texts of the bot's replies, oldest first.
    ///   - state: The turn's state in the bot's database; nil where it has none.
    init(answer: [String], replies: [String], state: String?) {
        let words = replies.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        let known = Set(answer)
        let isAnswer = words.map { $0.contains { known.contains($0) } }
        let answered = zip(words, isAnswer).filter(\.1).flatMap(\.0)
        let sentences = isAnswer.count { !$0 }
        let stored = "the turn is \(state ?? "unknown to the bot")"
        if replies.isEmpty {
            self = .lost("nobody replied; \(stored)")
        } else if sentences > 0, !answered.isEmpty {
            self = .doubled("an answer and \(sentences) other replies; \(stored)")
        } else if sentences > 1 {
            self = .doubled("\(sentences) sentences about a failure; \(stored)")
        } else if sentences == 1 {
            self = state == "failed" ? .failedAndTold : .lost("a sentence, and \(stored)")
        } else if answered == answer {
            self = state == "posted" ? .answered : .lost("an answer, and \(stored)")
        } else if Set(answered).count < answered.count {
            self = .doubled("\(answered.count) words of \(answer.count), some twice; \(stored)")
        } else {
            self = .lost("\(answered.count) words of \(answer.count); \(stored)")
        }
    }

    var isSettled: Bool { self == .answered || self == .failedAndTold }
}

/// A turn as it can be seen from outside, for judging the order.
struct SeenTurn {
    var id: Int64
    var session: Int64
    var author: String
    var question: UInt64
    /// The bot's first reply to it.
    var reply: UInt64?
}

extension SeenTurn {
    /// Where the order was broken: in a session replies come in the order of their turns, and the turns of one author in the
    /// order in which they wrote.
    static func disorders(in turns: [SeenTurn]) -> [String] {
        var found: [String] = []
        var replies: [Int64: (reply: UInt64, turn: Int64)] = [:]
        var questions: [String: (question: UInt64, turn: Int64)] = [:]
        for turn in turns.sorted(by: { $0.id < $1.id }) {
            if let reply = turn.reply {
                if let last = replies[turn.session], last.reply > reply {
                    found.append("turn \(turn.id) was answered before turn \(last.turn) of the same session")
                }
                replies[turn.session] = (reply, turn.id)
            }
            let author = "\(turn.session) \(turn.author)"
            if let last = questions[author], last.question > turn.question {
                found.append("turn \(turn.id) was written before turn \(last.turn) of the same author")
            }
            questions[author] = (turn.question, turn.id)
        }
        return found
    }
}
