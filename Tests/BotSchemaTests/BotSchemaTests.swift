import BotSchema
import Testing

@Suite struct ThisBotTests {
    @Test func thisBotsDocumentCompilesWithoutAnyComplaint() throws {
        let bytes = try Files.read("\(Files.package)/Schema/bot.json")
        let (bot, diagnostics) = Compiler.compile(path: "Schema/bot.json", bytes: bytes)
        #expect(diagnostics.map(\.description) == [])
        #expect(bot?.name == "parlance")
    }
}
