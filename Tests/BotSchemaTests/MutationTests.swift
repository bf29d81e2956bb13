import BotSchema
import Mutation
import ProcessSupport
import Testing

/// Documents that nobody wrote on purpose: whatever stands in them, the compiler ends soon and says where it stumbled.
@Suite struct MutationTests {
    private func check(_ bytes: [UInt8]) {
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: bytes)
        #expect((bot == nil) == diagnostics.contains { $0.severity == .error })
        for diagnostic in diagnostics {
            #expect(diagnostic.position.line >= 1 && diagnostic.position.column >= 1)
            #expect(!diagnostic.description.contains("\n"))
        }
        _ = diagnostics.prefix(3).rendered(withSource: bytes)
    }

    @Test(arguments: [("\(Files.package)/Schema/bot.json", 500), ("\(Files.tests)/Diagnostics/base.json", 1500)])
    func noMutationOfADocumentCrashesTheCompiler(path: String, count: Int) throws {
        let words = [
            "\"@x\"", "\"$actor.id\"", "\"$record.id\"", "\"{a.b}\"", "\"user\"", "\"id\"", "\"session.id\"",
        ]
        var mutator = Mutator(corpus: [try Files.read(path)], fragments: words, seed: 1)
        for _ in 0..<count { check(mutator.next()) }
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
