internal import LocalDiscord

/// Something that a person asks, in words by which the answer can be attributed to it.
struct Question: Sendable {
    let number: Int
    let text: String
    /// What the model answers: words that no other answer has, so that what is missing or doubled can be seen.
    let answer: [String]
    var message: LocalMessage?
    let person: Int

    /// - Parameter isLong: whether its answer takes several messages.
    init(_ number: Int, by person: Int, prefix: String = "", isLong: Bool) {
        self.number = number
        self.person = person
        text = "\(prefix)q\(number): what would a careful person say to this?"
        answer = Self.answer(to: number, isLong: isLong)
    }

    private static func answer(to number: Int, isLong: Bool) -> [String] {
        (1...(isLong ? 400 : 12)).map { "a\(number).\($0)" }
    }

    /// The number of the question that stands last in a text: a prompt may name who speaks before it.
    static func number(in text: String) -> Int? {
        for word in text.split(separator: " ").reversed() where word.first == "q" && word.last == ":" {
            if let number = Int(word.dropFirst().dropLast()) { return number }
        }
        return nil
    }
}
