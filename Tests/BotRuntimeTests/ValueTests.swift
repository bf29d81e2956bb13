import Database
import Discord
import JSON
import Testing

@testable import BotRuntime

@Suite struct ValueTests {
    enum Tongue: String, BotLanguage {
        case enUS = "en-US"
        case zhCN = "zh-CN"
        case ja
    }

    @Test(arguments: [
        ("en-US", Tongue.enUS), ("en-GB", .enUS), ("zh-CN", .zhCN), ("zh-TW", .zhCN), ("ja", .ja), ("fr", .enUS),
        ("", .enUS),
    ])
    func aLocaleIsSpokenAsNearAsPossible(locale: String, language: Tongue) {
        #expect(Tongue(locale: locale) == language)
    }

    @Test func withoutALocaleTheFirstLanguageIsSpoken() {
        #expect(Tongue(locale: nil) == .enUS)
    }

    @Test func aDiscordIDKeepsItsBitsInTheDatabase() {
        for id in [Snowflake(0), Snowflake(80_351_110_224_678_912), Snowflake(.max)] {
            #expect(Snowflake(stored: id.stored) == id)
        }
        #expect(Snowflake(.max).databaseValue == .integer(-1))
    }

    @Test func aListIsBoundAsAJSONArray() {
        #expect(ListValue([Snowflake(1), Snowflake(.max)]).databaseValue == .text("[1,-1]"))
        #expect(ListValue(["a\"b"]).databaseValue == .text(#"["a\"b"]"#))
        #expect(ListValue([Int64]()).databaseValue == .text("[]"))
    }

    @Test func valuesAreShownAsPeopleWriteThem() {
        #expect((0.8).shown == "0.8")
        #expect((2.0).shown == "2")
        #expect(Timestamp(milliseconds: 1999).shown == "<t:1:f>")
        #expect(Timestamp(milliseconds: -1).shown == "<t:-1:f>")
        #expect(Timestamp?.none.shown == "")
        #expect(Snowflake(.max).shown == "18446744073709551615")
    }

    @Test func aTextIsCutBetweenCharacters() {
        #expect("hello".cut(to: 5) == "hello")
        #expect("hello!".cut(to: 5) == "hell…")
        #expect("👩‍👩‍👧‍👦👩‍👩‍👧‍👦".cut(to: 12) == "👩‍👩‍👧‍👦…")
        #expect("👩‍👩‍👧‍👦👩‍👩‍👧‍👦".cut(to: 5).utf16.count <= 5)
        #expect("ab".cut(to: 0) == "")
    }

    @Test func anInteractionIsRememberedUntilManyOthersHaveCome() {
        var recent = RecentInteractions()
        let insert = { (id: UInt64) in recent.insert(Snowflake(id)) }
        let capacity = UInt64(RecentInteractions.capacity)
        var results = [insert(1), insert(1)]
        #expect(results == [true, false])
        results = (2...capacity).map { insert($0) }
        #expect(results.allSatisfy { $0 })
        results = [insert(1), insert(capacity + 1), insert(1)]
        #expect(results == [false, true, true])
    }
}
