import BotSchema
import ProcessSupport
import Testing

/// The tutorial's steps, done as it says, make a document without fault.
@Suite struct TutorialTests {
    private struct Step {
        var anchor: String
        var addition: String
    }

    /// Each block of JSON behind a comment that names what it is put behind.
    private static func steps() throws -> [Step] {
        let path = "\(Files.package)/Sources/BotSchema/BotSchema.docc/Tutorial.md"
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        return text.split(separator: "<!-- edit: ").dropFirst().compactMap { part in
            guard let anchorEnd = part.firstRange(of: " -->\n```json\n"), let end = part.firstRange(of: "\n```\n")
            else {
                return nil
            }
            return Step(
                anchor: String(part[..<anchorEnd.lowerBound]),
                addition: String(part[anchorEnd.upperBound..<end.lowerBound]))
        }
    }

    @Test func whatTheTutorialWritesIsInOrder() throws {
        let steps = try Self.steps()
        #expect(steps.count == 3)
        let document = String(decoding: try Files.read("\(Files.package)/Schema/bot.json"), as: UTF8.self)
        let changed = try steps.reduce(document) { text, step in
            try Edit(old: step.anchor, new: step.anchor + "\n" + step.addition).applied(to: text)
        }
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: Array(changed.utf8))
        #expect(diagnostics.map(\.description) == [])
        #expect(bot?.commands.contains { $0.key == "note" } == true)
    }
}
