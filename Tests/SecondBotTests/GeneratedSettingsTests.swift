import BotRuntime
import Testing

@Suite struct GeneratedSettingsTests {
    @Test func theSettingsOfTheDocumentAreTyped() throws {
        let settings = try Settings(
            from: SettingsSource(environment: [
                "GARDEN_TOKEN": "t", "GARDEN_SEASON": "late_autumn", "GARDEN_WINTER": "yes",
            ]))
        #expect(settings.token == "t")
        #expect(settings.tolerance == 0.5)
        #expect(settings.season == .lateAutumn)
        #expect(settings.winter)
        #expect(settings.port == nil)
    }

    @Test func whatIsWrongIsSaidAtOnce() {
        #expect(throws: SettingsProblems.self) {
            try Settings(from: SettingsSource(environment: ["GARDEN_PORT": "0", "GARDEN_TOLERANCE": "2"]))
        }
    }
}
