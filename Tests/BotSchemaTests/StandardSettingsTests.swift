import ProcessSupport
import Testing

@testable import BotSchema

@Suite struct StandardSettingsTests {
    @Test func theDatabaseIsCalledAfterTheBot() {
        let database = StandardSettings.all(of: "garden").first { $0.name == "database" }
        #expect(database?.type == .path(default: "garden.sqlite"))
    }

    @Test func theJSONSchemaRefusesTheirNamesAndVariablesToo() throws {
        let schema = String(decoding: try Files.read("\(Files.package)/Schema/bot.schema.json"), as: UTF8.self)
        for setting in StandardSettings.all(of: "garden") {
            #expect(schema.contains("\"\(setting.name)\""), "\(setting.name)")
            #expect(schema.contains("\"\(setting.variable)\""), "\(setting.variable)")
        }
    }
}
