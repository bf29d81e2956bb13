import BotGenerator
import BotSchema
import Testing

extension Migrating {
    /// The tables that two documents are generated into.
    init(document old: String, becoming new: String) throws {
        let bots = try [old, new].map { document in
            let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: Array(document.utf8))
            return try #require(bot, "\(diagnostics.map(\.description)) \(document)")
        }
        self.init(
            Generator.ddl(bots[0]), Generator.ddl(bots[1]), model: ModelText.text(of: bots[1]),
            oldModel: ModelText.text(of: bots[0]))
    }
}
