import Testing

@testable import BotGenerator

/// Lines that are too long, broken as swift-format breaks them.
@Suite struct LineWriterTests {
    private let long = String(repeating: "a", count: 60)

    private func written(_ write: (inout LineWriter) -> Void) -> String {
        var lines = LineWriter()
        write(&lines)
        return lines.text
    }

    @Test func aCallHasAnArgumentALine() {
        #expect(
            written { $0.line("let x = try f(\(long), \(long)).map { row in") } == """
                let x = try f(
                    \(long),
                    \(long)
                ).map { row in

                """)
    }

    @Test func aSentenceStandsOnALineOfItsOwn() {
        #expect(written { $0.line("return \"\(long)(\(long)\"") } == "return\n    \"\(long)(\(long)\"\n")
        #expect(
            written { $0.line("throw E.text(\"\(long), \(long)\")") } == "throw E.text(\n    \"\(long), \(long)\"\n)\n")
    }

    @Test func patternsFillTheirLines() {
        let patterns = (0..<3).map { ".\(long)\($0)" }
        #expect(
            written { $0.caseLine(patterns, "nil") } == """
                case .\(long)0,
                    .\(long)1,
                    .\(long)2:
                    nil

                """)
        #expect(written { $0.caseLine([".a", "nil"], "1") } == "case .a, nil: 1\n")
    }

    @Test func whatIsWithinALiteralStaysAsItIs() {
        let row = "VALUES (\(long), \(long))"
        #expect(written { $0.textLiteral("let sql = ", [row, ""]) } == "let sql = \"\"\"\n    \(row)\n\n    \"\"\"\n")
    }
}
