import BotSchema
import Testing

@Suite struct MissingActorTests {
    /// Without an actor there is no table that a command's view could show a row of.
    @Test func aViewOfACommandNeedsNoActorToBeChecked() {
        let document = """
            {
              "name": "x",
              "revision": 1,
              "tables": { "t": { "key": ["a"], "columns": { "a": { "type": "integer", "generated": true } } } },
              "views": { "v": { "record": "t", "allow": "everyone", "title": "v" } },
              "commands": { "c": { "kind": "slash", "description": "c", "contexts": ["guild"], "view": "v" } }
            }
            """
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: Array(document.utf8))
        #expect(bot == nil)
        #expect(diagnostics.contains { $0.description.contains("actor") })
    }
}
