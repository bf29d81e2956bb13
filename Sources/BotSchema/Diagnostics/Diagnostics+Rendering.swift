extension Sequence<Diagnostic> {
    /// The diagnostics as a person reads them in a terminal: each with the line that is meant and a caret under the place.
    /// - Parameter source: The document that they are about.
    /// - Returns: Lines that end in a line break each; empty for no diagnostics.
    public func rendered(withSource source: [UInt8]) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = source.dropFirst(source.starts(with: mark) ? mark.count : 0)
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var rendered = ""
        for diagnostic in self {
            rendered += "\(diagnostic)\n"
            let number = diagnostic.position.line - 1
            guard lines.indices.contains(number) else { continue }
            rendered += excerpt(String(decoding: lines[number], as: UTF8.self), column: diagnostic.position.column)
        }
        return rendered
    }
}

/// So much of a long line is shown on each side of the place.
private let visibleScalars = 100

private func excerpt(_ line: String, column: Int) -> String {
    let scalars = line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    guard scalars.contains(where: { $0 != " " }) else { return "" }
    let place = Swift.min(column - 1, scalars.count)
    let start = Swift.max(0, place - visibleScalars)
    let end = Swift.min(scalars.count, place + visibleScalars)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[start..<end])
    let indentation = String(repeating: " ", count: place - start)
    return "  \(String(shown))\n  \(indentation)^\n"
}
