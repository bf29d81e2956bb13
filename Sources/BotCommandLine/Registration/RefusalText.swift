internal import BotRuntime
internal import BotSchema

/// What Discord refuses of the commands, a line each as compilers write them, so that editors find the place.
///
/// ```
/// Schema/bot.json:204:9: /commands/user/description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)
/// Schema/bot.json:281:7: note: /texts/en-US/user.description has the words
/// ```
struct RefusalText {
    /// How messages name the document.
    let document: String
    /// Nil where the document is not at hand; then lines and columns are left out.
    let places: DocumentPlaces?

    func text(of refusals: [CommandRefusal]) -> String {
        refusals.flatMap { refusal in
            ["\(place(of: refusal.pointer)): \(refusal)"]
                + [refusal.words].compactMap(\.self).map { "\(place(of: $0)): note: \($0) has the words" }
        }.joined(separator: "\n")
    }

    private func place(of pointer: String) -> String {
        guard let position = places?.position(of: pointer) else { return document }
        return "\(document):\(position.line):\(position.column)"
    }
}
