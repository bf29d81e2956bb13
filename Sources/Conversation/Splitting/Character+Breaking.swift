/// Where a line may be broken: as much of Unicode's line breaking (UAX #14) as cutting a chat message needs.
extension Character {
    private static let sentenceEnds: Set<Character> = [".", "!", "?", "…", "。", "！", "？", "．"]
    private static let closing: Set<Character> = [
        ")", "]", "}", "\"", "'", "”", "’", "»", "」", "』", "）", "】", "》", "〉",
    ]
    private static let opening: Set<Character> = ["「", "『", "（", "【", "《", "〈", "“", "‘"]
    private static let neverFirst: Set<Character> = ["、", "，", "；", "：", "・", "ー", "々", ",", ";", ":"]

    var marksFence: Bool { self == "`" || self == "~" }
    var endsSentence: Bool { Self.sentenceEnds.contains(self) }
    var closesBracket: Bool { Self.closing.contains(self) }
    var mayNotEndLine: Bool { Self.opening.contains(self) }
    var mayNotBeginLine: Bool { Self.neverFirst.contains(self) || endsSentence || closesBracket }

    /// Chinese and Japanese, which write no spaces: a line breaks between almost any two of these.
    var isIdeographic: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return switch scalar {
        case 0x2E80...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
