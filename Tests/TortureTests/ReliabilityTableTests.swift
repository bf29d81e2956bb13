import ProcessSupport
import Testing

/// What the README says of faults and of safety names tests that exist.
@Suite struct ReliabilityTableTests {
    private static let tests = Files.folder(of: Files.folder(of: #filePath))

    /// The sections that promise something, and how many rows their tables have at least.
    private static let sections = [("## Reliability", 30), ("## Safety", 8)]

    /// The rows of a section's table, without its head.
    private func rows(of title: String) throws -> [String] {
        let readme = String(decoding: try Files.read("\(Self.tests)/../README.md"), as: UTF8.self)
        let lines = readme.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex(of: title))
        let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        return section.filter { $0.hasPrefix("|") }.dropFirst(2).map { $0 }
    }

    private func names(in row: String) -> [String] {
        row.split(separator: "`").map(String.init).filter { $0.contains("Tests.") }
    }

    @Test(arguments: sections) func everyRowNamesATest(title: String, count: Int) throws {
        let rows = try rows(of: title)
        #expect(rows.count >= count)
        for row in rows { #expect(!names(in: row).isEmpty, "\(row)") }
    }

    @Test func everyNamedTestExists() throws {
        var files: [String: String] = [:]
        for path in try Files.swiftFiles(in: Self.tests) {
            let name = path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
            files[name, default: ""] += String(decoding: try Files.read(path), as: UTF8.self)
        }
        for name in try Self.sections.flatMap({ try rows(of: $0.0) }).flatMap(names) {
            let parts = name.split(separator: ".").map(String.init)
            let source = try #require(files[parts[0]], "there is no file of \(name)")
            #expect(source.contains("func \(parts[1])("), "there is no \(name)")
        }
    }
}
