import BotSchema
import ProcessSupport
import Testing

/// Documents that nobody wrote on purpose: whatever stands in them, the compiler ends soon and says where it stumbled.
@Suite struct MutationTests {
    /// Xorshift: the same documents in every run.
    private struct Random {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
    }

    private static let fragments = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "0", "-1", "1e99", "\"@x\"", "{}", "[]", "\"\"",
        "\u{0}",
        "\"$actor.id\"", "\"$record.id\"", "\"{a.b}\"", "//", "\n", "\u{FEFF}", "漢", "\"user\"", "\"id\"",
        "\"session.id\"",
    ].map { Array($0.utf8) }

    private func mutated(_ document: [UInt8], _ random: inout Random) -> [UInt8] {
        var bytes = document
        for _ in 0...random.next(below: 4) {
            let index = random.next(below: bytes.count)
            let length = min(random.next(below: 40), bytes.count - index)
            switch random.next(below: 5) {
            case 0: bytes[index] = UInt8(random.next(below: 256))
            case 1: bytes.removeSubrange(index..<(index + length))
            case 2: bytes.insert(contentsOf: bytes[index..<(index + length)], at: random.next(below: bytes.count))
            case 3: bytes.insert(contentsOf: Self.fragments[random.next(below: Self.fragments.count)], at: index)
            default: replaceToken(in: &bytes, near: index, &random)
            }
            if bytes.isEmpty { return bytes }
        }
        return bytes
    }

    /// Puts another value where one stands: what is left is JSON, and the checks get to see it.
    private func replaceToken(in bytes: inout [UInt8], near index: Int, _ random: inout Random) {
        let quote = UInt8(ascii: "\"")
        guard let start = bytes[index...].firstIndex(of: quote),
            let end = bytes[(start + 1)...].firstIndex(of: quote)
        else { return }
        bytes.replaceSubrange(start...end, with: Self.fragments[random.next(below: Self.fragments.count)])
    }

    private func check(_ bytes: [UInt8]) {
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: bytes)
        #expect((bot == nil) == diagnostics.contains { $0.severity == .error })
        for diagnostic in diagnostics {
            #expect(diagnostic.position.line >= 1 && diagnostic.position.column >= 1)
            #expect(!diagnostic.description.contains("\n"))
        }
        _ = diagnostics.prefix(3).rendered(withSource: bytes)
    }

    @Test func noMutationOfThisBotsDocumentCrashesTheCompiler() throws {
        let document = try Files.read("\(Files.package)/Schema/bot.json")
        var random = Random(state: 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<400 { check(mutated(document, &random)) }
    }

    @Test func noDocumentWithOneValueExchangedCrashesTheCompiler() throws {
        let document = try Files.read("\(Files.tests)/Diagnostics/base.json")
        var random = Random(state: 0x2545_F491_4F6C_DD1D)
        for _ in 0..<1500 {
            var bytes = document
            replaceToken(in: &bytes, near: random.next(below: bytes.count), &random)
            check(bytes)
        }
    }

    /// What a large document repeats, `#` for a number.
    @Test(arguments: [
        (#"{"x":0"#, #","name_#":{}"#, "}"),
        (
            #"{"tables":{"t":{"key":["a"],"columns":{"a":{"type":"integer"}"#,
            #","c#":{"type":"integer","references":"t.a"}"#, "}}}}"
        ),
        (
            #"{"tables":{"t":{"key":["a"],"columns":{"a":{"type":"integer"}"#,
            #","c#":{"type":"integer","references":"t.b#"}"#, "}}}}"
        ),
        (#"{"texts":{"en-US":{"a":"a""#, #","t#":"{a#}""#, #"},"ja":{"a":"{b}"}}}"#),
        (#"{"enums":{"e":{"a":"a""#, #","v#":"@t#""#, "}}}"),
    ])
    func aLargeDocumentIsCheckedSoon(beginning: String, middle: String, end: String) {
        var text = beginning
        var count = 0
        while text.utf8.count < 1 << 17 {
            text += middle.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(count)")
            count += 1
        }
        let bytes = Array((text + end).utf8)
        let time = ContinuousClock().measure { check(bytes) }
        #expect(time < .seconds(20))
    }
}
