/// A conversation as a text that a model of the older interface continues.
enum Transcript {
    /// Where the model would begin to speak for the other side.
    static let stops = ["\nUser:"]

    /// Instructions first, then one paragraph an utterance, open at the end for the answer.
    static func prompt(of messages: [ChatMessage]) -> String {
        var text = ""
        for message in messages {
            switch message.role {
            case .system: text += "\(message.text)\n\n"
            case .user: text += "User: \(message.text)\n\n"
            case .assistant: text += "Assistant: \(message.text)\n\n"
            }
        }
        return text + "Assistant:"
    }
}
