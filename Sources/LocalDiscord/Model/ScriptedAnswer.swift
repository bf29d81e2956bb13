/// What a ``ScriptedModel`` does with one request. Each of them is something that a real service has done.
public indirect enum ScriptedAnswer: Sendable {
    /// Answers with `text`; where a stream is asked for, word by word without a pause.
    case answer(String, finishReason: String = "stop")
    /// Answers with `text`, waiting for `delay` before each word.
    case words(String, delay: Duration)
    /// Waits before it does what follows.
    case after(Duration, ScriptedAnswer)
    /// Does what follows once the gate is open.
    case held(Gate, ScriptedAnswer)
    /// Answers with `text` as a stream that ends without the `[DONE]` that OpenAI's own ends with.
    case withoutDone(String)
    /// An error status; without a body, OpenAI's own words for it. `retryAfter` is in seconds.
    case status(Int, body: String? = nil, retryAfter: Double? = nil)
    /// Status 200 and something that is no answer.
    case garbage
    /// Accepts the request and stays silent until the client goes.
    case nothing
    /// Streams `text` and cuts the connection, without a word on why it ends.
    case halfStream(String)
    /// Streams `text` and stays silent, with the connection open, until the client goes.
    case hangAfter(String)
    /// Cuts the connection without an answer.
    case cut
}
