import Discord
import JSON
import Testing

struct SnowflakeTests {
    @Test func aSnowflakeTellsWhenItsThingWasMade() {
        // The example of Discord's reference: Snowflake ID Format.
        #expect(Snowflake(175_928_847_299_117_063).createdAt == 1_462_015_105_796)
    }

    @Test func itIsWrittenAsTextAndReadFromTextOrNumber() {
        let id: Snowflake = 175_928_847_299_117_063
        #expect(JSON(id).string == "175928847299117063")
        #expect(JSON("175928847299117063").snowflake == id)
        #expect(JSON(175_928_847_299_117_063).snowflake == id)
    }

    @Test(arguments: ["", "-1", "+1", " 1", "1x", "18446744073709551616", "１"])
    func whatIsNotDigitsIsNoSnowflake(text: String) {
        #expect(Snowflake(text) == nil)
        #expect(JSON(text).snowflake == nil)
    }

    @Test func olderThingsComeFirst() { #expect(([30, 4, 200] as [Snowflake]).sorted() == [4, 30, 200]) }
}
