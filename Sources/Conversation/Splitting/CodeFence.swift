/// A fenced code block's opening line, as CommonMark 4.5 has it, with two liberties that chat needs: any indentation, and
/// fences inside quotes and list items.
struct CodeFence: Equatable {
    /// What stands before the marker on every line that opens or closes the block: spaces, tabs and `>`.
    let prefix: String
    /// At least three backticks or tildes.
    let marker: String
    /// What follows the opening marker; usually the language.
    let info: String

    var openingLine: String { prefix + marker + info }
    var closingLine: String { prefix + marker }

    /// Reads the opening line of a block; nil when `line` is none, or longer than `limit` UTF-16 units, which nobody
    /// means as a fence and which would leave no room for code when it is repeated.
    init?(opening line: some StringProtocol, limit: Int) {
        guard line.utf16.count <= limit else { return nil }
        var rest = Substring(line)
        var prefix = Self.takeIndentation(&rest)
        prefix += Self.takeListMarker(&rest)
        guard let marker = Self.takeMarker(&rest) else { return nil }
        // With backticks in it the line is a code span: ```like this```.
        guard marker.first != "`" || !rest.contains("`") else { return nil }
        self.prefix = prefix
        self.marker = marker
        var info = rest
        while info.last?.isWhitespace == true { info.removeLast() }
        self.info = String(info)
    }

    /// Whether `line` closes this block.
    func isClosed(by line: some StringProtocol, limit: Int) -> Bool {
        guard line.utf16.count <= limit else { return false }
        var rest = Substring(line)
        _ = Self.takeIndentation(&rest)
        guard let marker = Self.takeMarker(&rest) else { return false }
        return marker.first == self.marker.first && marker.count >= self.marker.count
            && rest.allSatisfy(\.isWhitespace)
    }

    /// Whether `line` begins with a fence's marker, whatever follows it.
    static func hasMarker(_ line: some StringProtocol) -> Bool {
        var rest = Substring(line)
        _ = takeIndentation(&rest)
        _ = takeListMarker(&rest)
        return takeMarker(&rest) != nil
    }

    private static func takeIndentation(_ rest: inout Substring) -> String {
        let indentation = rest.prefix { $0 == " " || $0 == "\t" || $0 == ">" }
        rest = rest[indentation.endIndex...]
        return String(indentation)
    }

    /// `- `, `* `, `+ `, `1. ` and `1) ` become spaces of the same width: where the block goes on no new item begins.
    private static func takeListMarker(_ rest: inout Substring) -> String {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let markers: [Character] = digits.isEmpty ? ["-", "*", "+"] : [".", ")"]
        guard let marker = rest[digits.endIndex...].first, markers.contains(marker) else { return "" }
        let afterMarker = rest.index(after: digits.endIndex)
        let spaces = rest[afterMarker...].prefix { $0 == " " }
        guard !spaces.isEmpty else { return "" }
        let width = digits.count + 1 + spaces.count
        rest = rest[spaces.endIndex...]
        return String(repeating: " ", count: width)
    }

    private static func takeMarker(_ rest: inout Substring) -> String? {
        guard let first = rest.first, first == "`" || first == "~" else { return nil }
        let marker = rest.prefix { $0 == first }
        guard marker.count >= 3 else { return nil }
        rest = rest[marker.endIndex...]
        return String(marker)
    }
}
