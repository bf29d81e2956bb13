/// What a panel says.
extension PanelBuilder {
    /// Words above the embed; they notify nobody.
    public mutating func message(_ words: String) { self.words = words.trimmed }

    /// A text of up to about 4000 UTF-16 units below the title; nothing for an empty one.
    public mutating func description(_ value: String) {
        let value = value.trimmed
        if !value.isEmpty { text.parts.append(.init(label: "", value: value, isBlock: true)) }
    }

    /// A field of the embed; Discord refuses an empty value, so `empty` stands for it.
    public mutating func field(_ label: String, _ value: String, empty: String = "—", isInline: Bool = false) {
        text.parts.append(.init(label: label, value: Self.filled(value, empty), isInline: isInline))
    }

    /// A text of up to about 4000 UTF-16 units, in the embed's description.
    public mutating func block(_ label: String, _ value: String, empty: String = "—") {
        text.parts.append(.init(label: label, value: Self.filled(value, empty), isBlock: true))
    }

    /// A field with a line for each element; what does not fit is counted in the last line.
    ///
    /// - Parameters:
    ///   - count: how many there are, `lines` being the first of them.
    ///   - separator: what stands between two of them instead of the end of a line.
    ///   - isNumbered: whether their places stand before them.
    ///   - more: what says that so many are not shown.
    public mutating func list(
        _ label: String, _ lines: [String], count: Int? = nil, separator: String = "\n", isNumbered: Bool = false,
        empty: String = "—", isInline: Bool = false, more: (Int) -> String = { "… +\($0)" }
    ) {
        let lines = lines.enumerated().map { index, line in
            (isNumbered ? "\(index + 1). " : "") + Self.filled(line, "—").cut(to: 200)
        }
        let count = max(count ?? lines.count, lines.count)
        var shown = lines.count
        var value = ""
        repeat {
            let rest = count - shown
            value = (lines.prefix(shown) + (rest > 0 ? [more(rest)] : [])).joined(separator: separator)
            shown -= 1
        } while value.length > EmbedText.fieldValue && shown >= 0
        field(label, value, empty: empty, isInline: isInline)
    }

    /// A field with a line for each row of a page, and buttons that turn it.
    public mutating func list<Element>(
        _ label: String, _ page: ListPage<Element>, separator: String = "\n", empty: String = "—",
        isInline: Bool = false, line: (Element) throws -> String
    ) rethrows {
        let room = EmbedText.fieldValue / max(1, page.elements.count) - separator.length
        let lines = try page.elements.map { Self.filled(try line($0), "—").cut(to: max(1, room)) }
        field(label, lines.joined(separator: separator), empty: empty, isInline: isInline)
        addTurns(page.previous, page.next)
    }

    /// A text that is turned page by page, in the embed's description.
    public mutating func text(_ label: String, _ page: TextPage, empty: String = "—") {
        let value = Self.filled(page.text, empty)
        text.parts.append(.init(label: label, value: value, isBlock: true, isWhole: true))
        addTurns(page.older, page.newer)
    }
}

/// What stands around a panel's text. An address that Discord would not take is left out.
extension PanelBuilder {
    /// The colour of the bar at the embed's left, 0xRRGGBB.
    public mutating func color(_ color: Int?) { text.frame.color = color }

    public mutating func author(_ name: String) { text.frame.author = name.trimmed }

    public mutating func footer(_ words: String) { text.frame.footer = words.trimmed }

    /// A moment beside the footer, which Discord shows in the reader's time zone.
    public mutating func timestamp(_ moment: Timestamp?) { text.frame.timestamp = moment }

    /// Where the title leads.
    public mutating func url(_ address: String) { text.frame.url = EmbedFrame.address(address) }

    /// A large picture below the text.
    public mutating func image(_ address: String) { text.frame.image = EmbedFrame.address(address) }

    /// A small picture at the right.
    public mutating func thumbnail(_ address: String) { text.frame.thumbnail = EmbedFrame.address(address) }
}
