import BotSchema
import Glibc
import ProcessSupport
import Testing

/// Each folder of `Diagnostics` is a document with something wrong, and the text that a person gets to read about it.
///
/// `edit.txt` changes `base.json`; where the whole document matters it is `bot.json` instead. With RECORD_DIAGNOSTICS=1
/// the expected texts are written anew, and the run fails so that nobody leaves it switched on.
@Suite struct DiagnosticTests {
    static let folder = "\(Files.tests)/Diagnostics"
    static let cases = (try? Files.names(in: folder))?.filter { !$0.contains(".") } ?? []

    @Test func theBaseOfAllCasesIsWithoutFault() throws {
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: try Files.read("\(Self.folder)/base.json"))
        #expect(diagnostics.map(\.description) == [])
        #expect(bot != nil)
    }

    @Test func thereAreCasesOfEveryCategory() throws {
        let texts = try Self.cases.map {
            String(decoding: try Files.read("\(Self.folder)/\($0)/expected.txt"), as: UTF8.self)
        }
        for category in Diagnostic.Category.allCases {
            #expect(texts.contains { $0.contains(": [\(category.rawValue)] ") }, "\(category)")
        }
    }

    @Test(arguments: cases)
    func whatIsWrongIsSaidWithItsPlace(name: String) throws {
        let document = try Self.document(of: name)
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: document)
        let text = diagnostics.rendered(withSource: document)
        let path = "\(Self.folder)/\(name)/expected.txt"
        if getenv("RECORD_DIAGNOSTICS") != nil {
            try Files.write(text.utf8, to: path)
            Issue.record("recorded \(name)")
            return
        }
        #expect(text == String(decoding: try Files.read(path), as: UTF8.self))
        #expect((bot == nil) == diagnostics.contains { $0.severity == .error })
        #expect(!diagnostics.isEmpty)
    }

    static func document(of name: String) throws -> [UInt8] {
        if let whole = try? Files.read("\(folder)/\(name)/bot.json") {
            // What is not UTF-8 repeats nothing.
            return String(validating: whole, as: UTF8.self).map { Array(Repetition.expanded($0).utf8) } ?? whole
        }
        let base = String(decoding: try Files.read("\(folder)/base.json"), as: UTF8.self)
        let edits = String(decoding: try Files.read("\(folder)/\(name)/edit.txt"), as: UTF8.self)
        return Array(try Edit.all(in: edits).reduce(base) { try $1.applied(to: $0) }.utf8)
    }
}

/// A piece of a document and what stands there instead:
/// ```
/// <<<<
/// "revision": 1
/// ====
/// "revision": "1"
/// >>>>
/// ```
struct Edit {
    var old: String
    var new: String

    static func all(in text: String) throws -> [Edit] {
        var edits: [Edit] = []
        var old: [Substring] = []
        var new: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch line {
            case "<<<<": (old, new) = ([], nil)
            case "====": new = []
            case ">>>>": edits.append(Edit(old: old.joined(separator: "\n"), new: (new ?? []).joined(separator: "\n")))
            default: if new == nil { old.append(line) } else { new?.append(line) }
            }
        }
        guard !edits.isEmpty else { throw Files.Failure(description: "there is no edit in '\(text)'") }
        return edits
    }

    func applied(to text: String) throws -> String {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw Files.Failure(description: "'\(old)' stands \(parts.count - 1) times in the document")
        }
        return parts.joined(separator: Repetition.expanded(new))
    }
}

/// `⟦25|"v#": 1, ⟧` in a case stands for 25 times the words in it, `#` being 0, 1, 2, …: limits take long documents.
enum Repetition {
    static func expanded(_ text: String) -> String {
        var text = text
        // The innermost first, so that they can stand inside of each other.
        while let opening = text.lastIndex(of: "⟦"), let closing = text[opening...].firstIndex(of: "⟧"),
            let bar = text[opening..<closing].firstIndex(of: "|"),
            let count = Int(text[text.index(after: opening)..<bar])
        {
            let words = text[text.index(after: bar)..<closing]
            let copies = (0..<count).map { words.replacing("#", with: "\($0)") }
            text.replaceSubrange(opening...closing, with: copies.joined())
        }
        return text
    }
}
