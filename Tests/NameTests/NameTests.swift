import BotRuntime
import Database
import Discord
import EventLoop
import ProcessSupport
import TestSupport
import Testing

/// A bot whose every name is a word of Swift or means something in generated code. That it is built is most of the test.
@Suite(.onLoop) struct NameTests {
    private let now = Timestamp(milliseconds: 1_000_000)

    @Test @LoopActor func rowsKeepWhatStandsUnderSuchNames() async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let database = try await Database.open(
            path: folder.path + "/names.sqlite", schema: GeneratedBot.databaseSchema,
            configuration: .init(synchronous: .normal))
        let (person, row) = try await database.write { [now] connection in
            let person = try SelfRow.ensure(7, default: "Ada", at: now, in: connection)
            let row = try ClassRow.insert(
                selfValue: person.key, connection: "c", now: now, changes: 1, update: 2, columns: 3, sql: "s",
                values: "v", row: 4, func: "f", at: now, in: connection)
            try SelfRow.update(person.key, [.initValue(row.default), .switch(true)], at: now, in: connection)
            return (try SelfRow.find(person.key, in: connection), row)
        }
        #expect(person?.default == "Ada" && person?.initValue == row.key && person?.switch == true)
        #expect(row.connection == "c" && row.now == now && row.changes == 1 && row.update == 2 && row.columns == 3)
        #expect(row.sql == "s" && row.values == "v" && row.row == 4)
        #expect(try database.read { try ClassRow.find(func: "f", in: $0) } == row)
    }

    @Test func settingsAndTextsHaveSuchNames() throws {
        let settings = try Settings(
            from: SettingsSource(environment: ["DISCORD_TOKEN": "d", "NAMES_SWITCH": "s", "NAMES_TYPE": "class"]))
        #expect(settings.type == .class && settings.secrets.contains("s") && settings.selfValue.isEmpty)
        #expect(Texts.said(in: "a", selfValue: 1, default: "b", in: .enUS) == "a 1 b")
    }
}
