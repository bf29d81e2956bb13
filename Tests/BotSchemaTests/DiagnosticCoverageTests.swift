import ProcessSupport
import Testing

@testable import BotSchema

/// Every place in the checks that reports something is reached by a case of `Diagnostics`: nobody reads a message for the
/// first time when it is wrong.
@Suite struct DiagnosticCoverageTests {
    /// Calls that report something in their own words; what only hands a report on names its `line`.
    private static let calls = ["report(", "reportName(", "fail(", "slip("]

    @Test func everyDiagnosticHasACase() throws {
        var reached: Set<ReportSite> = []
        for name in DiagnosticTests.cases {
            let checker = Checker(path: "bot.json")
            _ = Compiler.compile(try DiagnosticTests.document(of: name), with: checker)
            reached.formUnion(checker.sites)
        }
        let reachedLines = Set(reached.map { "\($0.file.split(separator: "/").last ?? ""):\($0.line)" })
        let missing = try Self.reportingLines().filter { !reachedLines.contains($0.place) }
        #expect(
            missing.isEmpty, "no case in Diagnostics reaches \(missing.map { "\n\($0.place)  \($0.text)" }.joined())")
    }

    private struct Line {
        var place: String
        var text: String
    }

    /// The lines of the checks on which a report begins.
    private static func reportingLines() throws -> [Line] {
        try Files.swiftFiles(in: "\(Files.package)/Sources/BotSchema").flatMap { path -> [Line] in
            let file = path.split(separator: "/").last ?? ""
            let lines = String(decoding: try Files.read(path), as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
            return lines.indices.filter { reports(lines[$0]) && !handsOn(lines[$0...]) }.map {
                Line(place: "\(file):\($0 + 1)", text: lines[$0])
            }
        }
    }

    private static func reports(_ line: String) -> Bool {
        !line.hasPrefix("//")
            && calls.contains { call in
                line.ranges(of: call).contains { range in
                    let before = line[..<range.lowerBound]
                    // A declaration, or the end of a longer name.
                    return !before.hasSuffix("func ") && before.last.map { !$0.isLetter } != false
                }
            }
    }

    /// Whether the call that begins here passes a line on, so that its own place is nobody's.
    private static func handsOn(_ lines: ArraySlice<String>) -> Bool {
        var depth = 0
        for line in lines.prefix(12) {
            if line.contains("line: ") { return true }
            depth += line.count { $0 == "(" } - line.count { $0 == ")" }
            if depth <= 0 { return false }
        }
        return false
    }
}
