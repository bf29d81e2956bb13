/// How many tokens a text will cost, without a tokenizer.
///
/// The estimate is meant to be too high rather than too low, so that a prompt which fits by it fits the model. It counts
/// in quarters of a token, by what OpenAI's tokenizers (cl100k, o200k) make of a script at most in ordinary text: English
/// letters and spaces 4 to a token, digits and punctuation 2, other alphabets 1, Chinese, Japanese and Korean a token and
/// a quarter each, and what needs four bytes (emoji, rare characters) 3 tokens.
public enum TokenEstimate {
    /// What a message of a prompt costs beside its text: its role and its delimiters (OpenAI cookbook, 'How to count
    /// tokens': 3 or 4).
    public static let perMessage = 4

    /// The tokens of `text`; 0 for an empty one, at least 1 otherwise.
    public static func tokens(in text: String) -> Int {
        var text = text
        let total = text.withUTF8 { bytes in bytes.reduce(0) { $0 + quarters(of: $1) } }
        return (total + 3) / 4
    }

    /// The longest beginning of `text` that costs at most `limit` tokens, cut between grapheme clusters.
    public static func prefix(of text: String, tokens limit: Int) -> Substring {
        var left = min(max(0, limit), Int.max / 4) * 4
        var end = text.startIndex
        while end < text.endIndex {
            left -= text[end].utf8.reduce(0) { $0 + quarters(of: $1) }
            if left < 0 { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }

    /// The first byte of a scalar pays for all of it: its high bits tell how many bytes follow.
    private static func quarters(of byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "): 1
        case ..<0x80: 2
        case ..<0xC0: 0
        case ..<0xE0: 4
        case ..<0xF0: 5
        default: 12
        }
    }
}
