/// Divides a text of many utterances into pages, from any place backwards or forwards.
struct TextPager<Key: Hashable & Sendable> {
    /// A place in the text: so many UTF-16 units into an utterance.
    struct Place: Hashable {
        var key: Key
        var offset: Int
    }

    struct Page: Equatable {
        var text: String
        /// Where the page begins, if there is something before it.
        var older: Place?
        /// Where the page ends, if there is something behind it.
        var newer: Place?
    }

    typealias Rows = (_ window: RowWindow<Key>, _ limit: Int) throws -> [(Key, String)]

    /// The longest page, in UTF-16 units.
    let size: Int

    /// Rows are read in batches, since most pages have only a few.
    private static var batch: Int { 12 }
    private static var separator: String { "\n" }
    private static var ellipsis: String { "…" }

    /// The page that ends at `end`, or with the whole text; nil when nothing lies before that.
    func page(before end: Place?, _ rows: Rows) rethrows -> Page? {
        var texts: [String] = []
        var left = size
        var start: Place?
        var window = end.map { RowWindow.through($0.key) } ?? .last
        var isAnchored = false
        while true {
            let batch = try rows(window, Self.batch)
            for (key, whole) in (isAnchored ? batch.dropLast() : batch[...]).reversed() {
                let isEnd = !isAnchored && key == end?.key
                isAnchored = true
                let stop = isEnd ? whole.scalarBoundary(atOrBefore: end?.offset ?? 0) : whole.endIndex
                if isEnd, stop == whole.startIndex { continue }
                let isCut = stop < whole.endIndex
                let text = whole[..<stop] + (isCut ? Self.ellipsis : "")
                let room = left - (texts.isEmpty ? 0 : Self.separator.length)
                if text.utf16.count <= room {
                    texts.append(String(text))
                    left = room - text.utf16.count
                    start = Place(key: key, offset: 0)
                    continue
                }
                if texts.isEmpty {
                    let from = beginning(in: whole, endingAt: stop)
                    texts.append(Self.ellipsis + whole[from..<stop] + (isCut ? Self.ellipsis : ""))
                    start = Place(key: key, offset: whole.units(before: from))
                }
                return Page(text: joined(texts.reversed()), older: start, newer: end)
            }
            guard batch.count == Self.batch, let first = batch.first else { break }
            window = .through(first.0)
        }
        return texts.isEmpty ? nil : Page(text: joined(texts.reversed()), older: nil, newer: end)
    }

    /// The page that begins at `start`; nil when nothing lies behind that.
    func page(after start: Place, _ rows: Rows) rethrows -> Page? {
        var texts: [String] = []
        var left = size
        var end: Place?
        var window = RowWindow.from(start.key)
        var isAnchored = false
        while true {
            let batch = try rows(window, Self.batch)
            for (key, whole) in isAnchored ? batch.dropFirst() : batch[...] {
                let isStart = !isAnchored && key == start.key
                isAnchored = true
                let from = isStart ? whole.scalarBoundary(atOrBefore: start.offset) : whole.startIndex
                if isStart, from == whole.endIndex, from > whole.startIndex { continue }
                let isCut = from > whole.startIndex
                let text = (isCut ? Self.ellipsis : "") + whole[from...]
                let room = left - (texts.isEmpty ? 0 : Self.separator.length)
                if text.utf16.count <= room {
                    texts.append(String(text))
                    left = room - text.utf16.count
                    end = Place(key: key, offset: whole.length)
                    continue
                }
                if texts.isEmpty {
                    let stop = ending(in: whole, beginningAt: from)
                    texts.append((isCut ? Self.ellipsis : "") + whole[from..<stop] + Self.ellipsis)
                    end = Place(key: key, offset: whole.units(before: stop))
                }
                return Page(text: joined(texts), older: start, newer: end)
            }
            guard batch.count == Self.batch, let last = batch.last else { break }
            window = .from(last.0)
        }
        return texts.isEmpty ? nil : Page(text: joined(texts), older: start, newer: nil)
    }

    private func joined(_ texts: [String]) -> String { texts.joined(separator: Self.separator) }

    // MARK: Seams

    /// A good place for a page to begin that ends at `stop`: behind a line or a word, if one ends in its first half.
    private func beginning(in text: String, endingAt stop: String.Index) -> String.Index {
        let units = text.units(before: stop)
        let first = text.boundary(atOrAfter: units - room)
        // One character may be longer than a page; it is taken apart then.
        guard first < stop else { return text.scalarBoundary(atOrBefore: units - room + 1) }
        let half = text[first..<max(first, text.boundary(atOrBefore: units - room / 2))]
        let gap = half.firstIndex(where: \.isNewline) ?? half.firstIndex(where: \.isWhitespace)
        return gap.map { text.index(after: $0) } ?? first
    }

    /// A good place for a page to end that begins at `start`: behind a line or a word, if one ends in its second half.
    private func ending(in text: String, beginningAt start: String.Index) -> String.Index {
        let units = text.units(before: start)
        let last = text.boundary(atOrBefore: units + room)
        guard last > start else { return text.scalarBoundary(atOrBefore: units + room) }
        let half = text[min(last, text.boundary(atOrAfter: units + room / 2))..<last]
        let gap = half.lastIndex(where: \.isNewline) ?? half.lastIndex(where: \.isWhitespace)
        return gap.map { text.index(after: $0) } ?? last
    }

    /// What a part of an utterance may have between its two ellipses.
    private var room: Int { size - 2 * Self.ellipsis.length }
}
