/// Reads a JSON text (RFC 8259) into nodes that know where they stand, in one pass and linear time.
///
/// A slip that leaves the rest readable (a trailing comma, a comment, a name that stands twice) is reported and passed
/// over, so that one run shows as much as it can; anything else ends the reading.
struct DocumentReader {
    /// What a document may cost at most.
    enum Limit {
        static let bytes = 1 << 20
        static let depth = 64
        static let slips = 100
    }

    /// The reading cannot go on; the reason is among the problems.
    struct Stop: Error {}

    struct Problem {
        var category: Diagnostic.Category
        var position: Position
        var message: String
        var hint: String?
        var site: ReportSite
    }

    let bytes: [UInt8]
    var index = 0
    private(set) var problems: [Problem] = []

    private var line = 1
    /// A byte whose column is known, in the present line; columns are counted on from here.
    private var markedIndex = 0
    private var markedColumn = 1

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// - Returns: The document's value, nil where it could not be read to its end.
    static func read(_ bytes: [UInt8]) -> (root: Node?, problems: [Problem]) {
        var reader = DocumentReader(bytes: bytes)
        do throws(Stop) {
            return (try reader.readDocument(), reader.problems)
        } catch {
            return (nil, reader.problems)
        }
    }

    private mutating func readDocument() throws(Stop) -> Node {
        guard bytes.count <= Limit.bytes else {
            throw fail("the document has \(bytes.count) bytes; at most \(Limit.bytes) are read", category: .limit)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            try slip("the document begins with a byte order mark", hint: "save it as UTF-8 without one")
            index = 3
            markedIndex = 3
        }
        if let invalid = UTF8Validation.firstInvalidIndex(in: bytes) {
            while index < invalid { advanceOverLines() }
            throw fail("this is not UTF-8", hint: "save the document as UTF-8")
        }
        try skipSpace()
        guard index < bytes.count else { throw fail("the document is empty", hint: "it holds one object: { … }") }
        let root = try readValue(depth: 0)
        try skipSpace()
        guard index == bytes.count else { throw fail("nothing may follow the document's closing bracket") }
        return root
    }

    // MARK: Places

    /// The place of the byte at `index`.
    mutating func position() -> Position {
        while markedIndex < index {
            // A scalar is counted at its first byte.
            if bytes[markedIndex] & 0xC0 != 0x80 { markedColumn += 1 }
            markedIndex += 1
        }
        return Position(line: line, column: markedColumn)
    }

    /// Steps over one byte and counts the line that it may end.
    mutating func advanceOverLines() {
        if bytes[index] == UInt8(ascii: "\n") {
            line += 1
            markedIndex = index + 1
            markedColumn = 1
        }
        index += 1
    }

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    // MARK: Problems

    /// The reading ends here.
    mutating func fail(
        _ message: String, category: Diagnostic.Category = .syntax, hint: String? = nil,
        file: String = #fileID, line: Int = #line
    ) -> Stop {
        problems.append(
            Problem(
                category: category, position: position(), message: message, hint: hint,
                site: ReportSite(file: file, line: line)))
        return Stop()
    }

    /// The reading goes on, unless there have been too many of these.
    mutating func slip(
        _ message: String, at place: Position? = nil, hint: String? = nil, file: String = #fileID, line: Int = #line
    ) throws(Stop) {
        problems.append(
            Problem(
                category: .syntax, position: place ?? position(), message: message, hint: hint,
                site: ReportSite(file: file, line: line)))
        if problems.count >= Limit.slips {
            throw fail("there are more errors than anybody would read; mend these first")
        }
    }
}
