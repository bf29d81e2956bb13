import Discord
import Testing

@testable import BotHost

@Suite struct EventProgressTests {
    private var progress = EventProgress(after: 10, message: 5)

    @Test mutating func whatIsDealtWithInItsOrderIsTheProgress() {
        for sequence in 11...13 { progress.end(progress.begin(sequence, message: Snowflake(UInt64(sequence * 10)))) }
        #expect(progress.sequence == 13 && progress.message == 130 && progress.isSettled)
    }

    @Test mutating func anEventThatIsNotDealtWithHoldsUpThoseAfterIt() {
        let tickets = (11...14).map { progress.begin($0, message: Snowflake(UInt64($0 * 10))) }
        progress.end(tickets[1])
        progress.end(tickets[3])
        #expect(progress.sequence == 10 && progress.message == 5)
        progress.end(tickets[0])
        #expect(progress.sequence == 12 && progress.message == 120)
        progress.end(tickets[2])
        #expect(progress.sequence == 14 && progress.message == 140 && progress.isSettled)
    }

    @Test mutating func theWatermarkNeverFalls() {
        progress.end(progress.begin(11, message: 3))
        progress.end(progress.begin(12))
        #expect(progress.sequence == 12 && progress.message == 5)
    }

    @Test mutating func anEventThatComesTwiceIsDealtWithTwice() {
        let tickets = [11, 11, 12].map { progress.begin($0) }
        progress.end(tickets[1])
        progress.end(tickets[2])
        #expect(progress.sequence == 10)
        progress.end(tickets[0])
        #expect(progress.sequence == 12 && progress.isSettled)
        progress.end(tickets[0])
        #expect(progress.sequence == 12)
    }
}
