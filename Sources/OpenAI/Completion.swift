/// A model's whole answer.
public struct Completion: Sendable {
    /// Never empty.
    public let text: String
    public let finishReason: FinishReason
    /// What the answer cost, where the service says so.
    public let usage: Usage?

    public init(text: String, finishReason: FinishReason, usage: Usage?) {
        self.text = text
        self.finishReason = finishReason
        self.usage = usage
    }

    /// Why the model stopped writing.
    public enum FinishReason: Hashable, Sendable {
        /// It was done.
        case stop
        /// The limit of tokens was reached: the text is not complete.
        case length
        /// The service held back the rest.
        case contentFilter
        case other

        init(_ name: String) {
            self =
                switch name {
                case "stop": .stop
                case "length": .length
                case "content_filter": .contentFilter
                default: .other
                }
        }
    }

    /// Numbers of tokens.
    public struct Usage: Hashable, Sendable {
        public let prompt: Int
        /// Reasoning that is not shown is part of it.
        public let completion: Int
        public let total: Int

        public init(prompt: Int, completion: Int, total: Int? = nil) {
            self.prompt = prompt
            self.completion = completion
            self.total = total ?? prompt + completion
        }
    }
}
