/// Text that grows line by line at a depth of indentation, four spaces each as swift-format has it.
struct LineWriter: Sendable {
    private(set) var text = ""
    private var depth = 0
    /// swift-format's lint calls a line of exactly 120 characters too long in places.
    private static let width = 119

    /// One line; an empty one is not indented.
    mutating func line(_ content: String = "") {
        if !content.isEmpty { text += String(repeating: "    ", count: depth) + content }
        text += "\n"
    }

    /// Several lines, each at the present depth.
    mutating func lines(_ contents: some Sequence<String>) { for content in contents { line(content) } }

    /// `opening {`, what `body` writes one step deeper, `}`.
    mutating func openBlock(_ opening: String, _ body: (inout LineWriter) -> Void) {
        line(opening + " {")
        indented(body)
        line("}")
    }

    /// `opening { parameters in`, what `body` writes one step deeper, `}`.
    mutating func openBlock(_ opening: String, parameters: String, _ body: (inout LineWriter) -> Void) {
        line("\(opening) { \(parameters) in")
        indented(body)
        line("}")
    }

    /// A writer for lines one step deeper, which ``append(_:)`` puts here.
    func nested() -> LineWriter {
        var lines = LineWriter()
        lines.depth = depth + 1
        return lines
    }

    mutating func append(_ lines: LineWriter) { text += lines.text }

    mutating func indented(_ body: (inout LineWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// `guard condition, condition else {`, what `body` writes, `}`; each condition on a line of its own where they are long.
    mutating func openGuard(_ conditions: [String], _ body: (inout LineWriter) -> Void) {
        let whole = "guard " + conditions.joined(separator: ", ") + " else"
        guard depth * 4 + whole.utf16.count + 2 > Self.width else { return openBlock(whole, body) }
        for (index, condition) in conditions.enumerated() {
            let isLast = index == conditions.count - 1
            line((index == 0 ? "guard " : "    ") + condition + (isLast ? "" : ","))
        }
        openBlock("else", body)
    }

    /// `if condition, condition {`, what `body` writes, `}`; each condition on a line of its own where they are long.
    mutating func openIf(_ conditions: [String], _ body: (inout LineWriter) -> Void) {
        let whole = "if " + conditions.joined(separator: ", ")
        guard conditions.count > 1, depth * 4 + whole.utf16.count + 2 > Self.width else {
            return openBlock(whole, body)
        }
        for (index, condition) in conditions.enumerated() {
            let isLast = index == conditions.count - 1
            line((index == 0 ? "if " : "    ") + condition + (isLast ? "" : ","))
        }
        line("{")
        indented(body)
        line("}")
    }

    /// What `body` writes, with `declaration` before it if `name` is used there.
    mutating func declaring(_ name: String, _ declaration: String, _ body: (inout LineWriter) -> Void) {
        beginning({ $0.contains("in: \(name)") ? declaration : nil }, body)
    }

    /// What `body` writes, with a line before it that depends on that.
    mutating func beginning(_ line: (Substring) -> String?, _ body: (inout LineWriter) -> Void) {
        let start = text.utf8.count
        body(&self)
        let place = text.utf8.index(text.startIndex, offsetBy: start)
        guard let line = line(text[place...]) else { return }
        text.insert(contentsOf: String(repeating: "    ", count: depth) + line + "\n", at: place)
    }

    /// A `switch` over `subject`: its cases stand at the depth of the word itself.
    mutating func openSwitch(_ subject: String, _ cases: (inout LineWriter) -> Void) {
        line("switch \(subject) {")
        cases(&self)
        line("}")
    }

    /// A case and its only expression, on one line where they fit.
    mutating func caseLine(_ label: String, _ expression: String) {
        guard depth * 4 + label.utf16.count + 1 + expression.utf16.count > Self.width else {
            return line("\(label) \(expression)")
        }
        line(label)
        indented { $0.line(expression) }
    }

    /// `opening(items)closing` on one line where it fits, else with one item a line.
    mutating func list(_ opening: String, _ items: [String], _ closing: String = ")", trailingComma: Bool = false) {
        let whole = opening + items.joined(separator: ", ") + closing
        guard depth * 4 + whole.utf16.count > Self.width else { return line(whole) }
        line(opening)
        indented { lines in
            for (index, item) in items.enumerated() {
                // swift-format takes a comma behind the last of several elements, and none behind a single one.
                let comma = (trailingComma && items.count > 1) || index < items.count - 1 ? "," : ""
                if lines.depth * 4 + item.utf16.count + comma.utf16.count > Self.width, let call = CallText(item) {
                    lines.list(call.opening, call.arguments, ")" + comma)
                } else {
                    lines.line(item + comma)
                }
            }
        }
        line(closing)
    }

    /// Like ``list(_:_:_:trailingComma:)``, and opens a block behind it.
    mutating func openBlock(
        _ opening: String, _ items: [String], _ closing: String, _ body: (inout LineWriter) -> Void
    ) {
        list(opening, items, closing + " {")
        indented(body)
        line("}")
    }

    /// A documentation comment: paragraphs with an empty line between them, wrapped.
    mutating func documentation(_ paragraphs: String...) {
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
