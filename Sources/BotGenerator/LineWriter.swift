/// Text that grows line by line at a depth of indentation, four spaces each as swift-format has it.
///
/// Nothing of it is inlined: in hundreds of callers that made this module four times slower to compile, and ten times larger.
struct LineWriter: Sendable {
    private(set) var text = ""
    private(set) var depth = 0

    /// One line of code, an empty one without indentation; one that is too long is broken where swift-format breaks it, if
    /// it is of a kind that generated code has.
    @inline(never) mutating func line(_ content: String = "") {
        if fits(content) || !writeBroken(content) { verbatim(content) }
    }

    /// One line that stays as it is.
    @inline(never) mutating func verbatim(_ content: String) {
        if !content.isEmpty { text += String(repeating: "    ", count: depth) + content }
        text += "\n"
    }

    /// A literal of several lines behind `opening`, none of which is broken.
    @inline(never) mutating func textLiteral(
        _ opening: String = "", marks: String = "", _ rows: some Sequence<String>, _ closing: String = ""
    ) {
        line("\(opening)\(marks)\"\"\"")
        let isBehind = !opening.isEmpty
        depth += isBehind ? 1 : 0
        for row in rows { verbatim(row) }
        line("\"\"\"\(marks)\(closing)")
        depth -= isBehind ? 1 : 0
    }

    /// Several lines, each at the present depth.
    @inline(never) mutating func lines(_ contents: some Sequence<String>) { for content in contents { line(content) } }

    /// `opening {`, what `body` writes one step deeper, `}`.
    @inline(never) mutating func openBlock(_ opening: String, _ body: (inout LineWriter) -> Void) {
        line(opening + " {")
        indented(body)
        line("}")
    }

    /// `opening { parameters in`, what `body` writes one step deeper, `}`.
    @inline(never) mutating func openBlock(_ opening: String, parameters: String, _ body: (inout LineWriter) -> Void) {
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

    @inline(never) mutating func append(_ lines: LineWriter) { text += lines.text }

    @inline(never) mutating func indented(_ body: (inout LineWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// What `body` writes, with `declaration` before it if `name` is used there.
    @inline(never) mutating func declaring(_ name: String, _ declaration: String, _ body: (inout LineWriter) -> Void) {
        beginning({ $0.contains("in: \(name)") ? declaration : nil }, body)
    }

    /// What `body` writes, with a line before it that depends on that.
    @inline(never) mutating func beginning(_ line: (Substring) -> String?, _ body: (inout LineWriter) -> Void) {
        let start = text.utf8.count
        body(&self)
        let place = text.utf8.index(text.startIndex, offsetBy: start)
        guard let line = line(text[place...]) else { return }
        text.insert(contentsOf: String(repeating: "    ", count: depth) + line + "\n", at: place)
    }

    /// A `switch` over `subject`: its cases stand at the depth of the word itself.
    @inline(never) mutating func openSwitch(_ subject: String, _ cases: (inout LineWriter) -> Void) {
        line("switch \(subject) {")
        cases(&self)
        line("}")
    }
}
