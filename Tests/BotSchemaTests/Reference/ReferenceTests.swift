import Glibc
import ProcessSupport
import Testing

@testable import BotSchema

/// The reference of the language cannot drift from it: it is made from `Schema/bot.schema.json` and from documents that
/// build. With RECORD_REFERENCE=1 it is written anew, and the run fails so that nobody leaves it switched on.
@Suite struct ReferenceTests {
    private static let page = "\(Files.package)/Sources/BotSchema/BotSchema.docc/Words.md"

    private static func made() throws -> ReferencePage {
        let schema = LanguageSchema(try node("\(Files.package)/Schema/bot.schema.json"))
        var uses = WordUses(of: schema)
        for (bot, path) in try documents() { uses.collect(from: try node(path), of: bot) }
        return ReferencePage(schema: schema, uses: uses)
    }

    /// Documents that build, those that are best to learn from first.
    private static func documents() throws -> [(bot: String, path: String)] {
        let examples = try Files.names(in: "\(Files.package)/Schema/Examples").map { ($0, "Schema/Examples/\($0)") }
        let others = [
            ("parlance", "Schema"), ("Discord Tickets", "Tests/WildBots/DiscordTickets"),
            ("Reminder Bot", "Tests/WildBots/ReminderBot"), ("garden", "Tests/SecondBotTests"),
        ]
        return (examples + others).map { (bot: $0, path: "\(Files.package)/\($1)/bot.json") }
    }

    private static func node(_ path: String) throws -> Node {
        let (root, problems) = DocumentReader.read(try Files.read(path))
        try #require(problems.isEmpty, "\(path)")
        return try #require(root)
    }

    @Test func everyWordIsExplainedAndShownInADocumentThatBuilds() throws {
        let problems = try Self.made().problems
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func theReferenceIsUpToDate() throws {
        let text = try Self.made().text
        if getenv("RECORD_REFERENCE") != nil {
            try Files.write(text.utf8, to: Self.page)
            Issue.record("recorded \(Self.page)")
            return
        }
        #expect(
            text == String(decoding: try Files.read(Self.page), as: UTF8.self),
            "run the tests once with RECORD_REFERENCE=1")
    }
}
