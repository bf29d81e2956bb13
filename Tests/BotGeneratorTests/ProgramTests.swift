import BotGenerator
import BotSchema
import ProcessSupport
import Testing

@Suite struct ProgramTests {
    @Test func aProgramIsMadeOfWhatIsWrittenByHandAndKnowsItsDocument() throws {
        let file = Generator.program(for: try Samples.parlance.bot(), source: "Schema/Examples/mine/bot.json")
        #expect(file.name == "Program.swift")
        #expect(file.text.contains(#"BotProgram<Host>(document: "Schema/Examples/mine/bot.json").main()"#))
        #expect(file.text.contains("definition = GeneratedBot(functions: Functions(services))"))
    }

    @Test func anInvitationAsksForWhatTheDocumentDoesInAServer() throws {
        let desk = try Samples.compile(
            try Files.read("\(Samples.package)/Schema/Examples/tickets/bot.json"), path: "bot.json")
        let program = Generator.program(for: desk, source: "bot.json").text
        for permission in [".createPrivateThreads", ".sendMessagesInThreads", ".embedLinks"] {
            #expect(program.contains(permission))
        }
        #expect(!program.contains(".createPublicThreads"))
    }

    @Test func whereTheDocumentCallsNothingThereIsNothingWrittenByHand() throws {
        let document = """
            {
              "name": "small", "revision": 1,
              "actor": { "table": "person", "id": "id", "name": "name" },
              "tables": { "person": { "key": ["id"], "columns": { "id": { "type": "snowflake" }, "name": { "type": "text" } } } },
              "texts": { "en-US": {} }
            }
            """
        let bot = try Samples.compile(Array(document.utf8), path: "bot.json")
        #expect(Generator.program(for: bot, source: "bot.json").text.contains("definition = GeneratedBot()"))
        let functions = Generator.files(for: bot, source: "bot.json").first { $0.name == "BotFunctions.swift" }
        #expect(functions?.text.contains("protocol") == false)
    }
}
