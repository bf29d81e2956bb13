/// Code within the width of a line, broken as swift-format breaks it.
extension LineWriter {
    /// swift-format's lint calls a line of exactly 120 characters too long in places.
    private static var width: Int { 119 }

    @inline(never) func fits(_ content: String) -> Bool { depth * 4 + content.utf16.count <= Self.width }

    /// Writes a line that is too long on several; false where nothing in it can be broken.
    @inline(never) mutating func writeBroken(_ content: String) -> Bool {
        let words = "return "
        if content.hasPrefix(words + "\"") {
            line("return")
            indented { $0.verbatim(String(content.dropFirst(words.count))) }
            return true
        }
        guard let call = CallText(content) else { return false }
        list(call.opening, call.arguments, call.closing)
        return true
    }

    /// `guard condition, condition else {`, what `body` writes, `}`; each condition on a line of its own where they are long.
    @inline(never) mutating func openGuard(_ conditions: [String], _ body: (inout LineWriter) -> Void) {
        let whole = "guard " + conditions.joined(separator: ", ") + " else"
        guard !fits(whole + " {") else { return openBlock(whole, body) }
        for (index, condition) in conditions.enumerated() {
            let isLast = index == conditions.count - 1
            line((index == 0 ? "guard " : "    ") + condition + (isLast ? "" : ","))
        }
        openBlock("else", body)
    }

    /// `if condition, condition {`, what `body` writes, `}`; each condition on a line of its own where they are long.
    @inline(never) mutating func openIf(_ conditions: [String], _ body: (inout LineWriter) -> Void) {
        let whole = "if " + conditions.joined(separator: ", ")
        guard conditions.count > 1, !fits(whole + " {") else { return openBlock(whole, body) }
        for (index, condition) in conditions.enumerated() {
            let isLast = index == conditions.count - 1
            line((index == 0 ? "if " : "    ") + condition + (isLast ? "" : ","))
        }
        line("{")
        indented(body)
        line("}")
    }

    /// `opening a && b`; each condition on a line of its own where they are long.
    @inline(never) mutating func all(_ opening: String, of conditions: [String]) {
        let whole = opening + conditions.joined(separator: " && ")
        guard conditions.count > 1, !fits(whole) else { return line(whole) }
        // What is assigned begins on a line of its own, what is returned behind the word.
        let isAssigned = opening.hasSuffix("= ")
        line(isAssigned ? String(opening.dropLast()) : opening + conditions[0])
        indented { lines in
            if isAssigned { lines.line(conditions[0]) }
            for condition in conditions.dropFirst() { lines.line("&& " + condition) }
        }
    }

    /// A case and its only expression, on one line where they fit.
    @inline(never) mutating func caseLine(_ patterns: [String], _ expression: String) {
        let whole = "case \(patterns.joined(separator: ", ")): \(expression)"
        guard !fits(whole) else { return line(whole) }
        caseLabel(patterns)
        indented { $0.line(expression) }
    }

    /// `case pattern, pattern:`, with as many patterns a line as fit.
    @inline(never) mutating func caseLabel(_ patterns: [String]) {
        var row = "case"
        for (index, pattern) in patterns.enumerated() {
            let next = pattern + (index == patterns.count - 1 ? ":" : ",")
            if index > 0, !fits("\(row) \(next)") {
                line(row)
                row = "   "
            }
            row += " " + next
        }
        line(row)
    }

    /// `opening(items)closing` on one line where it fits, else with one item a line.
    @inline(never) mutating func list(
        _ opening: String, _ items: [String], _ closing: String = ")", trailingComma: Bool = false
    ) {
        let whole = opening + items.joined(separator: ", ") + closing
        guard !fits(whole) else { return line(whole) }
        verbatim(opening)
        indented { lines in
            for (index, item) in items.enumerated() {
                // swift-format takes a comma behind the last of several elements, and none behind a single one.
                let comma = (trailingComma && items.count > 1) || index < items.count - 1 ? "," : ""
                if !lines.fits(item + comma), let call = CallText(item) {
                    lines.list(call.opening, call.arguments, call.closing + comma)
                } else {
                    lines.verbatim(item + comma)
                }
            }
        }
        verbatim(closing)
    }

    /// Like ``list(_:_:_:trailingComma:)``, and opens a block behind it.
    @inline(never) mutating func openBlock(
        _ opening: String, _ items: [String], _ closing: String, _ body: (inout LineWriter) -> Void
    ) {
        list(opening, items, closing + " {")
        indented(body)
        line("}")
    }

    /// A documentation comment: paragraphs with an empty line between them, wrapped.
    @inline(never) mutating func documentation(_ paragraphs: String...) {
        for (index, paragraph) in paragraphs.filter({ !$0.isEmpty }).enumerated() {
            if index > 0 { line("///") }
            for row in Self.wrap(paragraph, width: Self.width - depth * 4 - 4) { line("/// " + row) }
        }
    }

    private static func wrap(_ paragraph: String, width: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            if !row.isEmpty, row.utf16.count + 1 + word.utf16.count > width {
                rows.append(row)
                row = ""
            }
            row += (row.isEmpty ? "" : " ") + word
        }
        return rows + [row]
    }
}
