internal import BotSchema

extension Bot {
    /// An expression for what a phrase says; `language` must be in scope.
    func swift(_ phrase: Phrase, _ arguments: [(name: String, value: String)] = []) -> String {
        switch phrase {
        case .literal(let words): return SwiftLiteral.string(words)
        case .text(let key):
            let given = arguments.filter { text(key).placeholders.contains($0.name) }
            let list = given.map { "\(Names.bare($0.name)): \($0.value), " }.joined()
            return "Texts.\(Names.bare(key))(\(list)in: language)"
        }
    }
}

extension StandardText {
    var phrase: Phrase { .text(key: key) }
}
