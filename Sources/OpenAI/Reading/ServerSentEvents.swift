/// One event of a stream (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// The value of `event`; `nil` for the usual kind.
    public var name: String?
    /// The lines of `data`, joined by line feeds.
    public var data: [UInt8]

    public init(name: String? = nil, data: [UInt8]) {
        self.name = name
        self.data = data
    }
}

/// Reads a stream of server-sent events in pieces of any size: WHATWG HTML, section 9.2.6, without `id` and `retry`.
public struct ServerSentEventParser: Sendable {
    /// An event or a line is longer than accepted.
    public struct TooLong: Error {}

    private let maximumBytes: Int
    /// The line that has not ended yet.
    private var line: [UInt8] = []
    private var data: [UInt8]?
    private var name: String?
    /// A line feed that comes now belongs to the carriage return before it.
    private var skipsLineFeed = false
    private var isFirstLine = true

    /// - Parameter maximumBytes: the longest event, and the longest line, that is accepted.
    public init(maximumBytes: Int = 1 << 20) { self.maximumBytes = maximumBytes }

    /// Takes the next piece of the stream and returns the events that it completes, in order.
    ///
    /// - Throws: ``TooLong``; the stream cannot be read any further then.
    public mutating func parse(_ piece: [UInt8]) throws(TooLong) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var start = 0
        if skipsLineFeed, piece.first == 0x0A { start = 1 }
        if !piece.isEmpty { skipsLineFeed = false }
        while let end = Self.lineBreak(in: piece, from: start) {
            try append(piece[start..<end])
            if let event = try takeLine() { events.append(event) }
            start = end + 1
            guard piece[end] == 0x0D else { continue }
            if start == piece.count { skipsLineFeed = true } else if piece[start] == 0x0A { start += 1 }
        }
        try append(piece[start...])
        return events
    }

    private static func lineBreak(in piece: [UInt8], from start: Int) -> Int? {
        piece.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            return index < bytes.count ? index : nil
        }
    }

    private mutating func append(_ part: some Collection<UInt8>) throws(TooLong) {
        guard line.count + part.count <= maximumBytes else { throw TooLong() }
        line.append(contentsOf: part)
    }

    /// Interprets the line that has ended; an empty one ends its event.
    private mutating func takeLine() throws(TooLong) -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else {
            defer { (data, name) = (nil, nil) }
            return data.map { ServerSentEvent(name: name, data: $0) }
        }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == 0x20 { value.removeFirst() }
        let field = line[..<colon]
        if isSame(field, "data") {
            guard (data?.count ?? 0) + value.count <= maximumBytes else { throw TooLong() }
            if data == nil { data = Array(value) } else { data?.append(0x0A); data?.append(contentsOf: value) }
        } else if isSame(field, "event") {
            name = String(decoding: value, as: UTF8.self)
        }
        return nil
    }
}
