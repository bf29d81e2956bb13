extension Fault {
    /// What becomes of an answer of the model.
    func spoil(_ answer: ScriptedAnswer) -> ScriptedAnswer {
        let text = answer.text
        let words = ModelReply.words(of: text)
        let half = words.prefix(max(1, words.count / 2)).joined()
        switch kind {
        case .model429: return .status(429, retryAfter: choose(among: [nil, 1, 2]))
        case .model500: return .status(500)
        case .model503: return .status(503)
        case .modelCut: return .cut
        case .modelCutInside: return .halfStream(half)
        case .modelStall: return .hangAfter(half)
        case .modelSilence: return .nothing
        case .modelSlow:
            let time = duration(from: .milliseconds(500), to: .seconds(3))
            return .words(text, delay: time / max(1, words.count))
        case .modelWrongJSON: return .status(200, body: #"{"object":"list","data":[]}"#)
        case .modelWrongStream: return .garbage
        case .modelNoDone: return .withoutDone(text)
        default: return answer
        }
    }
}

extension ScriptedAnswer {
    /// The whole text that it was to be.
    var text: String {
        switch self {
        case .answer(let text, _), .words(let text, _), .withoutDone(let text), .halfStream(let text),
            .hangAfter(let text):
            text
        case .after(_, let answer), .held(_, let answer): answer.text
        case .status, .garbage, .nothing, .cut: ""
        }
    }
}
