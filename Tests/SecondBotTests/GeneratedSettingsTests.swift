import BotRuntime
import Testing

@Suite struct GeneratedSettingsTests {
    @Test func theSettingsOfTheDocumentAreTyped() throws {
        let settings = try Settings(
            from: SettingsSource(environment: [
                "DISCORD_TOKEN": "d", "GARDEN_TOKEN": "t", "GARDEN_SEASON": "late_autumn", "GARDEN_WINTER": "yes",
            ]))
        #expect(settings.token == "t")
        #expect(settings.tolerance == 0.5)
        #expect(settings.season == .lateAutumn)
        #expect(settings.winter)
        #expect(settings.port == nil)
    }

    @Test func everyBotHasTheStandardSettings() throws {
        let settings = try Settings(
            from: SettingsSource(environment: ["DISCORD_TOKEN": "d", "GARDEN_TOKEN": "t", "PARLANCE_LOG": "json"]))
        #expect(settings.discordToken == "d")
        #expect(settings.database == "garden.sqlite")
        #expect(settings.logFormat == .json)
        #expect(settings.secrets == ["d", "t"])
    }

    @Test func whatIsWrongIsSaidAtOnce() {
        #expect(throws: SettingsProblems.self) {
            try Settings(from: SettingsSource(environment: ["GARDEN_PORT": "0", "GARDEN_TOLERANCE": "2"]))
        }
    }
}
