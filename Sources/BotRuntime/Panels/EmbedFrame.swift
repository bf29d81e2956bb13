/// What stands around the text of an embed (resources/message: Embed Structure).
struct EmbedFrame {
    /// 0xRRGGBB.
    var color: Int?
    var author = ""
    var footer = ""
    /// Shown beside the footer.
    var timestamp: Timestamp?
    var url: String?
    var image: String?
    var thumbnail: String?

    /// An address that Discord takes; nil for anything else, because one that it does not take would cost the whole panel.
    static func address(_ text: String) -> String? {
        let text = text.trimmed
        guard text.length <= 2048, text.allSatisfy({ !$0.isWhitespace && $0 != "<" && $0 != ">" }) else { return nil }
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
            let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
            return host.isEmpty || host.hasPrefix(":") ? nil : text
        }
        return nil
    }
}

extension Timestamp {
    /// The moment as ISO 8601 writes it, in UTC; nil for one that has no year of four digits.
    var iso8601: String? {
        let day = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
        // Days from 1 March of the year 0, in eras of 400 years (Howard Hinnant, chrono-Compatible Low-Level Date
        // Algorithms).
        let shifted = day + 719_468
        guard (0..<4_000_000).contains(shifted) else { return nil }
        let (era, ofEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * ofYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard (1...9999).contains(year) else { return nil }
        let time = seconds - day * 86_400
        let numbers = [
            (year, 4, "-"), (month, 2, "-"), (ofYear - (153 * part + 2) / 5 + 1, 2, "T"), (time / 3600, 2, ":"),
            (time / 60 % 60, 2, ":"), (time % 60, 2, "Z"),
        ]
        return numbers.map { number, width, end in
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits + end
        }.joined()
    }
}
