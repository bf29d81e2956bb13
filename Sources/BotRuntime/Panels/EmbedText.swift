internal import Discord

/// The words of an embed while it is put together, and how they are made to fit (resources/message: Embed Limits).
struct EmbedText {
    static let title = 256
    static let fieldName = 256
    static let fieldValue = 1024
    static let description = 4096
    static let author = 256
    static let footer = 2048
    static let total = 6000
    static let fields = 25

    /// A part with a label: a field, or a block of the description, which may have none.
    struct Part {
        var label: String
        var value: String
        var isInline = false
        /// Whether it stands in the description.
        var isBlock = false
        /// Whether it is never cut: it has been made to fit already.
        var isWhole = false
    }

    var heading: String
    var parts: [Part] = []
    /// What stands around the text.
    var frame = EmbedFrame()

    /// The embed, with the longest parts cut as far as the limits ask for.
    var embed: Embed {
        let heading = heading.cut(to: Self.title)
        let author = frame.author.cut(to: Self.author)
        let footer = frame.footer.cut(to: Self.footer)
        var parts = parts.map { part in
            var part = part
            part.label = part.label.cut(to: Self.fieldName)
            part.value = part.isBlock || part.isWhole ? part.value : part.value.cut(to: Self.fieldValue)
            return part
        }
        // Blocks share the description; then everything shares the embed.
        Self.shorten(&parts, where: \.isBlock, to: Self.description)
        Self.shorten(&parts, where: { _ in true }, to: Self.total - heading.length - author.length - footer.length)
        let blocks = parts.filter(\.isBlock).map(Self.block).joined(separator: "\n\n")
        let fields = parts.filter { !$0.isBlock }.prefix(Self.fields).map {
            Embed.Field($0.label, $0.value, isInline: $0.isInline)
        }
        return Embed(
            title: heading.isEmpty ? nil : heading, description: blocks.isEmpty ? nil : blocks, url: frame.url,
            color: frame.color, fields: Array(fields), author: author.isEmpty ? nil : author,
            footer: footer.isEmpty ? nil : footer, timestamp: frame.timestamp?.iso8601, imageURL: frame.image,
            thumbnailURL: frame.thumbnail)
    }

    private static func block(_ part: Part) -> String {
        part.label.isEmpty ? part.value : "**\(part.label)**\n\(part.value)"
    }

    /// What a part takes besides its value, marks and blank lines included.
    private static func overhead(_ part: Part) -> Int { part.label.length + (part.isBlock ? 7 : 0) }

    /// Cuts the values to one common length, the greatest with which all of them together fit into `limit`.
    private static func shorten(_ parts: inout [Part], where isMeant: (Part) -> Bool, to limit: Int) {
        let meant = parts.indices.filter { isMeant(parts[$0]) }
        let length = meant.reduce(0) { $0 + overhead(parts[$1]) + parts[$1].value.length }
        guard length > limit else { return }
        let fixed = meant.reduce(0) {
            $0 + overhead(parts[$1]) + (parts[$1].isWhole ? parts[$1].value.length : 0)
        }
        var left = max(0, limit - fixed)
        let flexible = meant.filter { !parts[$0].isWhole }.sorted { parts[$0].value.length < parts[$1].value.length }
        for (index, part) in flexible.enumerated() {
            let share = left / (flexible.count - index)
            parts[part].value = parts[part].value.cut(to: max(1, share))
            left -= parts[part].value.length
        }
    }
}

extension EmbedText {
    /// Texts below each other, an embed each so that none swallows the next, cut to what a message takes.
    static func quotes(_ texts: [String]) -> [Embed] {
        let each = min(description, total / max(texts.count, 1))
        return texts.prefix(10).map { Embed(description: $0.cut(to: each)) }
    }
}
