import Discord
import Testing

@testable import Bot

struct CatchUpTests {
    private static let now: Int64 = 1_800_000_000_000

    @Test(arguments: [(0, 0), (14, 14), (15, 15), (16, 15), (600, 15)])
    func whatWasMissedForMoreThanFifteenMinutesIsNotSought(awayFor minutes: Int64, sought: Int64) {
        let watermark = Snowflake.first(at: Self.now - minutes * 60_000)
        let first = CatchUp.first(after: watermark, now: Self.now)
        #expect(Self.now - first.createdAt == sought * 60_000)
    }
}
