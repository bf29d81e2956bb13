import ProcessSupport
import Testing

@testable import BotSchema

@Suite struct DocumentReaderTests {
    /// What is read, written back in a plain form; nil where there is a problem.
    private func read(_ text: String) -> String? {
        let (root, problems) = DocumentReader.read(Array(text.utf8))
        return problems.isEmpty ? root.map(plain) : nil
    }

    private func plain(_ node: Node) -> String {
        switch node.kind {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "int \(value)"
        case .number(let value): "num \(value)"
        case .string(let text): "'" + text + "'"
        case .array(let elements): "[" + elements.map(plain).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\($0.name): \(plain($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    /// The first problem of a text that must not be read.
    private func problem(_ bytes: [UInt8]) throws -> DocumentReader.Problem {
        let (_, problems) = DocumentReader.read(bytes)
        return try #require(problems.first)
    }

    @Test(arguments: [
        ("0", "int 0"), ("-0", "int 0"), ("9223372036854775807", "int 9223372036854775807"),
        ("9223372036854775808", "num 9.223372036854776e+18"), ("1.0", "num 1.0"), ("1e2", "num 100.0"),
        ("1E+2", "num 100.0"), ("1e-2", "num 0.01"), ("-12.5e-1", "num -1.25"), ("5e-324", "num 5e-324"),
    ])
    func numbersAreReadAsTheStandardWritesThem(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        "-", "01", "-01", "1.", ".5", "+1", "1e", "1e+", "0x1", "1_000", "NaN", "Infinity", "1e400", "--1",
    ])
    func whatIsNoNumberIsRefused(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [
        (#""""#, "''"), (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{C}\n\r\t'"), (#""\u0041\u00e9\u6F22""#, "'Aé漢'"),
        (#""\ud83d\ude00""#, "'😀'"), (#""\u0000""#, "'\0'"), (#""漢字 👩‍👧""#, "'漢字 👩‍👧'"),
    ])
    func textsAndTheirEscapesAreRead(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        #""\x""#, #""\u12""#, #""\u12G4""#, #""\ud83d""#, #""\ude00""#, #""\ud83d\u0041""#, #""\ud83d\ud83d""#,
        "\"\t\"", "\"\u{1}\"", "\"\n\"", "\"", #""\"#, #""\u"#,
    ])
    func whatIsNoTextIsRefused(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [
        ("[]", "[]"), ("{}", "{}"), (" [ 1 , [ ] , { } ] ", "[int 1, [], {}]"),
        (#"{"b":null,"a":[true,false]}"#, "{b: null, a: [true, false]}"), ("\t\r\n{}\r\n", "{}"),
    ])
    func listsAndObjectsKeepTheirOrder(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        "", " ", "[", "]", "{", "}", "[1", "[1,", "[,1]", "[1 2]", #"{"a"}"#, #"{"a":}"#, #"{"a" 1}"#, "{a:1}", "{1:1}",
        "[]]", "[] []", "nul", "nulll", "True", "[1,]", #"{"a":1,}"#, "//", "[1]/", "/* */ 1", "\u{FEFF}1", "'a'",
        "\u{A0}1",
    ])
    func whatIsNoDocumentIsRefused(text: String) {
        #expect(read(text) == nil)
    }

    @Test func anEqualNameInAnotherObjectIsNoDuplicate() {
        #expect(read(#"{"a":{"a":1},"b":{"a":1}}"#) != nil)
        #expect(read(#"{"a":1,"\u0061":1}"#) == nil)
    }

    @Test(
        arguments: [
            [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE6, 0xBC], [0xFF],
        ] as [[UInt8]])
    func whatIsNoUTF8IsRefused(bytes: [UInt8]) throws {
        #expect(try problem(bytes).message == "this is not UTF-8")
    }

    @Test func sixtyFourLevelsAreRead() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(read(deepest) == deepest)
        let problem = try problem(Array("[\(deepest)]".utf8))
        #expect(problem.category == .limit)
        #expect(problem.position == Position(line: 1, column: 65))
    }

    @Test func anyNumberOfOpenBracketsEndsSoon() throws {
        #expect(try problem([UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)).category == .limit)
    }

    @Test func oneMebibyteIsRead() throws {
        let spaces = String(repeating: " ", count: (1 << 20) - 2)
        #expect(read("{}" + spaces) == "{}")
        let problem = try problem(Array(("{}" + spaces + " ").utf8))
        #expect(problem.category == .limit)
        #expect(problem.message == "the document has 1048577 bytes; at most 1048576 are read")
    }

    @Test func aHundredSlipsAreEnough() {
        let commas = String(repeating: "[1,],", count: 1000)
        #expect(DocumentReader.read(Array("[\(commas)1]".utf8)).problems.count == 101)
    }

    @Test func everyValueAndNameHasItsPlace() throws {
        let text = "{\n\t\"é漢👩‍👧\": [1,\r\n  \"x\" , {\"k\" : null}]\n}"
        let (root, problems) = DocumentReader.read(Array(text.utf8))
        #expect(problems.isEmpty)
        guard case .object(let members)? = root?.kind, let member = members.first,
            case .array(let list) = member.value.kind, list.count == 3, case .object(let inner) = list[2].kind
        else { throw Files.Failure(description: "not as written") }
        #expect(root?.position == Position(line: 1, column: 1))
        #expect(member.namePosition == Position(line: 2, column: 2))
        // Five scalars between the quotes: é, 漢, and a family of three.
        #expect(member.value.position == Position(line: 2, column: 11))
        #expect(list.map(\.position) == [(2, 12), (3, 3), (3, 9)].map { Position(line: $0.0, column: $0.1) })
        #expect(inner[0].namePosition == Position(line: 3, column: 10))
        #expect(inner[0].value.position == Position(line: 3, column: 16))
    }
}
